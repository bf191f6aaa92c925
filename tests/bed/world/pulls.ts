import { type FileChange, readChanges } from './diff.ts';
import {
  type CommitFacts,
  git,
  once,
  readCommit,
  readCommits,
  readRef,
  type Signature,
  tryGit,
  writeCommit,
  writeRef,
} from './git.ts';
import { addIssue, association, issueShape } from './issues.ts';
import { findRepository, repositoryOf, repositoryShape } from './repositories.ts';
import { at, type Issue, newId, type Pull, type Repository, tick, type World } from './state.ts';
import { fullName } from './tokens.ts';
import { emailOf, nodeId, userOf, userShape } from './users.ts';

/** An issue that is a pull request. */
export type PullIssue = Issue & { pull: Pull };

export interface PullWishes {
  title: string;
  body?: string | null;
  /** The repository the branch is in; the same one unless it comes from a fork. */
  headRepository: string;
  headRef: string;
  baseRef: string;
  by: string;
  draft?: boolean;
}

export function addPull(world: World, repository: Repository, wishes: PullWishes): PullIssue {
  const issue = addIssue(world, repository, wishes) as PullIssue;
  issue.pull = {
    id: newId(world),
    headRepository: wishes.headRepository,
    headRef: wishes.headRef,
    baseRef: wishes.baseRef,
    draft: wishes.draft ?? false,
    mayBeModified: wishes.headRepository !== fullName(repository),
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
  };
  pullEnds(world, repository, issue);
  return issue;
}

/** The commits a pull request goes between, and the trial merge, if the two can be merged. */
export interface PullEnds {
  head: string;
  base: string;
  merge: string | undefined;
}

/**
 * Looks where a pull request stands now, and keeps its references, as GitHub does:
 * `refs/pull/1/head` is the branch, `refs/pull/1/merge` what checking out the pull request gives.
 */
export function pullEnds(world: World, repository: Repository, { number, pull }: PullIssue): PullEnds {
  const refs = `refs/pull/${number}`;
  const base = pull.closedBase ?? readRef(repository.git, `refs/heads/${pull.baseRef}`)!;
  const from = findRepository(world, pull.headRepository);
  const live = pull.closedHead ?? (from && readRef(from.git, `refs/heads/${pull.headRef}`));
  const before = readRef(repository.git, `${refs}/head`);
  const head = live ?? before!;
  if (head !== before) writeRef(repository.git, `${refs}/head`, head);
  const merge = readRef(repository.git, `${refs}/merge`);
  if (merge && parentsOf(repository, merge) === `${base} ${head}`) return { head, base, merge };
  return { head, base, merge: tryMerge(repository, refs, base, head) };
}

function parentsOf(repository: Repository, commit: string): string {
  return readCommit(repository.git, commit).parents.join(' ');
}

function tryMerge(repository: Repository, refs: string, base: string, head: string): string | undefined {
  const tree = mergedTree(repository, base, head);
  if (tree === undefined) {
    tryGit(repository.git, ['update-ref', '-d', `${refs}/merge`]);
    return undefined;
  }
  const { committer } = readCommit(repository.git, head);
  const by = { ...GITHUB, date: committer.date };
  const message = `Merge ${head} into ${base}`;
  const merge = writeCommit(repository.git, { tree, parents: [base, head], author: by, committer: by, message });
  writeRef(repository.git, `${refs}/merge`, merge);
  return merge;
}

function mergedTree(repository: Repository, base: string, head: string): string | undefined {
  const question = `merge ${base} ${head}`;
  const tree = once(repository.git, question, () =>
    (tryGit(repository.git, ['merge-tree', '--write-tree', base, head]) ?? '').slice(0, 40),
  );
  return tree === '' ? undefined : tree;
}

const GITHUB = { name: 'GitHub', email: 'noreply@github.com' };

/** What the pull request changes against the commit it set out from. */
export function pullFiles(world: World, repository: Repository, issue: PullIssue): FileChange[] {
  const { head, base } = pullEnds(world, repository, issue);
  return readChanges(repository.git, mergeBase(repository, base, head), head);
}

export function pullCommits(world: World, repository: Repository, issue: PullIssue): CommitFacts[] {
  const { head, base } = pullEnds(world, repository, issue);
  const range = `${base}..${head}`;
  return once(repository.git, `commits ${range}`, () => readCommits(repository.git, ['--reverse', range]));
}

