// Without its limits each of these takes the parser minutes, and a test may take one.
import { expect, test } from 'vitest';
import { bounded } from '../../src/markdown/bounded.ts';
import { outline } from '../../src/markdown/outline.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';

const LENGTH = 600_000;

test.each([
  ['points in an address', 'https://e.org/', '.'],
  ['underscores and points', '', '_.'],
  ['entities in an address', 'https://e.org/', '.&a;'],
  ['addresses after points', '', `${'.'.repeat(100)}https://`],
  ['addresses between letters beyond ASCII', '', 'éhttp://'],
  ['emphasis between letters beyond ASCII, in one line', '', 'é *a* '],
  ['signs between letters beyond ASCII', '', 'é<'],
  ['sites without a name', '', '"www.`` '],
  ['footnotes in quotations', '', '\n> [^é'],
])('%s, over and over, are read and shown', (_, start, unit) => {
  const markdown = `${start}${unit.repeat(LENGTH / unit.length)}x`;
  expect(outline(markdown).texts).not.toEqual([]);
  expect(renderMarkdown(markdown, { resolveLink: (path) => path })).toContain('x');
});

test.each([
  ['a long address', `https://e.org/${'a/'.repeat(900)}`],
  ['a rule of stars', '*'.repeat(200)],
  ['a long paragraph in a script without blanks', '数据，'.repeat(3000)],
  ['a long paragraph', 'Data that are not there. '.repeat(300)],
  ['a long list of sites', 'See www.example.org and www.example.com.\n'.repeat(200)],
])('%s stays as it is', (_, markdown) => {
  expect(bounded(markdown)).toBe(markdown);
});

test('no offset moves', () => {
  const markdown = `${'é_'.repeat(5000)} ${'a '.repeat(20_000)}${'www. '.repeat(1200)}${'>'.repeat(5000)}\n# Heading`;
  expect(bounded(markdown)).toHaveLength(markdown.length);
  expect(bounded(markdown)).not.toBe(markdown);
  const [heading] = outline(markdown).headings;
  expect(markdown.slice(heading?.start, heading?.end)).toBe('# Heading');
});
