/**
 * The text with blanks for every `>` after the first hundred of a line: nobody quotes that deeply,
 * and the parser takes seconds for ten thousand. All offsets stay as they are.
 */
export function withoutDeepQuotes(markdown: string): string {
  // Few texts quote at all, and this look costs next to nothing.
  if (!markdown.includes('>')) return markdown;
  return markdown.replace(
    /^((?:[ \t]*>){100})([ \t>]+)/gm,
    (_, quoted: string, rest: string) => quoted + ' '.repeat(rest.length),
  );
}
