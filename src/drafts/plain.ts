import { Parser } from 'htmlparser2';

/** What no field of a page needs more of. */
const LONGEST = 1000;

/**
 * A text of a page as a person reads it: entities decoded, tags and scripts left out, in one line. Pages put
 * HTML into their JSON-LD, and signs that cannot be seen into their titles.
 */
export function plain(text: string): string {
  const words = /[&<]/.test(text) ? withoutTags(text.slice(0, 20 * LONGEST)) : text.slice(0, 20 * LONGEST);
  return words
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}

/**
 * Signs that turn the direction of writing, or cannot be seen. The joiners U+200C and U+200D stay: some
 * scripts spell words with them.
 */
const UNSEEN =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFD\u{E0000}-\u{E007F}]|(?![\t\n\r])[\0-\x1F\x7F-\x9F]/gu;

function withoutTags(text: string): string {
  const words: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'script' || name === 'style') hidden += 1;
      else if (BLOCKS.has(name)) words.push(' ');
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') hidden -= 1;
    },
    ontext(piece) {
      if (hidden === 0) words.push(piece);
    },
  });
  parser.end(text);
  return words.join('');
}

const BLOCKS = new Set(['br', 'p', 'div', 'li', 'td', 'h1', 'h2', 'h3']);
