import { readFileSync } from 'node:fs';
import type { RunOrigin } from '../../github/pull-request.ts';
import { UsageError } from '../command.ts';

/** The end of a workflow run, as GitHub tells of it. */
export interface RunEnded {
  run: RunOrigin;
  /** Whether the run was for a pull request. */
  isPullRequest: boolean;
}

/**
 * The event that started this workflow. GitHub writes it, so unlike an artifact it can be believed.
 *
 * @throws UsageError outside a workflow that a run has started
 */
export function readEvent(path: string | undefined): RunEnded {
  const event =
    path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as { workflow_run?: WorkflowRun });
  if (!event?.workflow_run)
    throw new UsageError(
      'Unexpected call outside a workflow that another one has started, expected --report and --dry-run',
    );
  const { event: name, head_sha, head_branch, head_repository } = event.workflow_run;
  return {
    run: { headSha: head_sha, headBranch: head_branch ?? '', headOwner: head_repository?.owner.login ?? '' },
    isPullRequest: name === 'pull_request' && head_branch !== null && head_repository !== null,
  };
}

/** What we need of https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run; a repository may be deleted by then. */
interface WorkflowRun {
  event: string;
  head_sha: string;
  head_branch: string | null;
  head_repository: { owner: { login: string } } | null;
}
