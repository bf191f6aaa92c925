import { kindOfAddress, schemeOf } from '../links/kind.ts';
import { nearest } from '../nearest.ts';
import { type Address, fixWith, placeOf, quoteAddress, unusualAddressesOf } from './addresses.ts';
import type { Finding, Rule } from './rule.ts';

/** The schema looks after the addresses in fields; below them, anything may stand in a link. */
export const linkBrokenHost: Rule = {
  name: 'link/broken-host',
  severity: 'error',
  looksAt: 'words',
  why: 'An address that was shortened, cut off or misspelt leads nowhere.',
  mend: 'Open the page and copy its whole address, from https:// on.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n## What are you working on?\n\nPrograms, with [the society for engines](http:///).\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n' },
  },
  check: (archive) => unusualAddressesOf(archive).flatMap(judge),
};

interface Problem {
  found: string;
  expected: string;
  meant?: string;
}

function judge(address: Address): Finding[] {
  const problem = problemOf(address.url);
  if (!problem) return [];
  const { found, expected, meant } = problem;
  return [
    {
      place: placeOf(address),
      message: `Unexpected ${found}, expected ${expected}`,
      ...(meant === undefined ? {} : { help: `Did you mean ${quoteAddress(meant)}?`, ...fixWith(address, meant) }),
    },
  ];
}

const WHOLE = 'a whole one such as https://www.example.org/page';

function problemOf(url: string): Problem | undefined {
  const quoted = quoteAddress(url);
  switch (kindOfAddress(url)) {
    case 'web':
      return isWhole(url) ? undefined : { found: `address ${quoted} that leads nowhere`, expected: WHOLE };
    case 'mail':
      return /^mailto:[^@\s?]{1,64}@[^@\s?.]+(\.[^@\s?.]+)+(\?.*)?$/i.test(url)
        ? undefined
        : { found: quoted, expected: 'an e-mail address after mailto:' };
    case 'without-scheme':
      return {
        found: `address ${quoted} without https:`,
        expected: 'one that starts with https://',
        meant: `https://${url.replace(/^(https?\/\/|[\\/]+)/i, '')}`,
      };
    case 'other-scheme':
      return otherScheme(url);
    case 'page':
      return url.trim() === '' ? { found: 'link without an address', expected: WHOLE } : undefined;
    default:
      return undefined;
  }
}

/** A host with a dot, and nothing left out: copied from a page that shows it shortened, an address has dots in its middle. */
function isWhole(url: string): boolean {
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  const name = host.replace(/^.*@/, '');
  if (name.split('.').length < 2 || name.includes('..') || name.startsWith('.') || /\s/.test(url)) return false;
  return !/\u2026|\/\.{3,}\/|(?<!\.)\.{3,}$/.test(rest) && URL.canParse(url);
}

function otherScheme(url: string): Problem {
  const scheme = schemeOf(url) ?? '';
  const guess = nearest(scheme, ['https', 'http', 'mailto']);
  const rest = url.slice(scheme.length);
  return {
    found: `"${scheme}:" at the start of ${quoteAddress(url)}`,
    expected: 'https: or mailto:',
    ...(guess === undefined ? {} : { meant: `${guess}${rest}` }),
  };
}
