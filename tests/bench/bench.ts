import { existsSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedEntry } from './archive/generate.ts';
import { fileOf, writeArchive } from './archive/write.ts';
import { checkers } from './check.ts';
import { type Contender, takeRounds } from './contender.ts';
import type { Peer } from './peers.ts';
import { type Bench, type Result, rowsOf } from './result.ts';
import { builders, countPages, type Pages } from './site.ts';

const MEMORY_DISK = '/dev/shm';
/** What the sites of 10,000 entries and all that is kept for them take, in bytes; containers often have 64 MB. */
const ROOM = 6e9;

/** Whether there is a disk in memory, so that no benchmark waits for a slower one. */
export function hasMemoryDisk(): boolean {
  if (!existsSync(MEMORY_DISK)) return false;
  const { bavail, bsize } = statfsSync(MEMORY_DISK);
  return bavail * bsize > ROOM;
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
    const { contenders, missing } = bench === 'check' ? checkers(folder, entries) : builders(folder, entries);
    const taking = contenders.filter(({ most = Infinity }) => count <= most);
    const pages = new Map<string, Pages>();
    const rounds = given ?? ROUNDS[bench](count);
    const samples = takeRounds(
      taking.map((contender) => ({ ...contender, done: () => lookAt(contender, entries, pages) })),
      { rounds, warmUp: bench === 'check' },
      tell,
    );
    const rows = rowsOf(taking, samples).map((row) => ({ ...row, ...optional(pages.get(row.id)) }));
    return { result: { bench, entries: count, bytes: Math.round(bytes / count), rounds, rows }, missing };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ROUNDS: Record<Bench, (count: number) => number> = {
  check: (count) => (count > 10_000 ? 3 : 5),
  site: (count) => (count > 1_000 ? 3 : 5),
};

/** Counts the pages of a site just built, then makes room for the next. */
function lookAt(
  { id, name, out, keeps }: Contender,
  entries: readonly GeneratedEntry[],
  pages: Map<string, Pages>,
): void {
  if (out === undefined) return;
  const counted = countPages(out, entries);
  if (counted.entries < entries.length)
    throw new Error(
      `Cannot compare ${name}: it has pages of ${counted.entries} entries, and there are ${entries.length}`,
    );
  pages.set(id, counted);
  if (!keeps) rmSync(out, { recursive: true });
}

function optional(pages: Pages | undefined): { pages?: Pages } {
  return pages ? { pages } : {};
}
