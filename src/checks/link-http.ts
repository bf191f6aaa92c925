import { cleanLink } from '../links/clean.ts';
import { type Address, addressesOf, addressesWith, fixWith, placeOf, quoteAddress } from './addresses.ts';
import { withFiles } from './entries.ts';
import type { Finding, Rule } from './rule.ts';

/** Some old hosts know no https; only where another entry shows that this one does is it a slip. */
export const linkHttp: Rule = {
  name: 'link/http',
  severity: 'warning',
  looksAt: 'entry-among-others',
  why: 'With http, anybody on the way can read what a reader looks at, and change it.',
  mend: 'Write https; other links in the archive show that this site has it.',
  example: {
    file: 'content/news/2026/award.json',
    text: '{\n  "title": "An award",\n  "summary": "The circle has won an award.",\n  "date": "2026-01-08",\n  "about": "community",\n  "url": "http://awards.example.org/2026"\n}\n',
    beside: {
      'content/news/2025/shortlist.json':
        '{\n  "title": "Shortlisted",\n  "summary": "The circle may win an award.",\n  "date": "2025-11-03",\n  "about": "community",\n  "url": "https://awards.example.org/2026/shortlist"\n}\n',
    },
  },
  check: (archive, { closely }) => {
    const insecure = addressesWith(withFiles(archive, closely), /http:/i).filter(
      ({ url, isPlain }) => !isPlain && /^http:/i.test(url),
    );
    if (insecure.length === 0) return [];
    const addresses = addressesOf(archive);
    const secure = new Set(addresses.filter(({ url }) => /^https:/i.test(url)).map(({ url }) => hostOf(url)));
    return insecure.filter(({ url }) => secure.has(hostOf(url))).flatMap(judge);
  },
};

function hostOf(url: string): string | undefined {
  return URL.parse(url)?.host;
}

/** A wrapped address is replaced as a whole. */
function judge(address: Address): Finding[] {
  const cleaned = cleanLink(address.url);
  const host = hostOf(address.url);
  if (!host || 'opaque' in cleaned || cleaned.url !== address.url) return [];
  const secure = address.url.replace(/^http:/i, 'https:').replace(PORT_OF_HTTP, '$1');
  return [
    {
      place: placeOf(address),
      message: `Unexpected http: in ${quoteAddress(address.url)}, expected https: as in other links to ${host}`,
      ...fixWith(address, secure),
    },
  ];
}

/** Behind a port that is written, https is not. */
const PORT_OF_HTTP = /^([^/]+\/\/[^/?#]*):80(?=[/?#]|$)/;
