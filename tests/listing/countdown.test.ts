import { describe, expect, test } from 'vitest';
import { deadlineStatus, deadlinesOf } from '../../src/archive/deadlines.ts';
import type { OpportunitiesData } from '../../src/archive/types.generated.ts';
import { countdownAt, onReadersClock } from '../../src/listing/countdown.ts';
import { carriedDeadlines, eventHistoryOf, historyOf, standingOf } from '../../src/listing/standing.ts';
import { anArchive, event, instant, opportunity } from '../builders.ts';

type Deadlines = NonNullable<OpportunitiesData['deadlines']>;

function open(data: Partial<OpportunitiesData>) {
  const archive = anArchive({ opportunities: [opportunity(data)] });
  return { archive, entry: archive.opportunities[0]! };
}

/** What a reader's browser makes of deadlines at a moment. */
function wordsAt(now: string, deadlines: Deadlines): string | undefined {
  const { archive, entry } = open({ deadlines });
  return countdownAt(carriedDeadlines(archive, entry), Date.parse(now))?.words;
}

describe('the days left are counted by the calendar of the deadline’s zone', () => {
  test.each([
    ['2026-06-25T12:00:00Z', 'closes in 5 days'],
    ['2026-06-29T11:59:59Z', 'closes in 2 days'],
    ['2026-06-29T12:00:00Z', 'closes tomorrow at 23:59 AoE'],
    ['2026-06-30T11:59:59Z', 'closes tomorrow at 23:59 AoE'],
    ['2026-06-30T12:00:00Z', 'closes today at 23:59 AoE'],
    ['2026-07-01T11:59:59Z', 'closes today at 23:59 AoE'],
    ['2026-07-01T12:00:00Z', ''],
  ])('anywhere on Earth, at %s: "%s"', (now, words) => {
    expect(wordsAt(now, [{ date: '2026-06-30', zone: 'AoE' }])).toBe(words);
  });

  test.each([
    ['2026-03-28T23:59:59Z', 'closes tomorrow at 23:59 BST'],
    ['2026-03-29T00:00:00Z', 'closes today at 23:59 BST'],
    ['2026-03-29T22:59:59Z', 'closes today at 23:59 BST'],
    ['2026-03-29T23:00:00Z', ''],
  ])('on the day London’s clocks go forward, at %s: "%s"', (now, words) => {
    expect(wordsAt(now, [{ date: '2026-03-29', zone: 'Europe/London' }])).toBe(words);
  });

  test('across a change of the clocks, no day is lost or won', () => {
    const autumn = [{ date: '2026-10-26', zone: 'Europe/London' }];
    expect(wordsAt('2026-10-23T23:00:00Z', autumn)).toBe('closes in 2 days');
    expect(wordsAt('2026-10-23T22:59:59Z', autumn)).toBe('closes in 3 days');
    const spring = [{ date: '2026-03-31', zone: 'Europe/London' }];
    expect(wordsAt('2026-03-28T00:00:00Z', spring)).toBe('closes in 3 days');
    expect(wordsAt('2026-03-27T23:59:59Z', spring)).toBe('closes in 4 days');
  });

  test('a time is named with its zone, and far off, months are enough', () => {
    const deadlines = [{ date: '2026-06-30T17:00', zone: 'America/New_York' }];
    expect(wordsAt('2026-06-30T20:59:59Z', deadlines)).toBe('closes today at 17:00 GMT-4');
    expect(wordsAt('2026-06-30T21:00:00Z', deadlines)).toBe('');
    expect(wordsAt('2026-03-01T00:00:00Z', deadlines)).toBe('closes in 4 months');
  });
});

test('when one of several deadlines passes in the reader’s browser, the next one counts', () => {
  const deadlines = [
    { label: 'Papers', date: '2026-06-30', zone: 'UTC' },
    { label: 'Abstracts', date: '2026-05-31', zone: 'UTC' },
  ];
  const { archive, entry } = open({ deadlines });
  const at = (now: string) => countdownAt(carriedDeadlines(archive, entry), Date.parse(now));
  expect(at('2026-05-30T12:00:00Z')).toMatchObject({
    status: 'closing',
    words: 'Abstracts: closes tomorrow at 23:59 UTC',
  });
  expect(at('2026-06-01T00:00:00Z')).toMatchObject({ status: 'open', words: 'Papers: closes in 29 days' });
  expect(at('2026-07-01T00:00:00Z')).toMatchObject({ status: 'closed', words: '' });
});

test('the reader’s browser and the build agree, to the millisecond', () => {
  const { archive, entry } = open({ deadlines: [{ date: '2026-03-31', zone: 'Europe/London' }] });
  for (const moment of ['2026-03-24T23:00:00Z', '2026-03-31T23:00:00Z'].map(Date.parse)) {
    for (const now of [moment - 1, moment, moment + 1]) {
      expect(countdownAt(carriedDeadlines(archive, entry), now)?.status).toBe(
        deadlineStatus(entry, archive.community, Temporal.Instant.fromEpochMilliseconds(now)),
      );
    }
  }
});

describe('a deadline on the reader’s own clock', () => {
  const last = Date.parse('2026-07-01T11:59:00Z');

  test('has the day and the time there', () => {
    expect(onReadersClock(last, 'Etc/GMT+12', 'en-GB', 'Europe/London')).toBe('1 July at 12:59');
    expect(onReadersClock(last, 'Etc/GMT+12', 'en-GB', 'Pacific/Kiritimati')).toBe('2 July at 01:59');
  });

  test('is not repeated where it shows the same', () => {
    expect(onReadersClock(last, 'Europe/London', 'en-GB', 'Europe/Lisbon')).toBeUndefined();
  });
});

describe('an opportunity without a deadline', () => {
  const rolling = { review: '2026-06-30' };

  test('has nothing more to say while it is fresh, and warns once nobody has looked for long', () => {
    const { archive, entry } = open({ rolling });
    expect(standingOf(archive, entry, instant('2026-06-01T00:00:00Z'))).toEqual({ status: 'rolling', words: '' });
    expect(standingOf(archive, entry, instant('2026-07-01T00:00:00Z'))).toEqual({
      status: 'review',
      words: 'may be over, nobody has looked since 30 June 2026',
    });
  });
});

test('a deadline that was extended twice says where it stood before', () => {
  const extended = [{ from: '2026-06-01', on: '2026-05-30' }, { from: '2026-06-15' }];
  const { archive, entry } = open({ deadlines: [{ date: '2026-06-30', zone: 'AoE', extended }] });
  expect(historyOf(archive, deadlinesOf(entry, archive.community)[0]!)).toBe(
    'Extended: first 1 June 2026 (moved on 30 May 2026), then 15 June 2026',
  );
});

test('an event that moved says when it was to be before', () => {
  const archive = anArchive({ events: [event({ moved: [{ from: '2026-04-20', on: '2026-04-02' }] })] });
  expect(eventHistoryOf(archive, archive.events[0]!)).toBe('Moved: first 20 April 2026 (moved on 2 April 2026)');
  expect(eventHistoryOf(archive, anArchive({ events: [event()] }).events[0]!)).toBeUndefined();
});
