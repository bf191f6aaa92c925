import { type LookAlike, lookAlikeIn } from '../links/look-alike.ts';
import { type Address, placeOf, unusualAddressesOf } from './addresses.ts';
import type { Finding, Rule } from './rule.ts';

export const linkLookAlikeHost: Rule = {
  name: 'link/look-alike-host',
  severity: 'error',
  looksAt: 'words',
  why: 'A host in which a letter of another alphabet stands for one of ours looks like a site that people trust, and is another.',
  mend: 'Type the address anew, or copy it from the site itself.',
  example: {
    file: 'content/news/2026/award.json',
    text: '{\n  "title": "An award",\n  "summary": "The circle has won an award.",\n  "date": "2026-01-08",\n  "about": "community",\n  "url": "https://\u0430wards.example.org/2026"\n}\n',
  },
  check: (archive) => unusualAddressesOf(archive).flatMap(judge),
};

function judge(address: Address): Finding[] {
  const host = /^(https?|mailto):/i.test(address.url) ? hostOf(address.url) : undefined;
  const found = host && lookAlikeIn(host);
  if (!found) return [];
  return [
    {
      place: placeOf(address),
      message: `Unexpected ${describe(found)} in the host "${found.label}", expected letters of one alphabet`,
    },
  ];
}

function hostOf(url: string): string | undefined {
  return /^mailto:/i.test(url) ? /@([^?]*)/.exec(url)?.[1] : URL.parse(url)?.hostname;
}

function describe({ letter, script }: LookAlike): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${script} letter "${letter}" (U+${code})`;
}
