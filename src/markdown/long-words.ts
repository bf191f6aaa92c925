/**
 * The text with a blank for every sign that stands two thousand characters into a word, and again
 * two thousand later: no word or address is as long, and the parser, which asks of every point in
 * one whether an address starts or ends there, takes a minute for a hundred thousand. Letters are
 * kept, as some scripts have no blanks. All offsets stay as they are.
 */
export function withoutLongWords(markdown: string): string {
  return markdown.replace(LONG_WORD, (word) => {
    let broken = 0;
    return word.replace(/[!-/:-@[-`{-~]/g, (sign, at: number) => {
      if (at - broken < LONGEST) return sign;
      broken = at;
      return ' ';
    });
  });
}

const LONGEST = 2000;
/** Looked for from the start of a word only, so that none is gone through twice. */
const LONG_WORD = new RegExp(`(?<!\\S)\\S{${LONGEST},}`, 'g');
