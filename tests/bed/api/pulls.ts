import { commitShape, fileShape } from '../world/commits.ts';
import { tryGit } from '../world/git.ts';
import { setState } from '../world/issues.ts';
import {
  addPull,
  closePull,
  mergePull,
  type PullIssue,
  pullCommits,
  pullEnds,
  pullFiles,
  pullShape,
  pullSimpleShape,
} from '../world/pulls.ts';
import { branchTip, findRepository } from '../world/repositories.ts';
import { tick } from '../world/state.ts';
import { fullName, mayPush } from '../world/tokens.ts';
import { checkText } from './issues.ts';
import { paged } from './paging.ts';
import {
  type Answer,
  asked,
  type Call,
  created,
  invalid,
  NOTHING,
  notFound,
  ok,
  Refusal,
  type Route,
} from './route.ts';

const AT = '/repos/{owner}/{repo}/pulls';

export const PULL_ROUTES: Route[] = [
  { on: `GET ${AT}`, handle: list },
  { on: `POST ${AT}`, needs: ['pull-requests:write'], anyone: true, handle: create },
  { on: `GET ${AT}/{pull_number}`, handle: (call) => ok(pullShape(call.world, call.repository, findPull(call))) },
  { on: `PATCH ${AT}/{pull_number}`, needs: ['pull-requests:write'], anyone: true, handle: update },
  { on: `GET ${AT}/{pull_number}/files`, handle: files },
  { on: `GET ${AT}/{pull_number}/commits`, handle: commits },
  { on: `GET ${AT}/{pull_number}/merge`, handle: isMerged },
  { on: `PUT ${AT}/{pull_number}/merge`, needs: ['contents:write'], handle: merge },
];

function findPull({ repository, params }: Call): PullIssue {
  const found = repository.issues.get(Number(params['pull_number']));
  if (!found?.pull) throw notFound();
  return found as PullIssue;
}

function pullsIn({ repository }: Call): PullIssue[] {
  return [...repository.issues.values()].filter((issue): issue is PullIssue => issue.pull !== undefined);
}

function list(call: Call): Answer {
  const { world, repository, query } = call;
  const state = asked(call, 'state', 'open');
  const head = query.get('head');
  const base = query.get('base');
  const sort = asked(call, 'sort', 'created');
  if (sort !== 'created' && sort !== 'updated') throw new Error(`Cannot sort pull requests by ${sort} in the test bed`);
  const key = sort === 'updated' ? 'updatedAt' : 'createdAt';
  const found = pullsIn(call)
    .filter((issue) => state === 'all' || issue.state === state)
    // GitHub ignores a head without an owner.
    .filter(({ pull }) => !head?.includes(':') || head === `${pull.headRepository.split('/')[0]}:${pull.headRef}`)
    .filter(({ pull }) => base === null || pull.baseRef === base)
    .sort((a, b) => b[key].localeCompare(a[key]) || b.number - a.number);
  if (query.get('direction') === 'asc') found.reverse();
  return paged(call, found, (issue) => pullSimpleShape(world, repository, issue));
}

interface PullBody {
  title?: string;
  body?: string | null;
  head: string;
  base: string;
  state?: 'open' | 'closed';
  draft?: boolean;
  head_repo?: string;
}

function create(call: Call): Answer {
  const { world, repository, token } = call;
  const { title = '', body, head, base, draft } = call.body as unknown as PullBody;
  if (token!.kind === 'workflow' && !repository.actionsMayOpenPullRequests)
    throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  checkText('PullRequest', title, body);
  const { headRepository, headRef } = findHead(call, head);
  const from = findRepository(world, headRepository);
  const tip = from && branchTip(from, headRef);
  if (!tip) throw invalid('PullRequest', 'head', 'invalid');
  const target = branchTip(repository, base);
  if (!target) throw invalid('PullRequest', 'base', 'invalid');
  const label = `${headRepository.split('/')[0]}:${headRef}`;
  const twin = pullsIn(call).find(
    ({ state, pull }) =>
      state === 'open' && pull.headRepository === headRepository && pull.headRef === headRef && pull.baseRef === base,
  );
  if (twin) throw refuseCustom(`A pull request already exists for ${label}.`);
  if (tip === target || isAncestor(from.git, tip, target))
    throw refuseCustom(`No commits between ${base} and ${label}`);
  const issue = addPull(world, repository, {
    title,
    body: body ?? null,
    headRepository,
    headRef,
    baseRef: base,
    by: token!.login,
    draft: draft ?? false,
  });
  const shape = pullShape(world, repository, issue);
  return created(shape, shape.url);
}

