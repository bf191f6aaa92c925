import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { ensure, failure } from './ensure.ts';

/**
 * What was announced to the chat, kept in the repository itself: a file at the tip of a ref of our own, which no clone
 * fetches and no page shows. Each change is a commit on top of the one it knew, so of two runs at once GitHub takes the
 * first and refuses the other, whose commit is no fast-forward.
 */
export interface Announced {
  /** The commit whose entries were looked at last, and when. */
  commit: string;
  at: string;
  /** The end of the week whose deadlines a digest told last. */
  closingUntil?: string;
  /** A message that a run is sending at this moment, or was when it ended. */
  claim?: Sending;
  /** Messages of which nobody knows whether they arrived, until a maintainer says. */
  doubts: readonly Sending[];
  /** The ids of all entries that were said or passed over, in order. */
  known: readonly string[];
}

/** A message on its way. */
export interface Sending {
  /** The run that sends it: its page. */
  run: string;
  began: string;
  entries: readonly string[];
}

/** What was announced, as it stands at a commit of our ref. */
export interface Ledger {
  sha: string;
  record: Announced;
}

const REF = 'gazette/announced';
const FILE = 'announced.json';

/**
 * Reads what was announced.
 *
 * @returns undefined before the first time
 * @throws Error that says what could not be done
 */
export async function readAnnounced(github: GitHub): Promise<Ledger | undefined> {
  const { octokit, repository } = github;
  const doing = `read what was announced (${REF})`;
  try {
    const sha = await tipOf(github);
    if (sha === undefined) return undefined;
    // In this form GitHub gives files of more than a megabyte, too.
    const { data } = await octokit.rest.repos.getContent({
      ...repository,
      path: FILE,
      ref: sha,
      mediaType: { format: 'raw' },
    });
    return { sha, record: parse(textOf(data)) };
  } catch (error) {
    throw failure(doing, error);
  }
}

/**
 * Writes what was announced, on top of what was read.
 *
 * @param before what was read; undefined if there was nothing
 * @param message of the commit, for people who look at the log
 * @returns undefined if another run was faster, and nothing was written
 * @throws Error that says what could not be done; it may have been done all the same
 */
export async function writeAnnounced(
  github: GitHub,
  before: Ledger | undefined,
  record: Announced,
  message: string,
): Promise<Ledger | undefined> {
  const { octokit, repository } = github;
  const doing = `write what was announced (${REF})`;
  let sha = '';
  // Objects that nothing points to yet do no harm when they are made twice.
  await ensure(
    doing,
    async () => undefined,
    async () => {
      const tree = await octokit.rest.git.createTree({
        ...repository,
        tree: [{ path: FILE, mode: '100644', type: 'blob', content: `${JSON.stringify(record, null, 1)}\n` }],
      });
      const parents = before ? [before.sha] : [];
      const commit = await octokit.rest.git.createCommit({ ...repository, message, tree: tree.data.sha, parents });
      sha = commit.data.sha;
    },
  );
  // What was read stands, as far as anybody knows; GitHub is asked again after a failure.
  let tip = before?.sha;
  let isFirst = true;
  await ensure(
    doing,
    async () => {
      if (!isFirst) tip = await tipOf(github);
      isFirst = false;
    },
    async () => {
      if (tip !== before?.sha) return;
      const refused = await unlessRefused(() =>
        before === undefined
          ? octokit.rest.git.createRef({ ...repository, ref: `refs/${REF}`, sha })
          : octokit.rest.git.updateRef({ ...repository, ref: REF, sha, force: false }),
      );
      // Another run may have come in between; if none has, GitHub has another reason.
      tip = refused ? await tipOf(github) : sha;
      if (refused && tip === before?.sha) throw refused;
    },
  );
  return tip === sha ? { sha, record } : undefined;
}

/**
 * Whether a commit is older than another, and so shows what a newer run has looked at already.
 *
 * @returns false also for commits that are not in one line, as after a forced push
 * @throws Error if GitHub cannot be asked
 */
export async function isOlder({ octokit, repository }: GitHub, commit: string, than: string): Promise<boolean> {
  if (commit === than) return false;
  try {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...repository,
      basehead: `${than}...${commit}`,
      per_page: 1,
    });
    return data.status === 'behind';
  } catch (error) {
    // What a forced push took away, GitHub forgets.
    if (error instanceof RequestError && error.status === 404) return false;
    throw failure(`compare ${commit.slice(0, 7)} with what was announced`, error);
  }
}

async function tipOf({ octokit, repository }: GitHub): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.git.getRef({ ...repository, ref: REF });
    return data.object.sha;
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return undefined;
    throw error;
  }
}

/** The refusal of a write that is no fast-forward, or makes a ref that is there (422). */
async function unlessRefused(write: () => Promise<unknown>): Promise<RequestError | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (error instanceof RequestError && error.status === 422) return error;
    throw error;
  }
}

/** A raw file comes as text or as bytes, as GitHub declares it; the types know neither. */
function textOf(data: unknown): string {
  return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : String(data);
}

/** @throws Error if somebody wrote something else there */
function parse(text: string): Announced {
  try {
    const { commit, at, closingUntil, claim, doubts, known } = JSON.parse(text) as Announced;
    if (typeof commit === 'string' && Array.isArray(known) && Array.isArray(doubts) && Temporal.Instant.from(at))
      return { commit, at, ...(closingUntil ? { closingUntil } : {}), ...(claim ? { claim } : {}), doubts, known };
  } catch {}
  throw new Error(
    `Cannot read what was announced: ${FILE} at refs/${REF} is not as we wrote it. Remove that ref, and the next run begins anew`,
  );
}
