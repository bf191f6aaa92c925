import { shownLines } from '../world/diff.ts';
import { commentsOnLines, type LineComment } from '../world/line-comments.ts';
import { type PullIssue, pullEnds, pullFiles } from '../world/pulls.ts';
import { newId, type Repository, tick } from '../world/state.ts';
import { fullName } from '../world/tokens.ts';
import { nodeId, userShape } from '../world/users.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, created, invalid, NOTHING, notFound, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}/pulls';

/** Comments on the lines of a pull request's diff; https://docs.github.com/rest/pulls/comments. */
export const LINE_COMMENT_ROUTES: Route[] = [
  { on: `GET ${AT}/{pull_number}/comments`, handle: list },
  { on: `POST ${AT}/{pull_number}/comments`, needs: ['pull-requests:write'], anyone: true, handle: create },
  { on: `DELETE ${AT}/comments/{comment_id}`, needs: ['pull-requests:write'], anyone: true, handle: remove },
];

function list(call: Call): Answer {
  const pull = findPull(call);
  return paged(call, commentsOnLines(pull), (comment) => shape(call, pull, comment));
}

function create(call: Call): Answer {
  const pull = findPull(call);
  const {
    body,
    path,
    line,
    commit_id: commit,
  } = call.body as unknown as Record<'body' | 'path' | 'commit_id', string> & {
    line: number;
  };
  const { head } = pullEnds(call.world, call.repository, pull);
  if (commit !== head)
    throw invalid('PullRequestReviewComment', 'commit_id', 'custom', 'commit_id is not part of the pull request');
  const file = pullFiles(call.world, call.repository, pull).find(({ filename }) => filename === path);
  if (!file) throw invalid('PullRequestReviewComment', 'pull_request_review_thread.path', 'invalid');
  if (!shownLines(file.patch ?? '').has(line))
    throw invalid(
      'PullRequestReviewComment',
      'pull_request_review_thread.line',
      'custom',
      'line must be part of the diff',
    );
  const comment: LineComment = {
    id: newId(call.world),
    user: call.token!.login,
    body,
    path,
    line,
    commit,
    createdAt: tick(call.world),
  };
  commentsOnLines(pull).push(comment);
  return created(shape(call, pull, comment));
}

function remove({ repository, params, token }: Call): Answer {
  for (const issue of repository.issues.values()) {
    const all = issue.pull ? commentsOnLines(issue as PullIssue) : [];
    const at = all.findIndex(({ id }) => id === Number(params['comment_id']));
    if (at === -1) continue;
    if (all[at]?.user !== token?.login) throw notFound();
    all.splice(at, 1);
    return NOTHING;
  }
  throw notFound();
}

function findPull({ repository, params }: Call): PullIssue {
  const found = repository.issues.get(Number(params['pull_number']));
  if (!found?.pull) throw notFound();
  return found as PullIssue;
}

/** A comment on a commit that is no longer the head is outdated: GitHub tells no line then. */
function shape({ world, repository }: Call, pull: PullIssue, comment: LineComment) {
  const { head } = pullEnds(world, repository, pull);
  const api = `${world.url}/repos/${fullName(repository)}/pulls`;
  const url = `${api}/comments/${comment.id}`;
  const page = `${world.url}/${fullName(repository)}/pull/${pull.number}#discussion_r${comment.id}`;
  const isOutdated = comment.commit !== head && !standsStill(world, repository, pull, comment);
  return {
    url,
    pull_request_review_id: comment.id,
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    diff_hunk: '@@',
    path: comment.path,
    commit_id: head,
    original_commit_id: comment.commit,
    user: userShape(world, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.createdAt,
    html_url: page,
    pull_request_url: `${api}/${pull.number}`,
    author_association: 'NONE',
    _links: { self: { href: url }, html: { href: page }, pull_request: { href: `${api}/${pull.number}` } },
    ...(isOutdated ? {} : { line: comment.line }),
    original_line: comment.line,
    side: 'RIGHT',
    ...(comment.answers === undefined ? {} : { in_reply_to_id: comment.answers }),
  };
}

/** A push that leaves the file as it is leaves its comments where they are. */
function standsStill(
  world: Call['world'],
  repository: Repository,
  pull: PullIssue,
  { path, line }: LineComment,
): boolean {
  const file = pullFiles(world, repository, pull).find(({ filename }) => filename === path);
  return file !== undefined && shownLines(file.patch ?? '').has(line);
}
