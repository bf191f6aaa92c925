import type { AnyEntry, Archive } from '../../archive/archive.ts';
import { titleOf } from '../../archive/select.ts';
import { slackAsText } from '../../chat/slack-text.ts';
import { formatIn } from '../../listing/format.ts';
import { siteAddress } from '../../listing/site-address.ts';
import { lastDigestDay } from '../../newsletter/announce/digest-day.ts';
import { isEmpty, renderAnnouncement } from '../../newsletter/announce/message.ts';
import { escapeControls } from '../../report/text.ts';
import type { Outcome, Status } from './deliver.ts';

const SAID = {
  sent: 'Announced to the chat:',
  'would-send': 'This would be announced to the chat:',
  nothing: 'Nothing is new',
  waiting: 'A digest waits for its day',
  first:
    'Nothing was announced from here before: the first run takes note of what there is, and what is new from then on is announced',
  old: 'A newer run has looked at what is new already',
  busy: 'Another run is announcing at this moment, and the next one looks again',
  off: 'SLACK_WEBHOOK_URL is not set: nothing is announced. It is set once, as .github/MAINTAINING.md says; --dry-run shows what it would say',
} satisfies Record<Status, string>;

/** What a run has done, for a person. */
export function toText(archive: Archive, { status, announcement, doubts }: Outcome, now: Temporal.Instant): string {
  const { community } = archive;
  const day =
    status === 'waiting' ? lastDigestDay(community, now).add({ days: 7 }).toPlainDate().toString() : undefined;
  const said = day ? `${SAID[status]}, ${formatIn(community.language).date(day)}` : SAID[status];
  const message =
    announcement && !isEmpty(announcement) ? [slackAsText(renderAnnouncement(archive, announcement, now))] : [];
  return escapeControls([day && message.length > 0 ? `${said}:` : said, ...message, ...doubts].join('\n\n'));
}

/** The same for a program. */
export function toJson(archive: Archive, { status, announcement, doubts }: Outcome, now: Temporal.Instant): string {
  const plain = (entry: AnyEntry): object => ({
    id: entry.id,
    title: titleOf(entry),
    url: siteAddress(archive.community, `${entry.id}/`),
  });
  const { isDigest = false, news = [], closing = [] } = announcement ?? {};
  const message = announcement && !isEmpty(announcement) ? renderAnnouncement(archive, announcement, now) : null;
  const report = {
    status,
    digest: isDigest,
    news: news.map(({ collection, entries }) => ({ collection, entries: entries.map(plain) })),
    closing: closing.map(plain),
    message,
    doubts,
  };
  return JSON.stringify(report, null, 2);
}
