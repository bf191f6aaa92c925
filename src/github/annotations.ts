import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import { type Diagnostic, isError } from '../diagnostic.ts';
import { escapeControls } from '../report/text.ts';

/** GitHub shows ten errors, ten warnings and ten notices of a step, and drops the rest. */
const SHOWN = 10;

/**
 * Draws diagnostics on the diff, the first ones of each severity. What they say is escaped on the
 * way, so that no entry can give orders to the runner.
 */
export function annotate(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics.filter(isError).slice(0, SHOWN)) core.error(...annotation(diagnostic));
  const warnings = diagnostics.filter((diagnostic) => !isError(diagnostic));
  for (const diagnostic of warnings.slice(0, SHOWN)) core.warning(...annotation(diagnostic));
}

/** Says something of the whole job, beside its steps. What it quotes is escaped on the way. */
export function announce(severity: 'error' | 'warning', title: string, message: string): void {
  const tell = severity === 'error' ? core.error : core.warning;
  tell(escapeControls(message).slice(0, LONGEST), { title });
}

/** Draws what is good to know, and nothing to mend. */
export function annotateNotices(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics.slice(0, SHOWN)) core.notice(...annotation(diagnostic));
}

/** Writes to the job's log while the runner takes nothing in it for a command. */
export function log(text: string): void {
  const token = randomUUID();
  console.log(`::stop-commands::${token}\n${text}\n::${token}::`);
}

/**
 * Adds to the summary of the job.
 *
 * @throws Error if the file that GITHUB_STEP_SUMMARY names cannot be written
 */
export async function summarise(markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(markdown).write();
  } catch (cause) {
    throw new Error(`Cannot write the job summary: ${(cause as Error).message}`, { cause });
  }
}

function annotation({ rule, place, message, help }: Diagnostic): [string, core.AnnotationProperties] {
  const { file, start, end } = place;
  const text = escapeControls(help ? `${message}\n→ ${help}` : message);
  // GitHub takes columns only within one line.
  const columns =
    start.line === end.line ? { startColumn: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
  return [text.slice(0, LONGEST), { title: rule, file, startLine: start.line, endLine: end.line, ...columns }];
}

/** GitHub takes 64 KB; nobody reads as much. */
const LONGEST = 4000;
