import { type Diagnostic, isError, type Place } from '../diagnostic.ts';

export interface TextOptions {
  /** Whether to write colours as terminals understand them (ECMA-48, SGR). */
  colour: boolean;
}

/** Diagnostics for a terminal: each with the line it is about and a caret below the place, then the sum. */
export function renderText(diagnostics: readonly Diagnostic[], { colour }: TextOptions): string {
  const paint = colour ? PAINT : PLAIN;
  return [...diagnostics.map((diagnostic) => renderOne(diagnostic, paint)), summarise(diagnostics, paint)].join('\n\n');
}

interface Paint {
  error: (text: string) => string;
  warning: (text: string) => string;
  strong: (text: string) => string;
  faint: (text: string) => string;
  good: (text: string) => string;
}

const sgr =
  (code: number) =>
  (text: string): string =>
    `\u001B[${code}m${text}\u001B[0m`;
const plain = (text: string): string => text;

const PAINT: Paint = { error: sgr(31), warning: sgr(33), strong: sgr(1), faint: sgr(2), good: sgr(32) };
const PLAIN: Paint = { error: plain, warning: plain, strong: plain, faint: plain, good: plain };

function renderOne({ rule, severity, place, message, help }: Diagnostic, paint: Paint): string {
  const { line, column } = place.start;
  return [
    `${paint.strong(`${place.file}:${line}:${column}`)}  ${paint[severity](severity)}  ${paint.faint(rule)}`,
    `  ${message}`,
    ...renderExcerpt(place, (text) => paint[severity](text)),
    ...(help ? [`  → ${help}`] : []),
  ].join('\n');
}

/** Long lines are cut to this many characters around the place. */
const WIDTH = 100;

function renderExcerpt({ start, end, excerpt }: Place, paint: (text: string) => string): string[] {
  if (excerpt.trim() === '') return [];
  const from = Math.max(0, Math.min(start.column - 1 - WIDTH / 2, excerpt.length - WIDTH));
  const shown = `${from > 0 ? '…' : ''}${excerpt.slice(from, from + WIDTH)}${from + WIDTH < excerpt.length ? '…' : ''}`;
  const before = `${from > 0 ? ' ' : ''}${excerpt.slice(from, start.column - 1)}`;
  const last = end.line === start.line ? end.column - 1 : excerpt.length;
  const marked = excerpt.slice(start.column - 1, Math.min(last, from + WIDTH));
  const gutter = String(start.line);
  return [
    `  ${gutter} │ ${escapeControls(shown)}`,
    `  ${' '.repeat(gutter.length)} │ ${blank(before)}${paint('^'.repeat(Math.max(1, columns(marked))))}`,
  ];
}

/** Tabs stay, so that the caret stands below the same column whatever a terminal makes of them. */
function blank(text: string): string {
  return text.replace(/[^\t]/gu, (character) => ' '.repeat(columns(character)));
}

/** How many columns a terminal gives a text: two for wide East Asian characters and emoji (UAX #11, roughly). */
function columns(text: string): number {
  let sum = 0;
  for (const character of text)
    sum += /\p{Extended_Pictographic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(
      character,
    )
      ? 2
      : 1;
  return sum;
}

/** Text from an entry must not move the cursor or change colours. */
function escapeControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

function summarise(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0) return paint.good('No errors, no warnings');
  const files = new Set(diagnostics.map(({ place }) => place.file)).size;
  const sum = `${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(files, 'file')}`;
  return errors > 0 ? paint.error(sum) : paint.warning(sum);
}

function plural(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
