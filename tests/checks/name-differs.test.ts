import { describe, expect, test } from 'vitest';
import { isSameName } from '../../src/checks/name-differs.ts';
import { type Entries, event, filesOf, person, publication } from '../builders.ts';
import { findings, found } from './run-rule.ts';

const RULE = 'person/name-differs';
const EVENT = 'content/events/2026/an-hour-on-missing-data.json';
const people = [person({ name: 'John Doe' }), person({ name: 'Jane Roe', otherNames: ['Jane Poe'] })];
const talkBy = (name: string, id: string): Entries => ({
  people,
  events: [event({ speakers: [{ name, person: id }] })],
});

test('a talk by Jane that would stand on the page of John is pointed at, and Jane suggested', () => {
  const talk = talkBy('Jane Roe', 'people/john-doe');
  expect(found(RULE, talk)).toEqual([
    `${EVENT} "Jane Roe" Unexpected name "Jane Roe" beside people/john-doe, expected "John Doe"`,
  ]);
  expect(findings(RULE, filesOf(talk))[0]?.help).toBe('Did you mean the person people/jane-roe?');
});

test('where nobody goes by that name, it may be another name of theirs', () => {
  expect(findings(RULE, filesOf(talkBy('Ann Other', 'people/john-doe')))).toMatchObject([
    {
      severity: 'warning',
      help: 'Mend the name or the person; if they go by both names, add this one to "otherNames" in content/people/john-doe.json',
    },
  ]);
});

test('whoever married goes by both names', () => {
  expect(found(RULE, talkBy('Jane Poe', 'people/jane-roe'))).toEqual([]);
  expect(found(RULE, talkBy('Dr J. Poe', 'people/jane-roe'))).toEqual([]);
});

test('the authors of a paper are looked at as well, and a name without a page is not', () => {
  const authors = [{ name: 'Jane Roe', person: 'people/john-doe' }, { name: 'Ann Other' }];
  expect(found(RULE, { people, publications: [publication({ authors })] })).toHaveLength(1);
});

test('a page that is named by an old id is the same page', () => {
  const moved = [person({ name: 'Jane Roe', aliases: ['people/jane-poe'] })];
  const events = [event({ speakers: [{ name: 'Jane Roe', person: 'people/jane-poe' }] })];
  expect(found(RULE, { people: moved, events })).toEqual([]);
});

describe('one name is', () => {
  test.each([
    ['Jane Roe', 'jane roe'],
    ['Daniel Sabanés Bové', 'Daniel Sabanes Bove'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Søren Østergaard', 'Soren Ostergaard'],
    ['Łukasz Wałęsa', 'Lukasz Walesa'],
    ['Jean-Luc Roe', 'Jean Luc  Roe'],
    ['Min-ho Lee', 'Lee Minho'],
    ['Sinéad O’Brien', "Sinead O'Brien"],
    ['Dr Jane Roe', 'Jane Roe'],
    ['Prof. Jane Roe', 'Jane Roe, PhD'],
    ['J. Roe', 'Jane Roe'],
    ['JA Roe', 'J. A. Roe'],
    ['Jane A. Roe', 'Jane Roe'],
    ['Jane Alice Roe', 'Jane A. Roe'],
    ['Roe, Jane', 'Jane Roe'],
    ['Roe, Jane.', 'Jane Alice Roe'],
    ['42', 'Jane Roe'],
    ['Jane (Jenny) Roe', 'Jenny Roe'],
    ['李明', '李明'],
    ['Plato', 'Plato'],
  ])('%s and %s', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
    expect(isSameName(b, a)).toBe(true);
  });
});

describe('two names are', () => {
  test.each([
    ['Jane Roe', 'John Doe'],
    ['Jane Roe', 'John Roe'],
    ['Jane Roe', 'Jane Doe'],
    ['K. Roe', 'Jane Roe'],
    ['Jan Roe', 'Jane Roe'],
    ['Lady', 'Jane Roe'],
    ['Jane A. Roe', 'Jane B. Roe'],
    ['Dr Jane Roe', 'Dr John Roe'],
    ['Jane Jane', 'Jane Roe'],
  ])('%s and %s', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
    expect(isSameName(b, a)).toBe(false);
  });
});
