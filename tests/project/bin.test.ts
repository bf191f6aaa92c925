import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { bin: Record<string, string> };

test('gazette begins in plain JavaScript, which any Node can read', () => {
  expect(bin).toEqual({ gazette: 'src/cli/bootstrap.mjs' });
  expect(readFileSync(join(ROOT, 'src/cli/bootstrap.mjs'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages[''].bin).toEqual(bin);
});

// npm makes executable what `bin` names. Were it not so in git, npx would leave a clone with a change nobody made.
test.runIf(existsSync(join(ROOT, '.git')))('npx gazette leaves a clone as it was', () => {
  const args = ['-c', 'safe.directory=*', 'ls-files', '-s', 'src/cli'];
  const { stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  const executable = [...stdout.matchAll(/^100755 .*\t(.+)$/gm)].map(([, file]) => file);
  expect(executable).toEqual(Object.values(bin));
});
