import { expect, test } from 'vitest';
import { guessFile } from '../../src/checker/guess.ts';
import { opportunity } from '../builders.ts';

test('a draft is known by its fields, also on one line and with a slip in it', () => {
  const good = JSON.stringify(opportunity({ title: 'Fellow for gaps', deadlines: [{ date: '2026-03-31' }] }));
  const expected = { collection: 'opportunities', file: 'content/opportunities/2026/fellow-for-gaps.json' };
  expect(guessFile(good, '2025')).toEqual(expected);
  expect(guessFile(good.replace(/}$/, ',}'), '2025')).toEqual(expected);
});

test('what cannot be read is known by the names of its fields', () => {
  expect(guessFile('{\n  "kind": "job" // a job\n  "organisation": "Engines"\n}', '2025').collection).toBe(
    'opportunities',
  );
});
