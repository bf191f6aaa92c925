import type { Diagnostic, Severity } from '../diagnostic.ts';
import { mendedLine } from './mended-line.ts';
import { escapeControls } from './text.ts';

/** A diagnostic as it is told to somebody who does not have the file at hand. */
export interface Told {
  rule: string;
  severity: Severity;
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
  help?: string;
  /** The line as its fix leaves it, if that can be shown to the letter. */
  suggestion?: string;
}

/** Each as it is told. What several of them mend on one line, the suggestion of each mends. */
export function tellAll(diagnostics: readonly Diagnostic[]): Told[] {
  const byLine = Map.groupBy(diagnostics, lineOf);
  return diagnostics.map((diagnostic) => tell(diagnostic, byLine.get(lineOf(diagnostic))));
}

function lineOf({ place: { file, start } }: Diagnostic): string {
  return `${start.line} ${file}`;
}

function tell(diagnostic: Diagnostic, beside: readonly Diagnostic[] | undefined): Told {
  const { rule, severity, place, message, help } = diagnostic;
  const suggestion = mendedLine(diagnostic, beside);
  return {
    rule,
    severity,
    file: place.file,
    line: place.start.line,
    message: clip(message, 1000),
    ...(help ? { help: clip(help, 1000) } : {}),
    ...(suggestion !== undefined && isShowable(suggestion) ? { suggestion } : {}),
  };
}

/** A suggestion is accepted to the letter, so what cannot be shown to the letter is not suggested. */
function isShowable(line: string): boolean {
  return line.length <= 2000 && escapeControls(line) === line;
}

export function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
