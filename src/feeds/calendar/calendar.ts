import type { AnyEntry, Entry } from '../../archive/archive.ts';
import type { CalendarContext, Component } from './components.ts';
import { deadlineComponents } from './deadlines.ts';
import { eventComponent } from './events.ts';
import { line, textLine } from './lines.ts';
import { renderZone, type ZoneUse, zoneId } from './zones.ts';

export interface CalendarOptions {
  title: string;
  description: string;
  /** The address of the calendar itself. */
  calendarUrl: string;
  /** The page it follows. */
  pageUrl: string;
}

/** A calendar (RFC 5545) of events, in the order in which they start. */
export function renderEventCalendar(
  context: CalendarContext,
  events: readonly Entry<'events'>[],
  options: CalendarOptions,
): string {
  return renderCalendar(context, events.map(eventComponent(context)), options);
}

/** One event by itself, for a calendar that somebody keeps: the same id as in the calendars, and nothing to fetch again. */
export function renderSingleEvent(context: CalendarContext, event: Entry<'events'>): string {
  return renderCalendar(context, [eventComponent(context)(event)]);
}

/** A calendar of the deadlines of opportunities and of registrations, with alarms, in their order. */
export function renderDeadlineCalendar(
  context: CalendarContext,
  entries: readonly AnyEntry[],
  options?: CalendarOptions,
): string {
  return renderCalendar(
    context,
    entries.flatMap((entry) => deadlineComponents(context, entry)),
    options,
  );
}

function renderCalendar(
  { archive }: CalendarContext,
  components: readonly Component[],
  options?: CalendarOptions,
): string {
  const ordered = components.toSorted((a, b) => compare(a.starts, b.starts) || compare(a.uid, b.uid));
  const zones = [...zonesOf(ordered)].sort(([a], [b]) => compare(a, b));
  return [
    'BEGIN:VCALENDAR\r\n',
    line('VERSION', '2.0'),
    textLine('PRODID', `-//${archive.community.name}//Gazette//EN`),
    line('CALSCALE', 'GREGORIAN'),
    ...(options ? aboutCalendar(archive, options) : []),
    ...zones.map(([zone, use]) => renderZone(zone, use)),
    ...ordered.map(({ text }) => text),
    'END:VCALENDAR\r\n',
  ].join('');
}

function aboutCalendar({ community }: CalendarContext['archive'], options: CalendarOptions): string[] {
  return [
    // The same twice: RFC 7986, section 5, and what programs understood before it.
    textLine('NAME', options.title),
    textLine('X-WR-CALNAME', options.title),
    textLine('DESCRIPTION', options.description),
    textLine('X-WR-CALDESC', options.description),
    line('X-WR-TIMEZONE', zoneId(community.zone)),
    line('URL', options.pageUrl),
    line('SOURCE;VALUE=URI', options.calendarUrl),
    line('REFRESH-INTERVAL;VALUE=DURATION', 'PT12H'),
    line('X-PUBLISHED-TTL', 'PT12H'),
  ];
}

function zonesOf(components: readonly Component[]): Map<string, ZoneUse> {
  const uses = new Map<string, ZoneUse>();
  for (const { zone, year } of components.flatMap(({ zones }) => zones)) {
    const { first, last } = uses.get(zone) ?? { first: year, last: year };
    uses.set(zone, { first: Math.min(first, year), last: Math.max(last, year) });
  }
  return uses;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
