import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { renderText } from '../../src/report/text.ts';
import { instant, load } from '../builders.ts';

const ADA = 'content/people/ada-lovelace.json';
const YAML = 'content/people/grace-hopper.md';
const NEWS = 'content/news/2026/award.json';

/** What is wrong with one file beside a good one, which is never lost. */
function judge(file: string, content: string | Uint8Array): Diagnostic[] {
  const { archive, diagnostics } = load({
    'content/people/mary-shelley.json': '{ "name": "Mary Shelley" }',
    [file]: content,
  });
  const all = [...diagnostics, ...runChecks(archive, { now: instant('2026-03-01T12:00:00Z') })];
  const report = renderText(all, { colour: false });
  expect(archive.people.map(({ id }) => id)).toContain('people/mary-shelley');
  expect(report).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  for (const { place } of all) expect(place.file).toBe(file);
  return all;
}

const rules = (file: string, content: string | Uint8Array): string[] => [
  ...new Set(judge(file, content).map(({ rule }) => rule)),
];
const front = (yaml: string): string => `---\n${yaml}\n---\n`;

/** YAML that grows, loops, or means more than it says; each with the rules it breaks. */
const BOMBS = [
  [
    'a billion laughs',
    `a: &a [x]\n${[...'bcdefghij'].map((letter, index) => `${letter}: &${letter} [${`*${'abcdefghij'[index]},`.repeat(9)}]`).join('\n')}`,
  ],
  ['one list, quoted a thousand times', `a: &a [${'x,'.repeat(1000)}]\nb: [${'*a,'.repeat(1000)}]`],
  ['an alias of itself', 'a: &a [*a]'],
  ['an object that contains itself', 'a: &a\n  b: *a'],
  ['an alias of nothing', 'name: *nobody'],
  ['merged keys that multiply', `a: &a {x: 1}\n${'b: {<<: [*a, *a, *a]}\n'.repeat(3)}`],
  ['merged keys out of a list of ten thousand', `a: &a {x: 1}\nb:\n  <<: [${'*a,'.repeat(10_000)}]`],
  ['a list a thousand levels deep', `a: ${'['.repeat(1000)}${']'.repeat(1000)}`],
  [
    'an object ten thousand levels deep',
    Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth % 500)}a:`).join('\n'),
  ],
  ['a thousand hyphens in a row', `a:\n  ${'- '.repeat(1000)}x`],
  ['a thousand question marks', `${'? '.repeat(1000)}x`],
  ['a code object', 'name: !!js/function "function () { return process.exit() }"'],
  ['a class of another language', 'name: !!python/object/apply:os.system ["id"]'],
  ['bytes', 'name: !!binary R3JhY2U='],
  ['a regular expression', 'name: !!js/regexp /(a+)+$/'],
  ['several documents', 'name: Grace Hopper\n--- {name: Ada}'],
  ['an end of document and more', 'name: Grace Hopper\n...\nname: Ada'],
  ['a directive', '%YAML 1.1\n%TAG ! tag:evil.example,2026:\nname: Grace'],
  ['a key of a megabyte', `${'a'.repeat(900_000)}: 1`],
  ['a key that is a list', '? [a, b]\n: 1'],
  ['a comment with a NUL', '#\0'],
  ['a million line breaks', '\n'.repeat(900_000)],
] as const;

for (const [what, yaml] of BOMBS) {
  test(`YAML with ${what} is told about and harms nobody`, () => {
    expect(judge(YAML, front(yaml)).length).toBeGreaterThan(0);
  });
}

/** JSON that grows or means more than it says. */
const TRAPS = [
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['a hundred thousand closed brackets', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['a hundred thousand braces', '{"a":'.repeat(100_000)],
  ['33 levels', `{"name":${'['.repeat(33)}${']'.repeat(33)}}`],
  ['__proto__', '{"__proto__": {"name": "Ada Lovelace"}}'],
  ['__proto__ beside good fields', '{"name": "Ada Lovelace", "__proto__": {"polluted": true}}'],
  ['constructor and prototype', '{"name": "Ada Lovelace", "constructor": {"prototype": {"polluted": true}}}'],
  ['toString', '{"name": "Ada Lovelace", "toString": "x", "hasOwnProperty": 1, "length": -1}'],
  ['one key twice by an escape', '{"name": "Ada Lovelace", "n\\u0061me": "Ada King"}'],
  [
    'one key twice in an object inside',
    '{"name": "Ada Lovelace", "links": [{"label": "Her page", "label": "x", "url": "https://ada.example.org/"}]}',
  ],
  ['a number out of range', '{"name": 1e999}'],
  ['less than nothing', '{"name": -0}'],
  ['a number of 400 digits', `{"name": ${'9'.repeat(400)}}`],
  ['NaN', '{"name": NaN}'],
  ['half a character in an escape', '{"name": "\\ud800\\ud800", "orcid": "\\udfff"}'],
  ['a control character by an escape', '{"name": "\\u0000", "url": "\\u001b[2J"}'],
  ['100,000 fields', `{${Array.from({ length: 70_000 }, (_, index) => `"x${index}":1`).join()}}`],
  ['100,000 equal fields', `{${'"name":1,'.repeat(100_000)}"name":1}`],
  ['100,000 wrong items', JSON.stringify({ name: 'Ada Lovelace', otherNames: Array(100_000).fill(1) })],
  ['100,000 objects that should be unique', JSON.stringify({ name: 'Ada Lovelace', aliases: Array(100_000).fill({}) })],
  [
    '20,000 references to nobody',
    JSON.stringify({ name: 'Ada Lovelace', topics: Array.from({ length: 20_000 }, (_, index) => `x${index}`) }),
  ],
  ['a name of 900,000 letters', JSON.stringify({ name: 'a'.repeat(900_000) })],
  ['an address of 400,000 dots', JSON.stringify({ name: 'Ada Lovelace', url: `https://${'a.'.repeat(400_000)} ` })],
  ['an array for an object', '[]'],
  ['null', 'null'],
  ['a comment', '{/* x */"name": "Ada Lovelace"}'],
  ['nothing but quotation marks', '"'.repeat(900_000)],
  ['nothing but backslashes', `"${'\\'.repeat(900_001)}`],
] as const;

