import { describe, expect, test } from 'vitest';
import { keysIn, renderRecordings, renderRun, type ToldAddition } from '../../src/report/recordings.ts';

const edit = (file: string): string => `https://github.example.org/circle/news/edit/recordings/new/${file}`;

function addition(given: Partial<ToldAddition> = {}): ToldAddition {
  return {
    key: 'PebrX_WwdgA',
    file: 'content/recordings/2026/gaps.json',
    title: 'Gaps',
    address: 'https://www.youtube.com/watch?v=PebrX_WwdgA',
    confidence: 'unsure',
    reason: 'several events are about as likely',
    others: [],
    ...given,
  };
}

const told = (...additions: ToldAddition[]) => ({ additions, changes: [] });

describe('the description of the pull request', () => {
  test('gives the lines that would correct it', () => {
    const others = ['events/2026/gaps', 'events/2025/gaps'];
    expect(renderRecordings(undefined, told(addition({ others })), edit)).toContain(
      '  - Records no event: several events are about as likely\n' +
        '  - If it records one: `"event": "events/2026/gaps"` or `"event": "events/2025/gaps"`\n',
    );
    const likely = addition({ event: 'events/2026/gaps', confidence: 'likely', others: ['events/2025/gaps'] });
    expect(renderRecordings(undefined, told(likely), edit)).toContain(
      '  - If it is another: `"event": "events/2025/gaps"`\n',
    );
  });

  test('keeps what it said, and what somebody wrote there', () => {
    const first = renderRecordings(undefined, told(addition()), edit);
    const edited = `${first.trimEnd()}\r\n\r\nI have asked Ada about the first.\r\n`;
    expect(renderRecordings(edited, told(), edit)).toBe(edited);
    const next = renderRecordings(edited, told(addition({ key: 'xlea0WZK--A' })), edit);
    expect(next.replace(/\n\n<!-- recording: xlea0WZK--A -->[\s\S]*/, '')).toBe(
      edited.replaceAll('\r\n', '\n').trimEnd(),
    );
    expect(keysIn(next)).toEqual(['PebrX_WwdgA', 'xlea0WZK--A']);
  });

  test('remembers everything even where there is no room to say it', () => {
    const keys = Array.from({ length: 400 }, (_, index) => `video-${String(index).padStart(5, '0')}`);
    const body = renderRecordings(undefined, told(...keys.map((key) => addition({ key }))), edit);
    expect(body.length).toBeLessThan(60_000);
    expect(keysIn(body)).toEqual(keys);
  });
});

test('a run says which feed did not answer, and which has fewer videos than before', () => {
  const feeds = [
    { title: 'Circle', name: 'channel UC1', videos: 12, before: 15 },
    { title: 'Tea', name: 'playlist PL1', trouble: 'answered 404', before: 3 },
  ];
  const run = { feeds, asked: 0, askTrouble: 'answered 429', waiting: [], leftOut: [], ...told() };
  expect(renderRun(run)).toBe(
    'Circle (channel UC1): 12 videos, 15 the last time\n! Tea (playlist PL1) answered 404\n! Asking for known videos: YouTube answered 429; nothing is changed for that',
  );
});
