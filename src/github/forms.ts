import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { ensure, failure } from './ensure.ts';
import { LABELS } from './labels.ts';

/** A GitHub issue that came from a form. */
export interface Form {
  number: number;
  /** What GitHub made of the answers. */
  text: string;
  labels: string[];
  isOpen: boolean;
  /** Who sent it; undefined where the account is gone. */
  author: Author | undefined;
}

/** Somebody on GitHub, as git credits them. */
export interface Author {
  login: string;
  id: number;
}

/**
 * A GitHub issue as it is now.
 *
 * @returns undefined if there is none, it is a pull request, or no form of ours
 * @throws Error if GitHub cannot be asked
 */
export async function readForm({ octokit, repository }: GitHub, number: number): Promise<Form | undefined> {
  try {
    const { data } = await octokit.rest.issues.get({ ...repository, issue_number: number });
    return toForm(data);
  } catch (error) {
    // One that was deleted is gone, and one that was moved is somebody else's.
    if (error instanceof RequestError && [301, 404, 410].includes(error.status)) return undefined;
    throw failure(`read the GitHub issue ${number}`, error);
  }
}

/**
 * All open forms, the oldest first.
 *
 * @throws Error if GitHub cannot be asked
 */
export async function openForms({ octokit, repository }: GitHub): Promise<Form[]> {
  try {
    const all = await octokit.paginate(octokit.rest.issues.listForRepo, {
      ...repository,
      labels: LABELS.submission.name,
      state: 'open',
      sort: 'created',
      direction: 'asc',
      per_page: 100,
    });
    return all.flatMap((issue) => toForm(issue) ?? []);
  } catch (error) {
    // A fork has no GitHub issues, as long as nobody switches them on.
    if (error instanceof RequestError && error.status === 410) return [];
    throw failure('list the forms', error);
  }
}

/** What we need of a GitHub issue. */
interface Listed {
  number: number;
  body?: string | null;
  state: string;
  labels: (string | { name?: string })[];
  user: { login: string; id: number; type: string } | null;
  pull_request?: unknown;
}

function toForm({ number, body, state, labels, user, pull_request }: Listed): Form | undefined {
  const names = labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
  if (pull_request !== undefined || !names.includes(LABELS.submission.name)) return undefined;
  return {
    number,
    text: body ?? '',
    labels: names,
    isOpen: state === 'open',
    // GitHub's own stand-in for accounts that are gone.
    author: user && user.login !== 'ghost' ? { login: user.login, id: user.id } : undefined,
  };
}

/**
 * Sees to it that a form is closed.
 *
 * @throws Error that says what could not be done
 */
export async function closeForm({ octokit, repository }: GitHub, number: number): Promise<void> {
  await ensure(
    `close the GitHub issue ${number}`,
    async () => (await octokit.rest.issues.get({ ...repository, issue_number: number })).data.state,
    async (state) => {
      if (state !== 'closed')
        await octokit.rest.issues.update({
          ...repository,
          issue_number: number,
          state: 'closed',
          state_reason: 'completed',
        });
    },
  );
}

/**
 * The line of a commit by which GitHub counts it among somebody's own.
 * https://docs.github.com/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors
 *
 * @throws Error if GitHub cannot be asked
 */
export async function creditLine({ octokit }: GitHub, { login, id }: Author): Promise<string> {
  let name: string | null;
  try {
    ({ name } = (await octokit.rest.users.getByUsername({ username: login })).data);
  } catch (error) {
    throw failure(`look up @${login}`, error);
  }
  // A name is free text: what would end it, or the line, goes; and so do brackets, as "[skip ci]" stops workflows.
  const plain = (name ?? '')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>[\]"]/gu, '')
    .slice(0, 80)
    .toWellFormed()
    .trim();
  return `Co-authored-by: ${plain || login} <${id}+${login}@users.noreply.github.com>`;
}
