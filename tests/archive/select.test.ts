import { describe, expect, test } from 'vitest';
import {
  byTitle,
  dayOf,
  isPast,
  newestFirst,
  pastEvents,
  sentIssues,
  speakersOf,
  titleOf,
  upcomingEvents,
  zoneOf,
} from '../../src/archive/select.ts';
import type { EventsData } from '../../src/archive/types.generated.ts';
import {
  anArchive,
  community,
  event,
  instant,
  issue,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  series,
  spotlight,
} from '../builders.ts';

function isPastAt(now: string, data: Partial<EventsData>): boolean {
  const archive = anArchive({ events: [event(data)] });
  const [only] = archive.events;
  return isPast(archive, only!, instant(now));
}

describe('an event is past', () => {
  test('when its day has ended where it takes place, if it has no times', () => {
    expect(isPastAt('2026-03-17T23:59:59Z', { starts: '2026-03-17' })).toBe(false);
    expect(isPastAt('2026-03-18T00:00:00Z', { starts: '2026-03-17' })).toBe(true);
    expect(isPastAt('2026-03-18T00:00:00Z', { starts: '2026-03-17', zone: 'America/New_York' })).toBe(false);
    expect(isPastAt('2026-03-18T04:00:00Z', { starts: '2026-03-17', zone: 'America/New_York' })).toBe(true);
  });

  test('when its last day has ended, if it has several', () => {
    expect(isPastAt('2026-03-19T23:59:59Z', { starts: '2026-03-17', ends: '2026-03-19' })).toBe(false);
    expect(isPastAt('2026-03-20T00:00:00Z', { starts: '2026-03-17', ends: '2026-03-19' })).toBe(true);
  });

  test('at the very moment it ends, if that is known', () => {
    const talk = { starts: '2026-03-17T14:00', ends: '2026-03-17T15:00' };
    expect(isPastAt('2026-03-17T14:59:59Z', talk)).toBe(false);
    expect(isPastAt('2026-03-17T15:00:00Z', talk)).toBe(true);
  });

  test('once it has started, if nobody said when it ends', () => {
    expect(isPastAt('2026-03-17T13:59:59Z', { starts: '2026-03-17T14:00' })).toBe(false);
    expect(isPastAt('2026-03-17T14:00:00Z', { starts: '2026-03-17T14:00' })).toBe(true);
  });

  test('an hour earlier by UTC once the clocks have gone forward', () => {
    expect(isPastAt('2026-03-28T15:00:00Z', { starts: '2026-03-28T14:00', ends: '2026-03-28T15:00' })).toBe(true);
    expect(isPastAt('2026-03-29T14:00:00Z', { starts: '2026-03-29T14:00', ends: '2026-03-29T15:00' })).toBe(true);
    expect(isPastAt('2026-03-29T13:59:59Z', { starts: '2026-03-29T14:00', ends: '2026-03-29T15:00' })).toBe(false);
  });

  test('after 25 hours of the day the clocks go back', () => {
    expect(isPastAt('2026-10-25T23:59:59Z', { starts: '2026-10-25' })).toBe(false);
    expect(isPastAt('2026-10-26T00:00:00Z', { starts: '2026-10-25' })).toBe(true);
    expect(isPastAt('2026-10-24T22:59:59Z', { starts: '2026-10-24' })).toBe(false);
    expect(isPastAt('2026-10-24T23:00:00Z', { starts: '2026-10-24' })).toBe(true);
  });
});

