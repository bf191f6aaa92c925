import type { FileChange } from './diff.ts';
import type { CommitFacts } from './git.ts';
import { objectType, readRef, resolve } from './git.ts';
import type { Repository, World } from './state.ts';
import { fullName } from './tokens.ts';
import { emailOf, nodeId, userShape } from './users.ts';

/** The commit a request means: a sha, a branch, a tag, or `heads/…`. */
export function findCommit({ git: folder }: Repository, revision: string): string | undefined {
  if (/^[0-9a-f]{40}$/.test(revision)) return objectType(folder, revision) === 'commit' ? revision : undefined;
  for (const name of [`refs/heads/${revision}`, `refs/tags/${revision}`, `refs/${revision}`, revision]) {
    const sha = readRef(folder, name);
    if (sha) return objectType(folder, sha) === 'commit' ? sha : resolve(folder, sha);
  }
  return /^[0-9a-f]{7,39}$|^HEAD$/.test(revision) ? resolve(folder, revision) : undefined;
}

/** A commit as git's own part of the API tells of it. */
export function gitCommitShape(world: World, repository: Repository, commit: CommitFacts) {
  const api = `${world.url}/repos/${fullName(repository)}/git`;
  const html = `${world.url}/${fullName(repository)}/commit`;
  return {
    sha: commit.sha,
    node_id: nodeId('C', Number.parseInt(commit.sha.slice(0, 8), 16)),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${html}/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${html}/${sha}` })),
    verification: UNSIGNED,
  };
}

const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

/** A commit as everything else tells of it, with the accounts behind its addresses. */
export function commitShape(world: World, repository: Repository, commit: CommitFacts) {
  const url = `${world.url}/repos/${fullName(repository)}/commits`;
  const { author, committer, message, tree, parents, html_url, node_id } = gitCommitShape(world, repository, commit);
  return {
    sha: commit.sha,
    node_id,
    commit: {
      author,
      committer,
      message,
      tree,
      url: `${world.url}/repos/${fullName(repository)}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: UNSIGNED,
    },
    url: `${url}/${commit.sha}`,
    html_url,
    comments_url: `${url}/${commit.sha}/comments`,
    author: accountOf(world, author.email),
    committer: accountOf(world, committer.email),
    parents: parents.map(({ sha, html_url }) => ({ sha, url: `${url}/${sha}`, html_url })),
  };
}

function accountOf(world: World, email: string) {
  const user = [...world.users.values()].find((each) => emailOf(each) === email);
  return user ? userShape(world, user.login) : null;
}

/** A changed file, as comparisons, commits and pull requests tell of it. */
export function fileShape(world: World, repository: Repository, sha: string, change: FileChange) {
  const name = fullName(repository);
  const file = change.filename.split('/').map(encodeURIComponent).join('/');
  return {
    sha: change.sha,
    filename: change.filename,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${world.url}/${name}/blob/${sha}/${file}`,
    raw_url: `${world.url}/${name}/raw/${sha}/${file}`,
    contents_url: `${world.url}/repos/${name}/contents/${file}?ref=${sha}`,
    ...(change.patch === undefined ? {} : { patch: change.patch }),
    ...(change.previous === undefined ? {} : { previous_filename: change.previous }),
  };
}
