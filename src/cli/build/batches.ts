import { yearOf } from '../../search/shards.ts';

/**
 * The files of a site in batches that one thread shall print: all feeds, which are made of the same items, and then
 * the other files, a few at a time. Those of a year come together, as they do in the search index, and what
 * belongs to none comes last.
 *
 * @returns the same on each thread
 */
export function batchesOf<Print extends { file: string }>(prints: readonly Print[]): Print[][] {
  const { feeds = [], others = [] } = Object.groupBy(prints, ({ file }) => (FEED.test(file) ? 'feeds' : 'others'));
  const byYear = Map.groupBy(others, ({ file }) => yearOf(file) ?? NEVER);
  const sorted = [...byYear.keys()].sort().flatMap((year) => byYear.get(year) ?? []);
  const count = Math.ceil(sorted.length / SIZE);
  return [feeds, ...Array.from({ length: count }, (_, index) => sorted.slice(index * SIZE, (index + 1) * SIZE))];
}

const FEED = /(rss|atom|feed)(-\d+)?\.(xml|json)$/;
const NEVER = 'never';
const SIZE = 16;
