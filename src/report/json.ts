import { type Diagnostic, isError } from '../diagnostic.ts';

/** Diagnostics for machines: `{ "errors": 1, "warnings": 0, "diagnostics": [...] }`. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  return JSON.stringify({ errors, warnings: diagnostics.length - errors, diagnostics }, null, 2);
}
