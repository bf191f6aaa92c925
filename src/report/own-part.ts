/** Between these stands what is ours in a description; a title from outside cannot be one of them. */
const BEGIN = '<!-- gazette: from here on it is renewed -->';
const END = '<!-- gazette: to here -->';

/**
 * A description with our part in it: renewed where it is, so that what people write above and below stays. Who has
 * taken the marks away has made the description his own, and it stays as it is.
 *
 * @param before the description so far; empty or undefined of a new one
 */
export function withOwnPart(before: string | undefined, own: string): string {
  const part = `${BEGIN}\n${own.trimEnd()}\n${END}`;
  if (!before?.trim()) return `${part}\n`;
  const begin = before.indexOf(BEGIN);
  const end = before.lastIndexOf(END);
  if (begin < 0 || end < begin) return before;
  return `${before.slice(0, begin)}${part}${before.slice(end + END.length)}`;
}
