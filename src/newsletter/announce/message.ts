import type { AnyEntry, Archive, Entry } from '../../archive/archive.ts';
import { find, titleOf } from '../../archive/select.ts';
import { context, header, inert, LIMITS, lineSections, link, type SlackMessage } from '../../chat/blocks.ts';
import { formatIn } from '../../listing/format.ts';
import { countOf } from '../../listing/issue-contents.ts';
import { lineOf } from '../../listing/lines.ts';
import { siteAddress } from '../../listing/site-address.ts';
import type { NewsGroup } from './news.ts';

/** What is to be said to the chat. */
export interface Announcement {
  /** Whether it sums up a week. */
  isDigest: boolean;
  news: readonly NewsGroup[];
  closing: readonly Entry<'opportunities'>[];
}

/** Of a kind, as many are shown; whoever brings in an archive does not fill the channel with it. */
export const MOST = 8;

export function isEmpty({ news, closing }: Announcement): boolean {
  return news.length === 0 && closing.length === 0;
}

/** The announcement as a message, grouped by kind; what there is no room for is a link to the site. */
export function renderAnnouncement(archive: Archive, announcement: Announcement, now: Temporal.Instant): SlackMessage {
  const { community } = archive;
  const { isDigest, news, closing } = announcement;
  const absolute = (path: string): string => siteAddress(community, path);
  const sectionOf = (heading: string, entries: readonly AnyEntry[], list: string) =>
    lineSections(
      heading,
      entries.slice(0, MOST).map((entry) => ({
        title: titleFor(archive, entry),
        url: absolute(`${entry.id}/`),
        facts: factsOf(archive, entry, now),
      })),
      entries.length > MOST ? [`• and ${link(absolute(list), `${entries.length - MOST} more`)}`] : [],
    );
  const title = `${isDigest ? 'This week' : 'New'}: ${contents(archive, announcement)}`;
  const blocks = [
    header(title),
    ...news.flatMap(({ collection, entries }) => sectionOf(HEADINGS[collection], entries, `${collection}/`)),
    ...(closing.length > 0 ? sectionOf('Closes within a week', closing, 'opportunities/') : []),
  ];
  const from = context(`${link(absolute(''), community.name)} · ${link(absolute('feeds/'), 'Feeds and calendars')}`);
  return {
    text: inert(`${community.name}. ${title}`),
    blocks: [...blocks.slice(0, LIMITS.blocks - 1), from],
  };
}

const HEADINGS = {
  issues: 'Newsletter',
  events: 'Events',
  recordings: 'Recordings',
  opportunities: 'Opportunities',
  publications: 'Publications',
  news: 'News',
  spotlights: 'In the spotlight',
} satisfies Record<NewsGroup['collection'], string>;

/** `2 events, 1 recording and 3 deadlines` */
function contents({ community }: Archive, { news, closing }: Announcement): string {
  const deadlines =
    closing.length === 0 ? [] : [`${closing.length} ${closing.length === 1 ? 'deadline' : 'deadlines'}`];
  const counts = news.map(({ collection, entries }) => countOf(entries.length, collection));
  return formatIn(community.language).list([...counts, ...deadlines]);
}

/** What is told because it is new needs no date beside it. */
function factsOf(archive: Archive, entry: AnyEntry, now: Temporal.Instant): string {
  const isOfToday = ['issues', 'news', 'spotlights'].includes(entry.collection);
  return (isOfToday ? entry.data.summary : undefined) ?? lineOf(archive, entry, now);
}

/** Who is in the spotlight says more than its title. */
function titleFor(archive: Archive, entry: AnyEntry): string {
  if (entry.collection !== 'spotlights') return titleOf(entry);
  return titleOf(find(archive, 'people', entry.data.person) ?? entry);
}
