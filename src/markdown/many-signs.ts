/**
 * The text with blanks for signs of Markdown beyond the first few thousand, and for line ends beyond
 * the first ten thousand: no entry has as many. A parser pairs each with all before it, or is
 * slow for each, and takes minutes for a hundred thousand. All offsets stay as they are.
 */
export function withoutManySigns(markdown: string): string {
  return LIMITS.reduce((text, { of, most }) => (hasMore(text, of, most) ? blankAfter(text, of, most) : text), markdown);
}

const LIMITS = [
  { of: /[*_~[\]]/g, most: 4000 },
  { of: /[\\&<>`!|@#=]/g, most: 50_000 },
  { of: /\r\n?|\n/g, most: 10_000 },
];

/** A look that costs next to nothing, as hardly any text has more. */
function hasMore(text: string, of: RegExp, most: number): boolean {
  return text.length > most && (text.match(of)?.length ?? 0) > most;
}

function blankAfter(text: string, of: RegExp, most: number): string {
  let seen = 0;
  return text.replace(of, (found) => {
    seen += 1;
    return seen > most ? ' '.repeat(found.length) : found;
  });
}
