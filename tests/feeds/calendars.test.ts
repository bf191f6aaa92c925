import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CommitTimes } from '../../src/archive/entry-dates.ts';
import { loadArchive } from '../../src/archive/load.ts';
import type { EventsData, OpportunitiesData } from '../../src/archive/types.generated.ts';
import { anArchive, event, instant, opportunity, series } from '../builders.ts';
import { fetchFile, filesOf, NOW } from './subscribe.ts';

const TALK = 'events/2026/an-hour-on-missing-data';

/** A file as a calendar program takes it, with the zones it defines itself. */
function open(text: string): ICAL.Component {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar;
}

function eventsIn(text: string): ICAL.Event[] {
  return open(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

function calendarOf(events: EventsData[], commits?: CommitTimes): ICAL.Event[] {
  return eventsIn(fetchFile(filesOf(anArchive({ events }), NOW, commits), 'events/calendar.ics'));
}

function onlyEvent(given: Partial<EventsData>): ICAL.Event {
  const [only] = calendarOf([event(given)]);
  return only!;
}

function deadlinesOf(given: Partial<OpportunitiesData>): ICAL.Event[] {
  const archive = anArchive({ opportunities: [opportunity(given)] });
  return eventsIn(fetchFile(filesOf(archive), 'opportunities/deadlines.ics'));
}

/** The instant a calendar program takes a time for. */
function at(time: ICAL.Time): string {
  return new Date(time.toUnixTime() * 1000).toISOString();
}

function property(component: ICAL.Event, name: string): string | undefined {
  return component.component.getFirstPropertyValue(name)?.toString();
}

describe('a calendar program takes', () => {
  test.each([
    ['London in winter', '2026-03-28T14:00', 'Europe/London', '2026-03-28T14:00:00.000Z'],
    ['London in summer', '2026-03-29T14:00', 'Europe/London', '2026-03-29T13:00:00.000Z'],
    ['an hour that London skips', '2026-03-29T01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
    ['the first of an hour that comes twice', '2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['New York', '2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['Kolkata, without summer time', '2026-07-01T09:00', 'Asia/Kolkata', '2026-07-01T03:30:00.000Z'],
    ['Lord Howe, with half an hour of it', '2026-01-10T09:00', 'Australia/Lord_Howe', '2026-01-09T22:00:00.000Z'],
    ['Mexico City while it had summer time', '2021-07-01T09:00', 'America/Mexico_City', '2021-07-01T14:00:00.000Z'],
    ['Mexico City since it has none', '2023-07-01T09:00', 'America/Mexico_City', '2023-07-01T15:00:00.000Z'],
    ['a zone written in small letters', '2026-07-01T09:00', 'europe/london', '2026-07-01T08:00:00.000Z'],
    ['anywhere on Earth', '2026-07-01T09:00', 'AoE', '2026-07-01T21:00:00.000Z'],
  ])('%s', (_, starts, zone, expected) => {
    expect(at(onlyEvent({ starts, zone }).startDate)).toBe(expected);
  });
});

test('in every zone of the world, whatever the year, a calendar program agrees with us', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 9 === 0);
  const times = zones.flatMap((zone, index) => {
    const year = 2015 + (index % 20);
    return [`${year}-01-15T09:00`, `${year}-03-30T12:00`, `${year}-07-15T09:00`, `${year}-11-01T23:30`].map(
      (starts) => ({ zone, starts }),
    );
  });
  const wrong = times.filter(({ zone, starts }) => {
    const expected = Temporal.PlainDateTime.from(starts).toZonedDateTime(zone).epochMilliseconds;
    return onlyEvent({ starts, zone }).startDate.toUnixTime() * 1000 !== expected;
  });
  expect(wrong).toEqual([]);
});

test('one calendar holds events of many years and zones, and defines each zone once', () => {
  const text = fetchFile(
    filesOf(
      anArchive({
        events: [
          event({ title: 'Then', starts: '2021-07-01T09:00', zone: 'America/Mexico_City' }),
          event({ title: 'Now', starts: '2026-07-01T09:00', zone: 'America/Mexico_City' }),
          event({ title: 'Here', starts: '2026-07-01T09:00' }),
          event({ title: 'All day', starts: '2026-07-01', zone: 'Asia/Tokyo' }),
        ],
      }),
    ),
    'events/calendar.ics',
  );
  expect(text.match(/TZID:.*/g)).toEqual(['TZID:America/Mexico_City', 'TZID:Europe/London']);
  expect(eventsIn(text).map(({ summary, startDate }) => [summary, at(startDate).slice(0, 16)])).toEqual([
    ['Then', '2021-07-01T14:00'],
    ['All day', expect.stringContaining('2026-07-01')],
    ['Here', '2026-07-01T08:00'],
    ['Now', '2026-07-01T15:00'],
  ]);
});

describe('an event', () => {
  test('of one day lasts until the next', () => {
    const { startDate, endDate } = onlyEvent({ starts: '2026-03-17' });
    expect([startDate.toString(), endDate.toString(), startDate.isDate]).toEqual(['2026-03-17', '2026-03-18', true]);
  });

  test('of several days includes the last', () => {
    expect(onlyEvent({ starts: '2026-02-27', ends: '2026-02-28' }).endDate.toString()).toBe('2026-03-01');
  });

  test('with times has both in its zone', () => {
    const { startDate, endDate } = onlyEvent({ starts: '2026-07-17T14:00', ends: '2026-07-17T15:30' });
    expect([at(startDate), at(endDate)]).toEqual(['2026-07-17T13:00:00.000Z', '2026-07-17T14:30:00.000Z']);
    expect(startDate.zone.tzid).toBe('Europe/London');
  });

  test('without an end says none', () => {
    expect(property(onlyEvent({ starts: '2026-07-17T14:00' }), 'dtend')).toBeUndefined();
  });

  test('tells who speaks, where to register and where to read on', () => {
    const talk = onlyEvent({
      speakers: [{ name: 'Ada Lovelace', affiliation: 'Analytical Engines' }],
      registration: { url: 'https://tickets.example.org/1' },
      place: 'Room 4, London',
      attendance: 'hybrid',
      topics: ['missing-data'],
    });
    expect(talk.description).toMatchInlineSnapshot(`
      "One speaker on what to do with data that are not there.

      Speaker: Ada Lovelace (Analytical Engines)

      Register: https://tickets.example.org/1

      https://circle.example.org/events/2026/an-hour-on-missing-data/"
    `);
    expect(talk.location).toBe('Room 4, London · In person and online');
    expect(property(talk, 'url')).toBe(`https://circle.example.org/${TALK}/`);
    expect(property(talk, 'categories')).toBe('Missing data');
  });

  test.each([
    ['scheduled', 'CONFIRMED', 'An hour on missing data'],
    ['tentative', 'TENTATIVE', 'Date not final: An hour on missing data'],
    ['postponed', 'TENTATIVE', 'Postponed: An hour on missing data'],
    ['cancelled', 'CANCELLED', 'Cancelled: An hour on missing data'],
  ] as const)('that is %s says so', (status, expected, summary) => {
    const talk = onlyEvent({ status });
    expect([property(talk, 'status'), talk.summary]).toEqual([expected, summary]);
  });

  test('that moves is the same event, changed once more', () => {
    const seconds = (time: string): number => instant(time).epochMilliseconds / 1000;
    const times = ['2026-02-01T12:00:00Z', '2026-02-03T10:00:00Z'].map(seconds);
    const [before] = calendarOf(
      [event({ starts: '2026-03-17' })],
      new Map([[`content/${TALK}.json`, times.slice(0, 1)]]),
    );
    const [after] = calendarOf([event({ starts: '2026-03-19' })], new Map([[`content/${TALK}.json`, times]]));
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([0, 1]);
    expect(['created', 'last-modified', 'dtstamp'].map((name) => property(after!, name))).toEqual([
      '2026-02-01T12:00:00Z',
      '2026-02-03T10:00:00Z',
      '2026-02-03T10:00:00Z',
    ]);
  });

  test('whose file is renamed is the same event', () => {
    expect(onlyEvent({ aliases: ['events/2025/tea'] }).uid).toBe('events/2025/tea@circle.example.org');
  });

  test('invites nobody', () => {
    const text = fetchFile(
      filesOf(anArchive({ events: [event({ speakers: [{ name: 'Ada' }] })] })),
      'events/calendar.ics',
    );
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD/);
  });
});

describe('a deadline', () => {
  test('without a time is a day, with reminders seven days and one day before', () => {
    const [deadline] = deadlinesOf({ deadlines: [{ date: '2026-03-31' }] });
    expect([deadline?.summary, deadline?.startDate.toString()]).toEqual([
      'Deadline: Lecturer in statistics',
      '2026-03-31',
    ]);
    const alarms = deadline?.component.getAllSubcomponents('valarm') ?? [];
    expect(
      alarms.map((alarm) => [
        alarm.getFirstPropertyValue('action'),
        alarm.getFirstPropertyValue('trigger')?.toString(),
      ]),
    ).toEqual([
      ['DISPLAY', '-P7D'],
      ['DISPLAY', '-P1D'],
    ]);
  });

  test('with a time is a moment', () => {
    const [deadline] = deadlinesOf({ deadlines: [{ date: '2026-06-30T17:00' }] });
    expect(at(deadline!.startDate)).toBe('2026-06-30T16:00:00.000Z');
    expect(property(deadline!, 'dtend')).toBeUndefined();
  });

  test('anywhere on Earth is a moment that every calendar understands', () => {
    const [deadline] = deadlinesOf({ deadlines: [{ date: '2026-06-30T23:59', zone: 'AoE' }] });
    expect(property(deadline!, 'dtstart')).toBe('2026-07-01T11:59:00Z');
    const [day] = deadlinesOf({ deadlines: [{ date: '2026-06-30', zone: 'AoE' }] });
    expect(day?.summary).toBe('Deadline: Lecturer in statistics, anywhere on Earth');
  });

  test('of several is told by its label, and each has an id that stays', () => {
    const deadlines = [
      { label: 'Abstracts', date: '2026-03-31' },
      { label: 'Full papers', date: '2026-05-31' },
      { date: '2026-06-30' },
    ];
    expect(deadlinesOf({ deadlines }).map(({ uid, summary }) => [uid.split('/deadline')[1], summary])).toEqual([
      ['-abstracts@circle.example.org', 'Deadline: Lecturer in statistics (Abstracts)'],
      ['-full-papers@circle.example.org', 'Deadline: Lecturer in statistics (Full papers)'],
      ['@circle.example.org', 'Deadline: Lecturer in statistics'],
    ]);
  });

  test('that was extended moves, and says from when', () => {
    const [before] = deadlinesOf({ deadlines: [{ date: '2026-03-31' }] });
    const [after] = deadlinesOf({ deadlines: [{ date: '2026-04-14', extended: [{ from: '2026-03-31' }] }] });
    expect(after?.uid).toBe(before?.uid);
    expect(after?.description).toContain('Until 14 April 2026.\n\nMoved from 31 March 2026.');
  });

  test('is there for the registration of an event, unless that is cancelled', () => {
    const talk = event({ registration: { url: 'https://tickets.example.org/1', deadline: '2026-03-10' } });
    const of = (events: EventsData[]) =>
      eventsIn(fetchFile(filesOf(anArchive({ events })), 'opportunities/deadlines.ics')).map(({ uid, summary }) => [
        uid,
        summary,
      ]);
    expect(of([talk])).toEqual([
      [`${TALK}/registration@circle.example.org`, 'Registration closes: An hour on missing data'],
    ]);
    expect(of([{ ...talk, status: 'cancelled' }])).toEqual([]);
  });

  test('is none of a rolling opportunity', () => {
    expect(deadlinesOf({ rolling: { review: '2026-09-01' } })).toEqual([]);
  });
});

describe('a line', () => {
  const texts = [
    'Commas, semicolons; and back\\slashes',
    'Zoë O’Neil über ﬁne Kürzel '.repeat(9),
    '😀'.repeat(60),
    '漢字'.repeat(60),
    'e\u0301'.repeat(80),
    'a'.repeat(190),
    'Say "no": https://example.org/?a=1&b=2',
  ];

  test.each(texts)('may hold %s', (title) => {
    const { archive } = { archive: anArchive({ events: [event()] }) };
    const [entry] = archive.events;
    const text = fetchFile(
      filesOf({ ...archive, events: [{ ...entry!, data: { ...entry!.data, title } }] }),
      'events/calendar.ics',
    );
    expect(eventsIn(text)[0]?.summary).toBe(title);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /[\r\n]/.test(line) || !line.isWellFormed())).toEqual([]);
    // Every line is text by itself: no letter is torn in two.
    expect(Buffer.from(text).toString()).toBe(text);
  });

  test('loses control characters, and nothing in a title begins a line of its own', () => {
    const archive = anArchive({ events: [event()] });
    const [entry] = archive.events;
    const title = 'Tea\u0000\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0007';
    const text = fetchFile(
      filesOf({ ...archive, events: [{ ...entry!, data: { ...entry!.data, title } }] }),
      'events/calendar.ics',
    );
    expect(eventsIn(text).map(({ summary }) => summary)).toEqual(['Tea\nEND:VEVENT\nBEGIN:VEVENT']);
  });
});

