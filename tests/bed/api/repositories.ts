import { addLabel, labelShape } from '../world/issues.ts';
import { addFork, findRepository, repositoryShape } from '../world/repositories.ts';
import { tick, type World } from '../world/state.ts';
import { fullName, mayPush } from '../world/tokens.ts';
import { nodeId, userOf, userShape } from '../world/users.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, created, invalid, NOTHING, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}';

/** Repositories, their labels, and who people are. */
export const REPOSITORY_ROUTES: Route[] = [
  { on: `GET ${AT}`, handle: (call) => ok(fullShape(call)) },
  { on: `GET ${AT}/forks`, handle: forks },
  { on: `POST ${AT}/forks`, needs: ['contents:read'], anyone: true, handle: fork },
  { on: `GET ${AT}/labels`, handle: labels },
  { on: `POST ${AT}/labels`, needs: ['issues:write', 'pull-requests:write'], handle: createLabel },
  { on: `GET ${AT}/labels/{name}`, handle: getLabel },
  { on: `PATCH ${AT}/labels/{name}`, needs: ['issues:write', 'pull-requests:write'], handle: updateLabel },
  { on: `DELETE ${AT}/labels/{name}`, needs: ['issues:write', 'pull-requests:write'], handle: deleteLabel },
  { on: `GET ${AT}/collaborators/{username}/permission`, handle: permission },
  { on: 'GET /users/{username}', handle: user },
  { on: 'GET /user', handle: self },
  { on: 'GET /rate_limit', handle: rateLimit },
];

function fullShape({ world, repository, token }: Call) {
  const parent = repository.parent && findRepository(world, repository.parent);
  const may = token !== undefined && mayPush(repository, token.login);
  return {
    ...repositoryShape(world, repository),
    permissions: { admin: token?.login === repository.owner, maintain: may, push: may, triage: may, pull: true },
    subscribers_count: 0,
    network_count: 0,
    allow_merge_commit: repository.mergeMethods.merge,
    allow_squash_merge: repository.mergeMethods.squash,
    allow_rebase_merge: repository.mergeMethods.rebase,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    allow_update_branch: false,
    ...(parent ? { parent: repositoryShape(world, parent), source: repositoryShape(world, parent) } : {}),
  };
}

function forks(call: Call): Answer {
  const { world, repository } = call;
  const found = [...world.repositories.values()].filter(({ parent }) => parent === fullName(repository));
  return paged(call, found, (each) => repositoryShape(world, each));
}

function fork({ world, repository, token }: Call): Answer {
  const made = findRepository(world, `${token!.login}/${repository.name}`) ?? addFork(world, repository, token!.login);
  return { status: 202, body: fullShape({ world, repository: made, token } as Call) };
}

function labels(call: Call): Answer {
  const { world, repository } = call;
  return paged(call, [...repository.labels.values()], ({ name }) => labelShape(world, repository, name));
}

interface LabelBody {
  name: string;
  new_name?: string;
  color?: string;
  description?: string;
}

function createLabel({ world, repository, body }: Call): Answer {
  const { name, color, description } = body as unknown as LabelBody;
  checkLabel({ name, ...(color ? { color } : {}), ...(description ? { description } : {}) });
  if (repository.labels.has(name.toLowerCase())) throw invalid('Label', 'name', 'already_exists');
  tick(world);
  addLabel(world, repository, { name, ...(color ? { color } : {}), description: description ?? null });
  const shape = labelShape(world, repository, name);
  return created(shape, shape.url);
}

function checkLabel({ name, color, description }: Partial<LabelBody>): void {
  if (name !== undefined && (name === '' || name.length > 50)) throw invalid('Label', 'name', 'invalid');
  if (color !== undefined && !/^[0-9a-fA-F]{6}$/.test(color)) throw invalid('Label', 'color', 'invalid');
  if (description !== undefined && description.length > 100)
    throw invalid('Label', 'description', 'custom', 'description is too long (maximum is 100 characters)');
}

function getLabel({ world, repository, params }: Call): Answer {
  if (!repository.labels.has(params['name']!.toLowerCase())) throw notFound();
  return ok(labelShape(world, repository, params['name']!));
}

function updateLabel({ world, repository, params, body }: Call): Answer {
  const label = repository.labels.get(params['name']!.toLowerCase());
  if (!label) throw notFound();
  const { new_name: name = label.name, color, description } = body as unknown as LabelBody;
  checkLabel({ name, ...(color ? { color } : {}), ...(description ? { description } : {}) });
  tick(world);
  repository.labels.delete(label.name.toLowerCase());
  for (const issue of repository.issues.values())
    issue.labels = issue.labels.map((each) => (each === label.name ? name : each));
  Object.assign(label, { name, color: color ?? label.color, description: description ?? label.description });
  repository.labels.set(name.toLowerCase(), label);
  return ok(labelShape(world, repository, name));
}

function deleteLabel({ world, repository, params }: Call): Answer {
  const label = repository.labels.get(params['name']!.toLowerCase());
  if (!label) throw notFound();
  tick(world);
  repository.labels.delete(label.name.toLowerCase());
  for (const issue of repository.issues.values()) issue.labels = issue.labels.filter((each) => each !== label.name);
  return NOTHING;
}

function permission({ world, repository, params }: Call): Answer {
  const login = params['username']!;
  if (!world.users.has(login)) throw new Refusal(404, `${login} is not a user`);
  const role = repository.owner === login ? 'admin' : (repository.collaborators.get(login) ?? 'read');
  const permission = LEGACY[role];
  const allowed = {
    admin: permission === 'admin',
    maintain: role === 'admin' || role === 'maintain',
    push: permission !== 'read',
    triage: role !== 'read' && role !== 'pull',
    pull: true,
  };
  return ok({
    permission,
    role_name: role,
    user: { ...userShape(world, login), role_name: role, permissions: allowed },
  });
}

const LEGACY = {
  admin: 'admin',
  maintain: 'write',
  push: 'write',
  triage: 'read',
  pull: 'read',
  read: 'read',
} as const;

function user({ world, params }: Call): Answer {
  const login = params['username']!;
  if (!world.users.has(login)) throw notFound();
  return ok(profile(world, login));
}

function self({ world, token }: Call): Answer {
  if (!token) throw new Refusal(401, 'Requires authentication');
  if (token.kind === 'workflow') throw new Refusal(403, 'Resource not accessible by integration');
  return ok(profile(world, token.login));
}

function profile(world: World, login: string) {
  const { name, id } = userOf(world, login);
  return {
    ...userShape(world, login),
    node_id: nodeId('U', id),
    name: name ?? null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  };
}

function rateLimit({ world }: Call): Answer {
  const rate = { limit: 5000, remaining: 4999, used: 1, reset: Math.floor(world.now.epochMilliseconds / 1000) + 3600 };
  return ok({ resources: { core: rate, search: rate }, rate });
}
