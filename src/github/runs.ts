import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { failure } from './ensure.ts';

/** A run of a workflow. */
export interface Run {
  id: number;
  status: string | null;
  /** Its page. */
  url: string;
}

/**
 * The latest run of a workflow for a commit; undefined if there was none.
 *
 * @param workflow the name of its file: `check.yml`
 * @throws Error if GitHub cannot be asked
 */
export async function latestRun(
  { octokit, repository }: GitHub,
  workflow: string,
  headSha: string,
): Promise<Run | undefined> {
  try {
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      ...repository,
      workflow_id: workflow,
      head_sha: headSha,
      event: 'pull_request',
      per_page: 1,
    });
    const [run] = data.workflow_runs;
    return run && { id: run.id, status: run.status, url: run.html_url };
  } catch (error) {
    // A community may do without one of our workflows.
    if (error instanceof RequestError && error.status === 404) return undefined;
    throw failure(`look for the runs of ${workflow}`, error);
  }
}
