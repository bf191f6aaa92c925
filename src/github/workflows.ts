import type { GitHub } from './client.ts';
import { failure } from './ensure.ts';

/** A workflow that GitHub knows. */
export interface KnownWorkflow {
  /** Whether GitHub has stopped it because nothing happened in the repository, or somebody has switched it off. */
  state: 'on' | 'stopped' | 'off';
  /** When it came into being. */
  since: string;
}

/**
 * The workflows of a repository, under the names of their files.
 *
 * @throws Error if GitHub cannot be asked
 */
export async function knownWorkflows({ octokit, repository }: GitHub): Promise<Map<string, KnownWorkflow>> {
  try {
    const all = await octokit.paginate(octokit.rest.actions.listRepoWorkflows, { ...repository, per_page: 100 });
    return new Map(
      all.map(({ path, state, created_at }) => [
        path.replace(/^\.github\/workflows\//, ''),
        { state: STATES[state] ?? 'off', since: created_at },
      ]),
    );
  } catch (error) {
    throw failure('list the workflows', error);
  }
}

/** In the words of GitHub. A fork's are off until somebody wants them. */
const STATES: Record<string, KnownWorkflow['state']> = { active: 'on', disabled_inactivity: 'stopped' };

/** A run that succeeded. */
export interface Success {
  began: string;
  /** Its page. */
  url: string;
}

/** A pull request's run says nothing of the job: a fork may call its branch what it likes. */
const OWN_EVENTS = ['schedule', 'push', 'workflow_dispatch'];

/**
 * The last run of a workflow on the default branch that succeeded; undefined if none did.
 *
 * @param events what may start the workflow
 * @throws Error if GitHub cannot be asked
 */
export async function lastSuccess(
  { octokit, repository }: GitHub,
  { file, events, branch }: { file: string; events: readonly string[]; branch: string },
): Promise<Success | undefined> {
  const found: Success[] = [];
  try {
    for (const event of OWN_EVENTS.filter((own) => events.includes(own))) {
      const { data } = await octokit.rest.actions.listWorkflowRuns({
        ...repository,
        workflow_id: file,
        event,
        branch,
        status: 'success',
        per_page: 1,
      });
      for (const run of data.workflow_runs)
        found.push({ began: run.run_started_at ?? run.created_at, url: run.html_url });
    }
  } catch (error) {
    throw failure(`look for the runs of ${file}`, error);
  }
  return found.sort((a, b) => Temporal.Instant.compare(a.began, b.began)).at(-1);
}

/**
 * The name of the repository's default branch.
 *
 * @throws Error if GitHub cannot be asked
 */
export async function defaultBranch({ octokit, repository }: GitHub): Promise<string> {
  try {
    const { data } = await octokit.rest.repos.get(repository);
    return data.default_branch;
  } catch (error) {
    throw failure(`look at ${repository.owner}/${repository.repo}`, error);
  }
}
