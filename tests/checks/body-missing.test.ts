import { expect, test } from 'vitest';
import { bodyMissing } from '../../src/checks/body-missing.ts';
import { findIn, inBody, spotlight } from './found.ts';

const ADA = { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }' };

test('a spotlight of empty lines has no text', () => {
  expect(inBody(bodyMissing, ' \n\t')).toEqual([
    {
      at: 'Ada Lovelace, Analytical Engines',
      line: 2,
      message: 'Unexpected spotlight without text, expected questions and answers below the front matter',
      help: 'Write each question as a heading such as ## What are you working on?',
    },
  ]);
});

test('a spotlight in JSON has no room for text, whatever it is about', () => {
  const text = JSON.stringify({
    title: 'Ada Lovelace on JSON',
    summary: 'Ada looks for gaps in tables.',
    person: 'people/ada-lovelace',
    published: '2026-01-12',
  });
  expect(findIn(bodyMissing, { ...ADA, 'content/spotlights/2026/ada-on-json-files.json': text })).toMatchObject([
    { at: '"Ada Lovelace on JSON"', help: 'Write it as content/spotlights/2026/ada-on-json-files.md' },
  ]);
});

test('a spotlight with questions and answers is fine', () => {
  expect(findIn(bodyMissing, { ...ADA, 'content/spotlights/2026/ada.md': spotlight('## Why?\n\nWhy not.') })).toEqual(
    [],
  );
});
