import type { AnyEntry, Archive } from '../archive/archive.ts';
import { datesFor } from '../archive/entry-dates.ts';
import { titleOf } from '../archive/select.ts';
import { COLLECTIONS, type Collection } from '../collections.ts';
import { dateAt } from '../dates.ts';
import { once, remember } from '../remember.ts';
import type { FeedContext } from './context.ts';
import { type FeedItem, itemOf } from './item.ts';
import { WEEKS_FOLDER, type Week, weekItems, weeksOf } from './weeks.ts';

/** Something one can subscribe to, whatever the format. */
export interface Feed {
  group: FeedGroup;
  /** The folder of the site it stands in, beside the page it follows: `events/`; for everything, ``. */
  folder: string;
  /** What it is called beside the community's name. */
  label: string;
  description: string;
  /** What its items are of, the newest first. */
  subjects: () => readonly (AnyEntry | Week)[];
  /** When each of its items was published, in milliseconds since 1970. */
  published: () => readonly number[];
  /** Made when first asked for, and the same for every feed that has them. */
  items: () => readonly FeedItem[];
}

export type FeedGroup = 'everything' | 'collections' | 'series' | 'topics' | 'people';

/** Every feed: of everything, by the week, of each collection, each series, each topic and each person. */
export function feedsOf(context: FeedContext): Feed[] {
  const { archive, now } = context;
  const { community } = archive;
  const itemFor = remember((entry: AnyEntry) => itemOf(context, entry));
  const publishedOf = remember((entry: AnyEntry) => datesFor(context.dates, entry).published.epochMilliseconds);
  const today = dateAt(now, community.zone).toString();

  function feed(about: Omit<Feed, 'subjects' | 'published' | 'items'>, entries: readonly AnyEntry[]): Feed {
    // No two have the same date.
    const newestFirst = once(() =>
      entries
        .filter((entry) => entry.collection !== 'issues' || entry.data.sendDate <= today)
        .sort((a, b) => publishedOf(b) - publishedOf(a)),
    );
    return {
      ...about,
      subjects: newestFirst,
      published: once(() => newestFirst().map(publishedOf)),
      items: once(() => newestFirst().map(itemFor)),
    };
  }

  const weeks = once(() => weekItems(context));

  return [
    feed({ group: 'everything', folder: '', label: 'Everything', description: community.mission }, everyEntry(archive)),
    {
      group: 'everything',
      folder: WEEKS_FOLDER,
      label: 'Week by week',
      description: 'On Mondays, one item with all that was new in the week before.',
      subjects: () => weeksOf(context),
      published: once(() => weeks().map(({ published }) => published.epochMilliseconds)),
      items: weeks,
    },
    ...COLLECTIONS.map((collection) =>
      feed(
        { group: 'collections', folder: `${collection}/`, label: LABELS[collection], description: ABOUT[collection] },
        archive[collection] as AnyEntry[],
      ),
    ),
    ...archive.series.map((entry) =>
      feed(
        { group: 'series', folder: `${entry.id}/`, label: titleOf(entry), description: entry.data.summary },
        referringTo(archive, entry, 'series'),
      ),
    ),
    ...community.topics.map(({ id, title, summary = `Everything about ${title}.` }) =>
      feed(
        { group: 'topics', folder: `topics/${id}/`, label: title, description: summary },
        archive.byTopic.get(id) ?? [],
      ),
    ),
    ...archive.people.map((entry) =>
      feed(
        {
          group: 'people',
          folder: `${entry.id}/`,
          label: titleOf(entry),
          description: `Talks, papers and news of ${titleOf(entry)}.`,
        },
        referringTo(archive, entry),
      ),
    ),
  ];
}

export const LABELS = {
  issues: 'Newsletter',
  events: 'Events',
  series: 'Series',
  recordings: 'Recordings',
  opportunities: 'Opportunities',
  publications: 'Publications',
  news: 'News',
  spotlights: 'Spotlights',
  people: 'People',
} satisfies Record<Collection, string>;

const ABOUT = {
  issues: 'Every issue of the newsletter, whole.',
  events: 'Every event as it is announced.',
  series: 'Every new series of talks or videos.',
  recordings: 'Every recording as it joins the archive.',
  opportunities: 'Jobs, calls and awards as they are announced, with their deadlines.',
  publications: 'Every paper, preprint and report.',
  news: 'News of the community and its field.',
  spotlights: 'Portraits of people in the community.',
  people: 'Everyone who has got a page.',
} satisfies Record<Collection, string>;

function everyEntry(archive: Archive): AnyEntry[] {
  return COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]);
}

/** The entries that refer to one, each once; those that merely announce it do not count. */
function referringTo(archive: Archive, to: AnyEntry, field?: string): AnyEntry[] {
  const references = (archive.referrers.get(to.id) ?? []).filter((reference) =>
    field === undefined ? reference.field !== 'sections' : reference.field === field,
  );
  return [...new Set(references.map(({ from }) => from))];
}
