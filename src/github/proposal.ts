import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { ensure } from './ensure.ts';

/** A file that is proposed as a pull request of ours, and kept up to date until somebody settles it. */
export interface Proposal {
  /** The branch it stands on: `compose/2026-12`. */
  branch: string;
  /** The file's path from the root. */
  path: string;
  title: string;
  /** Of the commits: what changes. */
  message: string;
  /**
   * The file's text, and what the pull request says of it, from the text as it is on the branch, or else
   * on the base. An undefined text proposes nothing.
   */
  write: (current: string | undefined) => { text: string | undefined; body: string };
}

export interface KeptProposal {
  /** "settled" was merged or closed, and is not opened again; "nothing" had nothing to propose. */
  status: 'open' | 'settled' | 'nothing';
  url?: string;
}

/**
 * Sees to it that a file is proposed in one pull request: its branch made, the file written on top of
 * what others committed there, the pull request opened or its description renewed. Nothing is forced, and
 * one that was merged or closed stays so.
 *
 * @throws Error that says what could not be done
 */
export async function keepProposal(github: GitHub, proposal: Proposal): Promise<KeptProposal> {
  const { octokit, repository } = github;
  const { branch, path, title, message } = proposal;
  let pulls: Awaited<ReturnType<typeof find>> = [];
  await ensure(
    `read the pull requests of ${branch}`,
    () => find(github, branch),
    async (found) => {
      pulls = found;
    },
  );
  const open = pulls.find(({ state }) => state === 'open');
  const [settled] = pulls;
  if (!open && settled) return { status: 'settled', url: settled.html_url };

  let wanted: ReturnType<Proposal['write']> | undefined;
  let base = '';
  let isThere = false;
  await ensure(
    `make the branch ${branch}`,
    async () => {
      const { data } = await octokit.rest.repos.get({ ...repository });
      base = data.default_branch;
      return { sha: await tipOf(github, branch), onBase: await fileAt(github, path, base) };
    },
    async ({ sha, onBase }) => {
      wanted = proposal.write(onBase?.text);
      isThere = sha !== undefined;
      if (isThere || wanted.text === undefined || wanted.text === onBase?.text) return;
      const from = await tipOf(github, base);
      if (from === undefined)
        throw new Error(`Cannot make the branch ${branch}: GitHub answered 404 (there is no branch ${base})`);
      await octokit.rest.git.createRef({ ...repository, ref: `refs/heads/${branch}`, sha: from });
      isThere = true;
    },
  );
  if (!isThere) return { status: 'nothing' };
  await ensure(
    `write ${path} on ${branch}`,
    () => fileAt(github, path, branch),
    async (current) => {
      wanted = proposal.write(current?.text);
      if (wanted.text === undefined || wanted.text === current?.text) return;
      await octokit.rest.repos.createOrUpdateFileContents({
        ...repository,
        path,
        branch,
        message,
        content: Buffer.from(wanted.text).toString('base64'),
        ...(current ? { sha: current.sha } : {}),
      });
    },
  );
  let url = open?.html_url;
  await ensure(
    `keep the pull request of ${branch}`,
    () => find(github, branch),
    async (found) => {
      const [pull] = found;
      const { body } = wanted!;
      if (pull === undefined) {
        const { data } = await octokit.rest.pulls.create({ ...repository, title, head: branch, base, body });
        url = data.html_url;
      } else {
        url = pull.html_url;
        if (pull.body !== body) await octokit.rest.pulls.update({ ...repository, pull_number: pull.number, body });
      }
    },
  );
  return { status: 'open', ...(url ? { url } : {}) };
}

/** Pull requests from a branch of the repository itself, the newest first. */
async function find({ octokit, repository }: GitHub, branch: string) {
  const { data } = await octokit.rest.pulls.list({
    ...repository,
    head: `${repository.owner}:${branch}`,
    state: 'all',
    per_page: 100,
  });
  return data;
}

async function tipOf({ octokit, repository }: GitHub, branch: string): Promise<string | undefined> {
  return unlessMissing(async () => {
    const { data } = await octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` });
    return data.object.sha;
  });
}

async function fileAt(
  { octokit, repository }: GitHub,
  path: string,
  ref: string,
): Promise<{ text: string; sha: string } | undefined> {
  return unlessMissing(async () => {
    const { data } = await octokit.rest.repos.getContent({ ...repository, path, ref });
    if (Array.isArray(data) || data.type !== 'file') throw new Error(`Cannot read ${path} on ${ref}: expected a file`);
    return { text: Buffer.from(data.content, 'base64').toString('utf8'), sha: data.sha };
  });
}

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return undefined;
    throw error;
  }
}
