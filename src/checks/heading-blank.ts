import type { AnyEntry } from '../archive/archive.ts';
import type { Part } from '../markdown/outline.ts';
import { outlineOf } from './bodies.ts';
import { entriesOf } from './entries.ts';
import type { Finding, Rule } from './rule.ts';

export const headingBlank: Rule = {
  name: 'text/heading-without-blank',
  severity: 'warning',
  looksAt: 'words',
  why: 'Without a blank behind them the number signs make no heading; readers see them, and no list of contents has the words.',
  mend: 'Put a blank between the number signs and the words.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n##What are you working on?\n\nPrograms.\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) =>
    entriesOf(archive)
      .filter((entry) => entry.body?.includes('##') && SIGNS.test(entry.body))
      .flatMap((entry) => {
        const { texts, links } = outlineOf(entry);
        // Within a link over two lines, a heading would end it.
        const isInLink = ({ start, end }: Part): boolean => links.some((link) => link.start < start && end < link.end);
        return texts.filter((text) => !isInLink(text)).flatMap((text) => judge(entry, text));
      }),
};

/** One sign alone may be the start of a tag: `#ExplainToMe`. */
const SIGNS = /^ {0,3}#{2,6}(?=[\p{L}\p{N}])/mu;

function judge(entry: AnyEntry, { start, end }: Part): Finding[] {
  const body = entry.body ?? '';
  const line = body.lastIndexOf('\n', start - 1) + 1;
  return [...body.slice(line, end).matchAll(new RegExp(SIGNS.source, 'gmu'))].flatMap(({ 0: signs, index }) => {
    const after = line + index + signs.length;
    // What begins in the midst of a line is another text than the one that the line begins with.
    if (after <= start) return [];
    const words = /^.*/.exec(body.slice(line + index))?.[0].trim() ?? '';
    const place = entry.placeInBody(after - signs.trim().length, after);
    return [
      {
        place,
        message: `Unexpected "${shorten(words)}" without a blank behind ${signs.trim()}, expected one, which makes it a heading`,
        // Signs at its end would become words of it.
        ...(words.endsWith('#')
          ? {}
          : { fix: { edits: [{ start: place.end.offset, end: place.end.offset, text: ' ' }] } }),
      },
    ];
  });
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

const LONGEST_QUOTE = 60;
