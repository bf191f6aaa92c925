import type { Bench, Result, Row } from './result.ts';

/** A bar that the project holds itself to. */
export interface Target {
  bench: Bench;
  entries: number;
  what: string;
  /** Whose time or memory. */
  of: string;
  /** Beside whose: another contender's, or its own for fewer entries, entry by entry. Its memory in MB, where it is neither. */
  beside?: string | number;
  most?: number;
  least?: number;
}

export const TARGETS: readonly Target[] = [
  {
    bench: 'check',
    entries: 10_000,
    what: 'gazette check beside bare reading',
    of: 'check',
    beside: 'reading',
    most: 6,
  },
  {
    bench: 'check',
    entries: 10_000,
    what: 'gazette check --since beside bare reading',
    of: 'since',
    beside: 'reading',
    most: 4,
  },
  { bench: 'check', entries: 10_000, what: 'ajv-cli beside gazette check', of: 'ajv-cli', beside: 'check', least: 3 },
  {
    bench: 'check',
    entries: 10_000,
    what: 'astro sync with Zod beside gazette check',
    of: 'astro-sync',
    beside: 'check',
    least: 10,
  },
  { bench: 'check', entries: 10_000, what: 'v8r beside gazette check', of: 'v8r', beside: 'check', least: 100 },
  {
    bench: 'check',
    entries: 100_000,
    what: 'gazette check, an entry beside one of 1,000',
    of: 'check',
    beside: 1_000,
    most: 1.3,
  },
  {
    bench: 'check',
    entries: 100_000,
    what: 'gazette check, an entry beside one of 10,000',
    of: 'check',
    beside: 10_000,
    most: 1.2,
  },
  { bench: 'check', entries: 100_000, what: 'gazette check, memory in MB', of: 'check', most: 1_500 },
  { bench: 'site', entries: 1_000, what: 'gazette build beside Hugo', of: 'build', beside: 'hugo', most: 3 },
  { bench: 'site', entries: 1_000, what: 'Eleventy beside gazette build', of: 'eleventy', beside: 'build', least: 1 },
  { bench: 'site', entries: 10_000, what: 'gazette build beside Hugo', of: 'build', beside: 'hugo', most: 1.3 },
  {
    bench: 'site',
    entries: 10_000,
    what: 'Eleventy beside gazette build',
    of: 'eleventy',
    beside: 'build',
    least: 3.5,
  },
  {
    bench: 'site',
    entries: 10_000,
    what: 'Astro’s blog template beside gazette build',
    of: 'astro',
    beside: 'build',
    least: 3.5,
  },
  { bench: 'site', entries: 10_000, what: 'gazette build, memory in MB', of: 'build', most: 1_000 },
  {
    bench: 'site',
    entries: 10_000,
    what: 'gazette build with search, one entry changed, beside Hugo',
    of: 'build-changed',
    beside: 'hugo',
    most: 1,
  },
  {
    bench: 'site',
    entries: 100_000,
    what: 'gazette build, an entry beside one of 10,000',
    of: 'build',
    beside: 10_000,
    most: 1.3,
  },
  { bench: 'site', entries: 100_000, what: 'gazette build, memory in MB', of: 'build', most: 24 * 1_024 },
];

/** A target and what was measured; `found` is undefined where this run has not measured it. */
export interface Judged extends Target {
  /** By the clock, which is what the bar is for; or MB. */
  found: number | undefined;
  /** The same by CPU, which says more on a busy machine. */
  byCpu: number | undefined;
  isMet: boolean | undefined;
}

export function judgeTargets(results: readonly Result[]): Judged[] {
  return TARGETS.map((target) => {
    const found = measured(target, results, 'wall');
    const { most = Infinity, least = -Infinity } = target;
    return {
      ...target,
      found,
      byCpu: target.beside === undefined ? undefined : measured(target, results, 'cpu'),
      isMet: found === undefined ? undefined : found >= least && found <= most,
    };
  });
}

type Clock = 'wall' | 'cpu';

function measured({ bench, entries, of, beside }: Target, results: readonly Result[], by: Clock): number | undefined {
  const own = rowOf(results, bench, entries, of);
  const found =
    typeof beside === 'number'
      ? perEntry(own, entries, by) / perEntry(rowOf(results, bench, beside, of), beside, by)
      : beside === undefined
        ? own?.peak.median
        : own?.times[beside]?.[by].median;
  return found === undefined || Number.isNaN(found) ? undefined : found;
}

function rowOf(results: readonly Result[], bench: Bench, entries: number, id: string): Row | undefined {
  return results
    .find((result) => result.bench === bench && result.entries === entries)
    ?.rows.find((row) => row.id === id);
}

function perEntry(row: Row | undefined, entries: number, by: Clock): number {
  return (row?.[by].median ?? Number.NaN) / entries;
}
