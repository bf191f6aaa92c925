import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close as closePagefind, createIndex } from 'pagefind';
import { linkTree } from '../link-tree.ts';
import { once } from '../remember.ts';
import { indexedPart } from './indexed-part.ts';
import { type Shard, shardsOf } from './shards.ts';
import { type IndexFile, steadyIndex } from './steady-index.ts';

/** A page that is to be found. */
export interface IndexedPage {
  /** Its file below the site's folder: `events/2023/diversifying-health-research/index.html`. */
  file: string;
  /** Of what the index is made from. */
  digest: string;
}

/** The search index of a site, made while the pages of the site are. */
export interface SiteIndex {
  /** Takes pages whose files are written. Each part of the index is made once all of its pages are there. */
  add: (pages: readonly IndexedPage[]) => void;
  /** Makes what is left, and a list of the parts. */
  finish: () => Promise<void>;
  /** Makes nothing more, and ends the program that indexes. */
  close: () => Promise<void>;
}

/**
 * Begins to write the search index of a site into its folder `pagefind`. A part whose pages say what they said
 * before is taken from the cache.
 *
 * @param site the folder of the site
 * @param files the pages that are to be found, below it
 * @param cache the folder where parts are kept between builds
 */
export function startIndex(site: string, files: readonly string[], cache: string): SiteIndex {
  const parts = shardsOf(files).map((shard): Part => ({ ...shard, left: new Set(shard.files), pages: [] }));
  const partOf = new Map(parts.flatMap((part) => part.files.map((file) => [file, part])));
  const kept: string[] = [];
  let isOver = false;
  let work = Promise.resolve();

  function make(part: Part): void {
    part.isBegun = true;
    work = work.then(async () => {
      if (!isOver) kept.push(await writePart(site, part, cache));
    });
    // It is told at the end, and not before.
    work.catch(() => {});
  }

  return {
    add(pages) {
      for (const page of pages) {
        const part = partOf.get(page.file);
        part?.pages.push(page);
        part?.left.delete(page.file);
        if (part?.left.size === 0) make(part);
      }
    },
    async finish() {
      for (const part of parts.filter(({ isBegun }) => !isBegun)) make(part);
      await work;
      const folders = parts.map(({ folder }) => folder).filter((folder) => folder !== '');
      writeFileSync(join(site, 'pagefind/parts.json'), `${JSON.stringify(folders)}\n`);
      tidy(cache, kept);
    },
    async close() {
      isOver = true;
      await work.catch(() => {});
      await closePagefind();
    },
  };
}

/** A part of the index, and how far it is. */
interface Part extends Shard {
  /** Those of its files that are not there yet. */
  left: Set<string>;
  pages: IndexedPage[];
  isBegun?: true;
}

/** @returns the folder in which it is kept */
async function writePart(site: string, { folder, pages }: Part, cache: string): Promise<string> {
  // In one order, so that the same pages give the same index.
  pages.sort((a, b) => (a.file < b.file ? -1 : 1));
  const kept = join(cache, digestOf(folder, pages));
  if (!statSync(kept, { throwIfNoEntry: false })) keep(await filesOf(site, folder, pages), kept);
  linkTree(kept, join(site, 'pagefind', folder));
  return kept;
}

const DIGITS = 32;

/** Of all that a part is made from, and of what makes it. */
function digestOf(folder: string, pages: readonly IndexedPage[]): string {
  const hash = createHash('sha256').update(sources());
  hash.update(JSON.stringify([folder === '', pages.map(({ file, digest }) => [file, digest])]));
  return hash.digest('hex').slice(0, DIGITS);
}

const sources = once((): string => SOURCES.map((file) => readFileSync(file, 'utf8')).join('\0'));

const SOURCES = [
  ...readdirSync(import.meta.dirname).map((file) => join(import.meta.dirname, file)),
  join(import.meta.dirname, '../../node_modules/pagefind/package.json'),
];

async function filesOf(site: string, folder: string, pages: readonly IndexedPage[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Cannot index the site: ${errors.join('; ')}`);
  // It is not waited for each of them.
  await Promise.all(
    pages.map(async ({ file }) => {
      const content = indexedPart(readFileSync(join(site, file), 'utf8')) ?? '';
      const added = await index.addHTMLFile({ sourcePath: file, content });
      if (added.errors.length > 0) throw new Error(`Cannot index ${file}: ${added.errors.join('; ')}`);
    }),
  );
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return steadyIndex(files.filter(({ path }) => (folder === '' ? WHOLE : PART).test(path)));
}

/** Pagefind's own user interfaces are left out: the page of the search has ours. */
const WHOLE = /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\..*|[^/]*\.pf_meta|(filter|fragment|index)\/.*)$/;
/** The others run the program of the first. */
const PART = /^(pagefind-entry\.json|[^/]*\.pf_meta|(filter|fragment|index)\/.*)$/;

/** Whole or not at all: another build may keep the same. */
function keep(files: readonly IndexFile[], folder: string): void {
  const made = `${folder}.${process.pid}`;
  for (const { path, content } of files) {
    const target = join(made, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  try {
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!statSync(folder, { throwIfNoEntry: false })) throw error;
  }
}

/** Removes the parts that were made first, until there are no more of them than of those in use. */
function tidy(cache: string, kept: readonly string[]): void {
  const stale = readdirSync(cache)
    .map((name) => join(cache, name))
    .filter((folder) => !kept.includes(folder))
    .map((folder) => ({ folder, since: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.since - a.since);
  for (const { folder } of stale.slice(Math.max(kept.length, FEWEST_SPARE)))
    rmSync(folder, { recursive: true, force: true });
}

const FEWEST_SPARE = 8;
