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
  const found: FieldValue[] = [];
  for (const field of fieldsOf(collection, isWanted)) collectValues(data, field, 0, [], found);
  return found;
}

/** A way from the root of a schema to a field; `*` stands for every item of a list. */
interface Field {
  steps: string[];
  schema: Schema;
  /** The paths of values that were found this way, by their place in the list. */
  paths: Map<number, Path>;
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
  const own = isWanted(resolved) ? [{ steps, schema: resolved, paths: new Map<number, Path>() }] : [];
  const inItems = resolved.items ? collectFields(resolved.items, [...steps, '*'], isWanted) : [];
  const inFields = Object.entries(resolved.properties ?? {}).flatMap(([key, child]) =>
    collectFields(child, [...steps, key], isWanted),
  );
  return [...own, ...inItems, ...inFields];
}

/** @param indices of the items on the way to the value, as many as there are stars among the steps before it */
function collectValues(value: unknown, field: Field, depth: number, indices: number[], found: FieldValue[]): void {
  const step = field.steps[depth];
  if (step === undefined) {
    if (typeof value === 'string' && value !== '')
      found.push({ path: pathAlong(field, indices), value, schema: field.schema });
  } else if (step !== '*') {
    const child = (value as Record<string, unknown> | null | undefined)?.[step];
    if (child !== undefined) collectValues(child, field, depth + 1, indices, found);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      indices.push(index);
      collectValues(value[index], field, depth + 1, indices, found);
      indices.pop();
    }
  }
}

/** Most ways lead to nothing, and where there is something, to `url` or `links/0/url` over and over. */
function pathAlong({ steps, paths }: Field, indices: readonly number[]): Path {
  const [index] = indices;
  if (index === undefined) return steps;
  if (indices.length > 1) return writePath(steps, indices);
  const known = paths.get(index) ?? writePath(steps, indices);
  paths.set(index, known);
  return known;
}

function writePath(steps: readonly string[], indices: readonly number[]): Path {
  let next = 0;
  return steps.map((step) => (step === '*' ? (indices[next++] ?? 0) : step));
}
