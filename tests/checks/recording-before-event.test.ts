import { expect, test } from 'vitest';
import type { EventsData } from '../../src/archive/types.generated.ts';
import { event, filesOf, recording } from '../builders.ts';
import { findings, found } from './run-rule.ts';

const at = (published: string, given: Partial<EventsData> = {}): string[] =>
  found('recording/before-event', {
    events: [event({ starts: '2026-03-17T14:00', ...given })],
    recordings: [recording({ published, event: 'events/2026/an-hour-on-missing-data' })],
  });

test('a recording of January is not that of an event in March', () => {
  expect(at('2026-01-20')).toEqual([
    'content/recordings/2026/an-hour-on-missing-data.json "2026-01-20" Unexpected day 2026-01-20, expected 2026-03-17 or later, as "An hour on missing data" starts then',
  ]);
});

test('the day may be wrong, or the event', () => {
  const early = recording({ published: '2026-01-20', event: 'events/2026/an-hour-on-missing-data' });
  expect(findings('recording/before-event', filesOf({ events: [event()], recordings: [early] }))).toMatchObject([
    { help: 'Mend the day, or name the event that it records' },
  ]);
});

test('the eve is too early, the day itself is not', () => {
  expect(at('2026-03-16')).toHaveLength(1);
  expect(at('2026-03-17')).toEqual([]);
  expect(at('2026-03-18')).toEqual([]);
});

test('the day before in London may be the same day in Auckland', () => {
  const zone = 'Pacific/Auckland';
  expect(at('2026-03-16', { starts: '2026-03-17T09:00', zone })).toEqual([]);
  expect(at('2026-03-16', { starts: '2026-03-17T14:00', zone })).toHaveLength(1);
});

test('the day after midnight in summer is the next one', () => {
  expect(at('2026-06-30', { starts: '2026-07-01T00:00' })).toHaveLength(1);
  expect(at('2026-06-30', { starts: '2026-06-30T23:59' })).toEqual([]);
});

test('talks of the second day of a school may be online on its first', () => {
  expect(at('2026-03-16', { starts: '2026-03-16', ends: '2026-03-20' })).toEqual([]);
});

test('a recording without a day, or of no event, is left alone', () => {
  const { published, ...undated } = recording({ event: 'events/2026/an-hour-on-missing-data' });
  expect(found('recording/before-event', { events: [event()], recordings: [undated] })).toEqual([]);
  expect(found('recording/before-event', { recordings: [recording({ published: '2020-01-01' })] })).toEqual([]);
});
