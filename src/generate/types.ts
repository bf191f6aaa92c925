import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { COMMON_SCHEMA, resolveSchema, SCHEMAS, type Schema } from '../archive/schemas.ts';

/** `src/archive/types.generated.ts`: a type for the data of each collection, and for the objects they share. */
export async function renderTypes(): Promise<string> {
  const shared = Object.entries(COMMON_SCHEMA.$defs ?? {}).filter(([, schema]) => schema.type === 'object');
  const own = Object.entries(SCHEMAS).map(([name, schema]): [string, Schema] => [`${name}Data`, schema]);
  const definitions = Object.fromEntries(
    [...shared, ...own].map(([name, schema]) => [typeName(name), { ...prepare(schema), title: typeName(name) }]),
  );
  const text = await compile({ title: 'Root', definitions } as JSONSchema, 'Root', {
    additionalProperties: false,
    bannerComment: '// Made from schemas/ by `npm run generate`. Do not edit.',
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true },
  });
  return tidy(text);
}

/** `events` becomes `EventsData`. */
function typeName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Shared objects stay references and so one type; shared texts and lists are written out. */
function prepare(schema: Schema): Record<string, unknown> {
  const name = schema.$ref?.split('#/$defs/')[1];
  const resolved = resolveSchema(schema);
  if (name !== undefined && resolved.type === 'object') return { $ref: `#/definitions/${typeName(name)}` };
  const { type, enum: allowed, required, description, items, properties } = resolved;
  return {
    ...(type ? { type } : {}),
    ...(allowed ? { enum: allowed } : {}),
    ...(description ? { description } : {}),
    ...(items ? { items: prepare(items) } : {}),
    ...(properties
      ? {
          required: required ?? [],
          properties: Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, prepare(child)])),
        }
      : {}),
  };
}

/** Drops the root, an empty interface, and the library's notes on where it found a type. */
function tidy(text: string): string {
  return text
    .replace(/export interface Root \{[^}]*\}\n+/, '')
    .replace(/ \*\n \* This interface was referenced by `Root`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g, '');
}
