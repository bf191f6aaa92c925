import type { AnyEntry, Entry } from '../archive/archive.ts';
import { dateAt, endOf, hasTime, startOf } from '../dates.ts';
import * as listing from '../listing/format.ts';
import { yearOf } from '../listing/years.ts';
import { archive, community, dates } from './archive.ts';
import { href } from './url.ts';

export const {
  date: formatDate,
  shortDate: formatShortDate,
  weekday: formatWeekday,
  month: formatMonth,
  list: formatList,
  time: formatTime,
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

/** The way back to an entry's year in the list of its collection. */
export function yearCrumb(entry: AnyEntry): { label: string; href: string }[] {
  const year = yearOf(archive, entry);
  return [{ label: year, href: href(`${entry.collection}/#y${year}`) }];
}

/** "In the archive since 9 November 2023, last changed 3 May 2024", by the community's calendar. */
export function formatHistory({ id }: AnyEntry): string {
  const history = dates.get(id);
  if (!history) return '';
  const [published, updated] = [history.published, history.updated].map((at) => dateAt(at, community.zone).toString());
  const first = `In the archive since ${formatDate(published!)}`;
  return published === updated ? first : `${first}, last changed ${formatDate(updated!)}`;
}
