import { expect, test } from 'vitest';
import { applyEdits, applyFixes, offsetBefore } from '../src/edits.ts';

const at = (start: number, end: number, text: string) => ({ start, end, text });

test('edits are written in the order of their places, whatever order they come in', () => {
  expect(applyFixes('one two three', [[at(8, 13, 'drei')], [at(0, 3, 'eins')]]).text).toBe('eins two drei');
});

test('of two that touch the same words the first wins', () => {
  expect(applyFixes('one two', [[at(0, 5, 'A')], [at(4, 7, 'B')]])).toEqual({ text: 'Awo', applied: [true, false] });
});

test('two insertions at one place, or an insertion where a word is replaced, are not both made', () => {
  expect(applyFixes('one', [[at(3, 3, '!')], [at(3, 3, '?')]]).text).toBe('one!');
  expect(applyFixes('one', [[at(0, 3, 'two')], [at(0, 0, '?')]]).text).toBe('two');
});

test('neighbours are both made', () => {
  expect(applyFixes('onetwo', [[at(0, 3, 'A')], [at(3, 6, 'B')]]).text).toBe('AB');
});

test('a fix of several edits is applied whole or not at all', () => {
  const fixes = [[at(4, 7, 'zwei')], [at(0, 3, 'eins'), at(4, 7, 'deux')]];
  expect(applyFixes('one two', fixes)).toEqual({ text: 'one zwei', applied: [true, false] });
});

test('an edit beyond the end, or that ends before it starts, is not applied', () => {
  expect(applyFixes('one', [[at(2, 9, '')], [at(2, 1, '')], [at(-1, 1, '')]]).text).toBe('one');
});

test('every place in what was written is found in the text before', () => {
  const edits = [at(0, 0, '>> '), at(4, 7, 'zwei'), at(8, 13, ''), at(14, 14, '!')];
  const before = 'one two three.';
  const after = applyEdits(before, edits);
  expect(after).toBe('>> one zwei .!');
  const places = [...after, ''].map((letter, offset) => `${letter}${offsetBefore(edits, offset)}`);
  expect(places.join(' ')).toBe('>0 >0  0 o0 n1 e2  3 z4 w4 e4 i4  7 .8 !14 14');
});
