import { COMMENT_BYTES, fill } from './markdown.ts';
import { code, fence, link, plainText } from './neutral.ts';
import { oneLine } from './text.ts';

/** A draft that was made of a page, as it is told. */
export interface DraftTold {
  /** What one is called: "event". */
  kind: string;
  title: string;
  /** How one can tell. */
  why: string;
  isGuess: boolean;
  file: string;
  text: string;
  taken: readonly { field: string; value: unknown; from: string }[];
  missing: readonly { field: string; what: string }[];
  /** What a person should look at. */
  notes: readonly string[];
  announced?: { id: string; file: string; isSure: boolean };
}

/** "An event, as its JSON-LD says EducationEvent". */
function tellKind({ kind, why, isGuess }: DraftTold): string {
  const one = `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
  return isGuess ? `probably ${one}: that is a guess, as ${why}` : `${one}, as ${why}`;
}

/** A draft for a terminal: what was taken from where, what is left to fill in, what to look at. */
export function renderDraftText(told: DraftTold): string {
  const { taken, missing, notes, announced } = told;
  const width = Math.max(...[...taken, ...missing].map(({ field }) => field.length));
  const rows = taken.map(({ field, value, from }) => [
    `  ${field.padEnd(width)}  ${oneLine(clipped(valueText(value)))}`,
    `  ${' '.repeat(width)}  from ${oneLine(from)}`,
  ]);
  return [
    `The page is ${oneLine(tellKind(told))}.`,
    ...(announced ? ['', tellAnnounced(announced)] : []),
    '',
    'Taken from the page',
    ...rows.flat(),
    ...(missing.length > 0 ? ['', 'For you to fill in'] : []),
    ...missing.map(({ field, what }) => `  ${field.padEnd(width)}  ${what}`),
    ...(notes.length > 0 ? ['', 'To look at'] : []),
    ...notes.map((note) => `  - ${oneLine(note)}`),
  ].join('\n');
}

function tellAnnounced({ id, file, isSure }: NonNullable<DraftTold['announced']>): string {
  return isSure
    ? `This is already in the archive: ${id} (${file}).`
    : `The archive has an entry of the same page: ${id} (${file}). If it is the same thing, add to that one.`;
}

/** A value in a line: names by their name, pages and days as they are. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([key]) => key !== 'person')
    .map(([, part]) => valueText(part))
    .join(', ');
}

const LONGEST_VALUE = 200;

function clipped(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

/** What becomes of one address of a comment: a draft with the address of GitHub's editor, or why there is none. */
export type DraftAnswer = { address: string } & ({ told: DraftTold; editor: string } | { refused: string });

/** By this we know our answer to a comment again. */
export function draftMarker(comment: number): string {
  return `<!-- gazette: draft ${comment} -->`;
}

/**
 * The answer to a comment that asks for drafts.
 *
 * @param left how many addresses were too many
 */
export function renderDraftAnswer(comment: number, answers: readonly DraftAnswer[], left: number): string {
  const head = [draftMarker(comment)];
  const foot = [
    ...(left > 0
      ? [`${left} more ${left === 1 ? 'address was' : 'addresses were'} left out: ask for the rest in another comment.`]
      : []),
    FOOT,
  ];
  const room = COMMENT_BYTES - Buffer.byteLength([...head, ...foot].join('\n\n')) - 500;
  const { blocks } = fill(
    answers.map((answer) => ({ text: renderAnswer(answer), tells: 1 })),
    room,
  );
  const rest = answers
    .slice(blocks.length)
    .map(({ address }) => `- ${plainText(address)}: too long for a comment; ${code('npx gazette draft')} writes it`);
  return `${[...head, ...blocks, ...rest, ...foot].join('\n\n')}\n`;
}

const FOOT =
  '<sub>Written by the workflow <code>draft</code>. Nothing is in the archive until somebody proposes it, and a maintainer merges it.</sub>';

function renderAnswer(answer: DraftAnswer): string {
  if ('refused' in answer) return `### No draft\n\n${plainText(answer.refused)}`;
  const { told, editor } = answer;
  const { kind, title, announced, text, file, missing, notes } = told;
  const heading = `### ${plainText(title === '' ? file : title)}`;
  if (announced?.isSure)
    return `${heading}\n\n${plainText(`This is already in the archive: ${announced.id}.`)} If it is another ${kind}, ${code('npx gazette draft --anyway')} makes a draft.`;
  const how = editor.includes('&value=')
    ? `${link('Open it in GitHub’s editor', editor)}, fill in what is missing, and propose it.`
    : `It is too long for a link: ${link('open an empty file', editor)}, paste it, fill in what is missing, and propose it.`;
  return [
    heading,
    `A draft of ${plainText(tellKind(told))}. ${how}`,
    ...(announced ? [plainText(tellAnnounced(announced))] : []),
    `${code(file)}`,
    fence('json', text.trimEnd()),
    ...(missing.length > 0
      ? [
          `**For a person to fill in**, each on a line such as ${code('"summary": "…",')}\n\n${list(missing.map(({ field, what }) => `${code(field)}: ${plainText(what)}`))}`,
        ]
      : []),
    ...(notes.length > 0 ? [`**To look at**\n\n${list(notes.map(plainText))}`] : []),
    `<details><summary>What was taken from where</summary>\n\n${table(told)}\n\n</details>`,
  ].join('\n\n');
}

function table({ taken }: DraftTold): string {
  const rows = taken.map(
    ({ field, value, from }) =>
      `| ${code(field)} | ${plainText(clipped(valueText(value)))} | ${plainText(clipped(from))} |`,
  );
  return ['| field | value | from |', '|---|---|---|', ...rows].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
