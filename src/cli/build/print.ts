import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Card } from '../../cards/card.ts';
import type { Printed, PrintedFile } from './printed.ts';

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

/**
 * What a thread tells: the first, what is to come; every one what it printed, as it goes, once that there is much
 * to print, and that it is done.
 */
export type Told = { plan: Plan } | { files: PrintedFile[] } | { isBusy: true } | { isDone: true };

/** What the rest of a build wants to know of a site before it is printed. */
export interface Plan {
  /** The social cards of its pages. */
  cards: Card[];
  /** The files of those pages that a search finds. */
  found: string[];
}

/** Who wants to know how it goes. */
export interface Listener {
  /** Comes first. */
  onPlan: (plan: Plan) => void;
  /** Files that are written: pages, and others that the next build may take over. */
  onFiles: (files: readonly PrintedFile[]) => void;
}

/**
 * Writes every file that a page or an endpoint makes. A page that would come out as the last build left it is
 * taken from there. Each thread knows the whole archive, and takes the next files that none has taken: to print
 * few pages, one is faster than several, which read the archive once more each and wait for each other's memory.
 *
 * @returns its pages, and those of its other files that the next build may take over
 */
export async function printSite(
  job: Pick<Job, 'program' | 'folder' | 'before'>,
  listener: Listener,
): Promise<PrintedFile[]> {
  // Threads that make much of what they soon forget let it pile up to four times what they keep.
  setFlagsFromString('--heap-growing-percent=100');
  const taken = new SharedArrayBuffer(4);
  const most = Math.min(availableParallelism(), MOST_THREADS);
  const threads: Promise<Error | undefined>[] = [];
  const files: PrintedFile[] = [];
  let isPlanned = false;

  function startThread(): void {
    const isFirst = threads.length === 0;
    threads.push(printWith({ ...job, taken, isFirst }, onTold));
  }

  function startOthers(): void {
    while (threads.length < most) startThread();
  }

  function onTold(told: Told): void {
    if ('isBusy' in told) startOthers();
    if ('plan' in told) {
      isPlanned = true;
      listener.onPlan(told.plan);
      listener.onFiles(files);
    }
    if ('files' in told) {
      files.push(...told.files);
      if (isPlanned) listener.onFiles(told.files);
    }
  }

  startThread();
  if (!isKnown(job)) startOthers();
  const failures: (Error | undefined)[] = [];
  // Others may join meanwhile.
  for (const thread of threads) failures.push(await thread);
  const failure = failures.find((each) => each !== undefined);
  if (failure) throw failure;
  return files;
}

/** Each has the whole archive in memory. */
const MOST_THREADS = 4;

/** Whether the last build was made by the same code, so that most pages may stay as they are. */
function isKnown({ program, before }: Pick<Job, 'program' | 'before'>): boolean {
  const [file] = before.printed.values();
  return file?.key?.startsWith(program) ?? false;
}

/** Megabytes for what is made for one page: with the little that Node gives, much is taken for what will stay. */
const YOUNG = 32;

/** @returns why it failed, if it did */
function printWith(job: Job, onTold: (told: Told) => void): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('printer.mjs', import.meta.url), {
      workerData: job,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    let isDone = false;
    worker.on('message', (told: Told) => {
      onTold(told);
      if (!('isDone' in told)) return;
      isDone = true;
      resolve(undefined);
    });
    const fail = (error: Error): void => {
      if (isDone) return;
      // Nobody needs the files that are left.
      Atomics.store(new Int32Array(job.taken), 0, 2 ** 30);
      resolve(error);
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('Cannot print the site: a thread ended before it was done')));
  });
}
