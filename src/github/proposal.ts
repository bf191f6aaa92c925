import type { GitHub } from './client.ts';
import { ensure } from './ensure.ts';
import { type ChangedPath, type Content, commit, groundOf, isOpen, textAt } from './proposal-branch.ts';

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
      const written = await commit(github, { branch, message }, ground, wanted.files);
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
