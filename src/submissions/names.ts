import type { AnyEntry, Archive } from '../archive/archive.ts';
import { linkPeople, namesakes } from '../archive/people.ts';
import { findReferences } from '../archive/references.ts';
import type { ReferenceTarget } from '../archive/schemas.ts';
import { titleOf } from '../archive/select.ts';
import { type Collection, isCollection } from '../collections.ts';
import type { Path } from '../entries/locate.ts';

/**
 * The data with an id wherever a name stands that one entry alone has: whoever fills in a form does not see
 * ids. A name that none has, or several have, stays for the checker to tell.
 */
export function nameEntries(
  collection: Collection,
  data: Record<string, unknown>,
  archive: Archive,
): Record<string, unknown> {
  const named = structuredClone(data);
  for (const { path, value, targets } of findReferences(collection, data)) {
    if (archive.byId.has(value)) continue;
    const [entry, another] = entriesCalled(value, targets, archive);
    if (entry && !another) put(named, path, entry.id);
  }
  return linkPeople(collection, named, archive);
}

function entriesCalled(name: string, targets: readonly ReferenceTarget[], archive: Archive): AnyEntry[] {
  const people = targets.includes('people') ? namesakes({ name }, archive) : [];
  const others = targets.filter((target) => isCollection(target) && target !== 'people');
  const titled = others
    .flatMap((target) => archive[target as Collection] as AnyEntry[])
    .filter((entry) => fold(titleOf(entry)) === fold(name));
  return [...people, ...titled];
}

function fold(title: string): string {
  return title.normalize('NFC').trim().toLowerCase();
}

function put(data: Record<string, unknown>, path: Path, value: string): void {
  const [last = '', ...before] = [...path].reverse();
  const holder = before
    .reverse()
    .reduce<unknown>((found, step) => (found as Record<string | number, unknown>)[step], data);
  (holder as Record<string | number, unknown>)[last] = value;
}
