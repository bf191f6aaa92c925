import { expect, test } from 'vitest';
import { indexedPart } from '../../src/search/indexed-part.ts';
import { shardsOf } from '../../src/search/shards.ts';

const pages = (count: number, folder: string) =>
  Array.from({ length: count }, (_, index) => `${folder}/talk-${index}/index.html`);

test('an archive of two thousand pages is one index', () => {
  const shards = shardsOf([...pages(1_000, 'events/2025'), ...pages(1_000, 'people')]);
  expect(shards.map(({ folder, files }) => [folder, files.length])).toEqual([['', 2_000]]);
});

test('of a larger one each year is a part of its own, and people and series are the first', () => {
  const shards = shardsOf([
    ...pages(900, 'events/2025'),
    ...pages(900, 'news/2024'),
    ...pages(300, 'people'),
    'issues/2025-03/index.html',
  ]);
  expect(shards.map(({ folder, files }) => [folder, files.length])).toEqual([
    ['', 300],
    ['2024/', 900],
    ['2025/', 901],
  ]);
});

test('many people are four parts, and who is in one stays there when others come', () => {
  const people = pages(700, 'people');
  const before = shardsOf([...pages(2_000, 'events/2025'), ...people]);
  expect(before.map(({ folder }) => folder)).toEqual(['', 'people-0/', 'people-1/', 'people-2/', 'people-3/']);
  expect(before.slice(1).every(({ files }) => files.length > 100)).toBe(true);
  const after = shardsOf([...pages(2_000, 'events/2025'), ...people, 'people/ada/index.html']);
  const changed = after.filter(({ files }, index) => files.length !== before[index]?.files.length);
  expect(changed).toHaveLength(1);
});

test('where every page has a year, the first year is what the others join', () => {
  const shards = shardsOf([...pages(1_500, 'events/2024'), ...pages(1_500, 'events/2025')]);
  expect(shards.map(({ folder, files }) => [folder, files.length])).toEqual([
    ['', 1_500],
    ['2025/', 1_500],
  ]);
});

test('the index is made from the article alone, without the ways to other pages', () => {
  const page = (around: string) =>
    `<!DOCTYPE html><html lang="en-GB" data-x><head><title>${around}</title></head><body><header>${around}</header><main><article data-pagefind-body><nav>${around}</nav><h1>Omics</h1><p>Proteins.</p><footer class="meta">${around}</footer></article></main></body></html>`;
  expect(indexedPart(page('one'))).toBe(
    '<!doctype html><html lang="en-GB"><body><article data-pagefind-body><h1>Omics</h1><p>Proteins.</p></article></body></html>',
  );
  expect(indexedPart(page('two'))).toBe(indexedPart(page('one')));
  expect(indexedPart('<html lang="en"><article>A list</article></html>')).toBeUndefined();
});
