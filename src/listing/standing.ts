import type { Archive, Entry } from '../archive/archive.ts';
import { type Deadline, type DeadlineStatus, deadlineStatus, deadlinesOf } from '../archive/deadlines.ts';
import { zoneOf } from '../archive/select.ts';
import { hasTime, zoneName } from '../dates.ts';
import { type CarriedDeadline, countdownAt } from './countdown.ts';
import { formatIn } from './format.ts';

/** Where an opportunity stands, and for how long. */
export interface Standing {
  status: DeadlineStatus;
  /** "closes in 5 days"; nothing where there is no more to say than the status. */
  words: string;
}

/** Where an opportunity stands at the moment of the build. */
export function standingOf(archive: Archive, entry: Entry<'opportunities'>, now: Temporal.Instant): Standing {
  const countdown = countdownAt(carriedDeadlines(archive, entry), now.epochMilliseconds);
  if (countdown) return countdown;
  const status = deadlineStatus(entry, archive.community, now);
  const review = entry.data.rolling?.review;
  const words = status === 'review' && review ? `may be over, nobody has looked since ${day(archive, review)}` : '';
  return { status, words };
}

function day({ community }: Archive, text: string): string {
  return formatIn(community.language).date(text);
}

/** The deadlines of an opportunity as its page carries them into the reader's browser, in the order in which they end. */
export function carriedDeadlines({ community }: Archive, entry: Entry<'opportunities'>): CarriedDeadline[] {
  const format = formatIn(community.language);
  return deadlinesOf(entry, community).map(({ label, date, zone, ends }) => ({
    ...(label ? { label } : {}),
    ends: ends.epochMilliseconds,
    last: ends.epochMilliseconds - (hasTime(date) ? 0 : 60_000),
    day: date.slice(0, 10),
    zone: zoneName(zone),
    clock: format.lastMinute(date, zone),
  }));
}

/** Where a deadline stood before: "Extended: first 15 June 2026 (moved on 14 June 2026)". */
export function historyOf(archive: Archive, { extended = [], zone }: Deadline): string {
  return `Extended: ${movesOf(archive, extended, zone)}`;
}

/** When an event was to start before: "Moved: first 5 May 2026 (moved on 20 April 2026)". */
export function eventHistoryOf(archive: Archive, event: Entry<'events'>): string | undefined {
  return event.data.moved && `Moved: ${movesOf(archive, event.data.moved, zoneOf(archive, event))}`;
}

function movesOf({ community }: Archive, moves: readonly { from: string; on?: string }[], zone: string): string {
  const format = formatIn(community.language);
  const show = (text: string): string => (hasTime(text) ? format.deadline(text, zone) : format.date(text));
  return moves
    .map(({ from, on }, index) =>
      [index === 0 ? 'first' : 'then', show(from), on && `(moved on ${show(on)})`].filter(Boolean).join(' '),
    )
    .join(', ');
}
