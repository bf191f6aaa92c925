import { expect, test } from 'vitest';
import { check } from '../builders.ts';

function told(chapters: string[], more: object = {}): string[] {
  const recording = {
    title: 'Tea and gaps',
    summary: 'The afternoon, recorded.',
    youtube: 'PebrX_WwdgA',
    ...more,
    chapters: chapters.map((at) => ({ at, title: `Part of ${at}` })),
  };
  return check({ 'content/recordings/2026/tea-and-gaps.json': JSON.stringify(recording) })
    .filter(({ rule }) => rule === 'recording/chapters')
    .map(({ message }) => message);
}

test('chapters in order and within the recording are fine, past the hour too', () => {
  expect(told(['0:00', '59:59', '1:00:00'], { duration: '1:02:33' })).toEqual([]);
});

test('one that goes back is told', () => {
  expect(told(['0:00', '12:30', '9:45'])).toEqual(['Unexpected chapter at 9:45, expected one after 12:30']);
});

test('one after the end is told, counted from where the recording begins', () => {
  expect(told(['10:00'], { duration: '10:00' })).toHaveLength(1);
  expect(told(['10:00'], { duration: '10:00', startSeconds: 492 })).toEqual([]);
});
