import { git, objectType, readRef, tryGit } from '../world/git.ts';
import { deleteBranch } from '../world/pulls.ts';
import { tick } from '../world/state.ts';
import { nodeId } from '../world/users.ts';
import { address, refuseEmpty } from './git-data.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, created, NOTHING, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}/git';
const needs = ['contents:write'] as const satisfies Route['needs'];

/** Branches and tags by their full name. */
export const REF_ROUTES: Route[] = [
  { on: `GET ${AT}/matching-refs/{ref}`, handle: matchingRefs },
  { on: `GET ${AT}/ref/{ref}`, handle: getRef },
  { on: `POST ${AT}/refs`, needs: [...needs], handle: createRef },
  { on: `PATCH ${AT}/refs/{ref}`, needs: [...needs], handle: updateRef },
  { on: `DELETE ${AT}/refs/{ref}`, needs: [...needs], handle: deleteRef },
];

function refShape(call: Call, ref: string, sha: string) {
  const type = objectType(call.repository.git, sha)!;
  return {
    ref,
    node_id: nodeId('REF', 1),
    url: `${address(call)}/${ref}`,
    object: { sha, type, url: `${address(call)}/${type}s/${sha}` },
  };
}

function refSha(call: Call, ref: string): string | undefined {
  return readRef(call.repository.git, ref);
}

function getRef(call: Call): Answer {
  const ref = `refs/${call.params['ref']}`;
  const sha = isRefName(call, ref) ? refSha(call, ref) : undefined;
  if (!sha) throw notFound();
  return ok(refShape(call, ref, sha));
}

function matchingRefs(call: Call): Answer {
  const prefix = `refs/${call.params['ref']}`;
  const lines = git(call.repository.git, ['for-each-ref', '--format=%(refname) %(objectname)', 'refs']).split('\n');
  const found = lines.filter((line) => line.startsWith(prefix)).map((line) => line.split(' ') as [string, string]);
  return paged(call, found, ([ref, sha]) => refShape(call, ref, sha));
}

function isRefName({ repository }: Call, ref: string): boolean {
  return tryGit(repository.git, ['check-ref-format', ref]) !== undefined;
}

function createRef(call: Call): Answer {
  refuseEmpty(call);
  const { repository } = call;
  const { ref, sha } = call.body as { ref: string; sha: string };
  if (!/^refs\/[^/]+\/.+/.test(ref))
    throw new Refusal(422, "Reference name must start with 'refs/' and contain at least two slashes");
  if (!isRefName(call, ref) || ref.startsWith('refs/pull/')) throw new Refusal(422, `${ref} is not a valid ref name.`);
  if (refSha(call, ref)) throw new Refusal(422, 'Reference already exists');
  if (!objectType(repository.git, sha)) throw new Refusal(422, 'Object does not exist');
  guardWorkflows(call, sha);
  if (tryGit(repository.git, ['update-ref', ref, sha, '0'.repeat(40)]) === undefined)
    throw new Refusal(422, `Reference cannot be created: ${ref} is in the way of another`);
  repository.pushedAt = tick(call.world);
  return created(refShape(call, ref, sha), `${address(call)}/${ref}`);
}

function updateRef(call: Call): Answer {
  refuseEmpty(call);
  const { repository, params } = call;
  const ref = `refs/${params['ref']}`;
  const { sha, force = false } = call.body as { sha: string; force?: boolean };
  const before = isRefName(call, ref) ? refSha(call, ref) : undefined;
  if (!before) throw new Refusal(422, 'Reference does not exist');
  if (!objectType(repository.git, sha)) throw new Refusal(422, 'Object does not exist');
  guardProtection(call, ref);
  guardWorkflows(call, sha);
  if (!force && tryGit(repository.git, ['merge-base', '--is-ancestor', before, sha]) === undefined)
    throw new Refusal(422, 'Update is not a fast forward');
  git(repository.git, ['update-ref', ref, sha, before]);
  repository.pushedAt = tick(call.world);
  return ok(refShape(call, ref, sha));
}

function deleteRef(call: Call): Answer {
  const ref = `refs/${call.params['ref']}`;
  if (!isRefName(call, ref) || !refSha(call, ref)) throw new Refusal(422, 'Reference does not exist');
  guardProtection(call, ref);
  if (ref.startsWith('refs/heads/')) deleteBranch(call.world, call.repository, ref.slice('refs/heads/'.length));
  else git(call.repository.git, ['update-ref', '-d', ref]);
  call.repository.pushedAt = tick(call.world);
  return NOTHING;
}

/** A branch that wants reviews takes no direct update. */
function guardProtection({ repository }: Call, ref: string): void {
  const protection = repository.protection.get(ref.replace('refs/heads/', ''));
  if (protection?.['required_pull_request_reviews'])
    throw new Refusal(422, 'Changes must be made through a pull request.');
}

/** Without the permission `workflows`, which no workflow can have, a workflow's token brings in a changed workflow. */
function guardWorkflows({ repository, token }: Call, sha: string): void {
  if (token!.kind === 'personal') return;
  const tree = (revision: string): string =>
    tryGit(repository.git, ['rev-parse', '--verify', '--quiet', `${revision}:.github/workflows`])?.trim() ?? '';
  const theirs = tree(sha);
  if (theirs === '' || theirs === tree(`refs/heads/${repository.defaultBranch}`)) return;
  const lines = git(repository.git, ['for-each-ref', '--format=%(objectname)', 'refs/heads']).split('\n');
  if (!lines.some((tip) => tip !== '' && tree(tip) === theirs))
    throw new Refusal(403, 'Resource not accessible by integration');
}
