// A thread that prints files of the site until none is left.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Card } from '../../cards/card.ts';
import { readHead } from '../../feeds/sitemap.ts';
import { indexedPart } from '../../search/indexed-part.ts';
import type { Job, PrintedPage, Told } from './print.ts';

/** All that a page says of itself for programs stands in so many characters. */
const LONGEST_HEAD = 16_384;

interface Press {
  cards: () => Card[];
  prints: () => Promise<{ file: string; render: () => Promise<string | Uint8Array> }[][]>;
}

const { program, folder, taken, isFirst } = workerData as Job & { isFirst: boolean };
const press = (await import(pathToFileURL(program).href)) as Press;
if (isFirst) tell({ cards: press.cards() });

const batches = await press.prints();
const counter = new Int32Array(taken);
const made = new Set<string>();
const pages: PrintedPage[] = [];
for (let batch = take(); batch; batch = take()) {
  for (const { file, render } of batch) {
    const content = await render();
    write(join(folder, file), content);
    if (typeof content === 'string') pages.push(pageOf(file, content));
  }
}
tell({ pages });

function take() {
  return batches[Atomics.add(counter, 0, 1)];
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

function write(file: string, content: string | Uint8Array): void {
  const parent = dirname(file);
  if (!made.has(parent)) mkdirSync(parent, { recursive: true });
  made.add(parent);
  writeFileSync(file, content);
}

/** What the sitemap and the search are told of a page. */
function pageOf(file: string, html: string): PrintedPage {
  const listed = readHead(html.slice(0, LONGEST_HEAD));
  const indexed = indexedPart(html);
  return {
    file,
    ...(listed === undefined ? {} : { listed }),
    ...(indexed === undefined ? {} : { digest: createHash('sha256').update(indexed).digest('hex') }),
  };
}
