import type { FiredEvent } from '../events.ts';
import { readChanges } from '../world/diff.ts';
import { objectType } from '../world/git.ts';
import { type PullIssue, pullFiles } from '../world/pulls.ts';
import type { Repository, World } from '../world/state.ts';
import type { Events, Filter } from './template.ts';

/** Whether a workflow starts for an event: its kind, then types, branches, workflows and paths. */
export function isTriggered(world: World, repository: Repository, on: Events, fired: FiredEvent): boolean {
  if (!(fired.event in on)) return false;
  const filter = on[fired.event] ?? {};
  if (fired.event === 'schedule' || Array.isArray(filter)) return true;
  return (
    matchesType(filter, fired) &&
    matchesWorkflow(filter, fired) &&
    matchesBranch(filter, fired) &&
    matchesPaths(world, repository, filter, fired)
  );
}

/** What `types:` means where it is not written. Other events start for all of theirs. */
const USUAL_TYPES: Record<string, string[] | undefined> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

function matchesType({ types }: Filter, { event, payload }: FiredEvent): boolean {
  const wanted = types && types.length > 0 ? types : USUAL_TYPES[event];
  return wanted === undefined || payload['action'] === undefined || wanted.includes(String(payload['action']));
}

function matchesWorkflow({ workflows }: Filter, { event, payload }: FiredEvent): boolean {
  if (event !== 'workflow_run' || !workflows) return true;
  return workflows.includes((payload['workflow_run'] as { name: string }).name);
}

function matchesBranch(filter: Filter, fired: FiredEvent): boolean {
  const name = branchOf(fired);
  if (fired.ref.startsWith('refs/tags/')) {
    if (!filter.tags && !filter['tags-ignore']) return !filter.branches && !filter['branches-ignore'];
    const tag = fired.ref.slice('refs/tags/'.length);
    return filter.tags ? matches(filter.tags, tag) : !matches(filter['tags-ignore']!, tag);
  }
  if (name === undefined) return true;
  if (filter.branches) return matches(filter.branches, name);
  if (filter['branches-ignore']) return !matches(filter['branches-ignore'], name);
  return !(fired.event === 'push' && (filter.tags || filter['tags-ignore']));
}

function branchOf({ event, payload, ref }: FiredEvent): string | undefined {
  if (event === 'push') return ref.replace('refs/heads/', '');
  if (event === 'workflow_run') return (payload['workflow_run'] as { head_branch: string }).head_branch;
  const pull = payload['pull_request'] as { base: { ref: string } } | undefined;
  return event.startsWith('pull_request') ? pull?.base.ref : undefined;
}

function matchesPaths(world: World, repository: Repository, filter: Filter, fired: FiredEvent): boolean {
  const { paths, 'paths-ignore': ignored } = filter;
  if (!paths && !ignored) return true;
  const files = changedFiles(world, repository, fired);
  if (paths) return files.some((file) => matches(paths, file));
  return files.some((file) => !matches(ignored!, file));
}

function changedFiles(world: World, repository: Repository, { event, payload }: FiredEvent): string[] {
  if (event.startsWith('pull_request')) {
    const issue = repository.issues.get(payload['number'] as number) as PullIssue;
    return pullFiles(world, repository, issue).map(({ filename }) => filename);
  }
  const { before, after } = payload as { before: string; after: string };
  if (!objectType(repository.git, before))
    return readChanges(repository.git, EMPTY_TREE, after).map(({ filename }) => filename);
  return readChanges(repository.git, before, after).map(({ filename }) => filename);
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** GitHub's patterns: `*` within a folder, `**` across, `?` and `+` after a character, `!` takes back. */
export function matches(patterns: readonly string[], name: string): boolean {
  let found = false;
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) found &&= !toRegExp(pattern.slice(1)).test(name);
    else found ||= toRegExp(pattern).test(name);
  }
  return found;
}

function toRegExp(pattern: string): RegExp {
  const text = pattern.replace(/\*\*\/|\*\*|\*|[.^${}()|\\]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : `\\${part}`;
  });
  return new RegExp(`^${text}$`);
}
