import type { AnyEntry, Archive } from '../archive/archive.ts';
import type { Schema } from '../archive/schemas.ts';
import { findValues } from '../archive/values.ts';
import type { Edit, Fix, Place } from '../diagnostic.ts';
import type { Path } from '../entries/locate.ts';
import { isPlainAddress } from '../links/plain.ts';
import { mayWrap } from '../links/unwrap.ts';
import type { LinkPart } from '../markdown/outline.ts';
import { outlineOf } from './bodies.ts';
import { entriesWith } from './characters.ts';
import { entriesOf, withEntries } from './entries.ts';

/** A web address in an entry. */
export type Address = FieldAddress | BodyAddress;

interface FieldAddress {
  entry: AnyEntry;
  url: string;
  /** Whether there is no room in it for tracking, a disguise or another address. */
  isPlain: boolean;
  /** The field that it is. */
  path: Path;
  part?: undefined;
}

/** An address in the Markdown below the fields, which no schema has looked at. */
interface BodyAddress {
  entry: AnyEntry;
  url: string;
  isPlain: boolean;
  part: LinkPart;
  /** Whether it is the address of a picture that the Markdown shows. */
  isPicture: boolean;
}

/** Every web address of the archive, in the order of files and then of fields. */
export function addressesOf(archive: Archive): readonly Address[] {
  return addressesOfArchive(archive).all;
}

/** All that have a sign in them, or more: of entries whose file has it, or may have it as an escape. */
export function addressesWith(archive: Archive, sign: RegExp): readonly Address[] {
  // Where all are known, a look through them is quicker than one through all files.
  const known = cache.get(archive);
  if (known) return known.all;
  const entries = entriesWith(archive, sign);
  return entries.length === 0 ? [] : addressesOf(withEntries(archive, entries));
}

/** Those that are not as plain as most are: only in them is there room for tracking, a disguise or a slip of form. */
export function unusualAddressesOf(archive: Archive): readonly Address[] {
  return addressesOfArchive(archive).unusual;
}

/** Those that may be a service's own, around another address. */
export function wrappingAddressesOf(archive: Archive): readonly Address[] {
  return addressesOfArchive(archive).wrapping;
}

interface Addresses {
  all: readonly Address[];
  unusual: readonly Address[];
  wrapping: readonly Address[];
}

const cache = new WeakMap<Archive, Addresses>();

/** Many rules look at the same addresses; an archive is searched once. */
function addressesOfArchive(archive: Archive): Addresses {
  const known = cache.get(archive);
  if (known) return known;
  const all: Address[] = [];
  for (const entry of entriesOf(archive)) {
    addFieldAddresses(entry, all);
    if (entry.body) addBodyAddresses(entry, all);
  }
  const wrapping = all.filter(({ isPlain }) => !isPlain);
  const unusual = wrapping.filter(({ url }) => !isPlainAddress(url));
  const found = { all, unusual, wrapping };
  cache.set(archive, found);
  return found;
}

function addFieldAddresses(entry: AnyEntry, found: Address[]): void {
  for (const { path, value: url } of findValues(entry.collection, entry.data, isAddress))
    found.push({ entry, url, isPlain: isPlain(url), path });
}

/** Whether a field holds a web address. */
export function isAddress({ format }: Schema): boolean {
  return format === 'web-address';
}

function addBodyAddresses(entry: AnyEntry, found: Address[]): void {
  const { links, pictures } = outlineOf(entry);
  for (const part of links) found.push({ entry, url: part.url, isPlain: isPlain(part.url), part, isPicture: false });
  for (const part of pictures) found.push({ entry, url: part.url, isPlain: isPlain(part.url), part, isPicture: true });
}

function isPlain(url: string): boolean {
  return isPlainAddress(url) && !mayWrap(url);
}

/** Where an address stands: the address alone where the file has it to the letter, or else the whole link. */
export function placeOf({ entry, ...address }: Address): Place {
  if (address.part === undefined) return entry.place(...address.path);
  const { start, end } = address.part.urlPart ?? address.part;
  return entry.placeInBody(start, end);
}

/** The address in a message: its end says less than its start. */
export function quoteAddress(url: string): string {
  return url.length > LONGEST_QUOTE ? `"${url.slice(0, LONGEST_QUOTE)}…"` : `"${url}"`;
}

const LONGEST_QUOTE = 100;

/** The fix that writes another address, where that can be done with one edit. */
export function fixWith(address: Address, url: string): { fix?: Fix } {
  const edit = address.part === undefined ? editInField(address, url) : editInBody(address, url);
  return edit ? { fix: { edits: [edit] } } : {};
}

/** Writes over the address alone, so that the quotation marks around it stay as they are. */
function editInField(address: FieldAddress, url: string): Edit | undefined {
  const { start, end } = placeOf(address);
  const at = address.entry.text.slice(start.offset, end.offset).indexOf(address.url);
  // Characters that would need another kind of quoting are left to a person.
  if (at === -1 || /["'\\\s]/.test(url)) return undefined;
  return { start: start.offset + at, end: start.offset + at + address.url.length, text: url };
}

function editInBody(address: BodyAddress, url: string): Edit | undefined {
  if (!address.part.urlPart || /[\s()<>]/.test(url)) return undefined;
  const { start, end } = placeOf(address);
  return { start: start.offset, end: end.offset, text: url };
}
