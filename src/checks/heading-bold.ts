import type { AnyEntry } from '../archive/archive.ts';
import type { Edit } from '../diagnostic.ts';
import type { BoldParagraph, HeadingPart, Outline } from '../markdown/outline.ts';
import { bodiesWith } from './bodies.ts';
import type { Finding, Rule } from './rule.ts';

export const headingBold: Rule = {
  name: 'text/heading-bold',
  severity: 'warning',
  looksAt: 'words',
  why: 'A heading is bold as it is; the asterisks only get in the way of the next editor.',
  mend: 'Remove the asterisks.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n## **What are you working on?**\n\nPrograms.\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) =>
    bodiesWith(archive, 'headings').flatMap(({ entry, outline: { headings } }) =>
      headings.filter(({ bold }) => bold.length > 0).map((heading) => boldHeading(entry, heading)),
    ),
};

export const boldAsHeading: Rule = {
  name: 'text/bold-as-heading',
  severity: 'warning',
  looksAt: 'words',
  why: 'A line of bold words looks like a heading and is none: no list of contents has it, and nobody can jump to it.',
  mend: 'Write it as a heading, with ## before it and without the asterisks.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n**What are you working on?**\n\nPrograms.\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) =>
    bodiesWith(archive, 'boldParagraphs').flatMap(({ entry, outline }) =>
      outline.boldParagraphs.filter(isHeading).map((paragraph) => meantAsHeading(entry, paragraph, outline)),
    ),
};

function boldHeading(entry: AnyEntry, { start, end, words, bold }: HeadingPart): Finding {
  const shift = entry.placeInBody(0, 0).start.offset;
  const edits = bold.flatMap((part) =>
    [part.start, part.end - MARKS].map((at) => ({ start: shift + at, end: shift + at + MARKS, text: '' })),
  );
  return {
    place: entry.placeInBody(start, end),
    message: `Unexpected asterisks around the heading "${words}", expected the words alone`,
    fix: { edits },
  };
}

/** `**` or `__`. */
const MARKS = 2;

/** Above other text, and neither a date nor a sentence that somebody wants to stress. */
function isHeading({ leads, words }: BoldParagraph): boolean {
  return leads && words.length <= LONGEST_HEADING && !/[.!,;]$/.test(words.trim()) && !DATE.test(words);
}

const DATE =
  /\b(deadline|\d{1,2}(st|nd|rd|th)? (of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{1,2})/i;

const LONGEST_HEADING = 120;

function meantAsHeading(entry: AnyEntry, paragraph: BoldParagraph, { headings }: Outline): Finding {
  const place = entry.placeInBody(paragraph.start, paragraph.end);
  const above = headings.findLast(({ start }) => start < paragraph.start)?.level ?? 1;
  const level = Math.max(2, above + 1);
  const fix = { edits: asHeading(entry, paragraph, level) };
  return {
    place,
    message: `Unexpected bold line "${paragraph.words}" above other text, expected a heading: ${'#'.repeat(Math.min(level, LOWEST_LEVEL))}`,
    ...(level > LOWEST_LEVEL ? {} : { fix }),
  };
}

/** The marks alone are written over: what they are around may hold links that want mending too. */
function asHeading({ body = '', placeInBody }: AnyEntry, { inside }: BoldParagraph, level: number): Edit[] {
  const shift = placeInBody(0, 0).start.offset;
  const breaks = [...body.slice(inside.start, inside.end).matchAll(/\n[ \t]*/g)].map(({ 0: found, index }) => ({
    start: shift + inside.start + index,
    end: shift + inside.start + index + found.length,
    text: ' ',
  }));
  return [
    { start: shift + inside.start - MARKS, end: shift + inside.start, text: `${'#'.repeat(level)} ` },
    ...breaks,
    { start: shift + inside.end, end: shift + inside.end + MARKS, text: '' },
  ];
}

const LOWEST_LEVEL = 6;
