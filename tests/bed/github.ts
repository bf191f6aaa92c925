import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Desk, type Logged, listen } from './api/server.ts';
import { createFaults, type Faults } from './faults.ts';
import { commitFiles, type FileContent, forget, git, tryGit } from './world/git.ts';
import { addComment, addIssue, type IssueWishes } from './world/issues.ts';
import { addPull, deleteBranch, mergePull, type PullIssue, pullEnds } from './world/pulls.ts';
import { addFork, addRepository, branchTip, type RepositoryWishes, repositoryOf } from './world/repositories.ts';
import { addArtifact } from './world/runs.ts';
import { type RepositoryState, readState } from './world/snapshot.ts';
import {
  type Artifact,
  type Comment,
  type Issue,
  type Repository,
  tick,
  type User,
  type World,
} from './world/state.ts';
import { fullName, mintToken, type TokenWishes } from './world/tokens.ts';
import { emailOf, userOf } from './world/users.ts';

/** A GitHub of our own, on loopback. Close it when the story is told: `await using github = await openGitHub()`. */
export interface GitHub {
  /** The address of the API, for `baseUrl` and `GITHUB_API_URL`, and of git. */
  url: string;
  world: World;
  faults: Faults;
  /** Every request so far. */
  requests: Logged[];
  now: () => Temporal.Instant;
  /** Lets time pass, or sets the clock. Every write takes a second of its own. */
  moveTo: (now: Temporal.Instant | string) => void;
  user: (login: string, facts?: Partial<Omit<User, 'login'>>) => User;
  createRepository: (name: string, wishes?: RepositoryWishes & { files?: Record<string, FileContent> }) => Repository;
  /** Copies a repository under another user, and gives the fork. */
  fork: (name: string, login: string) => Repository;
  /** Changes files of a branch, which comes into being at the default branch's tip, and gives the new commit. */
  commit: (name: string, change: Change) => string;
  deleteBranch: (name: string, branch: string) => void;
  openPull: (name: string, wishes: PullStory) => PullIssue;
  /** Merges a pull request as a maintainer does, and gives the new commit. */
  merge: (name: string, number: number, wishes: { by: string; method?: 'merge' | 'squash' }) => string;
  openIssue: (name: string, wishes: IssueWishes) => Issue;
  comment: (name: string, number: number, wishes: { by: string; body: string }) => Comment;
  /** Keeps files of a run, under whatever names: what a hostile run might upload. */
  upload: (
    name: string,
    run: number,
    artifact: { name: string; files: Record<string, string | Uint8Array> },
  ) => Artifact;
  token: (wishes: TokenWishes) => string;
  repository: (name: string) => Repository;
  /** The text of a file, or undefined. */
  read: (name: string, revision: string, file: string) => string | undefined;
  /** The paths of all files at a revision. */
  files: (name: string, revision: string) => string[];
  /** All there is in a repository, as plain data to compare. */
  state: (name: string) => RepositoryState;
  /** Gives the violations so far and forgets them, for a story that is about one. */
  takeViolations: () => string[];
  /**
   * Stops the server and removes its files.
   *
   * @throws Error if a request or an answer left GitHub's description
   */
  close: () => Promise<void>;
  [Symbol.asyncDispose]: () => Promise<void>;
}

export interface Change {
  branch?: string;
  files: Record<string, FileContent>;
  message?: string;
  by?: string;
  /** Starts the branch over from the default branch, as a forced push does. */
  force?: boolean;
}

export interface PullStory {
  title: string;
  body?: string | null;
  /** `branch`, or `someone:branch` for their fork. */
  head: string;
  base?: string;
  by?: string;
}

export interface GitHubWishes {
  /** What time it is there when the story starts. */
  now?: Temporal.Instant | string;
}

/** Opens a GitHub with nothing in it. */
export async function openGitHub({ now = '2026-03-10T09:00:00Z' }: GitHubWishes = {}): Promise<GitHub> {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'bed-'));
  const world: World = {
    folder,
    url: '',
    blobUrl: '',
    users: new Map(),
    repositories: new Map(),
    tokens: new Map(),
    blobs: new Map(),
    nextId: 1001,
    now: Temporal.Instant.from(now),
  };
  const desk: Desk = { world, faults: createFaults(), requests: [], violations: [] };
  const servers = [await listen(desk), await listen(desk)];
  const [url, blobUrl] = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  Object.assign(world, { url, blobUrl });

  async function close(): Promise<void> {
    for (const server of servers) {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    }
    forget(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    const { violations } = desk;
    if (violations.length > 0) throw new Error(`Unexpected use of GitHub:\n${violations.splice(0).join('\n')}`);
  }

  return {
    ...storyOf(world),
    url: world.url,
    world,
    faults: desk.faults,
    requests: desk.requests,
    takeViolations: () => desk.violations.splice(0),
    close,
    [Symbol.asyncDispose]: close,
  };
}

