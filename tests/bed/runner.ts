import type { ShownAnnotation } from './actions/commands.ts';
import { githubContext } from './actions/environment.ts';
import { evaluate, evaluateText } from './actions/expressions.ts';
import { type JobResult, runJobs } from './actions/jobs.ts';
import { type Events, type Mapping, readWorkflow } from './actions/template.ts';
import { isTriggered } from './actions/triggers.ts';
import { type FiredEvent, workflowRun } from './events.ts';
import type { GitHub } from './github.ts';
import { readTree, tryGit } from './world/git.ts';
import { repositoryOf } from './world/repositories.ts';
import { addRun, finishRun, workflowOf } from './world/runs.ts';
import type { Repository, Run } from './world/state.ts';

/** Which workflow to run, for what. An event's builder gives `event`, `payload`, `ref` and the rest. */
export interface RunWishes extends FiredEvent {
  github: GitHub;
  repository: string;
  /** Its path, such as `.github/workflows/check.yml`. */
  workflow: string;
  /** Secrets beside those the repository has. */
  secrets?: Record<string, string>;
  /** Environment for every step, such as an address of the story's own. */
  env?: Record<string, string>;
  /** How long a minute of `timeout-minutes` lasts, in milliseconds. */
  minute?: number;
}

/** A run when it is over. */
export interface RunResult {
  /** Whether the workflow waits for such an event at all; if not, nothing ran. */
  triggered: boolean;
  run: Run;
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped';
  jobs: JobResult[];
  job: (id: string) => JobResult;
  annotations: ShownAnnotation[];
  summary: string;
  log: string;
  concurrency: unknown;
  /** The event `workflow_run` that follows. */
  finished: () => FiredEvent;
}

/**
 * Runs a workflow as it stands in the repository at the event's commit, step by step.
 *
 * @throws Error if GitHub would refuse the workflow, or if it has what the test bed cannot do
 */
export async function runWorkflow(wishes: RunWishes): Promise<RunResult> {
  const { github, repository: name, workflow: path } = wishes;
  const repository = repositoryOf(github.world, name);
  const content = tryGit(repository.git, ['show', `${wishes.sha}:${path}`]);
  if (content === undefined) throw new Error(`Cannot run ${path}: ${name} has no such file at ${wishes.sha}`);
  const { root, events } = await readWorkflow(path, content);
  const strange = Object.keys(root).filter((key) => !KNOWN.has(key));
  if (strange.length > 0) throw new Error(`Cannot run ${path} with "${strange}": the test bed does not do it`);
  const title = typeof root['name'] === 'string' ? root['name'] : path;
  const triggered = isTriggered(github.world, repository, events, wishes) && isActive(github, repository, path, title);
  if (!triggered) return nothing(path);
  const run = addRun(github.world, repository, {
    workflow: path,
    name: title,
    event: wishes.event,
    headSha: wishes.head.sha,
    headBranch: wishes.head.branch,
    headRepository: wishes.head.repository,
    actor: wishes.actor,
    title: wishes.title,
    pulls: wishes.pulls ?? [],
  });
  return execute(wishes, { repository, run, root, events });
}

const KNOWN = new Set(['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency', 'jobs']);

function isActive(github: GitHub, repository: Repository, path: string, title: string): boolean {
  return workflowOf(github.world, repository, path, title).state === 'active';
}

async function execute(
  wishes: RunWishes,
  { repository, run, root, events }: { repository: Repository; run: Run; root: Mapping; events: Events },
): Promise<RunResult> {
  const { github, secrets = {}, env = {}, minute = 60_000 } = wishes;
  const isFork = wishes.event === 'pull_request' && wishes.head.repository !== wishes.repository;
  const variables = [...repository.variables.values()].map(({ name, value }) => [name, value]);
  const contexts = {
    github: githubContext(github, repository, run, wishes),
    vars: Object.fromEntries(variables),
    inputs: inputsOf(wishes, events),
  };
  const scope = { contexts, status: { success: true, failure: false, cancelled: false }, workspace: '' };
  if (root['run-name'] !== undefined) run.title = evaluateText(root['run-name'], scope);
  const jobs = await runJobs({
    github,
    repository,
    run,
    fired: wishes,
    root,
    contexts,
    secrets: isFork ? {} : { ...Object.fromEntries(repository.secrets), ...secrets },
    isFork,
    minute,
    extra: env,
  });
  const conclusions = jobs.map(({ conclusion }) => conclusion);
  const conclusion =
    (['failure', 'cancelled', 'success'] as const).find((each) => conclusions.includes(each)) ?? 'skipped';
  finishRun(github.world, run, conclusion);
  return {
    triggered: true,
    run,
    conclusion,
    jobs,
    job: (id) => findJob(jobs, id),
    annotations: jobs.flatMap(({ annotations }) => annotations),
    summary: jobs.map(({ summary }) => summary).join(''),
    log: jobs.map(({ id, log }) => `# ${id}\n${log}`).join('\n'),
    concurrency: evaluate(root['concurrency'], scope),
    finished: () => workflowRun(github, wishes.repository, run.id),
  };
}

function findJob(jobs: JobResult[], id: string): JobResult {
  const found = jobs.find((job) => job.id === id);
  if (!found) throw new Error(`Cannot find the job ${id}: there are ${jobs.map((job) => job.id)}`);
  return found;
}

/** What was given by hand, or the workflow's own defaults. */
function inputsOf({ event, payload }: FiredEvent, events: Events): Record<string, unknown> {
  if (event !== 'workflow_dispatch') return {};
  const given = (payload['inputs'] ?? {}) as Record<string, unknown>;
  const declared = Object.entries(events['workflow_dispatch']?.inputs ?? {});
  return Object.fromEntries(
    declared.map(([name, input]) => {
      const value = given[name] ?? input.default ?? '';
      return [name, input.type === 'boolean' ? String(value) === 'true' : value];
    }),
  );
}

function nothing(path: string): RunResult {
  const none = (): never => {
    throw new Error(`Cannot look into the run of ${path}: the event did not start it`);
  };
  return {
    triggered: false,
    conclusion: 'skipped',
    jobs: [],
    annotations: [],
    summary: '',
    log: '',
    concurrency: undefined,
    get run(): Run {
      return none();
    },
    job: none,
    finished: none,
  };
}

/** Runs every workflow that waits for an event, as GitHub does, in the order of their names. */
export async function deliver(wishes: Omit<RunWishes, 'workflow'>): Promise<RunResult[]> {
  const { git } = repositoryOf(wishes.github.world, wishes.repository);
  const results: RunResult[] = [];
  if (tryGit(git, ['rev-parse', '--verify', '--quiet', `${wishes.sha}:.github/workflows`]) === undefined)
    return results;
  for (const { path } of readTree(git, `${wishes.sha}:.github/workflows`)) {
    if (!/\.ya?ml$/.test(path)) continue;
    const result = await runWorkflow({ ...wishes, workflow: `.github/workflows/${path}` });
    if (result.triggered) results.push(result);
  }
  return results;
}
