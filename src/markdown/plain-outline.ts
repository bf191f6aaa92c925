import type { Outline } from './outline.ts';

/**
 * The outline of a text that is as plain as most are: paragraphs, headings with number signs, lists of
 * one level, quotes of one line, words between single asterisks, and links whose address stands behind
 * their words. Undefined for whatever else there is, or
 * might be: that takes a parser, and ten times as long.
 */
export function plainOutline(markdown: string): Outline | undefined {
  const found = readPlain(markdown);
  if (!found) return undefined;
  const { headings, links } = found;
  return {
    ...{ headings, links, boldParagraphs: NONE, pictures: NONE, references: NONE, html: NONE, isPlain: true },
    // Read anew by whoever asks: hardly anybody does, and to keep them takes more room than all the rest.
    get texts() {
      return readPlain(markdown)?.texts ?? NONE;
    },
  };
}

const NONE: never[] = [];

type Found = Pick<Outline, 'headings' | 'links' | 'texts'>;

function readPlain(markdown: string): Found | undefined {
  const found: Found = { headings: [], links: [], texts: [] };
  let at = 0;
  while (at < markdown.length) {
    if (markdown.charCodeAt(at) === LINE_END) {
      at += 1;
      continue;
    }
    OPENING.lastIndex = at;
    const opening = OPENING.exec(markdown);
    if (!opening) return undefined;
    const before = found.texts.length;
    const level = opening[1]?.length;
    const end = readText(markdown, at + opening[0].length, level === undefined, found);
    if (end === undefined) return undefined;
    if (level !== undefined) {
      const words = found.texts.slice(before).reduce((all, text) => all + text.words, '');
      found.headings.push({ start: at, end, level, words, signs: { start: at, end: at + level }, bold: [] });
    }
    // A quote may go on in a next line of its own.
    if (opening[2] !== undefined && markdown.charCodeAt(end + 1) === QUOTE) return undefined;
    at = end;
  }
  return found;
}

/**
 * Reads words and links up to where their block ends.
 *
 * @param goesOn whether the next line is part of the block, unless it opens another
 * @returns the offset behind it; undefined if there is anything else in it
 */
function readText(markdown: string, from: number, goesOn: boolean, found: Found): number | undefined {
  let start = from;
  let at = from;
  for (;;) {
    WORDS.lastIndex = at;
    WORDS.test(markdown);
    at = WORDS.lastIndex;
    if (markdown.charCodeAt(at) === ASTERISK) {
      EMPHASIS.lastIndex = at;
      const emphasis = EMPHASIS.exec(markdown);
      if (!emphasis || !readWords(markdown, start, at, found)) return undefined;
      start = EMPHASIS.lastIndex;
      if (!readWords(markdown, at + 1, start - 1, found)) return undefined;
      at = start;
      continue;
    }
    const isBracket = markdown.charCodeAt(at) === BRACKET;
    if (!isBracket && at < markdown.length && markdown.charCodeAt(at) !== LINE_END) return undefined;
    // Two blanks at the end of a line break it, and are no words.
    if (!isBracket && markdown.charCodeAt(at - 1) === BLANK) return undefined;
    if (!isBracket && goesOn && continuesAt(markdown, at + 1)) {
      at += 1;
      continue;
    }
    if (!readWords(markdown, start, at, found)) return undefined;
    if (!isBracket) return at;
    LINK.lastIndex = at;
    const link = markdown.charCodeAt(at - 1) === EXCLAMATION ? null : LINK.exec(markdown);
    if (!link || !readLink(link, found)) return undefined;
    start = LINK.lastIndex;
    at = start;
  }
}

/** @returns whether they are words and nothing else */
function readWords(markdown: string, start: number, end: number, { texts }: Found): boolean {
  const words = markdown.slice(start, end);
  if (words !== '') texts.push({ start, end, words });
  return !MAYBE_ADDRESS.test(words);
}

function continuesAt(markdown: string, at: number): boolean {
  CONTINUED.lastIndex = at;
  return CONTINUED.test(markdown);
}

function readLink({ 0: whole, 1: words = '', 2: url = '', index: start }: RegExpExecArray, found: Found): boolean {
  if (MAYBE_ADDRESS.test(words)) return false;
  const end = start + whole.length;
  found.texts.push({ start: start + 1, end: start + 1 + words.length, words });
  found.links.push({ start, end, words, url, urlPart: { start: end - 1 - url.length, end: end - 1 } });
  return true;
}

const LINE_END = 10;
const BLANK = 32;
const EXCLAMATION = 33;
const ASTERISK = 42;
const QUOTE = 62;
const BRACKET = 91;

/** Signs and letters that are words and nothing else, wherever in a line they stand. */
const PLAIN = ' !"#%\'()+,./0-9:;=>?A-Za-z\\-\\xA1-\\u167F\\u2010-\\u2027\\u2030-\\u205E\\u2070-\\u2FFF\\u3001-\\uD7FF';

/** What a line of words starts with. A number and a point may be a list, and so may an asterisk before a blank. */
const FIRST =
  '(?!\\d+[.)])(?:["\'(A-Za-z0-9[\\xA1-\\u167F\\u2010-\\u2027\\u2030-\\u205E\\u2070-\\u2FFF\\u3001-\\uD7FF]|\\*(?=[A-Za-z0-9]))';

const WORDS = new RegExp(`[${PLAIN}]*`, 'y');
const CONTINUED = new RegExp(FIRST, 'y');

/** A number sign at the end of a heading may be no word of it. */
const OPENING = new RegExp(`(?:(#{1,6}) (?!.*#(?:\\n|$))|- |(> ))?(?=${FIRST})`, 'y');

/** Between blanks or the like, so that neither asterisk could do anything else. */
const EMPHASIS = new RegExp(`(?<=^|[\\n (])\\*[A-Za-z0-9](?:[${PLAIN}]*[A-Za-z0-9.:!?)])?\\*(?=$|[\\n .,;:)!?])`, 'y');

const LINK = new RegExp(`\\[([${PLAIN}]+)\\]\\(([A-Za-z0-9:/?#=.,;%+~_-]+)\\)`, 'y');

/** GitHub makes links of these, with brackets and without. */
const MAYBE_ADDRESS = /:\/\/|www/i;
