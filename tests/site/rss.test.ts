import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import { SITE_NOW } from '../support/built-site.ts';

const folder = inject('siteFolder');
const siteUrl = inject('siteUrl');
const SITE = 'https://alan-turing-institute.github.io/turing-roche-partnership/';
const xml = readFileSync(join(folder, 'rss.xml'), 'utf8');
const { archive } = loadArchive('.');

test('a feed reader finds every entry of the archive in the served feed, each once', async () => {
  const response = await fetch(`${siteUrl}rss.xml`);
  expect(response.headers.get('content-type')).toMatch(/xml/);
  const feed = await new Parser().parseString(await response.text());
  const ids = COLLECTIONS.flatMap((collection) => archive[collection].map(({ id }) => id)).sort();
  expect(feed.items.map(({ guid }) => guid).sort()).toEqual(ids);
});

test('every item leads to a page of the site', async () => {
  const feed = await new Parser().parseString(xml);
  const lost = feed.items.filter(
    ({ link = '' }) => !link.startsWith(SITE) || !existsSync(join(folder, link.slice(SITE.length), 'index.html')),
  );
  expect(lost).toEqual([]);
});

test('the feed says who it is and where it is', async () => {
  const feed = await new Parser().parseString(xml);
  expect(feed).toMatchObject({ title: 'Turing-Roche Partnership', link: SITE, language: 'en-GB' });
  expect(xml).toContain(`<atom:link href="${SITE}rss.xml" rel="self" type="application/rss+xml"/>`);
  expect(xml).toContain('xmlns:atom="http://www.w3.org/2005/Atom"');
});

test('dates are as RFC 822 writes them, descending, and never still to come', () => {
  const dates = [...xml.matchAll(/<pubDate>([^<]*)<\/pubDate>/g)].map(([, date = '']) => date);
  expect(dates.length).toBeGreaterThan(100);
  for (const date of dates)
    expect(date).toMatch(
      /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/,
    );
  const times = dates.map((date) => Date.parse(date));
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(times[0]).toBeLessThanOrEqual(Date.parse(SITE_NOW));
});

test('an event of the November issue is dated by the issue that announced it', async () => {
  const feed = await new Parser().parseString(xml);
  const item = feed.items.find(({ guid }) => guid === 'events/2023/diversifying-health-research');
  expect(item).toMatchObject({
    title: 'Diversifying Health Research',
    pubDate: 'Thu, 09 Nov 2023 00:00:00 GMT',
    categories: expect.arrayContaining(['event', 'Health equity']),
  });
});
