import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type IndexedPage, startIndex } from '../../src/search/index-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazette-index-'));
const cache = join(folder, 'cache');
afterAll(() => rmSync(folder, { recursive: true }));

/** So many that each year is a part of the index. */
const PAGES = [...talksOf(2024, 1_990), ...talksOf(2025, 20)];
const of = (year: number) => PAGES.filter(({ file }) => file.startsWith(`events/${year}/`));
const sites = Object.fromEntries(['one', 'two', 'three'].map((name) => [name, join(folder, name)]));

beforeAll(() => {
  for (const site of Object.values(sites)) for (const { file } of PAGES) writePage(site, file);
});

test('a year is indexed once its last page is there, before the site is whole', async () => {
  const index = startIndex(sites['one']!, filesOf(PAGES), cache);
  const part = join(sites['one']!, 'pagefind/2025/pagefind-entry.json');
  index.add(of(2025).slice(1));
  index.add(of(2024).slice(0, 5));
  expect(existsSync(part)).toBe(false);
  index.add(of(2025).slice(0, 1));
  await vi.waitFor(() => expect(existsSync(part)).toBe(true), 10_000);
  expect(existsSync(join(sites['one']!, 'pagefind/pagefind.js'))).toBe(false);
  index.add(of(2024).slice(5));
  await index.finish();
  await index.close();
  expect(JSON.parse(readFileSync(join(sites['one']!, 'pagefind/parts.json'), 'utf8'))).toEqual(['2025/']);
});

test('whatever comes first, the same pages give the same index', async () => {
  const index = startIndex(sites['two']!, filesOf(PAGES), join(folder, 'another-cache'));
  index.add(PAGES.toReversed());
  await index.finish();
  await index.close();
  expect(filesBelow(join(sites['two']!, 'pagefind'))).toEqual(filesBelow(join(sites['one']!, 'pagefind')));
});

test('a page that was expected and is not to be found is left out, and the rest of its year is found', async () => {
  const index = startIndex(sites['three']!, filesOf(PAGES), cache);
  index.add(PAGES.slice(0, -1));
  await index.finish();
  await index.close();
  expect(pagesIn(join(sites['three']!, 'pagefind/2025'))).toBe(19);
});

test('an index that is closed makes nothing more', async () => {
  const site = join(folder, 'closed');
  const index = startIndex(site, filesOf(PAGES), cache);
  await index.close();
  index.add(PAGES);
  await index.close();
  expect(existsSync(site)).toBe(false);
});

function talksOf(year: number, count: number): IndexedPage[] {
  return Array.from({ length: count }, (_, number) => ({
    file: `events/${year}/talk-${number}/index.html`,
    digest: `${year} ${number}`,
  }));
}

function filesOf(pages: readonly IndexedPage[]): string[] {
  return pages.map(({ file }) => file);
}

function writePage(site: string, file: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  const article = `<article data-pagefind-body><h1>${file.split('/')[2]}</h1><p>Proteins.</p></article>`;
  writeFileSync(join(site, file), `<!doctype html><html lang="en"><body>${article}</body></html>`);
}

function pagesIn(part: string): number {
  const { languages } = JSON.parse(readFileSync(join(part, 'pagefind-entry.json'), 'utf8'));
  return languages.en.page_count;
}

function filesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((item) =>
    item.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length), readFileSync(file, 'base64')] as const;
    }),
  );
}
