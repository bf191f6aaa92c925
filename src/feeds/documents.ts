import { remember } from '../remember.ts';
import type { FeedContext } from './context.ts';
import type { Feed } from './feed.ts';
import { type FeedItem, tagOf } from './item.ts';

/** One file of a feed: the one to subscribe to, or an archive document with what came before. */
export interface FeedDocument {
  /** Its path below the site's address. */
  path: string;
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

/** The items of one document. */
interface Part {
  /** 0 for the document to subscribe to, 1 for the oldest archive document. */
  number: number;
  items: readonly FeedItem[];
  updated: Temporal.Instant;
}

/**
 * The documents of a feed in each format, the one to subscribe to first. A large feed is cut as RFC
 * 5005, section 4, has it: archive documents are full and begin with the oldest item, so that one,
 * once there, stays as it is when something new comes.
 */
export function documentsOf<File extends FeedFile>(
  context: FeedContext,
  feed: Feed,
  files: readonly File[],
): { file: File; document: FeedDocument }[] {
  const parts = cut(feed.items(), context.removed, beginningOf(context));
  return files.flatMap((file) =>
    parts.map((part) => ({ file, document: documentOf(context, feed, file, part, parts.length - 1) })),
  );
}

function cut(items: readonly FeedItem[], removed: readonly Temporal.Instant[], beginning: Temporal.Instant): Part[] {
  const part = (number: number, some: readonly FeedItem[]): Part => ({
    number,
    items: some,
    updated: some.reduce((latest, { updated }) => later(latest, updated), beginning),
  });
  const newest = newestOf(items, removed);
  return [
    part(0, newest),
    ...Array.from({ length: Math.ceil((items.length - newest.length) / MOST_ITEMS) }, (_, index) => {
      const end = items.length - index * MOST_ITEMS;
      return part(index + 1, items.slice(Math.max(0, end - MOST_ITEMS), end));
    }),
  ];
}

/**
 * The items that a subscriber gets. What was removed keeps its seat among the fifty: an older item
 * that came in for it would look new to those who never had it. Not when an archive is cleared out:
 * half of the seats are for what is there.
 */
function newestOf(items: readonly FeedItem[], removed: readonly Temporal.Instant[]): readonly FeedItem[] {
  const empty = removed.slice(0, MOST_ITEMS / 2);
  let seats = 0;
  const end = items.slice(0, MOST_ITEMS).findIndex(({ published }, index) => {
    while (empty[seats] && later(empty[seats]!, published) === empty[seats]) seats += 1;
    return index + seats >= MOST_ITEMS;
  });
  return items.slice(0, end === -1 ? MOST_ITEMS : end);
}

function documentOf(
  context: FeedContext,
  feed: Feed,
  file: FeedFile,
  { number, items, updated }: Part,
  archives: number,
): FeedDocument {
  const { absolute } = context;
  const { community } = context.archive;
  const pathOf = (of: number): string => feed.folder + (of === 0 ? file : file.replace('.', `-${of}.`));
  const linkTo = (of: number): string | undefined => (of >= 1 && of <= archives ? absolute(pathOf(of)) : undefined);
  return {
    path: pathOf(number),
    title: feed.folder === '' ? community.name : `${community.name}: ${feed.label}`,
    description: feed.description,
    language: community.language,
    id: tagOf(context, feed.folder),
    publisher: community.name,
    pageUrl: absolute(feed.folder),
    url: absolute(pathOf(number)),
    items,
    updated,
    ...(archives === 0
      ? {}
      : {
          archive: {
            current: number === 0 ? undefined : absolute(pathOf(0)),
            previous: linkTo(number === 0 ? archives : number - 1),
            next: number === 0 ? undefined : linkTo(number + 1),
          },
        }),
  };
}

/** When the archive began: an empty feed must have a date too, and one that stays. */
const beginningOf = remember(({ dates, now }: FeedContext): Temporal.Instant => {
  return [...dates.values()].reduce(
    (first, { published }) => (later(first, published) === first ? published : first),
    now,
  );
});

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return a.epochMilliseconds >= b.epochMilliseconds ? a : b;
}
