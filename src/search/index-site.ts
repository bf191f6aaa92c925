import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { COLLECTIONS } from '../collections.ts';
import { steadyIndex } from './steady-index.ts';

/**
 * Builds the search index of a site from what an entry's page marks as its text and facts, so that
 * it cannot say anything else than the page.
 */
export async function indexSite(site: string): Promise<void> {
  try {
    await writeIndex(await indexOf(site), join(site, 'pagefind'));
  } finally {
    await close();
  }
}

async function indexOf(site: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Cannot index the site: ${errors.join('; ')}`);
  for (const page of entryPages(site)) {
    const added = await index.addHTMLFile({ sourcePath: page, content: readFileSync(join(site, page), 'utf8') });
    if (added.errors.length > 0) throw new Error(`Cannot index ${page}: ${added.errors.join('; ')}`);
  }
  return index;
}

/** One after the other in one order, so that the same pages give the same index. */
function entryPages(site: string): string[] {
  return COLLECTIONS.flatMap((collection) =>
    readdirSync(join(site, collection), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .map((file) => `${collection}/${file.replaceAll('\\', '/')}`)
      .sort(),
  ).filter((page) => readFileSync(join(site, page), 'utf8').includes('data-pagefind-body'));
}

/** Pagefind's own user interfaces are left out: the page of the search has ours. */
async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { files } = await index.getFiles();
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of steadyIndex(files.filter((file) => WANTED.test(file.path)))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

const WANTED = /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\..*|[^/]*\.pf_meta|(filter|fragment|index)\/.*)$/;
