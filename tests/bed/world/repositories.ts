import { cpSync } from 'node:fs';
import path from 'node:path';
import { createBare, readRef, shareObjects, tryGit } from './git.ts';
import { at, newId, type Repository, type World } from './state.ts';
import { fullName } from './tokens.ts';
import { nodeId, userOf, userShape } from './users.ts';

/** What a new repository may differ in. */
export interface RepositoryWishes {
  private?: boolean;
  defaultBranch?: string;
  description?: string;
  /** "Allow GitHub Actions to create and approve pull requests": off, as on GitHub, unless asked for. */
  actionsMayOpenPullRequests?: boolean;
  secrets?: Record<string, string>;
  collaborators?: Record<string, 'admin' | 'maintain' | 'push' | 'triage' | 'pull'>;
}

export function addRepository(world: World, name: string, wishes: RepositoryWishes = {}): Repository {
  const [owner, short] = name.split('/') as [string, string];
  if (world.repositories.has(key(name))) throw new Error(`Cannot create ${name}: there is one`);
  userOf(world, owner);
  const repository: Repository = {
    id: newId(world),
    owner,
    name: short,
    private: wishes.private ?? false,
    description: wishes.description ?? null,
    defaultBranch: wishes.defaultBranch ?? 'main',
    git: path.join(world.folder, 'repositories', `${name}.git`),
    createdAt: at(world),
    pushedAt: at(world),
    hasIssues: true,
    archived: false,
    actionsMayOpenPullRequests: wishes.actionsMayOpenPullRequests ?? false,
    defaultWorkflowPermissions: 'read',
    mergeMethods: { merge: true, squash: true, rebase: true },
    collaborators: new Map(Object.entries(wishes.collaborators ?? {})),
    issues: new Map(),
    labels: new Map(),
    checks: new Map(),
    statuses: [],
    artifacts: new Map(),
    workflows: new Map(),
    runs: new Map(),
    variables: new Map(),
    secrets: new Map(Object.entries(wishes.secrets ?? {})),
    environments: new Map(),
    protection: new Map(),
    rules: [],
    site: undefined,
    dispatches: [],
  };
  createBare(repository.git, repository.defaultBranch);
  world.repositories.set(key(name), repository);
  return repository;
}

/** Copies a repository under another owner, with all its branches, as GitHub's "Fork" does. */
export function addFork(world: World, parent: Repository, owner: string): Repository {
  const fork = addRepository(world, `${owner}/${parent.name}`, { defaultBranch: parent.defaultBranch });
  fork.parent = fullName(parent);
  fork.hasIssues = false;
  shareObjects(fork.git, parent.git);
  shareObjects(parent.git, fork.git);
  for (const kind of ['refs/heads', 'refs/tags'])
    cpSync(path.join(parent.git, kind), path.join(fork.git, kind), { recursive: true });
  return fork;
}

/** Names of owners and repositories do not heed case. */
export function findRepository(world: World, name: string): Repository | undefined {
  return world.repositories.get(key(name));
}

/**
 * As `findRepository`, for stories, which know what they made.
 *
 * @throws Error if there is none of that name
 */
export function repositoryOf(world: World, name: string): Repository {
  const found = findRepository(world, name);
  if (!found) throw new Error(`Cannot find ${name}: there is no such repository`);
  return found;
}

function key(name: string): string {
  return name.toLowerCase();
}

export function branchTip(repository: Repository, branch: string): string | undefined {
  return readRef(repository.git, `refs/heads/${branch}`);
}

export function branchesOf(repository: Repository): { name: string; sha: string }[] {
  const text =
    tryGit(repository.git, ['for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads']) ?? '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name, sha] = line.split(' ') as [string, string];
      return { name, sha };
    });
}

/** A repository as lists and other things tell of it. */
export function repositoryShape(world: World, repository: Repository) {
  const name = fullName(repository);
  const url = `${world.url}/repos/${name}`;
  const html = `${world.url}/${name}`;
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: name,
    private: repository.private,
    owner: userShape(world, repository.owner),
    html_url: html,
    description: repository.description,
    fork: repository.parent !== undefined,
    url,
    ...Object.fromEntries(LINKS.map(([field, rest]) => [field, url + rest])),
    git_url: `git:${html.replace(/^https?:/, '')}.git`,
    ssh_url: `git@localhost:${name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    forks_count: 0,
    forks: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    size: 0,
    default_branch: repository.defaultBranch,
    open_issues_count: openIssues(repository),
    open_issues: openIssues(repository),
    topics: [],
    has_issues: repository.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: repository.site !== undefined,
    has_downloads: false,
    has_discussions: false,
    archived: repository.archived,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    license: null,
    is_template: false,
    web_commit_signoff_required: false,
    allow_forking: true,
    pushed_at: repository.pushedAt,
    created_at: repository.createdAt,
    updated_at: repository.pushedAt,
  };
}

function openIssues({ issues }: Repository): number {
  return [...issues.values()].filter(({ state }) => state === 'open').length;
}

const LINKS = [
  ['archive_url', '/{archive_format}{/ref}'],
  ['assignees_url', '/assignees{/user}'],
  ['blobs_url', '/git/blobs{/sha}'],
  ['branches_url', '/branches{/branch}'],
  ['collaborators_url', '/collaborators{/collaborator}'],
  ['comments_url', '/comments{/number}'],
  ['commits_url', '/commits{/sha}'],
  ['compare_url', '/compare/{base}...{head}'],
  ['contents_url', '/contents/{+path}'],
  ['contributors_url', '/contributors'],
  ['deployments_url', '/deployments'],
  ['downloads_url', '/downloads'],
  ['events_url', '/events'],
  ['forks_url', '/forks'],
  ['git_commits_url', '/git/commits{/sha}'],
  ['git_refs_url', '/git/refs{/sha}'],
  ['git_tags_url', '/git/tags{/sha}'],
  ['hooks_url', '/hooks'],
  ['issue_comment_url', '/issues/comments{/number}'],
  ['issue_events_url', '/issues/events{/number}'],
  ['issues_url', '/issues{/number}'],
  ['keys_url', '/keys{/key_id}'],
  ['labels_url', '/labels{/name}'],
  ['languages_url', '/languages'],
  ['merges_url', '/merges'],
  ['milestones_url', '/milestones{/number}'],
  ['notifications_url', '/notifications{?since,all,participating}'],
  ['pulls_url', '/pulls{/number}'],
  ['releases_url', '/releases{/id}'],
  ['stargazers_url', '/stargazers'],
  ['statuses_url', '/statuses/{sha}'],
  ['subscribers_url', '/subscribers'],
  ['subscription_url', '/subscription'],
  ['tags_url', '/tags'],
  ['teams_url', '/teams'],
  ['trees_url', '/git/trees{/sha}'],
] as const;
