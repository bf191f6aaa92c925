import type { Permissions } from './tokens.ts';

/** Everything this GitHub knows, but for what the git repositories hold. */
export interface World {
  folder: string;
  /** The address of the API and, as on GitHub Enterprise, of everything else. */
  url: string;
  /** Where artifacts are downloaded from. */
  blobUrl: string;
  users: Map<string, User>;
  repositories: Map<string, Repository>;
  tokens: Map<string, Token>;
  blobs: Map<string, Uint8Array>;
  /** The next id of anything. */
  nextId: number;
  now: Temporal.Instant;
}

export interface User {
  id: number;
  login: string;
  type: 'User' | 'Organization' | 'Bot';
  name?: string;
}

/** Who a request comes from. A workflow's token belongs to an app and to one repository. */
export interface Token {
  login: string;
  kind: 'workflow' | 'personal';
  repository?: string;
  permissions: Permissions;
}

export interface Repository {
  id: number;
  owner: string;
  name: string;
  private: boolean;
  description: string | null;
  defaultBranch: string;
  /** The bare repository on disk. */
  git: string;
  parent?: string;
  createdAt: string;
  pushedAt: string;
  hasIssues: boolean;
  archived: boolean;
  /** "Allow GitHub Actions to create and approve pull requests", which is off unless someone turns it on. */
  actionsMayOpenPullRequests: boolean;
  defaultWorkflowPermissions: 'read' | 'write';
  mergeMethods: { merge: boolean; squash: boolean; rebase: boolean };
  collaborators: Map<string, 'admin' | 'maintain' | 'push' | 'triage' | 'pull'>;
  issues: Map<number, Issue>;
  labels: Map<string, Label>;
  checks: Map<number, CheckRun>;
  statuses: Status[];
  artifacts: Map<number, Artifact>;
  workflows: Map<string, Workflow>;
  runs: Map<number, Run>;
  variables: Map<string, Variable>;
  secrets: Map<string, string>;
  environments: Map<string, Environment>;
  /** Protection by branch, as the API gives it. */
  protection: Map<string, Record<string, unknown>>;
  rules: { branch: string; rule: Record<string, unknown> }[];
  site: Site | undefined;
  dispatches: Dispatch[];
}

/** An issue, or the issue half of a pull request: the two share their numbers, comments and labels. */
export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string | null;
  user: string;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'reopened' | 'not_planned' | 'duplicate' | null;
  labels: string[];
  assignees: string[];
  locked: boolean;
  comments: Comment[];
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  pull: Pull | undefined;
}

export interface Pull {
  id: number;
  headRepository: string;
  headRef: string;
  baseRef: string;
  draft: boolean;
  mayBeModified: boolean;
  mergedAt: string | null;
  mergedBy: string | null;
  mergeCommit: string | null;
  /** Where head and base stood when it was closed; while it is open, the branches tell. */
  closedHead?: string;
  closedBase?: string;
}

export interface Comment {
  id: number;
  user: string;
  body: string;
  createdAt: string;
  updatedAt: string;
}

export interface Label {
  id: number;
  name: string;
  color: string;
  description: string | null;
}

export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: 'notice' | 'warning' | 'failure';
  message: string;
  title?: string;
  raw_details?: string;
}

export interface CheckRun {
  id: number;
  /** The workflow run whose job it is, if it is one's. */
  run?: number;
  name: string;
  headSha: string;
  status: string;
  conclusion: string | null;
  startedAt: string | null;
  completedAt: string | null;
  detailsUrl: string | null;
  externalId: string;
  title: string | null;
  summary: string | null;
  text: string | null;
  annotations: Annotation[];
}

export interface Status {
  id: number;
  sha: string;
  state: 'error' | 'failure' | 'pending' | 'success';
  context: string;
  description: string | null;
  targetUrl: string | null;
  creator: string;
  createdAt: string;
}

export interface Artifact {
  id: number;
  name: string;
  run: number;
  files: Map<string, Uint8Array>;
  zip: Uint8Array;
  createdAt: string;
  expiresAt: string;
}

export interface Workflow {
  id: number;
  path: string;
  name: string;
  state: 'active' | 'disabled_manually' | 'disabled_inactivity';
}

export interface Run {
  id: number;
  workflow: string;
  name: string;
  number: number;
  attempt: number;
  event: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | null;
  headBranch: string | null;
  headSha: string;
  headRepository: string;
  actor: string;
  title: string;
  /** Numbers of pull requests of the same repository. GitHub leaves those of forks out. */
  pulls: number[];
  createdAt: string;
  updatedAt: string;
  jobs: RunJob[];
}

export interface RunJob {
  id: number;
  name: string;
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out';
  startedAt: string;
  completedAt: string;
  steps: { name: string; conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' }[];
}

export interface Variable {
  name: string;
  value: string;
  createdAt: string;
  updatedAt: string;
}

export interface Environment {
  id: number;
  name: string;
  /** Branch patterns that may deploy to it; none means any. */
  branches: string[];
}

export interface Site {
  url: string;
  buildType: 'workflow' | 'legacy';
  deployments: Deployment[];
}

export interface Deployment {
  id: number;
  version: string;
  status: 'succeed' | 'deployment_failed' | 'deployment_in_progress';
  artifact: number | null;
  createdAt: string;
}

export interface Dispatch {
  type: 'repository_dispatch' | 'workflow_dispatch';
  name: string;
  payload: unknown;
  by: string;
}

/** A write takes a second, so that no two things happen at one time and the order is always the same. */
export function tick(world: World): string {
  world.now = world.now.add({ seconds: 1 });
  return at(world);
}

/** The moment as GitHub writes it. */
export function at(world: World): string {
  return world.now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
}

export function newId(world: World): number {
  return world.nextId++;
}
