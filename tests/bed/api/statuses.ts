import { findCommit } from '../world/commits.ts';
import { repositoryShape } from '../world/repositories.ts';
import { newId, type Status, tick } from '../world/state.ts';
import { fullName } from '../world/tokens.ts';
import { nodeId, userShape } from '../world/users.ts';
import { commitOf } from './checks.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, created, invalid, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}';

/** Commit statuses, the older kind of check. */
export const STATUS_ROUTES: Route[] = [
  { on: `POST ${AT}/statuses/{sha}`, needs: ['statuses:write'], handle: createStatus },
  { on: `GET ${AT}/commits/{ref}/statuses`, handle: listStatuses },
  { on: `GET ${AT}/commits/{ref}/status`, handle: combined },
];

function createStatus(call: Call): Answer {
  const { world, repository, params, token } = call;
  const body = call.body as {
    state: Status['state'];
    context?: string;
    description?: string | null;
    target_url?: string | null;
  };
  const sha = findCommit(repository, params['sha']!);
  if (sha !== params['sha']) throw new Refusal(422, `No commit found for SHA: ${params['sha']}`);
  if ((body.description ?? '').length > 140)
    throw invalid('Status', 'description', 'custom', 'description is too long (maximum is 140 characters)');
  if (body.target_url && !/^https?:\/\//.test(body.target_url))
    throw invalid('Status', 'target_url', 'custom', 'target_url must use http(s) scheme');
  const status: Status = {
    id: newId(world),
    sha: sha!,
    state: body.state,
    context: body.context ?? 'default',
    description: body.description ?? null,
    targetUrl: body.target_url ?? null,
    creator: token!.login,
    createdAt: tick(world),
  };
  repository.statuses.push(status);
  return created(statusShape(call, status));
}

function statusShape({ world, repository }: Call, status: Status) {
  return {
    url: `${world.url}/repos/${fullName(repository)}/statuses/${status.sha}`,
    avatar_url: `${world.url}/avatars/${status.creator}`,
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: userShape(world, status.creator),
  };
}

function statusesOf(call: Call): Status[] {
  const sha = commitOf(call, call.params['ref']!);
  return call.repository.statuses.filter((status) => status.sha === sha).reverse();
}

function listStatuses(call: Call): Answer {
  return paged(call, statusesOf(call), (status) => statusShape(call, status));
}

function combined(call: Call): Answer {
  const { world, repository, params } = call;
  const latest = [
    ...new Map(
      statusesOf(call)
        .reverse()
        .map((status) => [status.context, status]),
    ).values(),
  ];
  const states = new Set(latest.map(({ state }) => state));
  const failed = states.has('failure') || states.has('error');
  const state = failed ? 'failure' : states.has('pending') || latest.length === 0 ? 'pending' : 'success';
  const url = `${world.url}/repos/${fullName(repository)}/commits/${commitOf(call, params['ref']!)}`;
  return paged(
    call,
    latest,
    (status) => {
      const { creator: _, ...simple } = statusShape(call, status);
      return simple;
    },
    (statuses, total_count) => ({
      state,
      statuses,
      sha: commitOf(call, params['ref']!),
      total_count,
      repository: repositoryShape(world, repository),
      commit_url: url,
      url: `${url}/status`,
    }),
  );
}
