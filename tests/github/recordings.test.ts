import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../../src/cli/recordings.ts';
import { FAULT_KINDS } from '../bed/faults.ts';
import { openGitHub } from '../bed/github.ts';
import { community, event, filesOf, recording, series } from '../builders.ts';
import { writeFiles } from '../support/files.ts';
import { aWeb, type Route } from '../support/web.ts';
import { EMBED, embedAddress, type FeedVideo, youtubeFeed } from '../support/youtube.ts';
import { faultsToMeet, tellMatrix } from './faults-to-meet.ts';
import { MOVE_BRANCH, meanwhile } from './meanwhile.ts';
import { type Ran, runCommand } from './run-command.ts';

const NAME = 'circle/news';
const BRANCH = 'recordings/new';
const CHANNEL = { kind: 'channel', id: 'UCtDFLOFg1QBVfPUl5Ei9-Mg', title: 'Circle' } as const;
const PLAYLIST = { kind: 'playlist', id: 'PLDbZND-EA4eHYGwDyOEiUumyCNPAx2gyF', title: 'Tea talks' } as const;

const GAPS = 'content/recordings/2026/an-hour-on-missing-data.json';
const TIDES = 'content/recordings/2026/tides.json';
const OLD = 'content/recordings/2025/old-talk.json';
const LOST = 'content/recordings/2025/lost-talk.json';

const TALK: FeedVideo = { id: 'PebrX_WwdgA', title: 'An hour on missing data', published: '2026-03-18T15:00:00+00:00' };
const TIDE: FeedVideo = { id: 'xlea0WZK--A', title: 'Tides', published: '2026-03-19T08:00:00+00:00' };
const NEXT: FeedVideo = { id: 'hnqGZG65YFw', title: 'Tea and gaps', published: '2026-03-20T15:00:00+00:00' };
const KNOWN: FeedVideo = { id: 'Gae3YTv9psk', title: 'A talk in the feed', published: '2026-01-20T15:00:00+00:00' };

const ENTRIES = filesOf({
  community: community({ youtube: { channels: [{ id: CHANNEL.id, title: CHANNEL.title }] } }),
  series: [series({ playlist: PLAYLIST.id })],
  events: [event({ series: 'series/tea-talks' }), event({ title: 'Tea and gaps', starts: '2026-03-19' })],
  recordings: [
    recording({ title: 'Old talk', youtube: 'vauXlclbL0c', published: '2025-05-05' }),
    recording({ title: 'Lost talk', youtube: 'UhDOLhC6WJI', published: '2025-06-05' }),
    recording({ title: 'A talk in the feed', youtube: KNOWN.id, published: '2026-01-20' }),
  ],
}) as Record<string, string>;

const HOUR = 'content/events/2026/an-hour-on-missing-data.json';
const HERS = filesOf({
  events: [event({ title: 'Hers', starts: '2026-03-18', series: 'series/tea-talks' })],
}) as Record<string, string>;

/**
 * A community with two feeds, in which are two new videos; of three known ones, one was removed. It takes a while to
 * make it a repository, which only those need who propose something.
 */
