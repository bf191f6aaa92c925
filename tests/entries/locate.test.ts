import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/diagnostic.ts';
import { locate, locateInBody, locateKey, locateObject } from '../../src/entries/locate.ts';
import { type ParsedFile, parseFile } from '../../src/entries/parse.ts';

function parse(file: string, text: string): ParsedFile {
  const { parsed, diagnostics } = parseFile({ file, text });
  if (!parsed) throw new Error(`Cannot parse ${file}: ${JSON.stringify(diagnostics)}`);
  return parsed;
}

/** The very characters a place selects. */
function selected(text: string, { start, end }: Place): string {
  return text.slice(start.offset, end.offset);
}

describe('in JSON', () => {
  const text = `{
  "title": "Tea \\"and\\" gaps",
  "starts": "2026-05-12",
  "speakers": [
    { "name": "Ada Lovelace" },
    { "name": "Mary Somerville", "affiliation": "Oxford" }
  ],
  "topics": []
}`;
  const parsed = parse('content/events/2026/tea-and-gaps.json', text);

  test('a value is selected with its quotation marks', () => {
    expect(selected(text, locate(parsed, ['title']))).toBe('"Tea \\"and\\" gaps"');
    expect(selected(text, locate(parsed, ['speakers', 1, 'affiliation']))).toBe('"Oxford"');
    expect(selected(text, locate(parsed, ['speakers', 0]))).toBe('{ "name": "Ada Lovelace" }');
    expect(selected(text, locate(parsed, ['topics']))).toBe('[]');
  });

  test('a value knows its line, its column and the line’s text', () => {
    expect(locate(parsed, ['speakers', 1, 'name'])).toEqual({
      file: 'content/events/2026/tea-and-gaps.json',
      start: { line: 6, column: 15, offset: text.indexOf('"Mary') },
      end: { line: 6, column: 32, offset: text.indexOf('"Mary') + 17 },
      excerpt: '    { "name": "Mary Somerville", "affiliation": "Oxford" }',
    });
  });

  test('the name of a field is selected with its quotation marks', () => {
    expect(selected(text, locateKey(parsed, ['starts']))).toBe('"starts"');
    expect(selected(text, locateKey(parsed, ['speakers', 1, 'affiliation']))).toBe('"affiliation"');
  });

  test('a missing value is placed at what it is missing from', () => {
    expect(locate(parsed, ['speakers', 0, 'affiliation'])).toEqual(locate(parsed, ['speakers', 0]));
    expect(locate(parsed, ['speakers', 7])).toEqual(locate(parsed, ['speakers']));
    expect(locate(parsed, ['title', 'length'])).toEqual(locate(parsed, ['title']));
  });

  test('an object that lacks a field is pointed at by its opening brace', () => {
    expect(locateObject(parsed, []).start).toMatchObject({ line: 1, column: 1 });
    expect(selected(text, locateObject(parsed, ['speakers', 1]))).toBe('{');
    expect(locateObject(parsed, ['speakers', 1]).start).toMatchObject({ line: 6, column: 5 });
  });
});

describe('in YAML', () => {
  const text = `---
# The title is not final.
title: Tea and gaps # for now
"starts": '2026-05-12'
summary: >-
  An afternoon
  on data that are not there.
speakers:
  - name: Ada Lovelace
  - { name: "Mary Somerville", affiliation: Oxford }
topics:
  - missing-data
url:
place: first line
  and second line
---

The tea is *free*.
`;
  const parsed = parse('content/events/2026/tea-and-gaps.md', text);

  test('a plain value is selected without its comment, a quoted one with its quotation marks', () => {
    expect(selected(text, locate(parsed, ['title']))).toBe('Tea and gaps');
    expect(selected(text, locate(parsed, ['starts']))).toBe("'2026-05-12'");
    expect(selected(text, locate(parsed, ['speakers', 1, 'name']))).toBe('"Mary Somerville"');
  });

  test('a text in several lines is selected from its first letter to its last', () => {
    expect(selected(text, locate(parsed, ['summary']))).toBe('An afternoon\n  on data that are not there.');
    expect(selected(text, locate(parsed, ['place']))).toBe('first line\n  and second line');
    expect(locate(parsed, ['summary']).excerpt).toBe('  An afternoon');
  });

  test('items of a list are found by their number', () => {
    expect(selected(text, locate(parsed, ['topics', 0]))).toBe('missing-data');
    expect(selected(text, locate(parsed, ['speakers', 0]))).toBe('name: Ada Lovelace');
  });

  test('the name of a field is selected as it is written', () => {
    expect(selected(text, locateKey(parsed, ['title']))).toBe('title');
    expect(selected(text, locateKey(parsed, ['starts']))).toBe('"starts"');
    expect(selected(text, locateKey(parsed, ['speakers', 1, 'affiliation']))).toBe('affiliation');
  });

  test('a field left blank is placed at its name', () => {
    expect(selected(text, locate(parsed, ['url']))).toBe('url');
  });

  test('an object that lacks a field is pointed at by its name, or else by its first field', () => {
    expect(selected(text, locateObject(parsed, []))).toBe('title');
    expect(selected(text, locateObject(parsed, ['speakers', 0]))).toBe('name');
  });

  test('the text below the front matter is counted from the start of the file', () => {
    const at = parsed.body?.indexOf('*free*') ?? -1;
    const place = locateInBody(parsed, at, at + '*free*'.length);
    expect(selected(text, place)).toBe('*free*');
    expect(place.start).toMatchObject({ line: 18, column: 12 });
  });
});

test('front matter without a field is pointed at by its fence', () => {
  const parsed = parse('content/people/ada-lovelace.md', '---\n# nothing yet\n---\n');
  expect(locateObject(parsed, [])).toMatchObject({ start: { line: 1, column: 1 }, end: { line: 1, column: 4 } });
});

test('a name that also means something to JavaScript is a name like any other', () => {
  const json = '{ "constructor": 1, "__proto__": { "length": 2 } }';
  const parsed = parse('content/people/ada-lovelace.json', json);
  expect(selected(json, locate(parsed, ['constructor']))).toBe('1');
  expect(selected(json, locate(parsed, ['__proto__', 'length']))).toBe('2');
  expect(selected(json, locate(parsed, ['toString']))).toBe(json);
});

test('every value of a deep file is found again', () => {
  const data = { a: [{ b: ['x', { c: 'y' }] }, 'z'], 'd e': { 'f"g': [['h']] } };
  const json = JSON.stringify(data, null, 2);
  const markdown = `---\n${json}\n---\n`;
  for (const [parsed, text] of [
    [parse('content/people/a.json', json), json],
    [parse('content/people/a.md', markdown), markdown],
  ] as const) {
    expect(selected(text, locate(parsed, ['a', 0, 'b', 1, 'c']))).toBe('"y"');
    expect(selected(text, locate(parsed, ['a', 1]))).toBe('"z"');
    expect(selected(text, locate(parsed, ['d e', 'f"g', 0, 0]))).toBe('"h"');
  }
});
