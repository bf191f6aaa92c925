import { COLLECTIONS, type Collection, isCollection, LAYOUT, SINGULAR } from '../collections.ts';
import { type Diagnostic, type Edit, type Fix, placeAt, wholeFile } from '../diagnostic.ts';
import { applyEdits, applyFixes, offsetBefore } from '../edits.ts';
import { nearest } from '../nearest.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { parseJson } from './json.ts';
import { MAX_BYTES, type SourceFile } from './read.ts';
import { PATH_FORMS, rightPath } from './right-path.ts';

/** A file whose text has become a value; nothing is known yet of the value's shape. */
export interface ParsedFile {
  file: string;
  /** The path under `content/` without its ending. */
  id: string;
  /** `community` is the one file beside the collections. */
  collection: Collection | 'community';
  text: string;
  value: unknown;
  /** Markdown below the front matter; undefined in a JSON file. */
  body?: string;
  front?: FrontMatter;
  /** What was mended in the text before it could be parsed; none in a good one. Offsets count in the text as written. */
  slips?: readonly Edit[];
}

export type ParseResult =
  | { parsed: ParsedFile; diagnostics: Diagnostic[] }
  /** With what the file says once its slips are mended, where all of them can be. */
  | { parsed?: undefined; meant?: ParsedFile; diagnostics: Diagnostic[] };

/** Parses one file of `content/`, or says what keeps it from being an entry. */
export function parseFile(source: SourceFile): ParseResult {
  const { file, text } = source;
  if (source.unread !== undefined) return { diagnostics: [UNREAD[source.unread](file)] };
  if (source.notUtf8At !== undefined) return { diagnostics: [notUtf8(file, text, source.notUtf8At)] };
  const collection = collectionOf(file);
  if (collection === undefined) return { diagnostics: [wrongFolder(file, text)] };
  const id = entryId(file);
  if (collection !== 'community' && !isRightPath(collection, id))
    return { diagnostics: [badName(file, text, collection)] };

  const result = parseText(file, text);
  if (!('diagnostics' in result)) {
    const { value, body, front } = result;
    // Spread, the two fields that some lack would cost as much as a rule.
    const isJson = body === undefined || front === undefined;
    const parsed = isJson ? { file, id, collection, text, value } : { file, id, collection, text, value, body, front };
    return { parsed, diagnostics: [] };
  }
  const { said, slips, diagnostics } = readAsMeant(file, text, [], MOST_SLIPS);
  return said ? { meant: { file, id, collection, text, ...said, slips }, diagnostics } : { diagnostics };
}

/** What a text says, whatever file it is. */
type Said = Pick<ParsedFile, 'value' | 'body' | 'front'>;

function parseText(file: string, text: string): Said | { diagnostics: Diagnostic[] } {
  if (file.endsWith('.json')) return parseJson(file, text);
  const result = parseFrontMatter(file, text);
  return 'diagnostics' in result ? result : { value: result.value, body: result.front.body, front: result.front };
}

/**
 * Mends one slip after the other to see what comes behind it, so that a person hears of all of them at once, and of
 * what is wrong in the fields as well.
 *
 * @param slips what has been mended so far
 * @param left how many more may be mended
 */
function readAsMeant(
  file: string,
  text: string,
  slips: readonly Edit[],
  left: number,
): { said?: Said; slips: readonly Edit[]; diagnostics: Diagnostic[] } {
  const result = parseText(file, applyEdits(text, slips));
  if (!('diagnostics' in result)) return { said: asWritten(result, slips), slips, diagnostics: [] };
  const diagnostics = result.diagnostics.map((diagnostic) => toldAsWritten(diagnostic, text, slips));
  const [only, ...others] = diagnostics;
  const edits = others.length === 0 && only?.fix ? only.fix.edits : [];
  const canGoOn = left > 0 && text.length <= LONGEST_MENDED && edits.length > 0;
  if (!canGoOn || !applyFixes(text, [slips, edits]).applied.every(Boolean)) return { slips, diagnostics };
  const rest = readAsMeant(file, text, [...slips, ...edits], left - 1);
  return { ...rest, diagnostics: [...diagnostics, ...rest.diagnostics] };
}

/** More than a person mends before looking again. */
const MOST_SLIPS = 20;

/** UTF-16 code units. Each slip takes another look at the whole text, and an entry is a page. */
const LONGEST_MENDED = 100_000;

/** The Markdown began elsewhere before there were more signs above it. */
function asWritten({ front, ...said }: Said, slips: readonly Edit[]): Said {
  return front ? { ...said, front: { ...front, bodyStart: offsetBefore(slips, front.bodyStart) } } : said;
}

