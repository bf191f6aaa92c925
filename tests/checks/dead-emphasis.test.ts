import { expect, test } from 'vitest';
import { deadEmphasis } from '../../src/checks/dead-emphasis.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { findIn, inBody, mendedBody, SPOTLIGHT, spotlight } from './found.ts';

test('a blank inside the asterisks is moved out', () => {
  const found = inBody(deadEmphasis, 'I write **programs **for an engine.');
  expect(found).toMatchObject([
    {
      at: '**programs **',
      line: 8,
      message: 'Unexpected "**programs **" with asterisks that readers see, expected "**programs** "',
    },
  ]);
  expect(mendedBody(found)).toBe('I write **programs** for an engine.');
});

test('what is mended is bold or slanted for readers', () => {
  for (const [written, meant, html] of [
    ['on** 9th September**', 'on **9th September**', 'on <strong>9th September</strong>'],
    ['on** 9 (or 10)** September', 'on **9 (or 10)** September', 'on <strong>9 (or 10)</strong> September'],
    ['see** seminar**s of May', 'see **seminar**s of May', 'see <strong>seminar</strong>s of May'],
    ['**Connect with us **', '**Connect with us**', '<strong>Connect with us</strong>'],
    ['**Seminar:**new findings', '**Seminar:** new findings', '<strong>Seminar:</strong> new findings'],
    ['in *Nature *of May', 'in *Nature* of May', 'in <em>Nature</em> of May'],
    ['a **b **c **d **e', 'a **b** c **d **e', 'a <strong>b</strong> c **d **e'],
    ['**é **à', '**é** à', '<strong>é</strong> à'],
  ] as const) {
    const mended = mendedBody(inBody(deadEmphasis, written));
    expect(mended, written).toBe(meant);
    expect(renderMarkdown(mended ?? '', { resolveLink: (path) => path }), written).toBe(`<p>${html}</p>`);
  }
});

test('a blank that would end the file goes', () => {
  const files = (words: string): Record<string, string> => ({
    'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }',
    [SPOTLIGHT]: spotlight(words).trimEnd(),
  });
  expect(findIn(deadEmphasis, files('**Connect with us **'))).toMatchObject([
    { mended: spotlight('**Connect with us**').trimEnd() },
  ]);
});

test('slips of a paragraph are told in their order, one by one', () => {
  const found = inBody(deadEmphasis, 'In *Nature *and **Science **of May, **programs **for *an engine *now');
  expect(found.map(({ at }) => at)).toEqual(['*Nature *', '**Science **', '**programs **', '*an engine *']);
});

test('of more than sixty characters, a message has the first sixty', () => {
  const message = (length: number): string | undefined =>
    inBody(deadEmphasis, `**${'a'.repeat(length - 5)} **for`)[0]?.message;
  const [sixty, rest] = ['a'.repeat(55), 'with asterisks that readers see, expected'];
  expect(message(60)).toBe(`Unexpected "**${sixty} **" ${rest} "**${sixty}** "`);
  expect(message(61)).toBe(`Unexpected "**${sixty}a *…" ${rest} "**${sixty}a**…"`);
});

test('asterisks that are left over at the end of a line are found', () => {
  for (const body of ['Programs **', 'Programs ** **', 'Programs **\nand engines']) {
    const found = inBody(deadEmphasis, body);
    expect(found, body).toHaveLength(1);
    expect(found[0]?.mended, body).toBeUndefined();
  }
});

test('asterisks that are left over are found, and left to a person', () => {
  for (const body of [
    'The **end of the line',
    'Programs\\\n**',
    'a ** b',
    '****',
    'on**(9 September) **',
    '**programs ***',
    '***programs **',
  ]) {
    const found = inBody(deadEmphasis, `${body} now`);
    expect(found, body).toHaveLength(1);
    expect(found[0]?.mended, body).toBeUndefined();
    expect(found[0]?.message).toContain('expected them at both ends of words, or none');
  }
});

test('stars, footnotes, products and code are fine', () => {
  for (const body of [
    'The **engine** and *its* programs, ***both***.',
    '2 * 3 * 4 = 24 and 2*3*4',
    'A* search, p < 0.05*, 5* hotels * and a note*',
    '* A list\n* of two',
    'Type \\*\\*bold \\*\\*so.',
    '`**bold **` and\n\n```\n**bold **\n```',
    'snake_case_name and __init__',
  ]) {
    expect(inBody(deadEmphasis, body), body).toEqual([]);
  }
});

// Here as elsewhere, the time that a test may take is the judge.
test('long lines are read in time', () => {
  for (const piece of ['*', '**', '** ', '**a ', 'a*', '* ', '\\*', '**a **b ']) {
    const line = `x ${piece.repeat(Math.ceil(100_000 / piece.length))}`;
    expect(() => inBody(deadEmphasis, line), piece).not.toThrow();
  }
});
