import { expect, test } from 'vitest';
import { byteOrderMark } from '../../src/checks/byte-order-mark.ts';
import { findIn, inNews, NEWS, news } from './found.ts';

test('a byte order mark before a file is removed', () => {
  expect(findIn(byteOrderMark, { [NEWS]: `\uFEFF${news({})}` })).toEqual([
    {
      at: '\uFEFF',
      line: 1,
      message: 'Unexpected byte order mark (U+FEFF) at the start of the file, expected none',
      mended: news({}),
    },
  ]);
});

test('it is removed before front matter, too', () => {
  const text = '---\nname: Ada Lovelace\n---\n';
  expect(findIn(byteOrderMark, { 'content/people/ada.md': `\uFEFF${text}` })).toMatchObject([{ mended: text }]);
});

test('a file without one is fine', () => {
  expect(inNews(byteOrderMark, {})).toEqual([]);
});
