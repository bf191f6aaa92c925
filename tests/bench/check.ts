import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COLLECTIONS } from '../../src/collections.ts';
import type { GeneratedEntry } from './archive/generate.ts';
import { NOW } from './archive/issues.ts';
import { fileOf } from './archive/write.ts';
import type { Contender } from './contender.ts';
import { findPeer, PEERS, type Peer } from './peers.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SCHEMAS = join(ROOT, 'schemas');
const GAZETTE = [process.execPath, join(ROOT, 'src/cli/main.mjs')];

/** Everything in `content/`, read and forgotten. */
const READ = `
  const { readdirSync, readFileSync } = require('node:fs');
  for (const item of readdirSync('content', { recursive: true, withFileTypes: true }))
    if (item.isFile()) readFileSync(item.parentPath + '/' + item.name);
`;

/**
 * Who checks the entries of a folder, and the bare cost of reading them. The folder becomes a git
 * repository, in which the last commit changes one entry.
 */
export function checkers(
  folder: string,
  entries: readonly GeneratedEntry[],
): { contenders: Contender[]; missing: Peer[] } {
  commitOneChange(folder, entries);
  const env = { GAZETTE_NOW: NOW };
  const here = (id: string, name: string, command: string[], rest: Partial<Contender> = {}): Contender => ({
    id,
    name,
    command,
    cwd: folder,
    env,
    ...rest,
  });
  const peers = { 'ajv-cli': ajvCli, astro: astroSync, v8r };
  const found = (Object.keys(peers) as (keyof typeof peers)[]).map((peer) => ({ peer, call: findPeer(peer) }));
  return {
    contenders: [
      here('reading', 'reading the files', [process.execPath, '-e', READ]),
      here('check', 'gazette check', [...GAZETTE, 'check']),
      here('since', 'gazette check --since, one changed', [...GAZETTE, 'check', '--since', 'HEAD~1']),
      ...found.flatMap(({ peer, call }) => (call ? peers[peer](folder, call, entries, here) : [])),
    ],
    missing: found.flatMap(({ peer, call }) => (call ? [] : [peer])),
  };
}

type Here = (id: string, name: string, command: string[], rest?: Partial<Contender>) => Contender;

function commitOneChange(folder: string, entries: readonly GeneratedEntry[]): void {
  const git = (...args: string[]): Buffer =>
    execFileSync(
      'git',
      ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', '-c', 'core.autocrlf=false', ...args],
      {
        cwd: folder,
        maxBuffer: 2 ** 30,
      },
    );
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--message', 'Begin');
  changeOne(folder, entries);
  git('commit', '--quiet', '--all', '--message', 'Mend a summary');
}

/** Gives one entry another summary; each time another one. */
export function changeOne(folder: string, entries: readonly GeneratedEntry[]): void {
  const entry = entries.find(({ collection, body }) => collection === 'events' && body === undefined);
  if (!entry) throw new Error('Cannot change an entry: there is no event among them');
  const file = join(folder, fileOf(entry));
  const data = JSON.parse(readFileSync(file, 'utf8')) as { summary: string };
  writeFileSync(file, `${JSON.stringify({ ...data, summary: `${data.summary} Mended.` }, null, 2)}\n`);
}

/** Its command takes one schema; front matter it cannot read, so all data stand before it as JSON. */
function ajvCli(folder: string, call: string[], entries: readonly GeneratedEntry[], here: Here): Contender[] {
  const commands = writeData(folder, entries).map((collection) =>
    quote([
      ...call,
      'validate',
      '--spec=draft2020',
      '--strict=false',
      '--validate-formats=false',
      '--errors=no',
      ...['-r', schema('common'), '-s', schema(collection), '-d', `data/${collection}/**/*.json`],
    ]),
  );
  return [here('ajv-cli', 'ajv-cli, schemas only', ['sh', '-c', commands.join(' && ')])];
}

/** As ajv-cli. It compiles the schema anew for each file, and so takes minutes for what others do in seconds. */
function v8r(folder: string, call: string[], entries: readonly GeneratedEntry[], here: Here): Contender[] {
  const commands = writeData(folder, entries).map((collection) =>
    quote([...call, '--no-ignore', '--schema', schema(collection), `data/${collection}/**/*.json`]),
  );
  return [here('v8r', 'v8r, schemas only', ['sh', '-c', commands.join(' && ')], { most: 10_000, rounds: 1 })];
}

function astroSync(folder: string, call: string[], _: readonly GeneratedEntry[], here: Here): Contender[] {
  const project = join(folder, 'sync');
  cpSync(join(PEERS, 'sync'), project, { recursive: true });
  symlinkSync(join(PEERS, 'node_modules'), join(project, 'node_modules'));
  const command = [...call, 'sync'];
  const forget = (): void => {
    for (const made of ['.astro', '.cache']) rmSync(join(project, made), { recursive: true, force: true });
  };
  return [
    here('astro-sync', 'astro sync with Zod', command, { cwd: project, prepare: forget, most: 10_000 }),
    here('astro-sync-again', 'astro sync with Zod, again', command, { cwd: project, most: 10_000 }),
  ];
}

/** The data of each entry as JSON, and the collections that there are. */
function writeData(folder: string, entries: readonly GeneratedEntry[]): string[] {
  for (const { id, data } of entries) {
    const file = join(folder, 'data', `${id}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  }
  return COLLECTIONS.filter((collection) => entries.some((entry) => entry.collection === collection));
}

function schema(name: string): string {
  return join(SCHEMAS, `${name}.schema.json`);
}

/** One command of a shell line. */
function quote(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}
