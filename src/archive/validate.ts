import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { loadAjv } from '#ajv';
import { type Collection, SINGULAR } from '../collections.ts';
import { isCalendarDate } from '../dates.ts';
import type { Diagnostic, Edit, Place } from '../diagnostic.ts';
import { locate, locateKey, locateObject, type Path } from '../entries/locate.ts';
import { moreMistakes } from '../entries/more-mistakes.ts';
import type { ParsedFile } from '../entries/parse.ts';
import { rewriteKey, rewriteValue } from '../entries/rewrite.ts';
import { or } from '../enumerate.ts';
import { nearest } from '../nearest.ts';
import { FORMATS } from './formats.ts';
import { meantBy } from './meant.ts';
import { otherWord } from './other-words.ts';
import { COMMON_SCHEMA, resolveSchema, SCHEMAS, type Schema } from './schemas.ts';
import { IS_VALID } from './validators.generated.ts';
import { lengthOfMonth } from './written-dates.ts';
import { GAP, hasGaps, SEVERAL, writtenOut } from './written-out.ts';

/** Validates the data of a file against the schema of its collection. */
export function validate(parsed: ParsedFile): Diagnostic[] {
  // Nearly every file is valid, and what was compiled ahead tells; the rest is looked at again to explain it.
  if (IS_VALID[parsed.collection](parsed.value)) return [];
  const validator = validatorOf(parsed.collection);
  if (validator(parsed.value)) return [];
  const errors = validator.errors ?? [];
  const problems = explain(parsed.value, errors.slice(0, MOST_ERRORS), parsed.collection);
  const found = problems.map(({ path, target, instead, ...said }) => {
    const edit = instead && editFor(parsed, path, target, instead.value);
    return {
      severity: 'error' as const,
      place: placeOf(parsed, path, target),
      ...said,
      ...(edit ? { fix: { edits: [edit] } } : {}),
    };
  });
  return [...found, ...moreMistakes(parsed.file, parsed.text, Math.max(0, errors.length - MOST_ERRORS))];
}

/** More than a person mends before looking again, and few enough that a hostile file holds nobody up. */
const MOST_ERRORS = 100;

/** Validates a value that has no file yet, such as an answer at a prompt. */
export function validateValue(
  collection: Collection | 'community',
  value: unknown,
): Omit<Problem, 'target' | 'instead'>[] {
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
  /** What to write in its stead, where that is a matter of form. */
  instead?: { value: unknown };
}

let ajv: Ajv2020 | undefined;
const validators = new Map<string, ValidateFunction>();

function createAjv(): Ajv2020 {
  const { Ajv2020 } = loadAjv();
  const instance = new Ajv2020({ allErrors: true, verbose: true, strict: true });
  instance.addVocabulary(['x-reference', 'x-expected', 'x-body']);
  for (const [name, format] of Object.entries(FORMATS)) instance.addFormat(name, format);
  instance.addSchema(COMMON_SCHEMA);
  return instance;
}

function validatorOf(collection: Collection | 'community'): ValidateFunction {
  const known = validators.get(collection);
  if (known) return known;
  ajv ??= createAjv();
  const compiled = ajv.compile(SCHEMAS[collection]);
  validators.set(collection, compiled);
  return compiled;
}

function placeOf(parsed: ParsedFile, path: Path, target: Problem['target']): Place {
  if (target === 'key') return locateKey(parsed, path);
  return target === 'object' ? locateObject(parsed, path) : locate(parsed, path);
}

function editFor(parsed: ParsedFile, path: Path, target: Problem['target'], value: unknown): Edit | undefined {
  if (target === 'key') return rewriteKey(parsed, path, String(value));
  return rewriteValue(parsed, path, value === AS_WRITTEN ? excerptOf(parsed, locate(parsed, path)) : value);
}

/** Stands for the value's own spelling, as a text: `1.10` is 1.1 once it is a number. */
const AS_WRITTEN = Symbol('as written');

