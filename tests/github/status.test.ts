import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../../src/cli/status.ts';
import { openGitHub } from '../bed/github.ts';
import { addRun, finishRun, workflowOf } from '../bed/world/runs.ts';
import { type Ran, runCommand } from './run-command.ts';

const NAME = 'circle/news';
const FOLDER = '.github/workflows';
const DAILY = "name: Deadlines\non:\n  schedule:\n    - cron: '7 5 * * *'\n  workflow_dispatch:\n";
const TEST = 'name: Test\non: [push, pull_request]\n';

interface RunStory {
  at: string;
  file?: string;
  event?: string;
  branch?: string;
  conclusion?: 'success' | 'failure';
  from?: string;
}

/** A repository with a daily workflow, on 1 March 2026. */
async function openStory(files: Record<string, string> = { 'deadlines.yml': DAILY, 'test.yml': TEST }) {
  const github = await openGitHub({ now: '2026-03-01T00:00:00Z' });
  const root = mkdtempSync(join(tmpdir(), 'gazette-status-'));
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, FOLDER, file), text);
  const repository = github.createRepository(NAME, { files: { 'README.md': 'News' } });
  for (const file of Object.keys(files)) workflowOf(github.world, repository, `${FOLDER}/${file}`, file);
  const token = github.token({ permissions: { issues: 'write', actions: 'read' }, repository: NAME });
  return {
    github,
    root,
    workflow: (file: string) => workflowOf(github.world, repository, `${FOLDER}/${file}`),
    ran: ({
      at,
      file = 'deadlines.yml',
      event = 'schedule',
      branch = 'main',
      conclusion = 'success',
      from = NAME,
    }: RunStory) => {
      github.moveTo(at);
      const run = addRun(github.world, repository, {
        workflow: `${FOLDER}/${file}`,
        name: file,
        event,
        headBranch: branch,
        headSha: github.state(NAME).branches['main'] ?? '',
        headRepository: from,
        actor: 'circle',
        title: file,
      });
      finishRun(github.world, run, conclusion);
    },
    run: (now: string, args: string[] = [], withToken = true): Promise<Ran> =>
      runCommand(command, { github, repository: NAME, root, ...(withToken ? { token } : {}) }, ['--now', now, ...args]),
    issue: () => github.state(NAME).issues.map(({ title, state, labels }) => `${title} (${state}, ${labels})`),
    [Symbol.asyncDispose]: async () => {
      await github.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

type Story = Awaited<ReturnType<typeof openStory>>;

async function jobs(story: Story, now: string): Promise<unknown> {
  const { printed } = await story.run(now, ['--format', 'json'], false);
  return JSON.parse(printed);
}

test('a job that succeeded this morning is on time, and anybody may see it', async () => {
  await using story = await openStory();
  story.ran({ at: '2026-03-09T05:07:00Z' });
  story.ran({ at: '2026-03-10T05:07:00Z' });
  story.ran({ at: '2026-03-10T06:00:00Z', conclusion: 'failure' });
  expect(await jobs(story, '2026-03-10T09:00:00Z')).toEqual({
    checked: '2026-03-10T09:00:00Z',
    workflows: [
      {
        name: 'Deadlines',
        file: 'deadlines.yml',
        every: 'day',
        lastSuccess: '2026-03-10T05:07:01Z',
        url: expect.stringMatching(/\/circle\/news\/actions\/runs\/\d+$/),
        overdue: false,
      },
    ],
  });
  expect(await story.run('2026-03-10T09:00:00Z')).toMatchObject({ code: 0 });
});

test('one that has only failed for days is overdue', async () => {
  await using story = await openStory();
  story.ran({ at: '2026-03-07T05:07:00Z' });
  for (const day of ['08', '09', '10']) story.ran({ at: `2026-03-${day}T05:07:00Z`, conclusion: 'failure' });
  const { code, printed } = await story.run('2026-03-10T09:00:00Z');
  expect(code).toBe(1);
  expect(printed).toMatch(/^Deadlines {2}every day {2}succeeded 2026-03-07T05:07:01Z {2}OVERDUE {2}http/);
});

test('a run that somebody started by hand counts, one of a branch or a fork does not', async () => {
  await using story = await openStory({ 'deadlines.yml': `${DAILY}  pull_request:\n` });
  story.ran({ at: '2026-03-05T05:07:00Z', event: 'workflow_dispatch' });
  story.ran({ at: '2026-03-09T05:07:00Z', event: 'workflow_dispatch', branch: 'try-it' });
  story.github.fork(NAME, 'stranger');
  story.ran({ at: '2026-03-09T06:07:00Z', event: 'pull_request', from: 'stranger/news' });
  expect(await jobs(story, '2026-03-10T09:00:00Z')).toMatchObject({
    workflows: [{ lastSuccess: '2026-03-05T05:07:01Z', overdue: true }],
  });
});

describe('a job that never ran', () => {
  test('has as long from when it came into being', async () => {
    await using story = await openStory();
    const never = { lastSuccess: null, url: 'https://github.example.org/circle/news/actions/workflows/deadlines.yml' };
    expect(await jobs(story, '2026-03-02T09:00:00Z')).toMatchObject({ workflows: [{ ...never, overdue: false }] });
    expect(await jobs(story, '2026-03-10T09:00:00Z')).toMatchObject({ workflows: [{ ...never, overdue: true }] });
  });

  test('is none of GitHub’s before it is on the default branch', async () => {
    await using story = await openStory();
    writeFileSync(join(story.root, FOLDER, 'links.yml'), DAILY);
    expect(await jobs(story, '2026-03-02T09:00:00Z')).toMatchObject({
      workflows: [{ file: 'deadlines.yml' }, { file: 'links.yml', lastSuccess: null, overdue: false }],
    });
  });
});

test('one that GitHub has stopped is overdue at once, one that somebody has switched off never', async () => {
  await using story = await openStory();
  story.ran({ at: '2026-03-10T05:07:00Z' });
  story.workflow('deadlines.yml').state = 'disabled_inactivity';
  expect(await jobs(story, '2026-03-10T09:00:00Z')).toMatchObject({ workflows: [{ overdue: true }] });
  story.workflow('deadlines.yml').state = 'disabled_manually';
  expect(await jobs(story, '2027-03-10T09:00:00Z')).toMatchObject({ workflows: [{ overdue: false }] });
});

test('maintainers have one GitHub issue while a job is overdue, which is closed when it has run', async () => {
  await using story = await openStory();
  story.ran({ at: '2026-03-07T05:07:00Z' });
  expect(await story.run('2026-03-07T09:00:00Z', ['--issue'])).toMatchObject({ code: 0 });
  expect(story.issue()).toEqual([]);
  expect(await story.run('2026-03-10T09:00:00Z', ['--issue'])).toMatchObject({ code: 0 });
  const open = ['Automation: 1 workflow is overdue (open, automation)'];
  expect(story.issue()).toEqual(open);
  expect(story.github.state(NAME).issues[0]?.body).toContain('Enable workflow');

  const writes = (): number => story.github.requests.filter(({ method }) => method !== 'GET').length;
  const before = writes();
  await story.run('2026-03-11T09:00:00Z', ['--issue']);
  expect(writes()).toBe(before);

  story.ran({ at: '2026-03-11T10:00:00Z', event: 'workflow_dispatch' });
  await story.run('2026-03-11T11:00:00Z', ['--issue']);
  expect(story.issue()).toEqual(['Automation: every workflow is on time (closed, automation)']);
});

test('the site gets a file, and a dry run writes neither it nor a GitHub issue', async () => {
  await using story = await openStory();
  const out = join(story.root, 'status.json');
  const dry = await story.run('2026-03-10T09:00:00Z', ['--issue', '--out', out, '--dry-run'], false);
  expect(dry).toMatchObject({ code: 1, printed: expect.stringContaining('<!-- gazette: automation -->') });
  expect(() => readFileSync(out)).toThrow();
  expect(story.issue()).toEqual([]);
  expect(await story.run('2026-03-10T09:00:00Z', ['--out', out], false)).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(await jobs(story, '2026-03-10T09:00:00Z'));
});

test('without workflows there is nothing to be late', async () => {
  await using story = await openStory();
  rmSync(join(story.root, '.github'), { recursive: true });
  expect(await story.run('2026-03-10T09:00:00Z')).toEqual({ code: 0, printed: 'No workflow here runs by the clock' });
});

test('what GitHub does not tell is a sentence', async () => {
  await using story = await openStory();
  story.github.faults.inject({ kind: 'not-found', call: 1 });
  expect((await story.run('2026-03-10T09:00:00Z')).failure).toMatch(
    /^Cannot look at circle\/news: GitHub answered 404 /,
  );
});
