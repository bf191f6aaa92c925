import { findCommit, gitCommitShape } from '../world/commits.ts';
import { commitFiles, gitBytes, readCommit, readTree, type Signature, type TreeItem, tryGit } from '../world/git.ts';
import { branchTip } from '../world/repositories.ts';
import { tick } from '../world/state.ts';
import { fullName } from '../world/tokens.ts';
import { emailOf, userOf } from '../world/users.ts';
import { base64Lines } from './git-data.ts';
import { type Answer, type Call, notFound, ok, Refusal, type Route } from './route.ts';

const AT = '/repos/{owner}/{repo}/contents/{path}';

/** Files by their path. */
export const CONTENT_ROUTES: Route[] = [
  { on: `GET ${AT}`, handle: read },
  { on: `PUT ${AT}`, needs: ['contents:write'], handle: write },
  { on: `DELETE ${AT}`, needs: ['contents:write'], handle: remove },
];

function read(call: Call): Answer {
  const { repository, query, accept } = call;
  const ref = query.get('ref') ?? repository.defaultBranch;
  const commit = findCommit(repository, ref);
  if (!commit) throw new Refusal(404, `No commit found for the ref ${ref}`);
  const path = call.params['path']!.replace(/^\/+|\/+$/g, '');
  if (path === '') return ok(listing(call, commit, ref, ''));
  const item = readOne(repository.git, commit, path);
  if (!item) throw notFound();
  if (item.type === 'tree') return ok(listing(call, commit, ref, path));
  const content = gitBytes(repository.git, ['cat-file', 'blob', item.sha]);
  if (accept.includes('raw')) return { status: 200, bytes: { type: 'application/vnd.github.raw+json', content } };
  return ok({ ...itemShape(call, item, ref), content: base64Lines(content), encoding: 'base64' });
}

function readOne(folder: string, commit: string, path: string): TreeItem | undefined {
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) return undefined;
  const sha = tryGit(folder, ['rev-parse', '--verify', '--quiet', `${commit}:${path}`])?.trim();
  if (!sha) return undefined;
  const type = tryGit(folder, ['cat-file', '-t', sha])?.trim() as TreeItem['type'];
  const size = Number(tryGit(folder, ['cat-file', '-s', sha]));
  return { mode: '', type, sha, path, size };
}

function listing(call: Call, commit: string, ref: string, folder: string) {
  return readTree(call.repository.git, folder === '' ? commit : `${commit}:${folder}`).map((item) =>
    itemShape(call, { ...item, path: folder === '' ? item.path : `${folder}/${item.path}` }, ref),
  );
}

function itemShape({ world, repository }: Call, item: TreeItem, ref: string) {
  const name = fullName(repository);
  const path = item.path.split('/').map(encodeURIComponent).join('/');
  const isFile = item.type === 'blob';
  const url = `${world.url}/repos/${name}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const git_url = `${world.url}/repos/${name}/git/${item.type}s/${item.sha}`;
  const html_url = `${world.url}/${name}/${item.type}/${ref}/${path}`;
  return {
    name: item.path.split('/').at(-1)!,
    path: item.path,
    sha: item.sha,
    size: isFile ? (item.size ?? 0) : 0,
    url,
    html_url,
    git_url,
    download_url: isFile ? `${world.url}/raw/${name}/${ref}/${path}` : null,
    type: isFile ? 'file' : 'dir',
    _links: { self: url, git: git_url, html: html_url },
  };
}

interface FileBody {
  message: string;
  content: string;
  sha?: string;
  branch?: string;
  author?: Partial<Signature>;
  committer?: Partial<Signature>;
}

function write(call: Call): Answer {
  const { content, sha } = call.body as unknown as FileBody;
  const known = changed(call);
  if (known && sha === undefined) throw new Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  if (sha !== undefined && known?.sha !== sha) throw new Refusal(409, `${call.params['path']} does not match ${sha}`);
  return commitOne(call, Buffer.from(content, 'base64'), known ? 200 : 201);
}

function remove(call: Call): Answer {
  const { sha } = call.body as unknown as FileBody;
  const known = changed(call);
  if (!known) throw notFound();
  if (known.sha !== sha) throw new Refusal(409, `${call.params['path']} does not match ${sha}`);
  return commitOne(call, null, 200);
}

function changed(call: Call): TreeItem | undefined {
  const tip = branchTip(call.repository, branchIn(call));
  if (!tip) throw new Refusal(404, `Branch ${branchIn(call)} not found`);
  if (call.token!.kind === 'workflow' && call.params['path']!.startsWith('.github/workflows/'))
    throw new Refusal(403, 'Resource not accessible by integration');
  if (call.repository.protection.get(branchIn(call))?.['required_pull_request_reviews'])
    throw new Refusal(409, 'Changes must be made through a pull request.');
  return readOne(call.repository.git, tip, call.params['path']!);
}

function branchIn({ repository, body }: Call): string {
  return (body as unknown as FileBody).branch ?? repository.defaultBranch;
}

function commitOne(call: Call, content: Buffer | null, status: 200 | 201): Answer {
  const { world, repository, token } = call;
  const { message, author, committer } = call.body as unknown as FileBody;
  const path = call.params['path']!;
  const branch = branchIn(call);
  const tip = branchTip(repository, branch)!;
  const user = userOf(world, token!.login);
  const by = { name: user.name ?? user.login, email: emailOf(user), date: tick(world), ...author };
  const sha = commitFiles(
    repository.git,
    tip,
    { [path]: content },
    { message, author: by, committer: { ...by, ...committer } },
  );
  tryGit(repository.git, ['update-ref', `refs/heads/${branch}`, sha, tip]);
  repository.pushedAt = by.date;
  const item = content === null ? undefined : readOne(repository.git, sha, path);
  return {
    status,
    body: {
      content: item ? itemShape(call, item, branch) : null,
      commit: gitCommitShape(world, repository, readCommit(repository.git, sha)),
    },
  };
}
