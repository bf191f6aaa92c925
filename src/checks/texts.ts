import type { AnyEntry, Archive } from '../archive/archive.ts';
import type { Schema } from '../archive/schemas.ts';
import { findValues } from '../archive/values.ts';
import { COLLECTIONS } from '../collections.ts';
import type { Place } from '../diagnostic.ts';
import type { Path } from '../entries/locate.ts';
import { outlineOf } from './bodies.ts';

/** Words that people read, in a field or in the text below the fields. */
export interface Text {
  entry: AnyEntry;
  words: string;
  /** The field, unless they stand in the text below the fields. */
  path?: Path;
  place: () => Place;
}

export function entriesOf(archive: Archive): AnyEntry[] {
  return COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]);
}

/** All words that people read, in the order of files; what a link shows of its own web address is not among them. */
export function textsOf(archive: Archive): Text[] {
  return entriesOf(archive).flatMap((entry) => [...fieldTexts(entry), ...bodyTexts(entry)]);
}

export function fieldTexts(entry: AnyEntry): (Text & { path: Path })[] {
  return findValues(entry.collection, entry.data, isText).map(({ path, value }) => ({
    entry,
    words: value,
    path,
    place: () => entry.place(...path),
  }));
}

/** A field that holds neither a date nor an id, an address or one of a few words. */
function isText({ type, format, pattern, enum: choices, 'x-reference': targets }: Schema): boolean {
  return type === 'string' && ![format, pattern, choices, targets].some((limit) => limit !== undefined);
}

function bodyTexts(entry: AnyEntry): Text[] {
  const { texts, links } = outlineOf(entry);
  const addresses = new Set(links.filter(({ url, words }) => words === url).map(({ start }) => start));
  return texts
    .filter(({ start }) => !addresses.has(start) && !addresses.has(start - 1))
    .map(({ words, start, end }) => ({ entry, words, place: () => entry.placeInBody(start, end) }));
}
