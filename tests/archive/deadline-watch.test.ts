import { describe, expect, test } from 'vitest';
import { watchDeadlines } from '../../src/archive/deadline-watch.ts';
import { anArchive, community, type Entries, event, instant, opportunity } from '../builders.ts';

/** The day of these tests, at nine in London. */
const NOW = '2026-03-10T09:00:00Z';

/** What is watched, in short: status, title, date and days. */
function watch(entries: Entries, now = NOW): string[] {
  return watchDeadlines(anArchive(entries), instant(now)).map(
    ({ status, title, label, date, days, extendedFrom }) =>
      `${status}: ${label ? `${title}, ${label}` : title}, ${date}, ${days}${extendedFrom ? `, from ${extendedFrom}` : ''}`,
  );
}

function closingOn(...dates: string[]): Entries {
  return { opportunities: dates.map((date) => opportunity({ title: `Post of ${date}`, deadlines: [{ date }] })) };
}

test('what closed in the last fourteen days is news, what closed before is not', () => {
  expect(watch(closingOn('2026-02-22', '2026-02-23', '2026-02-24', '2026-03-09'))).toEqual([
    'closed: Post of 2026-02-24, 2026-02-24, -14',
    'closed: Post of 2026-03-09, 2026-03-09, -1',
  ]);
  expect(watch(closingOn('2026-02-24'), '2026-03-11T00:00:00Z')).toHaveLength(1);
  expect(watch(closingOn('2026-02-24'), '2026-03-11T00:00:01Z')).toEqual([]);
});

test('what closes within seven days is closing, to its last second', () => {
  expect(watch(closingOn('2026-03-10', '2026-03-16', '2026-03-17', '2026-03-18'))).toEqual([
    'closing: Post of 2026-03-10, 2026-03-10, 0',
    'closing: Post of 2026-03-16, 2026-03-16, 6',
  ]);
  expect(watch(closingOn('2026-03-10'), '2026-03-10T23:59:59Z')[0]).toMatch(/^closing/);
  expect(watch(closingOn('2026-03-10'), '2026-03-11T00:00:00Z')[0]).toMatch(/^closed/);
});

test('days are counted where the deadline is: anywhere on Earth it may be yesterday still', () => {
  const fellowship = opportunity({ deadlines: [{ date: '2026-03-10', zone: 'AoE' }] });
  expect(watch({ opportunities: [fellowship] }, '2026-03-10T11:00:00Z')).toEqual([
    'closing: Lecturer in statistics, 2026-03-10, 1',
  ]);
  expect(watch({ opportunities: [fellowship] }, '2026-03-11T11:59:00Z')).toEqual([
    'closing: Lecturer in statistics, 2026-03-10, 0',
  ]);
});

test('of several deadlines the next one is watched, and the last one when all have passed', () => {
  const deadlines = [
    { label: 'Abstracts', date: '2026-03-01' },
    { label: 'Papers', date: '2026-03-12' },
  ];
  const call = { opportunities: [opportunity({ deadlines })] };
  expect(watch(call)).toEqual(['closing: Lecturer in statistics, Papers, 2026-03-12, 2']);
  expect(watch(call, '2026-03-14T09:00:00Z')).toEqual(['closed: Lecturer in statistics, Papers, 2026-03-12, -2']);
});

describe('an extension is news on its day and the next', () => {
  const extended = (on: string, date = '2026-04-30'): Entries => ({
    opportunities: [opportunity({ deadlines: [{ date, extended: [{ from: '2026-03-08', on }] }] })],
  });

  test('of a deadline that is far', () => {
    expect(watch(extended('2026-03-10'))).toEqual([
      'extended: Lecturer in statistics, 2026-04-30, 51, from 2026-03-08',
    ]);
    expect(watch(extended('2026-03-09'))).toHaveLength(1);
    expect(watch(extended('2026-03-08'))).toEqual([]);
  });

  test('of one that closes soon it says both', () => {
    expect(watch(extended('2026-03-09', '2026-03-12'))).toEqual([
      'closing: Lecturer in statistics, 2026-03-12, 2, from 2026-03-08',
    ]);
  });

  test('its day is one of the community’s zone', () => {
    const inTokyo = { ...extended('2026-03-09'), community: community({ zone: 'Asia/Tokyo' }) };
    expect(watch(inTokyo, '2026-03-10T14:59:59Z')).toHaveLength(1);
    expect(watch(inTokyo, '2026-03-10T15:00:00Z')).toEqual([]);
  });

  test('of a date nobody knows it is none', () => {
    const deadlines = [{ date: '2026-04-30', extended: [{ from: '2026-03-08' }] }];
    expect(watch({ opportunities: [opportunity({ deadlines })] })).toEqual([]);
  });
});

test('a rolling opportunity is to be reviewed when its day is over, for half a year', () => {
  const volunteers = { opportunities: [opportunity({ rolling: { review: '2026-03-09' } })] };
  expect(watch(volunteers, '2026-03-09T23:59:59Z')).toEqual([]);
  expect(watch(volunteers)).toEqual(['review: Lecturer in statistics, 2026-03-09, -1']);
  expect(watch(volunteers, '2026-09-08T09:00:00Z')).toHaveLength(1);
  expect(watch(volunteers, '2026-09-09T09:00:00Z')).toEqual([]);
});

test('a registration is watched while it closes, in the zone of its event, unless the event is cancelled', () => {
  const talk = event({
    starts: '2026-03-17T12:20',
    zone: 'America/New_York',
    registration: { deadline: '2026-03-10' },
  });
  expect(watch({ events: [talk] }, '2026-03-11T03:59:59Z')).toEqual([
    'closing: An hour on missing data, 2026-03-10, 0',
  ]);
  expect(watch({ events: [talk] }, '2026-03-11T04:00:00Z')).toEqual([]);
  expect(watch({ events: [{ ...talk, status: 'cancelled' }] })).toEqual([]);
});

test('the most pressing comes first, then the earliest, then by id', () => {
  const entries = {
    opportunities: [
      opportunity({ title: 'Rolling', rolling: { review: '2026-03-01' } }),
      opportunity({ title: 'Bee', deadlines: [{ date: '2026-03-12' }] }),
      opportunity({ title: 'Ant', deadlines: [{ date: '2026-03-12' }] }),
      opportunity({ title: 'Late', deadlines: [{ date: '2026-03-09' }] }),
      opportunity({ title: 'Soon', deadlines: [{ date: '2026-03-10' }] }),
      opportunity({
        title: 'Moved',
        deadlines: [{ date: '2026-04-01', extended: [{ from: '2026-03-01', on: '2026-03-10' }] }],
      }),
    ],
  };
  const titles = watchDeadlines(anArchive(entries), instant(NOW)).map(({ title }) => title);
  expect(titles).toEqual(['Late', 'Soon', 'Ant', 'Bee', 'Moved', 'Rolling']);
});
