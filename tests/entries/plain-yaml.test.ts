// What is read without the YAML parser must be what the parser reads. GAZETTE_FUZZ=200000 tries as many documents.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { plainYaml } from '../../src/entries/plain-yaml.ts';

const RUNS = Number(process.env['GAZETTE_FUZZ'] ?? 3_000);

test('front matter with texts, days and lists needs no parser', () => {
  const yaml =
    'title: "Tea, cake: gaps"\nsummary: Tea at 3:30 – bring your own “NaN”\npublished: 2026-01-12\ndoi: 10.1234/gaps.2026-1(2)\ntopics: [bias, "missing data"]\naliases:\n  - news/2025/tea\n  - "news/2024/tea"\nurl: https://example.org/#tea\n';
  expect(plainYaml(yaml)).toEqual({
    title: 'Tea, cake: gaps',
    summary: 'Tea at 3:30 – bring your own “NaN”',
    published: '2026-01-12',
    doi: '10.1234/gaps.2026-1(2)',
    topics: ['bias', 'missing data'],
    aliases: ['news/2025/tea', 'news/2024/tea'],
    url: 'https://example.org/#tea',
  });
  expectSame(yaml);
});

test('nor do fields below fields, and lists of them', () => {
  const yaml = [
    'starts: 2026-01-12T14:00',
    'registration:',
    '  url: https://example.org/register',
    '  deadline: 2026-01-05',
    'sections:',
    '  - heading: Events',
    '    entries:',
    '      - events/2026/tea',
    '      - events/2026/cake',
    "  - heading: 'News: all of it'",
    '    entries:',
    '    - news/2026/award',
    'links:',
    '-   label: Slides',
    '    url: https://example.org/slides',
    '',
  ].join('\n');
  expect(plainYaml(yaml)).toEqual({
    starts: '2026-01-12T14:00',
    registration: { url: 'https://example.org/register', deadline: '2026-01-05' },
    sections: [
      { heading: 'Events', entries: ['events/2026/tea', 'events/2026/cake'] },
      { heading: 'News: all of it', entries: ['news/2026/award'] },
    ],
    links: [{ label: 'Slides', url: 'https://example.org/slides' }],
  });
  expectSame(yaml);
});

test.each([
  'title: yes\n',
  'title: ~\n',
  'title:\n',
  'title: 12\n',
  'title: 10.12\n',
  'doi: 10.1234/gaps #2\n',
  'title: Tea # of the editor\n',
  'title: Tea: gaps\n',
  'title: Tea\n  and gaps\n',
  'title: Tea\ntitle: Gaps\n',
  'title: "Tea\\n"\n',
  "title: 'Ada''s tea'\n",
  'title: |\n  Tea\n',
  'topics:\n  - bias\n - gaps\n',
  'place: { name: Leeds }\n',
  'title: Tea \n',
  'title: &tea Tea\n',
  'place:\n  name: Leeds\n room: 3\n',
  'place:\n  name: Leeds\n   room: Hall\n',
  'place:\n  name: Leeds\n  name: York\n',
  'links:\n  - label: Slides\n   url: https://example.org/\n',
  'links:\n  - - a\n',
  'place:\n\n  name: Leeds\n',
  `${Array.from({ length: 12 }, (_, depth) => `${' '.repeat(depth * 2)}a:\n`).join('')}${' '.repeat(24)}b: c\n`,
])('%j is left to the parser', (yaml) => {
  expect(plainYaml(yaml)).toBeUndefined();
});

const PIECES = [
  "'Tea: gaps'",
  "'",
  ...[
    'title: ',
    'topics:',
    'topics: [',
    'null: ',
    'y: ',
    'toString: ',
    'a:',
    'b: ',
    '__proto__: ',
    'x',
    ': ',
    ':',
    ' ',
  ],
  ...['\n', '\n  - ', '\n- ', '\n    ', '  ', '-', '- ', '---\n', '...\n', '# ', '#', ' #', '"', '\\', "'", ',', ', '],
  ...[
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '!!str ',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '~',
    '\t',
    '\r\n',
    '\u2028',
    '\uFEFF',
  ],
  ...[
    '2026-01-12',
    '12',
    '0x1F',
    '1e3',
    '10.1',
    '10.1234/a-1',
    '/',
    '.inf',
    'Infinity',
    'NaN',
    'true',
    'No',
    'Tea and gaps',
    'bias',
    'é',
    '–',
    '👩‍🔬',
  ],
  ...['"Tea: gaps"', '"a", "b"', 'https://example.org/#a', '\u00A0', '\u3000', '\u0085', '\0'],
];

const FIELD = fc.tuple(
  fc.constantFrom('title', 'summary', 'topics', 'date', 'url', 'n', 'constructor'),
  fc.constantFrom(
    ...[': "Tea"', ': Tea and gaps', ': 2026-01-12', ': [bias, "missing data"]', ': ["a","b"]', ':\n  - bias\n  - "b"'],
    ...[
      ':\n- x\n- y: z',
      ': true',
      ': 3',
      ':',
      ': https://example.org/a?b#c',
      ": 'quoted'",
      ': a - b',
      ': [a]',
      ': []',
      ': 2026-01-12T14:00',
      ':\n  url: https://example.org/\n  name: Tea',
      ':\n  - label: Tea\n    url: https://example.org/\n  - label: Cake',
      ':\n  - heading: Tea\n    entries:\n      - a\n      - b\n  - heading: Cake\n    entries:\n    - c',
      ':\n-   label: Tea\n    n: 3',
      ':\n    a:\n     b: c',
    ],
  ),
);

test('plain front matter, whatever is cut from it and put into it, reads as the parser reads it', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...PIECES)), { maxLength: 3 });
  let plain = 0;
  fc.assert(
    fc.property(fc.array(FIELD, { maxLength: 5 }), edits, (fields, changes) => {
      let yaml = fields.map((field) => `${field.join('')}\n`).join('');
      for (const [at, cut, put] of changes) {
        const place = at % (yaml.length + 1);
        yaml = yaml.slice(0, place) + put + yaml.slice(place + cut);
      }
      if (expectSame(yaml)) plain += 1;
    }),
    { numRuns: RUNS },
  );
  // A reader that left everything to the parser would agree with it.
  expect(plain).toBeGreaterThan(RUNS / 50);
});

test('any pieces of YAML in a row read as the parser reads them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
      expectSame(`${pieces.join('')}\n`);
    }),
    { numRuns: RUNS },
  );
});

/** @returns whether it was read without the parser */
function expectSame(yaml: string): boolean {
  const value = plainYaml(yaml);
  if (value === undefined || yaml === '') return false;
  const parsed = load(yaml, { maxDepth: 32, maxAliases: 20 });
  // Not toStrictEqual, which takes a field named constructor for what made the object.
  expect(isDeepStrictEqual(value, parsed), JSON.stringify(yaml)).toBe(true);
  expect(Object.keys(value)).toEqual(Object.keys(parsed as object));
  return true;
}
