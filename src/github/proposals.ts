import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { failure } from './ensure.ts';
import { firstFilesOf } from './pull-request.ts';

/** A file that an open pull request adds or changes, as it proposes it. */
export interface ProposedFile {
  /** The number of the pull request. */
  number: number;
  file: string;
  text: string;
}

/** The most pull requests that are looked into, the latest first, and the most files of each: a token has 1,000 calls an hour. */
const MOST_PULLS = 20;
const MOST_FILES = 5;

/**
 * The files of a kind in all other open pull requests, as far as that takes a bearable number of calls.
 *
 * @param isWanted whether a path is of interest
 * @throws Error if GitHub cannot be asked
 */
export async function otherProposals(
  github: GitHub,
  number: number,
  isWanted: (file: string) => boolean,
): Promise<ProposedFile[]> {
  const numbers = await otherPulls(github, number);
  const found: ProposedFile[] = [];
  for (const other of numbers.slice(0, MOST_PULLS)) found.push(...(await proposedFiles(github, other, isWanted)));
  return found;
}

/** The files of a kind that a pull request adds or changes. */
export async function proposedFiles(
  github: GitHub,
  number: number,
  isWanted: (file: string) => boolean,
): Promise<ProposedFile[]> {
  const files = await firstFilesOf(github, number);
  const wanted = files.filter(({ file, status }) => status !== 'removed' && isWanted(file)).slice(0, MOST_FILES);
  const found: ProposedFile[] = [];
  for (const { file } of wanted) {
    const text = await textOf(github, number, file);
    if (text !== undefined) found.push({ number, file, text });
  }
  return found;
}

async function otherPulls({ octokit, repository }: GitHub, number: number): Promise<number[]> {
  try {
    const open = await octokit.paginate(octokit.rest.pulls.list, {
      ...repository,
      state: 'open',
      sort: 'updated',
      direction: 'desc',
      per_page: 100,
    });
    return open.map((pull) => pull.number).filter((other) => other !== number);
  } catch (error) {
    throw failure('list the open pull requests', error);
  }
}

/** What a pull request from a fork proposes can be read in the repository it is for. */
async function textOf({ octokit, repository }: GitHub, number: number, file: string): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.repos.getContent({
      ...repository,
      path: file,
      ref: `refs/pull/${number}/head`,
    });
    // A folder, a submodule or a link is no entry, and of what is larger than a megabyte the content is left out.
    if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') return undefined;
    return Buffer.from(data.content, 'base64').toString('utf8');
  } catch (error) {
    // It may have been closed and its branch removed since.
    if (error instanceof RequestError && error.status === 404) return undefined;
    throw failure(`read ${file} of pull request ${number}`, error);
  }
}
