import { describe, expect, test } from 'vitest';
import { dueVideos, isLasting, NO_MEMORY, parseMemory, remember } from '../../src/recordings/memory.ts';
import { CHANNEL, instant, video } from '../builders.ts';

const NAME = `channel ${CHANNEL.id}`;
const NOTHING = {
  answers: [],
  asked: { seen: new Map() },
  ids: [],
  now: instant('2026-03-10T06:00:00Z'),
  today: '2026-03-10',
};

test('a feed is in trouble since it first did not answer, until it does', () => {
  const down = { ...NOTHING, answers: [{ source: CHANNEL, trouble: 'answered 500' }] };
  const first = remember(NO_MEMORY, down);
  expect(first.troubles).toEqual({ [NAME]: '2026-03-10T06:00:00Z' });
  const later = remember(first, { ...down, now: instant('2026-03-11T06:00:00Z') });
  expect(later.troubles).toEqual(first.troubles);
  const up = remember(later, { ...NOTHING, answers: [{ source: CHANNEL, videos: [] }] });
  expect([up.troubles, up.counts]).toEqual([{}, { [NAME]: 0 }]);
});

test('three days of it are too long', () => {
  expect(isLasting('2026-03-10T06:00:00Z', instant('2026-03-13T05:59:00Z'))).toBe(false);
  expect(isLasting('2026-03-10T06:00:00Z', instant('2026-03-13T06:00:00Z'))).toBe(true);
});

test('videos are asked for once a week, those that waited longest first', () => {
  const asked = { aaa: '2026-03-03', bbb: '2026-03-04', ccc: '2026-02-01' };
  expect(dueVideos(['aaa', 'bbb', 'ccc', 'ddd'], { ...NO_MEMORY, asked }, '2026-03-10')).toEqual(['ddd', 'ccc', 'aaa']);
});

test('a lost video keeps the last day on which it was seen; one without an entry is forgotten', () => {
  const before = { ...NO_MEMORY, seen: { aaa: '2026-03-03', zzz: '2026-03-03' }, asked: { aaa: '2026-03-03' } };
  const found = { ...NOTHING, asked: { seen: new Map([['aaa', 'removed' as const]]) }, ids: ['aaa', 'bbb'] };
  expect(remember(before, found)).toMatchObject({ seen: { aaa: '2026-03-03' }, asked: { aaa: '2026-03-10' } });
});

test('what is listed was seen, but for a place-holder of what is private', () => {
  const videos = [video({ id: 'aaa' }), video({ id: 'bbb', title: 'Private video' })];
  const found = { ...NOTHING, answers: [{ source: CHANNEL, videos }], ids: ['aaa', 'bbb'] };
  expect(remember(NO_MEMORY, found).seen).toEqual({ aaa: '2026-03-10' });
});

describe('what an earlier run has left is taken only where it is of the right form', () => {
  test.each([
    '',
    'null',
    '[]',
    '{"troubles": 1}',
    '{"troubles": {"a": "yesterday"}, "seen": {"a": 5}, "counts": {"a": "x"}}',
  ])('%s', (text) => expect(parseMemory(text)).toEqual(NO_MEMORY));
});
