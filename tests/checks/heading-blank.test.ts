import { expect, test } from 'vitest';
import { headingBlank } from '../../src/checks/heading-blank.ts';
import { inBody, mendedBody } from './found.ts';

test('number signs without a blank behind them are pointed at, and get one', () => {
  const body = '##What now?\n\nPrograms.\n\n###2026\n\nMore of them.';
  const found = inBody(headingBlank, body);
  expect(found.map(({ at, message }) => `${at} ${message}`)).toEqual([
    '## Unexpected "##What now?" without a blank behind ##, expected one, which makes it a heading',
    '### Unexpected "###2026" without a blank behind ###, expected one, which makes it a heading',
  ]);
  expect(mendedBody(found)).toBe(body.replace('##What', '## What'));
});

test('they are found below other text, too, and indented a little', () => {
  expect(inBody(headingBlank, 'Programs.\n##What now?').map(({ at, line }) => [at, line])).toEqual([['##', 9]]);
  expect(inBody(headingBlank, 'Programs.\n\n  ###What now?  ').map(({ at, message }) => `${at} ${message}`)).toEqual([
    '### Unexpected "###What now?" without a blank behind ###, expected one, which makes it a heading',
  ]);
});

test('of a long one the start will do', () => {
  const [found] = inBody(headingBlank, `##${'a'.repeat(80)}`);
  expect(found?.message).toContain(`"##${'a'.repeat(58)}…"`);
  expect(inBody(headingBlank, `##${'a'.repeat(58)}`)[0]?.message).toContain(`"##${'a'.repeat(58)}"`);
});

test('once, however many words of it stand out', () => {
  expect(inBody(headingBlank, '##What *are* you **doing** there?')).toHaveLength(1);
});

test('signs at its end are left to a person, as they would become words', () => {
  expect(inBody(headingBlank, '##What now?##').map(({ mended }) => mended)).toEqual([undefined]);
});

test.each([
  'See `a\n##b` there.',
  'See [the\n##list](https://gaps.example.org/list) there.',
  '## What now?',
  '#ExplainToMe is a series.',
  'We write C##like that.',
  '```\n##What now?\n```',
  '    ##What now?',
  '##',
])('%j is left as it is', (body) => {
  expect(inBody(headingBlank, body)).toEqual([]);
});
