import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Card } from '../../cards/card.ts';
import type { ListedPage } from '../../feeds/sitemap.ts';

/** What a thread is told. */
export interface Job {
  /** The module that prints the site's files. */
  program: string;
  /** Where they are written. */
  folder: string;
  /** How many batches of files have been taken by some thread. */
  taken: SharedArrayBuffer;
}

/** What a thread tells: the first, what cards are wanted, and every one what it printed. */
export type Told = { cards: Card[] } | { pages: PrintedPage[] };

export interface PrintedPage {
  /** Its file below the site's folder. */
  file: string;
  /** What the sitemap says of it, if it wants to be found. */
  listed?: ListedPage;
  /** Of what the search index is made from, if it is to be found here. */
  digest?: string;
}

/**
 * Writes every file that a page or an endpoint makes, on all cores. Each thread knows the whole archive,
 * and takes the next files that none has taken.
 *
 * @returns its pages
 */
export async function printSite(
  program: string,
  folder: string,
  onCards: (cards: Card[]) => void,
): Promise<PrintedPage[]> {
  const job: Job = { program, folder, taken: new SharedArrayBuffer(4) };
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const pages = await Promise.all(
    Array.from({ length: threads }, (_, index) => printWith({ ...job, isFirst: index === 0 }, onCards)),
  );
  return pages.flat();
}

/** Each has the whole archive in memory. */
const MOST_THREADS = 4;

/** Megabytes for what is made for one page: with the little that Node gives, much is taken for what will stay. */
const YOUNG = 96;

function printWith(job: Job & { isFirst: boolean }, onCards: (cards: Card[]) => void): Promise<PrintedPage[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('printer.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    worker.on('error', reject);
    worker.on('message', (told: Told) => ('cards' in told ? onCards(told.cards) : resolve(told.pages)));
  });
}
