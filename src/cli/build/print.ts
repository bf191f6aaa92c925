import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Card } from '../../cards/card.ts';
import type { Printed, PrintedPage } from './printed.ts';

/** What a thread is told. */
export interface Job {
  /** The module that prints the site's files. */
  program: string;
  /** Where they are written. */
  folder: string;
  /** What the last build left, and where. */
  before: { folder: string; printed: Printed };
  /** How many batches of files have been taken by some thread. */
  taken: SharedArrayBuffer;
  isFirst: boolean;
}

/** What a thread tells: the first, what cards are wanted, and every one what it printed. */
export type Told = { cards: Card[] } | { pages: PrintedPage[] };

/**
 * Writes every file that a page or an endpoint makes, on all cores. Each thread knows the whole archive,
 * and takes the next files that none has taken. A page that would come out as the last build left it is
 * taken from there.
 *
 * @returns its pages
 */
export async function printSite(
  job: Pick<Job, 'program' | 'folder' | 'before'>,
  onCards: (cards: Card[]) => void,
): Promise<PrintedPage[]> {
  // Threads that make much of what they soon forget let it pile up to four times what they keep.
  setFlagsFromString('--heap-growing-percent=100');
  const taken = new SharedArrayBuffer(4);
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const results = await Promise.allSettled(
    Array.from({ length: threads }, (_, index) => printWith({ ...job, taken, isFirst: index === 0 }, onCards)),
  );
  return results.flatMap((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}

/** Each has the whole archive in memory. */
const MOST_THREADS = 4;

/** Megabytes for what is made for one page: with the little that Node gives, much is taken for what will stay. */
const YOUNG = 32;

function printWith(job: Job, onCards: (cards: Card[]) => void): Promise<PrintedPage[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('printer.mjs', import.meta.url), {
      workerData: job,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    worker.on('message', (told: Told) => ('cards' in told ? onCards(told.cards) : resolve(told.pages)));
    worker.on('error', (error) => {
      // Nobody needs the files that are left.
      Atomics.store(new Int32Array(job.taken), 0, 2 ** 30);
      reject(error);
    });
  });
}
