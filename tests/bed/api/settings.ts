import { type Environment, newId, tick } from '../world/state.ts';
import { fullName } from '../world/tokens.ts';
import { nodeId } from '../world/users.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}';

/** Settings, and the Pages site. */
export const SETTING_ROUTES: Route[] = [
  { on: `GET ${AT}/branches/{branch}/protection`, needs: ['administration:read'], handle: protection },
  { on: `GET ${AT}/rules/branches/{branch}`, handle: rules },
  { on: `GET ${AT}/environments`, handle: environments },
  { on: `GET ${AT}/environments/{environment_name}`, handle: environment },
  { on: `GET ${AT}/environments/{environment_name}/deployment-branch-policies`, handle: policies },
  { on: `GET ${AT}/actions/permissions`, needs: ['administration:read'], handle: permissions },
  { on: `GET ${AT}/actions/permissions/workflow`, needs: ['administration:read'], handle: workflowPermissions },
  { on: `GET ${AT}/private-vulnerability-reporting`, handle: () => ok({ enabled: false }) },
  { on: `GET ${AT}/actions/secrets`, needs: ['secrets:read'], handle: secrets },
  { on: `GET ${AT}/pages`, needs: ['pages:read'], handle: site },
  { on: `POST ${AT}/pages/deployments`, needs: ['pages:write'], handle: deploy },
  { on: `GET ${AT}/pages/deployments/{pages_deployment_id}`, needs: ['pages:read'], handle: deployment },
];

function protection({ repository, params }: Call): Answer {
  const found = repository.protection.get(params['branch']!);
  if (!found) throw new Refusal(404, 'Branch not protected');
  return ok(found);
}

function rules(call: Call): Answer {
  const { repository, params } = call;
  const found = repository.rules.filter(({ branch }) => branch === params['branch']);
  return paged(call, found, ({ rule }) => ({
    ruleset_source_type: 'Repository',
    ruleset_source: fullName(repository),
    ruleset_id: 1,
    ...rule,
  }));
}

function environmentShape({ world, repository }: Call, { id, name, branches }: Environment) {
  return {
    id,
    node_id: nodeId('EN', id),
    name,
    url: `${world.url}/repos/${fullName(repository)}/environments/${encodeURIComponent(name)}`,
    html_url: `${world.url}/${fullName(repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    protection_rules: branches.length > 0 ? [{ id: id + 1, node_id: nodeId('GA', id), type: 'branch_policy' }] : [],
    deployment_branch_policy: branches.length > 0 ? { protected_branches: false, custom_branch_policies: true } : null,
  };
}

function environments(call: Call): Answer {
  return paged(
    call,
    [...call.repository.environments.values()],
    (each) => environmentShape(call, each),
    (page, total_count) => ({ total_count, environments: page }),
  );
}

function findEnvironment({ repository, params }: Call): Environment {
  const found = repository.environments.get(params['environment_name']!);
  if (!found) throw notFound();
  return found;
}

function environment(call: Call): Answer {
  return ok(environmentShape(call, findEnvironment(call)));
}

function policies(call: Call): Answer {
  const { id, branches } = findEnvironment(call);
  return paged(
    call,
    branches,
    (name) => ({ id: id + 10 + branches.indexOf(name), node_id: nodeId('DBP', id), name, type: 'branch' }),
    (page, total_count) => ({ total_count, branch_policies: page }),
  );
}

function permissions(): Answer {
  return ok({ enabled: true, allowed_actions: 'all' });
}

function workflowPermissions({ repository }: Call): Answer {
  return ok({
    default_workflow_permissions: repository.defaultWorkflowPermissions,
    can_approve_pull_request_reviews: repository.actionsMayOpenPullRequests,
  });
}

function secrets(call: Call): Answer {
  const { createdAt } = call.repository;
  return paged(
    call,
    [...call.repository.secrets.keys()],
    (name) => ({ name, created_at: createdAt, updated_at: createdAt }),
    (page, total_count) => ({ total_count, secrets: page }),
  );
}

function site({ world, repository }: Call): Answer {
  if (!repository.site) throw notFound();
  const { url, buildType, deployments } = repository.site;
  const last = deployments.at(-1);
  return ok({
    url: `${world.url}/repos/${fullName(repository)}/pages`,
    status: last === undefined ? null : last.status === 'succeed' ? 'built' : 'errored',
    cname: null,
    custom_404: false,
    html_url: url,
    build_type: buildType,
    source: { branch: repository.defaultBranch, path: '/' },
    public: true,
    https_enforced: true,
  });
}

function deploy(call: Call): Answer {
  const { world, repository, body } = call;
  if (!repository.site) throw notFound();
  const { artifact_id, pages_build_version } = body as { artifact_id?: number; pages_build_version: string };
  if (artifact_id !== undefined && !repository.artifacts.has(artifact_id)) throw new Refusal(400, 'Artifact not found');
  const deployment = {
    id: newId(world),
    version: pages_build_version,
    status: 'succeed' as const,
    artifact: artifact_id ?? null,
    createdAt: tick(world),
  };
  repository.site.deployments.push(deployment);
  return ok({
    id: deployment.id,
    status_url: `${world.url}/repos/${fullName(repository)}/pages/deployments/${deployment.id}`,
    page_url: repository.site.url,
  });
}

function deployment({ repository, params }: Call): Answer {
  const wanted = params['pages_deployment_id']!;
  const found = repository.site?.deployments.find(({ id, version }) => String(id) === wanted || version === wanted);
  if (!found) throw notFound();
  return ok({ status: found.status });
}
