import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the peers that npm has are installed, apart from the project. */
export const PEERS = join(import.meta.dirname, 'peers');

/** Everybody whom we are compared with, and how to get them. */
const GET = {
  'ajv-cli': 'npm run bench -- install',
  v8r: 'npm run bench -- install',
  astro: 'npm run bench -- install',
  '@11ty/eleventy': 'npm run bench -- install',
  hugo: 'apt-get install hugo, or gohugo.io/installation',
};

export type Peer = keyof typeof GET;

/** How to call a peer: the words before its own arguments; undefined where it is not installed. */
export function findPeer(peer: Peer, folder = PEERS, path = process.env['PATH'] ?? ''): string[] | undefined {
  return peer === 'hugo' ? onPath('hugo', path) : inPackage(join(folder, 'node_modules', peer));
}

/** What to tell of those that are left out: name and how to get it. */
export function tellMissing(missing: readonly Peer[]): string[] {
  return missing.map((peer) => `${peer} is not installed, and so left out: ${GET[peer]}`);
}

/** Which version it is, as it says itself. */
export function versionOf(peer: Peer): string {
  if (peer === 'hugo')
    return /v(\d[\d.]*)/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout)?.[1] ?? '';
  return readPackage(join(PEERS, 'node_modules', peer)).version;
}

/**
 * Installs what npm has of them.
 *
 * @throws Error if npm fails
 */
export function installPeers(): void {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: PEERS,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('Cannot install the peers: npm ci failed in tests/bench/peers');
}

function onPath(name: string, path: string): string[] | undefined {
  const found = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
  return found === undefined ? undefined : [found];
}

/** By the same Node as ourselves, and not by npx, which has its own costs. */
function inPackage(folder: string): string[] | undefined {
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  const [script = ''] = Object.values(readPackage(folder).bin);
  return [process.execPath, join(folder, script)];
}

function readPackage(folder: string): { version: string; bin: Record<string, string> } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof readPackage>;
}
