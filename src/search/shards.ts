/** A page that is to be found. */
export interface IndexedPage {
  /** Its file below the site's folder: `events/2023/diversifying-health-research/index.html`. */
  file: string;
  /** Of what the index is made from. */
  digest: string;
}

/** A part of the index: the pages of a year, or those that belong to none. */
export interface Shard {
  /** Its folder below that of the index: `2023/`; empty for the part that the others join. */
  folder: string;
  pages: readonly IndexedPage[];
}

/**
 * The parts of an index in one order. A small archive has one; in a large one each year is a part of its own,
 * for an old year seldom changes, and to index it takes longer than to print it.
 */
export function shardsOf(pages: readonly IndexedPage[]): Shard[] {
  const sorted = pages.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  if (sorted.length <= MOST_IN_ONE) return [{ folder: '', pages: sorted }];
  const groups = Map.groupBy(sorted, ({ file }) => {
    const year = /\/(\d{4})[/-]/.exec(file)?.[1];
    return year === undefined ? '' : `${year}/`;
  });
  const [first, ...others] = [...groups]
    .map(([folder, of]) => ({ folder, pages: of }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return [{ folder: '', pages: first?.pages ?? [] }, ...others];
}

/** A browser joins parts in no time, but fetches a file or two for each. */
const MOST_IN_ONE = 2_000;