type Story = Omit<
  GitHub,
  'url' | 'world' | 'faults' | 'requests' | 'takeViolations' | 'close' | typeof Symbol.asyncDispose
>;

/** What people do in a story, at once and past the API. */
function storyOf(world: World): Story {
  return {
    now: () => world.now,
    moveTo: (now) => {
      world.now = Temporal.Instant.from(now);
    },
    user: (login, facts = {}) => Object.assign(userOf(world, login), facts),
    createRepository: (name, { files = {}, ...wishes } = {}) => {
      const repository = addRepository(world, name, wishes);
      if (Object.keys(files).length > 0) commit(world, repository, { files, message: 'Begin' });
      return repository;
    },
    fork: (name, login) => addFork(world, repositoryOf(world, name), userOf(world, login).login),
    commit: (name, change) => commit(world, repositoryOf(world, name), change),
    deleteBranch: (name, branch) => deleteBranch(world, repositoryOf(world, name), branch),
    openPull: (name, wishes) => openPull(world, repositoryOf(world, name), wishes),
    merge: (name, number, wishes) => {
      const repository = repositoryOf(world, name);
      const merged = mergePull(world, repository, repository.issues.get(number) as PullIssue, wishes);
      if (!merged) throw new Error(`Cannot merge #${number}: it contradicts its base`);
      return merged;
    },
    openIssue: (name, wishes) => addIssue(world, repositoryOf(world, name), wishes),
    comment: (name, number, wishes) => addComment(world, repositoryOf(world, name).issues.get(number)!, wishes),
    upload: (name, run, { name: label, files }) => {
      const bytes = Object.entries(files).map(([file, content]) => [file, Buffer.from(content as string)] as const);
      return addArtifact(world, repositoryOf(world, name), run, { name: label, files: new Map(bytes) });
    },
    token: (wishes) => mintToken(world, wishes),
    repository: (name) => repositoryOf(world, name),
    read: (name, revision, file) => tryGit(repositoryOf(world, name).git, ['show', `${revision}:${file}`]),
    files: (name, revision) =>
      git(repositoryOf(world, name).git, ['ls-tree', '-rz', '--name-only', revision]).split('\0').filter(Boolean),
    state: (name) => readState(world, repositoryOf(world, name)),
  };
}

function commit(world: World, repository: Repository, change: Change): string {
  const { branch = repository.defaultBranch, files, message = 'Change', by = repository.owner, force = false } = change;
  const user = userOf(world, by);
  const start = branchTip(repository, repository.defaultBranch);
  const parent = force ? start : (branchTip(repository, branch) ?? start);
  const author = { name: user.name ?? by, email: emailOf(user), date: tick(world) };
  const sha = commitFiles(repository.git, parent, files, { message, author });
  git(repository.git, ['update-ref', `refs/heads/${branch}`, sha]);
  repository.pushedAt = author.date;
  refreshPulls(world, repository);
  return sha;
}

/** A push to a branch reaches the pull requests that come from it or go to it. */
function refreshPulls(world: World, changed: Repository): void {
  for (const repository of world.repositories.values())
    for (const issue of repository.issues.values())
      if (
        issue.pull &&
        issue.state === 'open' &&
        [fullName(repository), issue.pull.headRepository].includes(fullName(changed))
      )
        pullEnds(world, repository, issue as PullIssue);
}

function openPull(world: World, repository: Repository, { title, body, head, base, by }: PullStory): PullIssue {
  const [owner, headRef] = head.includes(':') ? (head.split(/:(.*)/s) as [string, string]) : [repository.owner, head];
  return addPull(world, repository, {
    title,
    body: body ?? null,
    headRepository: `${owner}/${repository.name}`,
    headRef,
    baseRef: base ?? repository.defaultBranch,
    by: by ?? owner,
  });
}
