import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { command } from '../../src/cli/settings.ts';
import { openGitHub as openClient } from '../../src/github/client.ts';
import { keepRepositoryLabel, LABELS } from '../../src/github/labels.ts';
import { openGitHub } from '../bed/github.ts';
import { addLabel } from '../bed/world/issues.ts';
import { community, filesOf } from '../builders.ts';
import { writeFiles } from '../support/files.ts';
import { type Ran, runCommand } from './run-command.ts';

const NAME = 'circle/news';

/** A new repository, its owner's token, and one of a workflow. */
async function openStory() {
  const github = await openGitHub();
  const repository = github.createRepository(NAME, { files: { 'README.md': 'News' } });
  const tokens = {
    owner: github.token({ as: 'circle', permissions: { administration: 'read', pages: 'read', issues: 'write' } }),
    workflow: github.token({ permissions: { contents: 'read' }, repository: NAME }),
    nobody: '',
  };
  const run = (who: keyof typeof tokens, ...args: string[]): Promise<Ran> =>
    runCommand(command, { github, repository: NAME, root: '.', token: tokens[who] }, args);
  return {
    github,
    repository,
    tokens,
    run,
    /** The settings under each verdict, as one token sees them. */
    verdicts: async (who: keyof typeof tokens) => {
      const { settings } = JSON.parse((await run(who, '--format', 'json')).printed) as {
        settings: { name: string; verdict: string }[];
      };
      const groups = [...Map.groupBy(settings, ({ verdict }) => verdict)];
      return Object.fromEntries(groups.map(([verdict, some]) => [verdict, some.map(({ name }) => name)]));
    },
    labels: () => github.state(NAME).labels.map(({ name }) => name),
    /** Everything a maintainer is asked to do. */
    setUp: () => {
      repository.site = { url: 'https://circle.example.org/', buildType: 'workflow', deployments: [] };
      repository.actionsMayOpenPullRequests = true;
      repository.rules.push({
        branch: 'main',
        rule: {
          type: 'required_status_checks',
          parameters: {
            required_status_checks: [{ context: 'check' }],
            strict_required_status_checks_policy: false,
          },
        },
      });
      for (const { name, color } of Object.values(LABELS)) addLabel(github.world, repository, { name, color });
    },
    [Symbol.asyncDispose]: github.close,
  };
}

test('of a new repository, its owner hears what to choose, and on which page', async () => {
  await using story = await openStory();
  expect(await story.verdicts('owner')).toEqual({
    wrong: ['pages', 'labels', 'branch rule', 'pull requests by workflows'],
    right: ['issues', 'workflow permissions'],
    advice: ['private reports'],
  });
  const { code, printed } = await story.run('owner');
  expect(code).toBe(1);
  expect(printed).toContain(
    'WRONG    pages\n         Under "Build and deployment", the source is "GitHub Actions"\n         → https://github.example.org/circle/news/settings/pages\n',
  );
});

test('without --repo, what is read is the repository that content/community.json names; nothing is written there', async () => {
  await using story = await openStory();
  const root = mkdtempSync(join(tmpdir(), 'gazette-settings-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFiles(root, filesOf({ community: community({ repository: `https://github.example.org/${NAME}.git` }) }));
  const run = (...args: string[]): Promise<Ran> =>
    runCommand(command, { github: story.github, repository: '', root, token: story.tokens.owner }, args);
  expect((await run()).printed).toContain('→ https://github.example.org/circle/news/settings/pages\n');
  expect((await run('--fix', '--dry-run')).printed).toContain('Would create the label');
  expect((await run('--fix')).failure).toBe('Missing --repo owner/name: outside a workflow, nothing else says which');
});

test('a repository that is set up is right', async () => {
  await using story = await openStory();
  story.setUp();
  expect(await story.verdicts('owner')).toMatchObject({ advice: ['private reports'] });
  expect((await story.verdicts('owner'))['wrong']).toBeUndefined();
  expect(await story.run('owner')).toMatchObject({ code: 0 });
});

test.each(['workflow', 'nobody'] as const)(
  'what the token of %s may not see is unknown, and not wrong',
  async (who) => {
    await using story = await openStory();
    story.setUp();
    expect(await story.verdicts(who)).toEqual({
      unknown: ['pages', 'workflow permissions', 'pull requests by workflows'],
      right: ['issues', 'labels', 'branch rule'],
      advice: ['private reports'],
    });
    const { code, printed } = await story.run(who);
    expect(code).toBe(0);
    expect(printed).toContain('→ https://github.example.org/circle/news/settings/actions');
  },
);

test('a site that comes from a branch, a free hand for workflows and no issues are wrong', async () => {
  await using story = await openStory();
  story.setUp();
  Object.assign(story.repository, { hasIssues: false, defaultWorkflowPermissions: 'write' });
  story.repository.site!.buildType = 'legacy';
  expect((await story.verdicts('owner'))['wrong']).toEqual(['pages', 'issues', 'workflow permissions']);
});

test('missing labels are named, made on request, and nothing else is touched', async () => {
  await using story = await openStory();
  addLabel(story.github.world, story.repository, { name: 'News', color: '123456' });
  expect((await story.run('owner')).printed).toContain('deadlines, automation');

  const dry = await story.run('nobody', '--fix', '--dry-run');
  expect(dry.printed).toContain('Would create the label deadlines\n');
  expect(story.labels()).toEqual(['News']);

  const { printed } = await story.run('owner', '--fix');
  expect(printed).toContain('Created the label deadlines\n');
  expect(printed).not.toContain('Created the label news');
  expect((await story.verdicts('owner'))['right']).toContain('labels');
  expect(story.github.state(NAME).labels).toContainEqual(LABELS.deadlines);
  expect(story.github.state(NAME).labels).toContainEqual({ name: 'News', color: '123456', description: null });
});

test('a label that another run makes at the same moment is no failure', async () => {
  await using story = await openStory();
  addLabel(story.github.world, story.repository, LABELS.deadlines);
  const client = openClient({ repository: NAME, token: story.tokens.owner, baseUrl: story.github.url, second: 20 });
  // It was not there when this run looked.
  story.github.faults.inject({ kind: 'not-found', route: 'GET /repos/{owner}/{repo}/labels/{name}' });
  await keepRepositoryLabel(client, LABELS.deadlines);
  expect(story.github.requests.at(-1)).toMatchObject({ method: 'POST', status: 422 });
  expect(story.labels()).toEqual(['deadlines']);
});

test('a label whose making was not answered is not made twice', async () => {
  await using story = await openStory();
  story.github.faults.inject({ kind: 'cut-after', route: 'POST /repos/{owner}/{repo}/labels' });
  expect((await story.run('owner', '--fix')).failure).toBeUndefined();
  expect(story.github.faults.met()).toBe(1);
  expect(story.labels().toSorted()).toEqual(Object.keys(LABELS).toSorted());
});

test('a token that may not make labels is told so in one sentence', async () => {
  await using story = await openStory();
  expect((await story.run('workflow', '--fix')).failure).toMatch(
    /^Cannot create the label "deadlines": GitHub answered 403 /,
  );
});
