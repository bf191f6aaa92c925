import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { resolveSchema } from '../../archive/schemas.ts';
import type { Collection } from '../../collections.ts';
import { type Field, fieldsOf, targetsOf } from '../../generate/fields.ts';
import { describeParts, parseParts, partsOf, splitList } from '../../generate/parts.ts';
import { nearest } from '../../nearest.ts';
import { UsageError } from '../command.ts';
import { oneOf, readCollection } from './words.ts';

/** What a command line says of a new entry. */
export interface NewFlags {
  collection?: Collection;
  data: Record<string, unknown>;
  body?: string;
  slug?: string;
  format?: 'json' | 'markdown';
  dryRun: boolean;
  /** Whether a person is to be written although somebody of that name is there. */
  anyway: boolean;
  now?: string;
}

/** Flags that are no fields of an entry. A test keeps fields from taking their names. */
export const CONTROLS = {
  body: 'string',
  'body-file': 'string',
  slug: 'string',
  format: 'string',
  'dry-run': 'boolean',
  anyway: 'boolean',
  now: 'string',
} as const;

/** @throws UsageError for a flag that is unknown, given twice or without its value */
export function readNewFlags(args: string[]): NewFlags {
  const word = args.find((arg, index) => !arg.startsWith('-') && !takesValue(args[index - 1]));
  const collection = word === undefined ? undefined : readCollection(word);
  const fields = collection ? fieldsOf(collection) : [];
  const given = readTokens(args, fields, collection);

  const format = given.get('format')?.[0];
  if (format !== undefined && format !== 'json' && format !== 'markdown')
    throw new UsageError(`Unexpected format "${format}", expected json or markdown`);
  const body = readBody(given);
  if (format === 'json' && body !== undefined)
    throw new UsageError(
      'Unexpected --body beside --format json, expected markdown: only Markdown has a text below its fields',
    );
  const slug = given.get('slug')?.[0];
  if (slug !== undefined) checkSlug(slug, collection);
  const now = given.get('now')?.[0];
  return {
    ...(collection ? { collection } : {}),
    data: readData(fields, given),
    ...(body === undefined ? {} : { body }),
    ...(slug === undefined ? {} : { slug }),
    ...(format === undefined ? {} : { format }),
    ...(now === undefined ? {} : { now }),
    dryRun: given.has('dry-run'),
    anyway: given.has('anyway'),
  };
}

/** Whether the word after an argument belongs to it: `--title` takes one, `--title=x` and `--dry-run` do not. */
function takesValue(arg: string | undefined): boolean {
  return arg !== undefined && /^--[^=]+$/.test(arg) && CONTROLS[arg.slice(2) as keyof typeof CONTROLS] !== 'boolean';
}

function readTokens(args: string[], fields: Field[], collection: Collection | undefined): Map<string, string[]> {
  const kinds: Record<string, 'string' | 'boolean'> = {
    ...Object.fromEntries(fields.map(({ name }) => [name, 'string'])),
    ...CONTROLS,
  };
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type, multiple: true }]));
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string[]>();
  let words = 0;
  for (const token of tokens) {
    if (token.kind === 'positional' && ++words > 1)
      throw new UsageError(
        `Unexpected "${token.value}", expected one collection and flags such as --title "${token.value}"`,
      );
    if (token.kind !== 'option') continue;
    const kind = kinds[token.name];
    if (kind === undefined) throw unknownFlag(token.rawName, Object.keys(kinds), collection);
    if (kind === 'string' && token.value === undefined)
      throw new UsageError(`Unexpected --${token.name} without a value, expected one after it`);
    const values = given.get(token.name) ?? [];
    if (values.length > 0 && !isList(fields, token.name))
      throw new UsageError(`Unexpected second --${token.name}, expected it once`);
    given.set(token.name, [...values, token.value ?? '']);
  }
  return given;
}

function isList(fields: Field[], name: string): boolean {
  return fields.find((field) => field.name === name)?.schema.type === 'array';
}

function unknownFlag(flag: string, known: string[], collection: Collection | undefined): UsageError {
  if (collection === undefined)
    return new UsageError(
      `Unexpected ${flag} without a collection, expected one before it, such as gazette new event ${flag}`,
    );
  const guess = nearest(flag.replace(/^-+/, ''), known);
  return new UsageError(
    `Unexpected ${flag}, expected a field of ${oneOf(collection)}${guess ? `; did you mean --${guess}?` : `: ${known.map((name) => `--${name}`).join(', ')}`}`,
  );
}

function readBody(given: Map<string, string[]>): string | undefined {
  const [body] = given.get('body') ?? [];
  const [file] = given.get('body-file') ?? [];
  if (body !== undefined && file !== undefined)
    throw new UsageError('Unexpected --body beside --body-file, expected one of the two');
  if (file === undefined) return body;
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(
      `Cannot read ${file}: ${(cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'file does not exist' : (cause as Error).message}`,
      { cause },
    );
  }
}

function checkSlug(slug: string, collection: Collection | undefined): void {
  const problem = problemWithSlug(slug, collection);
  if (problem) throw new UsageError(problem);
}

/** What is wrong with the name of a file, if anything. An issue is named after its month. */
export function problemWithSlug(slug: string, collection: Collection | undefined): string | undefined {
  const month = collection === 'issues';
  if (month ? /^\d{4}-(0[1-9]|1[0-2])$/.test(slug) : /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return undefined;
  return `Unexpected slug "${slug}", expected ${month ? 'a month such as 2026-03' : 'small letters, digits and hyphens, such as short-name'}`;
}

function readData(fields: Field[], given: Map<string, string[]>): Record<string, unknown> {
  const present = fields.filter(({ name }) => given.has(name));
  return Object.fromEntries(present.map((field) => [field.name, readValue(field, given.get(field.name) ?? [])]));
}

/** A value as a person writes it on a command line; whether it is a good one is for the schema to say. */
function readValue(field: Field, texts: string[]): unknown {
  const { schema } = field;
  const [text = ''] = texts;
  if (schema.type === 'array') return texts.flatMap((item) => readItems(field, item));
  if (schema.type === 'object') return readObject(field, text);
  return schema.type === 'integer' && /^\d+$/.test(text) ? Number(text) : text;
}

function readItems(field: Field, text: string): unknown[] {
  if (/^\s*[[{]/.test(text)) return [readJson(field, text)].flat();
  const item = resolveSchema(field.schema.items ?? {});
  if (item.type === 'object') return [readObject({ ...field, schema: item }, text)];
  return targetsOf(field).length > 0 ? splitList(text) : [text];
}

function readObject({ name, schema, required }: Field, text: string): unknown {
  if (/^\s*\{/.test(text)) return readJson({ name, schema, required }, text);
  const parts = partsOf(schema);
  const value = parseParts(text, parts);
  if (value === undefined) throw new UsageError(`Unexpected --${name} "${text}", expected ${describeParts(parts)}`);
  return value;
}

function readJson({ name, schema }: Field, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const example = schema.examples?.[0];
    throw new UsageError(
      `Unexpected --${name} ${text}, expected JSON${example ? ` such as '${JSON.stringify(example)}'` : ''}`,
      { cause },
    );
  }
}
