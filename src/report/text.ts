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
    `${paint.strong(`${oneLine(place.file)}:${line}:${column}`)}  ${paint[severity](severity)}  ${paint.faint(rule)}`,
    `  ${oneLine(message)}`,
    ...renderExcerpt(place, (text) => paint[severity](text)),
    ...(help ? [`  → ${oneLine(help)}`] : []),
  ].join('\n');
}

/** Long lines are cut to this many characters around the place. */
const WIDTH = 100;

/** The line of a place and a caret below it. */
export function renderExcerpt({ start, end, excerpt }: Place, paint: (text: string) => string): string[] {
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
  return text
    .split('\t')
    .map((part) => ' '.repeat(columns(part)))
    .join('\t');
}

let graphemes: Intl.Segmenter | undefined;

/** How many columns a terminal gives a text. */
function columns(text: string): number {
  let sum = 0;
  // Made when first asked for: it takes a while to load, and without a mistake there is nothing to show.
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) sum += isWide(segment) ? 2 : 1;
  return sum;
}

/** East Asian characters and emoji take two columns (UAX #11, roughly), a letter and its accents one. */
function isWide(grapheme: string): boolean {
  return /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u.test(
    grapheme,
  );
}

/** A message quotes entries, too, and has one line. */
export function oneLine(text: string): string {
  return escapeControls(text.replace(/[\n\t]/g, ' '));
}

/**
 * Text from an entry must not move the cursor or change colours, nor give orders to the machine
 * whose log this is: GitHub's runner looks for `##[command]` anywhere in a line.
 */
export function escapeControls(text: string): string {
  return text
    .replaceAll('##[', '#\uFFFD[')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
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
