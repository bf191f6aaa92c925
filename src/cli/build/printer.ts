// A thread that prints files of the site until none is left.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Card } from '../../cards/card.ts';
import { type ListedPage, readHead } from '../../feeds/sitemap.ts';
import type { Job, Told } from './print.ts';

interface Press {
  cards: () => Card[];
  prints: () => Promise<{ file: string; render: () => Promise<Uint8Array> }[][]>;
}

const { program, folder, taken, isFirst } = workerData as Job & { isFirst: boolean };
const press = (await import(pathToFileURL(program).href)) as Press;
if (isFirst) tell({ cards: press.cards() });

const batches = await press.prints();
const counter = new Int32Array(taken);
const made = new Set<string>();
const listed: ListedPage[] = [];
for (let batch = take(); batch; batch = take()) {
  for (const { file, render } of batch) {
    const bytes = await render();
    write(join(folder, file), bytes);
    const page = file.endsWith('.html') ? readHead(beginningOf(bytes)) : undefined;
    if (page) listed.push(page);
  }
}
tell({ listed });

function take() {
  return batches[Atomics.add(counter, 0, 1)];
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

function write(file: string, bytes: Uint8Array): void {
  const parent = dirname(file);
  if (!made.has(parent)) mkdirSync(parent, { recursive: true });
  made.add(parent);
  writeFileSync(file, bytes);
}

/** The first part of a page, which has all that it says of itself, none of it in a letter that is not ASCII. */
function beginningOf(page: Uint8Array): string {
  return Buffer.from(page.buffer, page.byteOffset, Math.min(page.length, 16_384)).toString('latin1');
}
