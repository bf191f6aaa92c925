import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { failure } from './ensure.ts';
import { type Label, missingLabels } from './labels.ts';

/** What a token may not see is undefined. */
export interface RepositorySettings {
  defaultBranch: string;
  hasIssues: boolean;
  /** Where the site on GitHub Pages comes from. */
  pages: 'workflow' | 'branch' | 'off' | undefined;
  missingLabels: Label[];
  /** The checks without which nothing gets into the default branch. */
  requiredChecks: string[] | undefined;
  /** What a workflow may do that does not say what it needs. */
  workflowToken: 'read' | 'write' | undefined;
  /** Whether a workflow may open a pull request. */
  workflowsOpenPullRequests: boolean | undefined;
  /** Whether people can report a weakness without telling everybody. */
  privateReports: boolean | undefined;
}

/**
 * The settings of a repository, as far as the token may see them.
 *
 * @throws Error if there is no such repository for this token, or GitHub cannot be asked
 */
export async function readSettings(github: GitHub): Promise<RepositorySettings> {
  const { octokit, repository } = github;
  try {
    const { data } = await octokit.rest.repos.get(repository);
    const branch = data.default_branch;
    const permissions = await seen(() =>
      octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(repository),
    );
    const reports = await seen(() => octokit.rest.repos.checkPrivateVulnerabilityReporting(repository));
    return {
      defaultBranch: branch,
      hasIssues: data.has_issues,
      pages: data.has_pages ? await pagesSource(github) : 'off',
      missingLabels: await missingLabels(github),
      requiredChecks: await requiredChecks(github, branch),
      workflowToken: permissions?.default_workflow_permissions,
      workflowsOpenPullRequests: permissions?.can_approve_pull_request_reviews,
      privateReports: reports?.enabled,
    };
  } catch (error) {
    throw failure(`read the settings of ${repository.owner}/${repository.repo}`, error);
  }
}

async function pagesSource({ octokit, repository }: GitHub): Promise<RepositorySettings['pages']> {
  const pages = await seen(() => octokit.rest.repos.getPages(repository));
  return pages && (pages.build_type === 'workflow' ? 'workflow' : 'branch');
}

/** By a rule, or by the older protection of the branch; either will do, and everybody who may read may see both. */
async function requiredChecks({ octokit, repository }: GitHub, branch: string): Promise<string[] | undefined> {
  const where = { ...repository, branch };
  const rules = await seen(() => octokit.rest.repos.getBranchRules({ ...where, per_page: 100 }));
  const old = await seen(() => octokit.rest.repos.getBranch(where));
  if (!rules || !old) return undefined;
  const byRule = rules.flatMap((rule) =>
    rule.type === 'required_status_checks' ? (rule.parameters?.required_status_checks ?? []) : [],
  );
  return [...byRule.map(({ context }) => context), ...(old.protection?.required_status_checks?.contexts ?? [])];
}

/** What an answer holds; undefined for what the token may not see. GitHub says 404 of much that is there, and 422 of what a private repository has not. */
async function seen<T>(ask: () => Promise<{ data: T }>): Promise<T | undefined> {
  try {
    return (await ask()).data;
  } catch (error) {
    if (isUnseen(error)) return undefined;
    throw error;
  }
}

function isUnseen(error: unknown): boolean {
  return error instanceof RequestError && [401, 403, 404, 422].includes(error.status);
}
