// Days of the workflow that looks for recordings, on a GitHub and a YouTube of our own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { schedule } from '../bed/events.ts';
import { openGitHub } from '../bed/github.ts';
import { type RunResult, runWorkflow } from '../bed/runner.ts';
import { community, event, filesOf, recording } from '../builders.ts';
import { aWeb } from '../support/web.ts';
import { EMBED, embedAddress, youtubeFeed } from '../support/youtube.ts';

const NAME = 'gaps/news';
const ROOT = join(import.meta.dirname, '..', '..');
const WORKFLOW = '.github/workflows/recordings.yml';
const CHANNEL = { kind: 'channel', id: 'UCtDFLOFg1QBVfPUl5Ei9-Mg', title: 'Circle' } as const;
const FEED = `https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL.id}`;
const TALK = { id: 'PebrX_WwdgA', title: 'An hour on missing data ::error::x', published: '2026-03-18T15:00:00+00:00' };
const LOST = 'content/recordings/2025/lost-talk.json';

/** The repository of a community with one channel, in whose feed is a new talk. Its program is this project's. */
async function openStory() {
  const github = await openGitHub({ now: '2026-03-20T05:36:00Z' });
  const web = await aWeb({
    [FEED]: youtubeFeed(CHANNEL, [TALK]),
    [embedAddress(TALK.id)]: EMBED,
    [embedAddress('UhDOLhC6WJI')]: EMBED,
  });
  onTestFinished(async () => {
    await github.close();
    await web.close();
  });
  const entries = filesOf({
    community: community({ youtube: { channels: [{ id: CHANNEL.id, title: CHANNEL.title }] } }),
    events: [event()],
    recordings: [recording({ title: 'Lost talk', youtube: 'UhDOLhC6WJI', published: '2025-06-05' })],
  });
  github.createRepository(NAME, {
    files: {
      ...entries,
      [WORKFLOW]: readFileSync(join(ROOT, WORKFLOW), 'utf8'),
      'package.json': JSON.stringify({ name: 'gazette', type: 'module', bin: { gazette: 'gazette.mjs' } }),
      'package-lock.json': JSON.stringify({ name: 'gazette', lockfileVersion: 3, packages: {} }),
      'gazette.mjs': `#!/usr/bin/env node\nimport ${JSON.stringify(pathToFileURL(join(ROOT, 'src/cli/bootstrap.mjs')).href)};\n`,
    },
    actionsMayOpenPullRequests: true,
  });
  const onDay = (day: string): Promise<RunResult> => {
    github.moveTo(`${day}T05:36:00Z`);
    const env = { GAZETTE_WEB: web.url, GAZETTE_PACE: '900' };
    return runWorkflow({ github, repository: NAME, workflow: WORKFLOW, env, ...schedule(github, NAME, '36 5 * * *') });
  };
  return { github, web, onDay };
}

test('a new talk is proposed with its check; what a feed does not say changes nothing, and fails after three days', {
  timeout: 120_000,
}, async () => {
  const { github, web, onDay } = await openStory();
  const first = await onDay('2026-03-20');
  expect([first.conclusion, first.annotations]).toEqual(['success', []]);
  expect(first.job('recordings').permissions).toEqual({
    actions: 'read',
    checks: 'write',
    contents: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  });
  expect(first.summary).toContain('+ An hour on missing data ::error::x');
  const [pull, ...more] = github.state(NAME).pulls;
  expect(more).toEqual([]);
  expect(github.state(NAME).checks.map(({ name, conclusion, headSha }) => [name, conclusion, headSha])).toEqual([
    ['check', 'success', pull?.headSha],
    ['test', 'skipped', pull?.headSha],
  ]);

  // A week later YouTube has lost a video; only its feed tells that it is YouTube who speaks.
  web.routes[FEED] = { status: 404 };
  web.routes[embedAddress('UhDOLhC6WJI')] = { status: 404 };
  const results = [];
  for (const day of ['2026-03-27', '2026-03-30']) {
    const { conclusion, annotations } = await onDay(day);
    results.push([conclusion, annotations[0]?.level, annotations[0]?.message]);
  }
  const said = 'Circle answered 404. It has been so since 2026-03-27T05:36:';
  expect(results.map(([conclusion, level]) => [conclusion, level])).toEqual([
    ['success', 'warning'],
    ['failure', 'error'],
  ]);
  for (const [, , message] of results) expect(message).toContain(said);
  expect(github.state(NAME).pulls).toEqual([expect.objectContaining({ body: pull?.body, headSha: pull?.headSha })]);

  web.routes[FEED] = youtubeFeed(CHANNEL, [TALK]);
  expect((await onDay('2026-03-31')).conclusion).toBe('success');
  expect(JSON.parse(github.read(NAME, 'recordings/new', LOST)!)).toMatchObject({
    availability: 'removed',
    lastSeen: '2026-03-20',
  });
});
