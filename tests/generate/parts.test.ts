import { expect, test } from 'vitest';
import { resolveSchema, SCHEMAS } from '../../src/archive/schemas.ts';
import { formatParts, parseParts, partsOf } from '../../src/generate/parts.ts';

function partsIn(field: string) {
  const schema = resolveSchema(SCHEMAS.events.properties?.[field] ?? {});
  return partsOf(resolveSchema(schema.items ?? schema));
}

const read = (field: string, line: string) => parseParts(line, partsIn(field));
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
