import { describe, expect, test } from 'vitest';
import { type CommitTimes, datesOf } from '../../src/archive/entry-dates.ts';
import { anArchive, event, instant, issue, newsItem, person, series } from '../builders.ts';

const NOW = instant('2026-06-01T09:00:00Z');
const TALK = 'events/2026/an-hour-on-missing-data';
const ADA = 'people/ada-lovelace';

/** What git tells of files: under each path, the times it was committed. */
function commits(files: Record<string, string[]>): CommitTimes {
  const seconds = (time: string): number => instant(time).epochMilliseconds / 1000;
  return new Map(Object.entries(files).map(([file, times]) => [`content/${file}`, times.map(seconds)]));
}

/** An entry's dates as a feed would show them. */
function dates(archive: ReturnType<typeof anArchive>, id: string, from?: CommitTimes, now = NOW) {
  const found = datesOf(archive, now, from).get(id);
  return found && [found.published.toString(), found.updated.toString(), found.sequence];
}

test('git says when a talk was announced, how often it changed, and when last', () => {
  const log = commits({ [`${TALK}.json`]: ['2026-02-01T12:00:00Z', '2026-02-03T10:00:00Z', '2026-02-04T08:30:00Z'] });
  expect(dates(anArchive({ events: [event()] }), TALK, log)).toEqual([
    '2026-02-01T12:00:00Z',
    '2026-02-04T08:30:00Z',
    2,
  ]);
});

test('what an issue announced was published with it, though its file came years later', () => {
  const archive = anArchive({ people: [person()], issues: [issue({ sendDate: '2026-03-05' })] });
  const log = commits({ [`${ADA}.json`]: ['2026-05-01T12:00:00Z'], 'issues/2026-03.md': ['2026-05-01T12:00:00Z'] });
  expect(dates(archive, 'issues/2026-03', log)?.[0]).toBe('2026-03-05T01:00:00Z');
  expect(dates(archive, ADA, log)?.[0]).toBe('2026-03-05T00:59:59Z');
});

test('what stood in the archive before an issue spoke of it keeps its day', () => {
  const archive = anArchive({ people: [person()], issues: [issue()] });
  expect(dates(archive, ADA, commits({ [`${ADA}.json`]: ['2026-01-05T12:00:00Z'] }))?.[0]).toBe('2026-01-05T12:00:00Z');
});

test('an entry’s own word counts for more than git’s', () => {
  const archive = anArchive({ events: [event({ firstPublished: '2025-12-24', lastChanged: '2026-01-10T17:00' })] });
  expect(dates(archive, TALK, commits({ [`${TALK}.json`]: ['2026-02-01T12:00:00Z'] }))).toEqual([
    '2025-12-24T00:00:00Z',
    '2026-01-10T17:00:00Z',
    0,
  ]);
});

test('a file renamed beyond git’s recognition has its aliases to remember by', () => {
  const archive = anArchive({ events: [event({ aliases: ['events/2026/tea'] })] });
  const log = commits({
    'events/2026/tea.md': ['2026-02-01T12:00:00Z'],
    [`${TALK}.json`]: ['2026-02-20T12:00:00Z'],
  });
  expect(dates(archive, TALK, log)).toEqual(['2026-02-01T12:00:00Z', '2026-02-20T12:00:00Z', 1]);
});

describe('without git', () => {
  test('an issue’s day dates what it announces, and a day of its own everything else', () => {
    const archive = anArchive({ people: [person()], issues: [issue()], news: [newsItem({ date: '2026-02-09' })] });
    expect(dates(archive, ADA)?.[0]).toBe('2026-03-05T00:59:59Z');
    expect(dates(archive, 'news/2026/shortlisted-for-an-award')?.[0]).toBe('2026-02-09T00:00:00Z');
  });

  test('a talk still to come is not dated in the future', () => {
    expect(dates(anArchive({ events: [event({ starts: '2026-07-01T14:00' })] }), TALK)?.[0]).toBe(NOW.toString());
  });

  test('what has no day has been there from the beginning', () => {
    const archive = anArchive({ series: [series()], news: [newsItem({ date: '2026-02-09' })] });
    expect(dates(archive, 'series/tea-talks')?.[0]).toBe('2026-02-08T23:59:59Z');
  });
});

test('as of an earlier day, what was committed since has not happened', () => {
  const log = commits({ [`${TALK}.json`]: ['2026-02-01T12:00:00Z', '2026-05-03T10:00:00Z'] });
  const archive = anArchive({ events: [event()] });
  expect(dates(archive, TALK, log, instant('2026-03-01T00:00:00Z'))).toEqual([
    '2026-02-01T12:00:00Z',
    '2026-02-01T12:00:00Z',
    0,
  ]);
});

test('a clock that runs ahead dates nothing in the future', () => {
  const log = commits({ [`${TALK}.json`]: ['2027-01-01T00:00:00Z'] });
  const found = datesOf(anArchive({ events: [event()] }), NOW, log).get(TALK);
  expect(found && Temporal.Instant.compare(found.published, NOW)).toBeLessThanOrEqual(0);
  expect(found && Temporal.Instant.compare(found.updated, NOW)).toBeLessThanOrEqual(0);
});

test('no two entries have the same date', () => {
  const archive = anArchive({ news: Array.from({ length: 300 }, (_, index) => newsItem({ title: `Item ${index}` })) });
  const published = [...datesOf(archive, NOW).values()].map((date) => date.published.epochMilliseconds);
  expect(new Set(published).size).toBe(300);
});

test('one entry more moves the date of no other', () => {
  const log = commits({ [`${TALK}.json`]: ['2026-02-01T12:00:00Z'], [`${ADA}.json`]: ['2026-02-01T11:59:59Z'] });
  const [before, after] = [{ people: [person()] }, { people: [person(), person({ name: 'Grace Hopper' })] }].map(
    (entries) => datesOf(anArchive({ events: [event()], ...entries }), NOW, log),
  );
  expect(after?.get(TALK)).toEqual(before?.get(TALK));
  expect(after?.get(ADA)).toEqual(before?.get(ADA));
});
