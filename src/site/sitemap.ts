import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type ListedPage, readHead, sitemapFiles } from '../feeds/sitemap.ts';

/**
 * Writes the sitemap when the pages are built: those that want to be found, by what each says of
 * itself in its head. So a new kind of page is in it from the start.
 */
export function sitemap(site: URL): AstroIntegration {
  return {
    name: 'gazette:sitemap',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const listed = pages
          .map(({ pathname }) => readHead(beginningOf(join(folder, pathname, 'index.html'))))
          .filter((page): page is ListedPage => page !== undefined);
        for (const { path, text } of sitemapFiles(listed, site.href)) writeFileSync(join(folder, path), text);
      },
    },
  };
}

/** The first part of a page, which has all that it says of itself; nothing where there is none, such as of 404.html. */
function beginningOf(file: string): string {
  try {
    const page = openSync(file, 'r');
    const read = readSync(page, BEGINNING);
    closeSync(page);
    // Of what is looked for, nothing has a letter that is not ASCII.
    return BEGINNING.toString('latin1', 0, read);
  } catch {
    return '';
  }
}

const BEGINNING = Buffer.alloc(16_384);
