/** As much of JSON Schema as has to be looked at. */
export type JsonSchema = { [keyword: string]: unknown };

/**
 * Writes a schema of OpenAPI 3.0 as ajv understands it.
 *
 * - `nullable` beside no `type` counts for nothing in OpenAPI 3.0, and ajv then refuses the whole
 *   schema, so that a body would go unchecked. GitHub means "or null".
 * - `oneOf` is read as `anyOf`, for GitHub's alternatives overlap: an error of one kind is one of the other too.
 * - References go by the component's name; `onComponent` hears each.
 */
export function schemaForAjv(schema: JsonSchema, onComponent: (name: string) => void): JsonSchema {
  const written = write(schema, onComponent) as JsonSchema;
  return written;
}

const closed = new WeakMap<object, JsonSchema>();

/** The same object schema, refusing members it does not name: an unknown member of a request is a slip. */
export function closedObject(schema: JsonSchema): JsonSchema {
  if (schema['properties'] === undefined || schema['additionalProperties'] !== undefined) return schema;
  const known = closed.get(schema);
  if (known) return known;
  const made = { ...schema, additionalProperties: false };
  closed.set(schema, made);
  return made;
}

function write(value: unknown, onComponent: (name: string) => void): unknown {
  if (Array.isArray(value)) return value.map((item) => write(item, onComponent));
  if (typeof value !== 'object' || value === null) return value;
  const schema = value as JsonSchema;
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const name = ref.slice(ref.lastIndexOf('/') + 1);
    onComponent(name);
    return { $ref: name };
  }
  const written: JsonSchema = {};
  for (const [key, inner] of Object.entries(schema)) {
    if (NOT_CHECKED.has(key)) continue;
    const name = key === 'oneOf' ? 'anyOf' : key;
    written[name] = key === 'properties' ? writeEach(inner as JsonSchema, onComponent) : write(inner, onComponent);
  }
  if (written['nullable'] !== true) return written;
  if (written['type'] === undefined) {
    const { nullable: _, ...rest } = written;
    return { anyOf: [{ type: 'null' }, rest] };
  }
  if (Array.isArray(written['enum'])) written['enum'] = [...written['enum'], null];
  return written;
}

/** The names of properties are not keywords, even `nullable` or `example`. */
function writeEach(properties: JsonSchema, onComponent: (name: string) => void): JsonSchema {
  return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, write(inner, onComponent)]));
}

const NOT_CHECKED = new Set(['description', 'example', 'examples', 'default', 'title', 'deprecated', 'externalDocs']);
