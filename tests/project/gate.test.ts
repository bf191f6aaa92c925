import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

test('the types fit together', { timeout: 120_000 }, () => {
  expect(run('node_modules/@typescript/native/bin/tsc', '--noEmit', '-p', '.')).toBe('');
});

test('the pages’ types fit together', { timeout: 180_000 }, () => {
  expect(run('node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning')).toBe('');
});

test('the code reads as the linter and formatter would have it', { timeout: 60_000 }, () => {
  expect(run('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--colors=off')).toBe('');
});

/** What a tool says if it is not content. */
function run(...args: string[]): string {
  const env = { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env });
  return status === 0 ? '' : `${stdout}${stderr}`;
}
