import { expect, test } from 'vitest';
import { resolveSchema, SCHEMAS } from '../../src/archive/schemas.ts';
import type { Collection } from '../../src/collections.ts';
import { formatParts, parseParts, partsOf } from '../../src/generate/parts.ts';

function partsIn(field: string, collection: Collection = 'events') {
  const schema = resolveSchema(SCHEMAS[collection].properties?.[field] ?? {});
  return partsOf(resolveSchema(schema.items ?? schema));
}

const read = (field: string, line: string) => parseParts(line, partsIn(field));
const readIn = (collection: Collection, field: string, line: string) => parseParts(line, partsIn(field, collection));
const PAGE = 'https://gaps.example.org/tea';

test('the parts of a line are read in their order, and may be left out at its end', () => {
  expect(read('speakers', 'Ada Lovelace | Engines | people/ada-lovelace')).toEqual({
    name: 'Ada Lovelace',
    affiliation: 'Engines',
    person: 'people/ada-lovelace',
  });
  expect(read('speakers', 'Ada Lovelace')).toEqual({ name: 'Ada Lovelace' });
  expect(read('speakers', 'Ada Lovelace | | people/ada-lovelace')).toEqual({
    name: 'Ada Lovelace',
    person: 'people/ada-lovelace',
  });
});

test('an address, a day and an id are understood in whichever place they stand', () => {
  expect(read('registration', '2026-03-31')).toEqual({ deadline: '2026-03-31' });
  expect(read('registration', `2026-03-31T12:00 | ${PAGE}`)).toEqual({ url: PAGE, deadline: '2026-03-31T12:00' });
  expect(read('slides', `Ada’s slides | ${PAGE}`)).toEqual({ url: PAGE, label: 'Ada’s slides' });
  expect(read('links', `${PAGE} | The report`)).toEqual({ label: 'The report', url: PAGE });
  expect(read('links', PAGE)).toEqual({ url: PAGE });
  expect(read('speakers', 'Ada Lovelace | people/ada-lovelace')).toEqual({
    name: 'Ada Lovelace',
    person: 'people/ada-lovelace',
  });
});

test('what remains stands in the order of the other parts', () => {
  expect(read('speakers', 'people/ada-lovelace | Ada Lovelace | Engines')).toEqual({
    name: 'Ada Lovelace',
    affiliation: 'Engines',
    person: 'people/ada-lovelace',
  });
  expect(readIn('people', 'roles', 'Engines | 2024-01 | 2025-02')).toEqual({
    organisation: 'Engines',
    from: '2024-01',
    until: '2025-02',
  });
  expect(readIn('people', 'roles', 'Engines | Programmer | | 2025-02')).toEqual({
    organisation: 'Engines',
    role: 'Programmer',
    until: '2025-02',
  });
  expect(readIn('opportunities', 'deadlines', 'Round 1 | Europe/London | 2026-03-31')).toEqual({
    date: '2026-03-31',
    label: 'Round 1',
    zone: 'Europe/London',
  });
});

test('a day is that of the first part that asks for one', () => {
  expect(read('moved', '2026-05-12')).toEqual({ from: '2026-05-12' });
  expect(read('moved', '2026-05-12T14:00 | 2026-04-01')).toEqual({ from: '2026-05-12T14:00', on: '2026-04-01' });
});

test('a word that names a zone as well, or a day that may be either of two, stays where it is written', () => {
  expect(readIn('opportunities', 'deadlines', '2026-03-31 | Singapore')).toEqual({
    date: '2026-03-31',
    label: 'Singapore',
  });
  expect(readIn('people', 'roles', 'Engines | 2024-01')).toEqual({ organisation: 'Engines', role: '2024-01' });
});

test('what has no form of its own stays where it is written', () => {
  expect(read('registration', 'soon')).toEqual({ url: 'soon' });
  expect(read('links', 'The report | somewhere')).toEqual({ label: 'The report', url: 'somewhere' });
  expect(read('links', `${PAGE} | ${PAGE}/report`)).toEqual({ label: PAGE, url: `${PAGE}/report` });
  expect(read('links', 'a | b | c')).toBeUndefined();
});

test('a line that is written is read as what it was', () => {
  const value = { name: 'Ada Lovelace', person: 'people/ada-lovelace' };
  expect(read('speakers', formatParts(value, partsIn('speakers')))).toEqual(value);
});
