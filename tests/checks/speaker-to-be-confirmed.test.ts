import { describe, expect, test } from 'vitest';
import type { EventsData } from '../../src/archive/types.generated.ts';
import { event, filesOf } from '../builders.ts';
import { findings, found } from './run-rule.ts';

const RULE = 'event/speaker-to-be-confirmed';
const FILE = 'content/events/2026/an-hour-on-missing-data.json';
const OTHER = 'content/people/ada-lovelace.json';

/** An hour on 17 March 2026, looked at a week before by somebody who changes something else. */
const at = (given: Partial<EventsData>, now = '2026-03-10T12:00:00Z'): string[] =>
  found(RULE, { events: [event(given)] }, { now, changed: [OTHER] });
const tbc = { speakers: [{ name: 'Ada Lovelace' }, { name: 'Turing Speaker tbc' }] };

test('a speaker who is not known a week before is pointed at', () => {
  expect(at(tbc)).toEqual([
    `${FILE} "Turing Speaker tbc" Unexpected "Turing Speaker tbc", expected a name by now, as the event starts on 2026-03-17`,
  ]);
});

test('there is help, and the day alone is named', () => {
  const files = filesOf({ events: [event({ ...tbc, starts: '2026-03-17T14:00' })] });
  expect(findings(RULE, files, { now: '2026-03-10T12:00:00Z' })).toMatchObject([
    {
      message: expect.stringMatching(/starts on 2026-03-17$/),
      help: 'Write the name, or leave the speaker out until it is known',
    },
  ]);
});

test('it is pointed at where it stands', () => {
  const summary = 'A talk on gaps by a speaker (tbc).';
  const organisers = [{ name: 'Mary Somerville' }, { name: 'TBA' }];
  const file = 'content/events/2026/speaker-tbc.json';
  expect(at({ title: 'Speaker TBC', summary, organisers }).map((line) => line.split(', expected')[0])).toEqual([
    `${file} "Speaker TBC" Unexpected "Speaker TBC"`,
    `${file} "${summary}" Unexpected "tbc"`,
    `${file} "TBA" Unexpected "TBA"`,
  ]);
});

test('fifteen days before there is time, fourteen days before there is not', () => {
  expect(at(tbc, '2026-03-02T23:59:59Z')).toEqual([]);
  expect(at(tbc, '2026-03-03T00:00:00Z')).toHaveLength(1);
});

test('whoever writes it as a name hears at once that it is none; in words there is time', () => {
  const early = { now: '2026-01-02T12:00:00Z', changed: [FILE] };
  expect(found(RULE, { events: [event({ ...tbc, summary: 'A talk on gaps by a speaker (tbc).' })] }, early)).toEqual([
    `${FILE} "Turing Speaker tbc" Unexpected "Turing Speaker tbc", expected a name`,
  ]);
  const others = { ...early, changed: [OTHER] };
  expect(found(RULE, { events: [event(tbc)] }, others)).toEqual([]);
});

test('who asks about everything hears what a pull request would say', () => {
  expect(found(RULE, { events: [event(tbc)] }, { now: '2026-01-02T12:00:00Z' })).toHaveLength(1);
});

test('days are those of the place where it happens', () => {
  const lima = { ...tbc, zone: 'America/Lima' };
  expect(at(lima, '2026-03-03T04:59:59Z')).toEqual([]);
  expect(at(lima, '2026-03-03T05:00:00Z')).toHaveLength(1);
});

test('the archive should remember who it was', () => {
  expect(at(tbc, '2028-01-01T00:00:00Z')).toHaveLength(1);
});

test('an event that does not take place needs no speaker', () => {
  for (const status of ['cancelled', 'postponed'] as const) expect(at({ ...tbc, status })).toEqual([]);
});

describe('is seen', () => {
  test.each([
    { speakers: [{ name: 'TBA' }] },
    { speakers: [{ name: 'To be confirmed' }] },
    { speakers: [{ name: 'Second speaker (to be announced)' }] },
    { organisers: [{ name: 'TBD' }] },
    { title: 'Tea talk: speaker TBC' },
    { summary: 'A talk on gaps by Ada Lovelace and a Turing speaker (tbc).' },
    { summary: 'A talk on gaps. The speaker is to be announced.' },
    { summary: 'Two talks [TBA] on gaps in the tables of hospitals.' },
  ])('%j', (given) => {
    expect(at(given)).toHaveLength(1);
  });
});

describe('is no speaker', () => {
  test.each([
    { speakers: [{ name: 'Tabea Tbcik' }] },
    { summary: 'A ceremony; the winners are to be announced over tea.' },
    { summary: 'Speakers from six countries. The prize is to be announced.' },
    { title: 'Announced and confirmed: how to plan' },
  ])('%j', (given) => {
    expect(at(given)).toEqual([]);
  });
});
