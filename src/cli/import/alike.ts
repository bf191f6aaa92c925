import type { Archive, Entry } from '../../archive/archive.ts';
import type { Repeat } from '../../checks/duplicate.ts';
import { canonical } from '../../links/canonical.ts';

/**
 * Entries that announce again, in other words, what one before them has announced. An old newsletter
 * is long, and an archive that knows the same has shorter titles: where day and page are the same,
 * half of the words are enough. A paper has its page, or its title, wherever it is read.
 */
export function alike({ events, opportunities, publications }: Archive, changed: ReadonlySet<string>): Repeat[] {
  return [
    ...repeatsIn<'events'>(
      events,
      changed,
      ({ starts, url, registration }) => keys([starts], [url, registration?.url]),
      HALF,
    ),
    // Where even the page is another, as when tickets went on sale, the day and nearly all of the words have to do.
    ...repeatsIn<'events'>(events, changed, ({ starts }) => [starts.slice(0, 10)], MOST),
    ...repeatsIn<'opportunities'>(
      opportunities,
      changed,
      ({ deadlines = [], url }) =>
        keys(
          deadlines.map(({ date }) => date),
          [url],
        ),
      HALF,
    ),
    ...repeatsIn<'publications'>(
      publications,
      changed,
      ({ doi, url, preprint }) => pagesOf([doi?.toLowerCase()], [url, preprint]),
      ANY,
    ),
    ...repeatsIn<'publications'>(
      publications,
      changed,
      ({ title }) => [title.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')],
      HALF,
    ),
  ];
}

/** How many of the telling words of the shorter title the longer one has to have, and how many at least. */
interface Likeness {
  share: number;
  least: number;
}

/** Who links to a paper means it, whatever the announcement is called. */
const ANY: Likeness = { share: 0, least: 0 };
const HALF: Likeness = { share: 0.5, least: 1 };
const MOST: Likeness = { share: 0.75, least: 3 };

function keys(days: readonly string[], urls: readonly (string | undefined)[]): string[] {
  const pages = urls.flatMap((url) => (url === undefined ? [] : [canonical(url.replace(/#.*$/, ''))]));
  return days.flatMap((day) => pages.map((page) => `${day.slice(0, 10)} ${page}`));
}

function pagesOf(names: readonly (string | undefined)[], urls: readonly (string | undefined)[]): string[] {
  return [...names, ...urls.map((url) => (url === undefined ? undefined : canonical(url)))].filter(
    (key) => key !== undefined,
  );
}

function repeatsIn<C extends 'events' | 'opportunities' | 'publications'>(
  entries: readonly Entry<C>[],
  changed: ReadonlySet<string>,
  keysOf: (data: Entry<C>['data']) => string[],
  likeness: Likeness,
): Repeat[] {
  const before = new Map<string, Entry<C>[]>();
  for (const entry of entries.filter(({ file }) => !changed.has(file))) {
    for (const key of keysOf(entry.data)) before.set(key, [...(before.get(key) ?? []), entry]);
  }
  return entries
    .filter(({ file }) => changed.has(file))
    .flatMap((entry) => {
      const original = keysOf(entry.data)
        .flatMap((key) => before.get(key) ?? [])
        .find((other) => shareWords(entry.data.title, other.data.title, likeness));
      return original ? [{ entry, original } as unknown as Repeat] : [];
    });
}

function shareWords(a: string, b: string, { share, least }: Likeness): boolean {
  const [shorter, longer] = [wordsOf(a), wordsOf(b)].sort((first, second) => first.size - second.size);
  const shared = [...(shorter ?? [])].filter((word) => longer?.has(word));
  return shared.length >= least && shared.length >= share * (shorter?.size ?? 0);
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []);
}
