import type { Archive, Entry } from '../archive/archive.ts';
import { find, titleOf, zoneOf } from '../archive/select.ts';
import { compareDates, dateOf, endOf, hasTime, startOf } from '../dates.ts';
import { formatIn } from './format.ts';
import { whereOf } from './lines.ts';

/** Where a click puts an event into a calendar on the web, with everything filled in. */
export function addToCalendarLinks(
  archive: Archive,
  event: Entry<'events'>,
  page: string,
): { label: string; url: string }[] {
  const { title, summary, speakers = [], registration, url, status } = event.data;
  const span = spanOf(archive, event);
  const series = find(archive, 'series', event.data.series);
  const names = formatIn(archive.community.language).list(speakers.map(({ name }) => name));
  const details = [
    status === 'tentative' && 'The date is not final yet.',
    summary,
    series && `Series: ${titleOf(series)}`,
    names && `With ${names}`,
    registration?.url && `Register: ${registration.url}`,
    url && `Page of the event: ${url}`,
    page,
  ]
    .filter(Boolean)
    .join('\n\n');
  const location = whereOf(event) ?? '';
  return [
    {
      label: 'Google',
      url: address('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: title,
        dates: `${basic(span.from)}/${basic(span.to)}`,
        details,
        location,
      }),
    },
    {
      label: 'Outlook',
      url: address('https://outlook.live.com/calendar/0/deeplink/compose', {
        path: '/calendar/action/compose',
        rru: 'addevent',
        subject: title,
        startdt: span.from,
        enddt: span.to,
        allday: span.isDays ? 'true' : '',
        body: details,
        location,
      }),
    },
  ];
}

/**
 * From when to when. Days are calendar dates and end before the day that is named, whatever the zone;
 * times are instants, and without an end take no time.
 */
function spanOf(archive: Archive, event: Entry<'events'>): { from: string; to: string; isDays: boolean } {
  const { starts, ends } = event.data;
  if (!hasTime(starts)) {
    const last = ends !== undefined && compareDates(starts, ends) < 0 ? ends : starts;
    return { from: starts, to: dateOf(last).add({ days: 1 }).toString(), isDays: true };
  }
  const zone = zoneOf(archive, event);
  const from = startOf(starts, zone);
  const end = ends === undefined ? from : endOf(ends, zone);
  const to = Temporal.Instant.compare(from, end) < 0 ? end : from;
  return { from: from.toString(), to: to.toString(), isDays: false };
}

/** 20231121, or 20231121T120000Z */
function basic(text: string): string {
  return text.replace(/[-:]/g, '');
}

function address(base: string, parameters: Record<string, string>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== '');
  return `${base}?${given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
