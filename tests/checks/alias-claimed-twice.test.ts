import { expect, test } from 'vitest';
import { person } from '../builders.ts';
import { found } from './run-rule.ts';

const RULE = 'entry/alias-claimed-twice';
const aliases = ['people/countess'];

test('of three who claim one old address, both later ones are told of the first', () => {
  const people = ['Ada Lovelace', 'Grace Hopper', 'Mary Somerville'].map((name) => person({ name, aliases }));
  const message =
    'Unexpected alias "people/countess", expected an id that only one entry had; content/people/ada-lovelace.json claims it too';
  expect(found(RULE, { people })).toEqual([
    `content/people/grace-hopper.json "people/countess" ${message}`,
    `content/people/mary-somerville.json "people/countess" ${message}`,
  ]);
});

test('an address that an entry still has is not an old one', () => {
  const people = [
    person({ name: 'Ada Lovelace', aliases: ['people/ada', 'people/countess'] }),
    person({ name: 'Countess' }),
  ];
  expect(found(RULE, { people })).toEqual([
    'content/people/ada-lovelace.json "people/countess" Unexpected alias "people/countess", expected an id that no entry has now',
  ]);
});

test('an old address that one entry has is its own', () => {
  expect(found(RULE, { people: [person({ aliases }), person({ name: 'Grace Hopper' })] })).toEqual([]);
});
