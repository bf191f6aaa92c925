import { slug } from 'github-slugger';
import type { AnyEntry } from '../../archive/archive.ts';
import { deadlinesOf } from '../../archive/deadlines.ts';
import { titleOf, zoneOf } from '../../archive/select.ts';
import { hasTime, startOf } from '../../dates.ts';
import { formatIn } from '../../listing/format.ts';
import {
  type CalendarContext,
  type Component,
  dayLine,
  description,
  entryLines,
  timeLine,
  uidOf,
} from './components.ts';
import { line, textLine, utc } from './lines.ts';
import { zoneId } from './zones.ts';

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
  const seen = new Map<string, number>();
  return deadlinesOf(entry, context.archive.community).map(({ label, date, zone, extended }) => {
    const part = label ? `/deadline-${slug(label)}` : '/deadline';
    const count = (seen.get(part) ?? 0) + 1;
    seen.set(part, count);
    const uid = uidOf(context, entry, count === 1 ? part : `${part}-${count}`);
    return { uid, summary: label ? `Deadline: ${title} (${label})` : `Deadline: ${title}`, date, zone, extended };
  });
}

function component(context: CalendarContext, entry: AnyEntry, { uid, summary, date, zone, extended }: Due): Component {
  const { archive, absolute } = context;
  const format = formatIn(archive.community.language);
  const isTimed = hasTime(date);
  const anywhere = zone === 'AoE';
  const text = [
    'BEGIN:VEVENT\r\n',
    entryLines(context, entry, uid),
    startLine(date, zone),
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
    alarm(summary, '-P7D'),
    alarm(summary, '-P1D'),
    'END:VEVENT\r\n',
  ].join('');
  const zones = isTimed && !anywhere ? [{ zone: zoneId(zone), year: Number(date.slice(0, 4)) }] : [];
  return { starts: date, uid, text, zones };
}

/** A moment (RFC 5545, section 3.6.1: no end, no duration) or a day. No calendar knows the zone "anywhere on Earth". */
function startLine(date: string, zone: string): string {
  if (!hasTime(date)) return dayLine('DTSTART', date);
  return zone === 'AoE' ? line('DTSTART', utc(startOf(date, zone))) : timeLine('DTSTART', date, zone);
}

/** Seven days before, and one: section 3.6.6. */
function alarm(text: string, trigger: string): string {
  return [
    'BEGIN:VALARM\r\n',
    line('ACTION', 'DISPLAY'),
    textLine('DESCRIPTION', text),
    line('TRIGGER', trigger),
    'END:VALARM\r\n',
  ].join('');
}
