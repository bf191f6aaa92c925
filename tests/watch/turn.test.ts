import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OutsideLink } from '../../src/watch/outside-links.ts';
import { NOTHING } from '../../src/watch/record.ts';
import { linksOfWeek, WEEKS, weekOf } from '../../src/watch/turn.ts';
import { instant } from '../builders.ts';

const LINKS = Array.from({ length: 1000 }, (_, index): OutsideLink => {
  const url = `https://lab.example.org/${index}`;
  return { id: createHash('sha256').update(url).digest('base64url').slice(0, 10), url, places: [] };
});

test('a week begins on Monday, in UTC', () => {
  const week = weekOf(instant('2026-03-02T00:00:00Z'));
  expect(weekOf(instant('2026-03-01T23:59:59Z'))).toBe(week - 1);
  expect(weekOf(instant('2026-03-08T23:59:59Z'))).toBe(week);
  expect(weekOf(instant('1969-12-28T12:00:00Z'))).toBe(-1);
});

test('in any four weeks each link has its turn once, also at the end of a year with 53 weeks', () => {
  for (const first of ['2026-03-02', '2026-12-14', '2026-12-21', '2026-12-28']) {
    const week = weekOf(instant(`${first}T05:00:00Z`));
    const asked = Array.from({ length: WEEKS }, (_, index) => linksOfWeek(LINKS, NOTHING, week + index));
    expect(asked.flat()).toHaveLength(LINKS.length);
    expect(new Set(asked.flat()).size).toBe(LINKS.length);
    for (const some of asked) expect(some.length).toBeGreaterThan(200);
  }
});

test('first comes what there was no time for, then what fails and is not settled, each once', () => {
  const week = 4;
  const turn = linksOfWeek(LINKS, NOTHING, week);
  const [late, ill, dead] = LINKS.filter((link) => !turn.includes(link));
  const since = { since: '2026-03-02', failures: 3, why: 'gone' as const };
  const record = {
    ...NOTHING,
    left: new Set([late!.id, turn[5]!.id]),
    failing: new Map([
      [ill!.id, { ...since, last: '2026-03-15' }],
      [turn[7]!.id, { ...since, last: '2026-03-15' }],
      [dead!.id, { ...since, last: '2026-03-16' }],
    ]),
  };
  const wanted = linksOfWeek(LINKS, record, week);
  expect(new Set(wanted.slice(0, 2))).toEqual(new Set([late, turn[5]]));
  expect(new Set(wanted.slice(2, 4))).toEqual(new Set([ill, turn[7]]));
  expect(wanted).toHaveLength(turn.length + 2);
  expect(wanted).not.toContain(dead);
});
