/** A part of the index: the pages of a year, or some of those that belong to none. */
export interface Shard {
  /** Its folder below that of the index: `2023/`, `people-2/`; empty for the part that the others join. */
  folder: string;
  /** Its pages, as files below the site's folder: `events/2023/diversifying-health-research/index.html`. */
  files: readonly string[];
}

/**
 * The parts of an index of some pages, in one order. A small archive has one; in a large one each year is a part
 * of its own, for an old year seldom changes, and to index it takes longer than to print it.
 */
export function shardsOf(files: readonly string[]): Shard[] {
  const sorted = [...files].sort();
  if (sorted.length <= MOST_IN_ONE) return [{ folder: '', files: sorted }];
  const timeless = Map.groupBy(
    sorted.filter((file) => yearOf(file) === undefined),
    collectionOf,
  );
  const groups = Map.groupBy(sorted, (file) => {
    const year = yearOf(file);
    if (year !== undefined) return `${year}/`;
    const collection = collectionOf(file);
    return (timeless.get(collection)?.length ?? 0) > MANY ? `${collection}-${numberOf(file)}/` : '';
  });
  const [first, ...others] = [...groups]
    .map(([folder, of]) => ({ folder, files: of }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return [{ folder: '', files: first?.files ?? [] }, ...others];
}

/** The year that a page belongs to, by its place. */
export function yearOf(file: string): string | undefined {
  return /\/(\d{4})[/-]/.exec(file)?.[1];
}

function collectionOf(file: string): string {
  return file.split('/', 1)[0] ?? '';
}

/** Which of the parts of its collection a page is in, for good: what an event changes on the pages of its speakers is in one or two. */
function numberOf(file: string): number {
  return [...file].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % PARTS;
}

const MANY = 500;
const PARTS = 4;

/** A browser joins parts in no time, but fetches seven small files for each. */
const MOST_IN_ONE = 2_000;
