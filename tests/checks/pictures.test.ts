import { expect, test } from 'vitest';
import { pictureFromElsewhere, pictureWithoutWords } from '../../src/checks/pictures.ts';
import { inBody, mendedBody } from './found.ts';

const ENGINE = 'https://museum.example.org/engine.jpg';

test('a picture without words is found', () => {
  expect(inBody(pictureWithoutWords, 'My engine:\n\n![](spotlights/2026/engine.png)')).toEqual([
    {
      at: '![](spotlights/2026/engine.png)',
      line: 10,
      message: 'Unexpected picture without words, expected what it shows between the brackets of ![]',
    },
  ]);
});

test('blanks are no words, and a picture that refers to its address needs words as well', () => {
  expect(inBody(pictureWithoutWords, '![ ](engine.png)')).toHaveLength(1);
  expect(inBody(pictureWithoutWords, `![][1]\n\n[1]: ${ENGINE}`)).toHaveLength(1);
  expect(inBody(pictureWithoutWords, `[![](engine.png)](${ENGINE})`)).toHaveLength(1);
});

test('a picture with words is fine', () => {
  expect(inBody(pictureWithoutWords, `A link without words is another matter: [][1]\n\n[1]: ${ENGINE}`)).toEqual([]);
  expect(inBody(pictureWithoutWords, '![The engine, with its wheels](engine.png) `![](a.png)`')).toEqual([]);
});

test('a picture from another site becomes a link', () => {
  const found = inBody(pictureFromElsewhere, `See ![The engine](${ENGINE} "1843").`);
  expect(found).toMatchObject([
    {
      at: `![The engine](${ENGINE} "1843")`,
      line: 8,
      message: `Unexpected picture from "${ENGINE}", expected a link to it`,
    },
  ]);
  expect(mendedBody(found)).toBe(`See [The engine](${ENGINE} "1843").`);
});

test('a picture between links becomes a third', () => {
  const links = [`[One](${ENGINE})`, `[two](${ENGINE})`];
  const found = inBody(pictureFromElsewhere, links.join(` and ![The engine](${ENGINE}) and `));
  expect(mendedBody(found)).toBe(links.join(` and [The engine](${ENGINE}) and `));
});

test('an address without https: or with http: is of another site as well', () => {
  for (const url of ['//museum.example.org/engine.jpg', 'http://museum.example.org/engine.jpg']) {
    expect(inBody(pictureFromElsewhere, `![The engine](${url})`), url).toHaveLength(1);
  }
});

test('a picture without words, or in a link, is told of without a fix', () => {
  for (const body of [
    `![](${ENGINE})`,
    `![&#32;](${ENGINE})`,
    `[![The engine](${ENGINE})](https://museum.example.org/)`,
  ]) {
    const found = inBody(pictureFromElsewhere, body);
    expect(found, body).toHaveLength(1);
    expect(found[0]?.mended, body).toBeUndefined();
  }
});

test('a picture of ours and a link to a picture are fine', () => {
  for (const url of ['spotlights/2026/engine.png', '/spotlights/2026/engine.png', 'spotlights//engine.png']) {
    expect(inBody(pictureFromElsewhere, `![The engine](${url}) [The engine](${ENGINE})`), url).toEqual([]);
  }
});
