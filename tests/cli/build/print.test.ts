import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { printSite } from '../../../src/cli/build/print.ts';
import type { PrintedFile } from '../../../src/cli/build/printed.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazette-print-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A site of a thousand files that are made of the word in word.txt. Each thread that reads it leaves a line. */
const program = join(folder, 'program.mjs');
writeFileSync(
  program,
  `import { appendFileSync, readFileSync } from 'node:fs';

appendFileSync(${JSON.stringify(join(folder, 'threads.txt'))}, 'thread\\n');
const word = readFileSync(${JSON.stringify(join(folder, 'word.txt'))}, 'utf8');
const print = (file) => ({
  file,
  key: () => (word === 'news' && file === '7.html' ? 'another' : word.replace('news', 'first')),
  render: () => new Promise((resolve) => setTimeout(() => resolve(word), 2)),
});
export const plan = () => ({ cards: [], found: [word] });
export async function prints() {
  return Array.from({ length: 1_000 }, (_, number) => print(number + '.html'));
}
`,
);

let last = { folder: '', pages: [] as PrintedFile[] };

/** @returns how many threads read the site, and in what order things were told */
async function printAs(word: string): Promise<{ threads: number; told: string[] }> {
  writeFileSync(join(folder, 'word.txt'), word);
  writeFileSync(join(folder, 'threads.txt'), '');
  const [to, told] = [join(folder, word), new Set<string>()];
  const printed = new Map(last.pages.map((page) => [page.file, page]));
  const pages = await printSite(
    { program, folder: to, before: { folder: last.folder, printed } },
    { onPlan: ({ found }) => told.add(`plan ${found}`), onFiles: (some) => some.length > 0 && told.add('files') },
  );
  expect(new Set(pages.map(({ file }) => file)).size).toBe(1_000);
  const threads = readFileSync(join(folder, 'threads.txt'), 'utf8').split('\n').length - 1;
  last = { folder: to, pages };
  return { threads, told: [...told] };
}

test('a thread that just ends is told of', async () => {
  const ending = join(folder, 'ending.mjs');
  writeFileSync(ending, 'export const plan = () => process.exit(0);\n');
  const job = { program: ending, folder, before: { folder: '', printed: new Map() } };
  await expect(printSite(job, { onPlan() {}, onFiles() {} })).rejects.toThrow(
    'Cannot print the site: a thread ended before it was done',
  );
});

const cores = Math.min(availableParallelism(), 4);

test('a site that nothing is known of is printed on all cores', async () => {
  expect(await printAs('first')).toEqual({ threads: cores, told: ['plan first', 'files'] });
});

test('where one page has changed, one thread prints it', async () => {
  expect(await printAs('news')).toEqual({ threads: 1, told: ['plan news', 'files'] });
});

test('where every page has changed, the other cores join', async () => {
  expect(await printAs('everything')).toEqual({ threads: cores, told: ['plan everything', 'files'] });
});
