import { compareDates, dateAt, dateOf, endOf } from '../dates.ts';
import type { AnyEntry, Archive, Entry } from './archive.ts';
import {
  CLOSING_HOURS,
  currentDeadline,
  type Deadline,
  deadlineStatus,
  deadlinesOf,
  isForgotten,
} from './deadlines.ts';
import { titleOf, zoneOf } from './select.ts';

/** Why a deadline is news to those who look after the archive, the most pressing first. */
export const WATCHED = ['closed', 'closing', 'extended', 'review'] as const;

export type Watched = (typeof WATCHED)[number];

/** A deadline that maintainers should know of. */
export interface WatchedDeadline {
  status: Watched;
  /** The entry it is of. */
  id: string;
  title: string;
  file: string;
  /** The kind of an opportunity, as written, or `registration` for an event. */
  kind: string;
  label?: string;
  /** As written. */
  date: string;
  zone: string;
  ends: Temporal.Instant;
  /** Calendar days from today, in its zone; negative for a day that has passed. */
  days: number;
  /** The date it was moved from since yesterday, as written. */
  extendedFrom?: string;
}

/** What closed longer ago is no news. */
const NEWS_HOURS = 14 * 24;

/** Every deadline that is news at an instant: the most pressing status first, then the earliest, then by id. */
export function watchDeadlines(archive: Archive, now: Temporal.Instant): WatchedDeadline[] {
  return [
    ...archive.opportunities.flatMap((entry) => watchOpportunity(archive, entry, now)),
    ...archive.events.flatMap((event) => watchRegistration(archive, event, now)),
  ].sort(byUrgency);
}

function byUrgency(a: WatchedDeadline, b: WatchedDeadline): number {
  return (
    WATCHED.indexOf(a.status) - WATCHED.indexOf(b.status) ||
    Temporal.Instant.compare(a.ends, b.ends) ||
    compareDates(a.id, b.id) ||
    compareDates(a.label ?? '', b.label ?? '')
  );
}

function watchOpportunity(
  { community }: Archive,
  entry: Entry<'opportunities'>,
  now: Temporal.Instant,
): WatchedDeadline[] {
  const { kind, rolling } = entry.data;
  const status = deadlineStatus(entry, community, now);
  if (isForgotten(entry, community, now)) return [];
  if (status === 'review' && rolling) {
    const { zone } = community;
    return [watched(entry, { status, kind, date: rolling.review, zone, ends: endOf(rolling.review, zone) }, now)];
  }
  const current = currentDeadline(entry, community, now);
  const yesterday = dateAt(now, community.zone).subtract({ days: 1 }).toString();
  return deadlinesOf(entry, community).flatMap((deadline) => {
    const isCurrent = current !== undefined && deadline.ends.equals(current.ends);
    const extendedFrom = movedSince(deadline, yesterday);
    const why = (isCurrent && newsOf(status, deadline, now)) || (extendedFrom ? 'extended' : undefined);
    if (!why) return [];
    const { label, date, zone, ends } = deadline;
    const more = { ...(label ? { label } : {}), ...(extendedFrom ? { extendedFrom } : {}) };
    return [watched(entry, { status: why, kind, date, zone, ends, ...more }, now)];
  });
}

function newsOf(status: string, { ends }: Deadline, now: Temporal.Instant): Watched | undefined {
  if (status === 'closing') return 'closing';
  return status === 'closed' && ends.until(now).total('hours') <= NEWS_HOURS ? 'closed' : undefined;
}

/** The date a deadline was last moved from, if that was on a day or since. */
function movedSince({ extended = [] }: Deadline, day: string): string | undefined {
  return extended.findLast(({ on }) => on !== undefined && compareDates(on, day) >= 0)?.from;
}

/** Who can no longer sign up will see that; who still can should hurry. */
function watchRegistration(archive: Archive, event: Entry<'events'>, now: Temporal.Instant): WatchedDeadline[] {
  const date = event.data.registration?.deadline;
  if (date === undefined || event.data.status === 'cancelled') return [];
  const zone = zoneOf(archive, event);
  const ends = endOf(date, zone);
  const hours = now.until(ends).total('hours');
  if (hours <= 0 || hours > CLOSING_HOURS) return [];
  return [watched(event, { status: 'closing', kind: 'registration', date, zone, ends }, now)];
}

function watched(
  entry: AnyEntry,
  found: Omit<WatchedDeadline, 'id' | 'title' | 'file' | 'days'>,
  now: Temporal.Instant,
): WatchedDeadline {
  const days = dateAt(now, found.zone).until(dateOf(found.date)).total('days');
  return { id: entry.id, title: titleOf(entry), file: entry.file, ...found, days };
}
