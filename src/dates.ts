/**
 * Dates, times and zones as contributors write them. A date is `2026-03-31`, a local time is
 * `2026-03-31T14:00`, a zone is an IANA name or `AoE`; an offset is never written.
 */
import { remember } from './remember.ts';

/** A calendar date as written: `2026-03-31`. */
export type DateText = string;
/** A calendar date or a local time as written: `2026-03-31` or `2026-03-31T14:00`. */
export type DateOrTimeText = string;

/** Days that every month has; for the last few, Temporal knows the calendar. */
const IN_EVERY_YEAR = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

export function isCalendarDate(text: string): boolean {
  return (
    IN_EVERY_YEAR.test(text) || (DATE.test(text) && parses(() => Temporal.PlainDate.from(text, { overflow: 'reject' })))
  );
}

export function isCalendarMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function isDateOrLocalTime(text: string): boolean {
  return (
    isCalendarDate(text) ||
    (LOCAL_TIME.test(text) && parses(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' })))
  );
}

/** Whether a zone is one that a contributor may write. Offsets such as `+01:00` are not. */
export function isTimeZone(text: string): boolean {
  if (text === 'AoE') return true;
  // The lookahead: Temporal would take the time `T10+01` for its offset.
  return (
    /^(?!T\d)[A-Za-z]/.test(text) && parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text))
  );
}

function parses(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/**
 * The IANA name of a zone. AoE, "anywhere on Earth", is UTC−12: a day has ended there when it
 * has ended everywhere. The sign in `Etc/GMT+12` is reversed by POSIX custom.
 */
export function zoneName(zone: string): string {
  return zone === 'AoE' ? 'Etc/GMT+12' : zone;
}

export function hasTime(text: DateOrTimeText): boolean {
  return text.length > 10;
}

/** The calendar date of a date or local time. */
export function dateOf(text: DateOrTimeText): Temporal.PlainDate {
  return Temporal.PlainDate.from(text.slice(0, 10));
}

/** The calendar date it is at an instant in a zone. */
export function dateAt(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zoneName(zone)).toPlainDate();
}

/**
 * The instant at which a date or local time begins in a zone. A local time that a clock skips in
 * spring is moved on by the gap, one that it shows twice in autumn is the earlier
 * (RFC 5545, section 3.3.5).
 */
export function startOf(text: DateOrTimeText, zone: string): Temporal.Instant {
  return startsIn(zoneName(zone))(text);
}

/** Rules, lists and feeds ask for the same few days over and over. */
const startsIn = remember((timeZone: string) =>
  remember((text: DateOrTimeText): Temporal.Instant => {
    if (hasTime(text)) return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant();
    return dateOf(text).toZonedDateTime(timeZone).toInstant();
  }),
);

/** The instant at which it is over: a date lasts until its day has ended in its zone. */
export function endOf(text: DateOrTimeText, zone: string): Temporal.Instant {
  return hasTime(text) ? startOf(text, zone) : endsIn(zoneName(zone))(text);
}

const endsIn = remember((timeZone: string) =>
  remember((text: DateText) => dateOf(text).add({ days: 1 }).toZonedDateTime(timeZone).toInstant()),
);

/**
 * Whether a date or local time is so long after a day that it is later whatever the zones of the two, which are at
 * most 26 hours apart. Most are, or are not by far, and zones take their time.
 */
export function isLongAfter(text: DateOrTimeText, day: DateText): boolean {
  return text.slice(0, 10) > twoDaysAfter(day);
}

const twoDaysAfter = remember((day: DateText) => dateOf(day).add({ days: 2 }).toString());

/** A change of the clocks that makes a local time one that never comes, or comes twice. */
export interface ClockChange {
  kind: 'skipped' | 'repeated';
  /** What the clocks show before and after: `01:00`, `02:00`. */
  from: string;
  to: string;
}

/** The change of the clocks in which a local time falls; undefined for the times that come once, and for dates. */
export function clockChangeAt(text: DateOrTimeText, zone: string): ClockChange | undefined {
  if (!hasTime(text)) return undefined;
  const local = Temporal.PlainDateTime.from(text);
  const earlier = local.toZonedDateTime(zoneName(zone), { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zoneName(zone), { disambiguation: 'later' });
  if (earlier.equals(later)) return undefined;
  const change = earlier.getTimeZoneTransition('next');
  if (!change) return undefined;
  const after = change.toPlainDateTime();
  const shift = change.offsetNanoseconds - change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  const show = (time: Temporal.PlainDateTime): string => time.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    kind: shift > 0 ? 'skipped' : 'repeated',
    from: show(after.subtract({ nanoseconds: shift })),
    to: show(after),
  };
}

/**
 * Orders dates and local times as written, the earlier first; a day comes before a time in it.
 * Texts of this form sort by code unit.
 */
export function compareDates(a: DateOrTimeText, b: DateOrTimeText): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The moment a build or check takes for now.
 *
 * @param text an instant such as `2026-11-22T09:00:00Z`, or a calendar date, which is its first
 *   moment in UTC; undefined means the clock
 * @throws RangeError if the text is neither
 */
export function parseNow(text: string | undefined): Temporal.Instant {
  if (text === undefined || text === '') return Temporal.Now.instant();
  if (isCalendarDate(text)) return startOf(text, 'UTC');
  try {
    return Temporal.Instant.from(text);
  } catch (cause) {
    throw new RangeError(
      `Cannot read "${text}" as now: expected an instant such as 2026-11-22T09:00:00Z or a date such as 2026-11-22`,
      { cause },
    );
  }
}

/** How many days from one calendar date to another; negative if that is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
  return Temporal.PlainDate.from(from).until(to).days;
}
