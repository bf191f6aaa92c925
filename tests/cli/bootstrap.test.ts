import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { filesOf, person } from '../builders.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-clone-'));
  folders.push(folder);
  return folder;
}

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
  const root = aFolder();
  mkdirSync(join(root, 'src/cli'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'src/cli/bootstrap.mjs', 'src/cli/parent.mjs'])
    cpSync(join(ROOT, file), join(root, file));
  return root;
}

/** An environment in which npm reaches no registry and remembers nothing. */
function offline(root: string): Record<string, string> {
  return {
    npm_execpath: '',
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: join(root, 'empty-cache'),
  };
}

const INSTALLING = 'Installing what is missing. This takes about a minute, and only the first time.\n';
const NO_NETWORK =
  'The packages this project needs cannot be downloaded: the npm registry does not answer. Check the network, then try again.\n';

test('without a network, npm start says so in one sentence', () => {
  const root = freshClone();
  const { status, stdout, stderr } = npmStart(root, offline(root));
  expect(stderr).toBe(INSTALLING + NO_NETWORK);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

describe('npx gazette', () => {
  function npxGazette(root: string, ...args: string[]) {
    return spawnSync('npx', ['gazette', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', ...offline(root), npm_config_update_notifier: 'false' },
      shell: process.platform === 'win32',
      timeout: 60_000,
    });
  }

  test('installs what is missing first, and says nothing of it among its results', () => {
    const { status, stdout, stderr } = npxGazette(freshClone(), 'check', '--format', 'json');
    expect(stderr).toContain(INSTALLING + NO_NETWORK);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('passes on all its words and the exit code', () => {
    const root = freshClone();
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
    writeFileSync(
      join(root, 'src/cli/main.mjs'),
      'console.log(process.versions.node.split(".")[0], JSON.stringify(process.argv.slice(2)));\nprocess.exitCode = 3;\n',
    );
    const help = npxGazette(root, 'new', '--help', '--title', 'Tea & gaps');
    expect(help.stdout).toBe('26 ["new","--help","--title","Tea & gaps"]\n');
    expect(help.status).toBe(3);
    expect(npxGazette(root).stdout).toBe('26 []\n');
  });

  test('without a command lists the commands, and starts nothing', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'src/cli/bootstrap.mjs')], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(stdout).toMatch(/^gazette <command> \[options\]\n\n {2}start /);
    expect(status).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a server ends with the npm that started it', () => {
  const SERVED = [
    ['npm start', ['start'], 'The site is at'],
    ['npm start while it builds', ['start'], 'Building the site'],
    ['npm run dev', ['run', 'dev'], 'http://'],
  ] as const;

  test.each(SERVED)('%s', async (_, args, sign) => {
    const root = aFolder();
    for (const [file, text] of Object.entries(filesOf({ people: [person()] }))) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const npm = spawn('npm', [...args, '--', '--port', '0'], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'production', GAZETTE_ROOT: root },
      detached: true,
    });
    let said = '';
    await new Promise<void>((resolve) => {
      npm.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.includes(sign)) resolve();
      });
      npm.once('exit', () => resolve());
    });
    expect(said).toContain(sign);
    // Its output closes once nobody holds it any more, the server included.
    const closed = new Promise((resolve) => npm.once('close', () => resolve('closed')));
    npm.kill();
    const patience = new Promise((resolve) => setTimeout(resolve, 10_000, 'still running').unref());
    const outcome = await Promise.race([closed, patience]);
    if (outcome !== 'closed' && npm.pid !== undefined) process.kill(-npm.pid, 'SIGKILL');
    expect(outcome).toBe('closed');
  });
});

test('an npm that is too old is told how to become newer', () => {
  const { status, stderr } = npmStart(ROOT, {
    npm_command: 'start',
    npm_config_user_agent: 'npm/8.19.4 node/v20.20.2 linux x64',
  });
  expect(stderr).toBe('npm 8.19.4 is too old: update it with npm install --global npm@11, then run npm start again.\n');
  expect(status).toBe(2);
});

test('whoever called npx is told to call npx again', () => {
  const { stderr } = npmStart(ROOT, {
    npm_command: 'exec',
    npm_config_user_agent: 'npm/8.19.4 node/v20.20.2 linux x64',
  });
  expect(stderr).toContain('then run npx gazette start again.\n');
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
