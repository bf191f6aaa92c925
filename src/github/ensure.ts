import { RequestError } from '@octokit/request-error';
import { reasonOf } from './client.ts';

/**
 * Brings something on GitHub into a wanted state: looks how it is, and does what is missing. A write
 * that fails may have been done all the same (the answer was lost on the way), so after a failure that
 * may pass it looks again before it writes again: nothing is ever made twice.
 *
 * @param doing what the sentence of a failure says could not be done: "update the comment on pull request 12"
 * @param look reads how things are
 * @param write does what is missing
 * @param alsoPasses refusals that come of another run's having been quicker, and are gone at the next look
 * @throws Error that says what could not be done, and why
 */
export async function ensure<T>(
  doing: string,
  look: () => Promise<T>,
  write: (found: T) => Promise<void>,
  alsoPasses: readonly number[] = [],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await write(await look());
      return;
    } catch (error) {
      if (attempt >= MOST_ATTEMPTS || !mayPass(error, alsoPasses)) throw failure(doing, error);
    }
  }
}

const MOST_ATTEMPTS = 3;

/** Trouble on GitHub's side or on the way, and what changed under our hands (409). */
function mayPass(error: unknown, also: readonly number[]): boolean {
  if (!(error instanceof RequestError)) return false;
  return error.response === undefined || error.status === 409 || error.status >= 500 || also.includes(error.status);
}

/** The error that says what could not be done and what GitHub said to it; a mistake of ours stays what it is. */
export function failure(doing: string, error: unknown): unknown {
  return error instanceof RequestError ? new Error(`Cannot ${doing}: ${reasonOf(error)}`, { cause: error }) : error;
}
