import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findCommit } from '../../world/commits.ts';
import { gitEnvironment, readRef } from '../../world/git.ts';
import { findRepository } from '../../world/repositories.ts';
import type { Repository } from '../../world/state.ts';
import { fullName, mayDo } from '../../world/tokens.ts';
import { type ActionCall, StepFailure } from '../running.ts';
import type { StandIn } from './index.ts';

/** Clones for real, from the repository on disk; the remote it leaves behind is the server's address. */
export const checkout: StandIn = {
  inputs: [
    'repository',
    'ref',
    'token',
    'path',
    'clean',
    'fetch-depth',
    'fetch-tags',
    'filter',
    'persist-credentials',
    'set-safe-directory',
    'show-progress',
    'sparse-checkout',
    'sparse-checkout-cone-mode',
  ],
  run: checkOut,
};

function checkOut({ job, inputs, output, set }: ActionCall): void {
  const { world } = job.github;
  const context = job.contexts['github'] as { ref: string; sha: string };
  const name = inputs['repository'] || fullName(job.repository);
  const token = world.tokens.get(inputs['token'] || job.token);
  const from = findRepository(world, name);
  if (!from || (from.private && !(token && mayDo(token, from, 'contents:read'))))
    throw new StepFailure(`fatal: repository '${world.url}/${name}/' not found`);
  const isSame = from === job.repository;
  const target = inputs['ref'] || (isSame ? '' : from.defaultBranch);
  const { sha, branch } = target === '' ? ofEvent(context) : named(from, target);
  const folder = path.resolve(job.workspace, inputs['path'] || '.');
  if (folder !== job.workspace && !folder.startsWith(`${job.workspace}${path.sep}`))
    throw new StepFailure(`Repository path '${folder}' is not under '${job.workspace}'`);
  prepare(folder, job.workspace, inputs['clean'] !== 'false');

  const url = `${world.url}/${fullName(from)}`;
  const git = (...args: string[]): string => runGit(folder, args);
  git('init', '--quiet', '--initial-branch', branch ?? 'detached');
  git('remote', 'add', 'origin', url);
  git('config', 'gc.auto', '0');
  fetch(git, from, inputs, sha, branch);
  if (inputs['sparse-checkout']) {
    const patterns = inputs['sparse-checkout'].split('\n').filter((line) => line.trim() !== '');
    const isCone = inputs['sparse-checkout-cone-mode'] !== 'false';
    git('sparse-checkout', 'set', isCone ? '--cone' : '--no-cone', ...patterns);
  }
  if (branch) git('checkout', '--quiet', '--force', '-B', branch, `refs/remotes/origin/${branch}`);
  else git('checkout', '--quiet', '--force', '--detach', sha);
  if (inputs['persist-credentials'] !== 'false') {
    const secret = Buffer.from(`x-access-token:${inputs['token'] || job.token}`).toString('base64');
    git('config', `http.${world.url}/.extraheader`, `AUTHORIZATION: basic ${secret}`);
    job.masks.add(secret);
    job.afterwards.push(() => git('config', '--unset-all', `http.${world.url}/.extraheader`));
  }
  output.log.push(`HEAD is now at ${sha.slice(0, 7)} of ${fullName(from)}`);
  set('ref', target === '' ? context.ref : target);
  set('commit', sha);
}

function ofEvent({ ref, sha }: { ref: string; sha: string }): { sha: string; branch?: string } {
  return ref.startsWith('refs/heads/') ? { sha, branch: ref.slice('refs/heads/'.length) } : { sha };
}

function named(from: Repository, ref: string): { sha: string; branch?: string } {
  const branch = ref.replace(/^refs\/heads\//, '');
  const tip = readRef(from.git, `refs/heads/${branch}`);
  const sha = tip ?? findCommit(from, ref);
  if (!sha) throw new StepFailure(`A branch or tag with the name '${ref}' could not be found`);
  return tip ? { sha, branch } : { sha };
}

function prepare(folder: string, workspace: string, clean: boolean): void {
  mkdirSync(folder, { recursive: true });
  if (!clean) throw new Error('Cannot check out with "clean: false" in the test bed');
  // As the action does, so that two checkouts side by side are possible and one above another is not.
  for (const entry of readdirSync(folder)) rmSync(path.join(folder, entry), { recursive: true, force: true });
  if (!folder.startsWith(workspace)) throw new Error(`Cannot check out into ${folder}`);
}

function fetch(
  git: (...args: string[]) => string,
  from: Repository,
  inputs: Record<string, string>,
  sha: string,
  branch: string | undefined,
): void {
  const depth = Number(inputs['fetch-depth'] || 1);
  const source = `file://${from.git}`;
  const tags = inputs['fetch-tags'] === 'true' || depth === 0 ? '--tags' : '--no-tags';
  if (depth > 0) git('fetch', '--quiet', tags, `--depth=${depth}`, source, sha);
  else git('fetch', '--quiet', tags, source, '+refs/heads/*:refs/remotes/origin/*', sha);
  // The branch may have moved on since the event; what is checked out is the event's commit.
  if (branch) git('update-ref', `refs/remotes/origin/${branch}`, sha);
}

function runGit(folder: string, args: string[]): string {
  const done = spawnSync('git', args, { cwd: folder, env: { ...gitEnvironment(), GIT_CONFIG_COUNT: '0' } });
  if (done.status !== 0) throw new StepFailure(`The process 'git ${args[0]}' failed: ${done.stderr.toString().trim()}`);
  return done.stdout.toString();
}
