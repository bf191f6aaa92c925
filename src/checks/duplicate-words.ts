import { distance } from 'fastest-levenshtein';

/** The words of a title that tell it from others. */
export interface TitleWords {
  /** All words, in one order whatever the order of the title: the same for titles of the same words. */
  key: string;
  count: number;
  whole: ReadonlySet<string>;
  /** The words of each part, where a colon or dash divides the title. */
  parts: ReadonlySet<string>[];
}

/**
 * @param hasSubtitles whether either part of a divided title may stand for the whole
 */
export function titleWords(title: string, hasSubtitles: boolean): TitleWords {
  const whole = wordsOf(title);
  const parts = hasSubtitles && DIVIDERS.test(title) ? title.split(DIVIDERS) : [];
  return {
    key: [...whole].sort().join(' '),
    count: whole.size,
    whole,
    parts: parts.length === 2 ? parts.map(wordsOf) : [],
  };
}

const DIVIDERS = /:\s|\s[|–—-]\s/;

function wordsOf(text: string): Set<string> {
  // Letters of all scripts take three times as long, and most titles have but the ones of ASCII.
  const words = isAscii(text)
    ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    : (text
        .normalize('NFKD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase()
        .match(/[\p{Letter}\p{Number}]+/gu) ?? []);
  const telling = words.filter((word) => !SAID_ANYWAY.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text);
}

/** Words that announcements share, whatever they announce. */
const SAID_ANYWAY = new Set(
  'a an and at by for from in of on or the to with our your new now open launch launched launches apply applications register registration join us event'.split(
    ' ',
  ),
);

/**
 * How much of two titles is the same, in percent: of all their words, those that both have. Titles
 * of which each says something that the other does not are not alike at all: "heart" is not "lung".
 */
export function likeness(a: TitleWords, b: TitleWords): number {
  return Math.max(
    ofWords(a.whole, b.whole),
    ...a.parts.map((part) => ofWords(part, b.whole)),
    ...b.parts.map((part) => ofWords(a.whole, part)),
  );
}

function ofWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  // Of signs alone, such as 🎉, nobody can tell what they announce.
  if (a.size === 0 || Math.max(a.size, b.size) > MOST_WORDS) return 0;
  const onlyA = [...a].filter((word) => !b.has(word));
  const onlyB = [...b].filter((word) => !a.has(word));
  const restA = onlyA.filter((word) => !onlyB.some((other) => isSlip(word, other)));
  const restB = onlyB.filter((word) => !onlyA.some((other) => isSlip(word, other)));
  if (restA.length > 0 && restB.length > 0) return 0;
  const rest = restA.length + restB.length;
  return 100 * (1 - rest / (a.size + b.size));
}

/** A title has at most 200 characters. */
const MOST_WORDS = 100;

/** A letter more, less, other or in another place; never in a number or a short word, where it makes another word. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || /\p{Number}/u.test(a + b)) return false;
  return distance(a, b) === 1 || (distance(a, b) === 2 && sorted(a) === sorted(b));
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
