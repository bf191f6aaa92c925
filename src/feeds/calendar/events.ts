import type { Entry } from '../../archive/archive.ts';
import { find, titleOf, zoneOf } from '../../archive/select.ts';
import { dateOf, hasTime } from '../../dates.ts';
import { ATTENDANCE } from '../../listing/lines.ts';
import { remember } from '../../remember.ts';
import {
  type CalendarContext,
  type Component,
  dayLine,
  description,
  entryLines,
  timeLine,
  uidOf,
} from './components.ts';
import { line, textLine } from './lines.ts';
import { zoneId } from './zones.ts';

/** An event as its calendars show it. It is in several: it is rendered for the first. */
export const eventComponent = remember((context: CalendarContext) =>
  remember((event: Entry<'events'>): Component => {
    const { starts, ends, title, summary, status = 'scheduled', place, attendance } = event.data;
    const { archive, absolute } = context;
    const zone = zoneOf(archive, event);
    const uid = uidOf(context, event);
    const series = find(archive, 'series', event.data.series);
    const text = [
      'BEGIN:VEVENT\r\n',
      entryLines(context, event, uid),
      hasTime(starts) ? timeLine('DTSTART', starts, zone) : dayLine('DTSTART', starts),
      endLine(starts, ends, zone),
      textLine('SUMMARY', `${PREFIX[status]}${title}`),
      description([
        summary,
        series && `Series: ${titleOf(series)}`,
        peopleOf(event),
        linksOf(event),
        absolute(`${event.id}/`),
      ]),
      textLine(
        'LOCATION',
        [place, attendance === 'in-person' && place ? undefined : attendance && ATTENDANCE[attendance]]
          .filter(Boolean)
          .join(' · '),
      ),
      line('STATUS', STATUS[status]),
      // Whoever subscribes to a calendar of talks is not busy during all of them.
      line('TRANSP', 'TRANSPARENT'),
      'END:VEVENT\r\n',
    ].join('');
    const years = [starts, ends ?? starts].filter(hasTime).map((time) => Number(time.slice(0, 4)));
    return { starts, uid, text, zones: years.map((year) => ({ zone: zoneId(zone), year })) };
  }),
);

/** RFC 5545 (section 3.8.1.11) has three states. What was put off has no day that can be relied on. */
const STATUS = {
  scheduled: 'CONFIRMED',
  tentative: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;

/** Many programs show no state. */
const PREFIX = {
  scheduled: '',
  tentative: 'Date not final: ',
  postponed: 'Postponed: ',
  cancelled: 'Cancelled: ',
} as const;

/**
 * An event of days ends before the day that is named (section 3.8.2.2); one with a time and no end
 * has none here either, and takes no time (section 3.6.1).
 */
function endLine(starts: string, ends: string | undefined, zone: string): string {
  if (!hasTime(starts))
    return dayLine(
      'DTEND',
      dateOf(ends ?? starts)
        .add({ days: 1 })
        .toString(),
    );
  if (ends === undefined) return '';
  if (hasTime(ends)) return timeLine('DTEND', ends, zone);
  // It lasts to the end of that day: a start with a time needs an end with one.
  return timeLine('DTEND', `${dateOf(ends).add({ days: 1 }).toString()}T00:00`, zone);
}

function peopleOf({ data: { speakers } }: Entry<'events'>): string | undefined {
  if (!speakers || speakers.length === 0) return undefined;
  const names = speakers.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name));
  return `${speakers.length === 1 ? 'Speaker' : 'Speakers'}: ${names.join(', ')}`;
}

function linksOf({ data: { url, registration } }: Entry<'events'>): string {
  return [registration?.url && `Register: ${registration.url}`, url && `Page of the event: ${url}`]
    .filter(Boolean)
    .join('\n');
}
