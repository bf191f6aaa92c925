import type { Request, Web } from '../web/web.ts';
import { WebError } from '../web/web.ts';
import { isYouTube } from './fetch.ts';
import { watchAddress } from './video.ts';

/** Whether a video can be watched, as far as YouTube's answer tells. */
export type Seen = 'available' | 'private' | 'removed';

export interface Asked {
  seen: ReadonlyMap<string, Seen>;
  /** Why nothing, or nothing more, can be told: "answered 429". */
  trouble?: string;
}

/**
 * Asks of videos, one after the other, whether they can be watched (https://oembed.com). Only what a second
 * question confirms is lost, and only while YouTube knows a video that is surely there: an address that has
 * moved, or a bad day, looks like a hundred removed videos. The first answer that tells nothing ends it.
 *
 * @param ids of the videos to ask for
 * @param sure a few videos that are in a feed just now, of which one may be forbidden to show elsewhere
 */
export async function askFor(
  web: Web,
  ids: readonly string[],
  sure: readonly string[],
  request: Request = {},
): Promise<Asked> {
  const seen = new Map<string, Seen>();
  const lost: string[] = [];
  if (ids.length === 0) return { seen };
  for (const id of ids) {
    const answer = await ask(web, id, request);
    if (answer.trouble !== undefined) return { seen, trouble: answer.trouble };
    if (answer.seen === 'available') seen.set(id, 'available');
    else lost.push(id);
  }
  if (lost.length === 0) return { seen };
  const doubt = await doubtOf(web, sure, request);
  if (doubt !== undefined) return { seen, trouble: doubt };
  for (const id of lost) {
    const answer = await ask(web, id, request);
    if (answer.trouble !== undefined) return { seen, trouble: answer.trouble };
    seen.set(id, answer.seen);
  }
  return { seen };
}

/** Why what is lost cannot be believed to be. */
async function doubtOf(web: Web, sure: readonly string[], request: Request): Promise<string | undefined> {
  if (sure.length === 0) return 'cannot be believed while no feed answers';
  for (const id of sure) {
    const answer = await ask(web, id, request);
    if (answer.trouble !== undefined) return answer.trouble;
    if (answer.seen === 'available') return undefined;
  }
  return 'does not know videos that are in a feed';
}

type AskedOne = { seen: Seen; trouble?: never } | { seen?: never; trouble: string };

async function ask(web: Web, id: string, request: Request): Promise<AskedOne> {
  const address = `https://www.youtube.com/oembed?format=json&url=${encodeURIComponent(watchAddress(id))}`;
  try {
    const { status, bytes } = await web.ask(address, { ...request, mayAsk: isYouTube });
    if (status === 200)
      return isVideo(bytes) ? { seen: 'available' } : { trouble: 'sent a page instead of what it knows of a video' };
    const seen = MEANS[status];
    return seen ? { seen } : { trouble: `answered ${status}` };
  } catch (error) {
    if (error instanceof WebError) return { trouble: error.message };
    throw error;
  }
}

const MEANS: Record<number, Seen | undefined> = { 401: 'private', 403: 'private', 404: 'removed', 400: 'removed' };

function isVideo(bytes: Uint8Array): boolean {
  try {
    const value = JSON.parse(Buffer.from(bytes).toString('utf8')) as { type?: unknown } | null;
    return value?.type === 'video';
  } catch {
    return false;
  }
}
