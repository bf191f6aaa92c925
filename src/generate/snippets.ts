import { SCHEMAS } from '../archive/schemas.ts';
import { COLLECTIONS, type Collection, SINGULAR, WITH_BODY } from '../collections.ts';
import { exampleOf, type Field, fieldsOf } from './fields.ts';

const NOTE = '// Made from schemas/ by `npm run generate`. Do not edit.\n';

/** `.vscode/gazette.code-snippets`: a new entry of each collection, one tab stop a field. */
export function renderSnippets(): string {
  const snippets = Object.fromEntries(
    COLLECTIONS.map((collection) => [`New ${SINGULAR[collection]}`, snippet(collection)]),
  );
  return `${NOTE}${JSON.stringify(snippets, null, 2)}\n`;
}

function snippet(collection: Collection): object {
  const markdown = WITH_BODY.includes(collection);
  return {
    prefix: SINGULAR[collection].replaceAll(' ', '-'),
    scope: markdown ? 'markdown' : 'json',
    description: SCHEMAS[collection].description,
    body: markdown ? frontMatter(collection) : object(collection),
  };
}

/** An opportunity has deadlines or is rolling, which its schema leaves to a check; most have deadlines. */
function startingFields(collection: Collection): Field[] {
  return fieldsOf(collection).filter(({ name, required }) => required || name === 'deadlines');
}

function object(collection: Collection): string[] {
  const fields = startingFields(collection);
  const lines = fields.map((field, index) => {
    const comma = index < fields.length - 1 ? ',' : '';
    return `  "${field.name}": ${value(collection, field, index + 1, JSON.stringify)}${comma}`;
  });
  return ['{', ...lines, '}$0'];
}

function frontMatter(collection: Collection): string[] {
  const lines = startingFields(collection).map(
    (field, index) => `${field.name}: ${value(collection, field, index + 1, plainOrQuoted)}`,
  );
  return [
    '---',
    ...lines,
    '---',
    '',
    `\${${lines.length + 1}:${asDefault(SCHEMAS[collection]['x-body'] ?? '')}}`,
    '$0',
  ];
}

/** JSON is YAML too; a date and an id read better without quotation marks. */
function plainOrQuoted(example: unknown): string {
  return typeof example === 'string' && /^[a-z0-9][a-z0-9/-]*$/.test(example) ? example : JSON.stringify(example);
}

/** A tab stop with the example as its default; the quotation marks of a text stay outside it. */
function value(collection: Collection, field: Field, stop: number, write: (example: unknown) => string): string {
  const { schema } = field;
  if (schema.enum) {
    const quote = write === plainOrQuoted ? '' : '"';
    return `${quote}\${${stop}|${schema.enum.map(asChoice).join(',')}|}${quote}`;
  }
  const text = write(exampleOf(collection, field) ?? '');
  const quoted = /^"(.*)"$/s.exec(text);
  return quoted ? `"\${${stop}:${asDefault(quoted[1] ?? '')}}"` : `\${${stop}:${asDefault(text)}}`;
}

/** https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax */
function asDefault(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function asChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
