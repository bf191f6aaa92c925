import type { Archive, Entry } from '../archive/archive.ts';
import { compareIds } from '../archive/select.ts';
import { compareDates, dateOf } from '../dates.ts';
import { remember } from '../remember.ts';

/** A month in which there are events. */
export interface Month {
  /** 2023-11 */
  id: string;
  /** The nearest months with events. */
  previous: string | undefined;
  next: string | undefined;
  /** The events of each of its days that has any, by date; one of several days is on each. */
  days: ReadonlyMap<string, readonly Entry<'events'>[]>;
}

/** The longest event that is shown day by day; what is longer is most likely a slip, and shown on its first day. */
const LONGEST_DAYS = 100;

/** Every month with events, the earliest first. Days are those of the event's own zone. */
export const monthsOf = remember((archive: Archive): Month[] => {
  const months = new Map<string, Map<string, Entry<'events'>[]>>();
  const ordered = archive.events.toSorted((a, b) => compareDates(a.data.starts, b.data.starts) || compareIds(a, b));
  for (const event of ordered) {
    for (const day of daysOf(event)) {
      const days = months.get(day.slice(0, 7)) ?? new Map<string, Entry<'events'>[]>();
      months.set(day.slice(0, 7), days.set(day, [...(days.get(day) ?? []), event]));
    }
  }
  const ids = [...months.keys()].sort();
  return ids.map((id, index) => ({
    id,
    previous: ids[index - 1],
    next: ids[index + 1],
    days: new Map([...(months.get(id) ?? [])].sort(([a], [b]) => compareDates(a, b))),
  }));
});

/** The calendar dates of an event, as written: its zone decides what day it is. */
export function daysOf({ data: { starts, ends } }: Entry<'events'>): string[] {
  const first = dateOf(starts);
  // What ends at midnight takes nothing of the day that then begins.
  const last = ends === undefined ? first : dateOf(ends).subtract({ days: ends.endsWith('T00:00') ? 1 : 0 });
  const more = first.until(last).days;
  if (more < 0 || more >= LONGEST_DAYS) return [first.toString()];
  return Array.from({ length: more + 1 }, (_, index) => first.add({ days: index }).toString());
}

/** The weeks of a month as dates, each of seven; those of other months are left out. */
export function weeksOfMonth(month: string, firstDay: number): (string | undefined)[][] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const blank = (first.dayOfWeek - firstDay + 7) % 7;
  const weeks = Math.ceil((blank + first.daysInMonth) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => {
      const number = week * 7 + index - blank;
      return number < 0 || number >= first.daysInMonth ? undefined : first.add({ days: number }).toString();
    }),
  );
}

/** The day on which weeks start where a language is at home: 1 is Monday, which is also taken where that is unknown. */
export function firstDayOfWeek(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** The month to open first: this one, or else the next with events, or else the last. */
export function monthAt(months: readonly Month[], today: string): Month | undefined {
  return months.find(({ id }) => id >= today.slice(0, 7)) ?? months.at(-1);
}
