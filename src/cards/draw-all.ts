import { existsSync, mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type KeptCard, keptIn } from './cache.ts';
import type { Card } from './card.ts';

/**
 * Draws the cards that are not in the cache yet, each with what there is of the machine.
 *
 * @param folder the cache
 * @param workers how many may be drawn at a time
 */
export async function drawAll(cards: readonly Card[], folder: string, workers: number): Promise<KeptCard[]> {
  mkdirSync(folder, { recursive: true });
  const kept = keptIn(folder, cards);
  // Two pages with one title may share a picture.
  const missing = [...new Map(kept.map((item) => [item.file, item])).values()].filter(({ file }) => !existsSync(file));
  const next = missing.values();
  // A worker takes a moment to start: for a few cards one is enough.
  const wanted = Math.min(workers, Math.ceil(missing.length / CARDS_A_WORKER));
  await Promise.all(Array.from({ length: wanted }, () => drawWith(new Worker(WORKER), next)));
  return kept;
}

const WORKER = new URL('./worker.ts', import.meta.url);
const CARDS_A_WORKER = 20;

/** Gives a worker one card after the other, until there are no more. */
function drawWith(worker: Worker, next: Iterator<KeptCard>): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = (): void => {
      const { value, done } = next.next();
      if (done) worker.terminate().then(() => resolve(), reject);
      else worker.postMessage(value);
    };
    worker.on('error', reject);
    worker.on('message', give);
    give();
  });
}
