import type { AnyEntry, Entry } from '../../archive/archive.ts';
import type { Deadline } from '../../archive/deadlines.ts';
import { hasTime, isDateOrLocalTime } from '../../dates.ts';

/**
 * The data of an entry as it was when an issue announced it, validated by nobody; undefined where
 * history does not reach back so far.
 */
export type Announced = (entry: AnyEntry, issue: Entry<'issues'>) => unknown;

type Move = { from: string; on?: string };

/**
 * When an event was to start as an issue announced it, as written; undefined if it starts then.
 * History knows better than the event's own field, which may be missing.
 *
 * @param issues the issues that announced it, the latest last
 */
export function movedFrom(
  event: Entry<'events'>,
  issues: readonly Entry<'issues'>[],
  announced: Announced | undefined,
): string | undefined {
  const { starts, moved } = event.data;
  const then = fieldOf(announced?.(event, issues.at(-1)!), 'starts');
  const from = isMoment(then) ? then : moveSince(moved, issues);
  return from === undefined || isSameTime(from, starts) ? undefined : from;
}

/** The same for a deadline of an opportunity, which may also have been put forward. */
export function extendedFrom(
  opportunity: Entry<'opportunities'>,
  { label, date, extended }: Deadline,
  issues: readonly Entry<'issues'>[],
  announced: Announced | undefined,
): string | undefined {
  const deadlines = fieldOf(announced?.(opportunity, issues.at(-1)!), 'deadlines');
  if (!Array.isArray(deadlines)) return moveSince(extended, issues);
  const dates = deadlines.map((each) => ({ label: fieldOf(each, 'label'), date: fieldOf(each, 'date') }));
  const then = (dates.find((each) => each.label === label) ?? dates.at(-1))?.date;
  const isKnown = dates.some((each) => isMoment(each.date) && isSameTime(each.date, date));
  return isKnown || !isMoment(then) ? undefined : then;
}

/**
 * Where it was moved from first after the last of these issues. A move without a day counts until
 * there are more announcements than moves.
 */
function moveSince(moves: readonly Move[] = [], issues: readonly Entry<'issues'>[]): string | undefined {
  const sent = issues.at(-1)?.data.sendDate ?? '';
  return moves.find(({ from, on }) => (on === undefined ? from > sent && issues.length <= moves.length : on > sent))
    ?.from;
}

/** To say at what time it is, where only the day was known, moves nothing. */
function isSameTime(a: string, b: string): boolean {
  return hasTime(a) && hasTime(b) ? a === b : a.slice(0, 10) === b.slice(0, 10);
}

function fieldOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && isDateOrLocalTime(value);
}
