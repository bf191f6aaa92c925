import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { readSiteAddress } from '../../src/archive/site-address.ts';
import { compileSite } from '../../src/cli/build/compile.ts';
import { printSite } from '../../src/cli/build/print.ts';
import type { PrintedFile } from '../../src/cli/build/printed.ts';
import { community } from '../builders.ts';
import { type Change, changes, type World, worlds } from './small-world.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `GAZETTE_INCREMENTAL=100 npm test -- tests/site/incremental` tells a hundred long stories, which takes the better part of an hour. */
const STORIES = Number(process.env['GAZETTE_INCREMENTAL'] ?? 1);
const LENGTH = process.env['GAZETTE_INCREMENTAL'] === undefined ? 4 : 12;

/** Milliseconds: a story takes a minute, and on a busy machine several. */
vi.setConfig({ testTimeout: 300_000 * STORIES });

const folder = mkdtempSync(join(tmpdir(), 'gazette-incremental-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('after any additions, edits, renames and deletions, on any day, a build is the same as one from nothing', async () => {
  const { program, site } = await stage();
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(worlds, fc.array(changes, { minLength: LENGTH, maxLength: LENGTH }), async (world, story) => {
      let before: { folder: string; pages: PrintedFile[] } = { folder: '', pages: [] };
      for (const [step, change] of [undefined, ...story].entries()) {
        if (change) apply(world, change);
        write(world, site);
        const built = join(folder, `step-${step}`);
        const pages = await print(program, built, before);
        kept += pages.filter(({ stamp }) => before.pages.some((page) => stamp !== '' && page.stamp === stamp)).length;
        if (step > 0) {
          await print(program, join(folder, 'clean'), { folder: '', pages: [] });
          const wrong = differing(contents(built), contents(join(folder, 'clean')));
          expect(wrong, `after ${JSON.stringify(change)}`).toEqual([]);
          rmSync(join(folder, 'clean'), { recursive: true });
        }
        if (before.folder !== '') rmSync(before.folder, { recursive: true });
        before = { folder: built, pages };
      }
      rmSync(before.folder, { recursive: true });
    }),
    // A story takes too long to look for a shorter one: its seed tells it again.
    { numRuns: STORIES, endOnFailure: true },
  );
  expect(kept).toBeGreaterThan(STORIES * LENGTH);
});

test('an opportunity that nobody has looked at for half a year moves on the lists, though nothing else has changed', async () => {
  const offer = {
    title: 'A course',
    summary: 'All about gaps',
    kind: 'course',
    organisation: 'Circle',
    url: 'https://example.org/',
  };
  const entries = new Map<string, object>([
    ['opportunities/2025/course', { ...offer, rolling: { review: '2025-01-10' } }],
  ]);
  await expectClean([
    { entries, tagline: 'Gaps', now: '2025-07-10T12:00:00Z' },
    { entries, tagline: 'Gaps', now: '2025-07-20T12:00:00Z' },
  ]);
});

test('an address that an entry had before leads to where the entry is, whatever else may stand there', async () => {
  const item = {
    title: 'An award',
    summary: 'All about gaps',
    date: '2025-07-01',
    about: 'community',
    aliases: ['opportunities/kinds/award'],
  };
  const now = '2025-07-10T12:00:00Z';
  await expectClean([
    { entries: new Map([['news/2025/award', item]]), tagline: 'Gaps', now },
    { entries: new Map([['news/2025/prize', item]]), tagline: 'Gaps', now },
  ]);
});

test('pages have cards of their own again once they are drawn again', async () => {
  const world: World = { entries: new Map(), tagline: 'Gaps', now: '2025-07-10T12:00:00Z' };
  await expectClean([world, { ...world, cards: 'all' }]);
});

/** Builds one world after the other, and expects the last build to be the same as one from nothing. */
async function expectClean(worlds: readonly (World & { cards?: string })[]): Promise<void> {
  const { program, site } = await stage();
  let before: { folder: string; pages: PrintedFile[] } = { folder: '', pages: [] };
  for (const [step, world] of worlds.entries()) {
    vi.stubEnv('GAZETTE_CARDS', world.cards ?? 'none');
    write(world, site);
    const built = join(folder, `world-${step}`);
    before = { folder: built, pages: await print(program, built, before) };
  }
  const clean = join(folder, 'clean');
  await print(program, clean, { folder: '', pages: [] });
  expect(differing(contents(before.folder), contents(clean))).toEqual([]);
}

function differing(found: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])].filter((file) => found.get(file) !== wanted.get(file));
}

/** The program, compiled for the site that other tests look at, and that site's address. */
async function stage(): Promise<{ program: string; site: string }> {
  vi.stubEnv('NODE_ENV', 'production');
  const { program } = await compileSite(ROOT, join(ROOT, 'node_modules/.cache/gazette'), ROOT);
  for (const [name, value] of Object.entries({ ROOT: folder, DATES: 'entries', CARDS: 'none' }))
    vi.stubEnv(`GAZETTE_${name}`, value);
  return { program, site: readSiteAddress(ROOT) };
}

const LISTENER = { onPlan() {}, onFiles() {} };

function print(program: string, to: string, before: { folder: string; pages: PrintedFile[] }): Promise<PrintedFile[]> {
  const printed = new Map(before.pages.map((page) => [page.file, page]));
  return printSite({ program, folder: to, before: { folder: before.folder, printed } }, LISTENER);
}

function apply(world: World, change: Change): void {
  if (change.now !== undefined) world.now = change.now;
  if (change.tagline !== undefined) world.tagline = change.tagline;
  for (const id of change.removed ?? []) world.entries.delete(id);
  for (const [id, data] of change.written ?? []) world.entries.set(id, data);
  for (const id of change.renamed ?? []) {
    const data = world.entries.get(id);
    if (!data) continue;
    world.entries.delete(id);
    world.entries.set(`${id}-renamed`.replace(/^(issues\/.*)-renamed$/, '$1'), { ...data, aliases: [id] });
  }
}

function write(world: World, site: string): void {
  vi.stubEnv('GAZETTE_NOW', world.now);
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  const files = new Map([['community.json', JSON.stringify(community({ site, tagline: world.tagline }))]]);
  for (const [id, data] of world.entries) {
    const json = JSON.stringify(data);
    if (/^(issues|spotlights)/.test(id)) files.set(`${id}.md`, `---\n${json}\n---\n\nA letter.\n`);
    else files.set(`${id}.json`, json);
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, 'content', file)), { recursive: true });
    writeFileSync(join(folder, 'content', file), text);
  }
}

function contents(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(site, file)).isFile(),
  );
  return new Map(files.map((file) => [file, readFileSync(join(site, file), 'utf8')]));
}
