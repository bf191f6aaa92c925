import Parser from 'rss-parser';
import { textOf } from '../web/text.ts';
import { type Request, type Web, WebError } from '../web/web.ts';
import { addressOf, plainLine, type Source, type Video } from './video.ts';

/** What a feed said, or why it said nothing that can be believed. */
export type FeedAnswer = { source: Source; videos: Video[] } | { source: Source; trouble: string };

/**
 * Asks for a feed, once. Whatever comes instead of it is a trouble, told in words that follow its name:
 * "answered 404", "sent a page instead of a feed".
 */
export async function fetchFeed(web: Web, source: Source, request: Request = {}): Promise<FeedAnswer> {
  try {
    const answer = await web.ask(addressOf(source), { ...request, mayAsk: isYouTube });
    if (answer.status !== 200) return { source, trouble: `answered ${answer.status}` };
    return await parseFeed(source, textOf(answer));
  } catch (error) {
    if (error instanceof WebError) return { source, trouble: error.message };
    throw error;
  }
}

/** Where YouTube would have consent first, it leads to another host. */
export function isYouTube({ hostname, protocol }: URL): boolean {
  return protocol === 'https:' && /^(www\.)?youtube\.com$/.test(hostname);
}

export async function parseFeed(source: Source, text: string): Promise<FeedAnswer> {
  if (text.trim() === '') return { source, trouble: 'sent nothing' };
  if (!/<feed[\s>]/.test(text)) return { source, trouble: 'sent a page instead of a feed' };
  let feed: Feed;
  try {
    feed = (await PARSER.parseString(text)) as Feed;
  } catch {
    return { source, trouble: 'sent a feed that is broken' };
  }
  // A channel's own id stands there without the UC it begins with.
  if (feed.id !== undefined && !feed.id.includes(source.id.replace(/^UC/, '')))
    return { source, trouble: 'sent the feed of another' };
  return { source, videos: (feed.items ?? []).flatMap((item) => toVideo(source, item) ?? []) };
}

/** What we need of http://www.youtube.com/xml/schemas/2015 and Media RSS. */
interface Feed {
  id?: string;
  items?: Item[];
}

interface Item {
  title?: string;
  link?: string;
  author?: string;
  pubDate?: string;
  videoId?: string;
  channelId?: string;
  media?: {
    'media:description'?: unknown[];
    'media:community'?: { 'media:statistics'?: { $?: { views?: string } }[] }[];
  };
}

const PARSER = new Parser<object, object>({
  customFields: {
    feed: ['id'],
    item: [
      ['yt:videoId', 'videoId'],
      ['yt:channelId', 'channelId'],
      ['media:group', 'media'],
    ],
  } as never,
});

/** Undefined for an item that does not say which video it is, or since when. */
function toVideo(source: Source, { title, link, author, pubDate, videoId, channelId, media }: Item): Video | undefined {
  const published = instantOf(pubDate);
  if (videoId === undefined || !/^[A-Za-z0-9_-]{11}$/.test(videoId) || published === undefined) return undefined;
  const [description] = media?.['media:description'] ?? [];
  const views = Number(media?.['media:community']?.[0]?.['media:statistics']?.[0]?.$?.views ?? Number.NaN);
  return {
    id: videoId,
    title: plainLine(title ?? ''),
    description: typeof description === 'string' ? description : '',
    published,
    channel: { id: channelId ?? '', title: plainLine(author ?? '') },
    isShort: /^https:\/\/www\.youtube\.com\/shorts\//.test(link ?? ''),
    ...(Number.isNaN(views) ? {} : { views }),
    sources: [source],
  };
}

function instantOf(text: string | undefined): Temporal.Instant | undefined {
  try {
    return text === undefined ? undefined : Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

/** Each video once, with all the feeds that list it, in the order of the feeds. */
export function mergeVideos(answers: readonly FeedAnswer[]): Video[] {
  const byId = new Map<string, Video>();
  for (const video of answers.flatMap((answer) => ('videos' in answer ? answer.videos : []))) {
    const before = byId.get(video.id);
    byId.set(video.id, before ? { ...before, sources: [...before.sources, ...video.sources] } : video);
  }
  return [...byId.values()];
}
