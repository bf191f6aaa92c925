// What is read without the Markdown parser must be what the parser reads. GAZETTE_FUZZ=200000 tries as many texts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/entries/front-matter.ts';
import { parsedOutline } from '../../src/markdown/outline.ts';
import { plainOutline } from '../../src/markdown/plain-outline.ts';
import { MARKDOWN } from '../fuzz/pieces.ts';

const RUNS = Number(process.env['GAZETTE_FUZZ'] ?? 3_000);

test('headings, paragraphs, lists and links need no parser', () => {
  const markdown =
    '\n## What is [Techercise](https://example.org/tea?a=1#b)?\n\nA channel: “tea” (and gaps),\nin the [Slack workspace](people/ada-lovelace).\n- Data\nthat are not there!\n- Dr Löwe, 3:30\n\n\nLast, 25% more - or so.\n';
  expect(plainOutline(markdown)?.headings.map(({ words }) => words)).toEqual(['What is Techercise?']);
  expect(plainOutline(markdown)?.links.map(({ url }) => url)).toEqual([
    'https://example.org/tea?a=1#b',
    'people/ada-lovelace',
  ]);
  expectSame(markdown);
});

test('nor do words between asterisks, and a quoted line', () => {
  const markdown =
    '*The letter: all of it.*\n\n## What *is* missing?\n\n> Gaps, said (*once*), matter\nstill.\n\n- *Tea* and [cake](https://example.org/).\n';
  expect(plainOutline(markdown)?.headings.map(({ words }) => words)).toEqual(['What is missing?']);
  expectSame(markdown);
});

test.each([
  'Tea **and** gaps',
  'Tea*and* gaps',
  '*Tea and\ngaps*',
  'a_b',
  '`NaN`',
  'Tea & gaps',
  'a < b',
  'Tea \\# gaps',
  'See https://example.org.',
  'See www.example.org',
  'ada@example.org',
  '![cup](cup.png)',
  '[paper][1]',
  '[paper](https://example.org "Paper")',
  '[](https://example.org)',
  '# Gaps #',
  'Gaps\n---',
  'Gaps\n===',
  '> Gaps\n> and tea',
  '> - Gaps',
  '1. Gaps',
  '- Tea\n  - Cake',
  '    indented',
  'Gaps  \nand tea',
  'Gaps\r\nand tea',
  'a | b',
  '~~gaps~~',
  '$x$',
  'two\u00A0words',
  '👩‍🔬',
])('%j is left to the parser', (markdown) => {
  expect(plainOutline(markdown)).toBeUndefined();
});

test('every text in content/ that is plain has one outline, and many are', () => {
  const content = join(import.meta.dirname, '..', '..', 'content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const bodies = files.map((file) => splitFrontMatter(readFileSync(join(content, file), 'utf8')));
  const plain = bodies.filter((front) => typeof front !== 'string' && expectSame(front.body));
  expect(plain.length).toBeGreaterThan(files.length / 4);
});

const BLOCKS = [
  ...[
    '## What now?\n\n',
    '# A\n',
    '###### Tea [and](b) gaps\n',
    'Words of tea.\n\n',
    'Words\nof tea\n',
    '- data\n',
    '- [a](b)\n',
  ],
  ...[
    'See [the paper](https://example.org/a_b?c=d#e).\n\n',
    '[x](y)[z](people/ada)\n',
    'Dr Löwe said “3:30”\n',
    '(1) a\n',
    '> quoted\n',
    '> quoted *once*\n\n',
    '*Tea* and *gaps*\n',
    'of *tea*, (*cake*)\n',
    '2026\n',
  ],
];

const PIECES = [
  ...MARKDOWN,
  ...[
    '(',
    '#',
    ' #',
    '# #',
    '+ ',
    '+',
    '--',
    '---',
    '===',
    '12) ',
    '1.',
    '- - ',
    '- # ',
    '- [ ] ',
    '- [x] ',
    ' ',
    '  \n',
    ' \n',
    '\n ',
    '\n  ',
  ],
  ...[
    '^',
    '[^',
    '()',
    '(a)',
    '[[',
    ']]',
    '[a]',
    '[a]: b',
    '[a](b "c")',
    "(b 'c')",
    '%20',
    '%zz',
    '"',
    "'",
    '?',
    '/',
    ';',
    ',',
    '%',
  ],
  ...[
    'http:',
    '//',
    '://',
    'ftp://a.b',
    'HTTPS://A.ORG',
    'WWW.A.ORG',
    'www',
    '@',
    'a@b.org',
    'xmpp:a@b.c',
    'mailto:',
    'tel:',
  ],
  ...[
    '\v',
    '\f',
    '\u0085',
    '\u2028',
    '\u3000',
    '\u1680',
    '\u2003',
    '…',
    '–',
    '½',
    'ß',
    'ـ',
    'א',
    '한',
    '０',
    '。',
    '\uFE0F',
    '\uFFFD',
    '\uD800',
  ],
  ...[
    '=',
    '-',
    ':-',
    ':-:',
    ':',
    ': a',
    '…',
    '.',
    '...',
    '{#a}',
    '{.b}',
    ':a:',
    '::a',
    '10:30',
    '--- ',
    '^a^',
    '~a~',
    '++a++',
    '==a==',
  ],
];

test('plain Markdown, whatever is cut from it and put into it, reads as the parser reads it', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', '', ...PIECES)), { maxLength: 3 });
  let plain = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BLOCKS), { maxLength: 6 }), edits, (blocks, changes) => {
      let markdown = blocks.join('');
      for (const [at, cut, put] of changes) {
        const place = at % (markdown.length + 1);
        markdown = markdown.slice(0, place) + put + markdown.slice(place + cut);
      }
      if (expectSame(markdown)) plain += 1;
    }),
    { numRuns: RUNS },
  );
  // A reader that left everything to the parser would agree with it.
  expect(plain).toBeGreaterThan(RUNS / 10);
});

test('any pieces of Markdown in a row read as the parser reads them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BLOCKS, ...PIECES), { maxLength: 8 }), (pieces) => {
      expectSame(pieces.join(''));
    }),
    { numRuns: RUNS },
  );
});

test('signs and letters in any order read as the parser reads them', () => {
  const signs = fc.array(fc.constantFrom(...' \n\n-#[]()!.:/19aAw"\'+=>?%,é–'), { maxLength: 16 });
  fc.assert(
    fc.property(signs, (some) => {
      expectSame(some.join(''));
    }),
    { numRuns: RUNS },
  );
});

/** @returns whether it was read without the parser */
function expectSame(markdown: string): boolean {
  const plain = plainOutline(markdown);
  if (plain === undefined) return false;
  const { isPlain, ...outline } = plain;
  expect(isDeepStrictEqual(outline, parsedOutline(markdown)), JSON.stringify(markdown)).toBe(true);
  expect([isPlain, outline.texts.some(({ words }) => /[*_`<[\]\\]/.test(words))]).toEqual([true, false]);
  return true;
}
