import { RequestError } from '@octokit/request-error';
import type { GitHub } from './client.ts';
import { failure } from './ensure.ts';

/** Whom GitHub shows as the author of what a workflow's own token writes. */
export const ACTIONS_BOT = 'github-actions[bot]';

/**
 * The login that our comments and GitHub issues are written under. A marker in a text can be copied by
 * anybody, so only what has the marker and is ours is ever changed. A workflow's token may not ask who it is.
 *
 * @throws Error if GitHub cannot be asked
 */
export async function whoAmI({ octokit }: GitHub): Promise<string> {
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return data.login;
  } catch (error) {
    if (error instanceof RequestError && error.status === 403) return ACTIONS_BOT;
    throw failure('ask GitHub who is writing', error);
  }
}
