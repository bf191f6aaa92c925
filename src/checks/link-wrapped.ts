import { cleanLink } from '../links/clean.ts';
import { type Address, fixWith, placeOf, quoteAddress, unusualAddressesOf, wrappingAddressesOf } from './addresses.ts';
import type { Finding, Rule } from './rule.ts';

export const linkWrapped: Rule = {
  name: 'link/wrapped',
  severity: 'error',
  looksAt: 'words',
  why: 'Mail programs and newsletters put an address of their own around a link, which records who clicks and stops working one day.',
  mend: 'Write the address inside. Where it cannot be read from the link, open the link and copy the address you land on.',
  example: {
    file: 'content/news/2026/award.json',
    text: '{\n  "title": "An award",\n  "summary": "The circle has won an award.",\n  "date": "2026-01-08",\n  "about": "community",\n  "url": "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fawards.example.org%2F2026&data=05%7C02"\n}\n',
  },
  check: (archive) => wrappingAddressesOf(archive).flatMap(judgeWrapper),
};

export const linkTracking: Rule = {
  name: 'link/tracking',
  severity: 'error',
  looksAt: 'words',
  why: 'What newsletters and social networks add to an address tells them who clicked, and counts our readers as somebody else’s.',
  mend: 'Remove that part of the address; the page is the same without it.',
  example: {
    file: 'content/news/2026/award.json',
    text: '{\n  "title": "An award",\n  "summary": "The circle has won an award.",\n  "date": "2026-01-08",\n  "about": "community",\n  "url": "https://awards.example.org/2026?utm_source=newsletter&utm_medium=email"\n}\n',
  },
  check: (archive) => unusualAddressesOf(archive).flatMap(judgeTracking),
};

function judgeWrapper(address: Address): Finding[] {
  const cleaned = cleanLink(address.url);
  if ('opaque' in cleaned) return [{ place: placeOf(address), ...whatIsKept(address, cleaned.opaque) }];
  if (cleaned.wrappers.length === 0) return [];
  return [
    {
      place: placeOf(address),
      message: `Unexpected address of ${cleaned.wrappers.join(' and ')} around another one, expected ${quoteAddress(cleaned.url)}`,
      ...fixWith(address, cleaned.url),
    },
  ];
}

/** A picture in a newsletter that nobody sees is there to count who opens it. */
function whatIsKept(address: Address, wrapper: string): Pick<Finding, 'message' | 'help'> {
  return address.part !== undefined && address.isPicture
    ? {
        message: `Unexpected picture of ${wrapper}, which counts whoever sees it, expected none`,
        help: 'Remove it; a picture that is worth seeing belongs into the archive',
      }
    : {
        message: `Unexpected address of ${wrapper} around another one, expected the page it leads to`,
        help: 'Only the sender can tell which page that is: open the link, and copy the address you land on',
      };
}

/** Tracking on or inside a wrapper goes away with it. */
function judgeTracking(address: Address): Finding[] {
  const cleaned = cleanLink(address.url);
  if ('opaque' in cleaned || cleaned.wrappers.length > 0 || cleaned.url === address.url) return [];
  return [
    {
      place: placeOf(address),
      message: `Unexpected ${removedFrom(address.url, cleaned.url)} in an address, expected ${quoteAddress(cleaned.url)}`,
      ...fixWith(address, cleaned.url),
    },
  ];
}

/** The names of what cleaning takes away: "utm_source, utm_medium". */
function removedFrom(url: string, clean: string): string {
  const kept = new Set(clean.split(/[?&#]/));
  const removed = url.split(/[?&#]/).filter((part) => !kept.has(part));
  const names = [...new Set(removed.map((part) => part.split('=')[0] ?? ''))];
  return names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} and more`
    : names.join(', ') || 'tracking';
}

const MOST_NAMES = 4;
