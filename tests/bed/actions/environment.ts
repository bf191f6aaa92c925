import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FiredEvent } from '../events.ts';
import type { GitHub } from '../github.ts';
import type { Repository, Run } from '../world/state.ts';
import { fullName } from '../world/tokens.ts';
import { userOf } from '../world/users.ts';
import type { RunningJob } from './running.ts';

/** The `github` context of a run, but for what each job has of its own. */
export function githubContext(github: GitHub, repository: Repository, run: Run, fired: FiredEvent) {
  const { event, payload, ref, sha } = fired;
  const pull = payload['pull_request'] as { head: { ref: string }; base: { ref: string } } | undefined;
  const name = fullName(repository);
  return {
    event_name: event,
    event: payload,
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: repository.protection.has(ref.replace('refs/heads/', '')),
    sha,
    head_ref: pull?.head.ref ?? '',
    base_ref: pull?.base.ref ?? '',
    repository: name,
    repository_id: String(repository.id),
    repository_owner: repository.owner,
    repository_owner_id: String(userOf(github.world, repository.owner).id),
    repositoryUrl: `git:${github.url.replace(/^https?:/, '')}/${name}.git`,
    actor: run.actor,
    actor_id: String(userOf(github.world, run.actor).id),
    triggering_actor: run.actor,
    workflow: run.name,
    workflow_ref: `${name}/${run.workflow}@${ref}`,
    workflow_sha: sha,
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    server_url: github.url,
    api_url: github.url,
    graphql_url: `${github.url}/graphql`,
    retention_days: '90',
    secret_source: 'Actions',
  };
}

/** Puts the event where programs look for it. */
export function writeEvent(temp: string, payload: unknown): string {
  const file = path.join(temp, '_github_workflow', 'event.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(payload, null, 2));
  return file;
}

/** These of the `github` context become variables; the token does not. */
const EXPORTED = [
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'event_name',
  'event_path',
  'graphql_url',
  'head_ref',
  'job',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'workspace',
];

/** Everything a process of a step finds in its environment, but for what the workflow itself sets. */
export function baseEnvironment(job: RunningJob): Record<string, string> {
  const context = job.contexts['github'] as Record<string, unknown>;
  const exported = EXPORTED.map((name) => [`GITHUB_${name.toUpperCase()}`, String(context[name] ?? '')]);
  return {
    ...Object.fromEntries(exported),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: path.join(job.temp, '_tool'),
    RUNNER_WORKSPACE: path.dirname(job.workspace),
    HOME: path.join(job.temp, 'home'),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    ...closedNetwork(),
    ...storyClock(job.github.now()),
    ...job.extra,
  };
}

/** The machine's own programs, without those of the project that tests it. */
export function machinePath(): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.filter((folder) => folder !== '' && !folder.includes('node_modules')).join(path.delimiter);
}

/** Nothing but loopback can be reached: a proxy that is not there takes the rest. */
function closedNetwork(): Record<string, string> {
  const nowhere = 'http://127.0.0.1:9';
  const here = '127.0.0.1,localhost';
  const names = { http_proxy: nowhere, https_proxy: nowhere, HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere };
  return { ...names, no_proxy: here, NO_PROXY: here, NODE_USE_ENV_PROXY: '1' };
}

function storyClock(now: Temporal.Instant): Record<string, string> {
  const clock = pathToFileURL(path.join(import.meta.dirname, 'clock.mjs'));
  const shift = now.epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
  return { NODE_OPTIONS: `--import=${clock}`, BED_CLOCK_SHIFT: String(shift) };
}