function toldAsWritten(diagnostic: Diagnostic, text: string, slips: readonly Edit[]): Diagnostic {
  if (slips.length === 0) return diagnostic;
  const { place, fix } = diagnostic;
  const at = (offset: number): number => offsetBefore(slips, offset);
  const edits = fix?.edits.map((edit) => ({ ...edit, start: at(edit.start), end: at(edit.end) }));
  return {
    ...diagnostic,
    place: placeAt(place.file, text, at(place.start.offset), at(place.end.offset)),
    ...(fix && edits ? { fix: { ...fix, edits } } : {}),
  };
}

/** The path under `content/` without its ending. */
export function entryId(file: string): string {
  const start = file.startsWith('content/') ? 'content/'.length : 0;
  const end = ENDINGS.find((ending) => file.endsWith(ending))?.length ?? 0;
  return file.slice(start, file.length - end);
}

const ENDINGS = ['.json', '.md'];

function collectionOf(file: string): Collection | 'community' | undefined {
  if (file === 'content/community.json') return 'community';
  const start = file.indexOf('/') + 1;
  const folder = file.slice(start, Math.max(start, file.indexOf('/', start)));
  return isCollection(folder) ? folder : undefined;
}

function wrongFolder(file: string, text: string): Diagnostic {
  const folder = file.split('/')[1] ?? '';
  const isFile = file.split('/').length === 2;
  const guess = COLLECTIONS.find(
    (collection) => collection === nearest(folder, COLLECTIONS) || SINGULAR[collection] === folder,
  );
  const right = isFile || guess === undefined ? undefined : rightFile(guess, file, text);
  return {
    rule: 'file/wrong-folder',
    severity: 'error',
    place: placeAt(file, text, 0, 0),
    message: isFile
      ? `Unexpected file "${folder}" directly in content/, expected it in a collection's folder`
      : `Unexpected folder "content/${folder}", expected one of ${COLLECTIONS.join(', ')}`,
    help: guess ? `Did you mean content/${guess}?` : 'Move the file into the folder of its collection',
    ...moveTo(right),
  };
}

/** Where a file belongs in the folder of a collection, whatever folder it is in. */
function rightFile(collection: Collection, file: string, text: string): string | undefined {
  const path = rightPath(collection, entryId(file).split('/').slice(1).join('/'), file, text);
  return path === undefined ? undefined : `content/${collection}/${path}${endingOf(file)}`;
}

function endingOf(file: string): string {
  return file.endsWith('.md') ? '.md' : '.json';
}

function moveTo(file: string | undefined): { fix?: Fix } {
  return file === undefined ? {} : { fix: { edits: [], moveTo: file } };
}

const PATHS = {
  slug: {
    example: 'name',
    help: 'Name it with small letters, digits and hyphens',
  },
  month: {
    example: '2026-03',
    help: 'Name it after its month',
  },
  year: {
    example: '2026/short-name',
    help: 'Put it in a folder named after its year, and name it with small letters, digits and hyphens',
  },
};

function isRightPath(collection: Collection, id: string): boolean {
  return PATH_FORMS[LAYOUT[collection]].test(id.slice(collection.length + 1));
}

function badName(file: string, text: string, collection: Collection): Diagnostic {
  const { example, help } = PATHS[LAYOUT[collection]];
  const right = rightFile(collection, file, text);
  return {
    rule: 'file/bad-name',
    severity: 'error',
    place: placeAt(file, text, 0, 0),
    message: `Unexpected path "${file}" for ${article(SINGULAR[collection])}, expected the form content/${collection}/${example}${endingOf(file)}`,
    help: right ? `Rename it ${right}` : help,
    ...moveTo(right),
  };
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

const UNREAD = { 'too-large': tooLarge, 'symbolic-link': symbolicLink };

function tooLarge(file: string): Diagnostic {
  return {
    rule: 'file/too-large',
    severity: 'error',
    place: wholeFile(file),
    message: `Unexpected file of more than ${MAX_BYTES / 1_000_000} MB, expected a page of text`,
    help: 'Keep the entry short, and link to what is long',
  };
}

function symbolicLink(file: string): Diagnostic {
  return {
    rule: 'file/symbolic-link',
    severity: 'error',
    place: wholeFile(file),
    message: 'Unexpected symbolic link, expected a file',
    help: 'Put the file itself here',
  };
}

function notUtf8(file: string, text: string, offset: number): Diagnostic {
  return {
    rule: 'file/not-utf8',
    severity: 'error',
    place: placeAt(file, text, offset, offset + 1),
    message: 'Unexpected bytes that are not UTF-8, expected text encoded as UTF-8',
    help: 'Save the file again with the encoding UTF-8; the letter here was lost, so type it anew',
  };
}
