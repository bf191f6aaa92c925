import { findCommit } from './commits.ts';
import { git, readCommit, tryGit } from './git.ts';
import { type PullIssue, pullEnds } from './pulls.ts';
import { branchTip, repositoryOf, repositoryShape } from './repositories.ts';
import {
  type Artifact,
  at,
  newId,
  type Repository,
  type Run,
  type RunJob,
  tick,
  type Workflow,
  type World,
} from './state.ts';
import { fullName } from './tokens.ts';
import { nodeId, userShape } from './users.ts';
import { writeZip } from './zip.ts';

/** The workflow at a path, which comes into being when first named. */
export function workflowOf(world: World, repository: Repository, path: string, name = path): Workflow {
  const known = repository.workflows.get(path);
  if (known) {
    if (name !== path) known.name = name;
    return known;
  }
  const workflow: Workflow = { id: newId(world), path, name, state: 'active' };
  repository.workflows.set(path, workflow);
  return workflow;
}

/** The workflows of the default branch, whether they have run or not, and those that have run elsewhere. */
export function workflowsOf(world: World, repository: Repository): Workflow[] {
  const tip = branchTip(repository, repository.defaultBranch);
  const files =
    tip === undefined ? '' : (tryGit(repository.git, ['ls-tree', '--name-only', tip, '.github/workflows/']) ?? '');
  for (const path of files.split('\n').filter((file) => /\.ya?ml$/.test(file))) {
    if (repository.workflows.has(path)) continue;
    const [, name = path] =
      /^name:\s*['"]?([^'"\n]+?)['"]?\s*$/m.exec(git(repository.git, ['show', `${tip}:${path}`])) ?? [];
    workflowOf(world, repository, path, name);
  }
  return [...repository.workflows.values()];
}

export type RunWishes = Pick<Run, 'event' | 'headBranch' | 'headSha' | 'headRepository' | 'actor' | 'title'> & {
  workflow: string;
  name: string;
  pulls?: number[];
};

export function addRun(world: World, repository: Repository, wishes: RunWishes): Run {
  const now = tick(world);
  workflowOf(world, repository, wishes.workflow, wishes.name);
  const before = [...repository.runs.values()].filter(({ workflow }) => workflow === wishes.workflow).length;
  const run: Run = {
    pulls: [],
    ...wishes,
    id: newId(world),
    number: before + 1,
    attempt: 1,
    status: 'in_progress',
    conclusion: null,
    createdAt: now,
    updatedAt: now,
    jobs: [],
  };
  repository.runs.set(run.id, run);
  return run;
}

export function finishRun(world: World, run: Run, conclusion: NonNullable<Run['conclusion']>): void {
  Object.assign(run, { status: 'completed', conclusion, updatedAt: tick(world) });
}

/** Keeps files of a run. A second artifact of the same name is refused, as on GitHub. */
export function addArtifact(
  world: World,
  repository: Repository,
  run: number,
  { name, files, days = 90 }: { name: string; files: Map<string, Uint8Array>; days?: number },
): Artifact {
  for (const artifact of repository.artifacts.values())
    if (artifact.run === run && artifact.name === name)
      throw new Error(
        `Cannot create the artifact ${name}: an artifact with this name already exists on the workflow run`,
      );
  const createdAt = tick(world);
  const artifact: Artifact = {
    id: newId(world),
    name,
    run,
    files,
    zip: writeZip(files),
    createdAt,
    expiresAt: world.now
      .add({ hours: 24 * days })
      .round({ smallestUnit: 'second', roundingMode: 'floor' })
      .toString(),
  };
  repository.artifacts.set(artifact.id, artifact);
  return artifact;
}

export function isExpired(world: World, { expiresAt }: Artifact): boolean {
  return expiresAt <= at(world);
}

/** A run as the API, and the event `workflow_run`, tell of it. */
export function runShape(world: World, repository: Repository, run: Run) {
  const api = `${world.url}/repos/${fullName(repository)}/actions`;
  const url = `${api}/runs/${run.id}`;
  const from = repositoryOf(world, run.headRepository);
  const sha = findCommit(from, run.headSha);
  const commit = sha === undefined ? undefined : readCommit(from.git, sha);
  const workflow = workflowOf(world, repository, run.workflow);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow,
    display_title: run.title,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow.id,
    check_suite_id: 1,
    check_suite_node_id: nodeId('CS', 1),
    url,
    html_url: `${world.url}/${fullName(repository)}/actions/runs/${run.id}`,
    pull_requests: run.pulls.map((number) => minimalPull(world, repository, number)),
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    actor: userShape(world, run.actor),
    triggering_actor: userShape(world, run.actor),
    run_started_at: run.createdAt,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${world.url}/repos/${fullName(repository)}/check-suites/1`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${api}/workflows/${workflow.id}`,
    referenced_workflows: [],
    head_commit: commit
      ? {
          id: commit.sha,
          tree_id: commit.tree,
          message: commit.message,
          timestamp: commit.committer.date,
          author: { name: commit.author.name, email: commit.author.email },
          committer: { name: commit.committer.name, email: commit.committer.email },
        }
      : null,
    repository: repositoryShape(world, repository),
    head_repository: repositoryShape(world, from),
  };
}

function minimalPull(world: World, repository: Repository, number: number) {
  const issue = repository.issues.get(number) as PullIssue;
  const { head, base } = pullEnds(world, repository, issue);
  const end = (ref: string, sha: string, of: Repository) => ({
    ref,
    sha,
    repo: { id: of.id, url: `${world.url}/repos/${fullName(of)}`, name: of.name },
  });
  return {
    id: issue.pull.id,
    number,
    url: `${world.url}/repos/${fullName(repository)}/pulls/${number}`,
    head: end(issue.pull.headRef, head, repositoryOf(world, issue.pull.headRepository)),
    base: end(issue.pull.baseRef, base, repository),
  };
}

export function workflowShape(world: World, repository: Repository, workflow: Workflow) {
  const name = fullName(repository);
  const file = workflow.path.split('/').at(-1);
  return {
    id: workflow.id,
    node_id: nodeId('W', workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: workflow.state,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    url: `${world.url}/repos/${name}/actions/workflows/${workflow.id}`,
    html_url: `${world.url}/${name}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${world.url}/${name}/actions/workflows/${file}/badge.svg`,
  };
}

export function jobShape(world: World, repository: Repository, run: Run, job: RunJob) {
  const url = `${world.url}/repos/${fullName(repository)}/actions/jobs/${job.id}`;
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${world.url}/repos/${fullName(repository)}/actions/runs/${run.id}`,
    run_attempt: run.attempt,
    node_id: nodeId('J', job.id),
    head_sha: run.headSha,
    head_branch: run.headBranch,
    url,
    html_url: `${world.url}/${fullName(repository)}/actions/runs/${run.id}/job/${job.id}`,
    status: 'completed',
    conclusion: job.conclusion,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: job.steps.map((step, index) => ({
      name: step.name,
      status: 'completed',
      conclusion: step.conclusion,
      number: index + 1,
      started_at: job.startedAt,
      completed_at: job.completedAt,
    })),
    check_run_url: `${world.url}/repos/${fullName(repository)}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'GitHub Actions 1',
    runner_group_id: 0,
    runner_group_name: 'GitHub Actions',
    workflow_name: run.name,
  };
}
