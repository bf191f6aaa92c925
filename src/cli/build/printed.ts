import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ListedPage } from '../../feeds/sitemap.ts';

/** A file that was written, and what the rest of a build wants to know of it. */
export interface PrintedFile {
  /** Its path below the site's folder. */
  file: string;
  /** Says all that it was made of, if it is known. */
  key?: string;
  /** How the file was left, which tells whether it still is as it was. */
  stamp: string;
  /** What the sitemap says of it, if it wants to be found. */
  listed?: ListedPage;
  /** Of what the search index is made from, if it is to be found here. */
  digest?: string;
}

/** What was printed into a folder the last time, by its file. Empty where that is not known. */
export type Printed = ReadonlyMap<string, PrintedFile>;

export function readPrinted(cache: string, folder: string): Printed {
  try {
    const files = JSON.parse(readFileSync(fileOf(cache, folder), 'utf8')) as PrintedFile[];
    return new Map(files.map((file) => [file.file, file]));
  } catch {
    return new Map();
  }
}

/** Remembers what has been printed into a folder. */
export function writePrinted(cache: string, folder: string, files: readonly PrintedFile[]): void {
  const file = fileOf(cache, folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(files.filter(({ key }) => key !== undefined)));
  renameSync(`${file}.${process.pid}`, file);
}

function fileOf(cache: string, folder: string): string {
  return join(cache, 'printed', `${createHash('sha256').update(folder).digest('hex').slice(0, 32)}.json`);
}

/** Of a file: whoever writes into it, or puts another in its place, changes this. Undefined where there is none. */
export function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}
