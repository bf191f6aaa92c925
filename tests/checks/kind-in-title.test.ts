import { expect, test } from 'vitest';
import { kindInTitle } from '../../src/checks/kind-in-title.ts';
import { event, filesOf, newsItem, opportunity, recording } from '../builders.ts';
import { findIn } from './found.ts';

const inEvent = (title: string) =>
  findIn(kindInTitle, filesOf({ events: [event({ title })] }) as Record<string, string>);

test('what kind of thing an entry is stands everywhere, so its title need not say it', () => {
  expect(inEvent('Event: Tea and gaps').map(({ at, message }) => [at, message])).toEqual([
    ['"Event: Tea and gaps"', 'Unexpected "Event:" before the title, expected "Tea and gaps"'],
  ]);
  expect(inEvent('EVENT : Tea and gaps')).toHaveLength(1);
  const files = filesOf({
    opportunities: [opportunity({ title: 'Job: Lecturer' }), opportunity({ title: 'Opportunity: Reader' })],
    news: [newsItem({ title: 'News: Shortlisted' })],
    recordings: [recording({ title: 'Recording: Tea' })],
  });
  expect(findIn(kindInTitle, files as Record<string, string>)).toHaveLength(4);
});

test.each([
  'Eventful: a history',
  'Job: how to find one',
  'Event:driven models',
  'An event: tea',
  'Events: what is on',
  'Seminar: Tea and gaps',
])('%s is a title', (title) => {
  expect(inEvent(title)).toEqual([]);
});

test('the words are taken out, and the quotation marks stay', () => {
  expect(inEvent('Event: Tea and gaps')[0]?.mended).toContain('"title": "Tea and gaps",');
  const yaml = "---\ntitle: 'Event: Tea and gaps'\nsummary: An afternoon on gaps.\nstarts: 2026-03-04\n---\n";
  expect(findIn(kindInTitle, { 'content/events/2026/tea.md': yaml })[0]?.mended).toBe(
    yaml.replace('Event: Tea', 'Tea'),
  );
});

test('where the title is written in a way that hides the words, a person mends it', () => {
  const text = filesOf({ events: [event({ title: 'Event: Tea and gaps' })] })[
    'content/events/2026/event-tea-and-gaps.json'
  ];
  const escaped = String(text).replace('Event:', '\\u0045vent:');
  const [found] = findIn(kindInTitle, { 'content/events/2026/tea.json': escaped });
  expect(found?.message).toBe('Unexpected "Event:" before the title, expected "Tea and gaps"');
  expect(found?.mended).toBeUndefined();
});
