import { describe, expect, test } from 'vitest';
import type { EventsData } from '../../src/archive/types.generated.ts';
import { community, type Entries, event, filesOf, opportunity } from '../builders.ts';
import { findings, found } from './run-rule.ts';

const FILE = 'content/events/2026/an-hour-on-missing-data.json';
const starting = (starts: string, given: Partial<EventsData> = {}): Entries => ({
  events: [event({ starts, ...given })],
});
const closing = (date: string, zone?: string): Entries => ({
  opportunities: [opportunity({ deadlines: [zone ? { date, zone } : { date }] })],
});

describe('time/does-not-exist', () => {
  const RULE = 'time/does-not-exist';

  test('half past one does not come in the night in which London’s summer begins', () => {
    expect(found(RULE, starting('2026-03-29T01:30'))).toEqual([
      `${FILE} "2026-03-29T01:30" Unexpected time 2026-03-29T01:30, expected one that exists in Europe/London, where the clocks go from 01:00 to 02:00`,
    ]);
    expect(findings(RULE, filesOf(starting('2026-03-29T01:30')))).toMatchObject([
      { help: 'Write the time the clocks show after the change, or mend the date or the zone' },
    ]);
  });

  test('the hour is gone from its first minute to its last', () => {
    expect(found(RULE, starting('2026-03-29T00:59'))).toEqual([]);
    expect(found(RULE, starting('2026-03-29T01:00'))).toHaveLength(1);
    expect(found(RULE, starting('2026-03-29T01:59'))).toHaveLength(1);
    expect(found(RULE, starting('2026-03-29T02:00'))).toEqual([]);
  });

  test('in Berlin it is the hour after two, in Lima and in UTC none', () => {
    const at = (zone: string): string[] => found(RULE, starting('2026-03-29T02:30', { zone }));
    expect(at('Europe/Berlin')).toHaveLength(1);
    for (const zone of ['Europe/London', 'America/Lima', 'UTC']) expect(at(zone)).toEqual([]);
  });

  test('on Lord Howe Island half an hour is gone', () => {
    const zone = 'Australia/Lord_Howe';
    expect(found(RULE, starting('2026-10-04T02:15', { zone }))).toEqual([
      expect.stringContaining('where the clocks go from 02:00 to 02:30'),
    ]);
    expect(found(RULE, starting('2026-10-04T02:30', { zone }))).toEqual([]);
  });

  test('in Cairo, where midnight is skipped, the day itself still comes', () => {
    const zone = 'Africa/Cairo';
    expect(found(RULE, starting('2026-04-24T00:00', { zone }))).toHaveLength(1);
    expect(found(RULE, starting('2026-04-24', { zone }))).toEqual([]);
  });

  test('ends and registration deadlines are looked at', () => {
    const given = { ends: '2026-03-29T01:30', registration: { deadline: '2026-03-29T01:15' } };
    expect(found(RULE, starting('2026-03-28T20:00', given)).map((line) => line.split(' ')[1])).toEqual([
      '"2026-03-29T01:30"',
      '"2026-03-29T01:15"',
    ]);
  });

  test('a deadline is looked at in its own zone, then in that of the community’s deadlines', () => {
    expect(found(RULE, closing('2026-03-29T01:30'))).toEqual([
      expect.stringMatching(/lecturer-in-statistics\.json "2026-03-29T01:30" Unexpected time/),
    ]);
    expect(found(RULE, closing('2026-03-29T01:30', 'Europe/Berlin'))).toEqual([]);
    const berlin = community({ deadlineZone: 'Europe/Berlin' });
    expect(found(RULE, { ...closing('2026-03-29T02:30'), community: berlin })).toHaveLength(1);
  });

  test('anywhere on Earth the clocks never change', () => {
    for (const date of ['2026-03-29T01:30', '2026-03-08T02:30']) expect(found(RULE, closing(date, 'AoE'))).toEqual([]);
  });
});

describe('time/twice', () => {
  const RULE = 'time/twice';

  test('half past one comes twice in the night in which London’s summer ends', () => {
    expect(found(RULE, starting('2026-10-25T01:30'))).toEqual([
      `${FILE} "2026-10-25T01:30" Unexpected time 2026-10-25T01:30, expected one that comes once in Europe/London, where the clocks go back from 02:00 to 01:00`,
    ]);
    expect(findings(RULE, filesOf(starting('2026-10-25T01:30')))).toMatchObject([
      { help: 'It is read as the first of the two. Choose another time, or write it in UTC with "zone": "UTC"' },
    ]);
  });

  test('the hour comes twice from its first minute to its last', () => {
    expect(found(RULE, starting('2026-10-25T00:59'))).toEqual([]);
    expect(found(RULE, starting('2026-10-25T01:00'))).toHaveLength(1);
    expect(found(RULE, starting('2026-10-25T01:59'))).toHaveLength(1);
    expect(found(RULE, starting('2026-10-25T02:00'))).toEqual([]);
  });

  test('what is skipped is not twice, and what is twice not skipped', () => {
    expect(found(RULE, starting('2026-03-29T01:30'))).toEqual([]);
    expect(found('time/does-not-exist', starting('2026-10-25T01:30'))).toEqual([]);
  });

  test('in New York it is a week later, and in the zone UTC never', () => {
    expect(found(RULE, starting('2026-11-01T01:30', { zone: 'America/New_York' }))).toHaveLength(1);
    expect(found(RULE, starting('2026-10-25T01:30', { zone: 'UTC' }))).toEqual([]);
  });

  test('a date comes once, and anywhere on Earth every hour does', () => {
    expect(found(RULE, starting('2026-10-25'))).toEqual([]);
    expect(found(RULE, closing('2026-10-25T01:30', 'AoE'))).toEqual([]);
    expect(found(RULE, closing('2026-10-25T01:30'))).toHaveLength(1);
  });
});
