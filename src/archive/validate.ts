import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Collection, SINGULAR } from '../collections.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { locate, locateKey, locateObject, type Path } from '../entries/locate.ts';
import type { ParsedFile } from '../entries/parse.ts';
import { nearest } from '../nearest.ts';
import { FORMATS } from './formats.ts';
import { COMMON_SCHEMA, resolveSchema, SCHEMAS, type Schema } from './schemas.ts';

/** Validates the data of a file against the schema of its collection. */
export function validate(parsed: ParsedFile): Diagnostic[] {
  const validator = validatorOf(parsed.collection);
  if (validator(parsed.value)) return [];
  const problems = explain(parsed.value, validator.errors ?? [], parsed.collection);
  return problems.map(({ path, target, ...said }) => ({
    severity: 'error',
    place: placeOf(parsed, path, target),
    ...said,
  }));
}

/** Validates a value that has no file yet, such as an answer at a prompt. */
export function validateValue(collection: Collection | 'community', value: unknown): Omit<Problem, 'target'>[] {
  const validator = validatorOf(collection);
  return validator(value) ? [] : explain(value, validator.errors ?? [], collection);
}

/** What is wrong with a value, before anybody asked where it stands. */
interface Problem {
  rule: string;
  message: string;
  help?: string;
  path: Path;
  target: 'value' | 'key' | 'object';
}

const ajv = createAjv();
const validators = new Map<string, ValidateFunction>();

function createAjv(): Ajv2020 {
  const instance = new Ajv2020({ allErrors: true, verbose: true, strict: true });
  instance.addVocabulary(['x-reference', 'x-expected', 'x-body']);
  for (const [name, format] of Object.entries(FORMATS)) instance.addFormat(name, format);
  instance.addSchema(COMMON_SCHEMA);
  return instance;
}

function validatorOf(collection: Collection | 'community'): ValidateFunction {
  const known = validators.get(collection);
  if (known) return known;
  const compiled = ajv.compile(SCHEMAS[collection]);
  validators.set(collection, compiled);
  return compiled;
}

function placeOf(parsed: ParsedFile, path: Path, target: Problem['target']): Place {
  if (target === 'key') return locateKey(parsed, path);
  return target === 'object' ? locateObject(parsed, path) : locate(parsed, path);
}

function explain(data: unknown, errors: ErrorObject[], collection: Collection | 'community'): Problem[] {
  const problems: Problem[] = [];
  const misspelt = new Set<string>();
  const seen = new Set<string>();
  // Unknown fields first: one that is a slip away from a missing field explains that one too.
  for (const error of errors.toSorted(
    (a, b) => Number(b.keyword === 'additionalProperties') - Number(a.keyword === 'additionalProperties'),
  )) {
    const path = toPath(error.instancePath, data);
    if (error.keyword === 'additionalProperties') {
      const field = String(error.params['additionalProperty']);
      const guess = nearest(field, unusedFields(error));
      if (guess) misspelt.add(JSON.stringify([...path, guess]));
      problems.push(unknownField(path, field, guess, error));
      continue;
    }
    if (error.keyword === 'required') {
      const field = String(error.params['missingProperty']);
      if (!misspelt.has(JSON.stringify([...path, field]))) problems.push(missingField(path, field, error, collection));
      continue;
    }
    // One value, one diagnostic: what is too short is mostly of the wrong pattern as well.
    if (seen.has(error.instancePath)) continue;
    seen.add(error.instancePath);
    problems.push({ path, target: 'value', ...describeValue(error, path) });
  }
  return problems;
}

/** JSON pointer (RFC 6901) to path; a step into an array is a number. */
function toPath(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let value = data;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown> | undefined)?.[key];
  }
  return path;
}

function unusedFields(error: ErrorObject): string[] {
  const used = Object.keys(error.data as object);
  return knownFields(error).filter((field) => !used.includes(field));
}

function knownFields(error: ErrorObject): string[] {
  return Object.keys((error.parentSchema as Schema).properties ?? {}).filter((field) => field !== '$schema');
}

function unknownField(path: Path, field: string, guess: string | undefined, error: ErrorObject): Problem {
  return {
    rule: 'schema/unknown-field',
    path: [...path, field],
    target: 'key',
    message: `Unexpected field "${field}", expected one of ${knownFields(error).join(', ')}`,
    help: guess ? `Did you mean "${guess}"?` : 'Remove it; if something is missing here, tell the maintainers',
  };
}