function isAncestor(folder: string, one: string, other: string): boolean {
  return tryGit(folder, ['merge-base', '--is-ancestor', one, other]) !== undefined;
}

function refuseCustom(message: string): Refusal {
  return new Refusal(422, 'Validation Failed', { errors: [{ resource: 'PullRequest', code: 'custom', message }] });
}

/** `branch`, or `someone:branch` for the fork of theirs. */
function findHead({ world, repository }: Call, head: string): { headRepository: string; headRef: string } {
  const [owner, ref] = head.includes(':') ? (head.split(/:(.*)/s) as [string, string]) : [repository.owner, head];
  if (owner === repository.owner) return { headRepository: fullName(repository), headRef: ref };
  const fork = [...world.repositories.values()].find(
    (each) => each.owner === owner && each.parent === fullName(repository),
  );
  if (!fork) throw invalid('PullRequest', 'head', 'invalid');
  return { headRepository: fullName(fork), headRef: ref };
}

function update(call: Call): Answer {
  const { world, repository, token } = call;
  const issue = findPull(call);
  if (token!.kind === 'personal' && issue.user !== token!.login && !mayPush(repository, token!.login)) throw notFound();
  const { title, body, state, base } = call.body as unknown as Partial<PullBody>;
  checkText('PullRequest', title ?? issue.title, body);
  if (base !== undefined && !branchTip(repository, base)) throw invalid('PullRequest', 'base', 'invalid');
  if (state === 'open' && issue.pull.mergedAt) throw refuseCustom('Cannot reopen a merged pull request');
  issue.updatedAt = tick(world);
  if (title !== undefined) issue.title = title;
  if (body !== undefined) issue.body = body;
  if (base !== undefined) issue.pull.baseRef = base;
  if (state === 'closed' && issue.state === 'open') closePull(world, repository, issue);
  if (state === 'open' && issue.state === 'closed') {
    setState(world, issue, 'open', null);
    delete issue.pull.closedHead;
    delete issue.pull.closedBase;
  }
  return ok(pullShape(world, repository, issue));
}

/** GitHub lists no more files of a pull request than this. */
const MOST_FILES = 3000;

function files(call: Call): Answer {
  const { world, repository } = call;
  const issue = findPull(call);
  const { head } = pullEnds(world, repository, issue);
  const changes = pullFiles(world, repository, issue).slice(0, MOST_FILES);
  return paged(call, changes, (change) => fileShape(world, repository, head, change));
}

function commits(call: Call): Answer {
  const { world, repository } = call;
  return paged(call, pullCommits(world, repository, findPull(call)).slice(0, 250), (commit) =>
    commitShape(world, repository, commit),
  );
}

function isMerged(call: Call): Answer {
  if (findPull(call).pull.mergedAt === null) throw notFound();
  return NOTHING;
}

function merge(call: Call): Answer {
  const { world, repository, token } = call;
  const issue = findPull(call);
  const { sha, merge_method: method = 'merge', commit_title: title, commit_message: message } = call.body as MergeBody;
  if (issue.state === 'closed') throw new Refusal(405, 'Pull Request is not mergeable');
  if (sha !== undefined && sha !== pullEnds(world, repository, issue).head)
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  if (method === 'rebase') throw new Error('Cannot merge by rebase in the test bed');
  const merged = mergePull(world, repository, issue, { method, by: token!.login, title, message });
  if (!merged) throw new Refusal(405, 'Pull Request is not mergeable');
  return ok({ sha: merged, merged: true, message: 'Pull Request successfully merged' });
}

interface MergeBody {
  sha?: string;
  merge_method?: 'merge' | 'squash' | 'rebase';
  commit_title?: string;
  commit_message?: string;
}
