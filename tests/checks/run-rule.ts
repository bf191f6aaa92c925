// What tests of rules about time and completeness start from: the whole checker, of which one rule is looked at.
import { runChecks } from '../../src/checks/run-checks.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { type Entries, type Files, filesOf, instant, load } from '../builders.ts';

export interface RunOptions {
  now?: string;
  changed?: string[];
}

/** What one rule finds, run as `gazette check` runs it for maintainers: with its settings, or not at all. */
export function findings(rule: string, files: Files, options: RunOptions = {}): Diagnostic[] {
  const { archive, diagnostics } = load(files);
  if (diagnostics.length > 0) throw new Error(`Cannot build the archive: ${JSON.stringify(diagnostics, null, 2)}`);
  const { now = '2026-02-01T12:00:00Z', changed = [] } = options;
  const all = runChecks(archive, { now: instant(now), maintainers: true, changed: new Set(changed) });
  return all.filter((diagnostic) => diagnostic.rule === rule);
}

/** The same as lines of text: the file, what is marked in it, and the message. */
export function found(rule: string, entries: Entries, options: RunOptions = {}): string[] {
  const files = filesOf(entries);
  return findings(rule, files, options).map(({ place, message }) => {
    const marked = String(files[place.file]).slice(place.start.offset, place.end.offset);
    return `${place.file} ${marked} ${message}`;
  });
}
