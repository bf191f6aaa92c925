import type { IssuesData } from '../../../src/archive/types.generated.ts';
import type { Collection } from '../../../src/collections.ts';
import { type Made, makersFrom } from './entries.ts';
import { announce, monthsOf } from './issues.ts';
import { randomFrom } from './random.ts';
import { slugOf, wordsFrom } from './words.ts';

/** An entry as it is before it is written. */
export interface GeneratedEntry {
  /** The path below `content/`, without its ending. */
  id: string;
  collection: Collection;
  data: Made['data'] | IssuesData;
  /** The text of one that is written in Markdown. */
  body?: string;
}

/**
 * So many entries without a mistake, the same for the same number: 60 % JSON and 40 % Markdown,
 * their fields as often and as long as in the archive that ships, the bodies of 1 to 6 KB. They
 * name each other as real ones do: speakers, series, what was recorded, and every issue the
 * twenty-odd entries that it announces.
 */
export function generateArchive(count: number): GeneratedEntry[] {
  const random = randomFrom(count);
  const words = wordsFrom(random);
  const months = monthsOf(count);
  const make = makersFrom(random, words, months);
  const taken = new Set<string>();
  const entries = quotas(count, months.length).flatMap(({ collection, json, markdown }) =>
    Array.from({ length: json + markdown }, (_, index): GeneratedEntry & Pick<Made, 'issue'> => {
      const { data, issue, folder, name } = make[collection]();
      const id = free(taken, `${collection}/${folder === undefined ? '' : `${folder}/`}${slugOf(name)}`);
      make.know(id, data);
      const body = index < json ? undefined : words.body(random.between(900, 5_000));
      return {
        id,
        collection,
        data,
        ...(issue === undefined ? {} : { issue }),
        ...(body === undefined ? {} : { body }),
      };
    }),
  );
  const issues = announce(entries, months, words).map((issue) => ({
    ...issue,
    body: words.body(random.between(900, 3_000)),
  }));
  return [...issues, ...entries.map(({ issue: _, ...entry }) => entry)];
}

interface Quota {
  collection: Exclude<Collection, 'issues'>;
  json: number;
  markdown: number;
}

/** In an order in which each finds those that it names. */
function quotas(count: number, issues: number): Quota[] {
  const part = (percent: number): number => Math.max(1, Math.round((count * percent) / 100));
  const fixed: Quota[] = [
    { collection: 'series', json: part(0.5), markdown: 0 },
    { collection: 'people', json: part(10), markdown: 0 },
    { collection: 'events', json: part(24), markdown: part(7) },
    { collection: 'recordings', json: part(5), markdown: 0 },
    { collection: 'opportunities', json: part(12), markdown: part(6) },
    { collection: 'spotlights', json: 0, markdown: part(4) },
    { collection: 'publications', json: part(8.5), markdown: part(3) },
  ];
  const json = Math.round(count * 0.6) - sum(fixed, 'json');
  const markdown = count - Math.round(count * 0.6) - sum(fixed, 'markdown') - issues;
  return [...fixed, { collection: 'news', json, markdown }];
}

function sum(quotas: Quota[], key: 'json' | 'markdown'): number {
  return quotas.reduce((total, quota) => total + quota[key], 0);
}

function free(taken: Set<string>, id: string): string {
  let candidate = id;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${id}-${number}`;
  taken.add(candidate);
  return candidate;
}
