import { expect, test } from 'vitest';
import type { EventsData } from '../../src/archive/types.generated.ts';
import { entryCalendar } from '../../src/feeds/entry-calendar.ts';
import { addToCalendarLinks } from '../../src/listing/add-to-calendar.ts';
import { anArchive, event, instant } from '../builders.ts';
import { contextOf, filesOf } from '../feeds/subscribe.ts';

/** What Google is told as dates, and Outlook as start, end and whole day. */
function linked(data: Partial<EventsData>): { google: string | null; outlook: (string | null)[] } {
  const archive = anArchive({ events: [event(data)] });
  const [google, outlook] = addToCalendarLinks(archive, archive.events[0]!, 'https://example.org/talk/').map(
    ({ url }) => new URL(url).searchParams,
  );
  return {
    google: google!.get('dates'),
    outlook: ['startdt', 'enddt', 'allday'].map((name) => outlook!.get(name)),
  };
}

test('a talk in London keeps its hour there on both sides of summer time', () => {
  const zone = 'Europe/London';
  expect(linked({ starts: '2026-03-28T14:00', ends: '2026-03-28T15:00', zone })).toEqual({
    google: '20260328T140000Z/20260328T150000Z',
    outlook: ['2026-03-28T14:00:00Z', '2026-03-28T15:00:00Z', null],
  });
  expect(linked({ starts: '2026-03-29T14:00', ends: '2026-03-29T15:00', zone }).google).toBe(
    '20260329T130000Z/20260329T140000Z',
  );
});

test('days end before the day that is named, whatever the zone, also at the end of a year and in February', () => {
  expect(linked({ starts: '2026-12-31' })).toEqual({
    google: '20261231/20270101',
    outlook: ['2026-12-31', '2027-01-01', 'true'],
  });
  expect(linked({ starts: '2028-02-27', ends: '2028-02-28', zone: 'America/Los_Angeles' }).google).toBe(
    '20280227/20280229',
  );
});

test('a time anywhere on Earth is the latest there is', () => {
  expect(linked({ starts: '2026-03-17T23:00', zone: 'AoE' }).google).toBe('20260318T110000Z/20260318T110000Z');
});

test('with it come the speakers, where to register and what else the calendar file says', () => {
  const talk = event({
    status: 'tentative',
    speakers: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
    registration: { url: 'https://tickets.example.org/1' },
    url: 'https://gaps.example.org/talk',
  });
  const archive = anArchive({ events: [talk] });
  for (const { url } of addToCalendarLinks(archive, archive.events[0]!, 'https://example.org/talk/')) {
    const { searchParams } = new URL(url);
    expect((searchParams.get('details') ?? searchParams.get('body'))?.split('\n\n')).toEqual([
      'The date is not final yet.',
      talk.summary,
      'With Ada Lovelace and Grace Hopper',
      'Register: https://tickets.example.org/1',
      'Page of the event: https://gaps.example.org/talk',
      'https://example.org/talk/',
    ]);
  }
});

test('a title with an ampersand arrives whole', () => {
  const archive = anArchive({ events: [event({ title: 'Questions & answers' })] });
  for (const { url } of addToCalendarLinks(archive, archive.events[0]!, 'https://example.org/talk/')) {
    const { searchParams } = new URL(url);
    expect(searchParams.get('text') ?? searchParams.get('subject')).toBe('Questions & answers');
  }
});

test('the file of an event has the id and the order that its calendar has, and is there while it is to come', () => {
  const archive = anArchive({
    events: [
      event({ title: 'Next', starts: '2026-07-01T14:00', ends: '2026-07-01T15:00' }),
      event({ title: 'Called off', starts: '2026-07-02', status: 'cancelled' }),
      event({ title: 'Over', starts: '2026-05-01' }),
    ],
  });
  const context = contextOf(archive, instant('2026-06-01T09:00:00Z'));
  const files = archive.events.flatMap((one) => entryCalendar(context, one) ?? []);
  expect(files.map(({ path }) => path)).toEqual(['events/2026/next/event.ics']);
  const component = /BEGIN:VEVENT.*?END:VEVENT/s.exec(files[0]!.render())?.[0];
  expect(component).toContain('UID:events/2026/next@');
  expect(component).toContain('SEQUENCE:');
  expect(filesOf(archive).get('events/calendar.ics')).toContain(component);
});
