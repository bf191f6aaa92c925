// What the clock and a push to main start.
import { describe, expect, test } from 'vitest';
import { push, schedule, workflowDispatch } from '../bed/events.ts';
import type { GitHub } from '../bed/github.ts';
import { NAME, openLab, runFor } from './lab.ts';

const DAILY = '12 2 * * *';

/** The files of the site as it was deployed last. */
function siteOf(github: GitHub): string[] {
  const { site, artifacts } = github.repository(NAME);
  const artifact = artifacts.get(site?.deployments.at(-1)?.artifact ?? 0);
  return [...(artifact?.files.keys() ?? [])];
}

async function openWithPages(): Promise<GitHub> {
  const github = await openLab();
  github.repository(NAME).site = { url: 'https://lab.example.org/', buildType: 'workflow', deployments: [] };
  return github;
}

test('what is on main is checked, built and put on Pages, even if nobody knows how the jobs do', async () => {
  const github = await openWithPages();
  const run = await runFor(github, 'publish.yml', push(github, NAME));
  expect(run.conclusion).toBe('success');
  expect(run.job('build').steps.filter(({ outcome }) => outcome === 'failure')).toMatchObject([
    { name: 'Ask when each job last succeeded' },
  ]);
  expect(run.job('build').permissions).toEqual({ actions: 'read', contents: 'read' });
  expect(run.job('deploy').permissions).toEqual({ 'id-token': 'write', pages: 'write' });
  expect(siteOf(github)).toEqual(['talk.json']);
});

test('while the check fails, the site stays as it was', async () => {
  const github = await openWithPages();
  github.commit(NAME, { files: { 'content/talk.json': 'a slip' } });
  const run = await runFor(github, 'publish.yml', push(github, NAME));
  expect([run.job('build').conclusion, run.job('deploy').conclusion]).toEqual(['failure', 'skipped']);
  expect(siteOf(github)).toEqual([]);
});

test('a deployment that fails half-way leaves the old site up, and the next one brings the new', async () => {
  const github = await openWithPages();
  await runFor(github, 'publish.yml', push(github, NAME));
  github.commit(NAME, { files: { 'content/news.json': '{}' } });
  github.faults.clear();
  github.faults.inject({ kind: 'server-error', route: 'POST /repos/{owner}/{repo}/pages/deployments', times: 9 });
  const failed = await runFor(github, 'publish.yml', push(github, NAME));
  expect(github.faults.met()).toBeGreaterThan(0);
  expect([failed.job('build').conclusion, failed.job('deploy').conclusion]).toEqual(['success', 'failure']);
  expect(siteOf(github)).toEqual(['talk.json']);
  github.faults.clear();
  expect((await runFor(github, 'publish.yml', push(github, NAME))).conclusion).toBe('success');
  expect(siteOf(github)).toEqual(['news.json', 'talk.json']);
});

describe('what is new on the site is announced to the chat', () => {
  const openWithChat = async (): Promise<GitHub> => {
    const github = await openWithPages();
    github.repository(NAME).secrets.set('SLACK_WEBHOOK_URL', 'https://hooks.slack.com/services/s3cret');
    return github;
  };

  test('once it is online, by a job that may write contents and nothing else', async () => {
    const github = await openWithChat();
    const run = await runFor(github, 'publish.yml', push(github, NAME));
    expect(run.log).toContain('Ours is asked to announce --arrived  with a token');
    expect(run.log).not.toContain('s3cret');
    expect(run.job('announce').permissions).toEqual({ contents: 'write' });
  });

  test('where nobody has set a secret, the job is green, and neither installs nor asks anything', async () => {
    const github = await openWithPages();
    const job = (await runFor(github, 'publish.yml', push(github, NAME))).job('announce');
    expect(job.conclusion).toBe('success');
    expect(job.steps.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(3);
  });

  test('but not while the site is not', async () => {
    const github = await openWithChat();
    github.faults.clear();
    github.faults.inject({ kind: 'server-error', route: 'POST /repos/{owner}/{repo}/pages/deployments', times: 9 });
    const run = await runFor(github, 'publish.yml', push(github, NAME));
    expect([run.job('deploy').conclusion, run.job('announce').conclusion]).toEqual(['failure', 'skipped']);
  });

  test('and a maintainer who starts the workflow by hand can say whether a message arrived', async () => {
    const github = await openWithChat();
    const event = workflowDispatch(github, NAME, { inputs: { arrived: 'no' } });
    expect((await runFor(github, 'publish.yml', event)).log).toContain('Ours is asked to announce --arrived no');
  });
});

test.each(['publish.yml', 'deadlines.yml', 'heartbeat.yml', 'compose.yml', 'links.yml', 'recordings.yml'])(
  'in a fork, the clock does not start %s',
  async (file) => {
    const github = await openLab();
    github.fork(NAME, 'ada');
    const run = await runFor(github, file, schedule(github, 'ada/gazette', DAILY), 'ada/gazette');
    expect(new Set(run.jobs.map(({ conclusion }) => conclusion))).toEqual(new Set(['skipped']));
  },
);

test.each([
  ['deadlines.yml', 'deadlines with a token', { contents: 'read', issues: 'write' }],
  ['links.yml', 'links with a token', { contents: 'read', issues: 'write' }],
  ['heartbeat.yml', 'status --issue with a token', { actions: 'read', contents: 'read', issues: 'write' }],
])('the clock starts %s, with the right to write GitHub issues', async (file, asked, permissions) => {
  const github = await openLab();
  const run = await runFor(github, file, schedule(github, NAME, DAILY));
  expect(run.conclusion).toBe('success');
  expect(run.log).toContain(`Ours is asked to ${asked}`);
  expect(run.log).not.toContain('was installed');
  expect(run.jobs[0]?.permissions).toEqual(permissions);
});
