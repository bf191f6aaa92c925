// A contributor hears at once of all that is wrong with an entry, not of its links once its fields are mended.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES } from '../../src/checks/index.ts';
import { judge } from '../../src/checks/run-checks.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import { check, instant, load } from '../builders.ts';

const NEWS = 'content/news/2026/award.md';
const TRACKED = 'https://awards.example.org/2026?utm_source=newsletter';

function told(files: Record<string, string>): string[] {
  return check(files).map(({ rule, place }) => `${place.start.line} ${rule}`);
}

test('an entry without a date is told of its tracked link, too', () => {
  expect(
    told({
      [NEWS]: `---\ntitle: An award\nsummary: The circle has won an award.\nabout: community\nurl: ${TRACKED}\n---\n\nSee [here](https://example.org/).\n`,
    }),
  ).toEqual(['2 schema/missing-field', '5 link/tracking', '8 link/words']);
});

test('a value that is not even of the right form is told of once', () => {
  const url = 'javascript:alert(1)?utm_source=newsletter';
  expect(told({ [NEWS.replace('.md', '.json')]: `{\n  "title": "An award",\n  "url": "${url}"\n}\n` })).toEqual([
    '1 schema/missing-field',
    '1 schema/missing-field',
    '1 schema/missing-field',
    '3 schema/wrong-form',
  ]);
});

test('an exception holds while another field is mended', () => {
  const exceptions = [{ rule: 'link/tracking', reason: 'The page shows nothing without it.' }];
  const entry = { title: 'An award', summary: 'The circle has won an award.', about: 'community', url: TRACKED };
  expect(told({ [NEWS.replace('.md', '.json')]: JSON.stringify({ ...entry, exceptions }) })).toEqual([
    '1 schema/missing-field',
  ]);
});

test('whatever stands in the fields, rules about words look at them without a stumble', () => {
  const junk = fc.jsonValue({ maxDepth: 3 });
  const fields = ['title', 'summary', 'links', 'exceptions', 'url', 'topics', 'speakers', 'aliases', 'sections'];
  const data = fc.dictionary(fc.constantFrom(...fields), junk, { maxKeys: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...COLLECTIONS), data, (collection, value) => {
      const name = { issues: '2026-03', series: 'a', people: 'a' }[collection as string] ?? '2026/a';
      const file = `content/${collection}/${name}.json`;
      const loaded = load({ [file]: JSON.stringify(value) });
      for (const { place } of judge(loaded, { now: instant('2026-03-01T12:00:00Z'), maintainers: true }))
        expect(place.file).toBe(file);
    }),
    { numRuns: 300 },
  );
});

test('every rule about words or links is one that looks at broken entries, too', () => {
  const others = RULES.filter(({ name, looksAt }) => /^(link|text)\//.test(name) && looksAt !== 'words');
  // These look at other entries as well, or need a date that can be trusted.
  expect(others.map(({ name }) => name)).toEqual([
    'link/http',
    'link/internal-missing',
    'text/weekday-contradicts-date',
  ]);
});
