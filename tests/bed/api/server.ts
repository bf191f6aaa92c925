import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerOf, type Faults } from '../faults.ts';
import { answerViolations, describedTemplate, requestViolations, type SeenRequest } from '../openapi.ts';
import { at, type World } from '../world/state.ts';
import { authorize, enter, identify } from './door.ts';
import { isGit, serveGit } from './git-http.ts';
import { type Answer, type Call, notFound, Refusal } from './route.ts';
import { type Match, matchRoute } from './routes.ts';

/** A request that came, and what became of it. */
export interface Logged {
  method: string;
  /** As the description writes it; the bare path where it has none. */
  route: string;
  path: string;
  body: unknown;
  /** 0 where no answer was given. */
  status: number;
  /** Whose token it was. */
  by: string | undefined;
}

export interface Desk {
  world: World;
  faults: Faults;
  requests: Logged[];
  /** Where a request or an answer leaves GitHub's description, and where the test bed itself gives up. */
  violations: string[];
}

/** Opens the API on loopback, on a free port. */
export async function listen(desk: Desk): Promise<Server> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    serve(desk, request, response).catch((error: Error) => {
      desk.violations.push(`the test bed failed at ${request.method} ${request.url}: ${error.stack}`);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await readBody(request);
  const url = new URL(request.url ?? '/', desk.world.url);
  if (isGit(url.pathname)) return serveGit(desk.world, request, bytes, response);
  const method = request.method ?? 'GET';
  const match = matchRoute(method, url.pathname.replace(/\/contents$/, '/contents/'));
  const logged = log(desk, method, url, match, bytes);
  const fault = desk.faults.next(logged.route);
  if (fault?.kind === 'time-out') return; // The socket stays open until the client or the test gives up.
  if (fault?.kind === 'cut-before') return void request.socket.destroy();
  const answer = (fault && answerOf(fault)) ?? handle(desk, request, url, match, logged);
  if (fault?.kind === 'cut-after') return void request.socket.destroy();
  logged.status = answer.status;
  send(desk.world, response, answer, desk.requests.length);
}

function log({ requests }: Desk, method: string, url: URL, match: Match | undefined, bytes: Buffer): Logged {
  const route = match?.route.on ?? `${method} ${url.pathname}`;
  const logged = { method, route, path: url.pathname + url.search, body: parse(bytes), status: 0, by: undefined };
  requests.push(logged);
  return logged;
}

function handle(desk: Desk, request: IncomingMessage, url: URL, match: Match | undefined, logged: Logged): Answer {
  const { world } = desk;
  const blob = blobAnswer(world, request, url);
  if (blob) return blob;
  if (!match) return refuseUnknown(desk, logged, url);
  const seen: SeenRequest = {
    method: logged.method,
    template: match.template,
    params: match.params,
    query: url.searchParams,
    body: logged.body,
  };
  const wrong = requestViolations(seen);
  if (wrong.length > 0) {
    desk.violations.push(...wrong.map((each) => `${match.route.on}: ${each}`));
    return new Refusal(422, `The test bed refuses this, for GitHub describes it otherwise: ${wrong.join('; ')}`).answer;
  }
  const answer = answerTo(desk, request, url, match, logged);
  const body = answer.bytes ? answer.bytes.content.toString() : answer.body;
  const type = answer.bytes?.type ?? 'application/json';
  const untrue = answerViolations(seen, { status: answer.status, body: throughJson(body), type });
  desk.violations.push(...untrue.map((each) => `${match.route.on} ${answer.status}: ${each}`));
  return answer;
}

function answerTo({ world }: Desk, request: IncomingMessage, url: URL, match: Match, logged: Logged): Answer {
  try {
    const token = identify(world, request.headers.authorization);
    logged.by = token?.login;
    const inRepository = match.template.startsWith('/repos/');
    const call: Call = {
      world,
      repository: inRepository ? enter(world, match, token) : (undefined as never),
      params: match.params,
      query: url.searchParams,
      body: (logged.body ?? {}) as Record<string, unknown>,
      token,
      accept: request.headers.accept ?? '',
      address: url.pathname + url.search,
    };
    authorize(match, call);
    return match.route.handle(call);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** The store behind artifacts, which GitHub keeps on another host: a signed address, and no token beside it. */
function blobAnswer(world: World, request: IncomingMessage, url: URL): Answer | undefined {
  if (!url.pathname.startsWith('/_blobs/')) return undefined;
  if (request.headers.authorization !== undefined)
    return new Refusal(403, 'AuthenticationFailed: a signed address takes no authorization').answer;
  const content = world.blobs.get(url.pathname.slice('/_blobs/'.length));
  return content ? { status: 200, bytes: { type: 'application/zip', content } } : notFound().answer;
}

function refuseUnknown(desk: Desk, { method }: Logged, url: URL): Answer {
  const described = describedTemplate(method, url.pathname);
  const why = described
    ? `the test bed has no ${method} ${described}; add it in tests/bed/api`
    : `GitHub describes no operation ${method} ${url.pathname}`;
  desk.violations.push(why);
  return new Refusal(described ? 501 : 404, why).answer;
}

function send(world: World, response: ServerResponse, answer: Answer, count: number): void {
  const body = answer.bytes
    ? answer.bytes.content
    : answer.body === undefined
      ? undefined
      : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    date: new Date(world.now.epochMilliseconds).toUTCString(),
    'x-github-request-id': `BED:${count}`,
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': String(5000 - count),
    'x-ratelimit-used': String(count),
    'x-ratelimit-reset': String(Math.floor(Temporal.Instant.from(at(world)).epochMilliseconds / 1000) + 3600),
    'x-ratelimit-resource': 'core',
    ...(body === undefined ? {} : { 'content-type': answer.bytes?.type ?? 'application/json; charset=utf-8' }),
    ...answer.headers,
  });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return bytes.toString();
  }
}

/** As the client will see it: no undefined members, no Maps. */
function throughJson(body: unknown): unknown {
  return body === undefined || typeof body === 'string' ? body : JSON.parse(JSON.stringify(body));
}
