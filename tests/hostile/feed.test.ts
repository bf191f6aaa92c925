import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { renderRss } from '../../src/feeds/rss.ts';
import { anArchive, instant, newsItem } from '../builders.ts';

/** The title of the one item of a feed, as a feed reader has it. */
async function titleInFeed(title: string): Promise<string | undefined> {
  const archive = anArchive({ news: [newsItem()] });
  const [entry] = archive.news;
  const news = [{ ...entry!, data: { ...entry!.data, title, summary: `${title} in short.` } }];
  const xml = renderRss({ ...archive, news }, news, {
    now: instant('2026-03-01T12:00:00Z'),
    pageUrl: (path) => `https://circle.example.org/${path}`,
    feedUrl: 'https://circle.example.org/rss.xml',
  });
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  expect(xml.isWellFormed()).toBe(true);
  const feed = await new Parser().parseString(xml);
  expect(feed.items).toHaveLength(1);
  return feed.items[0]?.title;
}

for (const title of [
  'R&D',
  'p < 0.05',
  'a ]]> b',
  '<b>x</b>',
  '&amp; as such',
  '"quoted" & \'quoted\'',
  '<![CDATA[x]]>',
  '--> x',
]) {
  test(`a reader of the feed sees ${title} as it was written`, async () => {
    expect(await titleInFeed(title)).toBe(title);
  });
}

test('control characters are left out of the feed, rather than the feed being lost', async () => {
  for (let code = 0; code < 32; code += 1) {
    if ([9, 10, 13].includes(code)) continue;
    expect(await titleInFeed(`a${String.fromCharCode(code)}b`)).toBe('ab');
  }
  expect(await titleInFeed('a\uFFFEb\uFFFF')).toBe('ab');
  expect(await titleInFeed('a\uD800b')).toBe('a\uFFFDb');
});
