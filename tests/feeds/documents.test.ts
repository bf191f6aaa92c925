import { expect, test } from 'vitest';
import type { CommitTimes } from '../../src/archive/entry-dates.ts';
import { anArchive, newsItem } from '../builders.ts';
import { atom, fetchFile, filesOf, jsonFeed, NOW, rss } from './subscribe.ts';

/** As many news as asked for, one a day; the last is the newest. */
function news(count: number): ReadonlyMap<string, string> {
  const day = Temporal.PlainDate.from('2025-01-01');
  const items = Array.from({ length: count }, (_, index) =>
    newsItem({ title: `Item ${index}`, date: day.add({ days: index }).toString() }),
  );
  return filesOf(anArchive({ news: items }));
}

function titles(files: ReadonlyMap<string, string>, path: string): (string | undefined)[] {
  return rss(files, path).items?.map(({ title }) => title) ?? [];
}

test('fifty items are one document', () => {
  const files = news(50);
  expect(titles(files, 'news/rss.xml')).toHaveLength(50);
  expect(files.has('news/rss-1.xml')).toBe(false);
  expect(fetchFile(files, 'news/rss.xml')).not.toContain('archive');
});

test('of more, the newest fifty are in the feed, and a link leads back to every other', () => {
  const files = news(120);
  expect(titles(files, 'news/rss.xml').slice(0, 2)).toEqual(['Item 119', 'Item 118']);
  const seen: (string | undefined)[] = [];
  for (let path: string | undefined = 'news/rss.xml'; path !== undefined; ) {
    seen.push(...titles(files, path));
    const back: { href?: string } | undefined = rss(files, path).atom?.links?.find(({ rel }) => rel === 'prev-archive');
    path = back?.href?.replace('https://circle.example.org/', '');
  }
  expect(new Set(seen).size).toBe(120);
});

test('an archive document stays as it is when something new comes', () => {
  const [before, after] = [news(120), news(121)];
  for (const path of ['news/rss-1.xml', 'news/atom-1.xml', 'news/feed-1.json', 'news/rss-2.xml'])
    expect(after.get(path)).toBe(before.get(path));
});

test('every document says where it stands, as RFC 5005 has it', () => {
  const files = news(151);
  const links = (path: string) =>
    Object.fromEntries((atom(files, path).links ?? []).map(({ rel, href }) => [rel, href?.split('/').at(-1)]));
  expect(links('news/atom.xml')).toEqual({ alternate: '', self: 'atom.xml', 'prev-archive': 'atom-3.xml' });
  expect(links('news/atom-2.xml')).toEqual({
    alternate: '',
    self: 'atom-2.xml',
    current: 'atom.xml',
    'prev-archive': 'atom-1.xml',
    'next-archive': 'atom-3.xml',
  });
  expect(fetchFile(files, 'news/atom-2.xml')).toContain('<fh:archive/>');
  expect(fetchFile(files, 'news/atom.xml')).not.toContain('<fh:archive/>');
});

test('JSON Feed leads on by next_url, and comes to an end', () => {
  const files = news(120);
  expect(jsonFeed(files, 'news/feed.json').next_url).toBe('https://circle.example.org/news/feed-2.json');
  expect(jsonFeed(files, 'news/feed-2.json').next_url).toBe('https://circle.example.org/news/feed-1.json');
  expect(jsonFeed(files, 'news/feed-1.json').next_url).toBeUndefined();
});

test('when an item is removed, no older one takes its seat and looks new', () => {
  const files = Array.from({ length: 60 }, (_, index) => `content/news/2026/item-${index}.json`);
  const log: CommitTimes = new Map(files.map((file, index) => [file, [1_770_000_000 + index]]));
  const items = files.map((_, index) => newsItem({ title: `Item ${index}` }));
  const [before, after] = [items, items.filter(({ title }) => !['Item 40', 'Item 55'].includes(title))].map((news) =>
    titles(filesOf(anArchive({ news }), NOW, log), 'news/rss.xml'),
  );
  expect(before).toHaveLength(50);
  expect(after).toEqual(before?.filter((title) => title !== 'Item 40' && title !== 'Item 55'));
});

test('a community that clears out our entries and brings its old ones still has a feed', () => {
  const removed = Array.from({ length: 300 }, (_, index): [string, number[]] => [
    `content/news/2026/gone-${index}.json`,
    [1_770_000_000],
  ]);
  const items = Array.from({ length: 60 }, (_, index) =>
    newsItem({ title: `Item ${index}`, firstPublished: '2024-01-01' }),
  );
  expect(titles(filesOf(anArchive({ news: items }), NOW, new Map(removed)), 'news/rss.xml')).toHaveLength(25);
});
