import { findCommit } from '../world/commits.ts';
import { type Annotation, type CheckRun, newId, tick } from '../world/state.ts';
import { fullName } from '../world/tokens.ts';
import { nodeId, userShape } from '../world/users.ts';
import { paged } from './paging.ts';
import { type Answer, type Call, created, invalid, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}';

/** Check runs: what apps and jobs say of a commit. */
export const CHECK_ROUTES: Route[] = [
  { on: `POST ${AT}/check-runs`, needs: ['checks:write'], handle: create },
  { on: `GET ${AT}/check-runs/{check_run_id}`, handle: (call) => ok(shape(call, find(call))) },
  { on: `PATCH ${AT}/check-runs/{check_run_id}`, needs: ['checks:write'], handle: update },
  { on: `GET ${AT}/check-runs/{check_run_id}/annotations`, handle: annotations },
  { on: `GET ${AT}/commits/{ref}/check-runs`, handle: list },
];

interface CheckBody {
  name?: string;
  head_sha?: string;
  details_url?: string;
  external_id?: string;
  status?: string;
  started_at?: string;
  conclusion?: string;
  completed_at?: string;
  output?: { title?: string; summary: string; text?: string; annotations?: Annotation[] };
}

/** GitHub takes no longer summary or text of a check run. */
const LONGEST = 65_535;

function create(call: Call): Answer {
  const { world, repository, token } = call;
  if (token!.kind !== 'workflow') throw new Refusal(403, 'You must authenticate via a GitHub App.');
  const body = call.body as CheckBody;
  const headSha = findCommit(repository, body.head_sha!);
  if (headSha !== body.head_sha) throw new Refusal(422, `No commit found for SHA: ${body.head_sha}`);
  const now = tick(world);
  const run: CheckRun = {
    id: newId(world),
    name: body.name!,
    headSha: headSha!,
    status: 'queued',
    conclusion: null,
    startedAt: now,
    completedAt: null,
    detailsUrl: null,
    externalId: '',
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
  apply(run, body, now);
  repository.checks.set(run.id, run);
  return created(shape(call, run), `${world.url}/repos/${fullName(repository)}/check-runs/${run.id}`);
}

function update(call: Call): Answer {
  const run = find(call);
  apply(run, call.body as CheckBody, tick(call.world));
  return ok(shape(call, run));
}

function apply(run: CheckRun, body: CheckBody, now: string): void {
  const { output } = body;
  for (const text of [output?.summary, output?.text])
    if (text && text.length > LONGEST)
      throw invalid('CheckRun', 'summary', 'custom', `Only ${LONGEST} characters are allowed`);
  if (body.status === 'completed' && !body.conclusion) throw invalid('CheckRun', 'conclusion', 'missing_field');
  if (body.name !== undefined) run.name = body.name;
  if (body.details_url !== undefined) run.detailsUrl = body.details_url;
  if (body.external_id !== undefined) run.externalId = body.external_id;
  if (body.started_at !== undefined) run.startedAt = body.started_at;
  if (body.status !== undefined) run.status = body.status;
  if (body.conclusion !== undefined) {
    run.conclusion = body.conclusion;
    run.status = 'completed';
    run.completedAt = body.completed_at ?? now;
  }
  if (!output) return;
  run.title = output.title ?? run.title;
  run.summary = output.summary;
  run.text = output.text ?? run.text;
  run.annotations.push(...(output.annotations ?? []));
}

function find({ repository, params }: Call): CheckRun {
  const found = repository.checks.get(Number(params['check_run_id']));
  if (!found) throw notFound();
  return found;
}

function shape({ world, repository }: Call, run: CheckRun) {
  const url = `${world.url}/repos/${fullName(repository)}/check-runs/${run.id}`;
  const html = `${world.url}/${fullName(repository)}/runs/${run.id}`;
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 1 },
    app: {
      id: 15368,
      slug: 'github-actions',
      node_id: nodeId('A', 15368),
      owner: userShape(world, 'github'),
      name: 'GitHub Actions',
      description: null,
      external_url: 'https://help.github.com/en/actions',
      html_url: `${world.url}/apps/github-actions`,
      created_at: '2018-07-30T09:30:17Z',
      updated_at: '2018-07-30T09:30:17Z',
      permissions: {},
      events: [],
    },
    pull_requests: [],
  };
}

function annotations(call: Call): Answer {
  const { world, repository } = call;
  const run = find(call);
  return paged(call, run.annotations, (annotation) => ({
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    ...annotation,
    blob_href: `${world.url}/${fullName(repository)}/blob/${run.headSha}/${encodeURI(annotation.path)}`,
  }));
}

function list(call: Call): Answer {
  const { repository, params, query } = call;
  const sha = commitOf(call, params['ref']!);
  const found = [...repository.checks.values()]
    .filter(({ headSha }) => headSha === sha)
    .filter(({ name }) => query.get('check_name') === null || query.get('check_name') === name)
    .filter(({ status }) => query.get('status') === null || query.get('status') === status);
  // Unless all are asked for, GitHub gives the latest of each name.
  const latest = query.get('filter') === 'all' ? found : [...new Map(found.map((run) => [run.name, run])).values()];
  return paged(
    call,
    latest.reverse(),
    (run) => shape(call, run),
    (page, total_count) => ({ total_count, check_runs: page }),
  );
}

export function commitOf({ repository }: Call, ref: string): string {
  const sha = findCommit(repository, ref);
  if (!sha) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  return sha;
}
