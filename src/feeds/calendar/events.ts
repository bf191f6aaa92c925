import type { Entry } from '../../archive/archive.ts';
import { find, titleOf, zoneOf } from '../../archive/select.ts';
import { compareDates, dateOf, endOf, hasTime, startOf } from '../../dates.ts';
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
  zonesIn,
} from './components.ts';
import { line, textLine } from './lines.ts';

/** An event as its calendars show it. It is in several: it is rendered for the first. */
export const eventComponent = remember((context: CalendarContext) =>
  remember((event: Entry<'events'>): Component => {
    const { starts, ends, title, summary, status = 'scheduled', place, attendance } = event.data;
    const { archive, absolute } = context;
    const zone = zoneOf(archive, event);
    const uid = uidOf(context, event);
    const times = startLine(starts, zone) + endLine(starts, ends, zone);
    const series = find(archive, 'series', event.data.series);
    const text = [
      'BEGIN:VEVENT\r\n',
      entryLines(context, event, uid),
      times,
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
    return { starts, uid, text, zones: zonesIn(times) };
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

function startLine(starts: string, zone: string): string {
  return hasTime(starts) ? timeLine('DTSTART', starts, zone) : dayLine('DTSTART', starts);
}

/**
 * An event of days ends before the day that is named (section 3.8.2.2); one with a time and no end
 * has none here either, and takes no time (section 3.6.1). So has one that is over before it has
 * begun: khal for one refuses all of a calendar with such a slip in it.
 */
function endLine(starts: string, ends: string | undefined, zone: string): string {
  if (!hasTime(starts)) {
    const last = ends !== undefined && compareDates(starts, ends) < 0 ? ends : starts;
    return dayLine('DTEND', dayAfter(last));
  }
  if (ends === undefined || Temporal.Instant.compare(startOf(starts, zone), endOf(ends, zone)) >= 0) return '';
  // It lasts to the end of that day: a start with a time needs an end with one.
  return timeLine('DTEND', hasTime(ends) ? ends : `${dayAfter(ends)}T00:00`, zone);
}

function dayAfter(text: string): string {
  return dateOf(text).add({ days: 1 }).toString();
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
