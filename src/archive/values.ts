import type { Collection } from '../collections.ts';
import type { Path } from '../entries/locate.ts';
import { resolveSchema, SCHEMAS, type Schema } from './schemas.ts';

/** A text in the data of an entry, with the schema of the field it stands in. */
export interface FieldValue {
  path: Path;
  value: string;
  schema: Schema;
}

/** The texts of all fields whose schema is of a kind, in the order of the schema; a broken value is passed over. */
export function findValues(
  collection: Collection | 'community',
  data: unknown,
  isWanted: (schema: Schema) => boolean,
): FieldValue[] {
  return fieldsOf(collection, isWanted).flatMap(({ steps, schema }) =>
    valuesAt(data, steps).map((found) => ({ ...found, schema })),
  );
}

/** A way from the root of a schema to a field; `*` stands for every item of a list. */
interface Field {
  steps: string[];
  schema: Schema;
}

const known = new WeakMap<(schema: Schema) => boolean, Map<string, Field[]>>();

/** The fields of a kind are looked up once for each collection, not once for each entry. */
function fieldsOf(collection: Collection | 'community', isWanted: (schema: Schema) => boolean): Field[] {
  const byCollection = known.get(isWanted) ?? new Map<string, Field[]>();
  known.set(isWanted, byCollection);
  const fields = byCollection.get(collection) ?? collectFields(SCHEMAS[collection], [], isWanted);
  byCollection.set(collection, fields);
  return fields;
}

function collectFields(schema: Schema, steps: string[], isWanted: (schema: Schema) => boolean): Field[] {
  const resolved = resolveSchema(schema);
  const own = isWanted(resolved) ? [{ steps, schema: resolved }] : [];
  const inItems = resolved.items ? collectFields(resolved.items, [...steps, '*'], isWanted) : [];
  const inFields = Object.entries(resolved.properties ?? {}).flatMap(([key, child]) =>
    collectFields(child, [...steps, key], isWanted),
  );
  return [...own, ...inItems, ...inFields];
}

function valuesAt(value: unknown, steps: string[], path: Path = []): { path: Path; value: string }[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' && value !== '' ? [{ path, value }] : [];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, index) => valuesAt(item, rest, [...path, index])) : [];
  }
  const child = (value as Record<string, unknown> | null | undefined)?.[step];
  return child === undefined ? [] : valuesAt(child, rest, [...path, step]);
}
