import { COLLECTIONS, type Collection, isCollection } from '../collections.ts';
import { byPlace, type Diagnostic, type Place, placeAt, wholeFile } from '../diagnostic.ts';
import { judgeEnding } from '../entries/ending.ts';
import { locate, locateInBody, type Path } from '../entries/locate.ts';
import { moreMistakes } from '../entries/more-mistakes.ts';
import { entryId, type ParsedFile, parseFile } from '../entries/parse.ts';
import { type ContentFiles, readContent } from '../entries/read.ts';
import { rewriteValue } from '../entries/rewrite.ts';
import type { AnyEntry, Archive, Entry, Reference } from './archive.ts';
import { findReferences, isBad, judgeReference, type Known, type WrittenReference } from './references.ts';
import type { CommunityData } from './types.generated.ts';
import { validate } from './validate.ts';

export interface LoadedArchive {
  archive: Archive;
  /** What keeps files from being entries, and references that lead nowhere. In order of place. */
  diagnostics: Diagnostic[];
  /** What can be read and has fields with mistakes: its words can be looked at, its data not be trusted. */
  broken: AnyEntry[];
}

/**
 * Reads `content/` below a folder and links what is valid in it. One broken file never hides the rest.
 *
 * @throws Error if there is no `content/` folder
 */
export function loadArchive(root: string): LoadedArchive {
  return buildArchive(readContent(root));
}

/** The archive of files already read. */
export function buildArchive({ sources, others }: ContentFiles): LoadedArchive {
  const diagnostics: Diagnostic[] = [];
  const readable: { parsed: ParsedFile; found: Diagnostic[]; references: WrittenReference[] }[] = [];
  const valid: ParsedFile[] = [];
  const broken: AnyEntry[] = [];
  const fileOf = new Map<string, string>();
  for (const source of sources) {
    const result = parseFile(source);
    diagnostics.push(...result.diagnostics);
    const parsed = result.parsed ?? result.meant;
    if (!parsed) continue;
    const twin = fileOf.get(parsed.id);
    const found = twin ? [sameId(parsed, twin)] : validate(parsed);
    diagnostics.push(...found);
    fileOf.set(parsed.id, parsed.file);
    const references = findReferences(parsed.collection, parsed.value);
    readable.push({ parsed, found, references });
    if (found.length === 0 && result.parsed) valid.push(parsed);
    else if (!twin && isCollection(parsed.collection) && isObject(parsed.value)) broken.push(toEntry(parsed));
  }

  const community = valid.find(({ collection }) => collection === 'community');
  const entries = valid.filter(({ collection }) => isCollection(collection)).map(toEntry);
  const files = new Set(others.map((file) => file.slice('content/'.length)));
  const known: Known = {
    ids: new Set([...idsOf(sources), ...entries.flatMap(({ data }) => data.aliases ?? [])]),
    topics: community && topicsOf(community),
    files,
  };
  for (const { parsed, found, references } of readable) {
    const bad = references.filter((reference) => isBad(reference, known));
    if (bad.length === 0) continue;
    diagnostics.push(...judgeReferences(parsed, bad, known).filter((problem) => !found.some(isAbout(problem))));
  }
  diagnostics.push(...others.map(judgeEnding).filter((diagnostic) => diagnostic !== undefined));
  if (!sources.some(({ file }) => file === 'content/community.json')) diagnostics.push(noCommunity());

  const archive = link(
    entries,
    new Map(readable.map(({ parsed, references }) => [parsed.file, references])),
    community,
    files,
  );
  return { archive, diagnostics: diagnostics.sort(byPlace), broken };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Stands in for a community.json that is broken, so that the rest can still be looked at. */
const UNKNOWN_COMMUNITY: CommunityData = {
  name: 'Community',
  mission: 'content/community.json cannot be read.',
  site: 'https://example.org/',
  language: 'en-GB',
  zone: 'UTC',
  topics: [],
};

function idsOf(sources: ContentFiles['sources']): string[] {
  return sources.filter(({ file }) => file !== 'content/community.json').map(({ file }) => entryId(file));
}

function topicsOf(community: ParsedFile): string[] {
  return (community.value as CommunityData).topics.map(({ id }) => id);
}

function toEntry(parsed: ParsedFile): AnyEntry {
  const { id, collection, file, value: data, body, text } = parsed;
  const place = (...path: Path): Place => locate(parsed, path);
  const placeInBody = (start: number, end: number): Place => locateInBody(parsed, start, end);
  // Spread, the one field that some lack would cost more than all the others together.
  const entry =
    body === undefined
      ? { id, collection, file, data, place, placeInBody, text }
      : { id, collection, file, data, body, place, placeInBody, text };
  return entry as AnyEntry;
}

function sameId(parsed: ParsedFile, twin: string): Diagnostic {
  return {
    rule: 'file/same-id',
    severity: 'error',
    place: placeAt(parsed.file, parsed.text, 0, 0),
    message: `Unexpected second file for "${parsed.id}", expected only ${twin}`,
    help: 'Keep one of the two, or rename one',
  };
}

function noCommunity(): Diagnostic {
  return {
    rule: 'file/no-community',
    severity: 'error',
    place: wholeFile('content/community.json'),
    message: 'Unexpected archive without content/community.json, expected that file to say whose archive it is',
  };
}

function judgeReferences(parsed: ParsedFile, bad: WrittenReference[], known: Known): Diagnostic[] {
  const problems = bad.slice(0, MOST_PROBLEMS).map((reference) => {
    const { instead, ...said } = judgeReference(reference, known);
    const edit = instead === undefined ? undefined : rewriteValue(parsed, reference.path, instead);
    const place = locate(parsed, reference.path);
    return { severity: 'error' as const, place, ...said, ...(edit ? { fix: { edits: [edit] } } : {}) };
  });
  return [...problems, ...moreMistakes(parsed.file, parsed.text, bad.length - MOST_PROBLEMS)];
}

/** More than a person mends before looking again; each is compared with every id to guess what was meant. */
const MOST_PROBLEMS = 50;

/** One value, one diagnostic: what is not even of the right form need not be looked up. */
function isAbout({ place }: Diagnostic): (other: Diagnostic) => boolean {
  return (other) => other.place.start.offset === place.start.offset;
}

function link(
  entries: AnyEntry[],
  references: ReadonlyMap<string, WrittenReference[]>,
  community: ParsedFile | undefined,
  files: ReadonlySet<string>,
): Archive {
  const byId = new Map<string, AnyEntry>();
  for (const entry of entries) for (const alias of entry.data.aliases ?? []) byId.set(alias, entry);
  for (const entry of entries) byId.set(entry.id, entry);

  const referrers = new Map<string, Reference[]>();
  const byTopic = new Map<string, AnyEntry[]>();
  for (const from of entries) {
    for (const { path, value, targets } of references.get(from.file) ?? []) {
      if (targets.includes('topics')) push(byTopic, value, from);
      const target = byId.get(value);
      if (target) push(referrers, target.id, { from, field: String(path[0]), path, to: target.id });
    }
  }
  const grouped = Object.groupBy(entries, ({ collection }) => collection);
  const lists = Object.fromEntries(COLLECTIONS.map((collection) => [collection, grouped[collection] ?? []]));
  return {
    ...(lists as { [C in Collection]: Entry<C>[] }),
    community: (community?.value as CommunityData | undefined) ?? UNKNOWN_COMMUNITY,
    placeInCommunity: (...path) => (community ? locate(community, path) : wholeFile('content/community.json')),
    byId,
    referrers,
    byTopic,
    files,
  };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
