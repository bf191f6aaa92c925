import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { failure } from './ensure.ts';
import { LABELS } from './labels.ts';

/** A comment that may ask something of us, as GitHub has it now. */
export interface Asking {
  comment: number;
  /** The number of the GitHub issue it stands on. */
  issue: number;
  body: string;
}

/** Who belongs to the repository, in GitHub's words. */
const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/**
 * The comment of a number, if its author belongs to the repository and it stands on a GitHub issue that collects
 * links; else why it may ask nothing. One that was edited since asks nothing, either: whoever may edit it need not
 * be its author.
 *
 * @throws Error if GitHub cannot be asked
 */
export async function findAsking({ octokit, repository }: GitHub, id: number): Promise<Asking | { no: string }> {
  try {
    const { data: comment } = await octokit.rest.issues.getComment({ ...repository, comment_id: id });
    if (comment.user?.type !== 'User') return { no: 'the comment is a program’s' };
    if (!MEMBERS.includes(comment.author_association)) return { no: 'its author is no member of the repository' };
    if (comment.updated_at !== comment.created_at) return { no: 'the comment was edited' };
    const number = Number(/\/(\d+)$/.exec(comment.issue_url)?.[1]);
    const { data: issue } = await octokit.rest.issues.get({ ...repository, issue_number: number });
    if (issue.pull_request) return { no: 'it stands on a pull request' };
    const labels = issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
    if (!labels.some((name) => name.toLowerCase() === LABELS.collecting.name))
      return { no: `the GitHub issue lacks the label "${LABELS.collecting.name}"` };
    return { comment: id, issue: number, body: comment.body ?? '' };
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return { no: 'the comment is gone' };
    throw failure(`read comment ${id}`, error);
  }
}
