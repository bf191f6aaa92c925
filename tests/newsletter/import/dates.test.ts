import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/newsletter/import/dates.ts';

const SENT = '2026-03-02';
const days = (text: string, sent: string | undefined = SENT): string[][] =>
  findDates(text, sent).map((date) => date.days);

describe('a date is read however people write it', () => {
  test.each([
    ['21 November 2026', ['2026-11-21']],
    ['the 21st of November, 2026', ['2026-11-21']],
    ['November 21st, 2026', ['2026-11-21']],
    ['Sat. 21 Nov 2026', ['2026-11-21']],
    ['05 Sept. 2026', ['2026-09-05']],
    ['21\u00A0November\u00A02026', ['2026-11-21']],
    ['21-November-2026', ['2026-11-21']],
    ['2026-11-21', ['2026-11-21']],
    ['21/11/2026', ['2026-11-21']],
    ['11/21/2026', ['2026-11-21']],
    ['21.11.2026', ['2026-11-21']],
    ['12-14 October 2026', ['2026-10-12', '2026-10-14']],
    ['8th – 10th July 2026', ['2026-07-08', '2026-07-10']],
    ['from 3 to 5 June 2026', ['2026-06-03', '2026-06-05']],
    ['June 20-23, 2026', ['2026-06-20', '2026-06-23']],
    ['30 October- 11 November 2026', ['2026-10-30', '2026-11-11']],
    ['August 28 - 2 September 2026', ['2026-08-28', '2026-09-02']],
    ['04 March-29 March 2027', ['2027-03-04', '2027-03-29']],
    ['Fri 1 - Sun 3 May 2026', ['2026-05-01', '2026-05-03']],
    ['18 and 25 October 2026', ['2026-10-18', '2026-10-25']],
    ['4, 11 & 18 May 2026', ['2026-05-04', '2026-05-11', '2026-05-18']],
    ['May 5, 6 and 7, 2026', ['2026-05-05', '2026-05-06', '2026-05-07']],
    ['June 2-3 2026 and June 9-10 2026', ['2026-06-02', '2026-06-03', '2026-06-09', '2026-06-10']],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });

  test('two dates that a label parts are two', () => {
    expect(days('Abstracts: 1 May 2026. Papers: 1 June 2026')).toEqual([['2026-05-01'], ['2026-06-01']]);
  });
});

describe('a span over the end of the year has two years, though one is written', () => {
  test.each([
    ['28 December - 3 January 2027', ['2026-12-28', '2027-01-03']],
    ['28 December 2026 – 3 January', ['2026-12-28', '2027-01-03']],
    ['28 December to 3 January', ['2026-12-28', '2027-01-03']],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });
});

describe('where the year is left out, the day meant is near the day of the issue', () => {
  test.each([
    ['14 November', '2026-11-14'],
    ['on the 20th of January', '2026-01-20'],
    ['Monday 2 March', '2026-03-02'],
  ])('%s in an issue of March 2026', (text, expected) => {
    const [date] = findDates(text, SENT);
    expect(date).toMatchObject({ days: [expected], yearInferred: true });
  });

  test('in December, January is the next one', () => {
    expect(days('12 January', '2026-12-08')).toEqual([['2027-01-12']]);
  });

  test('a weekday tells which year', () => {
    expect(days('Thursday 31 December', '2026-03-02')).toEqual([['2026-12-31']]);
  });

  test('without the day of the issue nobody knows', () => {
    expect(findDates('14 November', undefined)).toMatchObject([{ days: [], impossible: false }]);
  });
});

describe('a time that stands with a date is its time', () => {
  test.each([
    ['5 May 2026, 14:00', { time: '14:00' }],
    ['5 May 2026 23:59 AoE', { time: '23:59', zone: 'AoE' }],
    ['5 May 2026 at 2pm', { time: '14:00' }],
    ['5 May 2026, 2-3.30pm (BST)', { time: '14:00', endTime: '15:30', zone: 'Europe/London' }],
    ['5 May 2026, 9:00 – 17:00 CEST', { time: '09:00', endTime: '17:00', zone: 'Europe/Berlin' }],
    ['5 May 2026 from 10 a.m. to 12 noon Eastern Time', { time: '10:00', endTime: '12:00', zone: 'America/New_York' }],
    ['at noon on 5 May 2026', { time: '12:00' }],
    ['11am GMT on 5 May 2026', { time: '11:00', zone: 'Europe/London' }],
    ['5 May 2026 (noon anywhere on Earth)', { time: '12:00', zone: 'AoE' }],
  ])('%s', (text, expected) => {
    const [date] = findDates(text, SENT);
    expect(date?.days).toEqual(['2026-05-05']);
    expect(date).toMatchObject(expected);
  });

  test('midnight is the end of the day, which a date without a time has anyway', () => {
    const [date] = findDates('5 May 2026, midnight', SENT);
    expect(date).toMatchObject({ days: ['2026-05-05'], text: '5 May 2026, midnight' });
    expect(date?.time).toBeUndefined();
  });
});

describe('what is no day is not taken for one', () => {
  test.each([
    'participants may apply to 12 places',
    'a 10-day march on the 1-2-3 of it',
    'from 10:30 to 12:15',
    'entry 2026/27',
    'version 1.2.3',
    'in 2026',
    '5 sat in the sun',
    '45 March 2026 people',
  ])('%s', (text) => {
    expect(days(text).flat()).toEqual([]);
  });

  test('a month alone is a month', () => {
    expect(findDates('begins: September 2026', SENT)).toMatchObject([{ days: [], form: 'month', month: '2026-09' }]);
  });
});

test('a day that no calendar has is said to be impossible', () => {
  expect(findDates('31 June 2026', SENT)).toMatchObject([{ days: [], impossible: true }]);
});

test('a day and a month that could change places are said to be ambiguous', () => {
  expect(findDates('03/04/2026', SENT)).toMatchObject([{ days: ['2026-04-03'], ambiguous: true }]);
});

test('a weekday that is not that of its date is told with the right one', () => {
  expect(findDates('Monday 3 March 2026', SENT)).toMatchObject([
    { wrongWeekday: { written: 'Monday', right: 'Tuesday' } },
  ]);
  expect(findDates('3 March 2026 (Tuesday)', SENT)[0]?.wrongWeekday).toBeUndefined();
});

test('a date says where it stands', () => {
  const text = 'Deadline: 5 May 2026, noon (extended)';
  const [date] = findDates(text, SENT);
  expect(text.slice(date?.start, date?.end)).toBe('5 May 2026, noon');
});
