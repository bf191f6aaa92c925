import type { DraftContext } from './context.ts';
import { addressOf, type Found, type Gathered, inThings, linkOf, part, titleOf } from './found.ts';
import type { Page } from './page.ts';
import { fewOf, namesIn } from './people.ts';
import { type Location, locationIn } from './place.ts';
import { type Thing, textIn, thingsIn, wordOf } from './things.ts';
import { tellDeadline, tellSpan, type Zones } from './times.ts';

/** The fields of an event, by https://schema.org/Event. */
export function gatherEvent(page: Page, things: readonly Thing[], { community }: DraftContext): Gathered {
  const location = locationIn(things, 'location', community.language);
  const [schedule] = things.flatMap((thing) => thingsIn(thing, 'eventSchedule'));
  const zones: Zones = {
    own: community.zone,
    others: community.otherZones ?? [],
    named: schedule && textIn(schedule, 'scheduleTimezone'),
    country: location.country,
  };
  const span = tellSpan(inThings(things, 'startDate'), inThings(things, 'endDate'), zones);
  const { zone, chosen } = span.starts ?? {};
  const status = statusOf(things);
  const organisers = fewOf(namesIn(things, 'organizer', 'organiser'), 'organisers');
  const speakers = fewOf(namesIn(things, 'performer', 'performers', 'actor'), 'speakers');
  const registration = registrationOf(page, things, { ...zones, chosen });
  return {
    parts: [
      part('title', titleOf(page, things)),
      part('starts', span.starts),
      part('ends', span.ends),
      part('zone', zone && chosen ? { value: zone, from: chosen.why } : undefined),
      part('status', status.found),
      part('attendance', attendanceOf(things, location)),
      part('place', location.place),
      part('organisers', organisers.found),
      part('speakers', speakers.found),
      part('url', addressOf(page)),
      part('registration', registration.found),
    ],
    notes: [...span.notes, ...status.notes, ...organisers.notes, ...speakers.notes, ...registration.notes],
  };
}

const STATUS = new Map([
  ['EventPostponed', 'postponed'],
  ['EventCancelled', 'cancelled'],
]);

/** One that takes place as announced need not say so. */
function statusOf(things: readonly Thing[]): { found: Found | undefined; notes: string[] } {
  const said = inThings(things, 'eventStatus');
  const word = wordOf(said?.value ?? '');
  const status = STATUS.get(word);
  return {
    found: said && status !== undefined ? { value: status, from: said.from } : undefined,
    notes: word === 'EventRescheduled' ? ['The page says that it was moved to this date'] : [],
  };
}

const ATTENDANCE = new Map([
  ['OnlineEventAttendanceMode', 'online'],
  ['OfflineEventAttendanceMode', 'in-person'],
  ['MixedEventAttendanceMode', 'hybrid'],
]);

/** As the page says, else as its location lets one tell. */
function attendanceOf(things: readonly Thing[], { place, isOnline }: Location): Found | undefined {
  const said = inThings(things, 'eventAttendanceMode');
  const mode = ATTENDANCE.get(wordOf(said?.value ?? ''));
  if (said && mode !== undefined) return { value: mode, from: said.from };
  const status = inThings(things, 'eventStatus');
  if (status && wordOf(status.value) === 'EventMovedOnline') return { value: 'online', from: status.from };
  if (!place && !isOnline) return undefined;
  const from = place?.from ?? "the page's location";
  return { value: place ? (isOnline ? 'hybrid' : 'in-person') : 'online', from };
}

/** Where tickets are, if not on the page itself, and until when there are any. */
function registrationOf(
  page: Page,
  things: readonly Thing[],
  zones: Zones,
): { found: Found<unknown> | undefined; notes: string[] } {
  const url = linkOf(page, inOffers(things, 'url'));
  const until = inOffers(things, 'validThrough', 'availabilityEnds');
  const told = until && tellDeadline(until, zones);
  const deadline = told && !('note' in told) ? told : undefined;
  const notes = told === undefined ? [] : 'note' in told ? [told.note] : told.notes;
  const from = [url, deadline].flatMap((found) => found?.from ?? []).join('; ');
  const value = { ...(url ? { url: url.value } : {}), ...(deadline ? { deadline: deadline.value } : {}) };
  return { found: from === '' ? undefined : { value, from }, notes };
}

function inOffers(things: readonly Thing[], ...properties: string[]): Found | undefined {
  const found = inThings(
    things.flatMap((thing) => thingsIn(thing, 'offers')),
    ...properties,
  );
  return found && { ...found, from: found.from.replace(', ', ', offers.') };
}
