import { commitShape, fileShape, findCommit } from '../world/commits.ts';
import { readChanges } from '../world/diff.ts';
import { git, gitBytes, readCommit, readCommits } from '../world/git.ts';
import { mergeBase, type PullIssue, pullCommits, pullSimpleShape } from '../world/pulls.ts';
import { branchesOf, branchTip } from '../world/repositories.ts';
import type { Repository, World } from '../world/state.ts';
import { fullName } from '../world/tokens.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}';

/** Commits, comparisons and branches. */
export const COMMIT_ROUTES: Route[] = [
  { on: `GET ${AT}/commits`, handle: list },
  { on: `GET ${AT}/commits/{commit_sha}/pulls`, handle: pulls },
  { on: `GET ${AT}/commits/{ref}`, handle: get },
  { on: `GET ${AT}/compare/{basehead}`, handle: compare },
  { on: `GET ${AT}/branches`, handle: branches },
  { on: `GET ${AT}/branches/{branch}`, handle: branch },
];

/** GitHub lists no more files of a comparison than this. */
const MOST_FILES = 300;

function list(call: Call): Answer {
  const { world, repository, query } = call;
  const start = findCommit(repository, query.get('sha') ?? repository.defaultBranch);
  if (!start) throw notFound();
  const filters = ['since', 'until', 'author'].flatMap((name) =>
    query.has(name) ? [`--${name}=${query.get(name)}`] : [],
  );
  const path = query.get('path');
  const found = readCommits(repository.git, [...filters, start, ...(path ? ['--', path] : [])]);
  return paged(call, found, (commit) => commitShape(world, repository, commit));
}

function get(call: Call): Answer {
  const { world, repository, params } = call;
  const sha = findCommit(repository, params['ref']!);
  if (!sha) throw new Refusal(422, `No commit found for SHA: ${params['ref']}`);
  const commit = readCommit(repository.git, sha);
  const changes = readChanges(repository.git, commit.parents[0] ?? EMPTY_TREE, sha);
  const sum = (key: 'additions' | 'deletions'): number => changes.reduce((total, change) => total + change[key], 0);
  const [additions, deletions] = [sum('additions'), sum('deletions')];
  return ok({
    ...commitShape(world, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: changes.slice(0, MOST_FILES).map((change) => fileShape(world, repository, sha, change)),
  });
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function compare(call: Call): Answer {
  const { world, repository, accept } = call;
  const [base = '', head = ''] = call.params['basehead']!.split('...');
  const from = commitOf(call, base);
  const to = commitOf(call, head);
  const folder = repository.git;
  const common = mergeBase(repository, from, to);
  if (common === EMPTY_TREE) throw new Refusal(404, `No common ancestor between ${base} and ${head}.`);
  if (accept.includes('.diff'))
    return {
      status: 200,
      bytes: { type: 'application/vnd.github.diff', content: gitBytes(folder, ['diff', common, to]) },
    };
  const ahead = readCommits(folder, ['--reverse', `${from}..${to}`]);
  const behind = Number(git(folder, ['rev-list', '--count', `${to}..${from}`]));
  const url = `${world.url}/repos/${fullName(repository)}/compare/${base}...${head}`;
  const html = `${world.url}/${fullName(repository)}/compare/${base}...${head}`;
  const shape = (sha: string) => commitShape(world, repository, readCommit(folder, sha));
  return ok({
    url,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: shape(from),
    merge_base_commit: shape(common),
    status: ahead.length > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical',
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: ahead.slice(-250).map((commit) => commitShape(world, repository, commit)),
    files: readChanges(folder, common, to)
      .slice(0, MOST_FILES)
      .map((change) => fileShape(world, repository, to, change)),
  });
}

/** A commit of this repository, or `someone:branch` of a fork. */
function commitOf({ world, repository }: Call, name: string): string {
  const [owner, ref] = name.includes(':') ? (name.split(/:(.*)/s) as [string, string]) : [repository.owner, name];
  const from = owner === repository.owner ? repository : forkOf(world, repository, owner);
  const sha = from && findCommit(from, ref);
  if (!from || !sha) throw notFound();
  return sha;
}

function forkOf(world: World, parent: Repository, owner: string): Repository | undefined {
  return [...world.repositories.values()].find((each) => each.owner === owner && each.parent === fullName(parent));
}

/** A commit of a fork is not in the repository it is proposed to: asked there, GitHub knows no pull request. */
function pulls(call: Call): Answer {
  const { world, repository, params } = call;
  const sha = findCommit(repository, params['commit_sha']!);
  if (!sha) throw new Refusal(422, `No commit found for SHA: ${params['commit_sha']}`);
  const found = [...world.repositories.values()].flatMap((base) =>
    [...base.issues.values()]
      .filter((issue): issue is PullIssue => issue.pull !== undefined)
      .filter(({ pull }) => pull.headRepository === fullName(repository) || (base === repository && pull.mergedAt))
      .filter((issue) => pullCommits(world, base, issue).some((commit) => commit.sha === sha))
      .map((issue) => ({ base, issue })),
  );
  return paged(call, found, ({ base, issue }) => pullSimpleShape(world, base, issue));
}

function branches(call: Call): Answer {
  const { repository } = call;
  return paged(call, branchesOf(repository), ({ name, sha }) => ({
    name,
    commit: { sha, url: `${call.world.url}/repos/${fullName(repository)}/commits/${sha}` },
    protected: repository.protection.has(name),
  }));
}

function branch(call: Call): Answer {
  const { world, repository, params } = call;
  const name = params['branch']!;
  const sha = branchTip(repository, name);
  if (!sha) throw new Refusal(404, 'Branch not found');
  const url = `${world.url}/repos/${fullName(repository)}/branches/${name}`;
  return ok({
    name,
    commit: commitShape(world, repository, readCommit(repository.git, sha)),
    _links: { self: url, html: `${world.url}/${fullName(repository)}/tree/${name}` },
    protected: repository.protection.has(name),
    protection: { enabled: repository.protection.has(name) },
    protection_url: `${url}/protection`,
  });
}
