// A thread that prints files of the site until none is left.
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { readHead } from '../../feeds/sitemap.ts';
import { linkFile } from '../../link-tree.ts';
import { indexedPart } from '../../search/indexed-part.ts';
import { batchesOf } from './batches.ts';
import type { Job, Plan, Told } from './print.ts';
import { type PrintedFile, stampOf } from './printed.ts';

interface Print {
  file: string;
  render: () => Promise<string | Uint8Array>;
  key?: () => string;
}

/** What src/site/press.ts is compiled to. */
interface Press {
  plan: () => Plan;
  prints: () => Promise<Print[]>;
}

/** All that a page says of itself for programs stands in so many characters. */
const LONGEST_HEAD = 16_384;

/** To print so many files takes longer than to start another thread. */
const MANY = 256;

const { program, folder, before, taken, isFirst } = workerData as Job;
const press = (await import(pathToFileURL(program).href)) as Press;
if (isFirst) tell({ plan: press.plan() });

const batches = batchesOf(await press.prints());
const counter = new Int32Array(taken);
const folders = new Set<string>();
let made = 0;
for (let batch = take(); batch; batch = take()) {
  const files: PrintedFile[] = [];
  for (const each of batch) {
    // The program's name says which code it was compiled from.
    const key = each.key && `${program} ${each.key()}`;
    const printed = reuse(each.file, key) ?? (await print(each, key));
    if (printed) files.push(printed);
  }
  tell({ files });
}
tell({ isDone: true });

function take(): Print[] | undefined {
  return batches[Atomics.add(counter, 0, 1)];
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

/** The file as the last build left it, if it would come out the same. */
function reuse(file: string, key: string | undefined): PrintedFile | undefined {
  const known = before.printed.get(file);
  if (key === undefined || known?.key !== key) return undefined;
  const [from, to] = [join(before.folder, file), join(folder, file)];
  if (stampOf(from) !== known.stamp) return undefined;
  makeFolderOf(to);
  return linkFile(from, to) ? known : { ...known, stamp: stampOf(to) ?? '' };
}

async function print({ file, render }: Print, key: string | undefined): Promise<PrintedFile | undefined> {
  made += 1;
  if (made === MANY) tell({ isBusy: true });
  const content = await render();
  const to = join(folder, file);
  makeFolderOf(to);
  writeFileSync(to, content);
  const written = { file, stamp: '', ...(key === undefined ? {} : { key, stamp: stampOf(to) ?? '' }) };
  if (typeof content !== 'string') return key === undefined ? undefined : written;
  // A part of a text keeps all of it in memory: a copy lets the page go.
  const listed = structuredClone(readHead(content.slice(0, LONGEST_HEAD)));
  const indexed = indexedPart(content);
  return {
    ...written,
    ...(listed === undefined ? {} : { listed }),
    ...(indexed === undefined ? {} : { digest: hash('sha256', indexed, 'base64url') }),
  };
}

function makeFolderOf(file: string): void {
  const parent = dirname(file);
  if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
  folders.add(parent);
}
