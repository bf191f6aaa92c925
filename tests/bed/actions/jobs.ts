import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FiredEvent } from '../events.ts';
import type { GitHub } from '../github.ts';
import { type CheckRun, newId, type Repository, type Run, tick } from '../world/state.ts';
import { fullName, type Permissions } from '../world/tokens.ts';
import type { ShownAnnotation } from './commands.ts';
import { writeEvent } from './environment.ts';
import { evaluate, evaluateText, evaluateTexts, holds, type Scope } from './expressions.ts';
import { createMasks } from './masks.ts';
import { jobPermissions } from './permissions.ts';
import { type RunningJob, type StepResult, scopeOf } from './running.ts';
import { runStep } from './steps.ts';
import type { Mapping } from './template.ts';

/** A job when it is over. */
export interface JobResult {
  id: string;
  name: string;
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped';
  outputs: Record<string, string>;
  steps: StepResult[];
  /** Those GitHub shows: ten of a level in a step, fifty in a job. */
  annotations: ShownAnnotation[];
  summary: string;
  log: string;
  /** What its token could do. */
  permissions: Permissions;
  concurrency: unknown;
  environment: { name: string; url?: string } | undefined;
  runsOn: unknown;
  timeoutMinutes: number;
}

/** What a run has for all its jobs. */
export interface RunMeans {
  github: GitHub;
  repository: Repository;
  run: Run;
  fired: FiredEvent;
  root: Mapping;
  contexts: Record<string, unknown>;
  secrets: Record<string, string>;
  /** Whether it is for a pull request from a fork, whose token can only read. */
  isFork: boolean;
  minute: number;
  extra: Record<string, string>;
}

const KNOWN = new Set([
  'name',
  'needs',
  'if',
  'runs-on',
  'permissions',
  'environment',
  'concurrency',
  'outputs',
  'env',
  'defaults',
  'steps',
  'timeout-minutes',
  'continue-on-error',
]);
const MOST_ANNOTATIONS = 50;

/** Runs jobs, each after those it needs, one at a time. */
export async function runJobs(means: RunMeans): Promise<JobResult[]> {
  const jobs = means.root['jobs'] as Record<string, Mapping>;
  const done = new Map<string, JobResult>();
  while (done.size < Object.keys(jobs).length) {
    const next = Object.entries(jobs).find(
      ([id, job]) => !done.has(id) && needsOf(job).every((need) => done.has(need)),
    );
    if (!next) throw new Error('Cannot run these jobs: they need each other');
    const [id, job] = next;
    done.set(id, await runJob(means, id, job, done));
  }
  return [...done.values()];
}

function needsOf({ needs }: Mapping): string[] {
  if (needs === undefined) return [];
  return Array.isArray(needs) ? needs.map(String) : [String(needs)];
}

/** A job's needs, and theirs: `success()` and `failure()` of a job's condition ask about all of them. */
function ancestors(jobs: Record<string, Mapping>, id: string): string[] {
  const direct = needsOf(jobs[id]!);
  return [...new Set(direct.flatMap((need) => [need, ...ancestors(jobs, need)]))];
}

async function runJob(means: RunMeans, id: string, job: Mapping, done: Map<string, JobResult>): Promise<JobResult> {
  const strange = Object.keys(job).filter((key) => !KNOWN.has(key));
  if (strange.length > 0) throw new Error(`Cannot run the job ${id} with "${strange}": the test bed does not do it`);
  const { github, repository, run, root } = means;
  const before = ancestors(root['jobs'] as Record<string, Mapping>, id).map((need) => done.get(need)!.conclusion);
  const needs = Object.fromEntries(
    needsOf(job).map((need) => [need, { result: done.get(need)!.conclusion, outputs: done.get(need)!.outputs }]),
  );
  const scope: Scope = {
    contexts: { ...means.contexts, needs },
    status: {
      success: before.every((conclusion) => conclusion === 'success'),
      failure: before.includes('failure'),
      cancelled: false,
    },
    workspace: '',
  };
  const permissions = jobPermissions(job['permissions'] ?? root['permissions'], repository, means.isFork);
  const result: JobResult = {
    id,
    name: evaluateText(job['name'], scope) || id,
    conclusion: 'skipped',
    outputs: {},
    steps: [],
    annotations: [],
    summary: '',
    log: '',
    permissions,
    concurrency: evaluate(job['concurrency'], scope),
    environment: environmentOf(job, scope),
    runsOn: evaluate(job['runs-on'], scope),
    timeoutMinutes: Number(evaluate(job['timeout-minutes'], scope) ?? 360),
  };
  if (!holds(job['if'], scope)) return result;
  const startedAt = tick(github.world);
  await runInFolder(means, id, job, result, needs);
  const forgiven = result.conclusion === 'failure' && evaluate(job['continue-on-error'], scope) === true;
  const checkRun = newId(github.world);
  run.jobs.push({
    id: checkRun,
    name: result.name,
    conclusion: result.conclusion,
    startedAt,
    completedAt: tick(github.world),
    steps: result.steps.map(({ name, conclusion }) => ({ name, conclusion })),
  });
  repository.checks.set(checkRun, checkOf(run, checkRun, result, startedAt));
  return forgiven ? { ...result, conclusion: 'success' } : result;
}

