import { SCHEMAS } from '../archive/schemas.ts';
import { COLLECTIONS, type Collection, isCollection, WITH_BODY } from '../collections.ts';
import { proposePath } from './entry-path.ts';
import { renderEntry } from './entry-text.ts';
import { exampleBody } from './example.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';

/** Where the contributor's guide stands. Its prose is written by hand. */
export const GUIDE = 'content/README.md';

/**
 * The guide with what stands between its marks made anew: a table of fields after
 * `<!-- fields: events -->`, an entry to copy after `<!-- example: events -->`, each up to `<!-- end -->`.
 *
 * @throws Error if a mark names no collection or has no end
 */
export function renewGuide(text: string): string {
  const opened = text.match(/<!-- (?:fields|example): /g)?.length ?? 0;
  let closed = 0;
  const renewed = text.replace(MARKED, (_, mark: string, kind: string, name: string) => {
    closed += 1;
    if (!isCollection(name))
      throw new Error(
        `Cannot renew ${GUIDE}: "${mark}" names no collection, expected one of ${COLLECTIONS.join(', ')}`,
      );
    return `${mark}\n${kind === 'fields' ? renderTable(name) : renderExample(name)}\n<!-- end -->`;
  });
  if (closed < opened)
    throw new Error(`Cannot renew ${GUIDE}: a mark such as <!-- fields: events --> has no <!-- end --> after it`);
  return renewed;
}

const MARKED = /(<!-- (fields|example): ([\w-]+) -->)(?:(?!<!-- (?:fields|example): )[\s\S])*?<!-- end -->/g;

/** Field, what to write, example; a row for every part of a field as well. */
export function renderTable(collection: Collection): string {
  const rows = fieldRows(collection).map(
    (row) => `| ${[nameCell(row), writeCell(row), row.example === undefined ? '' : code(row.example)].join(' | ')} |`,
  );
  return ['| Field | What to write | Example |', '|---|---|---|', ...rows].join('\n');
}

function nameCell({ name, need }: FieldRow): string {
  return need === undefined ? `\`${name}\`` : `**\`${name}\`** (${need})`;
}

function writeCell({ description, allowed }: FieldRow): string {
  const choice = allowed.length > 0 ? ` One of ${allowed.map((value) => `\`${value}\``).join(', ')}.` : '';
  return cell(description + choice);
}

function code(text: string): string {
  return `\`${cell(text)}\``;
}

/** A bar would end the cell, a line break the row. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

export function renderExample(collection: Collection): string {
  const [data] = SCHEMAS[collection].examples ?? [];
  const markdown = WITH_BODY.includes(collection);
  const body = exampleBody(collection);
  const text = renderEntry(
    collection,
    data,
    markdown ? { format: 'markdown', ...(body ? { body } : {}) } : { format: 'json' },
  );
  return [
    `\`${examplePath(collection, data, markdown)}\``,
    '',
    `\`\`\`${markdown ? 'markdown' : 'json'}`,
    text.trimEnd(),
    '```',
  ].join('\n');
}

/** The examples have days of their own, or none; no year is made up for them. */
function examplePath(collection: Collection, data: unknown, markdown: boolean): string {
  const { folder, slug } = proposePath(collection, data as Record<string, unknown>, 'year');
  return `content/${folder}/${slug}.${markdown ? 'md' : 'json'}`;
}
