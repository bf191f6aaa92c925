// The branch of a proposal: what stands there, and the next commit on it.
import { createHash } from 'node:crypto';
import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';

/** What a file is to hold: its text, or the bytes of a picture; null takes it away. */
export type Content = string | Uint8Array | null;

export interface ChangedPath {
  path: string;
  removed: boolean;
  /** Git's name for what is in it. */
  sha: string | null;
}

/** What we need of a pull request from the branch. */
interface BranchPull {
  state: string;
  head: { sha: string };
}

export function isOpen({ state }: { state: string }): boolean {
  return state === 'open';
}

/** What the next commit stands on. */
export interface Ground {
  /** The branch's commit; undefined if there is no branch. */
  tip: string | undefined;
  /** The commit whose files are there now, and its tree. */
  at: string;
  tree: string;
  parents: readonly string[];
  changed: readonly ChangedPath[];
  authors: readonly string[];
}

/** The branch as it is; or the base, where there is none or it is left over from what was settled. */
export async function groundOf(
  github: GitHub,
  { branch, base, pulls, message }: { branch: string; base: string; pulls: readonly BranchPull[]; message: string },
): Promise<Ground> {
  const { octokit, repository } = github;
  const tip = await tipOf(github, branch);
  const onto = await tipOf(github, base);
  if (onto === undefined)
    throw new Error(`Cannot write on the branch ${branch}: GitHub answered 404 (there is no branch ${base})`);
  const fromBase = { at: onto.sha, tree: onto.tree, changed: [], authors: [] };
  if (tip === undefined) return { ...fromBase, tip, parents: [onto.sha] };
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    ...repository,
    basehead: `${onto.sha}...${tip.sha}`,
  });
  if (!pulls.some(isOpen) && wasSettledAt(tip.sha, { pulls, commits: data.commits, message }))
    return { ...fromBase, tip: tip.sha, parents: data.ahead_by === 0 ? [onto.sha] : [tip.sha, onto.sha] };
  const changed = (data.files ?? []).flatMap(({ filename, status, sha, previous_filename: was }) => [
    ...(status === 'renamed' && was !== undefined ? [{ path: was, removed: true, sha: null }] : []),
    { path: filename, removed: status === 'removed', sha },
  ]);
  const own = data.commits.filter(({ parents }) => parents.length === 1);
  const authors = [...new Set(own.map(({ author }) => author?.login ?? ''))];
  return { tip: tip.sha, at: tip.sha, tree: tip.tree, parents: [tip.sha], changed, authors };
}

/**
 * Whether a pull request was settled where the branch is, or a commit of ours before: a run that somebody settles it
 * under may write once more.
 */
function wasSettledAt(
  tip: string,
  { pulls, commits, message }: { pulls: readonly BranchPull[]; commits: readonly ListedCommit[]; message: string },
): boolean {
  const heads = new Set(pulls.map(({ head }) => head.sha));
  let at: string | undefined = tip;
  while (at !== undefined && !heads.has(at)) {
    const made = commits.find(({ sha }) => sha === at);
    const isOurs = made?.parents.length === 1 && made.commit.message.trimEnd() === message;
    at = isOurs ? made.parents[0]?.sha : undefined;
  }
  return at !== undefined;
}

/** What we need of a commit. */
interface ListedCommit {
  sha: string;
  parents: readonly { sha: string }[];
  commit: { message: string };
}

/** Writes what differs as one commit, and moves the branch on to it; undefined if nothing differs. */
export async function commit(
  github: GitHub,
  { branch, message }: { branch: string; message: string },
  { tip, at, tree: before, parents, changed }: Ground,
  files: ReadonlyMap<string, Content>,
): Promise<string | undefined> {
  const { octokit, repository } = github;
  const there = new Map(changed.map(({ path, removed, sha }) => [path, removed ? null : sha]));
  const news = [...files].filter(([path, content]) => there.get(path) !== blobName(content));
  if (news.length === 0) return undefined;
  const tree = [];
  for (const [path, content] of news) {
    if (typeof content === 'string') tree.push({ path, mode: FILE, type: BLOB, content });
    else if (content !== null) tree.push({ path, mode: FILE, type: BLOB, sha: await blobOf(github, content) });
    else if ((await textAt(github, path, at)) !== undefined) tree.push({ path, mode: FILE, type: BLOB, sha: null });
  }
  if (tree.length === 0) return undefined;
  const { data: after } = await octokit.rest.git.createTree({ ...repository, base_tree: before, tree });
  if (after.sha === before) return undefined;
  const { data: made } = await octokit.rest.git.createCommit({
    ...repository,
    message,
    tree: after.sha,
    parents: [...parents],
  });
  if (tip === undefined)
    await octokit.rest.git.createRef({ ...repository, ref: `refs/heads/${branch}`, sha: made.sha });
  else await octokit.rest.git.updateRef({ ...repository, ref: `heads/${branch}`, sha: made.sha, force: false });
  return made.sha;
}

const FILE = '100644' as const;
const BLOB = 'blob' as const;

/** What git calls content, so that it need not be fetched to be compared. */
function blobName(content: Content): string | null {
  if (content === null) return null;
  const bytes = Buffer.from(content as string);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

async function blobOf({ octokit, repository }: GitHub, content: Uint8Array): Promise<string> {
  const { data } = await octokit.rest.git.createBlob({
    ...repository,
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64',
  });
  return data.sha;
}

async function tipOf(
  { octokit, repository }: GitHub,
  branch: string,
): Promise<{ sha: string; tree: string } | undefined> {
  return unlessMissing(async () => {
    const { data } = await octokit.rest.repos.getBranch({ ...repository, branch });
    return { sha: data.commit.sha, tree: data.commit.commit.tree.sha };
  });
}

/** The text of a file at a commit; undefined if it is not there. */
export async function textAt({ octokit, repository }: GitHub, path: string, ref: string): Promise<string | undefined> {
  return unlessMissing(async () => {
    const { data } = await octokit.rest.repos.getContent({ ...repository, path, ref });
    if (Array.isArray(data) || data.type !== 'file') throw new Error(`Cannot read ${path} on ${ref}: expected a file`);
    return Buffer.from(data.content, 'base64').toString('utf8');
  });
}

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return undefined;
    throw error;
  }
}
