import { expect, test } from 'vitest';
import { check, type Files } from '../../builders.ts';
import { EVENT, GOOD, PERSON } from './mistake.ts';

const MORE = 'entry/more-mistakes';

/** How many mistakes are told one by one, and what is said of the rest. */
function told(files: Files) {
  const found = check({ ...GOOD, ...files });
  const rest = found.filter(({ rule }) => rule === MORE);
  return { each: found.length - rest.length, rest: rest.map(({ message }) => message), last: found.at(-1)?.rule };
}

const numbers = (count: number): number[] => [...Array(count).keys()];
const person = (unknown: number): string =>
  JSON.stringify({ name: 'Mary', ...Object.fromEntries(numbers(unknown).map((number) => [`unknown${number}`, 1])) });
const twice = (count: number): string =>
  `{ "name": "Mary", ${numbers(count).map((number) => `"a${number}": 1, "a${number}": 2`)} }`;
const event = (count: number): string =>
  JSON.stringify({
    title: 'Tea and gaps',
    summary: 'An afternoon on data that are not there.',
    starts: '2026-05-12',
    speakers: numbers(count).map((number) => ({ name: `Speaker ${number}`, person: `people/nobody-${number}` })),
  });

test('of more than a hundred mistakes in the fields of a file the rest is counted at its end', () => {
  expect(told({ [PERSON]: person(137) })).toEqual({
    each: 100,
    rest: ['Unexpected 37 more mistakes in this file, expected none'],
    last: MORE,
  });
  expect(told({ [PERSON]: person(101) }).rest).toEqual(['Unexpected 1 more mistake in this file, expected none']);
});

test('so it is of fields that stand twice, and of more than fifty references that lead nowhere', () => {
  const rest = ['Unexpected 37 more mistakes in this file, expected none'];
  expect(told({ [PERSON]: twice(137) })).toEqual({ each: 100, rest, last: MORE });
  expect(told({ [EVENT]: event(87) })).toEqual({ each: 50, rest, last: MORE });
});

test('as many as are told one by one are all there are', () => {
  expect(told({ [PERSON]: person(100) }).rest).toEqual([]);
  expect(told({ [PERSON]: twice(100) }).rest).toEqual([]);
  expect(told({ [EVENT]: event(50) }).rest).toEqual([]);
});
