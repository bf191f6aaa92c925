import type { AnyEntry, Archive } from '../archive/archive.ts';
import { COLLECTIONS } from '../collections.ts';

const cache = new WeakMap<Archive, AnyEntry[]>();

/** Every entry, in the order of files. */
export function entriesOf(archive: Archive): AnyEntry[] {
  const known = cache.get(archive) ?? COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]);
  cache.set(archive, known);
  return known;
}
