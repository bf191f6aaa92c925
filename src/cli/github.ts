import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GitHub, openGitHub } from '../github/client.ts';
import { contentRoot, UsageError } from './command.ts';

/**
 * The repository on GitHub that a command works on: the one that `--repo` names, or in a workflow the one
 * it runs in; to read it, the community's own will do.
 *
 * @param needsToken whether a repository that everybody can read is not enough
 * @throws UsageError if it is not said which, or there is no token
 */
export function openRepository({ repo, needsToken }: { repo?: string | undefined; needsToken: boolean }): GitHub {
  const repository = needsToken ? (repo ?? process.env['GITHUB_REPOSITORY']) : repositoryToRead(repo);
  if (!repository) throw new UsageError('Missing --repo owner/name: outside a workflow, nothing else says which');
  const token = process.env['GITHUB_TOKEN'] || process.env['GH_TOKEN'];
  if (needsToken && !token) throw new UsageError('Missing GITHUB_TOKEN: without a token, GitHub lets nobody write');
  return openGitHub({
    repository,
    token,
    baseUrl: process.env['GITHUB_API_URL'],
    second: Number(process.env['GAZETTE_PACE'] || 1000),
  });
}

/**
 * The repository that a command reads: outside a workflow and without `--repo`, the one that
 * `content/community.json` names. What a command writes to is never guessed.
 */
export function repositoryToRead(repo: string | undefined): string | undefined {
  return repo ?? (process.env['GITHUB_REPOSITORY'] || ownRepository());
}

function ownRepository(): string | undefined {
  try {
    const { repository } = JSON.parse(readFileSync(join(contentRoot(), 'content/community.json'), 'utf8'));
    return new URL(repository).pathname.replace(/^\/|(\.git)?\/?$/g, '');
  } catch {
    return undefined;
  }
}

/** The address of that repository for people; undefined if nothing says which it is. */
export function repositoryAddress(repo: string | undefined): string | undefined {
  const repository = repo ?? process.env['GITHUB_REPOSITORY'];
  return repository && `${process.env['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}`;
}
