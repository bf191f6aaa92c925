// Draws cards on a thread of its own, so that pages and cards are made at the same time.
import { renameSync, writeFileSync } from 'node:fs';
import { parentPort, threadId } from 'node:worker_threads';
import type { KeptCard } from './cache.ts';
import { drawCard } from './draw.ts';

parentPort?.on('message', async ({ card, file }: KeptCard) => {
  const picture = await drawCard(card);
  // Two builds may draw the same card: whoever reads it finds it whole.
  const unfinished = `${file}.${process.pid}-${threadId}`;
  writeFileSync(unfinished, picture);
  renameSync(unfinished, file);
  parentPort?.postMessage('done');
});
