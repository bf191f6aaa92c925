import { expect, test } from 'vitest';
import { type Outside, planRecordings } from '../../src/recordings/plan.ts';
import type { Source, Video } from '../../src/recordings/video.ts';
import { anArchive, type Entries, event, instant, PLAYLIST, recording, series, video } from '../builders.ts';

const INSTITUTE: Source = { kind: 'channel', id: 'UCcr5vuAH5TPlYox-QLj4ySw', title: 'Institute', takes: 'events' };

const HOUR = 'events/2026/an-hour-on-missing-data';

function plan(videos: Partial<Video>[], outside: Partial<Outside> = {}, entries: Entries = {}) {
  return planRecordings(anArchive({ events: [event()], ...entries }), {
    videos: videos.map((given) => video(given)),
    seen: new Map(),
    lastGood: new Map(),
    wasProposed: () => false,
    isMentioned: () => false,
    now: instant('2026-03-20T09:00:00Z'),
    ...outside,
  });
}

/** What becomes of videos, a line each. */
function told(...given: Parameters<typeof plan>): string[] {
  const { additions, changes, waiting, leftOut } = plan(...given);
  return [
    ...additions.map(({ video: { id }, data }) => `${id} is new, of ${data.event ?? 'no event'}`),
    ...changes.map(({ recording: { id }, values, key }) => `${id}: ${JSON.stringify(values)} (${key})`),
    ...waiting.map(({ video: { id }, reason }) => `${id} waits: ${reason}`),
    ...leftOut.map(({ video: { id }, reason }) => `${id} is left out: ${reason}`),
  ];
}

test('a new video becomes an entry of what YouTube tells, and nothing of its description', () => {
  const [addition] = plan([{ description: 'Smash that like button' }]).additions;
  expect(addition?.data).toEqual({
    title: 'An hour on missing data',
    summary: 'A video of the channel Circle, on YouTube since 18 March 2026.',
    youtube: 'PebrX_WwdgA',
    published: '2026-03-18',
    event: HOUR,
  });
});

test('what stands in the playlist of a series belongs to it', () => {
  const [addition] = plan(
    [{ title: 'Hello', sources: [PLAYLIST] }],
    {},
    { series: [series({ playlist: PLAYLIST.id })] },
  ).additions;
  expect(addition?.data).toMatchObject({
    series: 'series/tea-talks',
    summary: 'A recording from the series Tea talks, on YouTube since 18 March 2026.',
  });
  expect(addition?.data.event).toBeUndefined();
});

test('a video with an entry, with an entry that is broken, or that was proposed before, is nothing new', () => {
  expect(told([{}], {}, { recordings: [recording()] })).toEqual([]);
  expect(told([{}], { isMentioned: () => true })).toEqual([]);
  expect(told([{}], { wasProposed: (key) => key === 'PebrX_WwdgA' })).toEqual([]);
});

test('of the institute’s channel only what records an event of ours is taken', () => {
  expect(told([{ sources: [INSTITUTE] }])).toEqual([`PebrX_WwdgA is new, of ${HOUR}`]);
  expect(told([{ sources: [INSTITUTE], title: 'The Turing test at 75' }])).toEqual([
    'PebrX_WwdgA is left out: it records no event of ours',
  ]);
});

test('a premiere, a stream and an event that is not over wait, and come when they are', () => {
  expect(told([{ views: 0 }])).toEqual([
    'PebrX_WwdgA waits: nobody has watched it yet, as with a premiere or a live stream to come',
  ]);
  expect(told([{ published: instant('2026-03-20T07:30:00Z') }])).toEqual([
    'PebrX_WwdgA waits: it came just now, and may be on air',
  ]);
  expect(told([{ published: instant('2026-03-21T07:30:00Z') }])).toEqual(['PebrX_WwdgA waits: it is to come']);
  const days = { events: [event({ ends: '2026-03-20' })] };
  expect(told([{}], {}, days)).toEqual(['PebrX_WwdgA waits: "An hour on missing data" is not over']);
  expect(told([{}], { now: instant('2026-03-21T09:00:00Z') }, days)).toEqual([`PebrX_WwdgA is new, of ${HOUR}`]);
  expect(
    told([{ views: 0, published: instant('2026-03-18T12:00:00Z') }], { now: instant('2026-05-01T09:00:00Z') }),
  ).toEqual([`PebrX_WwdgA is new, of ${HOUR}`]);
});

test('an event that is announced by a video makes it wait; a stream has no day of its own afterwards', () => {
  const stream = {
    published: instant('2026-03-10T12:00:00Z'),
    description: `https://circle.example.org/${HOUR}/`,
  };
  expect(told([stream], { now: instant('2026-03-12T09:00:00Z') })).toEqual([
    'PebrX_WwdgA waits: "An hour on missing data" is not over',
  ]);
  const [addition] = plan([stream]).additions;
  expect(addition?.data).toMatchObject({ event: HOUR });
  expect(addition?.data.published).toBeUndefined();
});

