import { createHash } from 'node:crypto';
import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { ensure } from './ensure.ts';

/** What a file is to hold: its text, or the bytes of a picture; null takes it away. */
export type Content = string | Uint8Array | null;

/** Files that are proposed together as a pull request of ours, and kept up to date until somebody settles it. */
export interface Proposal {
  /** The branch they stand on: `compose/2026-12`. */
  branch: string;
  /** Of a new pull request; one that is open keeps its own. */
  title: string;
  /** Of the commits: what changes. Further lines, such as `Co-authored-by`, after an empty one. */
  message: string;
  /** Whether there may be another one after the last was merged or closed. Left out, once settled is settled. */
  again?: boolean;
  /**
   * The files as they are to be, and what the pull request says of them, from what stands there. Files that are not
   * named stay as they are. It may be called more than once.
   */
  write: (standing: Standing) => Wanted | Promise<Wanted>;
}

export interface Wanted {
  files: ReadonlyMap<string, Content>;
  /**
   * The description of the pull request, from what it says by now; of a new one, from undefined. Of what it has
   * returned, it makes the same again.
   */
  body: (before: string | undefined) => string;
}

/** What there is already of a proposal. */
export interface Standing {
  /** The paths of the files that the branch adds, changes or removes. */
  changed: readonly ChangedPath[];
  /** The text of a file on the branch, or where there is no branch yet, on the base; undefined if it is not there. */
  read: (path: string) => Promise<string | undefined>;
  /** The pull requests there were from the branch, the newest first. */
  pulls: readonly EarlierPull[];
  /** The logins of those who have committed on the branch; to merge the base into it is not counted. */
  authors: readonly string[];
}

export interface ChangedPath {
  path: string;
  removed: boolean;
  /** Git's name for what is in it. */
  sha: string | null;
}

export interface EarlierPull {
  number: number;
  state: 'open' | 'merged' | 'closed';
  body: string;
}

export interface KeptProposal {
  /** "settled" was merged or closed, and is not opened again; "nothing" had nothing to propose. */
  status: 'open' | 'settled' | 'nothing';
  url?: string;
  number?: number;
  /** Of one that is settled. */
  isMerged?: boolean;
  /** The commit that the branch is at, of one that is open. */
  head?: string;
}

/**
 * Sees to it that files are proposed in one pull request: written in one commit, on top of what others committed
 * on its branch, and the pull request opened or its description renewed. Nothing is forced: a branch that was
 * left over is taken on to the base by a merge. Of two runs at once, the slower finds what the other has made.
 *
 * @throws Error that says what could not be done
 */
export async function keepProposal(github: GitHub, proposal: Proposal): Promise<KeptProposal> {
  const { octokit, repository } = github;
  const { branch, title, message, again = false, write } = proposal;
  let wanted: Wanted | undefined;
  let settled: ListedPull | undefined;
  /** The numbers of those that had been settled before this run wrote anything. */
  let past: ReadonlySet<number> = new Set();
  let base = '';
  let head: string | undefined;
  await ensure(
    `write on the branch ${branch}`,
    async () => {
      const pulls = await find(github, branch);
      base = (await octokit.rest.repos.get({ ...repository })).data.default_branch;
      return { pulls, ground: await groundOf(github, { branch, base, pulls, message }) };
    },
    async ({ pulls, ground }) => {
      settled = pulls.some(isOpen) ? undefined : pulls[0];
      past = new Set(pulls.filter((pull) => !isOpen(pull)).map(({ number }) => number));
      head = undefined;
      if (settled && !again) return;
      const { changed, authors, at } = ground;
      const read = (path: string): Promise<string | undefined> => textAt(github, path, at);
      wanted = await write({ changed, authors, read, pulls: pulls.map(toEarlier) });
      const written = await commit(github, proposal, ground, wanted.files);
      head = written ?? (changed.length > 0 ? ground.tip : undefined);
    },
    // The branch was made or moved by another run.
    [422],
  );
  if (head === undefined) return settled ? settledAs(settled) : standingOf(await find(github, branch), past);

  let pull: { number: number; html_url: string } | undefined;
  await ensure(
    `keep the pull request of ${branch}`,
    () => find(github, branch),
    async (found) => {
      const open = found.find(isOpen);
      const body = wanted!.body(open?.body ?? undefined);
      settled = open ? undefined : settledSince(found, past);
      if (settled) return;
      pull = open ?? (await octokit.rest.pulls.create({ ...repository, title, head: branch, base, body })).data;
      if (open && open.body !== body)
        await octokit.rest.pulls.update({ ...repository, pull_number: open.number, body });
    },
    // Another run has opened it.
    [422],
  );
  if (settled) return settledAs(settled);
  return { status: 'open', url: pull!.html_url, number: pull!.number, head };
}

type ListedPull = Awaited<ReturnType<typeof find>>[number];

/** An open pull request may have nothing left in it: its files were taken out by hand, or came another way. */
function standingOf(pulls: readonly ListedPull[], past: ReadonlySet<number>): KeptProposal {
  const open = pulls.find(isOpen);
  if (open) return { status: 'open', url: open.html_url, number: open.number, head: open.head.sha };
  const settled = settledSince(pulls, past);
  return settled ? settledAs(settled) : { status: 'nothing' };
}

/** What somebody merged or closed while we were at work, and does not want to see again. */
function settledSince(pulls: readonly ListedPull[], past: ReadonlySet<number>): ListedPull | undefined {
  return pulls.find((pull) => !isOpen(pull) && !past.has(pull.number));
}

function isOpen({ state }: { state: string }): boolean {
  return state === 'open';
}

function settledAs({ number, html_url, merged_at }: ListedPull): KeptProposal {
  return { status: 'settled', url: html_url, number, isMerged: merged_at !== null };
}

function toEarlier({ number, state, merged_at, body }: ListedPull): EarlierPull {
  return { number, state: state === 'open' ? 'open' : merged_at ? 'merged' : 'closed', body: body ?? '' };
}

/** Pull requests from a branch of the repository itself, the newest first. */
async function find({ octokit, repository }: GitHub, branch: string) {
  return octokit.paginate(octokit.rest.pulls.list, {
    ...repository,
    head: `${repository.owner}:${branch}`,
    state: 'all',
    per_page: 100,
  });
}

/** What the next commit stands on. */
interface Ground {
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
async function groundOf(
  github: GitHub,
  { branch, base, pulls, message }: { branch: string; base: string; pulls: readonly ListedPull[]; message: string },
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
  { pulls, commits, message }: { pulls: readonly ListedPull[]; commits: readonly ListedCommit[]; message: string },
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
async function commit(
  github: GitHub,
  { branch, message }: Proposal,
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

async function textAt({ octokit, repository }: GitHub, path: string, ref: string): Promise<string | undefined> {
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
