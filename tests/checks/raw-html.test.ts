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
});

test('tags around something that Markdown would not make bold are left to a person', () => {
  for (const body of [
    'a<b>bold</b>c',
    'a <b> bold </b> c',
    'a <b> bold</b> c',
    'a <b>bold </b> c',
    'a <b>(bold)</b> c',
    'a <b>2 * 3</b> c',
    'a <b>bold</i> c',
    'a <b class="x">bold</b> c',
    'a <u>bold</u> c',
    'a <b>bold\n\nand</b> c',
    'a <b>bold\n \nand</b> c',
  ]) {
    const found = inBody(rawHtml, body);
    expect(found, body).toHaveLength(2);
    for (const one of found) expect(one, body).not.toHaveProperty('mended');
  }
});

test('each pair of tags is told of by itself', () => {
  const found = inBody(rawHtml, '<i>One</i>, <strong>two</strong> and <br> three');
  expect(found.map(({ at, message }) => `${at} ${message}`)).toEqual([
    '<i>One</i> Unexpected HTML "<i>", expected Markdown: *',
    '<strong>two</strong> Unexpected HTML "<strong>", expected Markdown: **',
    '<br> Unexpected HTML "<br>", expected Markdown',
  ]);
});

test('of a tag with more than forty characters or lines, a message has the first', () => {
  const said = (body: string): string | undefined => /HTML (".*")/.exec(inBody(rawHtml, body)[0]?.message ?? '')?.[1];
  expect(said(`a <b id="${'x'.repeat(31)}">`)).toBe(`"<b id="${'x'.repeat(31)}">"`);
  expect(said(`a <b id="${'x'.repeat(32)}">`)).toBe(`"<b id="${'x'.repeat(32)}"…"`);
  expect(said('Text\n\n<div\nalign="center">\nHello\n</div>')).toBe('"<div"');
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
  expect(mendedBody(inBody(rawHtml, 'Text\n\n  <!-- to do -->  \n\ntext'))).not.toContain('to do');
});

test('a comment that has words or tags beside it is left to a person', () => {
  for (const block of ['<!-- one --> and <!-- two -->', '<div><!-- one -->', '<!-- one --> and two']) {
    const found = inBody(rawHtml, `Text\n\n${block}\n\ntext`);
    expect(found, block).toMatchObject([{ message: expect.stringMatching(/expected Markdown$/) }]);
    expect(found[0], block).not.toHaveProperty('mended');
  }
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