test('a short is no recording, unless somebody has put it into a playlist', () => {
  expect(told([{ isShort: true }])).toEqual(['PebrX_WwdgA is left out: it is a short']);
  expect(told([{ isShort: true, title: 'Gaps in a minute', sources: [PLAYLIST] }])).toEqual([
    'PebrX_WwdgA is new, of no event',
  ]);
});

test('a place-holder of a private video is left out', () => {
  expect(told([{ title: 'Private video' }])).toEqual(['PebrX_WwdgA is left out: it cannot be watched']);
});

test('several talks of one event are several entries, each with its speaker', () => {
  const speakers = [{ name: 'Ada Lovelace' }, { name: 'Mary Somerville' }];
  const tea = {
    events: [event({ speakers, series: 'series/tea-talks' })],
    series: [series({ playlist: PLAYLIST.id })],
  };
  const { additions } = plan(
    [
      { title: 'Ada Lovelace: Engines', sources: [PLAYLIST] },
      { id: 'xlea0WZK--A', title: 'Tides, by Mary Somerville', sources: [PLAYLIST] },
    ],
    {},
    tea,
  );
  expect(additions.map(({ data }) => [data.event, data.speakers])).toEqual([
    [HOUR, [{ name: 'Ada Lovelace' }]],
    [HOUR, [{ name: 'Mary Somerville' }]],
  ]);
});

test('a video uploaded again is not proposed twice', () => {
  expect(told([{ id: 'xlea0WZK--A' }], {}, { recordings: [recording({ event: HOUR })] })).toEqual([
    'xlea0WZK--A is left out: it looks like recordings/2026/an-hour-on-missing-data uploaded again; if so, write its id there',
  ]);
  expect(told([{}, { id: 'xlea0WZK--A', published: instant('2026-03-19T12:00:00Z') }])).toEqual([
    `PebrX_WwdgA is new, of ${HOUR}`,
    'xlea0WZK--A is left out: it has title and event of PebrX_WwdgA, which came before',
  ]);
});

test('where the first upload is gone, the second takes its place in the entry', () => {
  const again = { id: 'xlea0WZK--A' };
  const values = '{"youtube":"xlea0WZK--A","availability":"available","lastSeen":"2026-03-20"}';
  const lost = recording({ event: HOUR, availability: 'removed' });
  expect(told([again], {}, { recordings: [lost] })).toEqual([
    `recordings/2026/an-hour-on-missing-data: ${values} (xlea0WZK--A)`,
  ]);
});

test('what YouTube says of a known video is written down with the last good day, once', () => {
  const entries = { recordings: [recording({ lastSeen: '2026-03-01' })] };
  const removed = new Map([['PebrX_WwdgA', 'removed' as const]]);
  const id = 'recordings/2026/an-hour-on-missing-data';
  expect(told([], { seen: removed, lastGood: new Map([['PebrX_WwdgA', '2026-03-12']]) }, entries)).toEqual([
    `${id}: {"availability":"removed","lastSeen":"2026-03-12"} (PebrX_WwdgA removed 2026-03-12)`,
  ]);
  expect(told([], { seen: removed }, entries)).toEqual([
    `${id}: {"availability":"removed","lastSeen":"2026-03-01"} (PebrX_WwdgA removed 2026-03-01)`,
  ]);
  expect(told([], { seen: removed, wasProposed: (key) => key === 'PebrX_WwdgA removed 2026-03-01' }, entries)).toEqual(
    [],
  );
  const back = { recordings: [recording({ availability: 'private' })] };
  expect(told([], { seen: new Map([['PebrX_WwdgA', 'available']]) }, back)).toEqual([
    `${id}: {"availability":"available","lastSeen":"2026-03-20"} (PebrX_WwdgA available unknown)`,
  ]);
});

test('that a video is back is proposed once, on whichever day', () => {
  const back = { recordings: [recording({ availability: 'private', lastSeen: '2026-03-01' })] };
  const on = (day: string) => ({
    seen: new Map([['PebrX_WwdgA', 'available' as const]]),
    now: instant(`${day}T09:00:00Z`),
  });
  const [first] = plan([], on('2026-03-20'), back).changes;
  const wasProposed = (key: string): boolean => key === first?.key;
  expect(first?.values.lastSeen).toBe('2026-03-20');
  expect(told([], { ...on('2026-03-21'), wasProposed }, back)).toEqual([]);
});

test('what no feed lists any more stays as it is', () => {
  expect(told([], {}, { recordings: [recording()] })).toEqual([]);
});
