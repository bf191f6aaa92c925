import { slug } from 'github-slugger';
import type { AnyEntry } from '../../archive/archive.ts';
import { type Deadline, deadlinesOf } from '../../archive/deadlines.ts';
import { titleOf, zoneOf } from '../../archive/select.ts';
import { compareDates, hasTime, startOf } from '../../dates.ts';
import { formatIn } from '../../listing/format.ts';
import {
  type CalendarContext,
  type Component,
  dayLine,
  description,
  entryLines,
  timeLine,
  uidOf,
  zonesIn,
} from './components.ts';
import { line, textLine, utc } from './lines.ts';

interface Due {
  uid: string;
  summary: string;
  /** As written. */
  date: string;
  zone: string;
  /** The dates it was moved from. */
  extended?: readonly { from: string }[] | undefined;
}

/** The deadlines of an entry as a calendar shows them: those of an opportunity, and that of an event's registration. */
export function deadlineComponents(context: CalendarContext, entry: AnyEntry): Component[] {
  return duesOf(context, entry).map((due) => component(context, entry, due));
}

function duesOf(context: CalendarContext, entry: AnyEntry): Due[] {
  const title = titleOf(entry);
  if (entry.collection === 'events') {
    const date = entry.data.registration?.deadline;
    if (date === undefined || entry.data.status === 'cancelled') return [];
    const zone = zoneOf(context.archive, entry);
    return [{ uid: uidOf(context, entry, '/registration'), summary: `Registration closes: ${title}`, date, zone }];
  }
  if (entry.collection !== 'opportunities') return [];
  const deadlines = deadlinesOf(entry, context.archive.community);
  const parts = partsOf(deadlines);
  return deadlines.map((deadline) => {
    const { label, date, zone, extended } = deadline;
    const uid = uidOf(context, entry, parts.get(deadline));
    return { uid, summary: label ? `Deadline: ${title} (${label})` : `Deadline: ${title}`, date, zone, extended };
  });
}

/**
 * What tells the ids of an entry's deadlines apart: the label, and a number where two have the same.
 * They are counted by the dates first announced: one that is extended may overtake the next, and
 * keeps its id.
 */
function partsOf(deadlines: readonly Deadline[]): Map<Deadline, string> {
  const parts = new Map<Deadline, string>();
  const taken = new Set<string>();
  for (const deadline of deadlines.toSorted((a, b) => compareDates(announcedDate(a), announcedDate(b)))) {
    const part = deadline.label ? `/deadline-${slug(deadline.label)}` : '/deadline';
    let free = part;
    // Counting alone is not enough: "Abstracts 2" may be a label.
    for (let number = 2; taken.has(free); number += 1) free = `${part}-${number}`;
    taken.add(free);
    parts.set(deadline, free);
  }
  return parts;
}

function announcedDate({ date, extended }: Deadline): string {
  return extended?.[0]?.from ?? date;
}

function component(context: CalendarContext, entry: AnyEntry, { uid, summary, date, zone, extended }: Due): Component {
  const { archive, absolute } = context;
  const format = formatIn(archive.community.language);
  const isTimed = hasTime(date);
  const anywhere = zone === 'AoE';
  const start = startLine(date, zone);
  const text = [
    'BEGIN:VEVENT\r\n',
    entryLines(context, entry, uid),
    start,
    isTimed ? '' : dayLine('DTEND', Temporal.PlainDate.from(date).add({ days: 1 }).toString()),
    textLine('SUMMARY', anywhere && !isTimed ? `${summary}, anywhere on Earth` : summary),
    description([
      `Until ${format.deadline(date, zone)}.`,
      extended && extended.length > 0
        ? `Moved from ${format.list(extended.map(({ from }) => format.deadline(from, zone)))}.`
        : undefined,
      entry.data.summary,
      'url' in entry.data ? entry.data.url : undefined,
      absolute(`${entry.id}/`),
    ]),
    line('TRANSP', 'TRANSPARENT'),
    alarms(summary),
    'END:VEVENT\r\n',
  ].join('');
  return { starts: date, uid, text, zones: zonesIn(start) };
}

/** A moment (RFC 5545, section 3.6.1: no end, no duration) or a day. No calendar knows the zone "anywhere on Earth". */
function startLine(date: string, zone: string): string {
  if (!hasTime(date)) return dayLine('DTSTART', date);
  return zone === 'AoE' ? line('DTSTART', utc(startOf(date, zone))) : timeLine('DTSTART', date, zone);
}

/** Seven days before, and one: section 3.6.6. */
function alarms(text: string): string {
  const shown = textLine('DESCRIPTION', text);
  return ['-P7D', '-P1D']
    .map((trigger) => `BEGIN:VALARM\r\nACTION:DISPLAY\r\n${shown}TRIGGER:${trigger}\r\nEND:VALARM\r\n`)
    .join('');
}
