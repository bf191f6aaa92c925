import type { GitHub } from './github.ts';
import { readCommit, readCommits } from './world/git.ts';
import { commentShape, issueShape } from './world/issues.ts';
import { type PullIssue, pullEnds, pullShape } from './world/pulls.ts';
import { branchTip, repositoryOf, repositoryShape } from './world/repositories.ts';
import { runShape, workflowOf, workflowShape } from './world/runs.ts';
import type { Issue, Repository, World } from './world/state.ts';
import { fullName } from './world/tokens.ts';
import { userShape } from './world/users.ts';

/** Something that happened, as workflows hear of it. */
export interface FiredEvent {
  event: string;
  payload: Record<string, unknown>;
  /** GITHUB_REF. */
  ref: string;
  /** GITHUB_SHA: the commit whose workflows run. */
  sha: string;
  actor: string;
  /** What the run is listed under. */
  title: string;
  /** What the run is about: for a pull request its branch, elsewhere `sha` itself. */
  head: { sha: string; branch: string | null; repository: string };
  /** Pull requests GitHub lists with the run: those of the same repository only. */
  pulls?: number[];
}

interface PullEventWishes {
  number: number;
  action?: 'opened' | 'synchronize' | 'reopened' | 'closed' | 'edited' | 'labeled';
  /** Where the branch stood before a push. */
  before?: string;
  by?: string;
}

/**
 * A pull request was opened, or pushed to. Its workflows come from the trial merge with its base.
 *
 * @throws Error if it contradicts its base: then GitHub runs no workflow
 */
export function pullRequest(
  github: GitHub,
  name: string,
  { number, action = 'opened', before, by }: PullEventWishes,
): FiredEvent {
  const { world } = github;
  const repository = repositoryOf(world, name);
  const issue = pullOf(repository, number);
  const { head, merge } = pullEnds(world, repository, issue);
  if (merge === undefined)
    throw new Error(`Cannot fire pull_request for #${number}: GitHub runs no workflow where there is a conflict`);
  const from = issue.pull.headRepository;
  return {
    event: 'pull_request',
    payload: {
      action,
      number,
      pull_request: pullShape(world, repository, issue),
      ...(action === 'synchronize' ? { before: before ?? head, after: head } : {}),
      ...common(world, repository, by ?? issue.user),
    },
    ref: `refs/pull/${number}/merge`,
    sha: merge,
    actor: by ?? issue.user,
    title: issue.title,
    head: { sha: head, branch: issue.pull.headRef, repository: from },
    pulls: from === fullName(repository) ? [number] : [],
  };
}

/** Commits came to a branch. */
export function push(
  github: GitHub,
  name: string,
  { branch, before, by }: { branch?: string; before?: string; by?: string } = {},
): FiredEvent {
  const { world } = github;
  const repository = repositoryOf(world, name);
  const at = branch ?? repository.defaultBranch;
  const after = tipOf(repository, at);
  const from = before ?? readCommit(repository.git, after).parents[0] ?? '0'.repeat(40);
  const isNew = /^0+$/.test(from);
  const commits = readCommits(repository.git, ['--reverse', ...(isNew ? ['-1', after] : [`${from}..${after}`])]);
  const told = commits.map(({ sha, tree, message, author, committer }) => ({
    id: sha,
    tree_id: tree,
    distinct: true,
    message,
    timestamp: committer.date,
    url: `${world.url}/${name}/commit/${sha}`,
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  }));
  const actor = by ?? repository.owner;
  return {
    event: 'push',
    payload: {
      ref: `refs/heads/${at}`,
      before: from,
      after,
      created: isNew,
      deleted: false,
      forced: false,
      base_ref: null,
      compare: `${world.url}/${name}/compare/${from.slice(0, 12)}...${after.slice(0, 12)}`,
      commits: told,
      head_commit: told.at(-1) ?? null,
      pusher: { name: actor, email: `${actor}@users.noreply.github.com` },
      ...common(world, repository, actor),
    },
    ref: `refs/heads/${at}`,
    sha: after,
    actor,
    title: told.at(-1)?.message.split('\n')[0] ?? '',
    head: { sha: after, branch: at, repository: name },
  };
}

