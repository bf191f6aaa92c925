import type { Collection } from '../collections.ts';
import type { Archive, Entry } from './archive.ts';
import { resolveSchema, SCHEMAS, type Schema } from './schemas.ts';

/** Gives every credit without a `person` the id of the one person who has that name, if there is one. */
export function linkPeople(
  collection: Collection,
  data: Record<string, unknown>,
  archive: Archive,
): Record<string, unknown> {
  const ids = idsByName(archive);
  return link(SCHEMAS[collection], data, (name) => ids.get(fold(name))) as Record<string, unknown>;
}

/** Under each name, the id of the person who alone has it; undefined where two share it. */
function idsByName({ people }: Archive): Map<string, string | undefined> {
  const ids = new Map<string, string | undefined>();
  for (const { id, data } of people) {
    for (const name of new Set([data.name, ...(data.otherNames ?? [])].map(fold)))
      ids.set(name, ids.has(name) ? undefined : id);
  }
  return ids;
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Those who are there already under one of these names, however it is spelt. */
export function namesakes({ name, otherNames }: Record<string, unknown>, { people }: Archive): Entry<'people'>[] {
  const wanted = new Set(
    [name, otherNames].flat().flatMap((given) => (typeof given === 'string' ? [bare(given)] : [])),
  );
  return people.filter(({ data }) => [data.name, ...(data.otherNames ?? [])].some((given) => wanted.has(bare(given))));
}

/** `Daniel Sabanés-Bové` and `daniel sabanes bove` are one name. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function link(schema: Schema, value: unknown, idOf: (name: string) => string | undefined): unknown {
  const { items, properties = {} } = resolveSchema(schema);
  if (Array.isArray(value)) return value.map((item) => link(items ?? {}, item, idOf));
  if (typeof value !== 'object' || value === null) return value;
  const linked = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, link(properties[key] ?? {}, child, idOf)]),
  );
  const person =
    isCredit(properties) && linked['person'] === undefined && typeof linked['name'] === 'string'
      ? idOf(linked['name'])
      : undefined;
  return person === undefined ? linked : { ...linked, person };
}

function isCredit({ name, person }: Record<string, Schema>): boolean {
  return (
    name !== undefined && person !== undefined && resolveSchema(person)['x-reference']?.includes('people') === true
  );
}
