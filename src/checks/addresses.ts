import type { AnyEntry, Archive } from '../archive/archive.ts';
import type { Schema } from '../archive/schemas.ts';
import { findValues } from '../archive/values.ts';
import { COLLECTIONS } from '../collections.ts';
import type { Edit, Place } from '../diagnostic.ts';
import { outlineOf } from './bodies.ts';

/** A web address in an entry, in a field or in its text. */
export interface Address {
  entry: AnyEntry;
  url: string;
  /** The words to click on, where there are any. */
  words?: string;
  place: Place;
  /** The edit that writes another address in its stead; undefined where it is not there to the letter. */
  replaceWith: (url: string) => Edit | undefined;
}

/** Every web address of the archive, in the order of files and then of fields. */
export function addressesOf(archive: Archive): Address[] {
  return COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]).flatMap(addressesIn);
}

const cache = new WeakMap<AnyEntry, Address[]>();

/** Several rules look at the same addresses; an entry is searched once. */
export function addressesIn(entry: AnyEntry): Address[] {
  const known = cache.get(entry);
  if (known) return known;
  const found = [...fieldAddresses(entry), ...bodyAddresses(entry)];
  cache.set(entry, found);
  return found;
}

function fieldAddresses(entry: AnyEntry): Address[] {
  return findValues(entry.collection, entry.data, isAddress).map(({ path, value: url }) => {
    let place: Place | undefined;
    const locate = (): Place => (place ??= entry.place(...path));
    return {
      entry,
      url,
      get place() {
        return locate();
      },
      replaceWith: (next) => replaceIn(locate(), entry, url, next),
    };
  });
}

function isAddress({ format }: Schema): boolean {
  return format === 'web-address';
}

/** Writes over the address alone, so that the quotation marks around it stay as they are. */
function replaceIn({ start, end }: Place, entry: AnyEntry, url: string, next: string): Edit | undefined {
  const at = entry.text.slice(start.offset, end.offset).indexOf(url);
  // Characters that would need another kind of quoting are left to a person.
  if (at === -1 || /["'\\\s]/.test(next)) return undefined;
  return { start: start.offset + at, end: start.offset + at + url.length, text: next };
}

function bodyAddresses(entry: AnyEntry): Address[] {
  const { links, pictures } = outlineOf(entry);
  return [...links, ...pictures].map(({ url, words, start, end, urlPart }) => ({
    entry,
    url,
    words,
    get place() {
      return entry.placeInBody(urlPart?.start ?? start, urlPart?.end ?? end);
    },
    replaceWith: (next) => {
      if (!urlPart || /[\s()<>]/.test(next)) return undefined;
      const place = entry.placeInBody(urlPart.start, urlPart.end);
      return { start: place.start.offset, end: place.end.offset, text: next };
    },
  }));
}
