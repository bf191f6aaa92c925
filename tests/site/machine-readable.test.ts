import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const folder = inject('siteFolder');
const SITE = 'https://alan-turing-institute.github.io/turing-roche-partnership/';
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }));
const wanted = pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'));

function contentOf(html: string, property: string): string | undefined {
  return new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];
}

test('only the page for addresses that are not there asks not to be found', () => {
  expect(pages.filter((page) => !wanted.includes(page)).map(({ file }) => file)).toEqual(['404.html']);
});

test('no two pages claim one address', () => {
  const addresses = pages.map(({ html }) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]);
  expect(new Set(addresses).size).toBe(pages.length);
});

test('every page says what it is about, in JSON-LD that names the page itself', () => {
  const odd = wanted.filter(({ file, html }) => {
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');
    const address = SITE + file.replace(/index\.html$/, '');
    const graph: { url?: string; itemListElement?: { item: string }[] }[] = data['@graph'] ?? [];
    const isNamed = graph.some(({ url }) => url === address);
    return data['@context'] !== 'https://schema.org' || !isNamed;
  });
  expect(odd.map(({ file }) => file)).toEqual([]);
});

test('every page has a picture for where its link is shown, and the picture is there', () => {
  const odd = pages.filter(({ html }) => {
    const card = contentOf(html, 'og:image');
    return (
      !card?.startsWith(SITE) ||
      !existsSync(join(folder, card.slice(SITE.length))) ||
      contentOf(html, 'og:image:width') !== '1200' ||
      !contentOf(html, 'og:image:alt') ||
      contentOf(html, 'twitter:card') !== 'summary_large_image'
    );
  });
  expect(odd.map(({ file }) => file)).toEqual([]);
});

test('the page of an entry says since when it is there, and when it changed', () => {
  const data = JSON.parse(readFileSync(join(folder, 'api/spotlights.json'), 'utf8'));
  for (const { id, published, updated } of data.entries) {
    const html = readFileSync(join(folder, id, 'index.html'), 'utf8');
    expect(contentOf(html, 'og:type')).toBe('article');
    expect(contentOf(html, 'article:published_time')).toBe(published);
    expect(contentOf(html, 'article:modified_time')).toBe(updated);
  }
  expect(data.entries).not.toEqual([]);
});

test('the sitemap has every page that wants to be found, and for entries when they changed', () => {
  const text = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  const listed = [...text.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g)];
  expect(listed.map(([, url]) => url).sort()).toEqual(
    wanted.map(({ file }) => SITE + file.replace(/index\.html$/, '')).sort(),
  );
  const event = listed.find(([, url]) => url === `${SITE}events/2023/diversifying-health-research/`);
  const data = JSON.parse(readFileSync(join(folder, 'api/events.json'), 'utf8'));
  const entry = data.entries.find(({ id }: { id: string }) => id === 'events/2023/diversifying-health-research');
  expect(event?.[2]).toBe(entry.updated);
  const undated = listed.filter(([, url, changed]) => /\/(people|issues)\/./.test(url!) && !changed);
  expect(undated).toEqual([]);
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${SITE}sitemap.xml`);
});

test('every address in the data and in llms.txt is one of this site', () => {
  const texts = [
    readFileSync(join(folder, 'llms.txt'), 'utf8'),
    ...readdirSync(join(folder, 'api')).map((file) => readFileSync(join(folder, 'api', file), 'utf8')),
  ];
  const own = new Set(texts.flatMap((text) => text.match(new RegExp(`${SITE}[^"\\s)]*`, 'g')) ?? []));
  const missing = [...own].filter((address) => {
    const path = address.slice(SITE.length);
    return !existsSync(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  });
  expect(own.size).toBeGreaterThan(250);
  expect(missing).toEqual([]);
});

test('a reader who looks for the data finds it among the feeds', () => {
  const html = readFileSync(join(folder, 'feeds/index.html'), 'utf8');
  for (const path of ['api/index.json', 'schemas/api.schema.json', 'llms.txt'])
    expect(html).toContain(`href="/turing-roche-partnership/${path}"`);
});
