import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openServer } from '../../src/cli/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site built from `content/` as of SITE_NOW. */
    siteFolder: string;
    /** The address at which it is served. */
    siteUrl: string;
  }
}

/** The day after the issue of November 2023 was sent: some of its events and deadlines are still to come. */
export const SITE_NOW = '2023-11-10T09:00:00Z';

const ROOT = join(import.meta.dirname, '..', '..');

/** Builds the real archive once for all tests of the site, and serves it as `npm start` does. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-site-'));
  buildSite(folder);
  const server = await openServer(0, '/turing-roche-partnership/');
  server.serve(folder);
  project.provide('siteFolder', folder);
  project.provide('siteUrl', server.url);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
}

/** Builds a site into a folder by the command anybody would use. */
export function buildSite(out: string, env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/main.mjs'), 'build', '--out', out],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        GAZETTE_NOW: SITE_NOW,
        GAZETTE_DATES: 'entries',
        GAZETTE_CARDS: 'none',
        ...env,
      },
    },
  );
  if (status !== 0) throw new Error(`The site does not build:\n${stdout}${stderr}`);
}
