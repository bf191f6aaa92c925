import type { Entry } from '../archive/archive.ts';
import type { Collection } from '../collections.ts';
import { archive } from './archive.ts';

/** A page for every entry of a collection; its path is the rest of the id. */
export function pagesOf<C extends Collection>(collection: C): { params: { path: string }; props: { entry: Entry<C> } }[] {
  return archive[collection].map((entry) => ({ params: { path: entry.id.slice(collection.length + 1) }, props: { entry } }));
}
