import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { linkTree } from '../link-tree.ts';
import { indexedPart } from './indexed-part.ts';
import { type IndexedPage, type Shard, shardsOf } from './shards.ts';
import { type IndexFile, steadyIndex } from './steady-index.ts';

/**
 * Writes the search index of a site into its folder `pagefind`, and a list of its parts. A part whose pages say
 * what they said before is taken from the cache.
 *
 * @param site the folder of the site
 * @param pages those to be found
 * @param cache the folder where parts are kept between builds
 */
export async function indexSite(site: string, pages: readonly IndexedPage[], cache: string): Promise<void> {
  const shards = shardsOf(pages);
  const kept: string[] = [];
  try {
    for (const shard of shards) {
      const folder = join(cache, digestOf(shard));
      if (!statSync(folder, { throwIfNoEntry: false })) keep(await filesOf(site, shard), folder);
      linkTree(folder, join(site, 'pagefind', shard.folder));
      kept.push(folder);
    }
  } finally {
    await close();
  }
  const parts = shards.map(({ folder }) => folder).filter((folder) => folder !== '');
  writeFileSync(join(site, 'pagefind/parts.json'), `${JSON.stringify(parts)}\n`);
  tidy(cache, kept);
}

const DIGITS = 32;

/** Of all that a part is made from, and of what makes it. */
function digestOf({ folder, pages }: Shard): string {
  const hash = createHash('sha256');
  for (const file of SOURCES) hash.update(readFileSync(file));
  hash.update(JSON.stringify([folder === '', pages.map(({ file, digest }) => [file, digest])]));
  return hash.digest('hex').slice(0, DIGITS);
}

const SOURCES = [
  ...readdirSync(import.meta.dirname).map((file) => join(import.meta.dirname, file)),
  join(import.meta.dirname, '../../node_modules/pagefind/package.json'),
];

async function filesOf(site: string, { folder, pages }: Shard): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Cannot index the site: ${errors.join('; ')}`);
  // In one order, so that the same pages give the same index; it is not waited for each of them.
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
