import { cleanLink } from '../links/clean.ts';
import { isLogIn } from '../links/log-in.ts';
import { type Address, addressesOf, placeOf, quoteAddress, unusualAddressesOf } from './addresses.ts';
import type { Finding, Rule } from './rule.ts';

export const linkSearchResults: Rule = {
  name: 'link/search-results',
  severity: 'warning',
  looksAt: 'words',
  why: 'A search finds something else tomorrow, and often nothing next year.',
  mend: 'Open the result you mean, and link to that page.',
  example: {
    file: 'content/news/2026/posts.json',
    text: '{\n  "title": "New posts",\n  "summary": "The university has posts for people who like gaps.",\n  "date": "2026-01-08",\n  "about": "field",\n  "url": "https://jobs.example.org/search/?keywords=statistics"\n}\n',
  },
  check: (archive) =>
    // Words that are asked for stand in a query, and no plain address has one.
    unusualAddressesOf(archive)
      .filter((address) => matches(address, isSearch))
      .map((address) => finding(address, 'search results', 'the page of what was found')),
};

export const linkLogIn: Rule = {
  name: 'link/log-in',
  severity: 'warning',
  looksAt: 'words',
  why: 'Who has no account there sees nothing but the question for a password.',
  mend: 'Link to a page that everybody can read; it may lead to the log-in.',
  example: {
    file: 'content/news/2026/papers.json',
    text: '{\n  "title": "Papers wanted",\n  "summary": "The workshop on trust in models asks for papers.",\n  "date": "2026-01-08",\n  "about": "field",\n  "url": "https://submissions.example.org/User/Login?ReturnUrl=%2FTrust2026"\n}\n',
  },
  check: (archive) =>
    addressesOf(archive)
      .filter(({ url, isPlain }) => !isPlain || LOG_IN_LOOK.test(url))
      .filter((address) => matches(address, isLogIn))
      .map((address) => finding(address, 'log-in page', 'a page that everybody can read')),
};

/** What is behind a wrapper counts, and what a wrapper keeps to itself does not. */
function matches({ url }: Address, isSuch: (url: URL) => boolean): boolean {
  const cleaned = cleanLink(url);
  const parsed = 'url' in cleaned && /^https?:/i.test(cleaned.url) ? URL.parse(cleaned.url) : null;
  return parsed !== null && isSuch(parsed);
}

/** A page that asks for words, with words: the empty form is a page like any other. */
function isSearch({ hostname, pathname, searchParams }: URL): boolean {
  const keys = [...searchParams].filter(([, value]) => value !== '').map(([key]) => key.toLowerCase());
  if (SEARCH_ENGINES.test(hostname)) return /^\/(search|scholar)?\/?$/.test(pathname) && keys.includes('q');
  const segment = pathname.slice(-LONGEST_SEGMENT);
  if (SEARCH_PATH.test(segment)) return keys.length > 0;
  return RESULTS_PATH.test(segment) && keys.some((key) => WORDS_ASKED_FOR.test(key));
}

const SEARCH_ENGINES = /(^|\.)((scholar\.)?google\.([a-z]{2,3}|com?\.[a-z]{2})|bing\.com|duckduckgo\.com|ecosia\.org)$/;
const SEARCH_PATH = /\/(search|jobsearch|job-search|search-jobs|search-?results?)(\.(html?|php|aspx?|jsp))?\/?$/i;
const RESULTS_PATH = /^\/$|\/(results?|find)(\.(html?|php|aspx?|jsp))?\/?$/i;
const WORDS_ASKED_FOR = /^(q|s|query|search|keywords?|terms?)$/;
const LONGEST_SEGMENT = 40;

/** A quick look, for most plain addresses have none of it. */
const LOG_IN_LOOK = /\/(?:accounts|login|signin|sso|idp|auth)\.|\/(?:wp-)?(?:log-?in|log-?on|sign-?in)/i;

function finding(address: Address, what: string, expected: string): Finding {
  return { place: placeOf(address), message: `Unexpected ${what} ${quoteAddress(address.url)}, expected ${expected}` };
}