/** On GitHub each job is a check run of its commit, with the job's own number. */
function checkOf(
  run: Run,
  id: number,
  { name, conclusion, annotations, summary }: JobResult,
  startedAt: string,
): CheckRun {
  return {
    id,
    name,
    run: run.id,
    headSha: run.headSha,
    status: 'completed',
    conclusion,
    startedAt,
    completedAt: startedAt,
    detailsUrl: null,
    externalId: '',
    title: null,
    summary: summary === '' ? null : summary,
    text: null,
    annotations: annotations.map(({ level, message, title, file = '.github', line = 1, endLine = line }) => ({
      path: file,
      start_line: line,
      end_line: endLine,
      annotation_level: level === 'error' ? 'failure' : level,
      message,
      ...(title === undefined ? {} : { title }),
    })),
  };
}

function environmentOf(job: Mapping, scope: Scope): JobResult['environment'] {
  const written = job['environment'];
  if (written === undefined) return undefined;
  const isPlain = typeof written !== 'object' || written === null || !('name' in written);
  return { name: evaluateText(isPlain ? written : ((written as Mapping)['name'] ?? null), scope) };
}

async function runInFolder(
  means: RunMeans,
  id: string,
  job: Mapping,
  result: JobResult,
  needs: unknown,
): Promise<void> {
  const { github, repository, run, fired, root } = means;
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'bed-job-'));
  const workspace = path.join(home, 'work', repository.name, repository.name);
  const temp = path.join(home, 'temp');
  for (const folder of [workspace, path.join(temp, 'home')]) mkdirSync(folder, { recursive: true });
  const token = github.token({ repository: fullName(repository), permissions: result.permissions });
  const masks = createMasks([token, ...Object.values(means.secrets)]);
  const own = { job: id, token, workspace, event_path: writeEvent(temp, fired.payload), action: '__run' };
  const running: RunningJob = {
    github,
    repository,
    run,
    id,
    token,
    permissions: result.permissions,
    masks,
    workspace,
    temp,
    paths: [],
    env: {},
    contexts: {
      ...means.contexts,
      needs,
      github: { ...(means.contexts['github'] as object), ...own },
      secrets: { ...means.secrets, GITHUB_TOKEN: token, github_token: token },
      runner: {
        os: 'Linux',
        arch: 'X64',
        name: 'GitHub Actions 1',
        temp,
        tool_cache: path.join(temp, '_tool'),
        environment: 'github-hosted',
      },
      strategy: {},
      matrix: {},
    },
    steps: {},
    status: 'success',
    environment: result.environment?.name,
    afterwards: [],
    minute: means.minute,
    deadline: performance.now() + result.timeoutMinutes * means.minute,
    extra: means.extra,
  };
  try {
    await runSteps(running, root, job, result);
    collect(running, job, result);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runSteps(running: RunningJob, root: Mapping, job: Mapping, result: JobResult): Promise<void> {
  const refused = refusedBy(running);
  if (refused) {
    running.status = 'failure';
    result.annotations.push({ level: 'error', message: refused });
    return;
  }
  const scope = scopeOf(running);
  const outer = evaluateTexts(root['env'], scope);
  const env = { ...outer, ...evaluateTexts(job['env'], scopeOf(running, { env: outer })) };
  const defaults = { ...runDefaults(root), ...runDefaults(job) };
  const shell = evaluateText(defaults['shell'], scope) || undefined;
  const folder = evaluateText(defaults['working-directory'], scope) || undefined;
  for (const step of job['steps'] as Mapping[]) {
    result.steps.push(await runStep(running, step, { env, shell, folder }));
    if (performance.now() < running.deadline || running.status === 'cancelled') continue;
    running.status = 'cancelled';
    // What asks for `always()` still gets some time.
    running.deadline = performance.now() + 5 * running.minute;
    const message = `The job has exceeded the maximum execution time of ${result.timeoutMinutes}m0s`;
    result.annotations.push({ level: 'error', message });
  }
  for (const afterwards of running.afterwards.reverse()) afterwards();
}

/** An environment may take deployments from some branches only. */
function refusedBy({ repository, environment, contexts }: RunningJob): string | undefined {
  const branches = (environment && repository.environments.get(environment)?.branches) || [];
  const { ref_name: name } = contexts['github'] as { ref_name: string };
  if (branches.length === 0 || branches.some((pattern) => path.matchesGlob(name, pattern))) return undefined;
  return `Branch "${name}" is not allowed to deploy to ${environment} due to environment protection rules.`;
}

function runDefaults({ defaults }: Mapping): Mapping {
  return ((defaults as Mapping | undefined)?.['run'] ?? {}) as Mapping;
}

function collect(running: RunningJob, job: Mapping, result: JobResult): void {
  result.conclusion = running.status;
  result.annotations = [...result.annotations, ...result.steps.flatMap(({ annotations }) => annotations)].slice(
    0,
    MOST_ANNOTATIONS,
  );
  result.summary = result.steps.map(({ summary }) => summary).join('');
  result.log = result.steps.map(({ name, log }) => `## ${running.masks.hide(name)}\n${log}`).join('\n');
  const scope = scopeOf(running);
  // GitHub hands on no output that holds a secret.
  for (const [name, value] of Object.entries(evaluateTexts(job['outputs'], scope)))
    if (!running.masks.has(value)) result.outputs[name] = value;
  const written = job['environment'];
  if (result.environment && typeof written === 'object' && written !== null && 'url' in written)
    result.environment.url = evaluateText((written as Mapping)['url'], scope);
}
