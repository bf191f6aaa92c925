import type { AnyEntry, Archive } from '../archive/archive.ts';
import type { Schema } from '../archive/schemas.ts';
import { findValues } from '../archive/values.ts';
import type { Place } from '../diagnostic.ts';
import { outlineOf } from './bodies.ts';
import { entriesWith } from './characters.ts';

/** Words that people read, in a field or in the text below the fields. */
export interface Text {
  entry: AnyEntry;
  words: string;
  place: () => Place;
}

/**
 * All words that people read, in the order of files, of entries whose file has a sign in it or may
 * have it as an escape: few have what most rules look for. What a link shows of its own web address
 * is not among the words.
 */
export function textsWith(archive: Archive, sign: RegExp): Text[] {
  return entriesWith(archive, sign).flatMap((entry) => [...fieldTexts(entry), ...bodyTexts(entry)]);
}

function fieldTexts(entry: AnyEntry): Text[] {
  return findValues(entry.collection, entry.data, isText).map(({ path, value }) => ({
    entry,
    words: value,
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
