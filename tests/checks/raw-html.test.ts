import { expect, test } from 'vitest';
import { rawHtml } from '../../src/checks/raw-html.ts';
import { inBody, mendedBody } from './found.ts';

test('a word between two tags is mended to Markdown', () => {
  const found = inBody(rawHtml, 'I write <b>programs</b> for an engine.');
  expect(found).toMatchObject([
    { at: '<b>programs</b>', line: 8, message: 'Unexpected HTML "<b>", expected Markdown: **' },
  ]);
  expect(mendedBody(found)).toBe('I write **programs** for an engine.');
  expect(mendedBody(inBody(rawHtml, 'In <EM>Nature</EM>.'))).toBe('In *Nature*.');
});

test('tags that Markdown has no plain word for are left to a person', () => {
  for (const [body, at] of [
    ['One<br>two', '<br>'],
    ['CO<sub>2', '<sub>'],
    ['<span style="color: red">', '<span style="color: red">'],
    ['un<b>known', '<b>'],
    ['<b class="x">', '<b class="x">'],
  ] as const) {
    const found = inBody(rawHtml, `Text ${body} text`);
    expect(found, body).toMatchObject([{ at }]);
    expect(found[0]?.mended, body).toBeUndefined();
  }
  expect(inBody(rawHtml, 'a<b>bold</b>c')).toHaveLength(2);
  expect(inBody(rawHtml, 'a <b> bold </b> c')).toHaveLength(2);
});

test('a block of HTML is told of once', () => {
  expect(inBody(rawHtml, 'Text\n\n<div align="center">\n<p>Hello</p>\n</div>\n\nText')).toMatchObject([
    { line: 10, message: 'Unexpected HTML "<div align="center">", expected Markdown' },
  ]);
});

test('a comment is taken out', () => {
  const found = inBody(rawHtml, 'Text <!-- to do --> text');
  expect(found).toMatchObject([
    { at: '<!-- to do -->', message: 'Unexpected HTML "<!--", expected nothing that readers should not see' },
  ]);
  expect(mendedBody(found)).toBe('Text  text');
});

test('signs, addresses and code are fine', () => {
  for (const body of [
    'p < 0.05 and n > 3',
    'a<b',
    '<https://example.org/>',
    '<info@example.org>',
    '`<b>`',
    '```\n<b>\n```',
    '\\<b>',
  ]) {
    expect(inBody(rawHtml, body), body).toEqual([]);
  }
});