function missingField(path: Path, field: string, error: ErrorObject, collection: Collection | 'community'): Problem {
  const schema = resolveSchema((error.parentSchema as Schema).properties?.[field] ?? {});
  const example = schema.examples?.[0] ?? schema.enum?.[0];
  const sample = example === undefined ? '' : `, for example "${field}": ${JSON.stringify(example)}`;
  return {
    rule: 'schema/missing-field',
    path,
    target: 'object',
    message: `Unexpected ${nameOfObject(path, collection)} without "${field}", expected that field`,
    help: `Add it: ${(schema.description ?? '').replace(/\.$/, '')}${sample}`,
  };
}

function nameOfObject(path: Path, collection: Collection | 'community'): string {
  const fields = path.filter((step) => typeof step === 'string');
  const last = fields.at(-1);
  if (last === undefined) return collection === 'community' ? 'community' : SINGULAR[collection];
  return typeof path.at(-1) === 'number' ? `item of "${last}"` : `"${last}"`;
}

type Said = Pick<Problem, 'rule' | 'message' | 'help'>;

function describeValue(error: ErrorObject, path: Path): Said {
  const schema = error.parentSchema as Schema;
  const value = error.data as unknown;
  const limit = Number(error.params['limit']);
  switch (error.keyword) {
    case 'type':
      return wrongType(schema, value);
    case 'enum':
      return unknownValue(schema.enum ?? [], value, path);
    case 'minLength':
      return limit === 1 || value === ''
        ? {
            rule: 'schema/empty',
            message: 'Unexpected empty text, expected something to read',
            help: 'Fill it in, or remove the field',
          }
        : {
            rule: 'schema/too-short',
            message: `Unexpected text of ${count(String(value))}, expected at least ${limit}`,
          };
    case 'maxLength':
      return {
        rule: 'schema/too-long',
        message: `Unexpected text of ${count(String(value))}, expected at most ${limit}`,
        help: 'Say it in fewer words',
      };
    case 'minItems':
      return {
        rule: 'schema/empty',
        message: 'Unexpected empty list, expected at least one item',
        help: 'Add an item, or remove the field',
      };
    case 'minProperties':
      return {
        rule: 'schema/empty',
        message: 'Unexpected empty object, expected at least one field',
        help: 'Fill it in, or remove it',
      };
    case 'maxItems':
      return {
        rule: 'schema/too-many',
        message: `Unexpected list of ${(value as unknown[]).length}, expected at most ${limit}`,
      };
    case 'uniqueItems':
      return {
        rule: 'schema/repeated',
        message: `Unexpected second ${quote((value as unknown[])[Number(error.params['j'])])}, expected each item once`,
      };
    case 'minimum':
      return {
        rule: 'schema/too-small',
        message: `Unexpected ${quote(value)}, expected a number of at least ${limit}`,
      };
    default:
      return {
        rule: 'schema/wrong-form',
        message: `Unexpected ${quote(value)}, expected ${schema['x-expected'] ?? error.message ?? 'another value'}`,
      };
  }
}

const TYPES: Record<string, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
};

function wrongType(schema: Schema, value: unknown): Said {
  const message = `Unexpected ${quote(value)}, expected ${schema['x-expected'] ?? TYPES[schema.type ?? ''] ?? 'another value'}`;
  const help = helpForType(schema, value);
  return { rule: 'schema/wrong-type', message, ...(help ? { help } : {}) };
}

function helpForType(schema: Schema, value: unknown): string | undefined {
  if (value === null) return 'Fill it in, or remove the field';
  if (schema.type === 'string' && typeof value !== 'object')
    return `Put it between quotation marks: "${String(value)}"`;
  if (schema.type === 'array' && typeof value !== 'object')
    return `Put it between square brackets: [${JSON.stringify(value)}]`;
  return undefined;
}

function unknownValue(allowed: string[], value: unknown, path: Path): Said {
  const guess = typeof value === 'string' ? nearest(value, allowed) : undefined;
  const field = path.findLast((step) => typeof step === 'string');
  return {
    rule: 'schema/unknown-value',
    message: `Unexpected ${field ?? 'value'} ${quote(value)}, expected ${OR.format(allowed)}`,
    ...(guess ? { help: `Did you mean "${guess}"?` } : {}),
  };
}

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function count(text: string): string {
  const length = [...text].length;
  return length === 1 ? '1 character' : `${length} characters`;
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
