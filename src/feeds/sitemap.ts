import { xml } from './xml.ts';

/** A page that wants to be found. */
export interface ListedPage {
  url: string;
  /** When it was last changed, if it says so. */
  changed?: string;
}

/** What the head of a page says of where it is and when it changed. Undefined for one that is not to be found. */
export function readHead(html: string): ListedPage | undefined {
  const url = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (url === undefined || /<meta name="robots" content="noindex"/.test(html)) return undefined;
  const changed = /<meta property="og:updated_time" content="([^"]+)"/.exec(html)?.[1];
  return { url, ...(changed === undefined ? {} : { changed }) };
}

/**
 * The sitemap (sitemaps.org): one file, or from fifty thousand pages on several that it lists.
 *
 * @param pages as the HTML has them: their addresses are escaped already
 * @param site the address of the site, with a slash at its end
 */
export function sitemapFiles(pages: readonly ListedPage[], site: string): { path: string; text: string }[] {
  const sorted = pages.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  if (sorted.length <= MOST_PAGES) return [{ path: 'sitemap.xml', text: renderPages(sorted) }];
  const parts = Array.from({ length: Math.ceil(sorted.length / MOST_PAGES) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: renderPages(sorted.slice(index * MOST_PAGES, (index + 1) * MOST_PAGES)),
  }));
  return [{ path: 'sitemap.xml', text: renderIndex(parts.map(({ path }) => site + path)) }, ...parts];
}

/** What one file may hold. */
export const MOST_PAGES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function renderPages(pages: readonly ListedPage[]): string {
  const entries = pages.map(({ url, changed }) => {
    const lastmod = changed === undefined ? xml`` : xml`<lastmod>${changed}</lastmod>`;
    return xml`  <url><loc>${{ xml: url }}</loc>${lastmod}</url>\n`;
  });
  return xml`<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="${NAMESPACE}">\n${entries}</urlset>\n`.xml;
}

function renderIndex(addresses: readonly string[]): string {
  const entries = addresses.map((address) => xml`  <sitemap><loc>${address}</loc></sitemap>\n`);
  return xml`<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="${NAMESPACE}">\n${entries}</sitemapindex>\n`
    .xml;
}
