import { addComment, commentShape, LONGEST_BODY } from '../world/issues.ts';
import { type Comment, type Issue, tick } from '../world/state.ts';
import { mayPush, type Wish } from '../world/tokens.ts';
import { findIssue, writesTo } from './issues.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, created, invalid, NOTHING, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}/issues';

/** What people and programs write below issues and pull requests. */
export const COMMENT_ROUTES: Route[] = [
  { on: `GET ${AT}/{issue_number}/comments`, handle: listComments },
  { on: `POST ${AT}/{issue_number}/comments`, needs: writesTo, anyone: true, handle: comment },
  { on: `GET ${AT}/comments/{comment_id}`, handle: getComment },
  { on: `PATCH ${AT}/comments/{comment_id}`, needs: writesToComment, anyone: true, handle: updateComment },
  { on: `DELETE ${AT}/comments/{comment_id}`, needs: writesToComment, anyone: true, handle: deleteComment },
];

function writesToComment(call: Call): Wish[] {
  const found = seekComment(call);
  return found?.issue.pull ? ['issues:write', 'pull-requests:write'] : ['issues:write'];
}

function listComments(call: Call): Answer {
  const issue = findIssue(call);
  const since = call.query.get('since');
  const found = issue.comments.filter(({ updatedAt }) => since === null || updatedAt >= since);
  return paged(call, found, (each) => commentShape(call.world, call.repository, issue, each));
}

function comment(call: Call): Answer {
  const { world, repository, token } = call;
  const issue = findIssue(call);
  const body = String(call.body['body']);
  checkComment(body);
  if (issue.locked && !mayPush(repository, token!.login))
    throw new Refusal(403, 'Unable to create comment because issue is locked.');
  const made = addComment(world, issue, { body, by: token!.login });
  const shape = commentShape(world, repository, issue, made);
  return created(shape, shape.url);
}

function checkComment(body: string): void {
  if (body.trim() === '') throw invalid('IssueComment', 'body', 'missing_field');
  if (body.length > LONGEST_BODY)
    throw invalid('IssueComment', 'body', 'custom', `body is too long (maximum is ${LONGEST_BODY} characters)`);
}

function getComment(call: Call): Answer {
  const { issue, comment } = findComment(call);
  return ok(commentShape(call.world, call.repository, issue, comment));
}

function updateComment(call: Call): Answer {
  const { issue, comment } = findOwnComment(call);
  const body = String(call.body['body']);
  checkComment(body);
  comment.body = body;
  comment.updatedAt = tick(call.world);
  return ok(commentShape(call.world, call.repository, issue, comment));
}

function deleteComment(call: Call): Answer {
  const { issue, comment } = findOwnComment(call);
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  tick(call.world);
  return NOTHING;
}

function seekComment({ repository, params }: Call): { issue: Issue; comment: Comment } | undefined {
  for (const issue of repository.issues.values()) {
    const found = issue.comments.find(({ id }) => id === Number(params['comment_id']));
    if (found) return { issue, comment: found };
  }
  return undefined;
}

function findComment(call: Call): { issue: Issue; comment: Comment } {
  const found = seekComment(call);
  if (!found) throw notFound();
  return found;
}

/** Whoever may push may change anyone's comment; a workflow's token, with the permission, too. */
function findOwnComment(call: Call): { issue: Issue; comment: Comment } {
  const found = findComment(call);
  const { login, kind } = call.token!;
  if (kind === 'personal' && found.comment.user !== login && !mayPush(call.repository, login))
    throw new Refusal(403, 'Must have admin rights to Repository.');
  return found;
}
