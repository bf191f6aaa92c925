import { expect, test } from 'vitest';
import { RULES } from '../../src/checks/index.ts';
import { runExample } from '../../src/checks/run-example.ts';
import { applyEdits } from '../../src/edits.ts';

for (const { name, example } of RULES) {
  const edits = runExample(example).find(({ rule }) => rule === name)?.fix?.edits ?? [];
  if (edits.length === 0) continue;
  test(`the fix of ${name} leaves a good file`, () => {
    expect(runExample({ ...example, text: applyEdits(example.text, edits) })).toEqual([]);
  });
}
