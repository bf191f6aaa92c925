import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fullName } from '../../world/tokens.ts';
import { type ActionCall, type RunningJob, StepFailure } from '../running.ts';
import type { StandIn } from './index.ts';

const INPUTS = [
  'path',
  'key',
  'restore-keys',
  'fail-on-cache-miss',
  'lookup-only',
  'upload-chunk-size',
  'enableCrossOsArchive',
] as const;

/** Restores now, and saves when the job is over and has gone well, unless the very key was there. */
export const cache: StandIn = {
  inputs: INPUTS,
  run: (call) => {
    const hit = restore(call);
    if (hit === call.inputs['key']) return;
    call.job.afterwards.push(() => {
      if (call.job.status === 'success') save(call);
    });
  },
};

export const restoreCache: StandIn = { inputs: INPUTS, run: (call) => void restore(call) };
export const saveCache: StandIn = { inputs: INPUTS, run: save };

interface Entry {
  key: string;
  /** Where it was saved. Other branches see only what the default branch has saved. */
  ref: string;
  folder: string;
}

function restore({ job, inputs, set, output }: ActionCall): string | undefined {
  const key = inputs['key'] ?? '';
  const prefixes = (inputs['restore-keys'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const entries = readEntries(job)
    .filter(({ ref }) => visible(job).includes(ref))
    .reverse();
  const exact = entries.find((entry) => entry.key === key);
  const found =
    exact ?? [key, ...prefixes].map((prefix) => entries.find((entry) => entry.key.startsWith(prefix))).find(Boolean);
  set('cache-hit', found ? String(found === exact) : '');
  set('cache-primary-key', key);
  if (!found) {
    if (inputs['fail-on-cache-miss'] === 'true')
      throw new StepFailure(`Failed to restore cache entry. Input key: ${key}`);
    output.log.push(`Cache not found for input keys: ${[key, ...prefixes].join(', ')}`);
    return undefined;
  }
  set('cache-matched-key', found.key);
  if (inputs['lookup-only'] !== 'true')
    for (const [index, target] of pathsOf(job, inputs).entries()) {
      const kept = path.join(found.folder, String(index));
      if (existsSync(kept)) cpSync(kept, target, { recursive: true });
    }
  return found.key;
}

function save({ job, inputs, output }: ActionCall): void {
  const key = inputs['key'] ?? '';
  const ref = visible(job)[0]!;
  const entries = readEntries(job);
  if (entries.some((entry) => entry.key === key && entry.ref === ref))
    return void output.log.push(`Cache ${key} is there already`);
  const folder = path.join(storeOf(job), String(entries.length));
  for (const [index, source] of pathsOf(job, inputs).entries())
    if (existsSync(source)) cpSync(source, path.join(folder, String(index)), { recursive: true });
  writeFileSync(path.join(storeOf(job), 'index.json'), JSON.stringify([...entries, { key, ref, folder }]));
}

function visible({ contexts, repository }: RunningJob): string[] {
  const { ref, base_ref } = contexts['github'] as { ref: string; base_ref: string };
  return [ref, `refs/heads/${base_ref}`, `refs/heads/${repository.defaultBranch}`];
}

function pathsOf({ workspace, temp }: RunningJob, inputs: Record<string, string>): string[] {
  const lines = (inputs['path'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => path.resolve(workspace, line.replace(/^~/, path.join(temp, 'home'))));
}

function storeOf({ github, repository }: RunningJob): string {
  const store = path.join(github.world.folder, 'caches', fullName(repository));
  mkdirSync(store, { recursive: true });
  return store;
}

function readEntries(job: RunningJob): Entry[] {
  const index = path.join(storeOf(job), 'index.json');
  return existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as Entry[]) : [];
}
