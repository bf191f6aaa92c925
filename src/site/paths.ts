import type { Entry } from '../archive/archive.ts';
import type { Collection } from '../collections.ts';
import { archive } from './archive.ts';

interface EntryPath<C extends Collection> {
  params: { path: string };
  props: { entry: Entry<C> };
}

/** A page for every entry of a collection; its path is the rest of the id. */
export function pagesOf<C extends Collection>(collection: C): EntryPath<C>[] {
  const entries = archive[collection] as unknown as Entry<C>[];
  return entries.map((entry) => ({ params: { path: entry.id.slice(collection.length + 1) }, props: { entry } }));
}
