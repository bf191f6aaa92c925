import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { readSiteAddress } from '../../archive/site-address.ts';

/** What Astro makes of the site's code. */
export interface Compiled {
  /** The module that prints the site's files, see src/site/press.ts. */
  program: string;
  /** The folder with what browsers load beside pages: scripts and fonts. */
  assets: string;
}

/**
 * The site's code as Astro compiles it; kept, for that takes longer than to print a few hundred pages,
 * and most builds are of new content, not of new code.
 *
 * @param project the folder that holds astro.config.mjs
 * @param cache the folder in which it is kept
 * @param root the folder that holds `content/`, as GAZETTE_ROOT says: the site's address is compiled in
 */
export async function compileSite(project: string, cache: string, root: string): Promise<Compiled> {
  const kept = join(cache, `compiled-${digestOf(project, readSiteAddress(root))}`);
  if (!touch(kept)) {
    mkdirSync(cache, { recursive: true });
    const made = mkdtempSync(join(cache, 'compile-'));
    try {
      await compile(project, made);
      put(made, kept);
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
    removeOld(cache);
  }
  return { program: join(kept, 'program/prerender-entry.mjs'), assets: join(kept, '_astro') };
}

/** @throws Error if it cannot be compiled, once Astro has said why */
async function compile(project: string, made: string): Promise<void> {
  const astro = spawn(process.execPath, [COMPILER, project, made], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(astro, 'exit');
  if (code !== 0) throw new Error('Cannot compile the site: what Astro says of it stands above');
}

const COMPILER = join(import.meta.dirname, 'compile-astro.mjs');

/** Of all that the compiled code depends on: our own, the packages, the runtime, and the site's address. */
export function digestOf(project: string, site: string): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, process.env['NODE_ENV'], site]));
  const folders = ['src', 'schemas'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name)),
  );
  const files = ['astro.config.mjs', 'package.json', 'package-lock.json']
    .map((file) => join(project, file))
    .filter((file) => existsSync(file));
  for (const file of [...folders.sort(), ...files]) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 32);
}

/** Whether it is there; if so, it was used last just now. */
function touch(folder: string): boolean {
  const now = new Date(Date.now());
  try {
    utimesSync(folder, now, now);
    return true;
  } catch {
    return false;
  }
}

/** Another build may have put the same there meanwhile. */
function put(made: string, kept: string): void {
  try {
    renameSync(made, kept);
  } catch (error) {
    if (!touch(kept)) throw error;
  }
}

/** One may be in use by another build, so several are kept: those of the branches somebody works on. */
function removeOld(cache: string): void {
  const compiled = readdirSync(cache)
    .filter((name) => name.startsWith('compiled-'))
    .map((name) => join(cache, name))
    .map((folder) => ({ folder, used: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { folder } of compiled.slice(MOST_KEPT)) rmSync(folder, { recursive: true, force: true });
}

const MOST_KEPT = 8;
