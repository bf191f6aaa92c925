import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES, runChecks } from '../../src/checks/index.ts';
import type { Rule } from '../../src/checks/rule.ts';
import { instant, load } from '../builders.ts';

for (const rule of RULES) {
  test(`the example of ${rule.name} is found by that rule and no other`, () => {
    const { diagnostics, found } = run(rule);
    expect(diagnostics).toEqual([]);
    expect(new Set(found.map(({ rule: name }) => name))).toEqual(new Set([rule.name]));
    expect(found.map(({ place }) => place.file)).toContain(rule.example.file);
  });

  test(`${rule.name} says what it found, what is expected, and points into the file`, () => {
    for (const { message, place, severity } of run(rule).found) {
      expect(severity).toBe(rule.severity);
      expect(message).toMatch(/^Unexpected .+, expected .+[^.]$/s);
      expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset);
    }
    expect(rule.why).toMatch(/^[A-Z].+[.?]$/s);
    expect(rule.mend).toMatch(/^[A-Z].+\.$/s);
  });
}

test('every rule in the folder is listed, and no name twice', () => {
  const names = RULES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const files = readdirSync(join(import.meta.dirname, '../../src/checks')).filter((file) => !HELPERS.has(file));
  expect(files.length).toBeGreaterThan(0);
  expect(names.length).toBeGreaterThanOrEqual(files.length);
});

/** Files of the room that hold no rule. */
const HELPERS = new Set(['index.ts', 'rule.ts', 'addresses.ts', 'bodies.ts', 'structure.ts']);

function run({ example }: Rule) {
  const { archive, diagnostics } = load({ ...example.beside, [example.file]: example.text });
  const now = instant(example.now ?? '2026-02-01T12:00:00Z');
  return { diagnostics, found: runChecks(archive, { now, maintainers: true, changed: new Set([example.file]) }) };
}
