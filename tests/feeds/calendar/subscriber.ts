// What a calendar program makes of our calendars, without a site around them.
import ICAL from 'ical.js';
import { datesOf } from '../../../src/archive/entry-dates.ts';
import type { EventsData, OpportunitiesData } from '../../../src/archive/types.generated.ts';
import { renderDeadlineCalendar, renderEventCalendar } from '../../../src/feeds/calendar/calendar.ts';
import type { CalendarContext } from '../../../src/feeds/calendar/components.ts';
import { type Entries, filesOf, instant, load, opportunity } from '../../builders.ts';

const NOW = instant('2026-06-01T09:00:00Z');

const OPTIONS = {
  title: 'Tea talks',
  description: 'Short talks, once a month, over tea.',
  calendarUrl: 'https://circle.example.org/events/calendar.ics',
  pageUrl: 'https://circle.example.org/events/',
};

/** The calendar of an archive's events; the archive may have mistakes in it that the checker would tell. */
export function eventCalendar(entries: Entries, now = NOW): string {
  const context = contextOf(entries, now);
  // Not in the order in which a calendar has them.
  return renderEventCalendar(context, context.archive.events.toReversed(), OPTIONS);
}

export function deadlineCalendar(entries: Entries): string {
  const context = contextOf(entries);
  const { events, opportunities } = context.archive;
  return renderDeadlineCalendar(context, [...opportunities, ...events], OPTIONS);
}

/** The calendar of one opportunity with these deadlines. */
export function calendarOfDeadlines(deadlines: OpportunitiesData['deadlines'] & object): string {
  return deadlineCalendar({ opportunities: [opportunity({ deadlines })] });
}

/** The VEVENTs of a file, with the zones that it defines itself and no others. */
export function eventsIn(text: string): ICAL.Event[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

/** The lines of a file that have one of these names, unfolded. */
export function linesOf(text: string, ...names: string[]): string[] {
  const wanted = new RegExp(`^(?:${names.join('|')})[;:]`);
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => wanted.test(line));
}

/** The VTIMEZONE of the only zone that events of these times use. */
export function zoneOf(zone: string, ...times: Pick<EventsData, 'starts' | 'ends'>[]): string {
  const events = times.map((time, index) => ({ title: `Talk ${index}`, summary: 'A talk over tea.', zone, ...time }));
  return /BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s.exec(eventCalendar({ events }))?.[0] ?? '';
}

function contextOf(entries: Entries, now = NOW): CalendarContext {
  const { archive } = load(filesOf(entries));
  return {
    archive,
    dates: datesOf(archive, now),
    removed: [],
    now,
    absolute: (path) => new URL(path, archive.community.site).href,
    authority: 'circle.example.org',
  };
}
