import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { ensure } from './ensure.ts';

/** A comment of ours, found again by who wrote it and by the marker it starts with. */
export interface OwnComment {
  /** The number of the pull request or GitHub issue. */
  number: number;
  me: string;
  marker: string;
  body: string;
}

/**
 * Sees to it that there is one comment of ours with a text: made if there is none, edited if its text
 * differs, and the only one of its kind.
 *
 * @throws Error that says what could not be done
 */
export async function keepComment(
  { octokit, repository }: GitHub,
  { number, me, marker, body }: OwnComment,
): Promise<void> {
  await ensure(
    `comment on #${number}`,
    async () => {
      const all = await octokit.paginate(octokit.rest.issues.listComments, {
        ...repository,
        issue_number: number,
        per_page: 100,
      });
      return all.filter((comment) => comment.user?.login === me && comment.body?.startsWith(marker));
    },
    async ([first, ...doubles]) => {
      if (!first) await octokit.rest.issues.createComment({ ...repository, issue_number: number, body });
      else if (first.body?.trim() !== body.trim())
        await octokit.rest.issues.updateComment({ ...repository, comment_id: first.id, body });
      for (const { id } of doubles)
        await forgive([404], () => octokit.rest.issues.deleteComment({ ...repository, comment_id: id }));
    },
  );
}

/** A comment on a line of the diff. */
export interface LineComment {
  file: string;
  line: number;
  body: string;
}

/**
 * Sees to it that our comments on the lines of a diff are these: new ones are made, and those that no
 * longer hold go, unless somebody has answered.
 *
 * @throws Error that says what could not be done
 */
export async function keepLineComments(
  { octokit, repository }: GitHub,
  {
    number,
    headSha,
    me,
    marker,
    comments,
  }: { number: number; headSha: string; me: string; marker: string; comments: readonly LineComment[] },
): Promise<void> {
  const pull = { ...repository, pull_number: number };
  await ensure(
    `comment on the lines of pull request ${number}`,
    () => octokit.paginate(octokit.rest.pulls.listReviewComments, { ...pull, per_page: 100 }),
    async (all) => {
      const own = all.filter(({ user, body }) => user?.login === me && body.startsWith(marker));
      const answered = new Set(all.map(({ in_reply_to_id }) => in_reply_to_id));
      const standing = new Set(
        own.filter(({ line }) => line != null).map(({ path, line, body }) => key(path, line, body)),
      );
      const wanted = new Set(comments.map(({ file, line, body }) => key(file, line, body)));
      const kept = new Set<string>();
      for (const { id, path, line, body } of own) {
        const name = key(path, line, body);
        const isDouble = kept.has(name);
        kept.add(name);
        if ((!wanted.has(name) || isDouble) && !answered.has(id))
          await forgive([404], () => octokit.rest.pulls.deleteReviewComment({ ...repository, comment_id: id }));
      }
      for (const { file, line, body } of comments) {
        if (standing.has(key(file, line, body))) continue;
        const place = { commit_id: headSha, path: file, line, side: 'RIGHT' as const };
        // A line that GitHub does not count as part of the diff goes without.
        await forgive([422], () => octokit.rest.pulls.createReviewComment({ ...pull, ...place, body }));
      }
    },
  );
}

function key(file: string, line: number | null | undefined, body: string): string {
  return JSON.stringify([file, line ?? null, body.trim()]);
}

async function forgive(statuses: readonly number[], call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof RequestError && statuses.includes(error.status))) throw error;
  }
}

/**
 * Sees to it that a pull request has a label, or has it not.
 *
 * @throws Error that says what could not be done
 */
export async function keepLabel(
  { octokit, repository }: GitHub,
  { number, label, wanted }: { number: number; label: string; wanted: boolean },
): Promise<void> {
  const issue = { ...repository, issue_number: number };
  await ensure(
    `${wanted ? 'add' : 'remove'} the label "${label}" on pull request ${number}`,
    async () =>
      (await octokit.paginate(octokit.rest.issues.listLabelsOnIssue, { ...issue, per_page: 100 })).some(
        ({ name }) => name === label,
      ),
    async (has) => {
      // A label that the repository lacks may only be made by whoever may change GitHub issues.
      if (wanted && !has) await forgive([403, 422], () => octokit.rest.issues.addLabels({ ...issue, labels: [label] }));
      if (!wanted && has) await forgive([404], () => octokit.rest.issues.removeLabel({ ...issue, name: label }));
    },
  );
}
