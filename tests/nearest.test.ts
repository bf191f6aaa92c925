import { describe, expect, test } from 'vitest';
import { nearest } from '../src/nearest.ts';

const FIELDS = ['title', 'summary', 'starts', 'ends', 'zone', 'url', 'name', 'otherNames', 'organisers', 'date'];

describe('one slip away is', () => {
  test.each([
    ['a letter too many', 'titlee', 'title'],
    ['a letter too few', 'sumary', 'summary'],
    ['a letter of another kind', 'organizers', 'organisers'],
    ['a plural', 'start', 'starts'],
    ['two letters that changed places', 'titel', 'title'],
    ['two letters that changed places in a short word', 'dtae', 'date'],
    ['two letters that changed places in a very short word', 'ulr', 'url'],
    ['a capital letter', 'Title', 'title'],
    ['a blank', 'other names', 'otherNames'],
    ['a hyphen', 'other-names', 'otherNames'],
    ['an underscore', 'other_names', 'otherNames'],
    ['all capitals', 'URL', 'url'],
  ])('%s: %s', (_, word, meant) => {
    expect(nearest(word, FIELDS)).toBe(meant);
  });
});

describe('no slip of anything is', () => {
  test.each(['catering', 'email', 'x', '', 'zoo', 'endless', '__proto__', 'constructor'])('%s', (word) => {
    expect(nearest(word, FIELDS)).toBeUndefined();
  });
});

test('among several, the nearest is meant', () => {
  expect(nearest('tea-talkz', ['tea-walks', 'tea-talks', 'tea-tanks'])).toBe('tea-talks');
  expect(nearest('people/ada-lovelace-', ['people/ada-lovelac', 'people/ada-lovelace'])).toBe('people/ada-lovelace');
});

test('a long path may have three slips, a word two, a short word one', () => {
  expect(nearest('events/2026/te-an-gap', ['events/2026/tea-and-gaps'])).toBe('events/2026/tea-and-gaps');
  expect(nearest('spkers', ['speakers'])).toBe('speakers');
  expect(nearest('spkrs', ['speakers'])).toBeUndefined();
  expect(nearest('end', ['ends'])).toBe('ends');
  expect(nearest('en', ['ends'])).toBeUndefined();
});

test('of nothing, nothing is near', () => {
  expect(nearest('title', [])).toBeUndefined();
});
