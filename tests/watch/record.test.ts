import { describe, expect, test } from 'vitest';
import type { OutsideLink } from '../../src/watch/outside-links.ts';
import { isSettled, type LinkRecord, NOTHING, remember } from '../../src/watch/record.ts';
import type { Verdict } from '../../src/watch/verdict.ts';

const LINK: OutsideLink = { id: 'abcdefghij', url: 'https://lab.example.org/gaps', places: [] };
const GONE: Verdict = { is: 'failing', why: 'not-found' };
const GOOD: Verdict = { is: 'good' };
const BARRED: Verdict = { is: 'unknown', said: 'answers 403' };

/** The record after days, each with what came of the link. */
function recordAfter(days: Record<string, Verdict | undefined>): LinkRecord {
  return Object.entries(days).reduce(
    (record, [today, verdict]) => remember(record, [LINK], [{ link: LINK, verdict }], today),
    NOTHING,
  );
}

function settled(days: Record<string, Verdict | undefined>): boolean | undefined {
  const row = recordAfter(days).failing.get(LINK.id);
  return row && isSettled(row);
}

describe('a link is settled when it has failed three times over two weeks', () => {
  test('in week three, and no earlier', () => {
    expect(settled({ '2026-03-02': GONE })).toBe(false);
    expect(settled({ '2026-03-02': GONE, '2026-03-09': GONE })).toBe(false);
    expect(settled({ '2026-03-02': GONE, '2026-03-09': GONE, '2026-03-16': GONE })).toBe(true);
  });

  test('not for three failures in a day, or in thirteen', () => {
    expect(settled({ '2026-03-02': GONE, '2026-03-14': GONE, '2026-03-15': GONE })).toBe(false);
    const twice = remember(recordAfter({ '2026-03-02': GONE }), [LINK], [{ link: LINK, verdict: GONE }], '2026-03-02');
    expect(twice.failing.get(LINK.id)).toMatchObject({ failures: 1 });
  });

  test('not for two failures a month apart', () => {
    expect(settled({ '2026-03-02': GONE, '2026-03-30': GONE })).toBe(false);
  });

  test('if it was barred in between, with the next failure', () => {
    const days = { '2026-03-02': GONE, '2026-03-09': BARRED, '2026-03-16': GONE };
    expect(settled(days)).toBe(false);
    expect(settled({ ...days, '2026-03-23': GONE })).toBe(true);
  });

  test('whatever is wrong with it, and what was wrong last is told', () => {
    const trouble: Verdict = { is: 'failing', why: 'server-error' };
    const { failing } = recordAfter({ '2026-03-02': GONE, '2026-03-09': trouble, '2026-03-16': trouble });
    expect(failing.get(LINK.id)).toEqual({
      since: '2026-03-02',
      last: '2026-03-16',
      failures: 3,
      why: 'server-error',
    });
  });
});

test('one that is well again is forgotten, and begins anew if it fails', () => {
  const days = { '2026-03-02': GONE, '2026-03-09': GONE, '2026-03-16': GOOD };
  expect(recordAfter(days)).toEqual(NOTHING);
  expect(recordAfter({ ...days, '2026-03-23': GONE }).failing.get(LINK.id)).toMatchObject({
    since: '2026-03-23',
    failures: 1,
  });
});

test('one that was taken out of the archive is forgotten', () => {
  const before: LinkRecord = {
    ...recordAfter({ '2026-03-02': GONE }),
    moved: new Map([['klmnopqrst', 'https://a.example/']]),
  };
  expect(remember(before, [], [], '2026-03-09')).toEqual(NOTHING);
});

test('one that has moved is no longer one that fails, and the other way round', () => {
  const moved: Verdict = { is: 'moved', to: 'https://lab.example.org/talks/gaps' };
  expect(recordAfter({ '2026-03-02': GONE, '2026-03-09': moved })).toMatchObject({
    failing: new Map(),
    moved: new Map([[LINK.id, moved.to]]),
  });
  expect(recordAfter({ '2026-03-02': moved, '2026-03-09': GONE }).moved.size).toBe(0);
  expect(recordAfter({ '2026-03-02': moved, '2026-03-09': BARRED }).moved.size).toBe(1);
});

test('one that there was no time for is remembered until there is', () => {
  expect(recordAfter({ '2026-03-02': undefined }).left).toEqual(new Set([LINK.id]));
  expect(recordAfter({ '2026-03-02': undefined, '2026-03-09': GOOD })).toEqual(NOTHING);
});
