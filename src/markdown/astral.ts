/** A text in which each sign beyond the first 65,536 is another of the same length, and how to get it back. */
export interface WithoutAstral {
  text: string;
  restore: (text: string) => string;
}

/**
 * The text with two signs of Braille for every emoji and the like. For what stands around emphasis,
 * CommonMark takes emoji for punctuation; the portable parser sees one half of them at a time, and
 * takes that for a letter: https://github.com/micromark/micromark/issues/189
 */
export function withoutAstral(markdown: string): WithoutAstral {
  const signs = [...new Set(markdown.match(ASTRAL_SIGN))];
  if (signs.length === 0 || signs.length > 128 * 128 || BRAILLE.test(markdown))
    return { text: markdown, restore: (text) => text };
  const standIns = new Map(signs.map((sign, index) => [sign, standIn(index)]));
  const back = new Map(signs.map((sign, index) => [standIn(index), sign]));
  return {
    text: markdown.replace(ASTRAL_SIGN, (sign) => standIns.get(sign) ?? sign),
    restore: (text) => text.replace(STAND_IN, (pair) => back.get(pair) ?? pair),
  };
}

const ASTRAL_SIGN = /(?=[\u{10000}-\u{10FFFF}])[\p{P}\p{S}]/gu;
const BRAILLE = /[\u2800-\u28FF]/;
/** The first sign of a pair is of the first half of Braille, the second of the second: so none is seen across two. */
const STAND_IN = /[\u2800-\u287F][\u2880-\u28FF]/g;

function standIn(index: number): string {
  return String.fromCharCode(0x2800 + Math.floor(index / 128), 0x2880 + (index % 128));
}
