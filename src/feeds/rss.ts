import { generateRssFeed } from 'feedsmith';
import type { AnyEntry, Archive } from '../archive/archive.ts';
import { announcedOn, compareIds, titleOf } from '../archive/select.ts';
import { SINGULAR } from '../collections.ts';
import { compareDates, dateAt, startOf } from '../dates.ts';

export interface RssOptions {
  /** The moment of the build: no item is dated after it. */
  now: Temporal.Instant;
  /** The absolute address of a page, from its path below the site's address. */
  pageUrl: (path: string) => string;
  /** The absolute address of the feed itself. */
  feedUrl: string;
}

/** RSS 2.0 of every entry, the newest first. The same archive and moment give the same bytes. */
export function renderRss(
  archive: Archive,
  entries: readonly AnyEntry[],
  { now, pageUrl, feedUrl }: RssOptions,
): string {
  const { name, mission, language } = archive.community;
  const today = dateAt(now, archive.community.zone);
  const dated = entries
    .map((entry) => ({ entry, day: announcedOn(archive, entry, today) }))
    .sort((a, b) => compareDates(b.day ?? '', a.day ?? '') || compareIds(a.entry, b.entry));
  const xml = generateRssFeed({
    title: name,
    description: mission,
    link: pageUrl(''),
    language,
    atom: { links: [{ href: feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: dated.map(({ entry, day }) => ({
      title: titleOf(entry),
      link: pageUrl(`${entry.id}/`),
      description: entry.data.summary ?? SINGULAR[entry.collection],
      // The oldest id stays the guid when a file is renamed, or subscribers would see it twice.
      guid: { value: entry.data.aliases?.[0] ?? entry.id, isPermaLink: false },
      categories: [
        { name: SINGULAR[entry.collection] },
        ...(entry.data.topics ?? []).map((topic) => ({ name: topicTitle(archive, topic) })),
      ],
      ...(day === undefined ? {} : { pubDate: rfc822(startOf(day, archive.community.zone)) }),
    })),
  });
  return wellFormed(xml);
}

/**
 * XML 1.0 (section 2.2) has no way at all to write most control characters: one in a title, and no
 * reader takes the feed any more. Blanks around a CDATA section would be part of a title.
 */
function wellFormed(xml: string): string {
  return xml
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/\n *(?=<!\[CDATA\[)/g, '')
    .replace(/\]\]>\n *(?=<\/)/g, ']]>');
}

function topicTitle({ community }: Archive, id: string): string {
  return community.topics.find((topic) => topic.id === id)?.title ?? id;
}

/** An instant as RFC 822 writes it, with the year in four digits as RSS 2.0 prefers. */
function rfc822(instant: Temporal.Instant): string {
  const { year, month, day, hour, minute, second, dayOfWeek } = instant.toZonedDateTimeISO('UTC');
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${DAYS[dayOfWeek - 1]}, ${two(day)} ${MONTHS[month - 1]} ${year} ${two(hour)}:${two(minute)}:${two(second)} GMT`;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
