import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

test('a build that fails says so and ends, rather than waiting for ever', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-build-'));
  writeFileSync(join(folder, 'file'), 'no folder');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/main.ts'), 'build', '--out', join(folder, 'file', 'dist')],
    { cwd: ROOT, encoding: 'utf8', timeout: 90_000 },
  );
  rmSync(folder, { recursive: true });
  expect(stdout).not.toContain('The site is in');
  expect(stderr).toMatch(/ENOTDIR|EEXIST|not a directory/i);
  expect(status).toBe(2);
});
