import type { AnyEntry, Archive } from '../archive/archive.ts';
import { COLLECTIONS } from '../collections.ts';

const cache = new WeakMap<Archive, AnyEntry[]>();

/** Every entry, in the order of files. */
export function entriesOf(archive: Archive): AnyEntry[] {
  const known = cache.get(archive) ?? COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]);
  cache.set(archive, known);
  return known;
}

/** The archive with only these entries in its lists; what they refer to, it still knows. */
export function withEntries(archive: Archive, entries: readonly AnyEntry[]): Archive {
  const grouped = Object.groupBy(entries, ({ collection }) => collection);
  return {
    ...archive,
    ...Object.fromEntries(COLLECTIONS.map((collection) => [collection, grouped[collection] ?? []])),
  };
}

/** The same with the entries of these files; whole, if they are left out. */
export function withFiles(archive: Archive, files: ReadonlySet<string> | undefined): Archive {
  return files
    ? withEntries(
        archive,
        entriesOf(archive).filter(({ file }) => files.has(file)),
      )
    : archive;
}
