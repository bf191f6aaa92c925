import { expect, test } from 'vitest';
import { MOST_PAGES, readHead, sitemapFiles } from '../../src/feeds/sitemap.ts';

const SITE = 'https://circle.example.org/';

test('a page is listed under its own address, with the moment it says it was changed', () => {
  expect(
    readHead(
      '<link rel="canonical" href="https://circle.example.org/events/"><meta property="og:updated_time" content="2026-03-01T12:00:00Z">',
    ),
  ).toEqual({ url: 'https://circle.example.org/events/', changed: '2026-03-01T12:00:00Z' });
  expect(readHead('<link rel="canonical" href="https://circle.example.org/">')).toEqual({ url: SITE });
});

test('a page that has moved or was never there is not listed', () => {
  const moved = '<meta name="robots" content="noindex"><link rel="canonical" href="https://circle.example.org/new/">';
  expect(readHead(moved)).toBeUndefined();
  expect(readHead('')).toBeUndefined();
});

test('the pages are in the order of their addresses', () => {
  const pages = [{ url: `${SITE}people/?a&amp;b` }, { url: SITE, changed: '2026-03-01T12:00:00Z' }];
  expect(sitemapFiles(pages, SITE)).toEqual([
    {
      path: 'sitemap.xml',
      text: `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://circle.example.org/</loc><lastmod>2026-03-01T12:00:00Z</lastmod></url>
  <url><loc>https://circle.example.org/people/?a&amp;b</loc></url>
</urlset>
`,
    },
  ]);
});

test('more pages than one sitemap may hold are in several, which one lists', () => {
  const pages = Array.from({ length: MOST_PAGES + 1 }, (_, index) => ({ url: `${SITE}${index}/` }));
  const files = sitemapFiles(pages, SITE);
  expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(files[0]?.text).toContain('<sitemap><loc>https://circle.example.org/sitemap-2.xml</loc></sitemap>');
  expect(files.slice(1).map(({ text }) => text.match(/<url>/g)?.length)).toEqual([MOST_PAGES, 1]);
});
