import { expect, test } from 'vitest';
import { noBreakSpace } from '../../src/checks/no-break-space.ts';
import { findIn, inBody, inNews, inYaml, mendedBody, NEWS, news } from './found.ts';

const NBSP = '\u00A0';

test('a no-break space in a field becomes an ordinary one', () => {
  expect(inNews(noBreakSpace, { summary: `The circle has${NBSP}won.` })).toEqual([
    {
      at: NBSP,
      line: 3,
      message: 'Unexpected no-break space in "has won", expected an ordinary space',
      mended: news({ summary: 'The circle has won.' }),
    },
  ]);
});

test('those of one line are told of and mended together', () => {
  const found = inBody(noBreakSpace, `a${NBSP}b\u202Fc\n\nd${NBSP}e`);
  expect(found.map(({ message, line }) => `${line} ${message}`)).toEqual([
    '8 Unexpected 2 no-break spaces, the first in "a b", expected ordinary spaces',
    '10 Unexpected no-break space in "d e", expected an ordinary space',
  ]);
  expect(mendedBody(found)).toBe(`a b c\n\nd${NBSP}e`);
});

test('where no words are around, there is nothing to quote', () => {
  const at = (spaces: string): string | undefined => inBody(noBreakSpace, `${spaces}\n\nTea.`)[0]?.message;
  expect(at(NBSP)).toBe('Unexpected no-break space, expected an ordinary space');
  expect(at(NBSP + NBSP)).toBe('Unexpected 2 no-break spaces, the first here, expected ordinary spaces');
});

test('the last line is one as well, though nothing ends it', () => {
  const text = `---\nname: Ada Lovelace\n---\nTea${NBSP}and${NBSP}`;
  expect(findIn(noBreakSpace, { 'content/people/ada.md': text })).toMatchObject([{ at: `${NBSP}and${NBSP}`, line: 4 }]);
});

test('front matter is mended, and so are escapes', () => {
  expect(
    inYaml(noBreakSpace, `links:\n  - label: The${NBSP}award\n    url: https://example.org/\n`)[0]?.mended,
  ).toContain('label: The award\n');
  expect(
    inYaml(noBreakSpace, 'links:\n  - label: "The\\_award"\n    url: https://example.org/\n')[0]?.mended,
  ).toContain('label: "The award"\n');
  const escaped = news({ summary: 'The circle has won.' }).replace('has won', 'has\\u00a0won');
  expect(findIn(noBreakSpace, { [NEWS]: escaped })).toMatchObject([
    { at: '\\u00a0', mended: news({ summary: 'The circle has won.' }) },
  ]);
});

test('the name that HTML has for it is mended in a text', () => {
  expect(mendedBody(inBody(noBreakSpace, 'Tea&nbsp;and gaps'))).toBe('Tea and gaps');
  const text = '---\nname: Ada Lovelace\n---\n&nbsp;Tea';
  expect(findIn(noBreakSpace, { 'content/people/ada.md': text })).toHaveLength(1);
  expect(inNews(noBreakSpace, { summary: 'Tea&nbsp;and gaps, at last.' })).toEqual([]);
});

test('ordinary spaces, and words about such spaces, are fine', () => {
  expect(inNews(noBreakSpace, { summary: 'Write \\u00a0 for a gap \\\\u00a0 that stays.' })).toEqual([]);
  expect(inBody(noBreakSpace, 'Tea and gaps.\tAnd \\u00a0.')).toEqual([]);
});

test('long lines are read in time', () => {
  expect(inBody(noBreakSpace, NBSP.repeat(100_000))).toHaveLength(1);
  expect(inBody(noBreakSpace, `x${NBSP}`.repeat(50_000))).toHaveLength(1);
});
