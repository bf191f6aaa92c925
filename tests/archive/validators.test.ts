// What `npm run generate` compiles ahead says yes and no exactly where ajv does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/archive/formats.ts';
import { COMMON_SCHEMA, SCHEMAS } from '../../src/archive/schemas.ts';
import { IS_VALID } from '../../src/archive/validators.generated.ts';

const FIXTURES = join(import.meta.dirname, '..', 'schemas');
const COLLECTIONS = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];

const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addVocabulary(['x-reference', 'x-expected', 'x-body']);
for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
ajv.addSchema(COMMON_SCHEMA);

/** What people, and machines, put where something else belongs. */
const ODD: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'x',
  '2026-02-30',
  'x'.repeat(5000),
  '😀'.repeat(201),
  [],
  [[]],
  ['x', 'x'],
  {},
  { x: 1 },
];

function fixtures(collection: string): unknown[] {
  const folder = join(FIXTURES, collection);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown);
}

/** The value with each part of it in turn left out, doubled, or replaced by something odd. */
function* variants(value: unknown): Generator<unknown> {
  yield* ODD;
  if (Array.isArray(value)) {
    yield [...value, ...value];
    for (const [index, item] of value.entries()) for (const other of variants(item)) yield value.with(index, other);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, unknown: 1 };
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const other of variants(item)) yield { ...value, [key]: other };
    }
  }
}

test.each(COLLECTIONS)('%s: what is compiled ahead and what explains are of one mind', (collection) => {
  const explains: ValidateFunction = ajv.compile(SCHEMAS[collection]);
  let good = 0;
  let bad = 0;
  for (const fixture of fixtures(collection)) {
    for (const value of [fixture, ...variants(fixture)]) {
      const isValid = explains(value);
      if (IS_VALID[collection](value) !== isValid) expect.fail(`of two minds about ${JSON.stringify(value)}`);
      if (isValid) good += 1;
      else bad += 1;
    }
  }
  expect(good).toBeGreaterThan(1);
  expect(bad).toBeGreaterThan(20);
});