describe('events', () => {
  const archive = anArchive({
    events: [
      event({ title: 'Autumn', starts: '2026-10-01' }),
      event({ title: 'Spring', starts: '2026-03-17T14:00', ends: '2026-03-17T15:00' }),
      event({ title: 'Also spring', starts: '2026-03-17T14:00', ends: '2026-03-17T15:00' }),
      event({ title: 'Spring in Tokyo', starts: '2026-03-17T20:00', ends: '2026-03-17T21:00', zone: 'Asia/Tokyo' }),
      event({ title: 'Last year', starts: '2025-11-01' }),
    ],
  });
  const titles = (events: { data: EventsData }[]): string[] => events.map(({ data }) => data.title);

  test('to come are those not over, the next one first by the clock of the world', () => {
    expect(titles(upcomingEvents(archive, instant('2026-03-17T11:30:00Z')))).toEqual([
      'Spring in Tokyo',
      'Also spring',
      'Spring',
      'Autumn',
    ]);
  });

  test('past are the others, the latest first', () => {
    expect(titles(pastEvents(archive, instant('2026-03-17T12:00:00Z')))).toEqual(['Spring in Tokyo', 'Last year']);
  });

  test('each is either past or to come, at every moment', () => {
    for (const now of ['2025-01-01', '2026-03-17', '2026-03-18', '2027-01-01'].map((day) =>
      instant(`${day}T00:00:00Z`),
    )) {
      expect(upcomingEvents(archive, now).length + pastEvents(archive, now).length).toBe(archive.events.length);
    }
  });
});

describe('the newest first', () => {
  test('and of one day, by id', () => {
    const archive = anArchive({
      news: [
        newsItem({ title: 'Beta', date: '2026-02-09' }),
        newsItem({ title: 'Gamma', date: '2026-02-10' }),
        newsItem({ title: 'Alpha', date: '2026-02-09' }),
        newsItem({ title: 'Old', date: '2025-12-31' }),
      ],
    });
    expect(newestFirst(archive, archive.news).map(({ data }) => data.title)).toEqual(['Gamma', 'Alpha', 'Beta', 'Old']);
    expect(newestFirst(archive, archive.news.toReversed()).map(({ data }) => data.title)).toEqual([
      'Gamma',
      'Alpha',
      'Beta',
      'Old',
    ]);
  });

  test('and a time of day before the day itself', () => {
    const archive = anArchive({
      events: [
        event({ title: 'All day', starts: '2026-03-17' }),
        event({ title: 'At noon', starts: '2026-03-17T12:00' }),
      ],
    });
    expect(newestFirst(archive, archive.events).map(({ data }) => data.title)).toEqual(['At noon', 'All day']);
  });

  test('and what has no day by the month that chose it, or the year of its folder', () => {
    const { published: _, ...undated } = publication();
    const archive = anArchive({
      publications: [
        { ...undated, title: 'Some time in 2026' },
        { ...undated, title: 'Chosen in March', chosen: { month: '2026-03' } },
        publication({ title: 'In February', published: '2026-02-01' }),
        publication({ title: 'In April', published: '2026-04-01' }),
        publication({ title: 'The year before', published: '2025-12-31' }),
      ],
    });
    expect(newestFirst(archive, archive.publications).map(({ data }) => data.title)).toEqual([
      'In April',
      'Chosen in March',
      'In February',
      'Some time in 2026',
      'The year before',
    ]);
  });

  test('leaves the list it was given as it was', () => {
    const archive = anArchive({
      news: [newsItem({ title: 'Alpha', date: '2025-01-01' }), newsItem({ title: 'Beta' })],
    });
    const before = archive.news.map(({ id }) => id);
    newestFirst(archive, archive.news);
    expect(archive.news.map(({ id }) => id)).toEqual(before);
  });
});

test('names are ordered as readers would, accents and capitals aside, and 10 after 9', () => {
  const archive = anArchive({
    series: ['Part 10', 'part 9', 'Éclair', 'eclipse', 'Zebra', 'apple'].map((title, index) =>
      series({ title: `${title}`, kind: 'videos', cadence: `number ${index}` }),
    ),
  });
  expect(archive.series.toSorted(byTitle).map(titleOf)).toEqual([
    'apple',
    'Éclair',
    'eclipse',
    'part 9',
    'Part 10',
    'Zebra',
  ]);
});

