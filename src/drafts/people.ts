import { secretsInText } from '../links/secrets.ts';
import type { Found } from './found.ts';
import { plain } from './plain.ts';
import { type Thing, textIn, thingsIn } from './things.ts';

/** Somebody who is named, as entries credit them. */
export interface Named {
  name: string;
  affiliation?: string;
}

/** A paper of physics has thousands of authors. */
const MOST = 30;

/** Those whom the first thing that has any names under a property, each once. */
export function namesIn(things: readonly Thing[], ...properties: string[]): Found<Named[]> | undefined {
  for (const property of properties)
    for (const thing of things) {
      const named = (thing.values.get(property) ?? []).flatMap((value) =>
        typeof value === 'string' ? credit(plain(value)) : credit(textIn(value, 'name') ?? '', affiliationOf(value)),
      );
      if (named.length > 0) return { value: unique(named), from: `the page's ${thing.source}, ${property}` };
    }
  return undefined;
}

/** As many as an entry names, and a word on the others. */
export function fewOf(
  found: Found<Named[]> | undefined,
  what: string,
): { found: Found<Named[]> | undefined; notes: string[] } {
  if (!found || found.value.length <= MOST) return { found, notes: [] };
  return {
    found: { ...found, value: found.value.slice(0, MOST) },
    notes: [`The page names ${found.value.length} ${what}; the first ${MOST} are here`],
  };
}

/** Nobody, where the name is none, or gives an address away. A title is no part of a name. */
export function credit(name: string, affiliation?: string): Named[] {
  const bare = name.replace(TITLES, '').trim();
  const isName = bare.length >= 2 && bare.length <= 120 && !/:\/\//.test(bare) && secretsInText(bare).length === 0;
  const isPlace = affiliation !== undefined && affiliation.length >= 2 && affiliation.length <= 160;
  return isName ? [{ name: bare, ...(isPlace ? { affiliation } : {}) }] : [];
}

const TITLES = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx)\b\.? )+/i;

function affiliationOf(person: Thing): string | undefined {
  if (person.types.some((type) => /Organi[sz]ation$/.test(type))) return undefined;
  const [place] = ['affiliation', 'worksFor', 'memberOf'].flatMap((property) => thingsIn(person, property));
  return textIn(person, 'affiliation') ?? (place && textIn(place, 'name')) ?? textIn(person, 'worksFor');
}

function unique(named: readonly Named[]): Named[] {
  return [...new Map(named.map((one) => [one.name.toLowerCase(), one])).values()];
}
