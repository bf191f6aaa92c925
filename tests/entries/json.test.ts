import { expect, test } from 'vitest';
import { parseJson } from '../../src/entries/json.ts';

const FILE = 'content/people/ada-lovelace.json';

test.each([
  ['{ "name": "Ada" }', { name: 'Ada' }],
  ['\uFEFF{ "name": "Ada" }', { name: 'Ada' }],
  ['{ "summary": "She wrote: \\"name\\": \\"Ada\\"" }', { summary: 'She wrote: "name": "Ada"' }],
  ['{ "a": { "name": 1 }, "b": { "name": 2 } }', { a: { name: 1 }, b: { name: 2 } }],
  [`{ "summary": "${'[{'.repeat(40)}" }`, { summary: '[{'.repeat(40) }],
  [`[${'[],'.repeat(100)}[]]`, Array.from({ length: 101 }, () => [])],
])('%s is good', (text, value) => {
  expect(parseJson(FILE, text)).toEqual({ value });
});

test('a field twice is found however it is spelt, and each time', () => {
  const result = parseJson(FILE, '{ "name": 1, "n\\u0061me": 2, "b": [{ "c": 1, "c": 2, "c": 3 }] }');
  expect('diagnostics' in result && result.diagnostics.map(({ place }) => place.start.column)).toEqual([14, 46, 54]);
});

test('32 levels are well, 33 are not', () => {
  expect(parseJson(FILE, '['.repeat(32) + ']'.repeat(32))).toHaveProperty('value');
  expect(parseJson(FILE, '['.repeat(33) + ']'.repeat(33))).toHaveProperty('diagnostics');
});

test('no text is so broken that nothing can be said about it', () => {
  const good = '{\n  "name": "Ada",\n  "roles": [{ "role": "x" }, -1.5e3, true, null, "\\u00e9\\n"]\n}';
  for (let at = 0; at <= good.length; at += 1) {
    for (const slip of ['', '"', "'", ',', ':', '{', '}', '[', ']', '\\', '/', '-', '\t', '\n', 'x', '\uFEFF', '🫖']) {
      for (const removed of [0, 1, 5]) {
        const text = good.slice(0, at) + slip + good.slice(at + removed);
        const result = parseJson(FILE, text);
        if ('value' in result) continue;
        for (const { message, place } of result.diagnostics) {
          expect(message, text).toMatch(/^Unexpected .*, expected .*[^.]$/s);
          expect(place.start.offset, text).toBeGreaterThanOrEqual(0);
          expect(place.end.offset, text).toBeLessThanOrEqual(text.length);
          expect(place.start.offset, text).toBeLessThanOrEqual(place.end.offset);
        }
      }
    }
  }
});
