import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { community } from '../builders.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('a build that fails says so and ends, rather than waiting for ever', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-build-'));
  writeFileSync(join(folder, 'file'), 'no folder');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/main.mjs'), 'build', '--out', join(folder, 'file', 'dist')],
    { cwd: ROOT, encoding: 'utf8', timeout: 90_000, env: { ...process.env, GAZETTE_CARDS: 'none' } },
  );
  rmSync(folder, { recursive: true });
  expect(stdout).not.toContain('The site is in');
  expect(stderr).toMatch(/ENOTDIR|EEXIST|not a directory/i);
  expect(status).toBe(2);
});

test('the site of a content elsewhere is built from any folder', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-build-'));
  mkdirSync(join(folder, 'proposal', 'content'), { recursive: true });
  writeFileSync(join(folder, 'proposal', 'content', 'community.json'), JSON.stringify(community()));
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/main.mjs'), 'build', '--out', 'pages', '--now', '2026-03-01'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, GAZETTE_ROOT: 'proposal' } },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const home = readFileSync(join(folder, 'pages', 'index.html'), 'utf8');
  expect(home).toContain('Missing Data Circle');
  expect(home).toContain('<meta property="og:image" content="https://circle.example.org/cards/home.png">');
  const events = readFileSync(join(folder, 'pages', 'events/index.html'), 'utf8');
  expect(events).toContain('<meta property="og:image" content="https://circle.example.org/cards/events.png">');
  expect(sizeOf(join(folder, 'pages', 'cards/home.png'))).toEqual([1200, 630]);
  expect(sizeOf(join(folder, 'pages', 'cards/events.png'))).toEqual([1200, 630]);
});

/** Width and height, as a PNG says them. */
function sizeOf(file: string): number[] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
