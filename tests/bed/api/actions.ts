import { isExpired, jobShape, runShape, workflowShape, workflowsOf } from '../world/runs.ts';
import { type Artifact, type Run, tick, type Workflow } from '../world/state.ts';
import { fullName } from '../world/tokens.ts';
import { nodeId } from '../world/users.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, NOTHING, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}/actions';

/** Workflows, their runs and what they keep. */
export const ACTION_ROUTES: Route[] = [
  { on: `GET ${AT}/workflows`, handle: workflows },
  {
    on: `GET ${AT}/workflows/{workflow_id}`,
    handle: (call) => ok(workflowShape(call.world, call.repository, findWorkflow(call))),
  },
  { on: `PUT ${AT}/workflows/{workflow_id}/enable`, needs: ['actions:write'], handle: enable },
  { on: `GET ${AT}/workflows/{workflow_id}/runs`, handle: (call) => listRuns(call, findWorkflow(call).path) },
  { on: `GET ${AT}/runs`, handle: (call) => listRuns(call) },
  { on: `GET ${AT}/runs/{run_id}`, handle: (call) => ok(runShape(call.world, call.repository, findRun(call))) },
  { on: `GET ${AT}/runs/{run_id}/jobs`, handle: jobs },
  { on: `GET ${AT}/runs/{run_id}/artifacts`, handle: (call) => listArtifacts(call, findRun(call).id) },
  { on: `GET ${AT}/artifacts`, handle: (call) => listArtifacts(call) },
  { on: `GET ${AT}/artifacts/{artifact_id}`, handle: (call) => ok(artifactShape(call, findArtifact(call))) },
  { on: `DELETE ${AT}/artifacts/{artifact_id}`, needs: ['actions:write'], handle: deleteArtifact },
  { on: `GET ${AT}/artifacts/{artifact_id}/{archive_format}`, needs: ['actions:read'], handle: download },
];

function workflows(call: Call): Answer {
  const { world, repository } = call;
  return paged(
    call,
    workflowsOf(world, repository),
    (each) => workflowShape(world, repository, each),
    (page, total_count) => ({ total_count, workflows: page }),
  );
}

/** By number or by the name of its file. */
export function findWorkflow({ world, repository, params }: Call): Workflow {
  const wanted = params['workflow_id']!;
  const found = workflowsOf(world, repository).find(
    ({ id, path }) => String(id) === wanted || path === `.github/workflows/${wanted}`,
  );
  if (!found) throw notFound();
  return found;
}

function enable(call: Call): Answer {
  findWorkflow(call).state = 'active';
  tick(call.world);
  return NOTHING;
}

function findRun({ repository, params }: Call): Run {
  const found = repository.runs.get(Number(params['run_id']));
  if (!found) throw notFound();
  return found;
}

function listRuns(call: Call, workflow?: string): Answer {
  const { world, repository, query } = call;
  for (const name of ['check_suite_id'])
    if (query.has(name)) throw new Error(`Cannot filter runs by ${name} in the test bed`);
  const is = (name: string, ...values: (string | null)[]): boolean =>
    !query.has(name) || values.includes(query.get(name));
  const found = [...repository.runs.values()]
    .filter((run) => workflow === undefined || run.workflow === workflow)
    .filter((run) => is('status', run.status, run.conclusion) && is('event', run.event) && is('actor', run.actor))
    .filter((run) => is('branch', run.headBranch) && is('head_sha', run.headSha))
    .filter((run) => matchesDate(run.createdAt, query.get('created')))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id);
  return paged(
    call,
    found,
    (run) => runShape(world, repository, run),
    (page, total_count) => ({ total_count, workflow_runs: page }),
  );
}

/** GitHub's date search: `>=2026-03-01`, `<2026-03-01`, `2026-03-01..2026-03-02` or a day. */
function matchesDate(instant: string, wish: string | null): boolean {
  if (wish === null) return true;
  const [from, to] = wish.split('..');
  if (to !== undefined) return instant >= from! && instant.slice(0, to.length) <= to;
  const [, sign = '', date = ''] = /^([<>]=?)?(.*)$/.exec(wish)!;
  const there = instant.slice(0, date.length);
  if (sign === '>=') return there >= date;
  if (sign === '<=') return there <= date;
  if (sign === '>') return there > date;
  return sign === '<' ? there < date : there === date;
}

function jobs(call: Call): Answer {
  const { world, repository } = call;
  const run = findRun(call);
  return paged(
    call,
    run.jobs,
    (job) => jobShape(world, repository, run, job),
    (page, total_count) => ({ total_count, jobs: page }),
  );
}

function findArtifact({ repository, params }: Call): Artifact {
  const found = repository.artifacts.get(Number(params['artifact_id']));
  if (!found) throw notFound();
  return found;
}

function listArtifacts(call: Call, run?: number): Answer {
  const { repository, query } = call;
  const name = query.get('name');
  const found = [...repository.artifacts.values()]
    .filter((artifact) => run === undefined || artifact.run === run)
    .filter((artifact) => name === null || artifact.name === name)
    .reverse();
  return paged(
    call,
    found,
    (artifact) => artifactShape(call, artifact),
    (page, total_count) => ({ total_count, artifacts: page }),
  );
}

function artifactShape({ world, repository }: Call, artifact: Artifact) {
  const url = `${world.url}/repos/${fullName(repository)}/actions/artifacts/${artifact.id}`;
  const run = repository.runs.get(artifact.run)!;
  const head = world.repositories.get(run.headRepository.toLowerCase())!;
  return {
    id: artifact.id,
    node_id: nodeId('AR', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(world, artifact),
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    workflow_run: {
      id: run.id,
      repository_id: repository.id,
      head_repository_id: head.id,
      head_branch: run.headBranch ?? '',
      head_sha: run.headSha,
    },
  };
}

function deleteArtifact(call: Call): Answer {
  call.repository.artifacts.delete(findArtifact(call).id);
  tick(call.world);
  return NOTHING;
}

/** Sends the client on to the blob, on another host, which takes no token. */
function download(call: Call): Answer {
  const { world, params } = call;
  const artifact = findArtifact(call);
  if (params['archive_format'] !== 'zip') throw notFound();
  if (isExpired(world, artifact)) throw new Refusal(410, 'Artifact has expired');
  const key = `artifact-${artifact.id}`;
  world.blobs.set(key, artifact.zip);
  return { status: 302, headers: { location: `${world.blobUrl}/_blobs/${key}?sig=signed` } };
}
