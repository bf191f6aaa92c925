import { resolveSchema, SCHEMAS, type Schema } from '../archive/schemas.ts';
import type { Collection } from '../collections.ts';

/** A field of an entry, as its schema describes it. */
export interface Field {
  /** `starts`, or for a nested one `speakers[].name` and `registration.url`. */
  name: string;
  /** Its schema, with every `$ref` followed. */
  schema: Schema;
  required: boolean;
}

/** The fields a contributor fills in, in the order of the schema. `$schema` is for editors. */
export function fieldsOf(collection: Collection): Field[] {
  return childrenOf(SCHEMAS[collection]).filter(({ name }) => name !== '$schema');
}

/** Those that only an entry with a past may need. Nobody who brings a new one is asked for them. */
export function isOfPast({ name }: Pick<Field, 'name'>): boolean {
  return ['aliases', 'firstPublished', 'lastChanged', 'moved'].includes(name);
}

/** The same with each field's parts below it: `speakers`, `speakers[].name`, `speakers[].person`. */
export function allFieldsOf(collection: Collection): Field[] {
  return fieldsOf(collection).flatMap(withParts);
}

/** The fields of an object, in the order of its schema. */
export function childrenOf(schema: Schema): Field[] {
  const { properties = {}, required = [] } = resolveSchema(schema);
  return Object.entries(properties).map(([name, child]) => ({
    name,
    schema: resolveSchema(child),
    required: required.includes(name),
  }));
}

/** An example of a field: the one in the whole entry its schema shows, which fits its neighbours, else its own. */
export function exampleOf(collection: Collection, { name, schema }: Pick<Field, 'name' | 'schema'>): unknown {
  const [entry = {}] = SCHEMAS[collection].examples ?? [];
  return (entry as Record<string, unknown>)[name] ?? schema.examples?.[0];
}

function withParts(field: Field): Field[] {
  const { items } = field.schema;
  const parts = items ? childrenOf(items) : childrenOf(field.schema);
  const prefix = items ? `${field.name}[].` : `${field.name}.`;
  return [field, ...parts.flatMap((part) => withParts({ ...part, name: prefix + part.name }))];
}

/** What a field's items or itself may name: ids of collections, topics, or files. */
export function targetsOf({ schema }: Pick<Field, 'schema'>): NonNullable<Schema['x-reference']> {
  return schema['x-reference'] ?? (schema.items ? (resolveSchema(schema.items)['x-reference'] ?? []) : []);
}
