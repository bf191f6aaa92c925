/** `a, b or c`. */
export function or(words: readonly string[]): string {
  // Made when first asked for: the first of its kind takes as long to load as a fifth of the checker.
  disjunction ??= new Intl.ListFormat('en-GB', { type: 'disjunction' });
  return disjunction.format(words);
}

let disjunction: Intl.ListFormat | undefined;
