import type { AnyEntry } from '../archive/archive.ts';
import type { Fix } from '../diagnostic.ts';
import { cleanLink } from '../links/clean.ts';
import type { LinkPart } from '../markdown/outline.ts';
import { quoteAddress } from './addresses.ts';
import { bodiesWith } from './bodies.ts';
import type { Finding, Rule } from './rule.ts';

export const pictureWithoutWords: Rule = {
  name: 'text/picture-without-words',
  severity: 'error',
  looksAt: 'words',
  why: 'Who cannot see the picture has nothing but the words in its place.',
  mend: 'Say between the square brackets what the picture shows.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n## What are you working on?\n\n![](spotlights/2026/ada-engine.png)\n',
    beside: {
      'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n',
      'content/spotlights/2026/ada-engine.png': '',
    },
  },
  check: (archive) =>
    bodiesWith(archive, 'pictures', 'references').flatMap(({ entry, outline: { pictures, references } }) =>
      [...pictures.filter(isToStay), ...references.filter(({ of }) => of === 'picture')]
        .filter(({ words = '' }) => words.trim() === '')
        .map(({ start, end }) => ({
          place: entry.placeInBody(start, end),
          message: `Unexpected picture without words, expected what it shows between the brackets of ![]`,
        })),
    ),
};

export const pictureFromElsewhere: Rule = {
  name: 'text/picture-from-elsewhere',
  severity: 'warning',
  looksAt: 'words',
  why: 'A picture from another site tells that site who reads ours, and goes when they tidy up. The page would show a link in its place.',
  mend: 'Write it as a link, without the exclamation mark.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n## What are you working on?\n\n![The engine, with its wheels](https://museum.example.org/engine.jpg)\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) =>
    bodiesWith(archive, 'pictures').flatMap(({ entry, outline: { pictures, links } }) =>
      pictures
        .filter((picture) => /^(https?:)?[\\/]{2}/i.test(picture.url) && isToStay(picture))
        .map((picture) => ({
          place: entry.placeInBody(picture.start, picture.end),
          message: `Unexpected picture from ${quoteAddress(picture.url)}, expected a link to it`,
          ...asLink(entry, picture, links),
        })),
    ),
};

/** A picture that a mail program put there to count readers is for link/wrapped, and needs no words. */
function isToStay({ url }: LinkPart): boolean {
  return !('opaque' in cleanLink(url));
}

/** A picture without words would become a link without words, and one in a link a link in a link. */
function asLink(entry: AnyEntry, { start, end, words = '' }: LinkPart, links: LinkPart[]): Pick<Finding, 'fix'> {
  const isInLink = links.some((link) => link.start < start && end <= link.end);
  if (words.trim() === '' || isInLink) return {};
  const at = entry.placeInBody(start, start + 1);
  const fix: Fix = { edits: [{ start: at.start.offset, end: at.end.offset, text: '' }] };
  return { fix };
}
