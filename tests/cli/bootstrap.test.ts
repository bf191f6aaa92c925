import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

function npmStart(root: string, env: Record<string, string> = {}, ...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'src/cli/bootstrap.mjs'), 'start', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    timeout: 60_000,
  });
}

/** A clone in which nothing is installed. */
function freshClone(): string {
  const root = mkdtempSync(join(tmpdir(), 'gazette-clone-'));
  mkdirSync(join(root, 'src/cli'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'src/cli/bootstrap.mjs'])
    cpSync(join(ROOT, file), join(root, file));
  return root;
}

test('without a network, npm start says so in one sentence', () => {
  const root = freshClone();
  try {
    const { status, stdout, stderr } = npmStart(root, {
      npm_execpath: '',
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(root, 'empty-cache'),
    });
    expect(stdout).toBe('Installing what is missing. This takes about a minute, and only the first time.\n');
    expect(stderr).toBe(
      'The packages this project needs cannot be downloaded: the npm registry does not answer. Check the network, then try again.\n',
    );
    expect(status).toBe(2);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('an npm that is too old is told how to become newer', () => {
  const { status, stderr } = npmStart(ROOT, { npm_config_user_agent: 'npm/8.19.4 node/v20.20.2 linux x64' });
  expect(stderr).toBe('npm 8.19.4 is too old: update it with npm install --global npm@11, then run npm start again.\n');
  expect(status).toBe(2);
});

test('a port that another program uses is named at once, with another to try', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { status, stdout, stderr } = npmStart(ROOT, {}, '--port', String(port));
  other.close();
  expect(stderr).toBe(
    `Cannot serve on port ${port}: another program uses it. Choose another: npm start -- --port ${port + 1}\n`,
  );
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('a port that is no port is named', () => {
  const { status, stderr } = npmStart(ROOT, {}, '--port', 'http');
  expect(stderr).toContain('Unexpected port "http", expected a number up to 65535');
  expect(status).toBe(2);
});
