// Titles of which one may be the other. For a campaign see fuzz.ts.
import fc from 'fast-check';
import { test } from 'vitest';
import { likeness, titleWords } from '../../src/checks/duplicate-words.ts';
import { hold, tryAll } from './fuzz.ts';

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'missing data gaps tea talk talks Diversifying Diversifiyng health Health: healths lung heart 2026 2027 part one two – | - : the of and & register OMICs Ómics İstanbul straße ﬁndings 数据 缺失 🎉 a\u0301'.split(
        ' ',
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const title = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
/** The other title is most often nearly the same. */
const titles = fc.tuple(title, title, fc.nat(3), fc.boolean(), fc.boolean()).map(([one, other, kind, ...divided]) => {
  const nearly = [other, one, one.toUpperCase(), one.split(' ').reverse().join(' ')][kind] ?? other;
  return { one, other: nearly, divided };
});

test('two titles are as alike as the other two ways round, and a title is like itself', async (context) => {
  await tryAll(context, { kind: 'pairs of titles', inputs: titles, runs: 700 }, ({ one, other, divided }) => {
    const a = titleWords(one, divided[0] ?? false);
    const b = titleWords(other, divided[1] ?? false);
    const alike = likeness(a, b);
    hold(alike >= 0 && alike <= 100, () => `${alike} percent alike`);
    hold(likeness(b, a) === alike, () => `${alike} percent alike, and ${likeness(b, a)}`);
    hold(a.count === 0 || likeness(a, a) === 100, () => `${likeness(a, a)} percent like itself`);
    hold(a.key !== b.key || a.count === 0 || alike === 100, () => `The same words, and ${alike} percent alike`);
  });
});
