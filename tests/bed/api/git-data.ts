import { readdirSync } from 'node:fs';
import path from 'node:path';
import { gitCommitShape } from '../world/commits.ts';
import {
  gitBytes,
  objectType,
  readCommit,
  readTree,
  resolve,
  type Signature,
  tryGit,
  writeBlob,
  writeCommit,
  writeTree,
} from '../world/git.ts';
import { tick } from '../world/state.ts';
import { fullName } from '../world/tokens.ts';
import { emailOf, nodeId, userOf } from '../world/users.ts';
import { type Answer, type Call, created, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}/git';
const needs = ['contents:write'] as const satisfies Route['needs'];

/** Git's own objects, read and written straight in the repository on disk. */
export const GIT_ROUTES: Route[] = [
  { on: `POST ${AT}/blobs`, needs: [...needs], handle: createBlob },
  { on: `GET ${AT}/blobs/{file_sha}`, handle: getBlob },
  { on: `POST ${AT}/trees`, needs: [...needs], handle: createTree },
  { on: `GET ${AT}/trees/{tree_sha}`, handle: getTree },
  { on: `POST ${AT}/commits`, needs: [...needs], handle: createCommit },
  { on: `GET ${AT}/commits/{commit_sha}`, handle: getCommit },
];

export function address({ world, repository }: Call): string {
  return `${world.url}/repos/${fullName(repository)}/git`;
}

function createBlob(call: Call): Answer {
  refuseEmpty(call);
  const { content, encoding = 'utf-8' } = call.body as { content: string; encoding?: string };
  const sha = writeBlob(call.repository.git, Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
  return created({ sha, url: `${address(call)}/blobs/${sha}` });
}

function getBlob(call: Call): Answer {
  const { repository, params, accept } = call;
  const sha = params['file_sha']!;
  if (objectType(repository.git, sha) !== 'blob') throw notFound();
  const content = gitBytes(repository.git, ['cat-file', 'blob', sha]);
  if (accept.includes('raw')) return { status: 200, bytes: { type: 'application/vnd.github.raw', content } };
  return ok({
    sha,
    node_id: nodeId('B', 1),
    size: content.length,
    url: `${address(call)}/blobs/${sha}`,
    content: base64Lines(content),
    encoding: 'base64',
  });
}

/** Base64 as GitHub writes it: sixty characters a line. */
export function base64Lines(content: Buffer): string {
  return content.toString('base64').replace(/(.{60})/g, '$1\n');
}

interface TreeBody {
  base_tree?: string;
  tree: { path: string; mode: string; type?: string; sha?: string | null; content?: string }[];
}

function createTree(call: Call): Answer {
  refuseEmpty(call);
  const { repository, token } = call;
  const { base_tree, tree } = call.body as unknown as TreeBody;
  if (base_tree !== undefined && !resolve(repository.git, base_tree, 'tree'))
    throw new Refusal(422, 'base_tree is not a valid tree oid');
  const entries = tree.map(({ path, mode, sha, content }) => {
    checkPath(path);
    if (token!.kind === 'workflow' && path.startsWith('.github/workflows/'))
      throw new Refusal(403, 'Resource not accessible by integration');
    if (content !== undefined) return { path, mode, sha: writeBlob(repository.git, content) };
    if (sha === null) {
      if (!base_tree || tryGit(repository.git, ['cat-file', '-e', `${base_tree}:${path}`]) === undefined)
        refuseMissing();
    } else if (sha === undefined || objectType(repository.git, sha) === undefined) refuseMissing();
    return { path, mode, sha: sha ?? null };
  });
  const sha = writeTree(repository.git, base_tree, entries);
  return created(treeShape(call, sha, false), `${address(call)}/trees/${sha}`);
}

function refuseMissing(): never {
  throw new Refusal(422, 'tree.sha is not a valid blob');
}

function checkPath(path: string): void {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git'))
    throw new Refusal(422, `tree.path contains a malformed path component`);
}

function getTree(call: Call): Answer {
  const sha = resolve(call.repository.git, call.params['tree_sha']!, 'tree');
  if (!sha) throw notFound();
  return ok(treeShape(call, sha, call.query.has('recursive')));
}

function treeShape(call: Call, sha: string, recursive: boolean) {
  const items = readTree(call.repository.git, sha, { recursive });
  return {
    sha,
    url: `${address(call)}/trees/${sha}`,
    tree: items.map((item) => ({ ...item, url: `${address(call)}/${item.type}s/${item.sha}` })),
    truncated: false,
  };
}

interface CommitBody {
  message: string;
  tree: string;
  parents?: string[];
  author?: Partial<Signature>;
  committer?: Partial<Signature>;
}

function createCommit(call: Call): Answer {
  refuseEmpty(call);
  const { world, repository, token } = call;
  const { message, tree, parents = [], author, committer } = call.body as unknown as CommitBody;
  if (objectType(repository.git, tree) !== 'tree') throw new Refusal(422, 'Tree SHA does not exist');
  for (const parent of parents)
    if (objectType(repository.git, parent) !== 'commit')
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
  const user = userOf(world, token!.login);
  const self = { name: user.name ?? user.login, email: emailOf(user), date: tick(world) };
  const by = { ...self, ...author };
  const sha = writeCommit(repository.git, { tree, parents, message, author: by, committer: { ...by, ...committer } });
  return created(gitCommitShape(world, repository, readCommit(repository.git, sha)), `${address(call)}/commits/${sha}`);
}

function getCommit(call: Call): Answer {
  const sha = call.params['commit_sha']!;
  if (objectType(call.repository.git, sha) !== 'commit') throw notFound();
  return ok(gitCommitShape(call.world, call.repository, readCommit(call.repository.git, sha)));
}

export function refuseEmpty(call: Call): void {
  if (readdirSync(path.join(call.repository.git, 'refs/heads')).length === 0)
    throw new Refusal(409, 'Git Repository is empty.');
}
