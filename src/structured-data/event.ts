import type { Entry } from '../archive/archive.ts';
import { referring, zoneOf } from '../archive/select.ts';
import { startOf } from '../dates.ts';
import { remember } from '../remember.ts';
import { placeOf } from './place.ts';
import { videoOf } from './recording.ts';
import {
  type DataContext,
  described,
  isoDate,
  organisers,
  persons,
  seriesOf,
  some,
  type Thing,
  type Value,
} from './thing.ts';

/**
 * An event. Undefined where the archive does not know where it was: search engines take no Event
 * without a location, and none is made up for them.
 * https://developers.google.com/search/docs/appearance/structured-data/event
 */
export function eventOf(context: DataContext, event: Entry<'events'>): Thing | undefined {
  const core = coreOf(context, event);
  if (!core) return undefined;
  const series = seriesOf(context, event);
  const recordings = referring(context.archive, event, 'recordings', 'event');
  return {
    ...core,
    description: event.data.summary,
    sameAs: event.data.url,
    organizer: organisers(context, event.data.organisers),
    performer: persons(context, event.data.speakers),
    superEvent: series && eventSeriesOf(context)(series),
    recordedIn: some(recordings.map((recording) => videoOf(context, recording))),
  };
}

/** What is said in the stead of an event whose location nobody wrote down: a page about those days, with who spoke. */
export function eventPageOf(context: DataContext, event: Entry<'events'>): Thing {
  const { starts, ends, url, speakers } = event.data;
  const zone = zoneOf(context.archive, event);
  const recordings = referring(context.archive, event, 'recordings', 'event');
  return {
    '@type': 'WebPage',
    ...described(context, event),
    temporalCoverage: [starts, ...(ends === undefined ? [] : [ends])].map((date) => isoDate(date, zone)).join('/'),
    mentions: persons(context, speakers),
    citation: url,
    video: some(recordings.map((recording) => videoOf(context, recording))),
  };
}

/** What an event says of itself where it is named on another page: enough to be an event there, too. */
export function coreOf(context: DataContext, event: Entry<'events'>): Thing | undefined {
  const location = locationOf(context, event);
  if (location === undefined) return undefined;
  const { starts, ends, status = 'scheduled', attendance } = event.data;
  const zone = zoneOf(context.archive, event);
  return {
    '@type': 'Event',
    ...described(context, event),
    description: undefined,
    startDate: isoDate(starts, zone),
    endDate: ends === undefined ? undefined : isoDate(ends, zone),
    eventStatus: STATUS[status],
    eventAttendanceMode: attendance && ATTENDANCE[attendance],
    location,
  };
}

const STATUS = {
  scheduled: 'https://schema.org/EventScheduled',
  // Of a date that is not final, schema.org has no word.
  tentative: undefined,
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} satisfies Record<NonNullable<Entry<'events'>['data']['status']>, string | undefined>;

const ATTENDANCE = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} satisfies Record<NonNullable<Entry<'events'>['data']['attendance']>, string>;

/** Where people meet, and where they join from afar: the page to sign up on, or the event's own, or ours. */
function locationOf({ archive, absolute }: DataContext, { id, data }: Entry<'events'>): Value {
  const { place, attendance, registration, url } = data;
  const venue = place === undefined ? undefined : placeOf(place, archive.community.language);
  if (attendance !== 'online' && attendance !== 'hybrid') return venue;
  const online = { '@type': 'VirtualLocation', url: registration?.url ?? url ?? absolute(`${id}/`) };
  return attendance === 'hybrid' && venue ? [venue, online] : online;
}

/**
 * A series of events, for the events of which it is. Undefined unless something of it has a
 * location: to search engines it is an event, too.
 */
export function eventSeriesOf(context: DataContext): (series: Entry<'series'>) => Thing | undefined {
  return seriesIn(context);
}

const seriesIn = remember((context: DataContext) => remember((series: Entry<'series'>) => makeSeries(context, series)));

function makeSeries(context: DataContext, series: Entry<'series'>): Thing | undefined {
  const located = referring(context.archive, series, 'events', 'series')
    .filter((event) => locationOf(context, event) !== undefined)
    .toSorted((a, b) => Temporal.Instant.compare(beginning(context, a), beginning(context, b)));
  const [first, last] = [located[0], located.at(-1)];
  if (!first || !last) return undefined;
  return {
    '@type': 'EventSeries',
    ...described(context, series),
    startDate: isoDate(first.data.starts, zoneOf(context.archive, first)),
    location: locationOf(context, last),
    eventAttendanceMode: last.data.attendance && ATTENDANCE[last.data.attendance],
    organizer: organisers(context, series.data.organisers),
  };
}

function beginning({ archive }: DataContext, event: Entry<'events'>): Temporal.Instant {
  return startOf(event.data.starts, zoneOf(archive, event));
}