function excerptOf({ text }: ParsedFile, { start, end }: Place): string {
  return text.slice(start.offset, end.offset);
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
      const free = unusedFields(error).filter((name) => !misspelt.has(JSON.stringify([...path, name])));
      const meant = otherWord(field, free);
      const guess = meant ?? nearest(field, free);
      if (guess) misspelt.add(JSON.stringify([...path, guess]));
      problems.push(unknownField(path, field, { guess, isSlip: meant === undefined }, error));
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
    problems.push({ path: pathOfValue(error, path), target: 'value', ...describeValue(error, path) });
  }
  return problems;
}

/** Of a list with an item twice, the second one is to be mended. */
function pathOfValue(error: ErrorObject, path: Path): Path {
  return error.keyword === 'uniqueItems'
    ? [...path, Math.max(Number(error.params['i']), Number(error.params['j']))]
    : path;
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
  const data = error.data as object;
  return knownFields(error).filter((field) => !Object.hasOwn(data, field));
}

function knownFields(error: ErrorObject): string[] {
  return Object.keys((error.parentSchema as Schema).properties ?? {}).filter((field) => field !== '$schema');
}

/** @param said what it was meant to be; a slip of the hand is mended, another word may hold a value of another form */
function unknownField(
  path: Path,
  field: string,
  { guess, isSlip }: { guess: string | undefined; isSlip: boolean },
  error: ErrorObject,
): Problem {
  return {
    rule: 'schema/unknown-field',
    path: [...path, field],
    target: 'key',
    message: `Unexpected field "${field}", expected one of ${knownFields(error).join(', ')}`,
    help: guess ? `Did you mean "${guess}"?` : helpForUnknown(field),
    ...(guess && isSlip ? { instead: { value: guess } } : {}),
  };
}

function helpForUnknown(field: string): string {
  if (/^time$/i.test(field)) return 'Write day and time as one, such as "starts": "2026-03-31T14:00"';
  return /\S\s+\S+\s+\S/.test(field)
    ? 'If this goes on from the line above, put that whole text between quotation marks, on one line'
    : 'Remove it; if something is missing here, tell the maintainers';
}

function missingField(path: Path, field: string, error: ErrorObject, collection: Collection | 'community'): Problem {
  const schema = resolveSchema((error.parentSchema as Schema).properties?.[field] ?? {});
  const example = schema.examples?.[0] ?? schema.enum?.[0];
  const sample = example === undefined ? '' : ` For example "${field}": ${JSON.stringify(example)}`;
  return {
    rule: 'schema/missing-field',
    path,
    target: 'object',
    message: `Unexpected ${nameOfObject(path, collection)} without "${field}", expected that field`,
    help: `${schema.description ?? ''}${sample}`,
  };
}

function nameOfObject(path: Path, collection: Collection | 'community'): string {
  const fields = path.filter((step) => typeof step === 'string');
  const last = fields.at(-1);
  if (last === undefined) return collection === 'community' ? 'community' : SINGULAR[collection];
  return typeof path.at(-1) === 'number' ? `item of "${last}"` : `"${last}"`;
}

/** Removing a field that is required leads to the next message, which says so. */
const FILL_IN = 'Fill it in, or remove the field if you have nothing to say there';

type Said = Pick<Problem, 'rule' | 'message' | 'help' | 'instead'>;