describe('the day of', () => {
  const { published: _, ...undated } = recording({ event: 'events/2026/tea', title: 'Undated' });
  const archive = anArchive({
    people: [person()],
    series: [series()],
    events: [event({ title: 'Tea', starts: '2026-03-17T14:00' })],
    recordings: [recording({ published: '2026-03-20' }), { ...undated, youtube: 'dQw4w9WgXcQ' }],
    opportunities: [
      opportunity({ title: 'Call', deadlines: [{ date: '2026-06-30' }, { date: '2026-05-31' }] }),
      opportunity({ title: 'Rolling', rolling: { review: '2026-09-01' } }),
    ],
    publications: [publication({ published: '2026-01-25' })],
    news: [newsItem({ date: '2026-02-09' })],
    spotlights: [spotlight({ published: '2026-02-12' })],
    issues: [issue({ sendDate: '2026-03-05' })],
  });

  test.each([
    ['an issue is when it was sent', 'issues/2026-03', '2026-03-05'],
    ['an event is when it starts', 'events/2026/tea', '2026-03-17T14:00'],
    ['a recording is when it was published', 'recordings/2026/an-hour-on-missing-data', '2026-03-20'],
    ['a recording without one is that of its event', 'recordings/2026/undated', '2026-03-17T14:00'],
    ['an opportunity is its last deadline', 'opportunities/2026/call', '2026-06-30'],
    ['a rolling opportunity is its review', 'opportunities/2026/rolling', '2026-09-01'],
    ['a publication is when it was published', 'publications/2026/learning-from-what-is-missing', '2026-01-25'],
    ['news is their own', 'news/2026/shortlisted-for-an-award', '2026-02-09'],
    ['a spotlight is when it appeared', 'spotlights/2026/ada-lovelace-analytical-engines', '2026-02-12'],
    ['a person is not to be had', 'people/ada-lovelace', undefined],
    ['a series is not to be had', 'series/tea-talks', undefined],
  ])('%s', (_, id, day) => {
    const entry = archive.byId.get(id);
    expect(entry, id).toBeDefined();
    expect(dayOf(archive, entry!)).toBe(day);
  });
});

test('the zone of an event is its own, or else the community’s', () => {
  const archive = anArchive({
    community: community({ zone: 'Europe/London' }),
    events: [event({ title: 'Here' }), event({ title: 'There', zone: 'Asia/Tokyo' })],
  });
  expect(archive.events.map((one) => zoneOf(archive, one))).toEqual(['Europe/London', 'Asia/Tokyo']);
});

test('an issue is a draft until the day it is sent', () => {
  const archive = anArchive({
    people: [person()],
    issues: [issue({ sendDate: '2026-03-05' }), issue({ title: 'April 2026', sendDate: '2026-04-02' })],
  });
  const sent = (now: string): string[] => sentIssues(archive, instant(now)).map(({ id }) => id);
  expect(sent('2026-04-01T22:59:59Z')).toEqual(['issues/2026-03']);
  expect(sent('2026-04-01T23:00:00Z')).toEqual(['issues/2026-04', 'issues/2026-03']);
});

test('a recording has the speakers of its event, unless it names its own', () => {
  const talk = event({ speakers: [{ name: 'Ada Lovelace' }, { name: 'Mary Somerville' }] });
  const named = { event: 'events/2026/an-hour-on-missing-data', speakers: [{ name: 'Ada Lovelace' }] };
  const archive = anArchive({
    events: [talk],
    recordings: [
      recording({ title: 'Both', event: named.event }),
      recording({ title: 'One', youtube: 'xlea0WZK--A', ...named }),
      recording({ title: 'Elsewhere', youtube: 'hnqGZG65YFw' }),
    ],
  });
  expect(archive.recordings.map((each) => [each.data.title, speakersOf(archive, each)])).toEqual([
    ['Both', talk.speakers],
    ['Elsewhere', undefined],
    ['One', named.speakers],
  ]);
});
