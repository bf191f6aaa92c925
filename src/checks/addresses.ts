import type { AnyEntry, Archive } from '../archive/archive.ts';
import type { Schema } from '../archive/schemas.ts';
import { findValues } from '../archive/values.ts';
import { COLLECTIONS } from '../collections.ts';
import type { Edit, Fix, Place } from '../diagnostic.ts';
import { type Cleaned, cleanLink } from '../links/clean.ts';
import { outlineOf } from './bodies.ts';

/** A web address in an entry, in a field or in its text. */
export interface Address {
  entry: AnyEntry;
  url: string;
  /** The words to click on, where there are any. */
  words?: string;
  place: Place;
  /** The address without wrappers and tracking. */
  cleaned: Cleaned;
  /** Whether it stands in the Markdown below the fields, whose addresses no schema has looked at. */
  inBody: boolean;
  /** Whether it is the address of a picture that the Markdown shows. */
  isPicture: boolean;
  /** The edit that writes another address in its stead; undefined where it is not there to the letter. */
  replaceWith: (url: string) => Edit | undefined;
}

/** Every web address of the archive, in the order of files and then of fields. */
export function addressesOf(archive: Archive): Address[] {
  return COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]).flatMap(addressesIn);
}

/** The address in a message: its end says less than its start. */
export function quoteAddress(url: string): string {
  return url.length > LONGEST_QUOTE ? `"${url.slice(0, LONGEST_QUOTE)}…"` : `"${url}"`;
}

const LONGEST_QUOTE = 100;

/** The fix that writes another address, where that can be done with one edit. */
export function fixWith({ replaceWith }: Address, url: string): { fix?: Fix } {
  const edit = replaceWith(url);
  return edit ? { fix: { edits: [edit] } } : {};
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
    const place = once(() => entry.place(...path));
    return address({
      entry,
      url,
      inBody: false,
      isPicture: false,
      locate: place,
      replaceWith: (next) => replaceIn(place(), entry, url, next),
    });
  });
}

/** Where an address stands and what is inside it are looked up when somebody asks, and once. */
function address({ locate, ...rest }: Omit<Address, 'place' | 'cleaned'> & { locate: () => Place }): Address {
  const cleaned = once(() => cleanLink(rest.url));
  return {
    ...rest,
    get place() {
      return locate();
    },
    get cleaned() {
      return cleaned();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
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
  const all = [
    ...links.map((part) => ({ ...part, isPicture: false })),
    ...pictures.map((part) => ({ ...part, isPicture: true })),
  ];
  return all.map(({ url, words, isPicture, start, end, urlPart }) =>
    address({
      entry,
      url,
      ...(words === undefined ? {} : { words }),
      inBody: true,
      isPicture,
      locate: () => entry.placeInBody(urlPart?.start ?? start, urlPart?.end ?? end),
      replaceWith: (next) => {
        if (!urlPart || /[\s()<>]/.test(next)) return undefined;
        const place = entry.placeInBody(urlPart.start, urlPart.end);
        return { start: place.start.offset, end: place.end.offset, text: next };
      },
    }),
  );
}
