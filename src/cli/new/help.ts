import { resolveSchema, SCHEMAS } from '../../archive/schemas.ts';
import type { Collection } from '../../collections.ts';
import { exampleOf, type Field, fieldsOf } from '../../generate/fields.ts';
import { formatParts, partsOf } from '../../generate/parts.ts';
import { findCollection, oneOf, WORDS, wordFor } from './words.ts';
import { wrap } from './wrap.ts';

/** What `gazette new --help` and `gazette new event --help` print. */
export function helpFor(args: readonly string[]): string {
  const collection = args.map(findCollection).find((found) => found !== undefined);
  return collection ? helpForCollection(collection) : GENERAL;
}

const CONTROLS = `  --slug NAME             the file's name, else made from the title
  --body TEXT             the text below the fields (Markdown)
  --body-file FILE        the same from a file
  --format json|markdown  which kind of file
  --dry-run               print what would be written
  --anyway                write a person even if somebody of that name is there
  --now INSTANT           judge deadlines as of that moment
`;

const GENERAL = `gazette new [${WORDS.join(' | ')}] [flags]

Writes a new entry into content/. In a terminal it asks what it needs to know;
with flags it does not ask. The entry is checked before it is written.

${CONTROLS}
Every field is a flag too; gazette new event --help lists those of an event.

Exit code 0: written. 1: the entry has errors, nothing is written. 2: could not run.

Examples
  npm run new
  npm run new -- event
  npx gazette new event --title "Diversifying Health Research" --starts 2026-03-31T14:00 \\
    --summary "Two speakers on research that represents everyone." --topics health-equity
`;

function helpForCollection(collection: Collection): string {
  const fields = fieldsOf(collection);
  const needed = fields.filter(({ required }) => required);
  const rest = fields.filter(({ required }) => !required);
  return `gazette new ${wordFor(collection)} [flags]

Writes ${oneOf(collection)} into content/${collection}/. ${SCHEMAS[collection].description ?? ''}

Required
${needed.map((field) => describe(collection, field)).join('\n')}

Optional
${rest.map((field) => describe(collection, field)).join('\n')}

How
${CONTROLS}
A list is given by repeating its flag. An item with several parts has them in a
row with | between them, or is written as JSON.

Example
  npx gazette new ${wordFor(collection)} ${exampleFlags(collection, fields).join(' \\\n    ')}
`;
}

const WIDTH = 88;
const INDENT = 6;

function describe(collection: Collection, field: Field): string {
  const example = exampleText(collection, field);
  const sample = example === undefined ? [] : [`${' '.repeat(INDENT)}for example ${quote(example)}`];
  const choice = field.schema.enum ? [`${' '.repeat(INDENT)}${field.schema.enum.join(' | ')}`] : sample;
  return [
    `  --${field.name}${field.schema.type === 'array' ? ' (may be repeated)' : ''}`,
    ...wrap(field.schema.description ?? '', WIDTH - INDENT).map((line) => ' '.repeat(INDENT) + line),
    ...choice,
  ].join('\n');
}

/** One value of a field as it is given on a command line. */
function exampleText(collection: Collection, field: Field): string | undefined {
  const example = [exampleOf(collection, field)].flat()[0];
  if (typeof example !== 'object' || example === null)
    return example === undefined ? field.schema.enum?.[0] : String(example);
  return formatParts(example, partsOf(resolveSchema(field.schema.items ?? field.schema)));
}

function exampleFlags(collection: Collection, fields: Field[]): string[] {
  const [example = {}] = SCHEMAS[collection].examples ?? [];
  return fields
    .filter(({ name }) => name in (example as object))
    .map((field) => `--${field.name} ${quote(exampleText(collection, field) ?? '')}`);
}

function quote(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}
