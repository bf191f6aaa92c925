import { isError } from '../diagnostic.ts';
import { countOf, type Findings, tellElsewhere, tellMendable } from './findings.ts';
import { code, fence, plainText } from './neutral.ts';
import { clip, type Told, tellAll } from './told.ts';

/** GitHub takes 65,536 characters in a comment; a little less leaves room for what is put around it. */
export const COMMENT_BYTES = 60_000;
/** GitHub takes 1 MiB in a job summary. */
export const SUMMARY_BYTES = 1_000_000;

/**
 * Diagnostics as Markdown, as GitHub understands it: the verdict, then each file with its lines to
 * mend, those with errors first. What is too much is left out from the end, and counted.
 */
export function renderMarkdown({ own, elsewhere }: Findings, maxBytes = COMMENT_BYTES): string {
  const foot = [tellMendable(own), elsewhere.length === 0 ? '' : tellElsewhere(elsewhere)].filter(
    (line) => line !== '',
  );
  const head = `### ${own.length === 0 ? 'No errors, no warnings' : `${countOf(own)} to look at`}`;
  const room = maxBytes - bytes([head, ...foot].join('\n\n')) - ROOM_FOR_REST;
  const { blocks, left } = fill(blocksOf(tellAll(own)), room);
  const rest = left === 0 ? [] : [`and ${left} more`];
  return `${[head, ...blocks, ...rest, ...foot].join('\n\n')}\n`;
}

/** For "and 12345 more", and the blank lines around it. */
const ROOM_FOR_REST = 64;

export interface Block {
  text: string;
  /** How many diagnostics it tells: a heading tells none. */
  tells: 0 | 1;
}

/** Every file with its lines, those with errors first. */
export function blocksOf(told: readonly Told[]): Block[] {
  const files = [...Map.groupBy(told, ({ file }) => file)];
  const withErrors = files.filter(([, found]) => found.some(isError));
  const withNone = files.filter(([, found]) => !found.some(isError));
  return [...withErrors, ...withNone].flatMap(([file, found]): Block[] => [
    { text: `#### ${code(clip(file, 300))}`, tells: 0 },
    ...found.map((one): Block => ({ text: renderOne(one), tells: 1 })),
  ]);
}

/** As many blocks as there is room for, in bytes, and how many diagnostics the others tell. */
export function fill(blocks: readonly Block[], room: number): { blocks: string[]; left: number } {
  const kept: Block[] = [];
  let used = 0;
  for (const block of blocks) {
    used += bytes(block.text) + 2;
    if (used > room) break;
    kept.push(block);
  }
  const left = blocks.slice(kept.length).reduce((sum, { tells }) => sum + tells, 0);
  // A heading with nothing below it tells nobody anything.
  if (kept.at(-1)?.tells === 0) kept.pop();
  return { blocks: kept.map(({ text }) => text), left };
}

function renderOne({ rule, severity, line, message, help, suggestion }: Told): string {
  const said = [
    `- **Line ${line}** · ${severity} ${code(rule)}`,
    `  ${plainText(message)}`,
    ...(help ? [`  → ${plainText(help)}`] : []),
  ].join(LINE_BREAK);
  return suggestion === undefined ? said : `${said}\n\n${indent(fence('suggestion', suggestion))}`;
}

/** A comment breaks its lines where its text does, a job summary only where a backslash says so. */
const LINE_BREAK = '\\\n';

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