function describeValue(error: ErrorObject, path: Path): Said {
  const schema = error.parentSchema as Schema;
  const value = error.data as unknown;
  const limit = Number(error.params['limit']);
  switch (error.keyword) {
    case 'type':
      return wrongType(schema, value, path);
    case 'enum':
      return unknownValue(schema.enum ?? [], value, path);
    case 'minLength':
      return limit === 1 || value === ''
        ? {
            rule: 'schema/empty',
            message: 'Unexpected empty text, expected something to read',
            help: FILL_IN,
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
      return wrongForm(schema, value, error);
  }
}

function wrongForm(schema: Schema, value: unknown, error: ErrorObject): Said {
  const expected = notInCalendar(schema, value)
    ? 'a day that is in the calendar'
    : (schema['x-expected'] ?? error.message ?? 'another value');
  const meant = typeof value === 'string' ? meantBy(value, schema) : undefined;
  return {
    rule: 'schema/wrong-form',
    message: `Unexpected ${quote(value)}, expected ${expected}`,
    ...helpForForm(schema, value, meant?.text),
    ...(meant?.sure ? { instead: { value: meant.text } } : {}),
  };
}

function helpForForm(schema: Schema, value: unknown, meant: string | undefined): { help?: string } {
  if (typeof value === 'string' && UTC.test(value) && schema.format === 'date-or-local-time')
    return {
      help: 'Write the time that clocks show where it takes place, without Z',
    };
  if (meant !== undefined) return { help: `Did you mean "${meant}"?` };
  const length = notInCalendar(schema, value) ? lengthOfMonth(String(value)) : undefined;
  return length === undefined ? {} : { help: length };
}

const UTC = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*Z$/;

/** Whether a date is written as it should be, and still there is no such day. */
function notInCalendar({ format }: Schema, value: unknown): boolean {
  return (
    (format === 'calendar-date' || format === 'date-or-local-time') &&
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(String(value)) &&
    !isCalendarDate(String(value).slice(0, 10))
  );
}

const TYPES: Record<string, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
};

function wrongType(schema: Schema, value: unknown, path: Path): Said {
  const message = `Unexpected ${quote(value)}, expected ${schema['x-expected'] ?? TYPES[schema.type ?? ''] ?? 'another value'}`;
  const help = path.length === 0 ? 'Write the fields of one entry, each with its name' : helpForType(schema, value);
  const instead = path.length === 0 ? undefined : rightType(schema, value);
  return { rule: 'schema/wrong-type', message, ...(help ? { help } : {}), ...(instead ? { instead } : {}) };
}

/** The same value in the type that is wanted, where there is only one way to write it so. */
function rightType(schema: Schema, value: unknown): { value: unknown } | undefined {
  if (value === null || value === '' || typeof value === 'object') return undefined;
  if (schema.type === 'string' && schema['x-expected'] === undefined) return { value: AS_WRITTEN };
  if (schema.type === 'integer' && /^\d{1,9}$/.test(String(value))) return { value: Number(value) };
  // One text that names several things is for a person to take apart.
  if (typeof value !== 'string' || SEVERAL.test(value)) return undefined;
  const written = writtenOut(schema, value);
  return written === undefined || written === value || hasGaps(written) ? undefined : { value: written };
}

function helpForType(schema: Schema, value: unknown): string | undefined {
  if (value === null || value === '') return FILL_IN;
  if (typeof value === 'object') return undefined;
  if (schema.type === 'string' && schema['x-expected'] === undefined)
    return `Put it between quotation marks: "${value}"`;
  if (schema.type === 'integer' && /^\d+$/.test(String(value))) return `Remove the quotation marks: ${value}`;
  if (schema.type !== 'array' && schema.type !== 'object') return undefined;
  const written = writtenOut(schema, value);
  const gaps = hasGaps(written) ? `, with what is right in the stead of ${GAP}` : '';
  const several = Array.isArray(written) && written.length > 1 ? 'If these are several, write' : 'Write it as';
  return `${several} ${JSON.stringify(written)}${gaps}`;
}

function unknownValue(allowed: string[], value: unknown, path: Path): Said {
  const guess = typeof value === 'string' ? nearest(value, allowed) : undefined;
  const field = path.findLast((step) => typeof step === 'string');
  return {
    rule: 'schema/unknown-value',
    message: `Unexpected ${field ?? 'value'} ${quote(value)}, expected ${or(allowed)}`,
    ...(guess ? { help: `Did you mean "${guess}"?`, instead: { value: guess } } : {}),
  };
}

function count(text: string): string {
  const length = [...text].length;
  return length === 1 ? '1 character' : `${length} characters`;
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  if (text.length <= 60) return text;
  return `${text.slice(0, 58)}…${typeof value === 'string' ? '"' : ''}`;
}
