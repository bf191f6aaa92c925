import { expect, test } from 'vitest';
import { headingLevel, rightLevels } from '../../src/checks/heading-level.ts';
import { inBody, mendedBody } from './found.ts';

test('the title of the page is the only heading of level 1', () => {
  const found = inBody(headingLevel, '# What are you working on?\n\nPrograms.');
  expect(found).toMatchObject([
    {
      at: '# What are you working on?',
      line: 8,
      message: 'Unexpected heading "What are you working on?" of level 1, expected level 2: ##',
    },
  ]);
  expect(mendedBody(found)).toBe('## What are you working on?\n\nPrograms.');
});

test('an underlined heading of level 1 gets the other line below it', () => {
  expect(mendedBody(inBody(headingLevel, 'Programs\n========\n\nNo. 1.'))).toBe('Programs\n--------\n\nNo. 1.');
});

test('the line below a heading is written over alone, with three hyphens at least', () => {
  expect(mendedBody(inBody(headingLevel, 'Programs\n  ====  \n\nNo. 1.'))).toBe('Programs\n----  \n\nNo. 1.');
  expect(mendedBody(inBody(headingLevel, 'Programs\n=\n\nNo. 1.'))).toBe('Programs\n---\n\nNo. 1.');
});

test('an underlined heading in a quotation is left to a person', () => {
  const found = inBody(headingLevel, '> Programs\n> ===\n\nNo. 1.');
  expect(found).toHaveLength(1);
  expect(found[0]).not.toHaveProperty('mended');
});

test('a number sign above a line of hyphens is a word of the heading, not its mark', () => {
  expect(inBody(headingLevel, '## One\n\n#1 in gaps\n---\n\nb')).toEqual([]);
  const found = inBody(headingLevel, '#1 in gaps\n===\n\nb');
  expect(found).toMatchObject([{ message: 'Unexpected heading "#1 in gaps" of level 1, expected level 2: ##' }]);
  expect(mendedBody(found)).toBe('#1 in gaps\n---\n\nb');
});

test('the first heading is of level 2, and no level is left out', () => {
  const found = inBody(headingLevel, '### One\n\na\n\n## Two\n\n#### Deep\n\nb');
  expect(found.map(({ message }) => message)).toEqual([
    'Unexpected heading "One" of level 3, expected level 2: ##',
    'Unexpected heading "Deep" of level 4, expected level 3: ###',
  ]);
  expect(found[1]?.mended).toContain('\n### Deep\n');
});

test('headings of one rank stay of one rank', () => {
  expect(rightLevels([2, 4, 4, 2, 4])).toEqual([2, 3, 3, 2, 3]);
  expect(rightLevels([3, 4, 3])).toEqual([2, 3, 2]);
  expect(rightLevels([1, 2, 1])).toEqual([2, 2, 2]);
  expect(rightLevels([6, 5, 1])).toEqual([2, 2, 2]);
  expect(rightLevels([2, 3, 4, 2])).toEqual([2, 3, 4, 2]);
});

test('once mended, headings need no more mending', () => {
  for (let number = 0; number < 6 ** 4; number += 1) {
    const levels = [0, 1, 2, 3].map((digit) => (Math.floor(number / 6 ** digit) % 6) + 1);
    const right = rightLevels(levels);
    expect(rightLevels(right), levels.join()).toEqual(right);
  }
});

test('headings in order, texts without any and number signs in code are fine', () => {
  for (const body of [
    '## One\n\n### Two\n\n## Three',
    'Programs.',
    '```\n# a comment\n```\n\n## One',
    '#hashtag\n\n\\# One',
  ]) {
    expect(inBody(headingLevel, body), body).toEqual([]);
  }
});
