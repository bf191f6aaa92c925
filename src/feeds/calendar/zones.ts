import { zoneName } from '../../dates.ts';
import { remember } from '../../remember.ts';
import { line } from './lines.ts';

/** The years in which a calendar uses a zone. */
export interface ZoneUse {
  first: number;
  last: number;
}

/** A change of a zone's clocks. */
interface Transition {
  /** What the clocks showed when they were changed. */
  at: Temporal.PlainDateTime;
  /** Offsets from UTC before and after, such as `+01:00`. */
  from: string;
  to: string;
}

/** The name of a zone as a calendar refers to it, however it was written. */
export const zoneId = remember(
  (zone: string): string => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zoneName(zone)).timeZoneId,
);

/**
 * The definition of a zone (RFC 5545, section 3.6.5), true for the years in which it is used, and
 * for one on each side. It comes from the changes of the clocks as they were: where the rules have
 * been others since, events of the past keep their hour. Where they follow one rule all the time,
 * the rule is written, as calendar programs like it best.
 */
export function renderZone(zone: string, use: ZoneUse): string {
  return renderYears(`${zone} ${use.first - 1} ${use.last + 1}`);
}

const renderYears = remember((key: string): string => {
  const [zone = '', first, last] = key.split(' ');
  const [from, to] = [Number(first), Number(last)];
  const transitions = transitionsOf(zone, from, to);
  const rules = yearlyRules(transitions, to - from + 1);
  const observances = rules ?? [beforeAll(zone, from), ...transitions.map((transition) => observance(transition))];
  return `BEGIN:VTIMEZONE\r\n${line('TZID', zone)}${observances.join('')}END:VTIMEZONE\r\n`;
});

function transitionsOf(zone: string, from: number, to: number): Transition[] {
  const transitions: Transition[] = [];
  let at = startOfYear(zone, from);
  const end = startOfYear(zone, to + 1);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || Temporal.ZonedDateTime.compare(next, end) >= 0) return transitions;
    const before = next.subtract({ nanoseconds: 1 });
    transitions.push({ at: before.toPlainDateTime().add({ nanoseconds: 1 }), from: before.offset, to: next.offset });
    at = next;
  }
}

function startOfYear(zone: string, year: number): Temporal.ZonedDateTime {
  return new Temporal.PlainDate(year, 1, 1).toZonedDateTime(zone);
}

/** The first and the second change of each year as rules; undefined where they are not the same all the time. */
function yearlyRules(transitions: readonly Transition[], years: number): string[] | undefined {
  if (transitions.length !== 2 * years) return undefined;
  const rules = [0, 1].map((half) => {
    const same = transitions.filter((_, index) => index % 2 === half);
    const days = [...new Set(same.map(dayRule))];
    const weeks = same.map(({ at }) => Math.ceil(at.day / 7));
    const week = same.every(isLastOfMonth) ? -1 : weeks.every((other) => other === weeks[0]) ? weeks[0] : undefined;
    if (days.length > 1 || week === undefined || same[0] === undefined) return undefined;
    const { at } = same[0];
    return observance(same[0], `FREQ=YEARLY;BYMONTH=${at.month};BYDAY=${week}${WEEKDAYS[at.dayOfWeek - 1]}`);
  });
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

/** What must be the same each year: month, day of the week, time and offsets. */
function dayRule({ at, from, to }: Transition): string {
  return `${at.month} ${at.dayOfWeek} ${at.toPlainTime().toString()} ${from} ${to}`;
}

function isLastOfMonth({ at }: Transition): boolean {
  return at.day + 7 > at.daysInMonth;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** What holds until the first change. */
function beforeAll(zone: string, year: number): string {
  const start = startOfYear(zone, year);
  return observance({ at: start.toPlainDateTime(), from: start.offset, to: start.offset });
}

function observance({ at, from, to }: Transition, rule?: string): string {
  const kind = minutes(to) > minutes(from) ? 'DAYLIGHT' : 'STANDARD';
  return [
    line('BEGIN', kind),
    line('DTSTART', at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')),
    line('TZOFFSETFROM', from.replaceAll(':', '')),
    line('TZOFFSETTO', to.replaceAll(':', '')),
    rule === undefined ? '' : line('RRULE', rule),
    line('END', kind),
  ].join('');
}

function minutes(offset: string): number {
  const [hours = 0, rest = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + rest);
}
