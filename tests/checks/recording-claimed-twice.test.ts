import { expect, test } from 'vitest';
import type { RecordingsData } from '../../src/archive/types.generated.ts';
import { recording } from '../builders.ts';
import { found } from './run-rule.ts';

const at = (...parts: Partial<RecordingsData>[]): string[] =>
  found('recording/claimed-twice', {
    recordings: parts.map((part, index) => recording({ title: `Part ${index + 1}`, ...part })),
  });

test('of three entries of one video, both later ones are told of the first', () => {
  const message =
    'Unexpected video "PebrX_WwdgA", expected one that has no entry yet; content/recordings/2026/part-1.json has it';
  expect(at({}, {}, {})).toEqual([
    `content/recordings/2026/part-2.json "PebrX_WwdgA" ${message}`,
    `content/recordings/2026/part-3.json "PebrX_WwdgA" ${message}`,
  ]);
});

test('parts of one video start at different seconds, the first where the video does', () => {
  expect(at({}, { startSeconds: 600 }, { startSeconds: 1200 })).toEqual([]);
  expect(at({ startSeconds: 600 }, { startSeconds: 600 })).toHaveLength(1);
});

test('two videos are two recordings', () => {
  expect(at({}, { youtube: 'dQw4w9WgXcQ' })).toEqual([]);
});
