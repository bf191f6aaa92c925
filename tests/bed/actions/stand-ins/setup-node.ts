import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ActionCall } from '../running.ts';
import type { StandIn } from './index.ts';

/** Puts the Node that runs the tests on PATH, whatever version is asked for, and an npm that downloads nothing. */
export const setupNode: StandIn = {
  inputs: [
    'node-version',
    'node-version-file',
    'cache',
    'cache-dependency-path',
    'check-latest',
    'package-manager-cache',
    'registry-url',
  ],
  run: setUp,
};

function setUp({ job, output, set }: ActionCall): void {
  const folder = path.join(job.temp, '_tool', 'node', 'bin');
  mkdirSync(folder, { recursive: true });
  symlinkSync(process.execPath, path.join(folder, 'node'));
  for (const name of ['npm', 'npx']) {
    const file = path.join(folder, name);
    writeFileSync(
      file,
      `#!/bin/sh\nexec "${process.execPath}" "${path.join(import.meta.dirname, 'npm.mjs')}" ${name} "$@"\n`,
    );
    chmodSync(file, 0o755);
  }
  job.paths = [folder, ...job.paths];
  output.log.push(`Found Node ${process.version}`);
  set('node-version', process.version);
  set('cache-hit', 'false');
}
