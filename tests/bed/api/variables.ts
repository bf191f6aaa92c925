import { branchTip } from '../world/repositories.ts';
import { tick } from '../world/state.ts';
import { findWorkflow } from './actions.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, created, NOTHING, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}/actions';

/** What can be told to workflows: variables, and that they should start. */
export const VARIABLE_ROUTES: Route[] = [
  { on: `POST ${AT}/workflows/{workflow_id}/dispatches`, needs: ['actions:write'], handle: dispatchWorkflow },
  { on: `GET ${AT}/variables`, needs: ['variables:read'], handle: variables },
  { on: `POST ${AT}/variables`, needs: ['variables:write'], handle: createVariable },
  {
    on: `GET ${AT}/variables/{name}`,
    needs: ['variables:read'],
    handle: (call) => ok(variableShape(findVariable(call))),
  },
  { on: `PATCH ${AT}/variables/{name}`, needs: ['variables:write'], handle: updateVariable },
  { on: 'POST /repos/{owner}/{repo}/dispatches', needs: ['contents:write'], handle: dispatch },
];

function variables(call: Call): Answer {
  return paged(call, [...call.repository.variables.values()], variableShape, (page, total_count) => ({
    total_count,
    variables: page,
  }));
}

function variableShape({
  name,
  value,
  createdAt,
  updatedAt,
}: {
  name: string;
  value: string;
  createdAt: string;
  updatedAt: string;
}) {
  return { name, value, created_at: createdAt, updated_at: updatedAt };
}

function findVariable({ repository, params }: Call) {
  const found = repository.variables.get(params['name']!.toUpperCase());
  if (!found) throw notFound();
  return found;
}

function createVariable({ world, repository, body }: Call): Answer {
  const { name, value } = body as { name: string; value: string };
  if (repository.variables.has(name.toUpperCase())) throw new Refusal(409, 'Already exists - Variable already exists');
  const now = tick(world);
  repository.variables.set(name.toUpperCase(), { name: name.toUpperCase(), value, createdAt: now, updatedAt: now });
  return created({});
}

function updateVariable(call: Call): Answer {
  const variable = findVariable(call);
  const { value } = call.body as { value?: string };
  Object.assign(variable, { value: value ?? variable.value, updatedAt: tick(call.world) });
  return NOTHING;
}

function dispatchWorkflow(call: Call): Answer {
  const { world, repository, token, body } = call;
  const workflow = findWorkflow(call);
  const { ref, inputs = {} } = body as { ref: string; inputs?: Record<string, unknown> };
  if (!branchTip(repository, ref.replace(/^refs\/heads\//, ''))) throw new Refusal(422, `No ref found for: ${ref}`);
  if (workflow.state !== 'active')
    throw new Refusal(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  tick(world);
  repository.dispatches.push({
    type: 'workflow_dispatch',
    name: workflow.path,
    payload: { ref, inputs },
    by: token!.login,
  });
  return NOTHING;
}

function dispatch({ world, repository, token, body }: Call): Answer {
  const { event_type, client_payload = {} } = body as { event_type: string; client_payload?: Record<string, unknown> };
  if (Object.keys(client_payload).length > 10)
    throw new Refusal(422, 'No more than 10 properties are allowed; 11 were supplied.');
  tick(world);
  repository.dispatches.push({
    type: 'repository_dispatch',
    name: event_type,
    payload: client_payload,
    by: token!.login,
  });
  return NOTHING;
}
