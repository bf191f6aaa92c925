import { type Diagnostic, isError } from '../diagnostic.ts';

/** Diagnostics for machines: `{ "errors": 1, "warnings": 0, "diagnostics": [...] }`. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  const shown = diagnostics.map(withShortExcerpt);
  return JSON.stringify({ errors, warnings: diagnostics.length - errors, diagnostics: shown }, null, 2);
}

/** A line may be as long as a file, and have a thousand diagnostics that each quote it. */
function withShortExcerpt(diagnostic: Diagnostic): Diagnostic {
  const { place } = diagnostic;
  if (place.excerpt.length <= LONGEST_EXCERPT) return diagnostic;
  return { ...diagnostic, place: { ...place, excerpt: `${place.excerpt.slice(0, LONGEST_EXCERPT)}…` } };
}

const LONGEST_EXCERPT = 2000;
