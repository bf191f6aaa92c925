import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, writeArchive } from './archive/write.ts';
import { checkers } from './check.ts';
import { takeRounds } from './contender.ts';
import type { Peer } from './peers.ts';
import { type Bench, type Result, rowsOf } from './result.ts';
import { builders, countPages } from './site.ts';

const MEMORY_DISK = '/dev/shm';

/** Whether there is a disk in memory, so that no benchmark waits for a slower one. */
export function hasMemoryDisk(): boolean {
  return existsSync(MEMORY_DISK);
}

/**
 * Runs one benchmark with so many entries, in a folder that is gone afterwards.
 *
 * @param given rounds; else five, or three where each takes minutes
 * @throws Error if a contender fails, or leaves out the page of an entry
 */
export function runBench(
  bench: Bench,
  count: number,
  given: number | undefined,
  tell: (what: string) => void,
): { result: Result; missing: Peer[] } {
  const folder = mkdtempSync(join(hasMemoryDisk() ? MEMORY_DISK : tmpdir(), 'gazette-bench-'));
  try {
    tell(`writing ${count} entries`);
    const entries = writeArchive(folder, count);
    const bytes = entries.reduce((sum, entry) => sum + statSync(join(folder, fileOf(entry))).size, 0);
    const { contenders: all, missing } = bench === 'check' ? checkers(folder, entries) : builders(folder, entries);
    const contenders = all.filter(({ most = Infinity }) => count <= most);
    const rounds = given ?? ROUNDS[bench](count);
    const samples = takeRounds(contenders, { rounds, warmUp: bench === 'check' }, tell);
    const rows = rowsOf(contenders, samples).map((row) => {
      const out = contenders.find(({ id }) => id === row.id)?.out;
      return out === undefined ? row : { ...row, pages: countPages(out, entries) };
    });
    const short = rows.find(({ pages }) => pages && pages.entries < count);
    if (short)
      throw new Error(
        `Cannot compare ${short.name}: it has pages of ${short.pages?.entries} entries, and there are ${count}`,
      );
    return { result: { bench, entries: count, bytes: Math.round(bytes / count), rounds, rows }, missing };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ROUNDS: Record<Bench, (count: number) => number> = {
  check: (count) => (count > 10_000 ? 3 : 5),
  site: (count) => (count > 1_000 ? 3 : 5),
};
