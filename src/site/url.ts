import type { AnyEntry } from '../archive/archive.ts';
import { community } from './archive.ts';

const SITE = new URL(community.site.replace(/\/?$/, '/'));

/** The address of a page or file of this site, from its path below the site's: `events/` or `rss.xml`. */
export function href(path: string): string {
  return `${SITE.pathname}${path}`;
}

/** The same with scheme and host, for what leaves the site: feeds, social cards, canonical addresses. */
export function absolute(path: string): string {
  return new URL(path, SITE).href;
}

export function entryHref(entry: AnyEntry): string {
  return href(`${entry.id}/`);
}

export function topicHref(id: string): string {
  return href(`topics/${id}/`);
}

/** Where a link in somebody's Markdown leads: an id, with or without slashes around it, or a path of this site. */
export function resolveLink(link: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
  const bare = path.replace(/^(\.{0,2}\/)+/, '').replace(/\/$/, '');
  return bare === '' ? `${href('')}${rest}` : href(/\.[a-z0-9]+$/i.test(bare) ? `${bare}${rest}` : `${bare}/${rest}`);
}

/** What a link to another site is called when nobody gave it a name. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
