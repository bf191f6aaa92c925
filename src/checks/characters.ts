import type { AnyEntry, Archive } from '../archive/archive.ts';
import { type Edit, type Place, placeAt } from '../diagnostic.ts';
import { entriesOf } from './entries.ts';

/** A character in a file, written as itself or as an escape such as `\u00a0`. */
export interface Character {
  /** Offsets in the file. */
  start: number;
  end: number;
  character: string;
  /** The few characters around it. */
  before: string;
  after: string;
}

/** Every character of an entry that a pattern is about; a byte order mark at the start is another matter. */
export function charactersIn(entry: AnyEntry, pattern: RegExp): Character[] {
  const { text } = entry;
  const written = [...text.matchAll(new RegExp(pattern.source, 'gu'))].map(({ 0: character, index }) => ({
    character,
    start: index,
    end: index + character.length,
  }));
  return [...written, ...escapesIn(entry, pattern)]
    .filter(({ start }) => start > 0)
    .sort((a, b) => a.start - b.start)
    .map((found) => ({
      ...found,
      before: text.slice(Math.max(0, found.start - NEAR), found.start),
      after: text.slice(found.end, found.end + NEAR),
    }));
}

const NEAR = 16;

const odd = new WeakMap<Archive, Set<AnyEntry>>();

/** The entries whose file has anything that a rule about characters is about; a look tells, and an archive is looked at once. */
export function oddEntriesOf(archive: Archive): ReadonlySet<AnyEntry> {
  const known = odd.get(archive) ?? new Set(entriesOf(archive).filter(({ text }) => ODD.test(text)));
  odd.set(archive, known);
  return known;
}

/** The entries whose file has a sign in it, or may have it as an escape. */
export function entriesWith(archive: Archive, sign: RegExp): AnyEntry[] {
  const odd = oddEntriesOf(archive);
  return entriesOf(archive).filter((entry) => sign.test(entry.text) || (odd.has(entry) && ESCAPE.test(entry.text)));
}

/** `\u0040` in JSON and YAML, `&#64;` in Markdown; both signs are odd ones. */
const ESCAPE = /[\\&]/;

/** Every character that rules look for, and what an escape starts with. */
export const ODD =
  /[\0-\x08\x0B\x0C\x0E-\x1F\\&\x7F-\xA0\xAD\u061C\u115F\u1160\u17B4\u17B5\u180E\u2007\u200B-\u200F\u2028-\u202F\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uDB40]/;

/** JSON and quoted YAML write characters as escapes; elsewhere `\u00a0` is a word about them. */
function escapesIn(entry: AnyEntry, pattern: RegExp): Omit<Character, 'before' | 'after'>[] {
  const named = strings(entry.data).flatMap((value) => [...value.matchAll(new RegExp(pattern.source, 'gu'))]);
  if (named.length === 0) return [];
  const known = new Set(named.map(([character]) => character));
  const end = entry.text.length - (entry.body?.length ?? 0);
  return [...entry.text.slice(0, end).matchAll(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gis)].flatMap(
    ({ 0: written, 1: long, 2: short, 3: letter = '', index }) => {
      const code = long ?? short;
      const character = code === undefined ? SHORT[letter] : String.fromCharCode(Number.parseInt(code, 16));
      return character !== undefined && known.has(character)
        ? [{ character, start: index, end: index + written.length }]
        : [];
    },
  );
}

/** https://yaml.org/spec/1.2.2/#57-escaped-characters; JSON has `\b` and `\f`. */
const SHORT: Record<string, string> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  v: '\v',
  f: '\f',
  e: '\u001B',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
};

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Characters of one line, which are told of and mended together. */
export interface Line {
  characters: Character[];
  place: Place;
}

export function byLine({ file, text }: AnyEntry, characters: readonly Character[]): Line[] {
  const lines: Character[][] = [];
  let lineEnd = 0;
  for (const found of characters) {
    if (found.start >= lineEnd) {
      lines.push([]);
      const next = text.indexOf('\n', found.end);
      lineEnd = next === -1 ? text.length : next;
    }
    lines.at(-1)?.push(found);
  }
  return lines.map((line) => ({
    characters: line,
    place: placeAt(file, text, line[0]?.start ?? 0, line.at(-1)?.end ?? 0),
  }));
}

/** `U+200B (zero-width space)`, each once. */
export function nameCharacters(characters: readonly Character[], names: Record<string, string> = {}): string {
  const all = [...new Set(characters.map(({ character }) => character))].map((character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const name = names[character];
    return name ? `${code} (${name})` : code;
  });
  return all.length > MOST_NAMES ? `${all.slice(0, MOST_NAMES).join(', ')} and more` : all.join(', ');
}

const MOST_NAMES = 3;

export function replaceWith(
  characters: readonly Character[],
  text: (character: Character) => string,
): { edits: Edit[] } {
  return { edits: characters.map((found) => ({ start: found.start, end: found.end, text: text(found) })) };
}

/** The word that a character stands in or beside, for a message: what cannot be seen cannot be quoted. */
export function nearWords({ before, after }: Character, joint = ''): string {
  const left = /[\p{L}\p{N}]*[^\p{L}\p{N}\n]{0,2}$/u.exec(before)?.[0] ?? '';
  const right = /^[^\p{L}\p{N}\n]{0,2}[\p{L}\p{N}]*/u.exec(after)?.[0] ?? '';
  return `${left}${joint}${right}`.replace(/[\p{C}\p{Z}]+/gu, ' ').replace(/^[\s"':,]+|[\s"':,]+$/g, '');
}
