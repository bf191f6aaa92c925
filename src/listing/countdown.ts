// For pages as they are built and for browsers as they are read, which need not know Temporal:
// moments are milliseconds since 1970, days are texts.
import { CLOSING_HOURS } from '../archive/deadlines.ts';
import { remember } from '../remember.ts';

/** A deadline as a page carries it into the reader's browser. */
export interface CarriedDeadline {
  label?: string;
  /** The first moment at which it is too late. */
  ends: number;
  /** The last moment a clock shows before that: a minute to midnight where only a day is written. */
  last: number;
  /** The day it ends on in its zone: `2026-06-30`. */
  day: string;
  /** The IANA name of its zone. */
  zone: string;
  /** The last moment on a clock there: `23:59 AoE`. */
  clock: string;
}

/** Where something with deadlines stands. */
export interface Countdown {
  status: 'open' | 'closing' | 'closed';
  /** The deadline that counts: the next one, or else the last. */
  deadline: CarriedDeadline;
  /** "closes in 5 days"; nothing once it has closed. */
  words: string;
}

/** Where something with deadlines stands at a moment; the deadlines are in the order in which they end. */
export function countdownAt(deadlines: readonly CarriedDeadline[], now: number): Countdown | undefined {
  const deadline = deadlines.find(({ ends }) => now < ends) ?? deadlines.at(-1);
  if (!deadline) return undefined;
  const left = deadline.ends - now;
  if (left <= 0) return { status: 'closed', deadline, words: '' };
  const words = `closes ${daysLeft(deadline, now)}`;
  return {
    status: left <= CLOSING_HOURS * 3_600_000 ? 'closing' : 'open',
    deadline,
    words: deadline.label ? `${deadline.label}: ${words}` : words,
  };
}

/** Days are counted by the calendar of the deadline's zone: tomorrow is tomorrow, even if it is an hour away. */
function daysLeft({ day, zone, clock }: CarriedDeadline, now: number): string {
  const days = (Date.parse(day) - Date.parse(dayIn(zone, now))) / 86_400_000;
  if (days <= 0) return `today at ${clock}`;
  if (days === 1) return `tomorrow at ${clock}`;
  return days < MANY_DAYS ? `in ${days} days` : `in ${Math.round(days / DAYS_A_MONTH)} months`;
}

/** From here on nobody counts days. */
const MANY_DAYS = 100;
const DAYS_A_MONTH = 30.44;

function dayIn(zone: string, now: number): string {
  const parts = new Map(
    calendarOf(zone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

const calendarOf = remember(
  (zone: string) =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/**
 * A moment on the reader's own clock: "1 July, 12:59". Nothing where that clock shows the same as
 * the one of the zone in which it is written.
 */
export function onReadersClock(
  moment: number,
  zone: string,
  language: string,
  readersZone?: string,
): string | undefined {
  const show = (timeZone: string | undefined): string =>
    new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(timeZone ? { timeZone } : {}),
    }).format(moment);
  const shown = show(readersZone);
  return shown === show(zone) ? undefined : shown;
}
