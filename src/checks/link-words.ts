import type { AnyEntry } from '../archive/archive.ts';
import type { Place } from '../diagnostic.ts';
import { quoteAddress } from './addresses.ts';
import { type Body, bodiesWith } from './bodies.ts';
import { entriesOf } from './entries.ts';
import type { Finding, Rule } from './rule.ts';

export const linkWords: Rule = {
  name: 'link/words',
  severity: 'warning',
  looksAt: 'words',
  why: 'Who has a page read aloud jumps from link to link and hears nothing else, so "here" and "read more" tell them nothing.',
  mend: 'Let the link be the words that say what is behind it, such as "workshop report".',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n## What are you working on?\n\nPrograms. You can find them [here](https://programs.example.org/).\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) =>
    [
      ...entriesOf(archive).flatMap(labelsOf),
      ...bodiesWith(archive, 'links', 'references').flatMap(wordsOfLinks),
    ].flatMap(judge),
};

interface LinkWords {
  words: string;
  place: () => Place;
  /** Whether words stand around it, so that it may say the less. */
  isInText?: boolean;
}

function labelsOf(entry: AnyEntry): LinkWords[] {
  const { links } = entry.data as { links?: unknown };
  if (!Array.isArray(links)) return [];
  return links.flatMap((link: { label?: unknown } | null, index) =>
    typeof link?.label === 'string' ? [{ words: link.label, place: () => entry.place('links', index, 'label') }] : [],
  );
}

function wordsOfLinks({ entry, outline: { links, pictures, references } }: Body): LinkWords[] {
  const all = [...links, ...references.filter(({ of }) => of === 'link')];
  // A link around a picture has the picture's words, and text/picture-without-words asks for them; no link is around another.
  const shown = [...pictures, ...references].map(({ start }) => start);
  return all.flatMap(({ words, start, end }) =>
    words === undefined || (words === '' && shown.some((at) => start < at && at < end))
      ? []
      : [{ words, place: () => entry.placeInBody(start, end), isInText: true }],
  );
}

function judge({ words, place, isInText = false }: LinkWords): Finding[] {
  const found = describe(words.trim(), isInText);
  return found === undefined
    ? []
    : [{ place: place(), message: `Unexpected ${found}, expected words that say what is behind it` }];
}

function describe(words: string, isInText: boolean): string | undefined {
  if (words === '') return 'link without words';
  if (!MAYBE_VAGUE.test(words)) return undefined;
  if (/^(https?:\/\/|www\.)\S*$/i.test(words)) return `address ${quoteAddress(words)} as the words of a link`;
  const said = plain(words);
  const isVague = VAGUE.has(said) || (isInText && (SOMETHING.test(said) || DAY.test(words)));
  return isVague ? `"${words}" as the words of a link` : undefined;
}

/** A quick look, for most words have nothing of a web address, of a day or of what follows. */
const MAYBE_VAGUE =
  /here|this|link|click|more|page|url|info|detail|paper|print|article|blog|form|event|site|:|www|^(?:the )?\d/iu;

/** Small letters and single blanks, without the full stop or arrow at the end. */
function plain(words: string): string {
  const some = words.slice(0, LONGEST_VAGUE).toLowerCase();
  // Letters of all scripts take three times as long, and most words have but the ones of ASCII.
  return some.replace(/^[\x20-\x7E]*$/.test(some) ? /[^a-z]+/g : /[^\p{L}]+/gu, ' ').trim();
}

const LONGEST_VAGUE = 60;

const VAGUE = new Set(
  [
    ['here', 'see here', 'read here', 'click here', 'register here', 'apply here', 'just click here', 'right here'],
    ['this', 'this link', 'this page', 'this site', 'this website', 'this webpage', 'this web page', 'this one'],
    ['link', 'the link', 'click', 'click this', 'click this link', 'follow this link', 'via this link', 'links'],
    ['more', 'read more', 'see more', 'learn more', 'find out more', 'more here', 'find out more here'],
    ['more info', 'more information', 'more details', 'further information', 'page', 'the page', 'url'],
  ].flat(),
);

/** "this paper", "new paper", "this survey paper": of the many there are, which one? As the label of a link in a list, "Paper" will do. */
const SOMETHING =
  /^(?:this (?:\p{L}+ )?|(?:the |our |their |a |an |new |full )*)(?:paper|preprint|article|blog|blog post|form|event|website|webpage|web page|site)$/u;

/** A day of the month, out of its sentence. */
const DAY = /^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/i;
