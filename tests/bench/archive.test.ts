import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import type { IssuesData } from '../../src/archive/types.generated.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import { type GeneratedEntry, generateArchive } from './archive/generate.ts';
import { NOW } from './archive/issues.ts';
import { fileOf, writeArchive } from './archive/write.ts';

const COUNT = 400;

let folder: string;
let entries: GeneratedEntry[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-bench-test-'));
  entries = writeArchive(folder, COUNT);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the archive that is timed', () => {
  test('has not a thing to mend', () => {
    const { archive, diagnostics } = loadArchive(folder);
    expect([...diagnostics, ...runChecks(archive, { now: Temporal.Instant.from(NOW) })]).toEqual([]);
    expect(COLLECTIONS.reduce((sum, collection) => sum + archive[collection].length, 0)).toBe(COUNT);
  });

  test('is the same each time, and another one for another number', () => {
    expect(generateArchive(COUNT)).toEqual(entries);
    expect(generateArchive(COUNT + 1).slice(0, 20)).not.toEqual(entries.slice(0, 20));
  });

  test('has every kind of entry, four in ten of them Markdown', () => {
    expect(new Set(entries.map(({ collection }) => collection))).toEqual(new Set(COLLECTIONS));
    expect(entries.filter(({ body }) => body !== undefined)).toHaveLength(0.4 * COUNT);
  });

  test('has Markdown of one to six KB, and JSON as short as real entries', () => {
    const sizes = Map.groupBy(entries, ({ body }) => (body === undefined ? 'json' : 'markdown'));
    const of = (kind: 'json' | 'markdown') =>
      (sizes.get(kind) ?? []).map((entry) => statSync(join(folder, fileOf(entry))).size);
    expect(Math.min(...of('markdown'))).toBeGreaterThan(1_000);
    expect(Math.max(...of('markdown'))).toBeLessThan(7_000);
    expect(mean(of('json'))).toBeGreaterThan(300);
    expect(mean(of('json'))).toBeLessThan(700);
  });

  test('announces some twenty entries in each issue, each of them once', () => {
    const issues = entries.filter(({ collection }) => collection === 'issues').map(({ data }) => data as IssuesData);
    const announced = issues.map(({ sections }) => sections.flatMap((section) => section.entries));
    expect(mean(announced.map(({ length }) => length))).toBeGreaterThan(15);
    expect(mean(announced.map(({ length }) => length))).toBeLessThan(30);
    expect(new Set(announced.flat()).size).toBe(announced.flat().length);
  });

  test('fills in fields about as often as the archive that ships', () => {
    const shares = (data: object[]) => (field: string) => data.filter((one) => field in one).length / data.length;
    const generated = shares(
      generateArchive(4_000)
        .filter(({ collection }) => collection === 'events')
        .map(({ data }) => data),
    );
    const real = shares(loadArchive(join(import.meta.dirname, '..', '..')).archive.events.map(({ data }) => data));
    for (const field of ['ends', 'attendance', 'place', 'series', 'speakers', 'url', 'registration', 'slides', 'links'])
      expect(Math.abs(generated(field) - real(field)), field).toBeLessThan(0.08);
  });

  test('is written as npm run new and npm run fix write entries', () => {
    const event = entries.find(({ collection, body }) => collection === 'events' && body === undefined)!;
    expect(readFileSync(join(folder, fileOf(event)), 'utf8')).toMatch(/^\{\n {2}"title": ".+",\n {2}"summary": /);
  });
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
