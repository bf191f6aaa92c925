import type { Archive, Entry } from '../archive/archive.ts';
import { zoneOf } from '../archive/select.ts';
import { hasTime, startOf, zoneName } from '../dates.ts';
import { remember } from '../remember.ts';

/** Dates, times and lists of names as the community's readers write them. */
export interface Format {
  /** 21 November 2023 */
  date: (text: string) => string;
  /** 21 Nov 2023 */
  shortDate: (text: string) => string;
  /** Tuesday */
  weekday: (text: string) => string;
  /** November 2023, from 2023-11 */
  month: (text: string) => string;
  /** One name, two names and three: "Ada, Grace and Mary". */
  list: (words: readonly string[]) => string;
  /** 21 November 2023, 12:20 GMT; or 19–20 March 2024 */
  span: (starts: string, ends: string | undefined, zone: string) => string;
  /** 12:20 GMT */
  time: (text: string, zone: string) => string;
  /** 8 January 2024, or with its time: 8 January 2024, 17:00 GMT. A deadline anywhere on Earth says so. */
  deadline: (date: string, zone: string) => string;
  /** The last minute before a deadline, on a clock there: 17:00 GMT; where only its day is written, 23:59 AoE. */
  lastMinute: (date: string, zone: string) => string;
}

const made = new Map<string, Format>();

/** The formats of a language. Formatters are dear to make, so each language has one set. */
export function formatIn(language: string): Format {
  const known = made.get(language) ?? createFormat(language);
  made.set(language, known);
  return known;
}

/** When an event is, in its own zone. */
export function formatEventDate(archive: Archive, event: Entry<'events'>): string {
  return eventDatesIn(archive)(event);
}

/** An event stands in several lists. */
const eventDatesIn = remember((archive: Archive) =>
  remember((event: Entry<'events'>): string => {
    const { starts, ends } = event.data;
    return formatIn(archive.community.language).span(starts, ends, zoneOf(archive, event));
  }),
);

/** The sentence a text begins with, as its language divides sentences. */
export function firstSentence(text: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? '';
}

function createFormat(language: string): Format {
  // A day is formatted as its first millisecond in UTC: six times faster than as a PlainDate.
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortDate = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  const clockIn = clocks(language);

  /** Thin spaces around the dash are the formatter's; a range of days reads better without. */
  function days(starts: string, ends: string | undefined): string {
    if (!ends || ends.slice(0, 10) === starts.slice(0, 10)) return date.format(dayOf(starts));
    return date.formatRange(dayOf(starts), dayOf(ends)).replace(/(\d)\s–\s(\d+ )/, '$1–$2');
  }

  function clock(starts: string, ends: string | undefined, zone: string): string {
    const from = startOf(starts, zone).epochMilliseconds;
    const sameDay = ends && hasTime(ends) && ends.slice(0, 10) === starts.slice(0, 10);
    return sameDay
      ? clockIn(zone).formatRange(from, startOf(ends, zone).epochMilliseconds)
      : clockIn(zone).format(from);
  }

  return {
    date: remember((text: string) => date.format(dayOf(text))),
    shortDate: (text) => shortDate.format(dayOf(text)),
    weekday: (text) => weekday.format(dayOf(text)),
    month: (text) => month.format(dayOf(`${text}-01`)),
    list: (words) => and.format(words),
    span: (starts, ends, zone) =>
      hasTime(starts) ? `${days(starts, ends)}, ${clock(starts, ends, zone)}` : days(starts, ends),
    time: (text, zone) => clock(text, undefined, zone),
    deadline: (text, zone) => {
      const time = hasTime(text) ? `, ${zone === 'AoE' ? text.slice(11) : clock(text, undefined, zone)}` : '';
      return `${date.format(dayOf(text))}${time}${zone === 'AoE' ? ' anywhere on Earth' : ''}`;
    },
    lastMinute: (text, zone) => {
      const time = hasTime(text) ? text : `${text}T23:59`;
      return zone === 'AoE' ? `${time.slice(11)} AoE` : clock(time, undefined, zone);
    },
  };
}

/** The first millisecond of a day in UTC. */
function dayOf(text: string): number {
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)));
}

/** A formatter for each zone, made when it is asked for. */
function clocks(language: string): (zone: string) => Intl.DateTimeFormat {
  const known = new Map<string, Intl.DateTimeFormat>();
  return (zone) => {
    const clock =
      known.get(zone) ??
      new Intl.DateTimeFormat(language, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: zoneName(zone),
        timeZoneName: 'short',
      });
    known.set(zone, clock);
    return clock;
  };
}
