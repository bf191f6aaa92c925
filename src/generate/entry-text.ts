import { CORE_SCHEMA, dump } from 'js-yaml';
import { resolveSchema, SCHEMAS, type Schema } from '../archive/schemas.ts';
import type { Collection } from '../collections.ts';

export type EntryFormat = 'json' | 'markdown';

/** The text of an entry's file: fields in the order of the schema, two spaces, a final newline. */
export function renderEntry(
  collection: Collection,
  data: unknown,
  options: { format: EntryFormat; body?: string },
): string {
  const ordered = order(data, SCHEMAS[collection]);
  return options.format === 'json' ? `${JSON.stringify(ordered, null, 2)}\n` : renderMarkdown(ordered, options.body);
}

/** YAML 1.2 reads a date as the text it is, so it needs no quotation marks. */
function renderMarkdown(data: unknown, body: string | undefined): string {
  const yaml = dump(data, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true });
  const text = (body ?? '').trim();
  return `---\n${yaml}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** Fields the schema does not know stay, last, for the checker to name. */
function order(value: unknown, schema: Schema): unknown {
  const { items, properties = {} } = resolveSchema(schema);
  if (Array.isArray(value)) return value.map((item) => order(item, items ?? {}));
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  const known = Object.keys(properties).filter((key) => key in given);
  const rest = Object.keys(given).filter((key) => !(key in properties));
  return Object.fromEntries([...known, ...rest].map((key) => [key, order(given[key], properties[key] ?? {})]));
}