for (const [what, json] of TRAPS) {
  test(`JSON with ${what} is told about and harms nobody`, () => {
    expect(judge(ADA, json).length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
}

test('a file has at most a hundred mistakes at a time, and a word on the rest', () => {
  expect(judge(ADA, `{${Array.from({ length: 1000 }, (_, index) => `"x${index}":1`).join()}}`)).toHaveLength(101);
});

const bytes = (...parts: number[]): Uint8Array => Uint8Array.from(parts);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const GOOD = '{\n  "name": "Ada Lovelace"\n}\n';

/** Encodings, and what they are told; an empty list is a good entry. */
const ENCODINGS: [what: string, content: string | Uint8Array, rules: string[]][] = [
  ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, ...utf16(GOOD)]), ['file/not-utf8']],
  ['UTF-16 without a mark', utf16(GOOD), ['json/syntax']],
  ['UTF-16, the big end first', new Uint8Array([0xfe, 0xff, ...utf16(GOOD).toReversed()]), ['file/not-utf8']],
  ['Latin-1', new Uint8Array(Buffer.from('{ "name": "Zoë" }', 'latin1')), ['file/not-utf8']],
  ['an overlong slash', bytes(0x22, 0xc0, 0xaf, 0x22), ['file/not-utf8']],
  ['a surrogate in UTF-8', bytes(0x22, 0xed, 0xa0, 0x80, 0x22), ['file/not-utf8']],
  ['a character cut in two', bytes(0x22, 0xe2, 0x82), ['file/not-utf8']],
  ['nothing but bytes', new Uint8Array(100_000).fill(0xff), ['file/not-utf8']],
  ['NUL characters', '\0'.repeat(100), ['json/syntax']],
  ['a NUL within a text', '{ "name": "Ada\0Lovelace" }', ['json/syntax']],
  ['line breaks of Windows', GOOD.replaceAll('\n', '\r\n'), []],
];

for (const [what, content, expected] of ENCODINGS) {
  test(`${what}: ${expected.join() || 'a good entry'}`, () => {
    expect(rules(ADA, content)).toEqual(expected);
  });
}

test('old line breaks, byte order marks, bidirectional and invisible characters take nothing down', () => {
  for (const text of [
    GOOD.replaceAll('\n', '\r'),
    `\uFEFF${GOOD}`,
    `\uFEFF\uFEFF${GOOD}`,
    GOOD.replace('Ada', '\u202Eada\u2066\u200B\u00AD'),
  ])
    judge(ADA, text);
});

test('a zone, a date and a link of a hundred thousand characters are only wrong', () => {
  for (const value of ['9', '-', 'Europe/', 'T00:00', ' ', '[', '%', 'é'].map((unit) => unit.repeat(100_000)))
    expect(
      judge(NEWS, JSON.stringify({ title: value, summary: value, date: value, about: value, url: value })),
    ).not.toEqual([]);
});
