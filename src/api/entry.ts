import type { AnyEntry, Archive, Entry, Reference } from '../archive/archive.ts';
import { deadlinesOf } from '../archive/deadlines.ts';
import { datesFor } from '../archive/entry-dates.ts';
import { titleOf, zoneOf } from '../archive/select.ts';
import type { Collection } from '../collections.ts';
import { endOf, hasTime, startOf, zoneName } from '../dates.ts';
import { remember } from '../remember.ts';
import type { ApiContext } from './context.ts';

/** An entry as programs get it; `api.schema.json` says the same for machines. */
export interface ApiEntry {
  id: string;
  collection: Collection;
  title: string;
  url: string;
  /** Its social card, a PNG of 1200 by 630. */
  card: string;
  /** When it first reached readers, and when it was last changed. */
  published: string;
  updated: string;
  /** As in its file. */
  data: object;
  /** The Markdown below the front matter. */
  text?: string;
  /** When an event begins and is over: the instants that its local times mean. */
  when?: { starts: string; ends: string; zone: string; allDay: boolean };
  /** The first instant at which it is too late to sign up. */
  registrationEnds?: string;
  /** Every deadline, the earliest first; `ends` is the first instant at which it is too late. */
  deadlines?: { label?: string; date: string; zone: string; ends: string }[];
  topics: { id: string; title: string; url: string }[];
  /** The entries it names, and those that name it, each with the field in which. */
  refersTo: ApiReference[];
  referredToBy: ApiReference[];
}

export interface ApiReference {
  field: string;
  id: string;
  url: string;
}

export function apiEntry(context: ApiContext, entry: AnyEntry): ApiEntry {
  const { archive, absolute, card, dates } = context;
  const known = datesFor(dates, entry);
  const link = (field: string, id: string): ApiReference => ({ field, id, url: absolute(`${id}/`) });
  return {
    id: entry.id,
    collection: entry.collection,
    title: titleOf(entry),
    url: absolute(`${entry.id}/`),
    card: card(`${entry.id}/`),
    published: known.published.toString(),
    updated: known.updated.toString(),
    data: publicPart(entry),
    ...(entry.body === undefined ? {} : { text: entry.body }),
    ...(entry.collection === 'events' ? timesOf(archive, entry) : {}),
    ...(entry.collection === 'opportunities' ? { deadlines: deadlinesIn(archive, entry) } : {}),
    topics: (entry.data.topics ?? []).map((id) => ({
      id,
      title: archive.community.topics.find((topic) => topic.id === id)?.title ?? id,
      url: absolute(`topics/${id}/`),
    })),
    refersTo: distinct((outgoing(archive).get(entry.id) ?? []).map(({ field, to }) => link(field, to))),
    referredToBy: distinct((archive.referrers.get(entry.id) ?? []).map(({ field, from }) => link(field, from.id))),
  };
}

/** Without what is between contributors and the checker. */
function publicPart(entry: AnyEntry): object {
  const { $schema: _, exceptions: __, ...data } = entry.data;
  return data;
}

function timesOf(archive: Archive, event: Entry<'events'>): Pick<ApiEntry, 'when' | 'registrationEnds'> {
  const { starts, ends, registration } = event.data;
  const zone = zoneOf(archive, event);
  return {
    when: {
      starts: startOf(starts, zone).toString(),
      ends: endOf(ends ?? starts, zone).toString(),
      zone: zoneName(zone),
      allDay: !hasTime(starts),
    },
    ...(registration?.deadline ? { registrationEnds: endOf(registration.deadline, zone).toString() } : {}),
  };
}

function deadlinesIn({ community }: Archive, entry: Entry<'opportunities'>): NonNullable<ApiEntry['deadlines']> {
  return deadlinesOf(entry, community).map(({ label, date, zone, ends }) => ({
    ...(label === undefined ? {} : { label }),
    date,
    zone: zoneName(zone),
    ends: ends.toString(),
  }));
}

/** Under the id of an entry, every reference in it. */
const outgoing = remember(({ referrers }: Archive) =>
  Map.groupBy([...referrers.values()].flat() as Reference[], ({ from }) => from.id),
);

function distinct(references: ApiReference[]): ApiReference[] {
  return [...new Map(references.map((reference) => [`${reference.field} ${reference.id}`, reference])).values()];
}
