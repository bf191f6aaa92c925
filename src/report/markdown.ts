import { type Diagnostic, isError } from '../diagnostic.ts';
import { countOf, type Findings, tellElsewhere, tellMendable } from './findings.ts';
import { mendedLine } from './mended-line.ts';
import { escapeControls, oneLine } from './text.ts';

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
  const { blocks, left } = fill(blocksOf(own), room);
  const rest = left === 0 ? [] : [`and ${left} more`];
  return `${[head, ...blocks, ...rest, ...foot].join('\n\n')}\n`;
}

/** For "and 12345 more", and the blank lines around it. */
const ROOM_FOR_REST = 64;

interface Block {
  text: string;
  /** How many diagnostics it tells: a heading tells none. */
  tells: 0 | 1;
}

function blocksOf(diagnostics: Diagnostic[]): Block[] {
  const files = [...Map.groupBy(diagnostics, ({ place }) => place.file)];
  const withErrors = files.filter(([, found]) => found.some(isError));
  const withNone = files.filter(([, found]) => !found.some(isError));
  return [...withErrors, ...withNone].flatMap(([file, found]): Block[] => [
    { text: `#### ${code(clip(file, 300))}`, tells: 0 },
    ...found.map((diagnostic): Block => ({ text: renderOne(diagnostic), tells: 1 })),
  ]);
}

function fill(blocks: Block[], room: number): { blocks: string[]; left: number } {
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

function renderOne(diagnostic: Diagnostic): string {
  const { rule, severity, place, message, help } = diagnostic;
  const line = mendedLine(diagnostic);
  const said = [
    `- **Line ${place.start.line}** · ${severity} ${code(rule)}`,
    `  ${plainText(clip(message, 1000))}`,
    ...(help ? [`  → ${plainText(clip(help, 1000))}`] : []),
  ].join(LINE_BREAK);
  return line === undefined || !isShowable(line) ? said : `${said}\n\n${indent(fence(line))}`;
}

/** A comment breaks its lines where its text does, a job summary only where a backslash says so. */
const LINE_BREAK = '\\\n';

/** A suggestion is accepted to the letter, so what cannot be shown to the letter is not suggested. */
function isShowable(line: string): boolean {
  return line.length <= 2000 && escapeControls(line) === line;
}

/** No line of backticks in it may close the fence. */
function fence(line: string): string {
  const ticks = '`'.repeat(Math.max(3, longestTicks(line) + 1));
  return `${ticks}suggestion\n${line}\n${ticks}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function code(text: string): string {
  const bare = oneLine(text);
  const ticks = '`'.repeat(longestTicks(bare) + 1);
  const space = /^`|`$|^ .* $/.test(bare) ? ' ' : '';
  return `${ticks}${space}${bare}${space}${ticks}`;
}

function longestTicks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/**
 * Text that quotes entries, as nothing but text: no Markdown, no HTML, no link. A zero-width space
 * keeps GitHub from telling everybody who is named, and from noting it at every issue whose number it finds.
 */
function plainText(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_~[\]|$]/g, '\\$&')
    .replace(/[@#]|GH-/gi, '$&\u200B')
    .replaceAll('://', '&#58;//')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}&#46;`);
}

function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
