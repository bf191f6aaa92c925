import type { Schema } from '../archive/schemas.ts';
import type { Collection } from '../collections.ts';
import { allFieldsOf, exampleOf, type Field, isOfPast } from './fields.ts';

/** What a table of fields says of one, for the guide in `content/` and the guides of the site. */
export interface FieldRow {
  /** `speakers`, and for a part of it `speakers[].name`. */
  name: string;
  /** `required`, for a part `needed in each` or `needed with it`; undefined where it may be left out. */
  need?: string;
  description: string;
  /** The values it may have, if they are few. */
  allowed: readonly string[];
  /** As it is written; undefined for what has parts with rows of their own. */
  example?: string;
}

/** A row for every field of a collection and every part of a field, in the order of the schema. */
export function fieldRows(collection: Collection): FieldRow[] {
  return allFieldsOf(collection).map((field) => rowOf(collection, field));
}

/**
 * The same for somebody who starts: what is required first, what only an entry with a past needs
 * left out. Parts stay below their whole.
 */
export function rowsToStartWith(collection: Collection): FieldRow[] {
  const wholes = [...Map.groupBy(fieldRows(collection), ({ name }) => wholeOf(name))]
    .filter(([name]) => !isOfPast({ name }))
    .map(([, rows]) => rows);
  const isNeeded = ([whole]: FieldRow[]): boolean => whole?.need !== undefined;
  return [...wholes.filter(isNeeded), ...wholes.filter((rows) => !isNeeded(rows))].flat();
}

function wholeOf(name: string): string {
  return name.split(/[.[]/)[0] ?? name;
}

function rowOf(collection: Collection, field: Field): FieldRow {
  const { name, required, schema } = field;
  const example = exampleText(schema, exampleOf(collection, field));
  return {
    name,
    ...(required ? { need: needOf(name) } : {}),
    description: schema.description ?? '',
    allowed: schema.enum ?? [],
    ...(example === undefined ? {} : { example }),
  };
}

/** A part is needed where its whole is given, and the whole may be left out. */
function needOf(name: string): string {
  if (!name.includes('.')) return 'required';
  return /\[\]\.[^.]+$/.test(name) ? 'needed in each' : 'needed with it';
}

/** Parts have rows and examples of their own, so an object or a list of objects needs none here. */
function exampleText({ items, properties, enum: allowed }: Schema, shown: unknown): string | undefined {
  const example = shown ?? allowed?.[0];
  if (example === undefined || properties) return undefined;
  if (Array.isArray(example) && example.some((item) => typeof item === 'object')) return undefined;
  return items ? JSON.stringify(example) : String(example);
}
