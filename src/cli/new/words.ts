import { COLLECTIONS, type Collection, isCollection, SINGULAR } from '../../collections.ts';
import { nearest } from '../../nearest.ts';
import { UsageError } from '../command.ts';

/** What people call one entry: `event`, `news`, `person`. */
export const WORDS = COLLECTIONS.map((collection) => wordFor(collection));

export function wordFor(collection: Collection): string {
  return collection === 'news' ? 'news' : SINGULAR[collection];
}

/** `an event`, `a person`, `a series`. */
export function oneOf(collection: Collection): string {
  const word = SINGULAR[collection];
  return /^[aeio]/.test(word) ? `an ${word}` : `a ${word}`;
}

/** The collection a word names, in the singular or the plural. */
export function findCollection(word: string): Collection | undefined {
  const bare = word.toLowerCase();
  return isCollection(bare)
    ? bare
    : COLLECTIONS.find((collection) => bare === wordFor(collection) || bare === SINGULAR[collection]);
}

/** @throws UsageError if the word names none */
export function readCollection(word: string): Collection {
  const found = findCollection(word);
  if (found) return found;
  const guess = nearest(word, [...WORDS, ...COLLECTIONS]);
  throw new UsageError(
    `Unexpected collection "${word}", expected ${OR.format(WORDS)}${guess ? `; did you mean ${guess}?` : ''}`,
  );
}

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });
