import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { applyFixes } from '../../../src/edits.ts';
import { check, event, type Files } from '../../builders.ts';
import { EVENT, EVENT_MD, GOOD, PERSON } from './mistake.ts';

function found(files: Files): Diagnostic[] {
  return check({ ...GOOD, ...files });
}

function told(files: Files): string[] {
  return found(files).map(({ rule, place: { start, excerpt, end } }) =>
    `${start.line}:${start.column} ${rule} ${excerpt.slice(start.column - 1, end.column - 1)}`.trimEnd(),
  );
}

/** The text with every fix written into it that was offered at once. */
function mended(file: string, text: string): string {
  return applyFixes(
    text,
    found({ [file]: text }).flatMap(({ fix }) => (fix ? [fix.edits] : [])),
  ).text;
}

test('slips of JSON hide neither each other nor what is wrong in the fields and words', () => {
  const text = `{
  "title": "Tea and gaps"
  sumary: "An afternoon on gaps, with C:\\data.",
  "starts": 2026-05-12,
  "series": "series/coffee-talks",
  "topics": ["missing-data", "health-equity",],
  "url": "https://gaps.example.org/tea?utm_source=a",
}
`;
  expect(told({ [EVENT]: text })).toEqual([
    '2:26 json/syntax',
    '3:3 json/syntax sumary',
    '3:3 schema/unknown-field sumary',
    '3:41 json/syntax \\d',
    '4:13 json/syntax 2026-05-12',
    '5:13 reference/missing "series/coffee-talks"',
    '6:45 json/syntax ,',
    '7:10 link/tracking "https://gaps.example.org/tea?utm_source=a"',
    '7:53 json/syntax ,',
  ]);
});

test('slips of YAML hide neither each other nor what is wrong below', () => {
  const text = `---
title: Tea: gaps
summary: An afternoon: on data that are not there.
starts: soon
---

See [here](https://gaps.example.org/tea).
`;
  expect(told({ [EVENT_MD]: text })).toEqual([
    '2:8 yaml/syntax Tea: gaps',
    '3:10 yaml/syntax An afternoon: on data that are not there.',
    '4:9 schema/wrong-form soon',
    '7:5 link/words [here](https://gaps.example.org/tea)',
  ]);
});

test('before a slip that nobody can mend but the writer, the others are told', () => {
  const text = `{
  "name": "Mary Somerville"
  "url": "https://gaps.example.org/mary", // her page
  "topics": ["missing-data",]
}
`;
  expect(told({ [PERSON]: text })).toEqual(['2:28 json/syntax', '3:43 json/syntax // her page']);
});

test.each([
  [
    'a lost } of an inner object',
    '{\n  "name": "Mary",\n  "portrait": {\n    "file": "a.jpg",\n  "url": "b"\n}\n',
    'a closing }',
  ],
  ['a lost } on one line', '{ "name": "Mary", "portrait": { "file": "a.jpg" }', 'a closing }'],
  ['a lost } in a list', '{\n  "roles": [\n    { "organisation": "A"\n  ]\n}\n', '} before it'],
  ['a lost [', '{\n  "topics": ]\n}\n', 'a value before it'],
  ['a lost ]', '{\n  "topics": ["a"\n  "name": "Mary"\n}\n', 'a comma after the value before it'],
  [
    'lost },',
    '{\n  "roles": [{ "organisation": "A"\n  { "organisation": "B" }]\n}\n',
    'a comma after the value before it',
  ],
  [
    'a text on two lines',
    '{\n  "summary": "Mary,"\n  "who counts.",\n  "name": "Mary"\n}\n',
    'a comma after the value before it',
  ],
  ['a day with a time', '{\n  "firstPublished": 2026-05-12 18:00\n}\n', '"2026-05-12"'],
  [
    'a path of Windows',
    '{\n  "name": "C:\\\\temp\\\\data"\n}\n'.replaceAll('\\\\', '\\'),
    'an escape such as \\n or \\"',
  ],
  ['a text that ends with an apostrophe', '{\n  "name": "A day for students\'\n}\n', 'a closing quotation mark'],
  [
    'a field without a list',
    '{\r\n  "topics": "a", "b"\r\n  "name": "Mary"\r\n}\r\n',
    'a colon after the name of the field',
  ],
  ['a sign behind a backslash', '{\n  "name": "a\\_b"\n}\n', 'an escape such as \\n or \\"'],
  [
    'two quoted words',
    '{\n  "name": “Gaps” in “data”\n}\n',
    'a text in double quotation marks, a number, true, false, [ or {',
  ],
])('%s may be mended in more ways than one, and is left to the writer', (_, text, expected) => {
  const [only, ...others] = found({ [PERSON]: text });
  expect(others).toEqual([]);
  expect(only?.message).toMatch(/^Unexpected /);
  expect(only?.message.endsWith(`expected ${expected}`)).toBe(true);
  expect(only?.fix).toBeUndefined();
});

test.each([
  ['fields with an empty line among them', '---\nname: Mary\n\nurl: https://gaps.example.org/\n\nHello.\n'],
  ['a list with an empty line in it', '---\nname: Mary\notherNames:\n  - Mary A\n\n  - Mary B\n\nHello.\n'],
  ['a text of two paragraphs', '---\nname: Mary\nsummary: |\n  One.\n\n  Two.\n\nHello.\n'],
  ['a line of --- that is indented', '---\nname: Mary\n ---\n\nHello.\n'],
])('where %s hides the end of the fields, a person closes them', (_, text) => {
  const told = found({ 'content/people/mary-somerville.md': text });
  expect(told.map(({ rule, fix }) => [rule, fix])).toEqual([['front-matter/unclosed', undefined]]);
});

test('on a line of bent quotation marks, each mistake is told in its own place', () => {
  const text = `{
  "title": "Tea and gaps",
  "summary": "An afternoon on data that are not there.",
  "starts": "2026-05-12",
  “speakers”: [{ “nmae”: “Ada Lovelace”, “person”: “people/nobody” }]
}
`;
  expect(told({ [EVENT]: text })).toEqual([
    '5:3 json/syntax “speakers”',
    '5:18 schema/unknown-field “nmae”',
    '5:52 reference/missing “people/nobody”',
  ]);
});

test('a file that says nothing at all keeps nobody from the others', () => {
  const only = { [PERSON]: 'null', [EVENT]: '{ "title": "" }' };
  expect(told(only)).toContain('1:1 schema/wrong-type null');
  expect(found(only).some(({ place }) => place.file === EVENT)).toBe(true);
});

test('where two texts on one line may be one with quotation marks in it, no comma is written', () => {
  for (const text of ['{ "name": "Mary", "topics": ["a" "b"] }', '{ "name": "The " 2026 " club" }']) {
    expect(found({ [PERSON]: text }).map(({ rule, fix }) => [rule, fix])).toEqual([['json/syntax', undefined]]);
  }
});

test('quotation marks of a word processor are made straight, unless one belongs to the text', () => {
  const text = '{\n  “name”: “Mary Somerville”,\n  “url”: “https://gaps.example.org/”\n}\n';
  expect(mended(PERSON, text)).toBe(text.replaceAll(/[“”]/g, '"'));
  const quoted = '{\n  “name”: “Mary “Queen of Science” Somerville”\n}\n';
  expect(mended(PERSON, quoted)).toBe(quoted.replace('“name”', '"name"'));
});

test('a file of slips and nothing else is told of the first twenty, and a long one of the first', () => {
  const fields = (count: number): string => [...Array(count).keys()].map((index) => `a${index}: 1`).join(',\n');
  const slips = (text: string): number => found({ [PERSON]: text }).filter(({ rule }) => rule === 'json/syntax').length;
  expect(slips(`{\n${fields(21)}\n}`)).toBe(21);
  expect(slips(`{\n${fields(40)}\n}`)).toBe(21);
  expect(slips(`{\n${fields(40)},\n"name": "${'a'.repeat(100_000)}"\n}`)).toBe(1);
});

const DATA = event({
  title: 'Tea and gaps',
  summary: 'An afternoon on data that are not there.',
  starts: '2026-05-12',
  topics: ['missing-data', 'health-equity'],
  speakers: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace' }, { name: 'Grace Hopper' }],
  url: 'https://gaps.example.org/tea',
});
const LINES = JSON.stringify(DATA, null, 2).split('\n');

/** What people do to a line of JSON, which looks right to them; the same line where it cannot be done to it. */
const SLIPS: ((line: string, next: string) => string)[] = [
  (line) => line.replace(/,$/, ''),
  (line, next) => (/^\s*[}\]]/.test(next) && /["\]}]$/.test(line) ? `${line},` : line),
  (line) => line.replace(/"(\w+)":/, '$1:'),
  (line) => line.replace(/"(\d{4}-\d{2}-\d{2})"/, '$1'),
  (line) => line.replace(/"([^"]*)"/g, '“$1”'),
];

test('whichever of these slips are in an entry, mending them gives it back to the byte', () => {
  const slips = fc.array(fc.tuple(fc.nat(LINES.length - 1), fc.nat(SLIPS.length - 1)), { maxLength: 12 });
  fc.assert(
    fc.property(slips, fc.constantFrom('\n', '\r\n'), (chosen, lineEnd) => {
      const lines = [...LINES];
      for (const [index, slip] of chosen)
        lines[index] = SLIPS[slip]?.(lines[index] ?? '', LINES[index + 1] ?? '') ?? '';
      expect(mended(EVENT, lines.join(lineEnd))).toBe(LINES.join(lineEnd));
    }),
  );
});
