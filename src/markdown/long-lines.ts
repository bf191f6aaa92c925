/**
 * The text with a line end for a blank after every ten thousand characters of a line: inside a
 * paragraph they are the same, and the parser counts the columns of a line anew for every part of
 * it. All offsets stay as they are.
 */
export function withoutLongLines(markdown: string): string {
  return markdown.replace(LONG_LINE, (line) => {
    let start = 0;
    return line.replace(/ (?=\S)/g, (blank, at: number) => {
      const opensBlock = /[#>+=\d-]/.test(line.charAt(at + 1));
      if (at - start < (opensBlock ? 2 * LONGEST : LONGEST)) return blank;
      start = at;
      return '\n';
    });
  });
}

const LONGEST = 10_000;
const LONG_LINE = new RegExp(`^.{${LONGEST},}`, 'gm');
