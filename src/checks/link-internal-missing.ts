import type { Archive } from '../archive/archive.ts';
import { guessId } from '../archive/references.ts';
import { COLLECTIONS, isCollection } from '../collections.ts';
import { kindOfAddress } from '../links/kind.ts';
import { type Address, addressesWith, fixWith, placeOf, quoteAddress } from './addresses.ts';
import type { Finding, Rule } from './rule.ts';

export const linkInternalMissing: Rule = {
  name: 'link/internal-missing',
  severity: 'error',
  looksAt: 'entry-and-links',
  why: 'The link leads to a page of ours that does not exist.',
  mend: 'Write the id of the entry, which is its path in content/ without the ending: people/ada-lovelace.',
  example: {
    file: 'content/spotlights/2026/ada-lovelace.md',
    text: '---\ntitle: Ada Lovelace, Analytical Engines\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-01-12\n---\n\n## Who inspires you?\n\n[Mary Somerville](people/mary-sommerville), who taught me.\n',
    beside: {
      'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }\n',
      'content/people/mary-somerville.json': '{ "name": "Mary Somerville" }\n',
    },
  },
  check: (archive) =>
    addressesWith(archive, signOfOwn(archive))
      .filter((address) => address.part !== undefined)
      .flatMap((address) => judge(archive, address)),
};

/** What the text of an entry has that links to a page of ours: an address without https, or one with our host. */
function signOfOwn({ community }: Archive): RegExp {
  const host = new URL(community.site).host.replaceAll('.', '\\.');
  return new RegExp(`\\](?:\\((?!https://)|:)|${host}`, 'i');
}

function judge(archive: Archive, address: Address): Finding[] {
  const link = linkToUs(archive, address.url);
  if (!link || isPage(archive, link.path) || (isPicture(address) && archive.files.has(link.path))) return [];
  const { path, before, after } = link;
  const ids = new Set(archive.byId.keys());
  const guess = path.length > LONGEST_PATH ? undefined : guessId(path, [...COLLECTIONS], ids);
  const isSpelling =
    path
      .toLowerCase()
      .replace(/^content\//, '')
      .replace(/\.(json|md|html)$/, '') === guess;
  return [
    {
      place: placeOf(address),
      ...(isPicture(address)
        ? { message: `Unexpected picture ${quoteAddress(address.url)}, expected one in content/`, help: ADD_PICTURE }
        : {
            message: `Unexpected link to ${quoteAddress(address.url)}, expected a page of this site`,
            help: guess ? `Did you mean "${guess}"?` : WRITE_PATH,
          }),
      ...(isSpelling ? fixWith(address, `${before}${guess}${after}`) : {}),
    },
  ];
}

const ADD_PICTURE = 'Add the picture to content/, and write its path from there, such as people/ada-lovelace.jpg';
const WRITE_PATH = 'Write the path of the entry under content/ without its ending; or remove the link';

function isPicture(address: Address): boolean {
  return address.part !== undefined && address.isPicture;
}

/** Nothing near an id is longer. */
const LONGEST_PATH = 200;

/** An address on this site, taken apart. */
interface OwnLink {
  /** Of the site, in an address that names it. */
  before: string;
  /** The path below the site's, without slashes around it. */
  path: string;
  /** The place on the page. */
  after: string;
}

function linkToUs({ community }: Archive, url: string): OwnLink | undefined {
  const kind = kindOfAddress(url);
  if (kind === 'page') return url.trim() === '' ? undefined : takeApart('', url);
  if (kind !== 'web') return undefined;
  const site = withoutScheme(community.site.replace(/\/*$/, '/'));
  const rest = withoutScheme(url);
  if (!rest.startsWith(site)) return undefined;
  const length = url.length - rest.length + site.length;
  return takeApart(url.slice(0, length), url.slice(length));
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//i, '');
}

function takeApart(before: string, rest: string): OwnLink {
  const end = rest.search(/[?#]|$/);
  const path = decode(rest.slice(0, end))
    .replace(/^[./]*\//, '')
    .replace(/(^|\/)index\.html$/, '')
    .replace(/\/$/, '');
  return { before, path, after: rest.slice(end) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether the site has such a page or file. */
export function isPage({ byId, community, files }: Archive, path: string): boolean {
  if (path === '' || byId.has(path)) return true;
  const [first = '', ...rest] = path.split('/');
  if (first === 'media') return files.has(rest.join('/'));
  if (first === 'topics') {
    const [topic] = rest;
    return topic === undefined || community.topics.some(({ id }) => id === topic);
  }
  if (first === 'opportunities' && rest[0] === 'kinds')
    return (
      rest.length === 2 &&
      [...byId.values()].some((entry) => entry.collection === 'opportunities' && entry.data.kind === rest[1])
    );
  if (first === 'events' && EVENT_LISTS.test(rest.join('/'))) return true;
  // Feeds and calendars lie beside the entries that they are of.
  if (isCollection(first)) return rest.length === 0 || FEED.test(path);
  return rest.length === 0
    ? OTHER_PAGES.test(first) || FEED.test(first) || /\.(opml|txt|webmanifest)$/.test(first)
    : OTHER_PAGES.test(first);
}

/** The files of feeds and calendars. */
const FEED = /\.(xml|ics)$|(^|\/)feed(-\d+)?\.json$/;

/** The months of the events, and their choices. */
const EVENT_LISTS = /^(\d{4}-\d{2}|(series|attendance|topics)\/[^/]+)$/;

/** Pages that are no entries, and what lies below them. A test compares these with the pages there are. */
const OTHER_PAGES = /^(about|contribute|feeds|rules|search|insights|calendar|new|newsletter|schemas|api|feed|404)$/;
