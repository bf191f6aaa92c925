// Every rule of the specification (jsonfeed.org/version/1.1) that a feed of ours could break.
import { expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { filesOf } from './subscribe.ts';

const files = filesOf(loadArchive('.').archive, Temporal.Instant.from('2026-11-01T00:00:00Z'));
const feeds = [...files].filter(([path]) => path.endsWith('.json'));

test('there are feeds to look at', () => {
  expect(feeds.length).toBeGreaterThan(100);
});

test.each(feeds)('%s keeps the rules of JSON Feed 1.1', (path, text) => {
  const feed = JSON.parse(text);
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.title).toEqual(expect.stringMatching(/./));
  expect(Array.isArray(feed.items)).toBe(true);
  for (const address of [feed.home_page_url, feed.feed_url]) expect(address).toMatch(/^https:\/\//);
  expect(feed.feed_url).toMatch(new RegExp(`/${path}$`));
  expect(feed.next_url).not.toBe(feed.feed_url);
  expect(feed.language).toMatch(/^[a-z]{2,3}(-[A-Za-z]+)*$/);
  expect(feed.authors.every((author: { name?: string }) => author.name)).toBe(true);
  // Since 1.1, `author` is `authors`.
  expect(feed).not.toHaveProperty('author');

  const ids = feed.items.map(({ id }: { id: unknown }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const item of feed.items) {
    expect(item.id).toEqual(expect.stringMatching(/./));
    expect(item.content_html ?? item.content_text).toEqual(expect.any(String));
    expect(item.url).toMatch(/^https:\/\//);
    if (item.external_url !== undefined) expect(item.external_url).toMatch(/^https?:\/\//);
    if (item.image !== undefined) expect(item.image).toMatch(/^https:\/\//);
    for (const date of [item.date_published, item.date_modified])
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    expect(item.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true);
    expect(item).not.toHaveProperty('author');
  }
  expect(text).not.toMatch(/undefined|\[object/);
});
