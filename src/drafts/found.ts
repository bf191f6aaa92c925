import { cleanAddress } from '../newsletter/import/links.ts';
import type { Page } from './page.ts';
import { type Thing, textsIn } from './things.ts';

/** Something a page says, and where. */
export interface Found<T = string> {
  value: T;
  /** "the page's JSON-LD, startDate" */
  from: string;
}

/** A field of a draft. */
export interface Part extends Found<unknown> {
  field: string;
}

/** What a page makes of a draft's fields, and what somebody should look at. */
export interface Gathered {
  parts: readonly (Part | undefined)[];
  notes: readonly string[];
}

/** The first thing that says something of a property says it for all. */
export function inThings(things: readonly Thing[], ...properties: string[]): Found | undefined {
  for (const property of properties)
    for (const thing of things) {
      const [value] = textsIn(thing, property);
      if (value !== undefined) return { value, from: `the page's ${thing.source}, ${property}` };
    }
  return undefined;
}

/** The first of some meta tags that the page has. */
export function inMetas({ metas }: Page, ...names: string[]): Found | undefined {
  for (const wanted of names) {
    const meta = metas.find(({ name, content }) => name === wanted && content !== '');
    if (meta) return { value: meta.content, from: fromMeta(wanted) };
  }
  return undefined;
}

export function fromMeta(name: string): string {
  return `the page's ${name.startsWith('og:') ? 'Open Graph' : 'meta tag'}, ${name}`;
}

export function part(field: string, found: Found<unknown> | undefined): Part | undefined {
  return found && { field, value: found.value, from: found.from };
}

/**
 * What it is called; a site's name behind it is not part of it.
 *
 * @param better properties that say so better than a name: an article has a headline, a job a title
 */
export function titleOf(page: Page, things: readonly Thing[], ...better: string[]): Found | undefined {
  const title = page.title === '' ? undefined : { value: page.title, from: "the page's title" };
  const found = inThings(things, ...better, 'name', 'headline') ?? inMetas(page, 'og:title') ?? title;
  const site = inMetas(page, 'og:site_name')?.value;
  if (!found || !site) return found;
  const bare = found.value.endsWith(site) ? found.value.slice(0, -site.length).replace(/\s+[|–—·:-]\s+$/, '') : '';
  return bare.length >= 2 && bare !== found.value.slice(0, -site.length) ? { ...found, value: bare } : found;
}

/**
 * The page's own address, clean: what it calls its own if that is on the same host and no front page, else the one
 * that answered. Undefined where nothing of it may be published.
 */
export function addressOf({ url, canonical }: Page): Found | undefined {
  const [asked, own] = [new URL(url), canonical === undefined ? null : URL.parse(canonical)];
  const isOwn =
    own !== null && /^https?:$/.test(own.protocol) && bareHost(own) === bareHost(asked) && own.pathname !== '/';
  const found = isOwn ? { value: own.href, from: "the page's canonical link" } : { value: url, from: 'the address' };
  const cleaned = cleanAddress(found.value.replace(/#(?!!?\/).*$/, ''));
  if (!('url' in cleaned)) return undefined;
  return { value: cleaned.url, from: cleaned.url === found.value ? found.from : `${found.from}, cleaned` };
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

/** An address that stands on the page, clean; undefined if it is the page itself, or may not be published. */
export function linkOf(page: Page, found: Found | undefined): Found | undefined {
  const url = found && URL.parse(found.value, page.url)?.href;
  const cleaned = url === undefined ? undefined : cleanAddress(url);
  if (!found || cleaned === undefined || !('url' in cleaned)) return undefined;
  return cleaned.url === addressOf(page)?.value ? undefined : { ...found, value: cleaned.url };
}
