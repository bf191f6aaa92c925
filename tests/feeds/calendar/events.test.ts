import { describe, expect, test } from 'vitest';
import { community, event, instant, series } from '../../builders.ts';
import { eventCalendar, eventsIn, linesOf } from './subscriber.ts';

/** The end of an event as written; undefined where there is none. */
function endOf(starts: string, ends: string): string | undefined {
  const text = eventCalendar({ events: [event({ starts, ends })] });
  return linesOf(text, 'DTEND')[0];
}

describe('an event', () => {
  test('with a time that ends on a day lasts until that day is over', () => {
    expect(endOf('2026-03-17T14:00', '2026-03-18')).toBe('DTEND;TZID=Europe/London:20260319T000000');
  });

  test('of a day that ends at a time includes that day', () => {
    expect(endOf('2026-03-17', '2026-03-18T15:00')).toBe('DTEND;VALUE=DATE:20260319');
  });

  test('that crosses the change of the clocks ends in the time after it', () => {
    const [walk] = eventsIn(
      eventCalendar({ events: [event({ starts: '2026-03-28T23:00', ends: '2026-03-29T03:00' })] }),
    );
    expect(walk?.duration.toSeconds()).toBe(3 * 3600);
  });
});

// RFC 5545, section 3.8.2.2: an end is later than its start. The checker tells the contributor; the calendar goes on.
describe('an event that is over before it has begun has no such end', () => {
  test.each([
    ['earlier on the day', '2026-10-20T10:30', '2026-10-20T09:00', undefined],
    ['at its start', '2026-10-20T10:00', '2026-10-20T10:00', undefined],
    ['within the hour that is skipped', '2026-03-29T01:30', '2026-03-29T02:15', undefined],
    ['on an earlier day', '2026-10-20', '2026-10-10', 'DTEND;VALUE=DATE:20261021'],
  ])('%s', (_, starts, ends, expected) => {
    expect(endOf(starts, ends)).toBe(expected);
  });
});

test('events come in the order of their starts, then of their ids, whatever the order given', () => {
  const titles = (names: string[]): string[] =>
    eventsIn(
      eventCalendar({
        events: names.map((title) => event({ title, starts: title === 'Dawn' ? '2026-03-01' : '2026-03-17' })),
      }),
    ).map(({ summary }) => summary);
  expect(titles(['Tea', 'Cake', 'Dawn'])).toEqual(['Dawn', 'Cake', 'Tea']);
});

test('the same archive gives the same bytes, built today or next year', () => {
  const entries = { events: [event({ starts: '2026-03-17T14:00', topics: ['missing-data'] })] };
  expect(eventCalendar(entries, instant('2027-06-01T09:00:00Z'))).toBe(eventCalendar(entries));
  expect(eventCalendar(entries)).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Missing Data Circle//Gazette//EN
    CALSCALE:GREGORIAN
    NAME:Tea talks
    X-WR-CALNAME:Tea talks
    DESCRIPTION:Short talks\\, once a month\\, over tea.
    X-WR-CALDESC:Short talks\\, once a month\\, over tea.
    X-WR-TIMEZONE:Europe/London
    URL:https://circle.example.org/events/
    SOURCE;VALUE=URI:https://circle.example.org/events/calendar.ics
    REFRESH-INTERVAL;VALUE=DURATION:PT12H
    X-PUBLISHED-TTL:PT12H
    BEGIN:VTIMEZONE
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
    BEGIN:VEVENT
    UID:events/2026/an-hour-on-missing-data@circle.example.org
    DTSTAMP:20260317T000000Z
    CREATED:20260317T000000Z
    LAST-MODIFIED:20260317T000000Z
    SEQUENCE:0
    URL:https://circle.example.org/events/2026/an-hour-on-missing-data/
    CATEGORIES:Missing data
    DTSTART;TZID=Europe/London:20260317T140000
    SUMMARY:An hour on missing data
    DESCRIPTION:One speaker on what to do with data that are not there.\\n\\nhttp
     s://circle.example.org/events/2026/an-hour-on-missing-data/
    STATUS:CONFIRMED
    TRANSP:TRANSPARENT
    END:VEVENT
    END:VCALENDAR
    "
  `);
});

test('every line ends as the standard wants', () => {
  const text = eventCalendar({
    events: [event({ starts: '2026-03-17T14:00', summary: 'Tea.\nCake.', series: 'series/tea-talks' })],
    series: [series()],
    community: community({ mission: 'Tea\n' }),
  });
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
