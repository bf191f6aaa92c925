import { expect, test } from 'vitest';
import { everyOf, parseSchedule } from '../../src/cli/status/schedules.ts';

test.each([
  ['17 * * * *', 'hour'],
  ['7 5 * * *', 'day'],
  ['0 */6 * * *', 'day'],
  ['0 6 * * 1', 'week'],
  ['0 6 * * 1-5', 'week'],
  ['*/5 * * * MON', 'week'],
  ['0 6 1 * *', 'month'],
  ['0 6 1 * 1', 'month'],
  ['0 6 1 1,7 *', 'year'],
  [' 0  6 * * * ', 'day'],
])('%s comes true every %s at the latest', (cron, every) => {
  expect(everyOf(cron)).toBe(every);
});

test('a workflow tells its name, how often it runs and what starts it', () => {
  const text = "name: Deadlines\non:\n  schedule:\n    - cron: '7 5 * * *'\n  workflow_dispatch:\npermissions: {}\n";
  expect(parseSchedule('deadlines.yml', text)).toEqual({
    name: 'Deadlines',
    file: 'deadlines.yml',
    every: 'day',
    events: ['schedule', 'workflow_dispatch'],
  });
});

test('of several schedules the most frequent counts, and without a name the file is one', () => {
  const text = "on:\n  schedule:\n    - cron: '0 6 1 * *'\n    - cron: '0 6 * * 1'\n";
  expect(parseSchedule('links.yml', text)).toMatchObject({ name: 'links.yml', every: 'week' });
});

test.each(['on: push', 'on: [push, pull_request]', 'on:\n  push:\n', 'on:\n  schedule: []\n', 'jobs: {}'])(
  'a workflow that the clock does not start is none of ours: %j',
  (text) => {
    expect(parseSchedule('test.yml', text)).toBeUndefined();
  },
);

test('one that cannot be read is named', () => {
  expect(() => parseSchedule('broken.yml', 'on: [')).toThrow(/^Cannot read \.github\/workflows\/broken\.yml: /);
});
