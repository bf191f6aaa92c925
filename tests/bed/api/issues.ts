import { addIssue, issueShape, LONGEST_BODY, LONGEST_TITLE, labelShape, putLabels, setState } from '../world/issues.ts';
import type { Issue } from '../world/state.ts';
import { tick } from '../world/state.ts';
import { mayPush, type Wish } from '../world/tokens.ts';
import { paged } from './paging.ts';
import { type Answer, asked, type Call, created, invalid, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}/issues';

/** Issues and what hangs on them. A pull request is an issue too. */
export const ISSUE_ROUTES: Route[] = [
  { on: `GET ${AT}`, handle: list },
  { on: `POST ${AT}`, needs: ['issues:write'], anyone: true, handle: create },
  { on: `GET ${AT}/{issue_number}`, handle: (call) => ok(issueShape(call.world, call.repository, findIssue(call))) },
  { on: `PATCH ${AT}/{issue_number}`, needs: writesTo, anyone: true, handle: update },
  { on: `GET ${AT}/{issue_number}/labels`, handle: listLabels },
  { on: `POST ${AT}/{issue_number}/labels`, needs: writesTo, handle: addLabels },
  { on: `PUT ${AT}/{issue_number}/labels`, needs: writesTo, handle: setLabels },
  { on: `DELETE ${AT}/{issue_number}/labels/{name}`, needs: writesTo, handle: removeLabel },
];

/** A pull request's conversation can be had with either permission, an issue's with one only. */
export function writesTo(call: Call): Wish[] {
  const issue = call.repository.issues.get(Number(call.params['issue_number']));
  return issue?.pull ? ['issues:write', 'pull-requests:write'] : ['issues:write'];
}

function list(call: Call): Answer {
  const { world, repository, query } = call;
  const state = asked(call, 'state', 'open');
  const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const creator = query.get('creator');
  const since = query.get('since');
  const sort = asked(call, 'sort', 'created') === 'updated' ? 'updatedAt' : 'createdAt';
  for (const name of ['milestone', 'assignee', 'mentioned', 'type'])
    if (query.has(name)) throw new Error(`Cannot filter issues by ${name}: the test bed does not do it`);
  const found = [...repository.issues.values()]
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => labels.every((label) => issue.labels.some((name) => name.toLowerCase() === label.toLowerCase())))
    .filter((issue) => creator === null || issue.user === creator)
    .filter((issue) => since === null || issue.updatedAt >= since)
    .sort((a, b) => b[sort].localeCompare(a[sort]) || b.number - a.number);
  if (query.get('direction') === 'asc') found.reverse();
  return paged(call, found, (issue) => issueShape(world, repository, issue));
}

function create(call: Call): Answer {
  const { world, repository, token } = call;
  const { title, body, labels, assignees } = call.body as IssueBody & { title?: string };
  if (!repository.hasIssues) throw new Refusal(410, 'Issues has been disabled in this repository.');
  checkText('Issue', String(title), body);
  const trusted = token!.kind === 'workflow' || mayPush(repository, token!.login);
  const issue = addIssue(world, repository, {
    title: String(title),
    body: body ?? null,
    by: token!.login,
    // Who has no say in the repository opens an issue without them, and is not told.
    ...(trusted ? { labels: names(labels), assignees: assignees ?? [] } : {}),
  });
  const shape = issueShape(world, repository, issue);
  return created(shape, shape.url);
}

interface IssueBody {
  title?: string;
  body?: string | null;
  state?: Issue['state'];
  state_reason?: Issue['stateReason'];
  labels?: LabelName[];
  assignees?: string[];
}

type LabelName = string | { name?: string };

function names(labels: LabelName[] | undefined): string[] {
  return (labels ?? []).map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
}

function update(call: Call): Answer {
  const { world, repository, token } = call;
  const issue = findIssue(call);
  if (token!.kind === 'personal' && issue.user !== token!.login && !mayPush(repository, token!.login)) throw notFound();
  const { title, body, state, state_reason, labels, assignees } = call.body as IssueBody;
  checkText('Issue', title === undefined ? issue.title : String(title), body);
  issue.updatedAt = tick(world);
  if (title !== undefined) issue.title = String(title);
  if (body !== undefined) issue.body = body;
  if (assignees !== undefined) issue.assignees = assignees;
  if (labels !== undefined) replaceLabels(call, issue, names(labels));
  if (state !== undefined) setState(world, issue, state, state_reason ?? null);
  return ok(issueShape(world, repository, issue));
}

function replaceLabels({ world, repository }: Call, issue: Issue, wanted: string[]): void {
  issue.labels = [];
  putLabels(world, repository, issue, wanted);
}

/** The limits of text on GitHub, in its words. */
export function checkText(resource: string, title: string, body: string | null | undefined): void {
  if (title.trim() === '') throw invalid(resource, 'title', 'missing_field');
  if (title.length > LONGEST_TITLE)
    throw invalid(resource, 'title', 'custom', `title is too long (maximum is ${LONGEST_TITLE} characters)`);
  if (body && body.length > LONGEST_BODY)
    throw invalid(resource, 'body', 'custom', `body is too long (maximum is ${LONGEST_BODY} characters)`);
}

function listLabels(call: Call): Answer {
  return paged(call, findIssue(call).labels, (name) => labelShape(call.world, call.repository, name));
}

function wishedLabels({ body }: Call): string[] {
  if (Array.isArray(body)) return names(body as LabelName[]);
  return names(body['labels'] as LabelName[] | undefined);
}

function addLabels(call: Call): Answer {
  const { world, repository } = call;
  const issue = findIssue(call);
  const wanted = wishedLabels(call);
  checkLabels(wanted);
  putLabels(world, repository, issue, wanted);
  issue.updatedAt = tick(world);
  return ok(issue.labels.map((name) => labelShape(world, repository, name)));
}

function setLabels(call: Call): Answer {
  const issue = findIssue(call);
  const wanted = wishedLabels(call);
  checkLabels(wanted);
  replaceLabels(call, issue, wanted);
  issue.updatedAt = tick(call.world);
  return ok(issue.labels.map((name) => labelShape(call.world, call.repository, name)));
}

function checkLabels(wanted: string[]): void {
  for (const name of wanted) if (name === '' || name.length > 50) throw invalid('Label', 'name', 'invalid');
}

function removeLabel(call: Call): Answer {
  const issue = findIssue(call);
  const index = issue.labels.findIndex((name) => name.toLowerCase() === call.params['name']!.toLowerCase());
  if (index < 0) throw new Refusal(404, 'Label does not exist');
  issue.labels.splice(index, 1);
  issue.updatedAt = tick(call.world);
  return ok(issue.labels.map((name) => labelShape(call.world, call.repository, name)));
}

export function findIssue({ repository, params }: Call): Issue {
  const found = repository.issues.get(Number(params['issue_number']));
  if (!found) throw notFound();
  return found;
}
