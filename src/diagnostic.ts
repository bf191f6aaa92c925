export type Severity = 'error' | 'warning';

/** A position in a file. Lines and columns count from 1, offsets from 0; columns and offsets in UTF-16 code units, as editors do. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

/** Where something stands: a file, and a range in it whose end is exclusive. */
export interface Place {
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  start: Position;
  end: Position;
  /** The text of the first line of the range, for a reader who does not have the file at hand. */
  excerpt: string;
}

/** Something to tell a person. */
export interface Diagnostic {
  /** `group/what-is-wrong`. Contributors search for it: a name, once published, stays. */
  rule: string;
  severity: Severity;
  place: Place;
  /** "Unexpected X, expected Y", without a period. */
  message: string;
  /** What to do about it, where the message does not already say so. */
  help?: string;
  /** The change that mends it, where that is a matter of form and not of judgement. */
  fix?: Fix;
}

/** A change to the file that a diagnostic is about. */
export interface Fix {
  /** What to write over which parts of the text; none overlap. */
  edits: Edit[];
  /** Where the file belongs, if it is in the wrong place. */
  moveTo?: string;
}

/** Offsets count UTF-16 code units from the start of the file; the end is exclusive. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export function isError({ severity }: Pick<Diagnostic, 'severity'>): boolean {
  return severity === 'error';
}

/** File, then position, then rule: the order in which a person mends. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The place of a range of a text.
 *
 * @param start offset of its first UTF-16 code unit
 * @param end offset after its last one
 */
export function placeAt(file: string, text: string, start: number, end: number): Place {
  const from = positionAt(text, start);
  return {
    file,
    start: from,
    end: positionAt(text, Math.max(start, end)),
    excerpt: lineAt(text, from.line),
  };
}

/** The place of a whole file, for what has no nearer place. */
export function wholeFile(file: string): Place {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, start, end: start, excerpt: '' };
}

function positionAt(text: string, offset: number): Position {
  const at = Math.min(offset, text.length);
  const starts = lineStarts(text);
  let line = 0;
  for (let after = starts.length; after - line > 1; ) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= at) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: Math.max(0, at - (starts[line] ?? 0)) + 1, offset: at };
}

let latest: { text: string; starts: number[] } | undefined;

/** Offsets of the first character of every line. Places are asked for file by file, so one text is enough to remember. */
function lineStarts(text: string): number[] {
  if (latest?.text === text) return latest.starts;
  const starts = [afterByteOrderMark(text)];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
  latest = { text, starts };
  return starts;
}

function lineAt(text: string, line: number): string {
  const starts = lineStarts(text);
  const next = starts[line];
  const end = next === undefined ? text.length : next - 1;
  return text.slice(starts[line - 1], text[end - 1] === '\r' ? end - 1 : end);
}

/** A byte order mark takes no column: editors neither show nor count it. */
function afterByteOrderMark(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
