import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { community, event } from '../../builders.ts';
import { eventCalendar, eventsIn, linesOf, zoneOf } from './subscriber.ts';

test('a zone with one rule all the time is written as that rule', () => {
  expect(zoneOf('Europe/London', { starts: '2026-07-01T09:00' }).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "BEGIN:VTIMEZONE
    TZID:Europe/London
    BEGIN:DAYLIGHT
    DTSTART:20250330T010000
    TZOFFSETFROM:+0000
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20251026T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    "
  `);
});

test.each([
  ['America/New_York', ['FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU']],
  ['Australia/Lord_Howe', ['FREQ=YEARLY;BYMONTH=4;BYDAY=1SU', 'FREQ=YEARLY;BYMONTH=10;BYDAY=1SU']],
])('the clocks of %s change by rule', (zone, rules) => {
  const lines = linesOf(zoneOf(zone, { starts: '2018-07-01T09:00' }, { starts: '2026-07-01T09:00' }), 'RRULE');
  expect(lines).toEqual(rules.map((rule) => `RRULE:${rule}`));
});

test('a zone whose rule was dropped in the meantime is written change by change', () => {
  const zone = zoneOf('America/Mexico_City', { starts: '2021-07-01T09:00' }, { starts: '2023-07-01T09:00' });
  expect(linesOf(zone, 'RRULE')).toEqual([]);
  expect(linesOf(zone, 'DTSTART', 'TZOFFSETTO').slice(-2)).toEqual(['DTSTART:20221030T020000', 'TZOFFSETTO:-0600']);
});

test('a zone that never changes has one standard time', () => {
  const zone = zoneOf('Asia/Kolkata', { starts: '2026-07-01T09:00' });
  expect(linesOf(zone, 'BEGIN')).toEqual(['BEGIN:VTIMEZONE', 'BEGIN:STANDARD']);
  expect(linesOf(zone, 'TZOFFSETFROM', 'TZOFFSETTO')).toEqual(['TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530']);
});

test('a zone is defined as far as the last day of an event, though that has no time', () => {
  // Written as of 2021 alone, Mexico would still have summer time in 2024.
  const text = eventCalendar({
    events: [event({ starts: '2021-05-01T10:00', ends: '2024-07-01', zone: 'America/Mexico_City' })],
  });
  expect(eventsIn(text)[0]?.endDate.toJSDate().toISOString()).toBe('2024-07-02T06:00:00.000Z');
});

describe('only the zones that a calendar names are defined in it', () => {
  test.each([
    ['a whole day', '2026-07-01'],
    ['an hour that comes twice, which is written in UTC', '2026-10-25T01:30'],
  ])('%s names none', (_, starts) => {
    expect(eventCalendar({ events: [event({ starts })] })).not.toContain('VTIMEZONE');
  });
});

test.each([
  ['europe/london', 'Europe/London'],
  ['AoE', 'Etc/GMT+12'],
])('a community in %s tells calendar programs %s', (zone, expected) => {
  const text = eventCalendar({ community: community({ zone }), events: [event()] });
  expect(linesOf(text, 'X-WR-TIMEZONE')).toEqual([`X-WR-TIMEZONE:${expected}`]);
});

test('whatever the zone and the minute, a calendar program takes an event for the instant we mean', () => {
  const aTime = fc
    .date({ min: new Date('2015-01-01T00:00Z'), max: new Date('2035-12-31T23:59Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 16));
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.array(aTime, { minLength: 1, maxLength: 8 }),
      (zone, times) => {
        const events = times.map((starts, index) => event({ title: `Talk ${index}`, starts, zone }));
        const read = eventsIn(eventCalendar({ events }));
        const instants = read.map(({ summary, startDate }) => [summary, startDate.toUnixTime()]).sort();
        const meant = events.map(({ title, starts }) => [
          title,
          Temporal.PlainDateTime.from(starts).toZonedDateTime(zone).epochMilliseconds / 1000,
        ]);
        expect(instants).toEqual(meant);
      },
    ),
    { numRuns: 300 },
  );
});
