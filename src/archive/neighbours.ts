import type { Collection } from '../collections.ts';
import { remember } from '../remember.ts';
import type { AnyEntry, Archive, Entry } from './archive.ts';
import { newestFirst } from './select.ts';

/** The entries of the same collection that stand before and after one in time. */
export interface Neighbours<C extends Collection> {
  earlier?: Entry<C>;
  later?: Entry<C>;
}

export function neighboursOf<C extends Collection>(archive: Archive, entry: Entry<C>): Neighbours<C> {
  const { entries, places } = orderOf(archive)(entry.collection);
  const place = places.get(entry.id);
  if (place === undefined) return {};
  const [later, earlier] = [entries[place - 1], entries[place + 1]] as (Entry<C> | undefined)[];
  return { ...(earlier ? { earlier } : {}), ...(later ? { later } : {}) };
}

/** A collection with the newest first, and where each of its ids stands; sorted once for all pages. */
const orderOf = remember((archive: Archive) =>
  remember((collection: Collection) => {
    const entries = newestFirst(archive, archive[collection] as AnyEntry[]);
    return { entries, places: new Map(entries.map(({ id }, index) => [id, index])) };
  }),
);
