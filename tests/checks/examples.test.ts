import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../src/checks/index.ts';
import { runExample } from '../../src/checks/run-example.ts';
import { STRUCTURE } from '../../src/checks/structure.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { entryId } from '../../src/entries/parse.ts';

const SRC = join(import.meta.dirname, '../../src');

for (const { name, severity, example, why, mend } of RULES) {
  test(`the example of ${name} is found by that rule and no other`, () => {
    const found = runExample(example);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([name]));
    expect(found.map(({ place }) => place.file)).toContain(example.file);
    for (const { message, place, severity: actual } of found) {
      expect(actual).toBe(severity);
      expect(message).toMatch(/^Unexpected .+, expected .+[^.]$/s);
      expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset);
    }
  });

  test(`${name} says why it matters and how to mend it`, () => {
    expect(why).toMatch(/^[A-Z].+[.?]$/s);
    expect(mend).toMatch(/^[A-Z].+\.$/s);
  });
}

for (const { name, example } of RULES.filter(({ looksAt }) => looksAt === 'entry')) {
  test(`${name} finds the same in an entry whatever stands beside it`, () => {
    const own = ({ rule, place }: Diagnostic): boolean => rule === name && place.file === example.file;
    const alone = runExample({ ...example, beside: {} }).filter(own);
    const others = RULES.flatMap((other) => Object.entries(other.example.beside ?? {})).filter(
      ([file]) => entryId(file) !== entryId(example.file),
    );
    expect(alone).toEqual(runExample(example).filter(own));
    expect(alone).toEqual(runExample({ ...example, beside: Object.fromEntries(others) }).filter(own));
  });
}

// So much for each rule; that no other one has anything to add is above.
for (const { name, example } of RULES) {
  test(`${name} finds the same in an entry whether or not the others are looked at as closely`, () => {
    const own = ({ place }: Diagnostic): boolean => place.file === example.file;
    const all = runExample(example).filter(own);
    expect(runExample(example, { closely: new Set([example.file]) }).filter(own)).toEqual(all);
  });
}

test('an entry that is not looked at closely keeps its exceptions', () => {
  const exceptions = [{ rule: 'link/tracking', reason: 'The page shows nothing without it.' }];
  const file = 'content/people/ada-lovelace.json';
  const text = JSON.stringify({ name: 'Ada Lovelace', url: 'https://example.org/?utm_source=a', exceptions });
  expect(runExample({ file, text }, { closely: new Set() })).toEqual([]);
  expect(runExample({ file, text: text.replace('?utm_source=a', '') })).toHaveLength(1);
  expect(runExample({ file, text: text.replace('?utm_source=a', '') }, { closely: new Set() })).toEqual([]);
});

for (const { name, example } of STRUCTURE) {
  if (!example) continue;
  test(`the example of ${name} is found as that and nothing else`, () => {
    expect(runExample(example).map(({ rule, place }) => `${place.file} ${rule}`)).toEqual([`${example.file} ${name}`]);
  });
}

test('an example is looked at with the files beside it, in the order of files', () => {
  const aliases = '"aliases": ["people/countess"]';
  const file = 'content/people/ada-lovelace.json';
  const beside = { 'content/people/grace-hopper.json': `{ "name": "Grace Hopper", ${aliases} }` };
  const found = runExample({ file, text: `{ "name": "Ada Lovelace", ${aliases} }`, beside });
  expect(found.map(({ place }) => place.file)).toEqual(['content/people/grace-hopper.json']);
  const both = runExample({
    file: 'content/people/mary-somerville.json',
    text: '{}',
    beside: { ...beside, [file]: `{ "name": "Ada Lovelace", ${aliases} }` },
  });
  expect(both.map(({ rule }) => rule)).toEqual(['entry/alias-claimed-twice', 'schema/missing-field']);
});

test('no name stands for two rules', () => {
  const names = [...RULES, ...STRUCTURE].map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('every rule that any file of ours reports is on the page of rules', () => {
  const known = new Set([...RULES, ...STRUCTURE].map(({ name }) => name));
  const reported = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join(SRC, file), 'utf8').matchAll(/\brule: (?:[^,'\n]*\? )?'([a-z-]+\/[a-z0-9-]+)'/g),
    ])
    .map(([, name = '']) => name);
  expect(reported.length).toBeGreaterThan(20);
  expect(reported.filter((name) => !known.has(name))).toEqual([]);
});
