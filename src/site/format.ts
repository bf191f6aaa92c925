import type { Entry } from '../archive/archive.ts';
import { zoneOf } from '../archive/select.ts';
import { dateOf, endOf, hasTime, startOf, zoneName } from '../dates.ts';
import { archive, community } from './archive.ts';

const DATE = new Intl.DateTimeFormat(community.language, { day: 'numeric', month: 'long', year: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat(community.language, { weekday: 'long' });
const SHORT_DATE = new Intl.DateTimeFormat(community.language, { day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = new Intl.DateTimeFormat(community.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const AND = new Intl.ListFormat(community.language, { type: 'conjunction' });

/** 21 November 2023 */
export function formatDate(text: string): string {
  return DATE.format(dateOf(text));
}

/** 21 Nov 2023 */
export function formatShortDate(text: string): string {
  return SHORT_DATE.format(dateOf(text));
}

/** Tuesday */
export function formatWeekday(text: string): string {
  return WEEKDAY.format(dateOf(text));
}

/** November 2023, from 2023-11 */
export function formatMonth(text: string): string {
  return MONTH.format(startOf(`${text}-01`, 'UTC').epochMilliseconds);
}

/** One name, two names and three: "Ada, Grace and Mary". */
export function formatList(words: string[]): string {
  return AND.format(words);
}

/** 21 November 2023, 12:20 GMT; or 19–20 March 2024 */
export function formatEventDate(event: Entry<'events'>): string {
  const { starts, ends } = event.data;
  const zone = zoneOf(archive, event);
  const days = ends && ends.slice(0, 10) !== starts.slice(0, 10) ? formatDays(starts, ends) : formatDate(starts);
  return hasTime(starts) ? `${days}, ${formatClock(starts, ends, zone)}` : days;
}

/** Thin spaces around the dash are the formatter's; a range of days reads better without. */
function formatDays(starts: string, ends: string): string {
  return DATE.formatRange(dateOf(starts), dateOf(ends)).replace(/(\d)\s–\s(\d+ )/, '$1–$2');
}

function formatClock(starts: string, ends: string | undefined, zone: string): string {
  const clock = clockIn(zone);
  const from = startOf(starts, zone).epochMilliseconds;
  const sameDay = ends && hasTime(ends) && ends.slice(0, 10) === starts.slice(0, 10);
  return sameDay ? clock.formatRange(from, startOf(ends, zone).epochMilliseconds) : clock.format(from);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A formatter is dear to make, so each zone has one. */
function clockIn(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat(community.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zoneName(zone),
    timeZoneName: 'short',
  });
  clocks.set(zone, made);
  return made;
}

/** 8 January 2024, or with its time: 8 January 2024, 17:00 GMT. A deadline anywhere on Earth says so. */
export function formatDeadline(date: string, zone: string): string {
  const time = hasTime(date) ? `, ${zone === 'AoE' ? date.slice(11) : formatClock(date, undefined, zone)}` : '';
  return `${formatDate(date)}${time}${zone === 'AoE' ? ' anywhere on Earth' : ''}`;
}

/** For the `datetime` attribute: the date alone, or the instant of a time. */
export function machineDate(text: string, zone: string): string {
  return hasTime(text) ? startOf(text, zone).toString() : text;
}

/** The instant after which a date is over, for scripts. */
export function machineEnd(text: string, zone: string): string {
  return endOf(text, zone).toString();
}
