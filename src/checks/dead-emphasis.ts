import type { AnyEntry } from '../archive/archive.ts';
import { outline, type Part } from '../markdown/outline.ts';
import { outlineOf } from './bodies.ts';
import { entriesOf } from './entries.ts';
import type { Finding, Rule } from './rule.ts';

export const deadEmphasis: Rule = {
  name: 'text/dead-emphasis',
  severity: 'warning',
  looksAt: 'words',
  why: 'Asterisks with a blank on the wrong side make nothing bold; readers see the asterisks.',
  mend: 'Put the asterisks right at the first and last letter, the blanks outside them; write \\* where you want an asterisk.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n## What are you working on?\n\nI write **programs **for an engine that is not there yet.\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) =>
    entriesOf(archive)
      .filter((entry) => entry.body?.includes('*') && !outlineOf(entry).isPlain)
      .flatMap((entry) => outlineOf(entry).texts.flatMap((text) => judge(entry, text))),
};

function judge(entry: AnyEntry, { start, end }: Part): Finding[] {
  const body = entry.body ?? '';
  const source = body.slice(start, end);
  if (!source.includes('*')) return [];
  return deadMarks(source).map((dead) => {
    const part = { start: start + dead.start, end: start + dead.end };
    const place = entry.placeInBody(part.start, part.end);
    // A blank that would end the line goes; two of them would break it.
    const written = /^(\n|$)/.test(body.charAt(part.end)) ? dead.mended?.trimEnd() : dead.mended;
    const mended = written && isAlive(body, part, written) ? written : undefined;
    return {
      place,
      message: `Unexpected "${shorten(body.slice(part.start, part.end))}" with asterisks that readers see, expected ${mended ? `"${shorten(mended)}"` : 'them at both ends of words, or none'}`,
      ...(mended ? { fix: { edits: [{ start: place.start.offset, end: place.end.offset, text: mended }] } } : {}),
    };
  });
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

const LONGEST_QUOTE = 60;

interface DeadMarks extends Part {
  mended?: string;
}

/** Asterisks in a run of plain words. Two in a row are always a slip; single ones only in pairs around words. */
function deadMarks(source: string): DeadMarks[] {
  const marks = marksIn(source);
  const double = pairs(marks.filter(({ text }) => text.length > 1));
  const single = pairs(marks.filter(({ text }) => text.length === 1)).filter(
    ([opening, closing]) => closing && isSlantedByMistake(source, opening, closing),
  );
  return [...double, ...single]
    .sort(([a], [b]) => a.start - b.start)
    .map(([opening, closing]) => ({
      start: opening.start,
      end: (closing ?? opening).end,
      ...(closing ? mend(source, opening, closing) : {}),
    }));
}

interface Marks extends Part {
  text: string;
}

/** Runs of asterisks, without those a backslash makes plain. */
function marksIn(source: string): Marks[] {
  return [...source.matchAll(/\\.|\*+/gs)]
    .filter(([text]) => text.startsWith('*'))
    .map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

function pairs(marks: Marks[]): [Marks, Marks | undefined][] {
  return marks.flatMap((opening, index): [Marks, Marks | undefined][] =>
    index % 2 === 0 ? [[opening, marks[index + 1]]] : [],
  );
}

/** `*words *`, and neither `2 * 3 * 4` nor `A* and B*`. */
function isSlantedByMistake(source: string, opening: Marks, closing: Marks): boolean {
  const inside = source.slice(opening.end, closing.start);
  const before = source.charAt(opening.start - 1);
  return /^\S/.test(inside) && /\s$/.test(inside) && !/[\p{L}\p{N}]/u.test(before) && !inside.includes('\n\n');
}

/** Blanks go outside; after a colon or the like Markdown wants a blank before the next word. */
function mend(source: string, opening: Marks, closing: Marks): { mended?: string } {
  const inside = source.slice(opening.end, closing.start);
  const words = inside.trim();
  if (words === '') return {};
  const lead = inside.slice(0, inside.indexOf(words));
  const tail = inside.slice(lead.length + words.length);
  const gap = tail || (isLetter(source.charAt(closing.end)) && !isLetter(words.slice(-1)) ? ' ' : '');
  return { mended: `${lead}${opening.text}${words}${closing.text}${gap}` };
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Whether the mended words are free of asterisks once read as Markdown; that hangs on the letters right beside them. */
function isAlive(body: string, { start, end }: Part, mended: string): boolean {
  const around = `${body.charAt(start - 1)}${mended}${body.charAt(end)}`;
  return outline(around).texts.every((text) => marksIn(around.slice(text.start, text.end)).length === 0);
}
