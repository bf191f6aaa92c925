import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { type Command, contentRoot, nowFrom, readFlags } from './command.ts';
import { expectHistory } from './history.ts';

export const command: Command = {
  help: `gazette build [--out FOLDER] [--now INSTANT]

Builds the site. Entries with errors are left out; gazette check says which.

  --out FOLDER    where to write it (dist)
  --now INSTANT   build as of that moment; the same moment and content give the same bytes

Feeds and calendars say when an entry was published and changed. That comes from git's
log; with GAZETTE_DATES=entries, or where there is no git, from the entries' own dates.

GAZETTE_STATUS may name what gazette status --out has written: the page "About" then
shows how the scheduled jobs do.

Each page gets a social card, the picture that goes with a link to it. They are kept in
node_modules/.cache/gazette/cards, so only new ones are drawn. GAZETTE_CARDS=none draws
one for all pages, and GAZETTE_SEARCH=none leaves out the search index: quicker where
nobody will see them.

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

/**
 * Builds the site of `contentRoot()` into a folder, which loses what it had. A build that fails leaves the
 * folder as it was, and several may run at once.
 *
 * @throws Error if there is no `content/` folder
 */
export async function buildSite(out: string, now: Temporal.Instant): Promise<void> {
  if (!existsSync(join(contentRoot(), 'content')))
    throw new Error(`Cannot read content/ in ${contentRoot()}: directory does not exist`);
  // The libraries of a build look for each other from the folder they are called in.
  process.env['GAZETTE_ROOT'] = resolve(contentRoot());
  const status = process.env['GAZETTE_STATUS'];
  if (status) process.env['GAZETTE_STATUS'] = resolve(status);
  process.chdir(PROJECT);
  process.env['GAZETTE_NOW'] = now.toString();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro shares one place for its own files among all builds whose folder is outside of the project.
  const cache = join(PROJECT, 'node_modules/.cache/gazette');
  await mkdir(cache, { recursive: true });
  const built = await mkdtemp(join(cache, 'build-'));
  try {
    await build({ root: PROJECT, outDir: built, logLevel: 'warn' });
    await rm(out, { recursive: true, force: true });
    await cp(built, out, { recursive: true });
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}
