import { SCHEMAS } from '../archive/schemas.ts';
import { COLLECTIONS, type Collection } from '../collections.ts';
import { parseFile } from '../entries/parse.ts';
import { proposePath } from '../generate/entry-path.ts';

/** Where an entry would go that somebody has pasted, as far as its text tells. */
export interface Guess {
  collection: Collection;
  file: string;
}

/**
 * Guesses the collection from the fields, unless it is known, and the file's name from the title.
 *
 * @param thisYear for an entry without a day
 */
export function guessFile(text: string, thisYear: string, known?: Collection): Guess {
  const ending = text.trimStart().startsWith('{') || text.trim() === '' ? 'json' : 'md';
  const data = dataOf(text, ending);
  const collection = known ?? nearestCollection(Object.keys(data));
  const { folder, slug } = proposePath(collection, data, thisYear);
  const name = slug === '' ? nameless(collection, thisYear) : slug;
  return { collection, file: `content/${folder}/${name}.${ending}` };
}

function nameless(collection: Collection, thisYear: string): string {
  return collection === 'issues' ? `${thisYear}-01` : 'short-name';
}

/** Whatever can be made of a text that may be broken; its path is of no matter here. */
function dataOf(text: string, ending: string): Record<string, unknown> {
  const result = parseFile({ file: `content/people/draft.${ending}`, text });
  const value = (result.parsed ?? result.meant)?.value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  const names = [...text.matchAll(/^\s{0,2}"?(\w+)"?\s*:/gm)].map(([, name = '']) => [name, undefined]);
  return Object.fromEntries(names);
}

/** The collection that knows most of the fields and misses fewest; of two alike the one that readers meet first. */
function nearestCollection(names: readonly string[]): Collection {
  const scores = COLLECTIONS.map((collection) => {
    const { properties = {}, required = [] } = SCHEMAS[collection];
    const unknown = names.filter((name) => !(name in properties)).length;
    const missing = required.filter((name) => !names.includes(name)).length;
    return { collection, score: -2 * unknown - missing };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  return names.length === 0 ? 'events' : (scores.find(({ score }) => score === best)?.collection ?? 'events');
}
