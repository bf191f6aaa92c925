import type { AnyEntry, Archive, Entry } from '../../archive/archive.ts';
import { byDeadline, currentDeadline, deadlineStatus } from '../../archive/deadlines.ts';
import { announcedAt, dayOf, find, isPast, newestFirst, upcomingEvents } from '../../archive/select.ts';
import { COLLECTIONS, type Collection } from '../../collections.ts';
import { startOf } from '../../dates.ts';

/** What is announced to the chat; people and series come along with what they do. */
export const ANNOUNCED = [
  'issues',
  'events',
  'recordings',
  'opportunities',
  'publications',
  'news',
  'spotlights',
] as const satisfies readonly Collection[];

/** Entries of a kind that are new, in the order to show them. */
export interface NewsGroup {
  collection: (typeof ANNOUNCED)[number];
  entries: AnyEntry[];
}

/**
 * What is new and worth saying: events to come, what can be applied for, and what was sent or came out lately. What
 * comes late, such as an old newsletter, is no news, and an event that has its recording is announced by that.
 *
 * @param known the ids of what was said, or passed over, before; an entry that was renamed has its old id as alias
 */
export function newsSince(archive: Archive, known: ReadonlySet<string>, now: Temporal.Instant): NewsGroup[] {
  const isNew = (entry: AnyEntry): boolean => ![entry.id, ...(entry.data.aliases ?? [])].some((id) => known.has(id));
  const isNews = (entry: AnyEntry): boolean =>
    isNew(entry) && !isLate(archive, entry, now) && WORTH[entry.collection](archive, entry as never, now);
  const recorded = new Set(
    archive.recordings.filter(isNews).map(({ data }) => find(archive, 'events', data.event)?.id),
  );
  return ANNOUNCED.map((collection) => ({
    collection,
    entries: inOrder(archive, collection, now).filter((entry) => isNews(entry) && !recorded.has(entry.id)),
  })).filter(({ entries }) => entries.length > 0);
}

/** The ids that are known once these entries were said or passed over. What is dated ahead waits for its day. */
export function knownOf(archive: Archive, now: Temporal.Instant): string[] {
  return COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[])
    .filter((entry) => !isAhead(archive, entry, now))
    .map(({ id }) => id);
}

/**
 * The opportunities that close within a week, the first to close first.
 *
 * @param from leaves out what closes before; undefined is now
 */
export function closingSoon(
  archive: Archive,
  now: Temporal.Instant,
  from: Temporal.Instant = now,
): Entry<'opportunities'>[] {
  return archive.opportunities
    .filter((entry) => deadlineStatus(entry, archive.community, now) === 'closing')
    .filter((entry) => {
      const deadline = currentDeadline(entry, archive.community, now);
      return deadline !== undefined && Temporal.Instant.compare(deadline.ends, from) > 0;
    })
    .toSorted(byDeadline(archive.community, now));
}

type Worth<C extends Collection> = (archive: Archive, entry: Entry<C>, now: Temporal.Instant) => boolean;

/** Whether a new entry of a collection is worth saying. */
const WORTH: { [C in Collection]: Worth<C> } = {
  issues: came,
  events: (archive, event, now) => event.data.status !== 'cancelled' && !isPast(archive, event, now),
  recordings: (archive, recording, now) =>
    (recording.data.availability ?? 'available') === 'available' && came(archive, recording, now),
  opportunities: ({ community }, opportunity, now) =>
    ['open', 'closing', 'rolling'].includes(deadlineStatus(opportunity, community, now)),
  publications: came,
  news: came,
  spotlights: came,
  series: () => false,
  people: () => false,
};

/** Papers take their time to be told of. */
const NEWS_DAYS = 62;
const PAPER_DAYS = 183;

/** Whether its day has come, and is not long ago. */
function came(archive: Archive, entry: AnyEntry, now: Temporal.Instant): boolean {
  const day = newsDay(archive, entry);
  if (day === undefined) return entry.collection === 'publications';
  return (
    !isAhead(archive, entry, now) &&
    !isOver(archive, day, entry.collection === 'publications' ? PAPER_DAYS : NEWS_DAYS, now)
  );
}

/** Whether readers had it long ago, here or in a newsletter. */
function isLate(archive: Archive, entry: AnyEntry, now: Temporal.Instant): boolean {
  const { firstPublished } = entry.data;
  if (firstPublished !== undefined && isOver(archive, firstPublished, NEWS_DAYS, now)) return true;
  const announced = announcedAt(archive, entry);
  return announced !== undefined && announced.until(now).total('hours') > NEWS_DAYS * 24;
}

/** Whether it is dated after now, as an issue is until the day it is sent. */
function isAhead(archive: Archive, entry: AnyEntry, now: Temporal.Instant): boolean {
  if (entry.collection === 'events' || entry.collection === 'opportunities') return false;
  const day = newsDay(archive, entry);
  return day !== undefined && Temporal.Instant.compare(startOf(day, archive.community.zone), now) > 0;
}

/** The day on which it is news. A paper that was chosen for a month, whatever its age, waits for that month. */
function newsDay(archive: Archive, entry: AnyEntry): string | undefined {
  const chosen = entry.collection === 'publications' ? entry.data.chosen : undefined;
  return chosen ? `${chosen.month}-01` : dayOf(archive, entry);
}

function isOver({ community }: Archive, day: string, days: number, now: Temporal.Instant): boolean {
  return startOf(day, community.zone).until(now).total('hours') > days * 24;
}

/** What happens or closes first comes first; of the rest, the newest. */
function inOrder(archive: Archive, collection: NewsGroup['collection'], now: Temporal.Instant): AnyEntry[] {
  if (collection === 'events') return upcomingEvents(archive, now);
  if (collection === 'opportunities') return archive.opportunities.toSorted(byDeadline(archive.community, now));
  return newestFirst(archive, archive[collection] as AnyEntry[]);
}
