import type { GitHub } from './client.ts';
import { failure } from './ensure.ts';

/** An open pull request, as far as a comment on it needs to know. */
export interface PullRequest {
  number: number;
  headSha: string;
  /** Whether its author has never had one merged here. */
  isFirst: boolean;
  labels: readonly string[];
}

/** A file of a pull request. */
export interface ChangedFile {
  file: string;
  /** Its name before, if it was renamed. */
  was?: string;
  status: 'added' | 'modified' | 'renamed' | 'removed' | 'other';
  /** The lines of the new file that the diff shows, counted from 1: only these can carry a suggestion. */
  lines: ReadonlySet<number>;
}

/** Where a workflow ran: what the event that GitHub wrote says of it, and no artifact. */
export interface RunOrigin {
  headSha: string;
  headBranch: string;
  /** The repository that the branch is in, which for a fork is another, and its owner. */
  headRepository: number;
  headOwner: string;
}

/**
 * The open pull request to the default branch that a run was for; undefined if it has been closed, or
 * pushed to since: then another run is on its way. GitHub leaves `workflow_run.pull_requests` empty for forks, so the branch is
 * asked for its pull request instead.
 *
 * @throws Error if GitHub cannot be asked
 */
export async function findPullRequest(
  { octokit, repository }: GitHub,
  run: RunOrigin,
): Promise<PullRequest | undefined> {
  try {
    const found = await octokit.paginate(octokit.rest.pulls.list, {
      ...repository,
      state: 'open',
      head: `${run.headOwner}:${run.headBranch}`,
      per_page: 100,
    });
    // Another branch may have a laxer judge, and one branch be proposed to both.
    const pull = found.find(({ head, base }) => head.sha === run.headSha && base.ref === base.repo.default_branch);
    if (!pull) return undefined;
    return {
      number: pull.number,
      headSha: pull.head.sha,
      isFirst: FIRST.has(pull.author_association) && pull.user?.type !== 'Bot',
      labels: pull.labels.map(({ name }) => name),
    };
  } catch (error) {
    throw failure(`find the pull request of ${run.headOwner}:${run.headBranch}`, error);
  }
}

const FIRST: ReadonlySet<string> = new Set(['FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'NONE']);

/** The first hundred files of a pull request, in one call. */
export async function firstFilesOf({ octokit, repository }: GitHub, number: number): Promise<ChangedFile[]> {
  try {
    const { data } = await octokit.rest.pulls.listFiles({ ...repository, pull_number: number, per_page: 100 });
    return data.map(toChanged);
  } catch (error) {
    throw failure(`list the files of pull request ${number}`, error);
  }
}

/** GitHub lists no more files of a pull request. */
export const MOST_FILES = 3000;

/** Every file of a pull request, up to as many as GitHub lists. */
export async function filesOf({ octokit, repository }: GitHub, number: number): Promise<ChangedFile[]> {
  try {
    const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
      ...repository,
      pull_number: number,
      per_page: 100,
    });
    return files.map(toChanged);
  } catch (error) {
    throw failure(`list the files of pull request ${number}`, error);
  }
}

function toChanged({ filename, previous_filename, status, patch }: ListedFile): ChangedFile {
  return {
    file: filename,
    ...(previous_filename === undefined ? {} : { was: previous_filename }),
    status: STATUS.includes(status) ? (status as ChangedFile['status']) : 'other',
    lines: linesShown(patch ?? ''),
  };
}

/** What we need of a file as GitHub lists it. */
interface ListedFile {
  filename: string;
  previous_filename?: string | undefined;
  status: string;
  patch?: string | undefined;
}

const STATUS = ['added', 'modified', 'renamed', 'removed'];

/** The lines of the new file in a unified diff: those added and those around them. */
export function linesShown(patch: string): ReadonlySet<number> {
  const shown = new Set<number>();
  let line = 0;
  for (const text of patch.split('\n')) {
    const [, start] = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text) ?? [];
    if (start !== undefined) line = Number(start);
    else if (text.startsWith('+') || text.startsWith(' ')) shown.add(line++);
  }
  return shown;
}