/** The last common commit; the empty tree if there is none. */
export function mergeBase(repository: Repository, one: string, other: string): string {
  const ask = (): string => tryGit(repository.git, ['merge-base', one, other])?.trim() ?? EMPTY_TREE;
  return once(repository.git, `merge-base ${one} ${other}`, ask);
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Merges as the button does. Undefined if the branches contradict each other. */
export function mergePull(
  world: World,
  repository: Repository,
  issue: PullIssue,
  { method = 'merge', by, title, message }: MergeWishes,
): string | undefined {
  const { head, base } = pullEnds(world, repository, issue);
  const tree = mergedTree(repository, base, head);
  if (tree === undefined) return undefined;
  const date = tick(world);
  const user = userOf(world, by);
  const author: Signature = { name: user.name ?? by, email: emailOf(user), date };
  const subject =
    title ??
    (method === 'squash'
      ? `${issue.title} (#${issue.number})`
      : `Merge pull request #${issue.number} from ${issue.pull.headRepository.split('/')[0]}/${issue.pull.headRef}`);
  const commit = writeCommit(repository.git, {
    tree,
    parents: method === 'squash' ? [base] : [base, head],
    author,
    committer: { ...GITHUB, date },
    message: [subject, message ?? issue.title].join('\n\n'),
  });
  git(repository.git, ['update-ref', `refs/heads/${issue.pull.baseRef}`, commit, base]);
  closePull(world, repository, issue, { head, base });
  Object.assign(issue.pull, { mergedAt: date, mergedBy: by, mergeCommit: commit });
  return commit;
}

export interface MergeWishes {
  method?: 'merge' | 'squash';
  by: string;
  title?: string | undefined;
  message?: string | undefined;
}

/** Closes a pull request; from now on it stays where its branches were. */
export function closePull(
  world: World,
  repository: Repository,
  issue: PullIssue,
  ends?: { head: string; base: string },
): void {
  const { head, base } = ends ?? pullEnds(world, repository, issue);
  Object.assign(issue.pull, { closedHead: head, closedBase: base });
  Object.assign(issue, { state: 'closed', closedAt: at(world), updatedAt: at(world) });
}

/** Takes a branch away. Open pull requests that come from it are closed with it. */
export function deleteBranch(world: World, from: Repository, branch: string): void {
  for (const repository of world.repositories.values())
    for (const issue of repository.issues.values())
      if (issue.pull?.headRepository === fullName(from) && issue.pull.headRef === branch && issue.state === 'open')
        closePull(world, repository, issue as PullIssue);
  git(from.git, ['update-ref', '-d', `refs/heads/${branch}`]);
}

/** A pull request as lists tell of it. */
export function pullSimpleShape(world: World, repository: Repository, issue: PullIssue) {
  const { head, base, merge } = pullEnds(world, repository, issue);
  const shown = issueShape(world, repository, issue);
  const { url, html_url } = shown.pull_request!;
  const from = repositoryOf(world, issue.pull.headRepository);
  const links = {
    comments: `${shown.url}/comments`,
    commits: `${url}/commits`,
    statuses: `${world.url}/repos/${fullName(repository)}/statuses/${head}`,
    review_comments: `${url}/comments`,
    review_comment: `${world.url}/repos/${fullName(repository)}/pulls/comments{/number}`,
  };
  return {
    url,
    id: issue.pull.id,
    node_id: nodeId('PR', issue.pull.id),
    html_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    issue_url: shown.url,
    ...Object.fromEntries(Object.entries(links).map(([name, link]) => [`${name}_url`, link])),
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    active_lock_reason: null,
    title: issue.title,
    user: shown.user,
    body: issue.body,
    labels: shown.labels,
    milestone: null,
    assignee: shown.assignee,
    assignees: shown.assignees,
    requested_reviewers: [],
    requested_teams: [],
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: issue.pull.mergedAt,
    merge_commit_sha: issue.pull.mergeCommit ?? merge ?? null,
    head: end(world, from, issue.pull.headRef, head),
    base: end(world, repository, issue.pull.baseRef, base),
    _links: Object.fromEntries(
      Object.entries({ self: url, html: html_url, issue: shown.url, ...links }).map(([name, href]) => [name, { href }]),
    ),
    author_association: association(repository, issue.user),
    auto_merge: null,
    draft: issue.pull.draft,
  };
}

function end(world: World, repository: Repository, ref: string, sha: string) {
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: userShape(world, repository.owner),
    repo: repositoryShape(world, repository),
  };
}

/** A pull request by itself. */
export function pullShape(world: World, repository: Repository, issue: PullIssue) {
  const { merge } = pullEnds(world, repository, issue);
  const files = pullFiles(world, repository, issue);
  const sum = (key: 'additions' | 'deletions'): number => files.reduce((total, file) => total + file[key], 0);
  const isOpen = issue.state === 'open';
  return {
    ...pullSimpleShape(world, repository, issue),
    merged: issue.pull.mergedAt !== null,
    mergeable: isOpen ? merge !== undefined : null,
    rebaseable: isOpen ? merge !== undefined : null,
    mergeable_state: isOpen ? (merge === undefined ? 'dirty' : 'clean') : 'unknown',
    merged_by: issue.pull.mergedBy === null ? null : userShape(world, issue.pull.mergedBy),
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: issue.pull.mayBeModified,
    commits: pullCommits(world, repository, issue).length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  };
}