test('there is a calendar of all events, of deadlines, of each series of events and of each topic', () => {
  const archive = anArchive({
    series: [series(), series({ title: 'Explained', kind: 'videos' })],
    events: [event({ series: 'series/tea-talks' }), event({ title: 'Cake', topics: ['clinical-ai'] })],
  });
  const files = filesOf(archive);
  expect([...files.keys()].filter((path) => path.endsWith('.ics')).sort()).toEqual([
    'events/calendar.ics',
    'opportunities/deadlines.ics',
    'series/tea-talks/calendar.ics',
    'topics/clinical-ai/calendar.ics',
    'topics/health-equity/calendar.ics',
    'topics/missing-data/calendar.ics',
  ]);
  const titles = (path: string): string[] => eventsIn(fetchFile(files, path)).map(({ summary }) => summary);
  expect(titles('events/calendar.ics')).toEqual(['An hour on missing data', 'Cake']);
  expect(titles('series/tea-talks/calendar.ics')).toEqual(['An hour on missing data']);
  expect(titles('topics/clinical-ai/calendar.ics')).toEqual(['Cake']);
});

test('ical.js parses every calendar of the partnership without complaint, and no id is there twice', () => {
  const files = filesOf(loadArchive('.').archive, instant('2026-11-01T00:00:00Z'));
  const calendars = [...files].filter(([path]) => path.endsWith('.ics'));
  expect(calendars.length).toBeGreaterThan(20);
  for (const [path, text] of calendars) {
    const ids = eventsIn(text).map(({ uid }) => uid);
    expect(new Set(ids).size, path).toBe(ids.length);
    expect(text.replaceAll('\r\n', ''), path).not.toMatch(/[\r\n]|undefined/);
  }
});
