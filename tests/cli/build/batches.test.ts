import { expect, test } from 'vitest';
import { batchesOf } from '../../../src/cli/build/batches.ts';

const filesIn = (files: readonly string[]) =>
  batchesOf(files.map((file) => ({ file }))).map((batch) => batch.map(({ file }) => file));

test('feeds are one batch, and the pages of a year stand together before those of none', () => {
  const files = [
    'index.html',
    'events/rss.xml',
    'events/2025/tea/index.html',
    'news/2024/award/index.html',
    'events/2025-03/index.html',
    'events/feed-2.json',
    'issues/2024-11/index.html',
  ];
  expect(filesIn(files)).toEqual([
    ['events/rss.xml', 'events/feed-2.json'],
    [
      'news/2024/award/index.html',
      'issues/2024-11/index.html',
      'events/2025/tea/index.html',
      'events/2025-03/index.html',
      'index.html',
    ],
  ]);
});

test('no thread takes many pages at a time, and none is lost', () => {
  const pages = Array.from({ length: 100 }, (_, number) => `news/2025/${number}/index.html`);
  const [feeds, ...batches] = filesIn(pages);
  expect(feeds).toEqual([]);
  expect(batches.flat()).toEqual(pages);
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThan(20);
});
