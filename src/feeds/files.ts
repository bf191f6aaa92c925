import { renderAtom } from './atom.ts';
import { calendarsOf } from './calendars.ts';
import type { FeedContext } from './context.ts';
import { type DocumentSource, documentsOf, type FeedDocument, type FeedFile } from './documents.ts';
import { feedsOf } from './feed.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderOpml } from './opml.ts';
import { renderRss } from './rss.ts';

/** A file that subscribers fetch. */
export interface SubscriptionFile {
  /** Its path below the site's address: `events/rss.xml`. */
  path: string;
  /** Its media type. */
  type: string;
  render: () => string;
  /** Of a feed: all that it is made of. */
  madeOf?: () => DocumentSource;
}

/** Every feed in every format, every calendar, and the list of the feeds. */
export function subscriptionFiles(
  context: FeedContext,
  feeds = feedsOf(context),
  calendars = calendarsOf(context),
): SubscriptionFile[] {
  const documents = feeds.flatMap((feed) =>
    documentsOf(context, feed, ['rss.xml', 'atom.xml', 'feed.json']).map(({ file, path, madeOf, make }) => ({
      path,
      madeOf,
      type: FORMATS[file].type,
      render: () => FORMATS[file].render(make()),
    })),
  );
  return [
    ...documents,
    ...calendars.map(({ path, render }) => ({ path, type: 'text/calendar; charset=utf-8', render })),
    { path: 'feeds.opml', type: 'text/x-opml; charset=utf-8', render: () => renderOpml(context, feeds) },
  ];
}

const FORMATS = {
  'rss.xml': { type: 'application/rss+xml; charset=utf-8', render: renderRss },
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', render: renderAtom },
  'feed.json': { type: 'application/feed+json; charset=utf-8', render: renderJsonFeed },
} satisfies Record<FeedFile, { type: string; render: (document: FeedDocument) => string }>;
