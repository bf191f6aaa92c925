import type { AnyEntry, Archive, Entry, Reference } from '../archive/archive.ts';
import type { Finding, Rule } from './rule.ts';

/** Whoever is named and whose page is linked are one person. */
export const nameDiffers: Rule = {
  name: 'person/name-differs',
  severity: 'warning',
  why: 'The page of somebody else would show a talk or paper that is not theirs.',
  mend: 'Mend the name or the reference. If both are right, add the name to "otherNames" of the person.',
  example: {
    file: 'content/events/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-05-12",\n  "speakers": [{ "name": "Ada Lovelace", "person": "people/mary-somerville" }]\n}\n',
    beside: {
      'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }',
      'content/people/mary-somerville.json': '{ "name": "Mary Somerville" }',
    },
  },
  check: findNames,
};

function findNames({ people, referrers }: Archive): Finding[] {
  const found = people.flatMap((person) =>
    (referrers.get(person.id) ?? []).flatMap((reference) => {
      const written = nameBeside(reference.from, reference.path);
      return written === undefined || goesBy(person, written) ? [] : [{ person, reference, written }];
    }),
  );
  if (found.length === 0) return [];
  const byLetters = Map.groupBy(people, ({ data }) => lettersOf(partsOf(data.name)));
  return found.map(({ person, reference, written }) =>
    describeName(person, reference, written, byLetters.get(lettersOf(partsOf(written))) ?? []),
  );
}

function describeName(
  person: Entry<'people'>,
  { from, path }: Reference,
  written: string,
  meant: Entry<'people'>[],
): Finding {
  return {
    place: from.place(...path.slice(0, -1), 'name'),
    message: `Unexpected name "${written}" beside ${person.id}, expected "${person.data.name}"`,
    help:
      meant.length === 1
        ? `Did you mean the person ${meant[0]?.id}?`
        : `Mend the name or the person; if they go by both names, add this one to "otherNames" in ${person.file}`,
  };
}

/** The name that an object has beside its `person`. */
function nameBeside({ data }: AnyEntry, path: Reference['path']): string | undefined {
  if (path.at(-1) !== 'person') return undefined;
  let object: unknown = data;
  for (const step of path.slice(0, -1)) object = (object as Record<string | number, unknown>)[step];
  const { name } = object as { name?: unknown };
  return typeof name === 'string' ? name : undefined;
}

function goesBy({ data: { name, otherNames = [] } }: Entry<'people'>, written: string): boolean {
  return [name, ...otherNames].some((known) => known === written || isSameName(known, written));
}

/**
 * Whether two spellings may be of one name: every part of the shorter one is a part of the longer
 * one or an initial of it, in any order, titles aside.
 */
export function isSameName(a: string, b: string): boolean {
  const [few = [], many = []] = [partsOf(a), partsOf(b)].sort((one, other) => one.length - other.length);
  // Jean-Luc, Jean Luc and Jeanluc.
  if (lettersOf(few) === lettersOf(many)) return true;
  // Whole parts first, so that an initial does not take the place of one.
  const rest = [...many];
  const open = few.filter((part) => !take(rest, (other) => other === part));
  return open.every((part) =>
    take(
      rest,
      (other) => (part.length === 1 || other.length === 1) && (other.startsWith(part) || part.startsWith(other)),
    ),
  );
}

function take(parts: string[], isIt: (part: string) => boolean): boolean {
  const index = parts.findIndex(isIt);
  if (index === -1) return false;
  parts.splice(index, 1);
  return true;
}

function lettersOf(parts: string[]): string {
  return [...parts.join('')].sort().join('');
}

/** The parts of a name in small letters without accents; ü, ue and u are one. */
function partsOf(name: string): string[] {
  const plain = [...name.normalize('NFKD').toLowerCase()].map((letter) => WITHOUT_MARK[letter] ?? letter).join('');
  const bare = plain.replace(/[\p{Mark}'’ʼ`]/gu, '').replace(/(?<=[aou])e/g, '');
  const parts = bare.match(/\p{Letter}+/gu) ?? [];
  const untitled = parts.filter((part) => !TITLES.has(part));
  return untitled.length > 0 ? untitled : parts;
}

/** Letters that Unicode does not take apart into a plain one and its mark; æ and ø as people without the key write them. */
const WITHOUT_MARK: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const TITLES = new Set(
  'dr prof professor mr mrs ms mx miss sir dame lord lady revd rev phd dphil md msc frs obe mbe cbe jr sr'.split(' '),
);
