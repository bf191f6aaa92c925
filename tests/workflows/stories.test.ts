// What people live through, told with the workflows and the judge of this repository, on a GitHub of our own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pullRequest, schedule } from '../bed/events.ts';
import { type GitHub, openGitHub } from '../bed/github.ts';
import { deliver, type RunResult, runWorkflow } from '../bed/runner.ts';
import { community } from '../builders.ts';

const NAME = 'gaps/news';
const ROOT = join(import.meta.dirname, '..', '..');
const TALK = 'content/events/2026/gaps.json';
const BOT = 'github-actions[bot]';

/** The repository of a community that has taken this one as its template. */
async function openNewsroom(files: Record<string, string> = {}, now = '2026-03-10T09:00:00Z'): Promise<GitHub> {
  const github = await openGitHub({ now });
  onTestFinished(() => github.close());
  const ours = [
    '.github/judge/gazette.mjs',
    ...readdirSync(join(ROOT, '.github/workflows')).map((file) => `.github/workflows/${file}`),
  ];
  github.createRepository(NAME, {
    files: {
      ...Object.fromEntries(ours.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')])),
      'content/community.json': JSON.stringify(community(), null, 2),
      ...files,
    },
  });
  return github;
}

const talk = (given: object = {}): string =>
  `${JSON.stringify(
    {
      title: 'Gaps, and what to do about them',
      summary: 'A talk on data that are missing in patterns.',
      starts: '2026-04-10T12:20',
      url: 'https://gaps.example.org/talk',
      ...given,
    },
    null,
    2,
  )}\n`;

/** Opens a scholar's pull request from their fork, and gives its number. */
function propose(github: GitHub, files: Record<string, string>): number {
  github.fork(NAME, 'scholar');
  github.commit('scholar/news', { branch: 'talk', files, by: 'scholar' });
  return github.openPull(NAME, { title: 'Add a talk', head: 'scholar:talk', by: 'scholar' }).number;
}

/** The check, and the comment that follows it. */
async function checkAndComment(github: GitHub, number: number, action: 'opened' | 'synchronize' = 'opened') {
  const event = pullRequest(github, NAME, { number, action });
  const check = await runWorkflow({ github, repository: NAME, workflow: '.github/workflows/check.yml', ...event });
  const [comment] = await deliver({ github, repository: NAME, ...check.finished() });
  return { check, comment: comment as RunResult };
}

function commentsOn(github: GitHub, number: number): { user: string; body: string }[] {
  const pull = github.state(NAME).pulls.find((each) => each.number === number);
  return (pull?.comments ?? []).map(({ user, body }) => ({ user, body }));
}

test('a scholar’s talk has a slip, is told where, is mended, and is thanked for', { timeout: 60_000 }, async () => {
  const github = await openNewsroom();
  const number = propose(github, { [TALK]: talk({ topics: ['mising-data'] }) });
  const first = await checkAndComment(github, number);
  expect(first.check.conclusion).toBe('failure');
  expect(first.check.annotations[0]).toMatchObject({ level: 'error', file: TALK, line: 7 });
  expect(first.comment.conclusion).toBe('success');
  expect(commentsOn(github, number)).toHaveLength(1);
  expect(commentsOn(github, number)[0]).toMatchObject({
    user: BOT,
    body: expect.stringContaining('### 1 error to mend'),
  });
  expect(commentsOn(github, number)[0]?.body).toContain('Welcome');

  github.commit('scholar/news', { branch: 'talk', files: { [TALK]: talk() }, by: 'scholar' });
  const second = await checkAndComment(github, number, 'synchronize');
  expect([second.check.conclusion, second.comment.conclusion]).toEqual(['success', 'success']);
  expect(commentsOn(github, number)).toHaveLength(1);
  expect(commentsOn(github, number)[0]?.body).toContain('### Everything is right. Thank you!');
});

test('a pull request that forges its own report is left to a maintainer, and said nothing of elsewhere', {
  timeout: 60_000,
}, async () => {
  const forged = {
    version: 1,
    errors: 0,
    warnings: 0,
    told: [
      { rule: 'schema/x', severity: 'warning', file: TALK, line: 1, message: '@everyone <b>look</b>', suggestion: 'x' },
    ],
    previews: [],
  };
  const workflow = `name: check
on: pull_request
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - run: echo '${JSON.stringify(forged)}' > report.json
      - uses: actions/upload-artifact@v7
        with: { name: report, path: report.json }
`;
  const github = await openNewsroom();
  const victim = github.openIssue(NAME, { title: 'Nothing to do with it', by: 'ada' });
  const number = propose(github, { [TALK]: talk(), '.github/workflows/check.yml': workflow });
  const { comment } = await checkAndComment(github, number);
  expect(comment.conclusion).toBe('success');
  const [said, ...more] = commentsOn(github, number);
  expect(more).toEqual([]);
  expect(said?.body).not.toMatch(/@everyone|<b>look/);
  expect(said?.body).toContain('### A maintainer has to read this one');
  expect(github.state(NAME).issues.find((issue) => issue.number === victim.number)?.comments).toEqual([]);
});

test('a pull request that brings a judge of its own is judged by ours', { timeout: 60_000 }, async () => {
  const github = await openNewsroom();
  const number = propose(github, {
    [TALK]: talk({ sumary: 'A slip.' }),
    '.github/judge/gazette.mjs': "console.log('All is well')\n",
  });
  const { check } = await checkAndComment(github, number);
  expect(check.conclusion).toBe('failure');
  expect(check.log).not.toContain('All is well');
  expect(commentsOn(github, number)[0]?.body).toContain('### 1 error to mend');
});

test('days pass over a deadline: it closes soon, is extended, closes, and is forgotten', {
  timeout: 60_000,
}, async () => {
  const file = 'content/opportunities/2026/post.json';
  const post = (deadline: object): Record<string, string> => ({
    [file]: JSON.stringify({
      title: 'A post for a statistician',
      summary: 'A post among people who like gaps in tables.',
      kind: 'job',
      organisation: 'University of Gaps',
      url: 'https://jobs.example.org/7',
      deadlines: [deadline],
    }),
  });
  const github = await openNewsroom(post({ date: '2026-03-20' }));
  const dayOf = async (now: string): Promise<string> => {
    github.moveTo(`${now}T06:24:00Z`);
    const event = schedule(github, NAME, '24 6 * * *');
    const run = await runWorkflow({ github, repository: NAME, workflow: '.github/workflows/deadlines.yml', ...event });
    expect(run.conclusion).toBe('success');
    const issues = github.state(NAME).issues;
    expect(issues.length).toBeLessThan(2);
    const [issue] = issues;
    return issue === undefined ? 'no issue' : `${issue.state}: ${issue.title}`;
  };
  expect(await dayOf('2026-03-10')).toBe('no issue');
  expect(await dayOf('2026-03-15')).toMatch(/^open: .*1 closing soon/);
  github.commit(NAME, {
    files: post({ date: '2026-04-20', extended: [{ from: '2026-03-20', on: '2026-03-16' }] }),
  });
  expect(await dayOf('2026-03-16')).toMatch(/^open: .*1 extended/);
  expect(await dayOf('2026-03-18')).toMatch(/^closed: /);
  expect(await dayOf('2026-04-18')).toMatch(/^open: .*1 closing soon/);
  expect(await dayOf('2026-04-22')).toMatch(/^open: .*1 closed/);
  expect(await dayOf('2026-05-10')).toMatch(/^closed: /);
});
