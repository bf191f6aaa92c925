import type { PullIssue } from './pulls.ts';

/** A comment on a line of a pull request's diff. */
export interface LineComment {
  id: number;
  user: string;
  body: string;
  path: string;
  line: number;
  commit: string;
  createdAt: string;
  /** The comment that it answers. */
  answers?: number;
}

const known = new WeakMap<PullIssue, LineComment[]>();

/** The comments on the lines of a pull request, in the order they were made. */
export function commentsOnLines(pull: PullIssue): LineComment[] {
  const comments = known.get(pull) ?? [];
  known.set(pull, comments);
  return comments;
}
