import type { Archive } from '../../archive/archive.ts';
import { type Asked, askFor } from '../../recordings/availability.ts';
import { type FeedAnswer, fetchFeed, mergeVideos } from '../../recordings/fetch.ts';
import { dueVideos, type Memory } from '../../recordings/memory.ts';
import { sourcesOf } from '../../recordings/sources.ts';
import { isPlaceholder, type Video } from '../../recordings/video.ts';
import type { Request, Web } from '../../web/web.ts';

/** What YouTube said when it was asked. */
export interface Looked {
  answers: FeedAnswer[];
  videos: Video[];
  asked: Asked;
  /** Those that were to be asked for. */
  due: string[];
  /** The videos that have entries. */
  ids: string[];
}

/**
 * Asks for the feeds that an archive names, and for those of its videos whose turn it is, one after the other.
 *
 * @param options.today the calendar date
 */
export async function look(
  web: Web,
  archive: Archive,
  { memory, today, request }: { memory: Memory; today: string; request: Request },
): Promise<Looked> {
  const answers: FeedAnswer[] = [];
  const sources = sourcesOf(archive);
  for (const source of sources) answers.push(await fetchFeed(web, source, request));
  const videos = mergeVideos(answers);
  const ids = [...new Set(archive.recordings.map(({ data }) => data.youtube))].sort();
  const watchable = videos.filter((video) => !isPlaceholder(video)).map(({ id }) => id);
  const listed = new Set(watchable);
  // What a feed lists can be watched, unless nothing but a place-holder is left of it; and without any feed, no answer could be believed.
  const unlisted = sources.length === 0 ? [] : ids.filter((id) => !listed.has(id));
  const due = dueVideos(unlisted, memory, today);
  const asked = await askFor(web, due, watchable.slice(0, 3), request);
  const known = ids.filter((id) => listed.has(id)).map((id) => [id, 'available'] as const);
  return { answers, videos, due, asked: { ...asked, seen: new Map([...asked.seen, ...known]) }, ids };
}
