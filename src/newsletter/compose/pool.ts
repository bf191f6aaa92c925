import type { AnyEntry, Archive, Entry } from '../../archive/archive.ts';
import { currentDeadline, deadlineStatus } from '../../archive/deadlines.ts';
import type { DatesById } from '../../archive/entry-dates.ts';
import { dayOf, find, isPast, issuesAnnouncing, titleOf, zoneOf } from '../../archive/select.ts';
import { dateAt, dateOf, daysBetween, startOf } from '../../dates.ts';
import { formatEventDate, formatIn } from '../../listing/format.ts';
import { type Announced, extendedFrom, movedFrom } from './moved.ts';

/** What an issue is composed from. */
export interface ComposeContext {
  archive: Archive;
  dates: DatesById;
  /** `2026-12-08` */
  sendDate: string;
  /** The issue that went out last before it, whatever has been sent since. */
  last: Entry<'issues'> | undefined;
  announced: Announced | undefined;
}

/** What is to be said of an entry: whether the issue should announce it, and why or why not. */
export interface Verdict {
  entry: AnyEntry;
  isIn: boolean;
  reason: string;
  /** Smaller comes first in its section. */
  order: number;
}

/** An event is announced this long before it, and a new one earlier. */
const WEEKS_AHEAD = 8;
const WEEKS_AHEAD_IF_NEW = 26;
/** News older than this is none. */
const NEWS_DAYS = 62;
/** What came out longer before the last issue is no news, though it came into the archive only now. */
const LATE_DAYS = 183;

/**
 * What could be said of the archive's entries in an issue of that date. What is over, and what was
 * announced and is still as it was said to be, is passed over in silence.
 */
export function poolOf(context: ComposeContext): Verdict[] {
  const { archive } = context;
  return [
    ...archive.events.flatMap((event) => judgeEvent(context, event) ?? []),
    ...archive.opportunities.flatMap((opportunity) => judgeOpportunity(context, opportunity) ?? []),
    ...archive.recordings.flatMap((recording) => judgeRecording(context, recording) ?? []),
    ...archive.news.flatMap((item) => judgeNews(context, item) ?? []),
    ...archive.publications.flatMap((publication) => judgePublication(context, publication) ?? []),
    ...archive.spotlights.flatMap((spotlight) => judgeSpotlight(context, spotlight) ?? []),
  ];
}

function judgeEvent(context: ComposeContext, event: Entry<'events'>): Verdict | undefined {
  const { archive } = context;
  const sent = sentAt(context);
  if (isPast(archive, event, sent)) return undefined;
  const starts = startOf(event.data.starts, zoneOf(archive, event));
  const order = starts.epochMilliseconds;
  const when = formatEventDate(archive, event);
  const told = featuredIn(context, event);
  const { status = 'scheduled' } = event.data;
  if (status === 'cancelled') return out(event, order, 'cancelled');
  if (told) {
    const from = movedFrom(event, announcing(context, event), context.announced);
    if (from !== undefined && Temporal.Instant.compare(starts, sent) >= 0) {
      const before = formatIn(archive.community.language).span(from, undefined, zoneOf(archive, event));
      return into(event, order, `moved from ${before} to ${when} since ${titleOf(told)}`);
    }
    const changed = Temporal.Instant.compare(updatedOf(context, event), sentOf(context, told)) > 0;
    if (status === 'postponed' && changed) return into(event, order, `postponed since ${titleOf(told)}; now ${when}`);
    return out(event, order, `announced in ${titleOf(told)}`);
  }
  if (Temporal.Instant.compare(starts, sent) < 0)
    return out(event, order, `begins on ${when}, before the issue is sent`);
  const days = daysBetween(context.sendDate, dateOf(event.data.starts).toString());
  if (days <= WEEKS_AHEAD * 7) return into(event, order, `on ${when}`);
  if (!isNew(context, event)) return out(event, order, `more than ${WEEKS_AHEAD} weeks away`);
  return days <= WEEKS_AHEAD_IF_NEW * 7
    ? into(event, order, `new; on ${when}`)
    : out(event, order, `more than ${WEEKS_AHEAD_IF_NEW} weeks away`);
}

function judgeOpportunity(context: ComposeContext, opportunity: Entry<'opportunities'>): Verdict | undefined {
  const { archive, last } = context;
  const { community } = archive;
  // What closes on the day itself cannot be taken up by whoever reads it in the evening.
  const sent = startOf(Temporal.PlainDate.from(context.sendDate).add({ days: 1 }).toString(), community.zone);
  const status = deadlineStatus(opportunity, community, sent);
  const deadline = currentDeadline(opportunity, community, sent);
  const order = deadline?.ends.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;
  const closes = deadline && formatIn(community.language).deadline(deadline.date, deadline.zone);
  const told = featuredIn(context, opportunity);
  if (status === 'closed') {
    const since = last ? sentOf(context, last) : undefined;
    const isOld = told !== undefined || (since && deadline && Temporal.Instant.compare(deadline.ends, since) < 0);
    if (isOld || (deadline && daysBetween(deadline.date.slice(0, 10), context.sendDate) > NEWS_DAYS)) return undefined;
    return out(opportunity, order, `closes on ${closes}, before readers have it`);
  }
  if (status === 'review')
    return told ? undefined : out(opportunity, order, 'nobody has looked whether it is still open');
  if (told) {
    const from = deadline && extendedFrom(opportunity, deadline, announcing(context, opportunity), context.announced);
    if (deadline && from !== undefined) {
      const before = formatIn(community.language).deadline(from, deadline.zone);
      return into(opportunity, order, `deadline moved from ${before} to ${closes} since ${titleOf(told)}`);
    }
    return out(opportunity, order, `announced in ${titleOf(told)}`);
  }
  return into(opportunity, order, closes ? `closes on ${closes}` : 'has no deadline');
}

