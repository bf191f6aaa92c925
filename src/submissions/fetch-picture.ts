import { type Web, WebError } from '../web/web.ts';
import { mayAskForPicture } from './picture.ts';
import { reEncode } from './re-encode.ts';

/** GitHub takes no larger picture. */
const MAX_BYTES = 10_000_000;

/**
 * Fetches a picture from where GitHub keeps it, and makes it one of ours.
 *
 * @returns what is wrong with it, where that is for whoever sent it to mend
 * @throws Error if GitHub's storage could not be asked: it may be asked again
 */
export async function fetchPicture(
  web: Web,
  address: string,
): Promise<{ jpeg: Uint8Array } | { message: string; help?: string }> {
  const answer = await web
    .ask(address, { maxBytes: MAX_BYTES, mayAsk: mayAskForPicture })
    .catch((error: unknown) => toProblem(error));
  if ('message' in answer) return answer;
  const { status, bytes } = answer;
  if (status >= 500 || status === 429)
    throw new Error(`Cannot fetch the picture: ${storage(address)} answered ${status}`);
  if (status !== 200)
    return { message: `Unexpected picture that is not there any more (${status}), expected one to fetch`, help: AGAIN };
  const encoded = await reEncode(bytes);
  return 'jpeg' in encoded ? encoded : { ...encoded, help: AGAIN };
}

const AGAIN = 'Drag another picture into this answer, in place of this one';

function toProblem(error: unknown): { message: string; help: string } {
  if (!(error instanceof WebError)) throw error;
  if (error.reason === 'too-large')
    return {
      message: `Unexpected picture of more than ${MAX_BYTES / 1_000_000} MB, expected a smaller one`,
      help: AGAIN,
    };
  if (error.reason === 'timeout' || error.reason === 'unreachable')
    throw new Error(`Cannot fetch the picture: ${error.message}`, { cause: error });
  return { message: `Unexpected picture that ${error.message}, expected one that GitHub keeps`, help: AGAIN };
}

function storage(address: string): string {
  return new URL(address).host;
}
