import { remember } from '../remember.ts';
import type { FeedContext } from './context.ts';
import type { Feed } from './feed.ts';
import { type FeedItem, tagOf } from './item.ts';

/** One file of a feed: the one to subscribe to, or an archive document with what came before. */
export interface FeedDocument {
  title: string;
  description: string;
  language: string;
  /** A tag URI that the documents of one feed share. */
  id: string;
  /** Who publishes it. */
  publisher: string;
  /** The page it follows. */
  pageUrl: string;
  url: string;
  /** The newest first. */
  items: readonly FeedItem[];
  /** When something in it was last changed. */
  updated: Temporal.Instant;
  archive?: {
    /** The document to subscribe to, if this is not the one. */
    current?: string | undefined;
    /** The archive document with older items. */
    previous?: string | undefined;
    /** The archive document with newer items. */
    next?: string | undefined;
  };
}

export type FeedFile = 'rss.xml' | 'atom.xml' | 'feed.json';

/** As many items as a reader takes at once without complaint. */
export const MOST_ITEMS = 50;

/** A document that is made when it is asked for. */
export interface DocumentFile<File extends FeedFile> {
  file: File;
  /** Its path below the site's address. */
  path: string;
  /** All that tells it from others. */
  madeOf: () => DocumentSource;
  make: () => FeedDocument;
}

export interface DocumentSource {
  feed: Feed;
  /** How many archive documents there are. */
  archives: number;
  /** What its items are of. */
  subjects: ReturnType<Feed['subjects']>;
}

/** What stands in one document. */
interface Part {
  /** 0 for the document to subscribe to, 1 for the oldest archive document. */
  number: number;
  /** Which of the feed's items it has: those from one on, up to another. */
  from: number;
  to: number;
}

/**
 * The documents of a feed in each format, the one to subscribe to first, each made when it is asked for. A
 * large feed is cut as RFC 5005, section 4, has it: archive documents are full and begin with the oldest
 * item, so that one, once there, stays as it is when something new comes.
 */
export function documentsOf<File extends FeedFile>(
  context: FeedContext,
  feed: Feed,
  files: readonly File[],
): DocumentFile<File>[] {
  const parts = cut(feed.published(), context.removed);
  return files.flatMap((file) =>
    parts.map((part) => ({
      file,
      path: pathOf(feed, file, part.number),
      madeOf: () => ({ feed, archives: parts.length - 1, subjects: feed.subjects().slice(part.from, part.to) }),
      make: () => documentOf(context, feed, file, part, parts.length - 1),
    })),
  );
}

function cut(published: readonly number[], removed: readonly Temporal.Instant[]): Part[] {
  const seats = seatsFor(published, removed);
  return [
    { number: 0, from: 0, to: seats },
    ...Array.from({ length: Math.ceil((published.length - seats) / MOST_ITEMS) }, (_, index) => {
      const to = published.length - index * MOST_ITEMS;
      return { number: index + 1, from: Math.max(0, to - MOST_ITEMS), to };
    }),
  ];
}

/**
 * How many items a subscriber gets. What was removed keeps its seat among the fifty: an older item
 * that came in for it would look new to those who never had it. Not when an archive is cleared out:
 * half of the seats are for what is there.
 */
function seatsFor(published: readonly number[], removed: readonly Temporal.Instant[]): number {
  const empty = removed.slice(0, MOST_ITEMS / 2).map(({ epochMilliseconds }) => epochMilliseconds);
  let taken = 0;
  const end = published.slice(0, MOST_ITEMS).findIndex((at, index) => {
    while (empty[taken] !== undefined && empty[taken]! >= at) taken += 1;
    return index + taken >= MOST_ITEMS;
  });
  return end === -1 ? Math.min(published.length, MOST_ITEMS) : end;
}

function documentOf(
  context: FeedContext,
  feed: Feed,
  file: FeedFile,
  { number, from, to }: Part,
  archives: number,
): FeedDocument {
  const { absolute } = context;
  const { community } = context.archive;
  const urlOf = (of: number): string => absolute(pathOf(feed, file, of));
  const linkTo = (of: number): string | undefined => (of >= 1 && of <= archives ? urlOf(of) : undefined);
  const items = feed.items().slice(from, to);
  return {
    title: feed.folder === '' ? community.name : `${community.name}: ${feed.label}`,
    description: feed.description,
    language: community.language,
    id: tagOf(context, feed.folder),
    publisher: community.name,
    pageUrl: absolute(feed.folder),
    url: urlOf(number),
    items,
    updated: items.reduce((latest, { updated }) => later(latest, updated), beginningOf(context)),
    ...(archives === 0
      ? {}
      : {
          archive: {
            current: number === 0 ? undefined : urlOf(0),
            previous: linkTo(number === 0 ? archives : number - 1),
            next: number === 0 ? undefined : linkTo(number + 1),
          },
        }),
  };
}

function pathOf({ folder }: Feed, file: FeedFile, number: number): string {
  return folder + (number === 0 ? file : file.replace('.', `-${number}.`));
}

/** When the archive began: an empty feed must have a date too, and one that stays. */
export const beginningOf = remember(({ dates, now }: FeedContext): Temporal.Instant => {
  return [...dates.values()].reduce(
    (first, { published }) => (later(first, published) === first ? published : first),
    now,
  );
});

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return a.epochMilliseconds >= b.epochMilliseconds ? a : b;
}
