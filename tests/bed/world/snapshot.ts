import { type PullIssue, pullEnds } from './pulls.ts';
import { branchesOf } from './repositories.ts';
import type { Repository, World } from './state.ts';

/** A repository as a story checks it: what people would see, without ids and addresses. */
export type RepositoryState = ReturnType<typeof readState>;

export function readState(world: World, repository: Repository) {
  const issues = [...repository.issues.values()];
  return {
    branches: Object.fromEntries(branchesOf(repository).map(({ name, sha }) => [name, sha])),
    issues: issues
      .filter(({ pull }) => pull === undefined)
      .map(({ pull: _, comments, ...issue }) => ({ ...issue, comments: comments.map(told) })),
    pulls: issues
      .filter((issue): issue is PullIssue => issue.pull !== undefined)
      .map((issue) => {
        const { pull, comments, ...rest } = issue;
        const { head, base } = pullEnds(world, repository, issue);
        return {
          ...rest,
          comments: comments.map(told),
          head: `${pull.headRepository}:${pull.headRef}`,
          headSha: head,
          base: pull.baseRef,
          baseSha: base,
          merged: pull.mergedAt !== null,
        };
      }),
    labels: [...repository.labels.values()].map(({ name, color, description }) => ({ name, color, description })),
    // Jobs are check runs too; runs tell of those.
    checks: [...repository.checks.values()].filter(({ run }) => run === undefined),
    statuses: repository.statuses.map(({ sha, state, context, description, targetUrl }) => ({
      sha,
      state,
      context,
      description,
      targetUrl,
    })),
    artifacts: [...repository.artifacts.values()].map(({ id, name, run, files }) => ({
      id,
      name,
      run,
      files: [...files.keys()],
    })),
    runs: [...repository.runs.values()].map(({ id, workflow, event, status, conclusion, headSha }) => ({
      id,
      workflow,
      event,
      status,
      conclusion,
      headSha,
    })),
    variables: Object.fromEntries([...repository.variables.values()].map(({ name, value }) => [name, value])),
    deployments: repository.site?.deployments ?? [],
    dispatches: repository.dispatches,
  };
}

function told({
  id,
  user,
  body,
  createdAt,
  updatedAt,
}: {
  id: number;
  user: string;
  body: string;
  createdAt: string;
  updatedAt: string;
}) {
  return { id, user, body, createdAt, updatedAt };
}
