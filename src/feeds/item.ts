import type { AnyEntry, Entry } from '../archive/archive.ts';
import { datesFor } from '../archive/entry-dates.ts';
import { find, speakersOf, titleOf } from '../archive/select.ts';
import { SINGULAR } from '../collections.ts';
import { once } from '../remember.ts';
import { contentOf } from './content.ts';
import { authorityOf, type FeedContext } from './context.ts';

/** What a subscriber gets of an entry, before it is RSS, Atom or JSON. */
export interface FeedItem {
  /** Never changes. The oldest id stays when a file is renamed, or subscribers would see it twice. */
  guid: string;
  /** The same as a tag URI (RFC 4151), for Atom, whose ids are addresses. */
  tag: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** HTML whose links are absolute. */
  content: string;
  /** The names of those it is by. */
  authors: readonly string[];
  categories: readonly { id: string; label: string }[];
  published: Temporal.Instant;
  updated: Temporal.Instant;
  /** The page elsewhere that it is about. */
  about?: string;
  video?: Video;
}

export interface Video {
  /** Its page on YouTube. */
  url: string;
  /** YouTube's player without cookies. */
  player: string;
  thumbnail: string;
  /** In seconds. */
  duration?: number;
}

/** An entry as an item of feeds. */
export function itemOf(context: FeedContext, entry: AnyEntry): FeedItem {
  const { archive, absolute } = context;
  const guid = entry.data.aliases?.[0] ?? entry.id;
  const about = aboutOf(entry);
  const { published, updated } = datesFor(context.dates, entry);
  const content = once(() => contentOf(context, entry));
  return {
    guid,
    tag: tagOf(context, guid),
    url: absolute(`${entry.id}/`),
    title: titleOf(entry),
    summary: entry.data.summary ?? SINGULAR[entry.collection],
    // Rendered when a document is that has it.
    get content() {
      return content();
    },
    authors: authorsOf(context, entry),
    categories: [
      { id: entry.collection, label: SINGULAR[entry.collection] },
      ...(entry.data.topics ?? []).map((id) => ({ id, label: topicTitle(archive, id) })),
    ],
    published,
    updated,
    ...(about === undefined ? {} : { about }),
    ...(entry.collection === 'recordings' && isAvailable(entry) ? { video: videoOf(context, entry) } : {}),
  };
}

/** The tag URI (RFC 4151) of something that this community's site gives an id to. */
export function tagOf({ archive }: Pick<FeedContext, 'archive'>, id: string): string {
  return `tag:${authorityOf(archive)}:${id}`;
}

function topicTitle({ community }: FeedContext['archive'], id: string): string {
  return community.topics.find((topic) => topic.id === id)?.title ?? id;
}

function aboutOf({ data }: AnyEntry): string | undefined {
  return 'url' in data ? data.url : undefined;
}

function authorsOf({ archive }: FeedContext, entry: AnyEntry): string[] {
  const credits = (list: { name: string }[] | undefined): string[] => list?.map(({ name }) => name) ?? [];
  switch (entry.collection) {
    case 'issues':
      return credits(entry.data.editors);
    case 'events':
      return credits(entry.data.speakers);
    case 'recordings':
      return credits(speakersOf(archive, entry));
    case 'publications':
      return credits(entry.data.authors);
    case 'spotlights':
      return [find(archive, 'people', entry.data.person)?.data.name].filter((name) => name !== undefined);
    default:
      return [];
  }
}

function isAvailable({ data }: Entry<'recordings'>): boolean {
  return (data.availability ?? 'available') === 'available';
}

function videoOf({ absolute }: FeedContext, { data }: Entry<'recordings'>): Video {
  const { youtube, startSeconds, duration, thumbnail } = data;
  const start = startSeconds ? `&t=${startSeconds}s` : '';
  return {
    url: `https://www.youtube.com/watch?v=${youtube}${start}`,
    player: `https://www.youtube-nocookie.com/embed/${youtube}${startSeconds ? `?start=${startSeconds}` : ''}`,
    thumbnail: thumbnail ? absolute(`media/${thumbnail}`) : `https://i.ytimg.com/vi/${youtube}/hqdefault.jpg`,
    ...(duration === undefined ? {} : { duration: secondsOf(duration) }),
  };
}

/** `1:02:33` or `48:10` in seconds. */
function secondsOf(duration: string): number {
  return duration.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}
