import type { Collection } from '../collections.ts';
import { compareDates, endOf, startOf } from '../dates.ts';
import { remember } from '../remember.ts';
import type { AnyEntry, Archive, Entry } from './archive.ts';

/** What readers call an entry. */
export function titleOf(entry: AnyEntry): string {
  return entry.collection === 'people' ? entry.data.name : entry.data.title;
}

/** The entry an id or alias names, if it is of that collection. */
export function find<C extends Collection>(
  archive: Archive,
  collection: C,
  id: string | undefined,
): Entry<C> | undefined {
  const entry = id === undefined ? undefined : archive.byId.get(id);
  return entry?.collection === collection ? (entry as unknown as Entry<C>) : undefined;
}

/** Entries of a collection that refer to an entry, each once; with a field, only those that do so there. */
export function referring<C extends Collection>(
  archive: Archive,
  to: AnyEntry,
  collection: C,
  field?: string,
): Entry<C>[] {
  const found = (archive.referrers.get(to.id) ?? [])
    .filter(
      (reference) => reference.from.collection === collection && (field === undefined || reference.field === field),
    )
    .map(({ from }) => from as unknown as Entry<C>);
  return [...new Set(found)];
}

/**
 * The day an entry belongs to, as written: when it starts, was published, was sent or closes.
 * Undefined where nothing says so, as for people and series.
 */
export function dayOf(archive: Archive, entry: AnyEntry): string | undefined {
  switch (entry.collection) {
    case 'issues':
      return entry.data.sendDate;
    case 'events':
      return entry.data.starts;
    case 'recordings':
      return entry.data.published ?? find(archive, 'events', entry.data.event)?.data.starts;
    case 'opportunities':
      return (
        entry.data.deadlines
          ?.map(({ date }) => date)
          .toSorted(compareDates)
          .at(-1) ?? entry.data.rolling?.review
      );
    case 'publications':
      return entry.data.published;
    case 'news':
      return entry.data.date;
    case 'spotlights':
      return entry.data.published;
    case 'series':
    case 'people':
      return undefined;
  }
}

/** The month or year in which an entry without a day stands: that of the issue that chose it, or of its folder. */
function approximateDay(entry: AnyEntry): string {
  const chosen = entry.collection === 'publications' ? entry.data.chosen?.month : undefined;
  return chosen ?? /\/(\d{4})\//.exec(entry.id)?.[1] ?? '';
}

/** Newest first, then by id. */
export function newestFirst<E extends AnyEntry>(archive: Archive, entries: readonly E[]): E[] {
  const key = new Map(entries.map((entry) => [entry.id, dayOf(archive, entry) ?? approximateDay(entry)]));
  return entries.toSorted((a, b) => compareDates(key.get(b.id) ?? '', key.get(a.id) ?? '') || compareIds(a, b));
}

/** Who speaks in a recording: those it names, else the speakers of the event it records. */
export function speakersOf(archive: Archive, { data }: Entry<'recordings'>): Entry<'recordings'>['data']['speakers'] {
  return data.speakers ?? find(archive, 'events', data.event)?.data.speakers;
}

/** Orders entries by name as readers would, then by id. */
export function byTitle(a: AnyEntry, b: AnyEntry): number {
  // Made when first asked for: it takes a while to load, and the checker does without.
  collator ??= new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return collator.compare(titleOf(a), titleOf(b)) || compareIds(a, b);
}

let collator: Intl.Collator | undefined;

export function compareIds(a: AnyEntry, b: AnyEntry): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The zone an event's times are in. */
export function zoneOf(archive: Archive, event: Entry<'events'>): string {
  return event.data.zone ?? archive.community.zone;
}

export function isPast(archive: Archive, event: Entry<'events'>, now: Temporal.Instant): boolean {
  const { starts, ends = starts } = event.data;
  if (ends.slice(0, 10) < overEverywhere(now)) return true;
  return Temporal.Instant.compare(now, endOf(ends, zoneOf(archive, event))) >= 0;
}

/** Whether an event takes place, is not over and takes those who register now. */
export function mayRegister(archive: Archive, event: Entry<'events'>, now: Temporal.Instant): boolean {
  const { status, registration } = event.data;
  if (status === 'cancelled' || status === 'postponed' || isPast(archive, event, now)) return false;
  const deadline = registration?.deadline;
  return deadline === undefined || Temporal.Instant.compare(now, endOf(deadline, zoneOf(archive, event))) < 0;
}

/** A date before this one is over in every zone; most are, and zones take their time. */
const overEverywhere = /* @__PURE__ */ remember((now: Temporal.Instant) =>
  now.subtract({ hours: 48 }).toString().slice(0, 10),
);

/** Events that are not over, the next one first. */
export function upcomingEvents(archive: Archive, now: Temporal.Instant): Entry<'events'>[] {
  return archive.events
    .filter((event) => !isPast(archive, event, now))
    .toSorted((a, b) => Temporal.Instant.compare(beginning(archive, a), beginning(archive, b)) || compareIds(a, b));
}

function beginning(archive: Archive, event: Entry<'events'>): Temporal.Instant {
  return startOf(event.data.starts, zoneOf(archive, event));
}

/** Events that are over, the latest first. */
export function pastEvents(archive: Archive, now: Temporal.Instant): Entry<'events'>[] {
  return newestFirst(
    archive,
    archive.events.filter((event) => isPast(archive, event, now)),
  );
}

/** The issues that have been sent, the latest first. Others are drafts, which nobody announces. */
export function sentIssues(archive: Archive, now: Temporal.Instant): Entry<'issues'>[] {
  return newestFirst(
    archive,
    archive.issues.filter((issue) => isSent(archive, issue, now)),
  );
}

/** Whether the day has come on which an issue is sent. */
export function isSent({ community }: Archive, { data }: Entry<'issues'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(startOf(data.sendDate, community.zone), now) <= 0;
}

/** The issues that announced an entry, the earliest first. */
export function issuesAnnouncing(archive: Archive, entry: AnyEntry): Entry<'issues'>[] {
  return newestFirst(archive, referring(archive, entry, 'issues', 'sections')).reverse();
}

/**
 * The first moment of the day by which an entry announced in an issue is judged: that on which the
 * first issue that announces it is sent. Undefined for an entry that no issue announces.
 */
export function announcedAt(archive: Archive, entry: AnyEntry): Temporal.Instant | undefined {
  const sent = issuesAnnouncing(archive, entry)[0]?.data.sendDate;
  return sent === undefined ? undefined : startOf(sent, archive.community.zone);
}