function judgeRecording(context: ComposeContext, recording: Entry<'recordings'>): Verdict | undefined {
  const { availability = 'available', published = '', event: id } = recording.data;
  if (featuredIn(context, recording) || availability !== 'available' || published > context.sendDate) return undefined;
  const event = find(context.archive, 'events', id);
  if (event && !isPast(context.archive, event, sentAt(context))) return undefined;
  if (!isNew(context, recording)) return undefined;
  return isFromBefore(context, recording)
    ? out(recording, newest(context, recording), FROM_BEFORE)
    : into(recording, newest(context, recording), 'a new recording');
}

function judgeNews(context: ComposeContext, item: Entry<'news'>): Verdict | undefined {
  const { date } = item.data;
  if (featuredIn(context, item) || date > context.sendDate) return undefined;
  if (daysBetween(date, context.sendDate) > NEWS_DAYS) return undefined;
  const order = -Date.parse(date);
  return isNew(context, item) || (context.last && date > context.last.data.sendDate)
    ? into(item, order, `new; of ${formatIn(context.archive.community.language).date(date)}`)
    : out(item, order, `older than ${context.last ? titleOf(context.last) : 'the archive'}`);
}

/** Those of the community come when they are new; of others, one is chosen for a month, or waits for its turn. */
function judgePublication(context: ComposeContext, publication: Entry<'publications'>): Verdict | undefined {
  const { chosen, published, origin } = publication.data;
  const month = context.sendDate.slice(0, 7);
  if (featuredIn(context, publication) || (published ?? '') > context.sendDate) return undefined;
  if (chosen) {
    if (chosen.month === month) return into(publication, -Infinity, 'chosen for this month');
    return chosen.month > month
      ? out(publication, 0, `chosen for ${formatIn(context.archive.community.language).month(chosen.month)}`)
      : undefined;
  }
  if (!isNew(context, publication)) return undefined;
  if (isFromBefore(context, publication)) return out(publication, 0, FROM_BEFORE);
  return into(publication, waiting(context, publication), origin === 'elsewhere' ? 'waits for its turn' : 'new');
}

function judgeSpotlight(context: ComposeContext, spotlight: Entry<'spotlights'>): Verdict | undefined {
  if (featuredIn(context, spotlight) || spotlight.data.published > context.sendDate) return undefined;
  return into(spotlight, Date.parse(spotlight.data.published), 'waits for its turn');
}

/** The last issue before this one that announced an entry. */
function featuredIn(context: ComposeContext, entry: AnyEntry): Entry<'issues'> | undefined {
  return announcing(context, entry).at(-1);
}

function announcing({ archive, sendDate }: ComposeContext, entry: AnyEntry): Entry<'issues'>[] {
  return issuesAnnouncing(archive, entry).filter(({ data }) => data.sendDate < sendDate);
}

/** Whether it came into the archive since the last issue, as far as anybody can tell. */
function isNew(context: ComposeContext, entry: AnyEntry): boolean {
  if (!context.last) return true;
  const published = context.dates.get(entry.id)?.published;
  return published === undefined || Temporal.Instant.compare(published, sentOf(context, context.last)) > 0;
}

/** Whether it came out so long before the last issue that it only completes the archive. */
function isFromBefore({ archive, last }: ComposeContext, entry: AnyEntry): boolean {
  // Where nobody knows the day, its folder names the year.
  const day = dayOf(archive, entry)?.slice(0, 10) ?? `${entry.id.split('/')[1]}-12-31`;
  return last !== undefined && daysBetween(day, last.data.sendDate) > LATE_DAYS;
}

const FROM_BEFORE = 'came out long before the last issue';

function updatedOf({ dates }: ComposeContext, { id }: AnyEntry): Temporal.Instant {
  return dates.get(id)?.updated ?? Temporal.Instant.fromEpochMilliseconds(0);
}

function newest(context: ComposeContext, entry: AnyEntry): number {
  return -waiting(context, entry);
}

function waiting({ dates }: ComposeContext, { id }: AnyEntry): number {
  return dates.get(id)?.published.epochMilliseconds ?? 0;
}

function sentAt(context: ComposeContext): Temporal.Instant {
  return startOf(context.sendDate, context.archive.community.zone);
}

function sentOf({ archive }: ComposeContext, issue: Entry<'issues'>): Temporal.Instant {
  return startOf(issue.data.sendDate, archive.community.zone);
}

/** The day of a month on which its issue is usually sent; no weekend. */
export function usualSendDate({ community }: Archive, month: string): string {
  const usual = Temporal.PlainDate.from(`${month}-${String(community.newsletter?.sendDay ?? 1).padStart(2, '0')}`);
  return (usual.dayOfWeek > 5 ? usual.add({ days: 8 - usual.dayOfWeek }) : usual).toString();
}

/** The month whose issue is to be sent next: this one, until its day is over or its issue is out. */
export function nextMonth(archive: Archive, now: Temporal.Instant): string {
  const today = dateAt(now, archive.community.zone);
  const month = today.toString().slice(0, 7);
  const sendDate = archive.issues.find(({ id }) => id === `issues/${month}`)?.data.sendDate;
  const isToCome = (sendDate ?? usualSendDate(archive, month)) >= today.toString();
  return isToCome ? month : today.add({ months: 1 }).toString().slice(0, 7);
}

function into(entry: AnyEntry, order: number, reason: string): Verdict {
  return { entry, isIn: true, reason, order };
}

function out(entry: AnyEntry, order: number, reason: string): Verdict {
  return { entry, isIn: false, reason, order };
}
