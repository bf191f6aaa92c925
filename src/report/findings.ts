import { type Diagnostic, isError } from '../diagnostic.ts';

/** Diagnostics of a change, apart from those that are the archive's own. */
export interface Findings {
  own: Diagnostic[];
  elsewhere: Diagnostic[];
}

/** `2 errors and 1 warning`. */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  return sumOf({ errors, warnings: diagnostics.length - errors });
}

/** The same, of numbers. */
export function sumOf({ errors, warnings }: { errors: number; warnings: number }): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
  ] as const;
  const named = counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`);
  return named.length === 0 ? 'No errors, no warnings' : named.join(' and ');
}

/** What stands elsewhere, in a sentence. */
export function tellElsewhere(elsewhere: readonly Diagnostic[]): string {
  return `${countOf(elsewhere)} elsewhere in the archive, which ${elsewhere.length === 1 ? 'counts' : 'count'} for nothing here`;
}

/** How much of it a command mends; empty if nothing. */
export function tellMendable(diagnostics: readonly Diagnostic[]): string {
  const mendable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  return mendable === 0 ? '' : `${mendable} of these ${mendable === 1 ? 'is' : 'are'} mended by npm run fix`;
}
