import type { AnyEntry } from '../../archive/archive.ts';
import { datesFor } from '../../archive/entry-dates.ts';
import { clockChangeAt, startOf } from '../../dates.ts';
import type { FeedContext } from '../context.ts';
import { line, listLine, local, textLine, utc } from './lines.ts';
import { zoneId } from './zones.ts';

/** What a calendar is made from. */
export interface CalendarContext extends FeedContext {
  /** The host name that makes ids unique in the world. */
  authority: string;
}

/** A VEVENT (RFC 5545, section 3.6.1), rendered, and what its calendar must know of it. */
export interface Component {
  /** When it starts, for the order. */
  starts: string;
  uid: string;
  text: string;
  /** The zones it names, and in which years. */
  zones: readonly { zone: string; year: number }[];
}

/** The lines that every component has of its entry: its ids, its history, its page and its topics. */
export function entryLines({ archive, dates, absolute }: CalendarContext, entry: AnyEntry, uid: string): string {
  const history = datesFor(dates, entry);
  const updated = utc(history.updated);
  const topics = (entry.data.topics ?? []).map(
    (id) => archive.community.topics.find((topic) => topic.id === id)?.title ?? id,
  );
  return [
    line('UID', uid),
    // A calendar without a METHOD says here when this was last revised (section 3.8.7.2).
    line('DTSTAMP', updated),
    line('CREATED', utc(history.published)),
    line('LAST-MODIFIED', updated),
    line('SEQUENCE', history.sequence),
    line('URL', absolute(`${entry.id}/`)),
    listLine('CATEGORIES', topics),
  ].join('');
}

/** Never changes: the oldest id stays when a file is renamed, or calendars would show it twice. */
export function uidOf({ authority }: CalendarContext, entry: AnyEntry, part = ''): string {
  return `${entry.data.aliases?.[0] ?? entry.id}${part}@${authority}`;
}

/**
 * `DTSTART` or `DTEND` of a local time in a zone. One that the clocks skip is moved on, as everywhere
 * else. One that they show twice is the first of the two (section 3.3.5), and as programs take it for
 * either, it is written in UTC.
 */
export function timeLine(name: string, text: string, zone: string): string {
  const id = zoneId(zone);
  if (clockChangeAt(text, zone)?.kind === 'repeated') return line(name, utc(startOf(text, zone)));
  const time = Temporal.PlainDateTime.from(text).toZonedDateTime(id).toPlainDateTime();
  return line(`${name};TZID=${id}`, local(time.toString({ smallestUnit: 'minute' })));
}

/** The zones that such lines name, which their calendar must define; what is written in UTC names none. */
export function zonesIn(timeLines: string): Component['zones'] {
  return [...timeLines.matchAll(/;TZID=([^:]+):(\d{4})/g)].map(([, zone = '', year]) => ({ zone, year: Number(year) }));
}

/** `DTSTART` or `DTEND` of a whole day. */
export function dayLine(name: string, text: string): string {
  return line(`${name};VALUE=DATE`, local(text.slice(0, 10)));
}

/** Plain text of several paragraphs. */
export function description(parts: readonly (string | undefined)[]): string {
  return textLine('DESCRIPTION', parts.filter((part) => part !== undefined && part !== '').join('\n\n'));
}
