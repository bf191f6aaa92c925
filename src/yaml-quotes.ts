/** A text between quotation marks as YAML takes them, in which every other sign stands for itself. */
export function quoteYaml(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
