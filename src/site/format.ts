import type { Entry } from '../archive/archive.ts';
import { endOf, hasTime, startOf } from '../dates.ts';
import * as listing from '../listing/format.ts';
import { archive, community } from './archive.ts';

export const {
  date: formatDate,
  shortDate: formatShortDate,
  weekday: formatWeekday,
  month: formatMonth,
  list: formatList,
  deadline: formatDeadline,
} = listing.formatIn(community.language);

/** 21 November 2023, 12:20 GMT; or 19–20 March 2024 */
export function formatEventDate(event: Entry<'events'>): string {
  return listing.formatEventDate(archive, event);
}

/** For the `datetime` attribute: the date alone, or the instant of a time. */
export function machineDate(text: string, zone: string): string {
  return hasTime(text) ? startOf(text, zone).toString() : text;
}

/** The instant after which a date is over, for scripts. */
export function machineEnd(text: string, zone: string): string {
  return endOf(text, zone).toString();
}
