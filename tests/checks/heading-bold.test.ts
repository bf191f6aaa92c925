import { expect, test } from 'vitest';
import { boldAsHeading, headingBold } from '../../src/checks/heading-bold.ts';
import { inBody, mendedBody } from './found.ts';

test('asterisks around a heading are removed', () => {
  const found = inBody(headingBold, '## **What are you working on?**\n\nPrograms.');
  expect(found).toMatchObject([
    {
      at: '## **What are you working on?**',
      line: 8,
      message: 'Unexpected asterisks around the heading "What are you working on?", expected the words alone',
    },
  ]);
  expect(mendedBody(found)).toBe('## What are you working on?\n\nPrograms.');
});

test('bold parts that make up all of a heading are removed together', () => {
  expect(mendedBody(inBody(headingBold, '## **Seminar:** __new findings__ ##'))).toBe('## Seminar: new findings ##');
  expect(mendedBody(inBody(headingBold, '## ***Title***'))).toBe('## *Title*');
});

test('a heading that stresses one of its words is fine', () => {
  for (const body of [
    '## What are **you** working on?',
    '## Plain',
    '## *Nature*',
    '## `**code**`',
    '## \\*\\*A\\*\\*',
  ]) {
    expect(inBody(headingBold, body), body).toEqual([]);
  }
});

test('a line of bold words above a text becomes a heading', () => {
  const found = inBody(boldAsHeading, '**What are you working on?**\n\nPrograms.');
  expect(found).toMatchObject([
    {
      at: '**What are you working on?**',
      line: 8,
      message: 'Unexpected bold line "What are you working on?" above other text, expected a heading: ##',
    },
  ]);
  expect(mendedBody(found)).toBe('## What are you working on?\n\nPrograms.');
});

test('below a heading it becomes one of the next level, on one line', () => {
  const body = '## Work\n\n**On engines and\n[programs](https://example.org/)**\n\n- No. 1';
  expect(mendedBody(inBody(boldAsHeading, body))).toBe(
    '## Work\n\n### On engines and [programs](https://example.org/)\n\n- No. 1',
  );
  const deepest = inBody(boldAsHeading, '###### Work\n\n**Engines**\n\nNo. 1');
  expect(deepest).toHaveLength(1);
  expect(deepest[0]?.mended).toBeUndefined();
});

test('it may become one of level 6, and is no part of what comes below', () => {
  expect(mendedBody(inBody(boldAsHeading, '##### Work\n\n**Engines**\n\nNo. 1'))).toBe(
    '##### Work\n\n###### Engines\n\nNo. 1',
  );
  expect(inBody(boldAsHeading, '###### Work\n\n**Engines**\n\nNo. 1')[0]?.message).toMatch(/expected a heading: #{6}$/);
  expect(mendedBody(inBody(boldAsHeading, '**Engines**\n\nNo. 1\n\n### Work'))).toBe('## Engines\n\nNo. 1\n\n### Work');
});

test('a line of as many as 120 characters may be a heading, with a full stop inside', () => {
  const line = 'Vol. 1 '.padEnd(120, 'x');
  expect(inBody(boldAsHeading, `**${line}**\n\nText`)).toHaveLength(1);
  expect(inBody(boldAsHeading, `**${line}x**\n\nText`)).toEqual([]);
});

test('stressed sentences, dates, and bold lines above nothing are fine', () => {
  for (const body of [
    '**Come early, as the room is small.**\n\nIt has ten seats.',
    '**Deadline 31st January 2022**\n\nSend it by post.',
    '**23-26 August 2022**\n\nIn Bologna.',
    '**April 25**\n\nIn Bologna.',
    'Programs.\n\n**Ada**',
    '**Engines** are what I like.\n\nVery much.',
    '**Engines**\n\n## Programs',
    `**${'very '.repeat(40)}long**\n\nText`,
    '> **Engines**\n\nText',
  ]) {
    expect(inBody(boldAsHeading, body), body).toEqual([]);
  }
});
