// Run in three zones (vitest.config.ts): where the machine stands must make no difference.
import { describe, expect, test } from 'vitest';
import {
  compareDates,
  dateAt,
  dateOf,
  endOf,
  hasTime,
  isCalendarDate,
  isCalendarMonth,
  isDateOrLocalTime,
  isLongAfter,
  isTimeZone,
  parseNow,
  startOf,
  zoneName,
} from '../src/dates.ts';

describe('a calendar date', () => {
  test.each(['2026-03-31', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2023-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-03-00',
    '2026-3-31',
    '31-03-2026',
    '2026/03/31',
    '20260331',
    '2026-03-31T14:00',
    '2026-03-31Z',
    ' 2026-03-31',
    '2026-03-31\n',
    '+002026-03-31',
    '2026-W14-2',
    '2026-03-31[u-ca=hebrew]',
    'tomorrow',
    '',
  ])('%j is none', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

test('a month is a year and a month of it', () => {
  expect(['2026-01', '2026-12'].every(isCalendarMonth)).toBe(true);
  expect(['2026-00', '2026-13', '2026-1', '2026', '2026-03-31', '2026-03\n'].some(isCalendarMonth)).toBe(false);
});

describe('a local time', () => {
  test.each(['2026-03-31T14:00', '2024-02-29T00:00', '2026-12-31T23:59', '2026-03-31'])('%s is good', (text) => {
    expect(isDateOrLocalTime(text)).toBe(true);
  });

  test.each([
    '2026-03-31T24:00',
    '2026-03-31T14:60',
    '2026-03-31T14',
    '2026-03-31T14:00:00',
    '2026-03-31 14:00',
    '2026-03-31t14:00',
    '2026-03-31T2:00pm',
    '2026-03-31T14:00Z',
    '2026-03-31T14:00+01:00',
    '2026-03-31T14:00[Europe/London]',
    '2023-02-29T14:00',
    '14:00',
  ])('%s is not: an offset or a second is never written', (text) => {
    expect(isDateOrLocalTime(text)).toBe(false);
  });
});

describe('a zone', () => {
  test.each(['Europe/London', 'America/Argentina/Buenos_Aires', 'Pacific/Kiritimati', 'UTC', 'Etc/GMT+12', 'AoE'])(
    '%s is one',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  test.each(['+01:00', '-12', 'BST', 'Europe/Londn', 'London', 'aoe', 'GMT+1', 'UTC+1', 'Z', 'T10+01', 'T10:00Z', ''])(
    '%j is none: it would not know of summer time',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );

  test('anywhere on Earth is twelve hours behind UTC', () => {
    expect(zoneName('AoE')).toBe('Etc/GMT+12');
    expect(startOf('2026-03-31T14:00', 'AoE').toString()).toBe('2026-04-01T02:00:00Z');
    expect(zoneName('Europe/London')).toBe('Europe/London');
  });
});

describe('a day begins and ends', () => {
  test.each([
    ['in winter', '2026-01-15', 'Europe/London', '2026-01-15T00:00:00Z', '2026-01-16T00:00:00Z'],
    ['in summer', '2026-07-15', 'Europe/London', '2026-07-14T23:00:00Z', '2026-07-15T23:00:00Z'],
    [
      'after 23 hours as the clocks go forward',
      '2026-03-29',
      'Europe/London',
      '2026-03-29T00:00:00Z',
      '2026-03-29T23:00:00Z',
    ],
    ['after 25 hours as they go back', '2026-10-25', 'Europe/London', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z'],
    [
      'at one o’clock where they go forward at midnight',
      '2026-04-24',
      'Africa/Cairo',
      '2026-04-23T22:00:00Z',
      '2026-04-24T21:00:00Z',
    ],
    [
      'before one o’clock there, the day before',
      '2026-04-23',
      'Africa/Cairo',
      '2026-04-22T22:00:00Z',
      '2026-04-23T22:00:00Z',
    ],
    ['on a leap day', '2028-02-29', 'America/Lima', '2028-02-29T05:00:00Z', '2028-03-01T05:00:00Z'],
    [
      'on New Year’s Eve, far ahead',
      '2026-12-31',
      'Pacific/Kiritimati',
      '2026-12-30T10:00:00Z',
      '2026-12-31T10:00:00Z',
    ],
    ['on New Year’s Eve, far behind', '2026-12-31', 'AoE', '2026-12-31T12:00:00Z', '2027-01-01T12:00:00Z'],
    ['half an hour off', '2026-05-12', 'Asia/Kolkata', '2026-05-11T18:30:00Z', '2026-05-12T18:30:00Z'],
  ])('%s', (_, day, zone, start, end) => {
    expect(startOf(day, zone).toString()).toBe(start);
    expect(endOf(day, zone).toString()).toBe(end);
  });

  test('without a gap before the next', () => {
    for (let day = dateOf('2026-01-01'); day.year === 2026; day = day.add({ days: 1 })) {
      const next = day.add({ days: 1 });
      expect(endOf(day.toString(), 'Europe/London').equals(startOf(next.toString(), 'Europe/London'))).toBe(true);
    }
  });
});

describe('a local time', () => {
  test('is an hour earlier by UTC in summer', () => {
    expect(startOf('2026-01-15T14:00', 'Europe/London').toString()).toBe('2026-01-15T14:00:00Z');
    expect(startOf('2026-07-15T14:00', 'Europe/London').toString()).toBe('2026-07-15T13:00:00Z');
  });

  test('that the clocks skip in spring is moved on by the hour they skip', () => {
    expect(startOf('2026-03-29T01:30', 'Europe/London').toString()).toBe('2026-03-29T01:30:00Z');
    expect(startOf('2026-03-29T00:59', 'Europe/London').toString()).toBe('2026-03-29T00:59:00Z');
    expect(startOf('2026-03-29T02:00', 'Europe/London').toString()).toBe('2026-03-29T01:00:00Z');
    expect(startOf('2026-03-08T02:30', 'America/New_York').toString()).toBe('2026-03-08T07:30:00Z');
  });

  test('that they show twice in autumn is the earlier', () => {
    expect(startOf('2026-10-25T01:30', 'Europe/London').toString()).toBe('2026-10-25T00:30:00Z');
    expect(startOf('2026-10-25T02:00', 'Europe/London').toString()).toBe('2026-10-25T02:00:00Z');
  });

  test('ends the moment it begins', () => {
    expect(endOf('2026-07-15T14:00', 'Europe/London').toString()).toBe('2026-07-15T13:00:00Z');
  });
});

test('the date it is depends on where one stands', () => {
  const newYear = Temporal.Instant.from('2026-12-31T23:30:00Z');
  expect(dateAt(newYear, 'UTC').toString()).toBe('2026-12-31');
  expect(dateAt(newYear, 'Pacific/Kiritimati').toString()).toBe('2027-01-01');
  expect(dateAt(newYear, 'America/Lima').toString()).toBe('2026-12-31');
  expect(dateAt(Temporal.Instant.from('2027-01-01T11:59:59Z'), 'AoE').toString()).toBe('2026-12-31');
});

test('the date of a local time is the one that is written', () => {
  expect(dateOf('2026-03-31T23:59').toString()).toBe('2026-03-31');
  expect(dateOf('2026-03-31').toString()).toBe('2026-03-31');
  expect([hasTime('2026-03-31T23:59'), hasTime('2026-03-31')]).toEqual([true, false]);
});

test('dates sort as written, a day before a time in it', () => {
  const dates = ['2026-03-31T14:00', '2027-01-01', '2026-03-31', '2025-12-31T23:59', '2026-03-31T09:00'];
  expect(dates.toSorted(compareDates)).toEqual([
    '2025-12-31T23:59',
    '2026-03-31',
    '2026-03-31T09:00',
    '2026-03-31T14:00',
    '2027-01-01',
  ]);
  expect(compareDates('2026-03-31', '2026-03-31')).toBe(0);
});

describe('now', () => {
  test('is an instant, whatever its offset', () => {
    expect(parseNow('2026-11-22T09:00:00Z').toString()).toBe('2026-11-22T09:00:00Z');
    expect(parseNow('2026-11-22T09:00:00+01:00').toString()).toBe('2026-11-22T08:00:00Z');
  });

  test('or the first moment of a date in UTC', () => {
    expect(parseNow('2026-11-22').toString()).toBe('2026-11-22T00:00:00Z');
  });

  test('or else the clock', () => {
    for (const text of [undefined, '']) {
      const before = Temporal.Now.instant();
      const now = parseNow(text);
      expect(Temporal.Instant.compare(before, now)).toBeLessThanOrEqual(0);
      expect(Temporal.Instant.compare(now, Temporal.Now.instant())).toBeLessThanOrEqual(0);
    }
  });

  test.each(['tomorrow', '2026-02-30', '2026-11-22T09:00', '2026-11-22T09:00:00[Europe/London]', '1763802000'])(
    'is not to be had from %s, which a sentence says',
    (text) => {
      expect(() => parseNow(text)).toThrow(
        `Cannot read "${text}" as now: expected an instant such as 2026-11-22T09:00:00Z or a date such as 2026-11-22`,
      );
    },
  );
});

test('what is long after a day is after it in any two zones', () => {
  const first = startOf('2026-03-31', 'AoE');
  for (const text of ['2026-04-03', '2026-04-03T00:00']) {
    expect(isLongAfter(text, '2026-03-31')).toBe(true);
    expect(Temporal.Instant.compare(startOf(text, 'Pacific/Kiritimati'), first)).toBe(1);
  }
  for (const text of ['2026-04-02', '2026-04-02T23:59', '2026-03-31', '2025-04-03'])
    expect(isLongAfter(text, '2026-03-31')).toBe(false);
});
