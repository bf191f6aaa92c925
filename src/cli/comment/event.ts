import { readFileSync } from 'node:fs';
import type { RunOrigin } from '../../github/pull-request.ts';
import { UsageError } from '../command.ts';

/** The end of a workflow run, as GitHub tells of it. */
export interface RunEnded {
  run: RunOrigin;
  /** The run itself, and its page. */
  id: number;
  url: string;
  /** The file of its workflow: `.github/workflows/check.yml`. */
  workflow: string;
  /** Whether the run was for a pull request. */
  isPullRequest: boolean;
}

/**
 * The event that started this workflow. GitHub writes it, so unlike an artifact it can be believed.
 *
 * @throws UsageError outside a workflow that a run has started
 */
export function readEvent(file: string | undefined): RunEnded {
  const event =
    file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as { workflow_run?: WorkflowRun });
  if (!event?.workflow_run)
    throw new UsageError(
      'Unexpected call outside a workflow that another one has started, expected --report and --dry-run',
    );
  const { id, html_url, path, event: name, head_sha, head_branch, head_repository } = event.workflow_run;
  return {
    run: {
      headSha: head_sha,
      headBranch: head_branch ?? '',
      headRepository: head_repository?.id ?? 0,
      headOwner: head_repository?.owner.login ?? '',
    },
    id,
    url: html_url,
    // The path may have the ref behind it.
    workflow: path.replace(/@.*$/, ''),
    isPullRequest: name === 'pull_request' && head_branch !== null && head_repository !== null,
  };
}

/** What we need of https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run; a repository may be deleted by then. */
interface WorkflowRun {
  id: number;
  html_url: string;
  path: string;
  event: string;
  head_sha: string;
  head_branch: string | null;
  head_repository: { id: number; owner: { login: string } } | null;
}
