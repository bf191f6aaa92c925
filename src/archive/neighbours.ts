import type { Collection } from '../collections.ts';
import { remember } from '../remember.ts';
import type { AnyEntry, Archive } from './archive.ts';
import { newestFirst } from './select.ts';

/** The entries of the same collection that stand before and after one in time. */
export interface Neighbours {
  earlier: AnyEntry | undefined;
  later: AnyEntry | undefined;
}

export function neighboursOf(archive: Archive, entry: AnyEntry): Neighbours {
  const { entries, places } = orderOf(archive)(entry.collection);
  const place = places.get(entry.id);
  if (place === undefined) return { earlier: undefined, later: undefined };
  return { earlier: entries[place + 1], later: entries[place - 1] };
}

/** A collection with the newest first, and where each of its ids stands; sorted once for all pages. */
const orderOf = remember((archive: Archive) =>
  remember((collection: Collection) => {
    const entries = newestFirst(archive, archive[collection] as AnyEntry[]);
    return { entries, places: new Map(entries.map(({ id }, index) => [id, index])) };
  }),
);
