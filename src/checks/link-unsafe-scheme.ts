import { kindOfAddress } from '../links/kind.ts';
import { placeOf, quoteAddress, unusualAddressesOf } from './addresses.ts';
import type { Rule } from './rule.ts';

export const linkUnsafeScheme: Rule = {
  name: 'link/unsafe-scheme',
  severity: 'error',
  looksAt: 'words',
  why: 'Such a link runs a program in the page, or looks for a file on the reader’s own computer. The page would show its words without a link.',
  mend: 'Link to a page with https, or leave the link out.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n## What are you working on?\n\nPrograms, among them [the first one](file:///C:/Users/ada/programs/first.pdf).\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) =>
    unusualAddressesOf(archive)
      .filter(({ url }) => kindOfAddress(url) === 'unsafe')
      .map((address) => ({
        place: placeOf(address),
        message: `Unexpected address ${quoteAddress(address.url)}, expected one with https:`,
      })),
};
