import type { AnyEntry } from '../archive/archive.ts';
import { pathOfLink } from '../markdown/internal-link.ts';
import { community } from './archive.ts';

const SITE = new URL(community.site.replace(/\/?$/, '/'));

/** The address of a page or file of this site, from its path below the site's: `events/` or `rss.xml`. */
export function href(path: string): string {
  return `${SITE.pathname}${path}`;
}

/** Letters, digits, and slashes between them; perhaps an ending. */
const PLAIN = /^(?:[\w-]+\/)*(?:[\w-]+(?:\.\w+)?)?$/;

/** The same with scheme and host, for what leaves the site: feeds, social cards, canonical addresses. */
export function absolute(path: string): string {
  // Most paths are an address as they are; to parse one takes ten times as long as to join two texts.
  return PLAIN.test(path) ? SITE.href + path : new URL(path, SITE).href;
}

export function entryHref(entry: AnyEntry): string {
  return href(`${entry.id}/`);
}

export function topicHref(id: string): string {
  return href(`topics/${id}/`);
}

/** Where a link in somebody's Markdown leads. */
export function resolveLink(link: string): string {
  return href(pathOfLink(link));
}

/** An address as it is printed after its link, for somebody to type. */
export function printed(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
