import { cpSync, existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../support/copy-project.ts';
import type { GeneratedEntry } from './archive/generate.ts';
import { NOW } from './archive/issues.ts';
import { changeOne } from './check.ts';
import type { Contender } from './contender.ts';
import { writePages } from './pages.ts';
import { findPeer, PEERS, type Peer } from './peers.ts';

/** What a page count is made of. */
export interface Pages {
  /** HTML files. */
  all: number;
  /** Entries that have a page at their own address. */
  entries: number;
}

/**
 * Who builds a site of the entries in a folder. Each has a project of its own there and builds into
 * it, so that all read and write the same disk.
 */
export function builders(
  folder: string,
  entries: readonly GeneratedEntry[],
): { contenders: Contender[]; missing: Peer[] } {
  const found = (Object.keys(SITES) as (keyof typeof SITES)[]).map((peer) => ({ peer, call: findPeer(peer) }));
  if (found.some(({ call }) => call)) writePages(join(folder, 'pages'), entries);
  return {
    contenders: [
      ...gazette(folder, entries),
      ...found.flatMap(({ peer, call }) => (call ? SITES[peer](folder, call) : [])),
    ],
    missing: found.flatMap(({ peer, call }) => (call ? [] : [peer])),
  };
}

/** Counts the pages of a built site, and how many of the entries have theirs. */
export function countPages(out: string, entries: readonly GeneratedEntry[]): Pages {
  const html = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return { all: html.length, entries: entries.filter(({ id }) => existsSync(join(out, id, 'index.html'))).length };
}

function gazette(folder: string, entries: readonly GeneratedEntry[]): Contender[] {
  // With folders of its own for what a build keeps, so that a clean build is clean, and none of it on a slower disk.
  const project = copyProject(join(folder, 'gazette'));
  const builder = (id: string, name: string, env: Record<string, string>, rest: Partial<Contender> = {}): Contender => {
    const out = join(folder, `out-${id}`);
    return {
      id,
      name,
      out,
      command: [process.execPath, join(project, 'src/cli/main.mjs'), 'build', '--out', out],
      cwd: folder,
      env: { GAZETTE_ROOT: folder, GAZETTE_NOW: NOW, GAZETTE_DATES: 'entries', ...env },
      prepare: () => clear(out, ...KEPT.map((made) => join(project, made))),
      ...rest,
    };
  };
  /** A clean build, and right after it another with one entry changed, which finds what the first has kept. */
  const twice = ([id, changed]: [string, string], name: string, env: Record<string, string>): Contender[] => {
    const clean = builder(id, name, env, { keeps: true, most: 10_000 });
    const again = { id: changed, name: `${name}, one entry changed`, keeps: false };
    return [clean, { ...clean, ...again, prepare: () => changeOne(folder, entries) }];
  };
  const search = { GAZETTE_CARDS: 'none', GAZETTE_FILES: 'plain' };
  return [
    builder('build', 'gazette build, the same pages', { ...search, GAZETTE_SEARCH: 'none' }),
    // Right after the one before, which has compiled the code.
    builder(
      'build-kept',
      'gazette build, code compiled before',
      { ...search, GAZETTE_SEARCH: 'none' },
      { prepare: () => clear(join(project, 'node_modules/.cache/gazette/printed')) },
    ),
    ...twice(['build-search', 'build-changed'], 'gazette build with search', search),
    ...twice(['build-whole', 'build-whole-changed'], 'gazette build, whole but for cards', { GAZETTE_CARDS: 'none' }),
    builder('build-full', 'gazette build with search and all cards drawn', {}, { most: 1_000, rounds: 1 }),
  ];
}

/** What a build leaves in the project for the next one. */
const KEPT = ['.astro', 'node_modules/.astro', 'node_modules/.cache', 'node_modules/.vite'];

const SITES = { hugo, '@11ty/eleventy': eleventy, astro } satisfies Partial<Record<Peer, Site>>;

/** The others' pages look alike, too. */
const STYLE = join(PEERS, 'astro/src/page.css');

type Site = (folder: string, call: string[]) => Contender[];

function hugo(folder: string, call: string[]): Contender[] {
  const project = copySite(folder, 'hugo');
  cpSync(STYLE, join(project, 'static/style.css'));
  return [
    {
      ...site('hugo', 'Hugo', project, [...call, '--destination', 'out']),
      prepare: () => clear(join(project, 'out'), join(project, 'resources')),
    },
  ];
}

function eleventy(folder: string, call: string[]): Contender[] {
  const project = copySite(folder, 'eleventy');
  cpSync(STYLE, join(project, 'style.css'));
  return [
    { ...site('eleventy', 'Eleventy, as its starter is set up', project, call), most: 10_000 },
    {
      ...site('eleventy-bare', 'Eleventy without what its starter adds', project, call),
      env: { BARE: '1' },
      most: 10_000,
    },
  ];
}

function astro(folder: string, call: string[]): Contender[] {
  const project = copySite(folder, 'astro');
  const clean = (): void => clear(...['out', '.astro', '.cache'].map((made) => join(project, made)));
  return [{ ...site('astro', 'Astro, blog template', project, [...call, 'build']), prepare: clean, most: 10_000 }];
}

function site(id: string, name: string, cwd: string, command: string[]): Contender {
  const out = join(cwd, 'out');
  return { id, name, command, cwd, out, prepare: () => clear(out) };
}

function copySite(folder: string, name: string): string {
  const project = join(folder, name);
  cpSync(join(PEERS, name), project, { recursive: true });
  cpSync(join(folder, 'pages'), join(project, 'content'), { recursive: true });
  if (existsSync(join(PEERS, 'node_modules'))) symlinkSync(join(PEERS, 'node_modules'), join(project, 'node_modules'));
  return project;
}

function clear(...folders: string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
