import { expect, onTestFinished, test } from 'vitest';
import { openGitHub as openClient } from '../../src/github/client.ts';
import { keepVerdict, type Verdict } from '../../src/github/verdict.ts';
import { type GitHub, openGitHub } from '../bed/github.ts';

const NAME = 'circle/news';

async function open(as?: string): Promise<{ github: GitHub; say: (given?: Partial<Verdict>) => Promise<void> }> {
  const github = await openGitHub();
  onTestFinished(() => github.close());
  github.createRepository(NAME, { files: { 'README.md': '# News\n' } });
  const sha = github.commit(NAME, { branch: 'talk', files: { 'talk.json': '{}' } });
  const permissions = { checks: 'write', statuses: 'write', contents: 'read' } as const;
  const token = github.token({ repository: NAME, permissions, ...(as ? { as } : {}) });
  const client = openClient({ repository: NAME, token, baseUrl: github.url, second: 20 });
  const verdict: Verdict = {
    sha,
    name: 'check',
    conclusion: 'success',
    title: 'All is well',
    summary: 'Nothing found.',
  };
  return { github, say: (given = {}) => keepVerdict(client, { ...verdict, ...given }) };
}

const toldOf = (github: GitHub): string[] => {
  const { checks, statuses } = github.state(NAME);
  return [
    ...checks.map(({ name, conclusion, title }) => `check ${name}: ${conclusion}, ${title}`),
    ...statuses.map(({ context, state, description }) => `status ${context}: ${state}, ${description}`),
  ];
};

test('a verdict is a check and a status of its commit, and said once', async () => {
  const { github, say } = await open();
  await say();
  await say();
  expect(toldOf(github)).toEqual(['check check: success, All is well', 'status check: success, All is well']);
});

test('one that has changed renews the check, and the latest status counts', async () => {
  const { github, say } = await open();
  await say({ conclusion: 'failure', title: 'One error' });
  await say();
  expect(toldOf(github)).toEqual([
    'check check: success, All is well',
    'status check: failure, One error',
    'status check: success, All is well',
  ]);
});

test('what has nothing to look at is skipped, which no status can say', async () => {
  const { github, say } = await open();
  await say({ name: 'test', conclusion: 'skipped', title: 'Nothing to test' });
  expect(toldOf(github)).toEqual(['check test: skipped, Nothing to test']);
});

test('a person’s token can make no check, and so a status says it', async () => {
  const { github, say } = await open('circle');
  await say();
  await say({ name: 'test', conclusion: 'skipped', title: 'Nothing to test' });
  expect(toldOf(github)).toEqual(['status check: success, All is well', 'status test: success, Nothing to test']);
});

test('where the job of that name has looked itself, nothing is added to what it says', async () => {
  const { github, say } = await open();
  const repository = github.repository(NAME);
  await say({ conclusion: 'failure', title: 'Said by somebody else' });
  const [job] = repository.checks.values();
  repository.checks.set(job!.id, { ...job!, externalId: 'a-number-of-github-s' });
  await say();
  expect(toldOf(github)).toEqual([
    'check check: failure, Said by somebody else',
    'status check: failure, Said by somebody else',
  ]);
});
