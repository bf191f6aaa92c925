import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { line, listLine, textLine } from '../../../src/feeds/calendar/lines.ts';

const LETTERS = ['a', ' ', 'é', 'e\u0301', '漢', '😀', '👩‍👩‍👧', ',', ';', '\\', '\n'];
const aText = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 200 });

function unfold(text: string): string {
  return text.replaceAll('\r\n ', '');
}

test('no line is longer than 75 octets, and no letter is torn in two', () => {
  fc.assert(
    fc.property(aText, (text) => {
      const lines = textLine('SUMMARY', text).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const each of lines) {
        expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
        expect(each.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('a calendar program reads back any text that was written', () => {
  fc.assert(
    fc.property(aText, (text) => {
      const [, , , value] = ICAL.parse.property(unfold(textLine('SUMMARY', text)).trimEnd()) as string[];
      // A parser may take a space at the end of a line away.
      expect(value?.trimEnd()).toBe(text.trimEnd());
    }),
  );
});

test('a line of exactly 75 octets is not broken, and one of 76 is', () => {
  expect(line('X', 'a'.repeat(73))).toBe(`X:${'a'.repeat(73)}\r\n`);
  expect(line('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`);
});

test('an emoji of four octets that would reach octet 76 moves to the next line', () => {
  expect(line('X', `${'a'.repeat(70)}😀`)).toBe(`X:${'a'.repeat(70)}\r\n 😀\r\n`);
});

test('backslash, semicolon, comma and line break are escaped, and a colon is not', () => {
  expect(textLine('SUMMARY', 'a\\b;c,d\ne\r\nf: g')).toBe('SUMMARY:a\\\\b\\;c\\,d\\ne\\nf: g\r\n');
});

test('a comma within a topic does not make two of it', () => {
  expect(listLine('CATEGORIES', ['Health, equity', 'Tea'])).toBe('CATEGORIES:Health\\, equity,Tea\r\n');
});

test('control characters are gone, and a lone surrogate is replaced', () => {
  expect(textLine('SUMMARY', 'T\u0000e\u0007a\u007F \uD83D!')).toBe('SUMMARY:Tea \uFFFD!\r\n');
});
