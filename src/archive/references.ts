import { type Collection, isCollection, SINGULAR } from '../collections.ts';
import type { Path } from '../entries/locate.ts';
import { or } from '../enumerate.ts';
import { nearest } from '../nearest.ts';
import type { ReferenceTarget, Schema } from './schemas.ts';
import { findValues } from './values.ts';

/** A value that names something, as it stands in the data. */
export interface WrittenReference {
  path: Path;
  value: string;
  /** What it may name. */
  targets: ReferenceTarget[];
}

/** Every reference in the data of an entry, in the order of its schema. */
export function findReferences(collection: Collection | 'community', data: unknown): WrittenReference[] {
  return findValues(collection, data, isReference).map(({ path, value, schema }) => ({
    path,
    value,
    targets: schema['x-reference'] ?? [],
  }));
}

function isReference(schema: Schema): boolean {
  return schema['x-reference'] !== undefined;
}

/** What a reference may name, among everything that the repository has. */
export interface Known {
  /** Ids of all entry files, broken ones too: a broken entry is no missing one. */
  ids: ReadonlySet<string>;
  topics: readonly string[] | undefined;
  files: ReadonlySet<string>;
}

/** What is wrong with a reference, and what to write in its stead where only one thing can be meant. */
export interface BadReference {
  rule: string;
  message: string;
  help: string;
  instead?: string;
}

/** Whether a reference names nothing that it may name. */
export function isBad({ value, targets }: WrittenReference, { ids, topics, files }: Known): boolean {
  if (targets.includes('topics')) return topics !== undefined && !topics.includes(value);
  if (targets.includes('files')) return !files.has(value);
  const actual = collectionNamed(value, ids);
  return actual === undefined || (isCollection(actual) && !targets.includes(actual));
}

function collectionNamed(value: string, ids: ReadonlySet<string>): string | undefined {
  return ids.has(value) ? value.split('/', 1)[0] : undefined;
}

/** What is wrong with a bad reference. It takes a while: what is meant is looked for among all there are. */
export function judgeReference({ value, targets }: WrittenReference, known: Known): BadReference {
  if (targets.includes('topics')) return judgeTopic(value, known.topics ?? []);
  if (targets.includes('files')) return judgeFile(value, known.files);
  const collections = targets.filter((target) => isCollection(target));
  const actual = collectionNamed(value, known.ids);
  const expected = `the id of ${or(collections.map((collection) => withArticle(SINGULAR[collection])))}`;
  if (actual !== undefined && isCollection(actual)) {
    return {
      rule: 'reference/wrong-collection',
      message: `Unexpected ${SINGULAR[actual]} "${value}", expected ${expected}`,
      help: 'Name an entry of the right collection, or remove the field',
    };
  }
  const guess = guessId(value, collections, known.ids);
  return {
    rule: 'reference/missing',
    message: `Unexpected reference "${value}", expected ${expected} in content/`,
    help: guess ? `Did you mean "${guess}"?` : howToAdd(collections),
    ...insteadOf(value, guess),
  };
}

function howToAdd(collections: Collection[]): string {
  return collections.every((collection) => collection === 'people')
    ? 'Add the person first, with npm run new -- person --name "…", or remove the reference where it may be left out'
    : 'Add the entry it names, or remove the reference';
}

function judgeTopic(value: string, topics: readonly string[]): BadReference {
  const guess = nearest(value, topics);
  return {
    rule: 'reference/unknown-topic',
    message: `Unexpected topic "${value}", expected one of those in content/community.json`,
    help: guess ? `Did you mean "${guess}"?` : `Choose from ${topics.join(', ')}; or add the topic there first`,
    ...insteadOf(value, guess),
  };
}

function judgeFile(value: string, files: ReadonlySet<string>): BadReference {
  const bare = value.replace(/^content\//, '');
  const guess = files.has(bare) ? bare : nearest(value, [...files]);
  return {
    rule: 'reference/missing-file',
    message: `Unexpected file "${value}", expected the path of a picture under content/`,
    help: guess ? `Did you mean "${guess}"?` : `Add content/${value}, or remove the field`,
    ...insteadOf(value, guess),
  };
}

/**
 * Another number is no slip: the event of 2024 is not the one of 2023. Nor is another name, for
 * there may be a person who has it.
 */
function insteadOf(value: string, guess: string | undefined): { instead?: string } {
  if (guess === undefined) return {};
  if (guess.startsWith('people/') && nameIn(value) !== nameIn(guess)) return {};
  const digits = value.replace(/\D/g, '');
  return digits === '' || digits === guess.replace(/\D/g, '') ? { instead: guess } : {};
}

/** `ada-lovelace` in `content/people/ada-lovelace.json` and in `people/ada-lovelace.jpg`. */
function nameIn(path: string): string | undefined {
  return path
    .replace(/\/$/, '')
    .replace(/\.\w+$/, '')
    .split('/')
    .at(-1);
}

/** People write a file's path, an address, or leave the collection out; each of these names an id plainly enough. */
export function guessId(value: string, collections: Collection[], ids: ReadonlySet<string>): string | undefined {
  const bare = value.replace(/^\/?(content\/)?/, '').replace(/(\.json|\.md|\/)$/, '');
  for (const candidate of [bare, ...collections.map((collection) => `${collection}/${bare}`)]) {
    if (ids.has(candidate)) return candidate;
  }
  const candidates = [...ids].filter((id) => collections.some((collection) => id.startsWith(`${collection}/`)));
  const slug = bare.split('/').at(-1) ?? bare;
  const sameSlug = candidates.filter((id) => id.split('/').at(-1) === slug);
  if (sameSlug.length === 1) return sameSlug[0];
  return nearest(bare, candidates) ?? nearestSlug(slug, candidates);
}

function nearestSlug(slug: string, ids: string[]): string | undefined {
  const slugs = new Map(ids.map((id) => [id.split('/').at(-1) ?? id, id]));
  const guess = nearest(slug, [...slugs.keys()]);
  return guess && slugs.get(guess);
}

function withArticle(noun: string): string {
  return /^[aeio]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
