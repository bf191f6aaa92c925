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

test('a feed reader that goes back through the served archive documents finds every entry', async () => {
  const found = new Set<string | undefined>();
  for (let address: string | undefined = `${siteUrl}rss.xml`; address !== undefined; ) {
    const response: Response = await fetch(address);
    expect(response.headers.get('content-type')).toMatch(/xml/);
    const text = await response.text();
    for (const { guid } of (await new Parser().parseString(text)).items) found.add(guid);
    const [, back]: RegExpExecArray | [] = /rel="prev-archive" href="([^"]*)"/.exec(text) ?? [];
    address = back?.replace(SITE, siteUrl);
  }
  const unsent = new Set(
    archive.issues.filter(({ data }) => data.sendDate > SITE_NOW.slice(0, 10)).map(({ id }) => id),
  );
  const ids = COLLECTIONS.flatMap((collection) => archive[collection].map(({ id }) => id)).sort();
  expect([...found].sort()).toEqual(ids.filter((id) => !unsent.has(id as string)));
});

test('every page leads feed readers to the feeds that follow it, its own first', async () => {
  const page = readFileSync(join(folder, 'series/knowledge-share/index.html'), 'utf8');
  const alternates = [...page.matchAll(/<link rel="alternate" type="([^"]*)" title="([^"]*)" href="([^"]*)"/g)];
  expect(
    alternates.map(([, type, title, href]) => [type, title, href?.slice('/turing-roche-partnership/'.length)]),
  ).toEqual([
    ['application/rss+xml', 'Turing-Roche Partnership: Knowledge Share', 'series/knowledge-share/rss.xml'],
    ['application/atom+xml', 'Turing-Roche Partnership: Knowledge Share', 'series/knowledge-share/atom.xml'],
    ['application/feed+json', 'Turing-Roche Partnership: Knowledge Share', 'series/knowledge-share/feed.json'],
    ['application/rss+xml', 'Turing-Roche Partnership', 'rss.xml'],
    ['application/atom+xml', 'Turing-Roche Partnership', 'atom.xml'],
    ['application/feed+json', 'Turing-Roche Partnership', 'feed.json'],
  ]);
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
  expect(xml).toContain(`<atom:link rel="self" href="${SITE}rss.xml" type="application/rss+xml"/>`);
  expect(xml).toContain('xmlns:atom="http://www.w3.org/2005/Atom"');
});

test('dates are as RFC 822 writes them, descending, and never still to come', () => {
  const dates = [...xml.matchAll(/<pubDate>([^<]*)<\/pubDate>/g)].map(([, date = '']) => date);
  expect(dates).toHaveLength(50);
  for (const date of dates)
    expect(date).toMatch(
      /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/,
    );
  const times = dates.map((date) => Date.parse(date));
  expect(times).toEqual([...new Set(times)].sort((a, b) => b - a));
  expect(times[0]).toBeLessThanOrEqual(Date.parse(SITE_NOW));
});

test('an event of the November issue is dated by the issue that announced it', async () => {
  const series = readFileSync(join(folder, 'series/knowledge-share/rss.xml'), 'utf8');
  const feed = await new Parser().parseString(series);
  const item = feed.items.find(({ guid }) => guid === 'events/2023/diversifying-health-research');
  expect(item).toMatchObject({
    title: 'Diversifying Health Research',
    pubDate: expect.stringContaining('Thu, 09 Nov 2023 00:'),
    categories: expect.arrayContaining(['event', 'Health equity']),
  });
});
