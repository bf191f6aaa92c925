import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { gitEnvironment } from '../world/git.ts';
import { findRepository } from '../world/repositories.ts';
import { type Token, tick, type World } from '../world/state.ts';
import { mayDo } from '../world/tokens.ts';
import { identify } from './door.ts';
import { Refusal } from './route.ts';

const PATH = /^\/(?<name>[^/]+\/[^/]+?)(?:\.git)?\/(?<rest>info\/refs|git-upload-pack|git-receive-pack)$/;

export function isGit(pathname: string): boolean {
  return PATH.test(pathname);
}

/** Serves `git fetch` and `git push` by git's own server program. A push needs `contents: write`. */
export function serveGit(
  world: World,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '', world.url);
  const { name, rest } = PATH.exec(url.pathname)!.groups as { name: string; rest: string };
  const isPush = rest === 'git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack';
  const denied = deny(
    world,
    name,
    isPush,
    request.headers.authorization,
    rest === 'git-receive-pack' ? body : undefined,
  );
  if (denied) {
    response.writeHead(denied.status, denied.status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {});
    response.end(denied.why);
    return Promise.resolve();
  }
  const repository = findRepository(world, name)!;
  if (rest === 'git-receive-pack') repository.pushedAt = tick(world);
  return runBackend(request, body, response, {
    GIT_PROJECT_ROOT: path.dirname(repository.git),
    PATH_INFO: `/${path.basename(repository.git)}/${rest}`,
    QUERY_STRING: url.search.slice(1),
  });
}

function deny(
  world: World,
  name: string,
  isPush: boolean,
  authorization: string | undefined,
  push: Buffer | undefined,
): { status: number; why: string } | undefined {
  let token: Token | undefined;
  try {
    token = identify(world, authorization);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 401, why: 'Invalid username or token.' };
  }
  const repository = findRepository(world, name);
  const mayRead = repository && (!repository.private || (token && mayDo(token, repository, 'contents:read')));
  if (!repository || !mayRead) return { status: token ? 404 : 401, why: 'Repository not found.' };
  if (!isPush) return undefined;
  if (!token) return { status: 401, why: 'Authentication required.' };
  if (!mayDo(token, repository, 'contents:write'))
    return { status: 403, why: `Permission to ${name}.git denied to ${token.login}.` };
  const commands =
    push === undefined
      ? []
      : (push
          .subarray(0, 4096)
          .toString('latin1')
          .match(/[0-9a-f]{40} [0-9a-f]{40} refs\/[^\0\n ]+/g) ?? []);
  for (const command of commands) {
    const branch = command.slice(82).replace('refs/heads/', '');
    if (repository.protection.get(branch)?.['required_pull_request_reviews'])
      return { status: 403, why: `GH006: Protected branch update failed for refs/heads/${branch}.` };
  }
  return undefined;
}

/** Speaks CGI with `git http-backend`. */
function runBackend(
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  env: Record<string, string>,
): Promise<void> {
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment(),
      ...env,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      HTTP_GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'bed',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.on('error', () => {}); // It may leave before it has read all.
  child.stdin.end(body);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n');
      const headers = all
        .subarray(0, end)
        .toString()
        .split('\r\n')
        .map((line) => line.split(/: (.*)/s) as [string, string]);
      const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
      response.writeHead(
        Number.parseInt(status, 10),
        Object.fromEntries(headers.filter(([name]) => name !== 'Status')),
      );
      response.end(all.subarray(end + 4));
      resolve();
    });
  });
}
