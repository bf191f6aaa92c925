import { COLLECTIONS } from '../collections.ts';
import { startOf } from '../dates.ts';
import type { AnyEntry, Archive, Entry } from './archive.ts';
import { dayOf } from './select.ts';

/** When an entry first reached its readers, and what became of it since. */
export interface EntryDates {
  /** Atom's `published`, iCalendar's CREATED. Never in the future, and no other entry has the same. */
  published: Temporal.Instant;
  /** Atom's `updated`, iCalendar's LAST-MODIFIED. Never before `published`, never in the future. */
  updated: Temporal.Instant;
  /** How often it was changed since it was published: iCalendar's SEQUENCE. */
  sequence: number;
}

/** Under the id of an entry, its dates. */
export type DatesById = ReadonlyMap<string, EntryDates>;

/** @throws Error if the entry is not among them */
export function datesFor(dates: DatesById, { id }: { id: string }): EntryDates {
  const known = dates.get(id);
  if (!known) throw new Error(`Cannot date ${id}: it is not among the dates`);
  return known;
}

/** Under the path of a file, the seconds since 1970 at which it was added and changed, in order; from git's log. */
export type CommitTimes = ReadonlyMap<string, readonly number[]>;

/**
 * When each entry was published and last changed: as it says itself, else as git's log tells, else
 * as the entry's own dates do. What an issue announced was published when that was sent, even if its
 * file came later. What the log says of a time after `now` has not happened yet.
 */
export function datesOf(archive: Archive, now: Temporal.Instant, commits: CommitTimes = new Map()): DatesById {
  const latest = Math.floor(now.epochMilliseconds / 1000);
  const announced = announcements(archive);
  const found = everyEntry(archive).map((entry) => {
    const times = commitsOf(entry, commits).filter((time) => time <= latest);
    return { entry, times, published: publishedAt(archive, entry, times, announced) };
  });
  // What nothing dates, such as a series where there is no git, has been here from the beginning.
  const beginning = found.reduce((first, { published = first }) => Math.min(first, published), latest);
  const dated = found.map(({ entry, times, published = beginning }) => ({
    entry,
    published: Math.min(latest, published),
    updated: updatedAt(archive, entry, times),
    sequence: Math.max(0, times.length - 1),
  }));

  // Readers sort by date and tell items apart by it: each is at least a second before the one above.
  dated.sort((a, b) => b.published - a.published || (a.entry.id < b.entry.id ? -1 : 1));
  const dates = new Map<string, EntryDates>();
  let above = latest + 1;
  for (const { entry, published, updated, sequence } of dated) {
    above = Math.min(published, above - 1);
    dates.set(entry.id, {
      published: instantOf(above),
      updated: instantOf(Math.min(latest, Math.max(above, updated))),
      sequence,
    });
  }
  return dates;
}

function everyEntry(archive: Archive): AnyEntry[] {
  return COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]);
}

/** When those entries were published that are no longer there, the latest first. */
export function removedFrom(archive: Archive, commits: CommitTimes = new Map()): Temporal.Instant[] {
  const isEntry = new RegExp(`^content/(?:${COLLECTIONS.join('|')})/`);
  return [...commits]
    .filter(([file]) => isEntry.test(file) && !archive.byId.has(file.slice('content/'.length).replace(/\.\w+$/, '')))
    .map(([, [added = 0]]) => added)
    .sort((a, b) => b - a)
    .map(instantOf);
}

/** All that was done to an entry's file, whatever its name and ending were then. */
function commitsOf(entry: AnyEntry, commits: CommitTimes): number[] {
  const ids = [entry.id, ...(entry.data.aliases ?? [])];
  const times = ids.flatMap((id) => ENDINGS.flatMap((ending) => commits.get(`content/${id}${ending}`) ?? []));
  return times.sort((a, b) => a - b);
}

const ENDINGS = ['.json', '.md'];

function publishedAt(
  archive: Archive,
  entry: AnyEntry,
  [added]: number[],
  announced: ReadonlyMap<string, number>,
): number | undefined {
  const { firstPublished } = entry.data;
  if (firstPublished) return secondsOf(archive, firstPublished);
  const sent = entry.collection === 'issues' ? sentAt(archive, entry) : announced.get(entry.id);
  if (entry.collection === 'issues' || added === undefined) return sent ?? ownDay(archive, entry);
  return Math.min(added, sent ?? added);
}

function ownDay(archive: Archive, entry: AnyEntry): number | undefined {
  const day = dayOf(archive, entry)?.slice(0, 10);
  return day === undefined ? undefined : secondsOf(archive, day);
}

function updatedAt(archive: Archive, entry: AnyEntry, times: number[]): number {
  const { lastChanged } = entry.data;
  if (lastChanged) return secondsOf(archive, lastChanged);
  // A file that was never touched again has not changed, though it came long after an issue announced it.
  return times.length > 1 ? (times.at(-1) ?? 0) : 0;
}

/**
 * When the first issue that announces it was sent, for each entry in an issue. Within an issue they
 * are a second apart, so that readers who sort by date keep its order.
 */
function announcements(archive: Archive): Map<string, number> {
  const announced = new Map<string, number>();
  for (const issue of archive.issues) {
    const sent = sentAt(archive, issue);
    const ids = issue.data.sections.flatMap(({ entries }) => entries);
    for (const [index, id] of ids.entries()) {
      const entry = archive.byId.get(id);
      if (entry) announced.set(entry.id, Math.min(announced.get(entry.id) ?? Infinity, sent - 1 - index));
    }
  }
  return announced;
}

/** The hour is not written. The first of the day leaves room for what the issue announces. */
function sentAt(archive: Archive, { data }: Entry<'issues'>): number {
  return secondsOf(archive, data.sendDate) + 3600;
}

function secondsOf({ community }: Archive, text: string): number {
  return startOf(text, community.zone).epochMilliseconds / 1000;
}

function instantOf(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
}
