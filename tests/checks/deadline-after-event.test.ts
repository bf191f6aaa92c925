import { describe, expect, test } from 'vitest';
import type { EventsData, OpportunitiesData } from '../../src/archive/types.generated.ts';
import { type Entries, event, opportunity } from '../builders.ts';
import { found } from './run-rule.ts';

describe('opportunity/deadline-after-event', () => {
  const RULE = 'opportunity/deadline-after-event';
  const CALL = 'content/opportunities/2023/call-for-talks.json';

  /** A call for talks at an event of 4 to 29 March 2024. */
  function call(deadlines: OpportunitiesData['deadlines'], given: Partial<EventsData> = {}): Entries {
    const fringe = event({ title: 'AI fringe', starts: '2024-03-04', ends: '2024-03-29', ...given });
    const talks = opportunity({ title: 'Call for talks', kind: 'call', event: 'events/2024/ai-fringe' });
    return { events: [fringe], opportunities: [{ ...talks, ...(deadlines ? { deadlines } : {}) }] };
  }

  test('a call for the fringe of March 2024 that closes at the end of 2024 has a slip in its year', () => {
    const late = [{ date: '2023-12-01' }, { date: '2024-12-22' }];
    expect(found(RULE, call(late))).toEqual([
      `${CALL} "2024-12-22" Unexpected deadline 2024-12-22, expected one before the end of "AI fringe" on 2024-03-29`,
    ]);
  });

  test.each(['2023-12-22', '2024-03-29', '2024-03-29T23:59', '2024-03-30T00:00'])('%s is in time', (date) => {
    expect(found(RULE, call([{ date: '2023-12-01' }, { date }]))).toEqual([]);
  });

  test.each(['2024-03-30', '2024-03-30T00:01'])('%s is too late', (date) => {
    expect(found(RULE, call([{ date: '2023-12-01' }, { date }]))).toHaveLength(1);
  });

  test('on the last day one may apply even if the event ends in the afternoon', () => {
    const afternoon = { starts: '2024-03-04T10:00', ends: '2024-03-04T16:00' };
    expect(found(RULE, call([{ date: '2024-03-04' }], afternoon))).toEqual([]);
    expect(found(RULE, call([{ date: '2024-03-04T16:00' }], afternoon))).toEqual([]);
    expect(found(RULE, call([{ date: '2024-03-04T16:01' }], afternoon))).toHaveLength(1);
  });

  test('an event with a start alone may go on until its day ends', () => {
    const evening = { starts: '2024-03-04T19:00' };
    const { events = [], ...rest } = call([{ date: '2024-03-04T21:00' }], evening);
    const open = events.map(({ ends, ...data }) => data);
    expect(found(RULE, { events: open, ...rest })).toEqual([]);
  });

  test('a time in another zone is compared as the moment it is', () => {
    const afternoon = { starts: '2024-03-04T10:00', ends: '2024-03-04T16:00' };
    expect(found(RULE, call([{ date: '2024-03-04T11:00', zone: 'America/New_York' }], afternoon))).toEqual([]);
    expect(found(RULE, call([{ date: '2024-03-04T11:01', zone: 'America/New_York' }], afternoon))).toHaveLength(1);
  });

  test('a job that is for no event may close at any time', () => {
    expect(found(RULE, { events: [event()], opportunities: [opportunity()] })).toEqual([]);
  });
});

describe('event/registration-after-event', () => {
  const RULE = 'event/registration-after-event';
  const registered = (deadline: string, given: Partial<EventsData> = {}): Entries => ({
    events: [event({ starts: '2026-03-17T14:00', ends: '2026-03-17T15:00', registration: { deadline }, ...given })],
  });

  test('a registration that closes a month after the event has a slip in its month', () => {
    expect(found(RULE, registered('2026-04-15'))).toEqual([
      'content/events/2026/an-hour-on-missing-data.json "2026-04-15" Unexpected registration deadline 2026-04-15, expected one before the end of the event on 2026-03-17T15:00',
    ]);
  });

  test('one may register until the event ends, or on its day', () => {
    for (const deadline of ['2026-03-16', '2026-03-17', '2026-03-17T15:00']) {
      expect(found(RULE, registered(deadline))).toEqual([]);
    }
    for (const deadline of ['2026-03-17T15:01', '2026-03-18'])
      expect(found(RULE, registered(deadline))).toHaveLength(1);
  });

  test('the deadline is in the zone of the event', () => {
    expect(found(RULE, registered('2026-03-18', { zone: 'America/Lima' }))).toHaveLength(1);
    expect(found(RULE, registered('2026-03-17', { zone: 'Pacific/Kiritimati' }))).toEqual([]);
  });
});