/** The hour has struck. */
export function schedule(github: GitHub, name: string, cron: string): FiredEvent {
  return onDefault(github, name, 'schedule', github.repository(name).owner, { schedule: cron });
}

/** Someone pressed "Run workflow". */
export function workflowDispatch(
  github: GitHub,
  name: string,
  { inputs = {}, by }: { inputs?: Record<string, string>; by?: string } = {},
): FiredEvent {
  const repository = github.repository(name);
  const ref = `refs/heads/${repository.defaultBranch}`;
  return onDefault(github, name, 'workflow_dispatch', by ?? repository.owner, { inputs, ref });
}

/**
 * A run is over, or was asked for. Its workflows come from the default branch and its token can
 * write, whoever's run it was. Of a fork's run, `pull_requests` is empty.
 */
export function workflowRun(
  github: GitHub,
  name: string,
  id: number,
  action: 'completed' | 'requested' | 'in_progress' = 'completed',
): FiredEvent {
  const { world } = github;
  const repository = repositoryOf(world, name);
  const run = repository.runs.get(id);
  if (!run) throw new Error(`Cannot fire workflow_run: ${name} has no run ${id}`);
  return onDefault(github, name, 'workflow_run', run.actor, {
    action,
    workflow_run: runShape(world, repository, run),
    workflow: workflowShape(world, repository, workflowOf(world, repository, run.workflow)),
  });
}

/** Something happened to an issue. */
export function issues(
  github: GitHub,
  name: string,
  {
    number,
    action = 'opened',
    by,
    ...more
  }: { number: number; action?: string; by?: string; [detail: string]: unknown },
): FiredEvent {
  const repository = github.repository(name);
  const issue = issueOf(repository, number);
  const payload = { action, issue: issueShape(github.world, repository, issue), ...more };
  return onDefault(github, name, 'issues', by ?? issue.user, payload, issue.title);
}

/** Someone wrote below an issue or a pull request. */
export function issueComment(
  github: GitHub,
  name: string,
  {
    number,
    comment: id,
    action = 'created',
  }: { number: number; comment: number; action?: 'created' | 'edited' | 'deleted' },
): FiredEvent {
  const { world } = github;
  const repository = repositoryOf(world, name);
  const issue = issueOf(repository, number);
  const comment = issue.comments.find((each) => each.id === id);
  if (!comment) throw new Error(`Cannot fire issue_comment: #${number} has no comment ${id}`);
  const payload = {
    action,
    issue: issueShape(world, repository, issue),
    comment: commentShape(world, repository, issue, comment),
  };
  return onDefault(github, name, 'issue_comment', comment.user, payload, issue.title);
}

/** An event that belongs to no branch runs the default branch's workflows. */
function onDefault(
  github: GitHub,
  name: string,
  event: string,
  actor: string,
  payload: Record<string, unknown>,
  title = event,
): FiredEvent {
  const repository = repositoryOf(github.world, name);
  const sha = tipOf(repository, repository.defaultBranch);
  return {
    event,
    payload: { ...payload, ...common(github.world, repository, actor) },
    ref: `refs/heads/${repository.defaultBranch}`,
    sha,
    actor,
    title,
    head: { sha, branch: repository.defaultBranch, repository: name },
  };
}

function common(world: World, repository: Repository, sender: string) {
  return { repository: repositoryShape(world, repository), sender: userShape(world, sender) };
}

function tipOf(repository: Repository, branch: string): string {
  const tip = branchTip(repository, branch);
  if (!tip) throw new Error(`Cannot fire an event for ${branch}: there is no such branch`);
  return tip;
}

function issueOf(repository: Repository, number: number): Issue {
  const issue = repository.issues.get(number);
  if (!issue) throw new Error(`Cannot fire an event for #${number}: there is none`);
  return issue;
}

function pullOf(repository: Repository, number: number): PullIssue {
  const issue = issueOf(repository, number);
  if (!issue.pull) throw new Error(`Cannot fire an event for #${number}: it is no pull request`);
  return issue as PullIssue;
}
