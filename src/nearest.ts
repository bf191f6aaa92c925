import { closest, distance } from 'fastest-levenshtein';

/** The candidate that is one slip away from a word, for "did you mean". */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word === '' || candidates.length === 0) return undefined;
  const folded = new Map(candidates.map((candidate) => [fold(candidate), candidate]));
  const best = closest(fold(word), [...folded.keys()]);
  return distance(fold(word), best) <= tolerance(word) ? folded.get(best) : undefined;
}

/** Case, spaces, hyphens and underscores are the commonest slips, and cost nothing. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** One slip in a short word, two in a long one, three in a path. */
function tolerance(word: string): number {
  if (word.length < 5) return 1;
  return word.length < 20 ? 2 : 3;
}
