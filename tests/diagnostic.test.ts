import { describe, expect, test } from 'vitest';
import { byPlace, type Diagnostic, isError, placeAt, wholeFile } from '../src/diagnostic.ts';

describe('the place of a range', () => {
  const text = 'one\ntwo 🫖 three\r\nfour';

  test('counts lines and columns from 1, columns as editors do, and ends after its last character', () => {
    expect(placeAt('a.md', text, text.indexOf('three'), text.indexOf('three') + 5)).toEqual({
      file: 'a.md',
      start: { line: 2, column: 8, offset: 11 },
      end: { line: 2, column: 13, offset: 16 },
      excerpt: 'two 🫖 three',
    });
  });

  test('may span lines; the excerpt is the first of them', () => {
    const place = placeAt('a.md', text, 1, text.length);
    expect([place.start.line, place.end.line, place.excerpt]).toEqual([1, 3, 'one']);
  });

  test('at a line break is at the end of its line', () => {
    expect(placeAt('a.md', text, 3, 3)).toMatchObject({ start: { line: 1, column: 4 }, excerpt: 'one' });
    expect(placeAt('a.md', text, 4, 4)).toMatchObject({ start: { line: 2, column: 1 }, excerpt: 'two 🫖 three' });
  });

  test('past the end of the text is at its end', () => {
    expect(placeAt('a.md', 'ab', 99, 99)).toMatchObject({ start: { line: 1, column: 3 }, end: { line: 1, column: 3 } });
  });

  test('never ends before it starts', () => {
    const { start, end } = placeAt('a.md', text, 5, 2);
    expect(end).toEqual(start);
  });

  test('does not count a byte order mark, nor show it', () => {
    expect(placeAt('a.md', '\uFEFFab\ncd', 1, 2)).toEqual({
      file: 'a.md',
      start: { line: 1, column: 1, offset: 1 },
      end: { line: 1, column: 2, offset: 2 },
      excerpt: 'ab',
    });
    expect(placeAt('a.md', '\uFEFFab\ncd', 0, 0).start).toEqual({ line: 1, column: 1, offset: 0 });
    expect(placeAt('a.md', '\uFEFFab\ncd', 5, 6).start).toMatchObject({ line: 2, column: 2 });
  });
});

function told(
  file: string,
  line: number,
  column: number,
  rule = 'event/a',
  message = 'Unexpected a, expected b',
): Diagnostic {
  const at = { line, column, offset: 0 };
  return { rule, severity: 'error', message, place: { file, start: at, end: at, excerpt: '' } };
}

test('diagnostics stand in the order in which a person mends: file, line, column, rule, message', () => {
  const sorted = [
    told('b.json', 1, 1),
    told('a.json', 10, 1),
    told('a.json', 9, 2, 'event/b'),
    told('a.json', 9, 2, 'event/a', 'Unexpected z, expected b'),
    told('a.json', 9, 2),
    told('a.json', 9, 1, 'event/z'),
    told('Z.json', 1, 1),
  ].toSorted(byPlace);
  expect(
    sorted.map(
      ({ place, rule, message }) => `${place.file} ${place.start.line}:${place.start.column} ${rule} ${message[11]}`,
    ),
  ).toEqual([
    'Z.json 1:1 event/a a',
    'a.json 9:1 event/z a',
    'a.json 9:2 event/a a',
    'a.json 9:2 event/a z',
    'a.json 9:2 event/b a',
    'a.json 10:1 event/a a',
    'b.json 1:1 event/a a',
  ]);
});

test('what concerns a whole file points at its start', () => {
  expect(wholeFile('a.json')).toMatchObject({ file: 'a.json', start: { line: 1, column: 1 }, excerpt: '' });
});

test('an error is an error, a warning is none', () => {
  expect(isError(told('a.json', 1, 1))).toBe(true);
  expect(isError({ ...told('a.json', 1, 1), severity: 'warning' })).toBe(false);
});
