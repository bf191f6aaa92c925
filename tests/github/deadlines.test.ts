import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../../src/cli/deadlines.ts';
import { openGitHub } from '../bed/github.ts';
import { filesOf, opportunity } from '../builders.ts';
import { type Ran, runCommand } from './run-command.ts';

const NAME = 'circle/news';

/** A community with one fellowship, which closes on 12 March 2026. */
async function openStory() {
  const github = await openGitHub();
  const root = mkdtempSync(join(tmpdir(), 'gazette-deadlines-'));
  const fellowship = opportunity({ title: 'Fellowship', kind: 'fellowship', deadlines: [{ date: '2026-03-12' }] });
  for (const [file, text] of Object.entries(filesOf({ opportunities: [fellowship] }))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  github.createRepository(NAME);
  const token = github.token({ permissions: { issues: 'write' }, repository: NAME });
  return {
    github,
    run: (args: string[], withToken = true): Promise<Ran> =>
      runCommand(command, { github, repository: NAME, root, ...(withToken ? { token } : {}) }, args),
    issue: () => github.state(NAME).issues.map(({ title, state }) => `${title} (${state})`),
    [Symbol.asyncDispose]: async () => {
      await github.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

test('a fellowship is news when it closes soon and when it has closed, and no longer two weeks later', async () => {
  await using story = await openStory();
  const days: [string, string[]][] = [
    ['2026-03-01', []],
    ['2026-03-07', ['Deadlines: 1 closing soon (open)']],
    ['2026-03-13', ['Deadlines: 1 closed (open)']],
    ['2026-03-28', ['Deadlines: nothing to see to (closed)']],
  ];
  for (const [now, issue] of days) {
    expect(await story.run(['--now', now])).toMatchObject({ code: 0 });
    expect(story.issue()).toEqual(issue);
  }
});

test('it says what it wrote, and where', async () => {
  await using story = await openStory();
  const { printed } = await story.run(['--now', '2026-03-10']);
  expect(printed).toMatch(/^Deadlines: 1 closing soon\nhttp.*\/circle\/news\/issues\/1$/);
  const [issue] = story.github.state(NAME).issues;
  expect(issue?.body).toContain('`2026-03-12 Europe/London`, in 2 days');
  expect(issue?.body).toContain(
    'https://github.example.org/circle/news/blob/HEAD/content/opportunities/2026/fellowship.json',
  );
});

test('a dry run prints the whole GitHub issue, needs no token and asks GitHub nothing', async () => {
  await using story = await openStory();
  const { code, printed } = await story.run(['--dry-run', '--now', '2026-03-10'], false);
  expect(code).toBe(0);
  expect(printed).toContain('Deadlines: 1 closing soon\n\n<!-- gazette: deadlines -->\n\n| Status |');
  expect(story.github.requests).toEqual([]);
});

test('machines get the same as JSON', async () => {
  await using story = await openStory();
  const { printed } = await story.run(['--dry-run', '--format', 'json', '--now', '2026-03-10'], false);
  expect(JSON.parse(printed)).toEqual({
    checked: '2026-03-10T00:00:00Z',
    deadlines: [
      {
        id: 'opportunities/2026/fellowship',
        title: 'Fellowship',
        file: 'content/opportunities/2026/fellowship.json',
        status: 'closing',
        kind: 'fellowship',
        date: '2026-03-12',
        zone: 'Europe/London',
        ends: '2026-03-13T00:00:00Z',
        days: 2,
      },
    ],
  });
});

test('without a token, it says in one sentence what is missing', async () => {
  await using story = await openStory();
  const { failure } = await story.run(['--now', '2026-03-10'], false);
  expect(failure).toBe('Missing GITHUB_TOKEN: without a token, GitHub lets nobody write');
});
