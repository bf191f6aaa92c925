// What a good entry holds comes out as it went in. For a campaign see fuzz.ts.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { test } from 'vitest';
import { resolveSchema, SCHEMAS, type Schema } from '../../src/archive/schemas.ts';
import { validateValue } from '../../src/archive/validate.ts';
import { COLLECTIONS, LAYOUT } from '../../src/collections.ts';
import { parseFile } from '../../src/entries/parse.ts';
import { decode } from '../../src/entries/read.ts';
import { hold, tryAll } from './fuzz.ts';

/** The ways in which programs and people write the same data. */
const SPELLINGS: readonly ((data: unknown) => { ending: 'json' | 'md'; text: string })[] = [
  (data) => ({ ending: 'json', text: JSON.stringify(data) }),
  (data) => ({ ending: 'json', text: `\uFEFF${JSON.stringify(data, null, '\t').replaceAll('\n', '\r\n')}` }),
  (data) => ({ ending: 'md', text: `---\n${JSON.stringify(data, null, 2)}\n---\n` }),
  (data) => ({ ending: 'md', text: `---\n${dump(data)}---\n\nText\n` }),
  (data) => ({ ending: 'md', text: `---\n${dump(data, { lineWidth: 40, flowLevel: 2 })}---\n` }),
];

for (const collection of COLLECTIONS) {
  const path = { slug: 'x', year: '2026/x', month: '2026-01' }[LAYOUT[collection]];
  test(`what somebody writes into ${collection} is read as they wrote it, in JSON and in YAML`, async (context) => {
    const inputs = fc.record({ data: valuesOf(SCHEMAS[collection]), spell: fc.constantFrom(...SPELLINGS) });
    await tryAll(context, { kind: 'whole files, read', inputs, runs: 50 }, ({ data, spell }) => {
      hold(validateValue(collection, data).length === 0, () => 'The schema does not allow what it allows');
      const { ending, text } = spell(data);
      const bytes = new TextEncoder().encode(text);
      const { parsed, diagnostics } = parseFile(decode(`content/${collection}/${path}.${ending}`, bytes));
      hold(diagnostics.length === 0, () => `${text} is no entry: ${diagnostics[0]?.message}`);
      hold(isDeepStrictEqual(parsed?.value, data), () => `${text} is read as ${JSON.stringify(parsed?.value)}`);
    });
  });
}

/** Values that a schema allows; a field that may be left out is left out at times. */
function valuesOf(given: Schema): fc.Arbitrary<unknown> {
  const schema = resolveSchema(given);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return fc
        .record(
          Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, child]) => [key, valuesOf(child)])),
          { requiredKeys: schema.required ?? [], noNullPrototype: true },
        )
        .filter((value) => Object.keys(value).length > 0);
    case 'array':
      return fc.uniqueArray(valuesOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
        selector: (value) => JSON.stringify(value),
      });
    case 'integer':
    case 'number':
      return fc.nat(100_000).map((number) => number + 1);
    case 'boolean':
      return fc.boolean();
    default:
      return textOf(schema);
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 60, examples = [] }: Schema): fc.Arbitrary<string> {
  if (format === 'web-address') return fc.webUrl({ withQueryParameters: true, withFragments: true });
  if (format === 'calendar-date') return DATE;
  if (format === 'calendar-month') return DATE.map((date) => date.slice(0, 7));
  if (format === 'date-or-local-time')
    return fc.oneof(
      DATE,
      fc.tuple(DATE, TIME).map(([date, time]) => `${date}T${time}`),
    );
  if (format === 'time-zone') return fc.constantFrom('AoE', ...Intl.supportedValuesOf('timeZone'));
  if (pattern !== undefined)
    return fc.constantFrom(...(examples.length > 0 ? examples.map(String) : ['events/2023/old-name']));
  // Length is counted in characters, as JSON Schema counts it; a text of nothing but blanks is for another test.
  return fc.string({
    unit: fc.constantFrom(...WRITTEN),
    minLength: Math.max(1, minLength),
    maxLength: Math.max(minLength, Math.min(maxLength, 80)),
  });
}

const DATE = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const TIME = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** What people write, and what YAML and JSON read something into. */
const WRITTEN = [
  ...'aeiou BCD019-_:#"\'\\,.;!?&*|>%@`{}[]()<>=~^$/+\n\téüßøñčλЖ中日한ไ🎉👩',
  '\u200D',
  '\u00A0',
  '\u2028',
  '\u0301',
  '\u0085',
  '---',
  '...',
  'true',
  'null',
  '~',
];
