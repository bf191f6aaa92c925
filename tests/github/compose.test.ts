import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../../src/cli/compose.ts';
import { openGitHub } from '../bed/github.ts';
import { event, filesOf, issue, newsItem, person } from '../builders.ts';
import { writeFiles } from '../support/files.ts';
import { meetFaults } from './faults-to-meet.ts';
import { type Ran, runCommand } from './run-command.ts';

const NAME = 'circle/news';
const BRANCH = 'compose/2026-04';
const FILE = 'content/issues/2026-04.md';
const TALK = 'content/events/2026/an-hour-on-missing-data.json';

/** A community that sent the issue of March 2026, and has a talk in April. */
async function openStory() {
  const github = await openGitHub();
  const root = mkdtempSync(join(tmpdir(), 'gazette-compose-'));
  const files = filesOf({
    people: [person()],
    issues: [issue()],
    events: [event({ starts: '2026-04-21' })],
  }) as Record<string, string>;
  writeFiles(root, files);
  github.createRepository(NAME, { files, actionsMayOpenPullRequests: true });
  const token = github.token({
    permissions: { contents: 'write', 'pull-requests': 'write', checks: 'write', statuses: 'write' },
    repository: NAME,
  });
  process.env['GAZETTE_DATES'] = 'entries';
  return {
    github,
    root,
    run: (): Promise<Ran> =>
      runCommand(command, { github, repository: NAME, root, token }, [
        '2026-04',
        '--pull-request',
        '--now',
        '2026-03-20',
      ]),
    pulls: () => github.state(NAME).pulls.map(({ title, state }) => `${title} (${state})`),
    text: () => github.read(NAME, BRANCH, FILE),
    /** What is said of the commit that the branch is at. */
    said: () => {
      const { checks, branches } = github.state(NAME);
      return checks
        .filter(({ headSha }) => headSha === branches[BRANCH])
        .map(({ name, conclusion }) => `${name}: ${conclusion}`);
    },
    commits: () =>
      github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/git/commits')).length,
    [Symbol.asyncDispose]: async () => {
      delete process.env['GAZETTE_DATES'];
      await github.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

test('the next issue is proposed as one pull request that says why, and a second run changes nothing', async () => {
  await using story = await openStory();
  expect(await story.run()).toMatchObject({ code: 0, printed: expect.stringMatching(/^The issue is proposed\nhttp/) });
  expect(story.pulls()).toEqual(['Newsletter: April 2026 (open)']);
  expect(story.text()).toContain('      - events/2026/an-hour-on-missing-data\n');
  const [pull] = story.github.state(NAME).pulls;
  expect(pull?.body).toContain('- An hour on missing data: on 21 April 2026 (`events/2026/an-hour-on-missing-data`)');
  expect(pull?.body).toContain('### Before you send it\n\n- There is nothing for “News”.');
  const said = (): unknown => {
    const { checks, statuses } = story.github.state(NAME);
    return [
      checks.map(({ name, conclusion }) => [name, conclusion]),
      statuses.map(({ context, state }) => [context, state]),
    ];
  };
  // GitHub starts no workflow for it.
  expect(said()).toEqual([
    [
      ['check', 'success'],
      ['test', 'skipped'],
    ],
    [['check', 'success']],
  ]);
  const before = story.text();
  await story.run();
  expect([story.pulls(), story.text(), story.commits()]).toEqual([['Newsletter: April 2026 (open)'], before, 1]);
});

test('what the editor commits on the branch stays, what she takes out stays out, and what is new is added', async () => {
  await using story = await openStory();
  await story.run();
  const hers = `${story.text()!.replace('    entries:\n      - events/2026/an-hour-on-missing-data\n', '    entries:\n      - people/ada-lovelace # a friend\n')}\nDear readers.\n`;
  story.github.commit(NAME, { branch: BRANCH, files: { [FILE]: hers } });
  writeFiles(story.root, filesOf({ news: [newsItem({ title: 'Fresh', date: '2026-03-19' })] }));
  const pull = story.github.repository(NAME).issues.get(1)!;
  pull.body = `${pull.body}\nMary reads it on Friday.`;
  await story.run();
  expect(pull.body).toMatch(/news\/2026\/fresh[\s\S]+\nMary reads it on Friday\.$/);
  expect(story.text()).toBe(
    hers
      .replace('# a friend\n', '# a friend\n  - heading: News\n    entries:\n      - news/2026/fresh\n')
      .replace(/(proposed:\n(?: {2}- .*\n)*)/, '$1  - news/2026/fresh\n'),
  );
  expect(story.pulls()).toHaveLength(1);
});

test('an entry that the editor adds on the branch may stand in the issue', async () => {
  await using story = await openStory();
  await story.run();
  const hers = filesOf({ news: [newsItem({ title: 'Hers', date: '2026-03-19' })] }) as Record<string, string>;
  const text = story.text()!.replace('missing-data\n', 'missing-data\n      - news/2026/hers\n');
  story.github.commit(NAME, { branch: BRANCH, files: { ...hers, [FILE]: text } });
  expect(await story.run()).toMatchObject({ code: 0 });
  expect([story.text(), story.said()]).toEqual([text, ['check: success', 'test: skipped']]);
});

test.each([
  ['has errors', { 'content/news/2026/hers.json': '{ "title": 1 }' }, ['check: failure', 'test: skipped']],
  ['is no entry', { 'content/README.md': 'Read me\n' }, []],
])(
  'of a branch on which what the editor changed %s, no more is said than is known',
  async (_, files: Record<string, string>, said: string[]) => {
    await using story = await openStory();
    await story.run();
    story.github.commit(NAME, { branch: BRANCH, files });
    writeFiles(story.root, filesOf({ news: [newsItem({ title: 'Fresh', date: '2026-03-19' })] }));
    await story.run();
    expect(story.said()).toEqual(said);
  },
);

test.each(['merged', 'closed'])('one that was %s is not opened again', async (end) => {
  await using story = await openStory();
  await story.run();
  const [pull] = story.github.state(NAME).pulls;
  if (end === 'merged') story.github.merge(NAME, pull!.number, { by: 'ada' });
  else story.github.repository(NAME).issues.get(pull!.number)!.state = 'closed';
  story.github.deleteBranch(NAME, BRANCH);
  expect((await story.run()).printed).toMatch(/^The issue was proposed, and somebody settled it\nhttp/);
  expect(story.pulls()).toEqual([`Newsletter: April 2026 (closed)`]);
  expect(story.text()).toBeUndefined();
});

test('where nothing is new, nothing is made', async () => {
  await using story = await openStory();
  rmSync(join(story.root, TALK));
  expect((await story.run()).printed).toBe('There is nothing to propose');
  expect([story.pulls(), story.text()]).toEqual([[], undefined]);
});

test('whatever goes wrong at whichever call, the next run leaves one branch and one pull request', async () => {
  const open = async () => {
    const story = await openStory();
    return { ...story, look: () => [story.pulls(), story.text()] };
  };
  expect(await meetFaults(open, 'few')).toEqual([]);
}, 300_000);
