import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { readSiteAddress } from '../archive/site-address.ts';
import { copyTo, tidy } from '../cards/cache.ts';
import type { Card } from '../cards/card.ts';
import { drawAll } from '../cards/draw-all.ts';
import { sitemapFiles } from '../feeds/sitemap.ts';
import { type IndexedPage, type SiteIndex, startIndex } from '../search/index-site.ts';
import { compileSite } from './build/compile.ts';
import { printSite } from './build/print.ts';
import { type PrintedFile, readPrinted, writePrinted } from './build/printed.ts';
import { replaceFolder } from './build/replace-folder.ts';
import { type Command, contentRoot, nowFrom, readFlags } from './command.ts';
import { expectHistory } from './history.ts';

export const command: Command = {
  help: `gazette build [--out FOLDER] [--now INSTANT]

Builds the site. Entries with errors are left out; gazette check says which. What would
come out as the last build left it is taken from there, byte for byte; without
node_modules/.cache/gazette everything is made anew.

  --out FOLDER    where to write it (dist)
  --now INSTANT   build as of that moment; the same moment and content give the same bytes

Feeds and calendars say when an entry was published and changed. That comes from git's
log; with GAZETTE_DATES=entries, or where there is no git, from the entries' own dates.

GAZETTE_STATUS may name what gazette status --out has written: the page "About" then
shows how the scheduled jobs do.

Each page gets a social card, the picture that goes with a link to it. They are kept in
node_modules/.cache/gazette/cards, so only new ones are drawn. GAZETTE_CARDS=none draws
one for all pages, and GAZETTE_SEARCH=none leaves out the search index: quicker where
nobody will see them. GAZETTE_FILES=plain makes only what any generator of sites does, to
compare with: a page for each entry, lists, and RSS.

Example
  npm run build
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: { out: { type: 'string', default: 'dist' }, now: { type: 'string' } },
    });
    const out = resolve(values.out);
    const now = nowFrom(values.now);
    expectHistory();
    await buildSite(out, now);
    console.log(`The site is in ${out}`);
    return 0;
  },
};

/** The folder of this project: where astro.config.mjs is, which need not be where the content is. */
const PROJECT = join(import.meta.dirname, '..', '..');
const CACHE = join(PROJECT, 'node_modules/.cache/gazette');

/**
 * Builds the site of `contentRoot()` into a folder, which loses what it had. A build that fails leaves the
 * folder as it was, and several may run at once.
 *
 * @throws Error if there is no `content/` folder
 */
export async function buildSite(out: string, now: Temporal.Instant): Promise<void> {
  const root = resolve(contentRoot());
  if (!existsSync(join(root, 'content')))
    throw new Error(`Cannot read content/ in ${contentRoot()}: directory does not exist`);
  // The libraries of a build look for each other from the folder they are called in.
  process.env['GAZETTE_ROOT'] = root;
  const status = process.env['GAZETTE_STATUS'];
  if (status) process.env['GAZETTE_STATUS'] = resolve(status);
  process.chdir(PROJECT);
  process.env['GAZETTE_NOW'] = now.toString();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const site = readSiteAddress(root);
  const { program, assets } = await compileSite(PROJECT, CACHE, root);
  let files: PrintedFile[] = [];
  await replaceFolder(out, async (folder) => {
    cpSync(assets, join(folder, '_astro'), { recursive: true });
    let drawn: Promise<void> = Promise.resolve();
    let index: SiteIndex | undefined;
    const before = { folder: out, printed: readPrinted(CACHE, out) };
    try {
      files = await printSite(
        { program, folder, before },
        {
          onPlan({ cards, found }) {
            drawn = drawCards(cards, folder);
            // It is told when the pages are done, and not before.
            drawn.catch(() => {});
            if (process.env['GAZETTE_SEARCH'] !== 'none') index = startIndex(folder, found, join(CACHE, 'search'));
          },
          onFiles: (some) => index?.add(findable(some)),
        },
      );
      const listed = files.map((file) => file.listed).filter((page) => page !== undefined);
      for (const { path, text } of sitemapFiles(listed, site)) writeFileSync(join(folder, path), text);
      await index?.finish();
      await drawn;
    } finally {
      await index?.close();
    }
  });
  writePrinted(CACHE, out, files);
}

function findable(files: readonly PrintedFile[]): IndexedPage[] {
  return files.flatMap(({ file, digest }) => (digest === undefined ? [] : [{ file, digest }]));
}

async function drawCards(cards: readonly Card[], folder: string): Promise<void> {
  const cache = join(CACHE, 'cards');
  const kept = await drawAll(cards, cache, availableParallelism());
  copyTo(folder, kept);
  // What a build draws that needs one card says nothing of what the next one needs.
  if (process.env['GAZETTE_CARDS'] !== 'none') tidy(cache, kept);
}
