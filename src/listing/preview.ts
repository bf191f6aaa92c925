import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import { DEADLINE_LABELS, deadlineStatus, deadlinesOf } from '../archive/deadlines.ts';
import { issuesAnnouncing, titleOf, zoneOf } from '../archive/select.ts';
import { SINGULAR } from '../collections.ts';
import { dateAt, hasTime, startOf, zoneName } from '../dates.ts';
import { formatIn } from './format.ts';
import { sectionsOf } from './issue-contents.ts';
import { lineOf } from './lines.ts';

/** How an entry will look: as text, to be escaped by who shows it. */
export interface Preview {
  file: string;
  /** "event" */
  kind: string;
  title: string;
  /** The page it will have. */
  url: string;
  /** When, where, by whom: what stands with the title in a list. */
  line: string;
  summary?: string;
  /** The state of a deadline now: "Closing soon". */
  status?: string;
  /** Its date is that of the issue which announced it, else the day it is published. */
  feed: { title: string; date?: string; categories: string[] };
  calendar: CalendarPreview[];
  /** Of an issue of the newsletter: what it announces, section by section. */
  sections?: SectionPreview[];
}

export interface SectionPreview {
  heading: string;
  entries: { title: string; line: string }[];
}

export interface CalendarPreview {
  title: string;
  /** The same time in several zones; one without a zone for a whole day. */
  times: { zone?: string; text: string }[];
}

/** How an entry will look in lists, in the newsletter, in feeds and in calendars. */
export function previewOf(archive: Archive, entry: AnyEntry, now: Temporal.Instant): Preview {
  const { community } = archive;
  const sent = issuesAnnouncing(archive, entry)[0]?.data.sendDate;
  const isSent = sent !== undefined && sent <= dateAt(now, community.zone).toString();
  return {
    file: entry.file,
    kind: SINGULAR[entry.collection],
    title: titleOf(entry),
    url: new URL(`${entry.id}/`, community.site.replace(/\/?$/, '/')).href,
    line: lineOf(archive, entry, now),
    ...(entry.data.summary === undefined ? {} : { summary: entry.data.summary }),
    ...(entry.collection === 'opportunities' ? { status: DEADLINE_LABELS[deadlineStatus(entry, community, now)] } : {}),
    feed: {
      title: titleOf(entry),
      ...(isSent ? { date: formatIn(community.language).date(sent) } : {}),
      categories: [SINGULAR[entry.collection], ...(entry.data.topics ?? []).map((topic) => topicTitle(archive, topic))],
    },
    calendar: calendarOf(archive, entry),
    ...(entry.collection === 'issues' ? { sections: sectionPreviews(archive, entry, now) } : {}),
  };
}

function sectionPreviews(archive: Archive, issue: Entry<'issues'>, now: Temporal.Instant): SectionPreview[] {
  return sectionsOf(archive, issue).map(({ heading, entries }) => ({
    heading,
    entries: entries.map((entry) => ({ title: titleOf(entry), line: lineOf(archive, entry, now) })),
  }));
}

function topicTitle({ community }: Archive, id: string): string {
  return community.topics.find((topic) => topic.id === id)?.title ?? id;
}

function calendarOf(archive: Archive, entry: AnyEntry): CalendarPreview[] {
  if (entry.collection === 'events') return [eventTimes(archive, entry)];
  if (entry.collection !== 'opportunities') return [];
  return deadlinesOf(entry, archive.community).map(({ label, date, zone }) => ({
    title: label ? `${titleOf(entry)}: ${label}` : titleOf(entry),
    times: timesOf(archive, date, undefined, zone),
  }));
}

function eventTimes(archive: Archive, event: Entry<'events'>): CalendarPreview {
  const { starts, ends, title, status } = event.data;
  return {
    title: status === 'cancelled' ? `Cancelled: ${title}` : title,
    times: timesOf(archive, starts, ends, zoneOf(archive, event)),
  };
}

/** A time in its own zone and in those the community's readers live in; a day is the same everywhere. */
function timesOf(archive: Archive, starts: string, ends: string | undefined, zone: string): CalendarPreview['times'] {
  const { zone: home, otherZones = OTHER_ZONES, language } = archive.community;
  const { span } = formatIn(language);
  if (!hasTime(starts)) return [{ text: span(starts, ends, zone) }];
  const zones = [zone, home, ...otherZones].filter(
    (candidate, index, all) => all.findIndex((other) => zoneName(other) === zoneName(candidate)) === index,
  );
  return zones.slice(0, MOST_ZONES).map((other) => ({
    zone: other,
    text: span(inZone(starts, zone, other), ends && inZone(ends, zone, other), other),
  }));
}

const OTHER_ZONES = ['America/New_York', 'Asia/Tokyo'];
/** The community's own and two more, and the event's where that is another. */
const MOST_ZONES = 4;

/** The local time that clocks in another zone show; a day stays what it is. */
function inZone(text: string, zone: string, other: string): string {
  if (!hasTime(text)) return text;
  return startOf(text, zone).toZonedDateTimeISO(zoneName(other)).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
