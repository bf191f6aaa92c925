import { at, type Comment, type Issue, type Label, newId, type Repository, tick, type World } from './state.ts';
import { fullName, mayPush } from './tokens.ts';
import { nodeId, userOf, userShape } from './users.ts';

/** GitHub takes no longer text in an issue, a pull request or a comment. */
export const LONGEST_BODY = 65_536;
export const LONGEST_TITLE = 256;

export interface IssueWishes {
  title: string;
  body?: string | null;
  by: string;
  labels?: string[];
  assignees?: string[];
}

export function addIssue(world: World, repository: Repository, wishes: IssueWishes): Issue {
  const now = tick(world);
  userOf(world, wishes.by);
  const issue: Issue = {
    id: newId(world),
    number: repository.issues.size + 1,
    title: wishes.title,
    body: wishes.body ?? null,
    user: wishes.by,
    state: 'open',
    stateReason: null,
    labels: [],
    assignees: wishes.assignees ?? [],
    locked: false,
    comments: [],
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    pull: undefined,
  };
  repository.issues.set(issue.number, issue);
  putLabels(world, repository, issue, wishes.labels ?? []);
  return issue;
}

/** Adds labels to an issue. A label the repository lacks comes into being, grey. */
export function putLabels(world: World, repository: Repository, issue: Issue, names: readonly string[]): void {
  for (const name of names) {
    const label = repository.labels.get(name.toLowerCase()) ?? addLabel(world, repository, { name });
    if (!issue.labels.includes(label.name)) issue.labels.push(label.name);
  }
}

export function addLabel(
  world: World,
  repository: Repository,
  { name, color = 'ededed', description = null }: { name: string; color?: string; description?: string | null },
): Label {
  const label = { id: newId(world), name, color, description };
  repository.labels.set(name.toLowerCase(), label);
  return label;
}

export function addComment(world: World, issue: Issue, { body, by }: { body: string; by: string }): Comment {
  const now = tick(world);
  userOf(world, by);
  const comment = { id: newId(world), user: by, body, createdAt: now, updatedAt: now };
  issue.comments.push(comment);
  issue.updatedAt = now;
  return comment;
}

export function setState(world: World, issue: Issue, state: Issue['state'], reason: Issue['stateReason']): void {
  if (issue.state === state) return;
  issue.state = state;
  issue.stateReason = state === 'open' ? 'reopened' : (reason ?? 'completed');
  issue.closedAt = state === 'open' ? null : at(world);
}

/** How close someone is to a repository, as GitHub shows it beside what they write. */
export function association(repository: Repository, login: string): string {
  if (repository.owner === login) return 'OWNER';
  if (repository.collaborators.has(login)) return mayPush(repository, login) ? 'MEMBER' : 'COLLABORATOR';
  const pulls = [...repository.issues.values()].filter(({ user, pull }) => user === login && pull !== undefined);
  if (pulls.some(({ pull }) => pull?.mergedAt)) return 'CONTRIBUTOR';
  return pulls.length > 0 ? 'FIRST_TIME_CONTRIBUTOR' : 'NONE';
}

export function issueShape(world: World, repository: Repository, issue: Issue) {
  const api = `${world.url}/repos/${fullName(repository)}`;
  const url = `${api}/issues/${issue.number}`;
  const kind = issue.pull ? 'pull' : 'issues';
  const html = `${world.url}/${fullName(repository)}/${kind}/${issue.number}`;
  return {
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    id: issue.id,
    node_id: nodeId('I', issue.id),
    number: issue.number,
    title: issue.title,
    user: userShape(world, issue.user),
    labels: issue.labels.map((name) => labelShape(world, repository, name)),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: issue.locked,
    active_lock_reason: null,
    assignee: issue.assignees[0] ? userShape(world, issue.assignees[0]) : null,
    assignees: issue.assignees.map((login) => userShape(world, login)),
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(repository, issue.user),
    body: issue.body,
    performed_via_github_app: null,
    ...(issue.pull
      ? {
          draft: issue.pull.draft,
          pull_request: {
            url: `${api}/pulls/${issue.number}`,
            html_url: html,
            diff_url: `${html}.diff`,
            patch_url: `${html}.patch`,
            merged_at: issue.pull.mergedAt,
          },
        }
      : {}),
  };
}

export function commentShape(world: World, repository: Repository, issue: Issue, comment: Comment) {
  const api = `${world.url}/repos/${fullName(repository)}`;
  const kind = issue.pull ? 'pull' : 'issues';
  return {
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${world.url}/${fullName(repository)}/${kind}/${issue.number}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${issue.number}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: userShape(world, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: association(repository, comment.user),
    performed_via_github_app: null,
  };
}

export function labelShape(world: World, repository: Repository, name: string) {
  const label = repository.labels.get(name.toLowerCase());
  if (!label) throw new Error(`Cannot show the label ${name}: the repository lacks it`);
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: `${world.url}/repos/${fullName(repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    // Pull requests describe it as text, so that an empty one is truer than none.
    description: label.description ?? '',
  };
}
