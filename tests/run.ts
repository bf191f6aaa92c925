// `npm test`: makes sure of a browser, then runs every test.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium, installChromium } from './support/chromium.ts';

const root = join(import.meta.dirname, '..');
const chromium = findChromium() ?? installChromium();
if (chromium === undefined) {
  console.error(
    'The tests open the site in a browser: install Chrome, Chromium or Edge, or set CHROMIUM to the path of one.',
  );
  process.exitCode = 2;
} else {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: chromium },
  });
  process.exitCode = status ?? 2;
}
