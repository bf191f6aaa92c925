import { compareDates, endOf } from '../dates.ts';
import { remember } from '../remember.ts';
import type { Entry } from './archive.ts';
import type { CommunityData } from './types.generated.ts';

export type DeadlineStatus = 'open' | 'closing' | 'closed' | 'rolling' | 'review';

/** The words a reader sees. */
export const DEADLINE_LABELS = {
  open: 'Open',
  closing: 'Closing soon',
  closed: 'Closed',
  rolling: 'No deadline',
  review: 'No deadline',
} satisfies Record<DeadlineStatus, string>;

/** An opportunity is closing soon in its last seven days. */
export const CLOSING_HOURS = 7 * 24;

export interface Deadline {
  /** Which it is in the entry's list, as written: two may have one date, each in a zone of its own. */
  index: number;
  label?: string;
  /** As written. */
  date: string;
  zone: string;
  /** The first instant at which it is too late. */
  ends: Temporal.Instant;
  /** Earlier dates it was moved from, oldest first. */
  extended?: readonly { from: string; on?: string }[];
}

/** The deadlines of an opportunity, the earliest first. A rolling one has none. */
export function deadlinesOf({ data }: Entry<'opportunities'>, community: CommunityData): Deadline[] {
  return (data.deadlines ?? [])
    .map(({ label, date, zone: written, extended }, index) => {
      const zone = written ?? community.deadlineZone ?? community.zone;
      const ends = endOf(date, zone);
      return { index, ...(label ? { label } : {}), date, zone, ends, ...(extended ? { extended } : {}) };
    })
    .sort((a, b) => Temporal.Instant.compare(a.ends, b.ends) || compareDates(a.date, b.date));
}

/** The next deadline that has not passed, or else the last one. */
export function currentDeadline(
  entry: Entry<'opportunities'>,
  community: CommunityData,
  now: Temporal.Instant,
): Deadline | undefined {
  const deadlines = deadlinesOf(entry, community);
  return deadlines.find(({ ends }) => Temporal.Instant.compare(now, ends) < 0) ?? deadlines.at(-1);
}

/** Where an opportunity stands at an instant. It is closed when its last deadline has passed. */
export function deadlineStatus(
  entry: Entry<'opportunities'>,
  community: CommunityData,
  now: Temporal.Instant,
): DeadlineStatus {
  const deadline = currentDeadline(entry, community, now);
  if (!deadline) return isToReview(entry, community, now) ? 'review' : 'rolling';
  const left = now.until(deadline.ends);
  if (left.sign <= 0) return 'closed';
  return left.total('hours') <= CLOSING_HOURS ? 'closing' : 'open';
}

/** Whether somebody can still take it up, as far as anybody knows. */
export function isOpen(entry: Entry<'opportunities'>, community: CommunityData, now: Temporal.Instant): boolean {
  return deadlineStatus(entry, community, now) !== 'closed' && !isForgotten(entry, community, now);
}

/** What nobody has looked at for half a year after the day to do so may well be over, and is not offered any more. */
export function isForgotten(
  { data }: Entry<'opportunities'>,
  community: CommunityData,
  now: Temporal.Instant,
): boolean {
  if (data.rolling === undefined) return false;
  return endOf(data.rolling.review, community.zone).until(now).total('hours') > FORGOTTEN_HOURS;
}

const FORGOTTEN_HOURS = 183 * 24;

function isToReview({ data }: Entry<'opportunities'>, community: CommunityData, now: Temporal.Instant): boolean {
  return data.rolling !== undefined && Temporal.Instant.compare(now, endOf(data.rolling.review, community.zone)) >= 0;
}

/** Orders opportunities by the deadline that counts now, those without one last, then by id. */
export function byDeadline(
  community: CommunityData,
  now: Temporal.Instant,
): (a: Entry<'opportunities'>, b: Entry<'opportunities'>) => number {
  const end = remember(
    (entry: Entry<'opportunities'>) =>
      currentDeadline(entry, community, now)?.ends.epochMilliseconds ?? Number.MAX_SAFE_INTEGER,
  );
  return (a, b) => end(a) - end(b) || (a.id < b.id ? -1 : 1);
}