async function openStory({ isOnDisk = false } = {}) {
  const github = await openGitHub({ now: '2026-03-21T06:00:00Z' });
  const web = await aWeb();
  const root = mkdtempSync(join(tmpdir(), 'gazette-recordings-'));
  writeFiles(root, ENTRIES);
  if (!isOnDisk) github.createRepository(NAME, { files: ENTRIES, actionsMayOpenPullRequests: true });
  const permissions = {
    contents: 'write',
    'pull-requests': 'write',
    checks: 'write',
    statuses: 'write',
    actions: 'read',
  } as const;
  const token = isOnDisk ? 'none' : github.token({ permissions, repository: NAME });
  const pulls = () => (isOnDisk ? [] : github.state(NAME).pulls);
  const hasBranch = (): boolean => !isOnDisk && BRANCH in github.state(NAME).branches;
  const story = {
    github,
    web,
    root,
    show: (channel: FeedVideo[], playlist: FeedVideo[] = [TALK]) =>
      Object.assign(web.routes, routesOf(channel, playlist)),
    run: (...args: string[]): Promise<Ran> =>
      runCommand(
        command,
        { github, repository: NAME, root, token, env: { GAZETTE_WEB: web.url, GAZETTE_PACE: '100' } },
        [
          ...(args.includes('--dry-run') || args.includes('--memory') ? [] : ['--pull-request']),
          ...(args.includes('--now') ? [] : ['--now', '2026-03-21T06:00:00Z']),
          ...args,
        ],
      ),
    hasBranch,
    pulls: () => pulls().map(({ title, state }) => `${title} (${state})`),
    body: () => pulls().at(-1)?.body ?? '',
    read: (file: string) => github.read(NAME, BRANCH, file),
    there: (file: string) => (hasBranch() ? github.read(NAME, BRANCH, file) : readFileSync(join(root, file), 'utf8')),
    data: (file: string) => JSON.parse(github.read(NAME, BRANCH, file) ?? 'null') as Record<string, unknown> | null,
    end: (how: string) => {
      const { number } = github.state(NAME).pulls.at(-1)!;
      if (how === 'merged') github.merge(NAME, number, { by: 'ada' });
      else github.repository(NAME).issues.get(number)!.state = 'closed';
    },
    [Symbol.asyncDispose]: async () => {
      await github.close();
      await web.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
  story.show([TIDE, KNOWN]);
  return story;
}

type Story = Awaited<ReturnType<typeof openStory>>;

function routesOf(channel: FeedVideo[], playlist: FeedVideo[]): Record<string, Route> {
  return {
    [FEEDS.channel]: youtubeFeed(CHANNEL, channel),
    [FEEDS.playlist]: youtubeFeed(PLAYLIST, playlist),
    ...Object.fromEntries([...channel, ...playlist].map(({ id }) => [embedAddress(id), EMBED])),
    [embedAddress('vauXlclbL0c')]: EMBED,
    [embedAddress('UhDOLhC6WJI')]: { status: 404 },
  };
}

const FEEDS = {
  channel: `https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL.id}`,
  playlist: `https://www.youtube.com/feeds/videos.xml?playlist_id=${PLAYLIST.id}`,
};

test('what is new is proposed in one pull request that says why, and a second run changes nothing', async () => {
  await using story = await openStory();
  const { code, printed } = await story.run();
  expect(code).toBe(0);
  expect(printed).toMatch(/It is proposed\nhttp/);
  expect(story.pulls()).toEqual(['Recordings found on YouTube (open)']);
  expect(story.read(GAPS)).toMatchInlineSnapshot(`
    "{
      "title": "An hour on missing data",
      "summary": "A recording from the series Tea talks, on YouTube since 18 March 2026.",
      "youtube": "PebrX_WwdgA",
      "published": "2026-03-18",
      "event": "events/2026/an-hour-on-missing-data",
      "series": "series/tea-talks"
    }
    "
  `);
  expect(story.data(TIDES)).toMatchObject({ youtube: TIDE.id, summary: expect.stringContaining('channel Circle') });
  expect(story.data(LOST)).toMatchObject({ availability: 'removed' });
  expect(story.body()).toMatchInlineSnapshot(`
    "Found on YouTube. Each recording is a file of its own; what is new is added every day, until this is merged or closed.

    - **An event is not right?** Write the id of the right one into the line \`"event"\` of the file, or take the line out. Only where the two are of different series, the line \`"series"\` is another, too.
    - **A recording does not belong here?** Delete its file on this branch. It is not proposed again, nor is anything of this once it is closed.
    - **The summaries say only what is known.** One or two sentences of yours on what it is about help readers more.

    <!-- recording: PebrX_WwdgA -->
    - **New**: [An hour on missing data](https://www.youtube.com/watch?v=PebrX_WwdgA), in [\`content/recordings/2026/an-hour-on-missing-data.json\`](https://github.example.org/circle/news/edit/recordings/new/content/recordings/2026/an-hour-on-missing-data.json)
      - Records \`events/2026/an-hour-on-missing-data\`. This is **likely**: its title is that of the event, it belongs to the series Tea talks and it came the day after
    <!-- recording: xlea0WZK--A -->
    - **New**: [Tides](https://www.youtube.com/watch?v=xlea0WZK--A), in [\`content/recordings/2026/tides.json\`](https://github.example.org/circle/news/edit/recordings/new/content/recordings/2026/tides.json)
      - Records no event: no event of ours is like it
    <!-- recording: UhDOLhC6WJI removed unknown -->
    - **Changed**: [Lost talk](https://www.youtube.com/watch?v=UhDOLhC6WJI), in [\`content/recordings/2025/lost-talk.json\`](https://github.example.org/circle/news/edit/recordings/new/content/recordings/2025/lost-talk.json)
      - \`availability: removed\`: YouTube does not know it any more
    "
  `);
  const before = [story.body(), story.github.state(NAME).branches];
  await story.run();
  expect([story.body(), story.github.state(NAME).branches]).toEqual(before);
});

test('its check is set, which starts for no pull request of a workflow’s token', async () => {
  await using story = await openStory();
  await story.run();
  const { checks, statuses, pulls } = story.github.state(NAME);
  expect(checks.map(({ name, conclusion, headSha }) => [name, conclusion, headSha])).toEqual([
    ['check', 'success', pulls[0]?.headSha],
    ['test', 'skipped', pulls[0]?.headSha],
  ]);
  expect(statuses.map(({ context, state }) => [context, state])).toEqual([['check', 'success']]);
});

test('a reviewer’s line stays, what was taken out stays out, and what is new comes into the same pull request', async () => {
  await using story = await openStory();
  await story.run();
  const corrected = story.read(GAPS)!.replace('an-hour-on-missing-data",\n  "series', 'tea-and-gaps",\n  "series');
  expect(corrected).not.toBe(story.read(GAPS));
  story.github.commit(NAME, { branch: BRANCH, files: { [GAPS]: corrected, [TIDES]: null } });
  story.show([NEXT, TIDE, KNOWN]);
  await story.run('--now', '2026-03-22T06:00:00Z');
  expect(story.read(GAPS)).toBe(corrected);
  expect(story.read(TIDES)).toBeUndefined();
  expect(story.data('content/recordings/2026/tea-and-gaps.json')).toMatchObject({ youtube: NEXT.id });
  expect(story.pulls()).toHaveLength(1);
  expect(story.body().match(/<!-- recording: .+ -->/g)).toEqual([
    '<!-- recording: PebrX_WwdgA -->',
    '<!-- recording: xlea0WZK--A -->',
    '<!-- recording: UhDOLhC6WJI removed unknown -->',
    '<!-- recording: hnqGZG65YFw -->',
  ]);
});

test.each([
  ['adds an event and names it', { ...HERS, [GAPS]: ['an-hour-on-missing-data', 'hers'] }, 'success'],
  [
    'moves an event that a recording names',
    { [HOUR]: null, 'content/events/2026/moved.json': ENTRIES[HOUR]! },
    'failure',
  ],
])('where a reviewer %s, the check of the branch is one of that, too', async (_, files, verdict) => {
  await using story = await openStory();
  await story.run();
  const texts = Object.entries(files).map(([file, text]) => [
    file,
    Array.isArray(text) ? story.read(file)!.replace(...(text as [string, string])) : text,
  ]);
  story.github.commit(NAME, { branch: BRANCH, files: Object.fromEntries(texts) });
  story.show([NEXT, TIDE, KNOWN]);
  await story.run('--now', '2026-03-22T06:00:00Z');
  const { checks, pulls } = story.github.state(NAME);
  const said = checks.filter(({ headSha }) => headSha === pulls[0]?.headSha);
  expect(said.map(({ name, conclusion }) => [name, conclusion])).toEqual([
    ['check', verdict],
    ['test', 'skipped'],
  ]);
});

test.each([
  ['merged', 'deleted'],
  ['merged', 'left'],
  ['closed', 'deleted'],
  ['closed', 'left'],
])(
  'what was in one that was %s, and its branch %s, is not proposed again; what is new is, alone',
  async (end, branch) => {
    await using story = await openStory();
    await story.run();
    story.end(end);
    if (branch === 'deleted') story.github.deleteBranch(NAME, BRANCH);
    if (end === 'merged')
      for (const file of [GAPS, TIDES, LOST])
        writeFiles(story.root, { [file]: story.github.read(NAME, 'main', file)! });
    expect((await story.run()).printed).toMatch(/There is nothing new; what was proposed is settled\nhttp/);
    expect(story.pulls()).toHaveLength(1);
    story.show([NEXT, TIDE, KNOWN]);
    await story.run('--now', '2026-03-22T06:00:00Z');
    await story.run('--now', '2026-03-22T06:00:00Z');
    expect(story.pulls()).toEqual(['Recordings found on YouTube (closed)', 'Recordings found on YouTube (open)']);
    const proposed = filesOn(story).filter((file) => story.read(file) !== story.github.read(NAME, 'main', file));
    expect(proposed).toEqual(['content/recordings/2026/tea-and-gaps.json']);
  },
);

test('what is declined while a run adds to it is not proposed again, and what was added comes in one of its own', async () => {
  await using story = await openStory();
  await story.run();
  story.show([NEXT, TIDE, KNOWN]);
  meanwhile(story.github, MOVE_BRANCH, () => {
    // What is written later does not reach a pull request that is closed.
    story.github.repository(NAME).issues.get(1)!.pull!.closedHead = story.github.state(NAME).branches[BRANCH]!;
    story.end('closed');
  });
  await story.run('--now', '2026-03-22T06:00:00Z');
  expect(story.pulls()).toEqual(['Recordings found on YouTube (closed)']);
  await story.run('--now', '2026-03-23T06:00:00Z');
  expect(story.pulls()).toEqual(['Recordings found on YouTube (closed)', 'Recordings found on YouTube (open)']);
  const proposed = filesOn(story).filter((file) => story.read(file) !== story.github.read(NAME, 'main', file));
  expect(proposed).toEqual(['content/recordings/2026/tea-and-gaps.json']);
});

test('that a video is back is proposed once, also where the first run was cut before it could say so', async () => {
  await using story = await openStory();
  const lost = recording({
    title: 'Lost talk',
    youtube: 'UhDOLhC6WJI',
    published: '2025-06-05',
    availability: 'private',
  });
  const files = filesOf({ recordings: [lost] }) as Record<string, string>;
  writeFiles(story.root, files);
  story.github.commit(NAME, { files });
  story.web.routes[embedAddress('UhDOLhC6WJI')] = EMBED;
  story.github.faults.inject({ kind: 'forbidden', route: 'POST /repos/{owner}/{repo}/pulls' });
  expect((await story.run()).failure).toMatch(/^Cannot keep the pull request/);
  await story.run('--now', '2026-03-22T06:00:00Z');
  expect(story.body()).toContain('<!-- recording: UhDOLhC6WJI available unknown -->');
  story.end('closed');
  expect((await story.run('--now', '2026-03-23T06:00:00Z')).printed).toMatch(/There is nothing new/);
  expect(story.pulls()).toHaveLength(1);
});

test('a place-holder that a playlist lists is no sign that a video can be watched', async () => {
  await using story = await openStory({ isOnDisk: true });
  story.show([TIDE, { ...KNOWN, title: 'Private video' }]);
  story.web.routes[embedAddress(KNOWN.id)] = { status: 401 };
  await story.run('--memory', join(story.root, 'memory.json'));
  const file = 'content/recordings/2026/a-talk-in-the-feed.json';
  expect(JSON.parse(story.there(file)!)).toMatchObject({ availability: 'private' });
});

test('two runs at once make one pull request, with each recording once', async () => {
  await using story = await openStory();
  await story.run();
  await using twice = await openStory();
  await Promise.all([twice.run(), twice.run()]);
  expect([twice.pulls(), twice.body()]).toEqual([story.pulls(), story.body()]);
  expect(filesOn(twice)).toEqual(filesOn(story));
});

test('what strangers write into titles reaches neither Markdown nor paths', async () => {
  await using story = await openStory();
  const title = '<!-- recording: Gae3YTv9psk --> ::error::x | [a](http://b) @ada `../../x` $(id)';
  story.show([{ ...TIDE, title }]);
  await story.run();
  const [file, ...more] = filesOn(story).filter((each) => !ENTRIES[each] && each !== GAPS);
  expect([file, more]).toEqual(['content/recordings/2026/recording-gae3ytv9psk-error-x-a-http-b-ada-x-id.json', []]);
  expect(story.data(file!)).toMatchObject({ title });
  expect(story.body()).not.toMatch(/<!-- recording: Gae3YTv9psk|@ada|\[a\]\(/);
});

test('a dry run says what it would do, and asks GitHub nothing', async () => {
  await using story = await openStory({ isOnDisk: true });
  const { code, printed } = await story.run('--dry-run');
  expect(code).toBe(0);
  expect(printed).toMatchInlineSnapshot(`
    "Tea talks (playlist PLDbZND-EA4eHYGwDyOEiUumyCNPAx2gyF): 1 video
    Circle (channel UCtDFLOFg1QBVfPUl5Ei9-Mg): 2 videos
    Known videos asked for: 2

    New
      + An hour on missing data
        content/recordings/2026/an-hour-on-missing-data.json, records events/2026/an-hour-on-missing-data (likely: its title is that of the event, it belongs to the series Tea talks and it came the day after)
      + Tides
        content/recordings/2026/tides.json, records no event (no event of ours is like it)

    Changed
      ~ Lost talk
        content/recordings/2025/lost-talk.json, availability: removed (YouTube does not know it any more)

    Nothing was written"
  `);
  expect(story.github.requests).toEqual([]);
  const json = JSON.parse((await story.run('--dry-run', '--format', 'json')).printed) as { additions: object[] };
  expect(json.additions).toMatchObject([
    { file: GAPS, confidence: 'likely' },
    { file: TIDES, confidence: 'unsure' },
  ]);
});

test('on one’s own machine it writes the files, and the next run finds nothing new', async () => {
  await using story = await openStory({ isOnDisk: true });
  const memory = join(story.root, 'memory.json');
  expect((await story.run('--memory', memory)).printed).toContain(`Wrote ${GAPS}, ${TIDES}, ${LOST}`);
  expect(JSON.parse(readFileSync(join(story.root, LOST), 'utf8'))).toMatchObject({ availability: 'removed' });
  expect((await story.run('--memory', memory)).printed).toContain('There is nothing new');
});

test('a feed that does not answer changes nothing, and fails the run when it has been so for three days', async () => {
  await using story = await openStory({ isOnDisk: true });
  const memory = join(story.root, 'memory.json');
  const run = (now: string) => story.run('--memory', memory, '--now', now);
  story.web.routes[FEEDS.channel] = { status: 500 };
  const codes = [];
  for (const day of [21, 22, 23, 24]) codes.push((await run(`2026-03-${day}T06:00:00Z`)).code);
  expect(codes).toEqual([0, 0, 0, 1]);
  story.show([TIDE, KNOWN]);
  const { code, printed } = await run('2026-03-25T06:00:00Z');
  expect([code, printed.includes(`Wrote ${TIDES}`)]).toEqual([0, true]);
});

test('a community without channels and playlists asks for nothing', async () => {
  await using story = await openStory({ isOnDisk: true });
  const without = filesOf({ recordings: [recording()], series: [series()] }) as Record<string, string>;
  writeFiles(story.root, without);
  const { code, printed } = await story.run('--dry-run');
  expect([code, printed]).toEqual([0, 'Known videos asked for: 0\n\nThere is nothing new']);
  expect(story.web.asked).toEqual([]);
});

test('a known video is asked for once a week, and one that a feed lists never', async () => {
  await using story = await openStory({ isOnDisk: true });
  const memory = join(story.root, 'memory.json');
  const asks = async (now: string): Promise<string[]> => {
    const before = story.web.asked.length;
    await story.run('--memory', memory, '--now', now);
    return story.web.asked.slice(before).flatMap(({ url }) => /oembed.*v%3D(.+)$/.exec(url)?.[1] ?? []);
  };
  expect(new Set(await asks('2026-03-21'))).toEqual(new Set(['UhDOLhC6WJI', 'vauXlclbL0c', TALK.id]));
  expect(await asks('2026-03-27')).toEqual([]);
  expect(new Set(await asks('2026-03-28'))).toEqual(new Set(['UhDOLhC6WJI', 'vauXlclbL0c', TALK.id]));
});

describe('whatever goes wrong, the next run leaves one pull request in the right state', () => {
  test.each([
    ['opens', isTelling],
    ['adds to', ({ kind, call, method }: Met) => method === 'PATCH' && kind === 'cut-after' && call > 0],
  ])('at whichever call to GitHub of a run that %s it', { timeout: 1_800_000 }, async (how, isEnough) => {
    const begin = async (): Promise<Story> => {
      const story = await openStory();
      if (how === 'adds to') {
        await story.run();
        story.show([NEXT, TIDE, KNOWN]);
      }
      story.github.faults.clear();
      story.github.requests.length = 0;
      return story;
    };
    await using first = await begin();
    await first.run('--now', LATER);
    const right = stateOf(first);
    const requests = [...first.github.requests];
    const ends: Record<string, Record<string, string>> = {};
    const wrong: string[] = [];
    for (const fault of faultsToMeet(requests.length)) {
      const { method, path } = requests[fault.call - 1]!;
      if (!IS_ALL && !isEnough({ ...fault, method })) continue;
      await using story = await begin();
      const { faults } = story.github;
      faults.inject({ ...fault, retryAfter: 1 });
      const { failure } = await story.run('--now', LATER);
      const name = `${fault.kind} at ${fault.call}`;
      if (faults.met() === 0) wrong.push(`${name}: never came`);
      if (failure !== undefined && !/^Cannot .+: GitHub (answered \d+|did not answer) \(.+\)$/.test(failure))
        wrong.push(`${name}: ${failure}`);
      const call = `${fault.call} ${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/, '').replace(/[0-9a-f]{40}/g, '…')}`;
      const end = failure === undefined ? 'completed' : 'stopped, then completed';
      ends[call.slice(0, 44)] = { ...ends[call.slice(0, 44)], [fault.kind]: end };
      faults.clear();
      const again = await story.run('--now', LATER);
      if (again.failure !== undefined) wrong.push(`${name}, then: ${again.failure}`);
      if (stateOf(story) !== right) wrong.push(`${name}: ${stateOf(story)}`);
    }
    tellMatrix(ends);
    expect(wrong).toEqual([]);
  });

  test('at whichever call to YouTube, with nothing deleted and nothing invented meanwhile', {
    timeout: 1_800_000,
  }, async () => {
    await using first = await openStory({ isOnDisk: !IS_ALL });
    const args = (story: Story): string[] => (IS_ALL ? [] : ['--memory', join(story.root, 'memory.json')]);
    await first.run(...args(first));
    const right = stateOf(first);
    const calls = first.web.asked.map(({ url }) => url);
    const ends: Record<string, Record<string, string>> = {};
    const wrong: string[] = [];
    for (const [index, url] of calls.entries()) {
      for (const [number, [kind, fault]] of FAULTS.entries()) {
        if (!IS_ALL && (number + index) % 3 !== 0) continue;
        await using story = await openStory({ isOnDisk: !IS_ALL });
        // Of an address that is asked twice, the second call is meant where it is the second.
        const earlier = calls.slice(0, index).filter((each) => each === url).length;
        const healthy = story.web.routes[url] as Route;
        let times = 0;
        story.web.routes[url] = () => (times++ === earlier ? fault : healthy);
        const { code, failure } = await story.run(...args(story));
        const name = `${kind} at call ${index + 1}, ${url.slice(24, 34)}`;
        if (times <= earlier) wrong.push(`${name}: never came`);
        if (code !== 0) wrong.push(`${name}: ${code} ${failure}`);
        const before = new Set(filesOn(first));
        const invented = filesOn(story).filter((file) => !before.has(file));
        const deleted = Object.keys(ENTRIES).filter((file) => !filesOn(story).includes(file));
        if (invented.length + deleted.length > 0) wrong.push(`${name}: invented ${invented}, deleted ${deleted}`);
        if (story.there(OLD) !== ENTRIES[OLD]) wrong.push(`${name}: marked what can be watched`);
        const call = `${index + 1} ${url.slice(24, 60)}`;
        const end = stateOf(story) === right ? 'all the same' : 'less, then all';
        ends[call] = { ...ends[call], [kind]: end };
        const again = await story.run(...args(story));
        if (again.code !== 0) wrong.push(`${name}, then: ${again.failure}`);
        if (sorted(stateOf(story)) !== sorted(right)) wrong.push(`${name}: ${stateOf(story)}`);
      }
    }
    tellMatrix(ends);
    expect(wrong).toEqual([]);
  });
});

const IS_ALL = process.env['GAZETTE_FAULTS'] === 'all';

const LATER = '2026-03-22T06:00:00Z';

/** A fault, and what it meets. */
interface Met {
  kind: string;
  call: number;
  method: string;
}

/** Whatever writes may have written; of what reads, every fifth call is enough. */
function isTelling({ kind, call, method }: Met): boolean {
  if (method !== 'GET') return kind === 'cut-after';
  return call % 5 === 0 && kind === FAULT_KINDS[call % FAULT_KINDS.length];
}

const FAULTS: [string, Route][] = [
  ['404', { status: 404 }],
  ['429', { status: 429, headers: { 'retry-after': '60' } }],
  ['500', { status: 500 }],
  ['503', { status: 503, body: 'busy' }],
  ['a page', '<!doctype html><title>YouTube</title>'],
  ['an empty body', ''],
  ['broken XML', '<feed><entry><yt:videoId>aaaaaaaaaaa</yt:videoId>'],
  ['fewer items', youtubeFeed(CHANNEL, [])],
  ['hang', 'hang'],
  ['cut', 'cut'],
  ['refuse', 'refuse'],
  ['consent page', { status: 302, headers: { location: 'https://consent.youtube.com/m' } }],
];

/** On the branch, if there is one; else on disk. */
function filesOn(story: Story): string[] {
  if (story.hasBranch()) return story.github.files(NAME, BRANCH).sort();
  return (readdirSync(join(story.root, 'content'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.json'))
    .map((file) => `content/${file}`)
    .sort();
}

/** The one pull request, with its checks, what it tells of, and every file. */
function stateOf(story: Story): string {
  const files = filesOn(story).map((file) => `${file}: ${story.there(file)}`);
  const { checks, statuses } = story.hasBranch() ? story.github.state(NAME) : { checks: [], statuses: [] };
  const verdicts = [
    ...checks.map(({ name, conclusion }) => `${name} ${conclusion}`),
    ...statuses.map(({ context, state }) => `${context} ${state}`),
  ];
  return JSON.stringify(
    [...story.pulls(), ...verdicts, ...(story.body().match(/<!-- .+ -->/g) ?? []), ...files],
    null,
    1,
  );
}

/** What came a run later stands further down. */
function sorted(state: string): string {
  return state
    .split('\n')
    .map((line) => line.replace(/,$/, ''))
    .sort()
    .join('\n');
}
