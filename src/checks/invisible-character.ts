import type { AnyEntry } from '../archive/archive.ts';
import {
  byLine,
  type Character,
  charactersIn,
  nameCharacters,
  nearWords,
  oddEntriesOf,
  replaceWith,
} from './characters.ts';
import type { Finding, Rule } from './rule.ts';

export const invisibleCharacter: Rule = {
  name: 'text/invisible-character',
  severity: 'error',
  looksAt: 'words',
  why: 'Characters that nobody sees keep words and links from being found, and some turn a text around so that it reads as what it is not.',
  mend: 'Remove them, or type the word anew.',
  example: {
    file: 'content/news/2026/award.json',
    text: '{\n  "title": "An award",\n  "summary": "The circle has won an a\u200Bward.",\n  "date": "2026-01-08",\n  "about": "community"\n}\n',
  },
  check: (archive) => [...oddEntriesOf(archive)].flatMap((entry) => judge(entry, INVISIBLE)),
};

export const controlCharacter: Rule = {
  name: 'text/control-character',
  severity: 'error',
  looksAt: 'words',
  why: 'Such characters steer terminals and printers; feed readers refuse a whole feed for one of them.',
  mend: 'Remove them.',
  example: {
    file: 'content/news/2026/award.json',
    text: '{\n  "title": "An award",\n  "summary": "The circle has won\\u0007 an award.",\n  "date": "2026-01-08",\n  "about": "community"\n}\n',
  },
  check: (archive) => [...oddEntriesOf(archive)].flatMap((entry) => judge(entry, CONTROL)),
};

interface Kind {
  name: string;
  pattern: RegExp;
  isFine: (found: Character) => boolean;
}

export const CONTROL: Kind = {
  name: 'control character',
  pattern: /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/,
  isFine: () => false,
};

/** Characters without a shape (Unicode's Cf and a few fillers), and the two line ends that nobody types. */
export const INVISIBLE: Kind = {
  name: 'invisible character',
  pattern:
    /\u00AD|\u061C|\u115F|\u1160|\u17B4|\u17B5|\u180E|[\u200B-\u200F]|[\u2028-\u202E]|[\u2060-\u206F]|\u3164|\uFEFF|\uFFA0|[\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]+/u,
  isFine: isNeeded,
};

const NAMES: Record<string, string> = {
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\uFEFF': 'byte order mark',
};

/** What some scripts, emoji and long words cannot do without. */
function isNeeded({ character, before, after }: Character): boolean {
  switch (character) {
    case '\u00AD':
      return /\p{L}$/u.test(before) && /^\p{L}/u.test(after);
    case '\u200E':
    case '\u200F':
    case '\u061C':
      return RIGHT_TO_LEFT_END.test(before) || RIGHT_TO_LEFT_START.test(after);
    case '\u200C':
      return JOINING_END.test(before) && JOINING_START.test(after);
    case '\u200D':
      return (
        (JOINING_END.test(before) && !/^\p{Script=Latin}/u.test(after)) ||
        (EMOJI_END.test(before) && /^\p{Extended_Pictographic}/u.test(after))
      );
    default:
      // The flags of England, Scotland and Wales are a black flag with invisible letters.
      return /^[\u{E0020}-\u{E007F}]/u.test(character) && /\u{1F3F4}$/u.test(before);
  }
}

/** Letters, with at most a few signs or blanks between them and the mark. */
const RIGHT_TO_LEFT_END = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}][^\p{L}]{0,16}$/u;
const RIGHT_TO_LEFT_START = /^[^\p{L}]{0,16}[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Persian, Hindi and their kin join letters or keep them apart with these. */
const JOINING_END =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Mongolian}]$/u;
const JOINING_START = /^[\p{L}\p{M}]/u;
// Three ways rather than one class of characters: V8 finds no emoji in a class of these two properties.
const EMOJI_END = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;

function judge(entry: AnyEntry, { name, pattern, isFine }: Kind): Finding[] {
  const found = charactersIn(entry, pattern).filter((character) => !isFine(character));
  return byLine(entry, found).map(({ characters, place }) => {
    const [first] = characters;
    const near = first ? nearWords(first) : '';
    return {
      place,
      message: `Unexpected ${name} ${nameCharacters(characters, NAMES)}${near ? ` in "${near}"` : ''}, expected only characters that can be seen`,
      fix: replaceWith(characters, ({ character }) => (/[\u2028\u2029]/.test(character) ? ' ' : '')),
    };
  });
}
