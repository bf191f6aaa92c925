import { closest, distance } from 'fastest-levenshtein';

/** The candidate that is one slip away from a word, for "did you mean". */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word === '' || word.length > LONGEST || candidates.length === 0) return undefined;
  const folded = new Map(candidates.map((candidate) => [fold(candidate), candidate]));
  const best = closest(fold(word), [...folded.keys()]);
  if (distance(fold(word), best) <= tolerance(word)) return folded.get(best);
  return [...folded].find(([candidate]) => isSwapped(fold(word), candidate))?.[1];
}

/** What is longer than any path is no slip, and takes long to compare. */
const LONGEST = 200;

/** Case, spaces, hyphens and underscores are the commonest slips, and cost nothing. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Two neighbours that changed places, as in `dtae`, are one slip, however short the word. */
function isSwapped(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== candidate[index]);
  const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
  return at !== -1 && swapped === candidate;
}

/** One slip in a short word, two in a long one, three in a path. */
function tolerance(word: string): number {
  if (word.length < 5) return 1;
  return word.length < 20 ? 2 : 3;
}
