import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { failure } from './ensure.ts';
import type { RunOrigin } from './pull-request.ts';

/** A run of a workflow. */
export interface Run {
  id: number;
  status: string | null;
  /** Its page. */
  url: string;
}

/**
 * The latest run of a workflow for a branch at a commit; undefined if there was none. Anybody can push a
 * commit of somebody else to a fork of their own, so the commit alone does not say whose run it is.
 *
 * @param workflow the name of its file: `check.yml`
 * @throws Error if GitHub cannot be asked
 */
export async function latestRun(
  { octokit, repository }: GitHub,
  workflow: string,
  { headSha, headBranch, headRepository }: RunOrigin,
): Promise<Run | undefined> {
  try {
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      ...repository,
      workflow_id: workflow,
      head_sha: headSha,
      event: 'pull_request',
      per_page: 100,
    });
    const [run] = data.workflow_runs
      .filter(({ head_branch, head_repository }) => head_branch === headBranch && head_repository.id === headRepository)
      .sort((a, b) => b.id - a.id);
    return run && { id: run.id, status: run.status, url: run.html_url };
  } catch (error) {
    // A community may do without one of our workflows.
    if (error instanceof RequestError && error.status === 404) return undefined;
    throw failure(`look for the runs of ${workflow}`, error);
  }
}
