import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv, type ErrorObject } from 'ajv';
import { expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { RULES } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { runExample } from '../../src/checks/run-example.ts';
import { STRUCTURE } from '../../src/checks/structure.ts';
import { type Diagnostic, wholeFile } from '../../src/diagnostic.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { instant } from '../builders.ts';

const ALL = [...STRUCTURE, ...RULES];

/** The schema of SARIF 2.1.0 is of draft 4, which this Ajv reads as well but for its name. */
const { $schema: _, id: __, ...draft } = schema;
const isSarif = new Ajv({
  allErrors: true,
  strict: false,
  // One pattern in it has a bracket too many for Unicode's rules.
  unicodeRegExp: false,
  formats: { uri: (text) => URL.canParse(text), 'uri-reference': isReference, 'date-time': true },
}).compile(draft);

/** RFC 3986, section 4.1: nothing but the characters it allows, and good beside a base. */
function isReference(text: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i.test(text) && URL.canParse(text, 'https://example.org/');
}

function problems(diagnostics: readonly Diagnostic[]): ErrorObject[] {
  isSarif(JSON.parse(renderSarif(diagnostics, ALL)));
  return isSarif.errors ?? [];
}

test('a report of nothing is good SARIF', () => {
  expect(problems([])).toEqual([]);
});

for (const { name, example } of ALL) {
  if (!example) continue;
  test(`a report of ${name} is good SARIF`, () => expect(problems(runExample(example))).toEqual([]));
}

test('the maintainers’ report of the whole archive is good SARIF', async () => {
  const { archive, diagnostics } = await loadArchive('.');
  const found = runChecks(archive, { now: instant('2030-01-01T00:00:00Z'), maintainers: true });
  expect(found.length).toBeGreaterThan(0);
  expect(problems([...diagnostics, ...found])).toEqual([]);
});

test('what is about a file with an odd name, or about a file as a whole, is good SARIF', () => {
  const said = { severity: 'error' as const, message: 'Gone' };
  expect(
    problems([
      { ...said, rule: 'file/no-community', place: wholeFile('content/community.json') },
      { ...said, rule: 'file/bad-name', place: wholeFile('content/people/Zoë #1 100% [a]?.json') },
    ]),
  ).toEqual([]);
});

test('what is no SARIF is told from it', () => {
  expect(isSarif({ version: '2.1.0', runs: [{}] })).toBe(false);
  expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Gazette' } }, results: [{}] }] })).toBe(false);
});
