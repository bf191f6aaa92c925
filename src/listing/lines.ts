import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import { currentDeadline } from '../archive/deadlines.ts';
import { dayOf, find, isPast, mayRegister, speakersOf, titleOf, zoneOf } from '../archive/select.ts';
import { type Format, formatEventDate, formatIn } from './format.ts';

/** The words that stand with an entry's title in a list: when, where, by whom. */
export function lineOf(archive: Archive, entry: AnyEntry, now: Temporal.Instant): string {
  const people = namesOf(formatIn(archive.community.language), peopleIn(archive, entry));
  const brief = briefLineOf(archive, entry, now);
  // A paper is known by its authors first.
  const parts = entry.collection === 'publications' ? [people, brief] : [brief, people];
  return joined([...parts, registrationOf(archive, entry, now)]);
}

/** The same without people and registration, for where these are told by themselves. */
export function briefLineOf(archive: Archive, entry: AnyEntry, now: Temporal.Instant): string {
  return joined(partsOf(archive, entry, now));
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function partsOf(archive: Archive, entry: AnyEntry, now: Temporal.Instant): (string | undefined)[] {
  const format = formatIn(archive.community.language);
  switch (entry.collection) {
    case 'issues':
      return [format.date(entry.data.sendDate)];
    case 'events':
      return [
        formatEventDate(archive, entry),
        movedFrom(archive, entry, now),
        EVENT_STATUS[entry.data.status ?? 'scheduled'],
        whereOf(entry),
        seriesTitle(archive, entry.data.series),
      ];
    case 'series':
      return [entry.data.cadence];
    case 'recordings':
      return [
        recordingDay(archive, entry),
        AVAILABILITY[entry.data.availability ?? 'available'],
        seriesTitle(archive, entry.data.series),
      ];
    case 'opportunities':
      return [KINDS[entry.data.kind], entry.data.organisation, entry.data.place, deadlineOf(archive, entry, now)];
    case 'publications':
      return [entry.data.venue, publicationDay(format, entry)];
    case 'news':
      return [format.date(entry.data.date)];
    case 'spotlights':
      return [format.date(entry.data.published)];
    case 'people':
      return [roleOf(entry)];
  }
}

/** Those by whom it is: speakers and authors. */
function peopleIn(archive: Archive, entry: AnyEntry): readonly { name: string }[] {
  switch (entry.collection) {
    case 'events':
      return entry.data.speakers ?? [];
    case 'recordings':
      return speakersOf(archive, entry) ?? [];
    case 'publications':
      return entry.data.authors ?? [];
    default:
      return [];
  }
}

/** Who has the old day in their diary must see that it is another one now, until it is over. */
function movedFrom(archive: Archive, event: Entry<'events'>, now: Temporal.Instant): string | undefined {
  const last = event.data.moved?.at(-1);
  if (last === undefined || isPast(archive, event, now)) return undefined;
  const format = formatIn(archive.community.language);
  const isSameDay = last.from.slice(0, 10) === event.data.starts.slice(0, 10);
  const from = isSameDay ? format.deadline(last.from, zoneOf(archive, event)) : format.date(last.from.slice(0, 10));
  return `moved from ${from}`;
}

const EVENT_STATUS = {
  scheduled: undefined,
  tentative: 'Date not final',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
};

const AVAILABILITY = {
  available: undefined,
  private: 'Made private',
  removed: 'Removed from YouTube',
};

export const ATTENDANCE = {
  online: 'Online',
  'in-person': 'In person',
  hybrid: 'In person and online',
};

export const KINDS = {
  job: 'Job',
  studentship: 'Studentship',
  internship: 'Internship',
  fellowship: 'Fellowship',
  funding: 'Funding',
  award: 'Award',
  call: 'Call',
  course: 'Course',
  volunteering: 'Volunteering',
  survey: 'Survey',
} satisfies Record<Entry<'opportunities'>['data']['kind'], string>;

export function whereOf({ data: { attendance, place } }: Entry<'events'>): string | undefined {
  const how = attendance && ATTENDANCE[attendance];
  if (place === undefined) return how;
  return attendance === 'hybrid' ? `${place} and online` : place;
}

function seriesTitle(archive: Archive, id: string | undefined): string | undefined {
  const series = find(archive, 'series', id);
  return series && titleOf(series);
}

function recordingDay(archive: Archive, entry: Entry<'recordings'>): string | undefined {
  const day = dayOf(archive, entry);
  return day && formatIn(archive.community.language).date(day);
}

/** Until when one can register, while one can. */
function registrationOf(archive: Archive, entry: AnyEntry, now: Temporal.Instant): string | undefined {
  if (entry.collection !== 'events' || !mayRegister(archive, entry, now)) return undefined;
  const deadline = entry.data.registration?.deadline;
  if (deadline === undefined) return undefined;
  return `register until ${formatIn(archive.community.language).deadline(deadline, zoneOf(archive, entry))}`;
}

function deadlineOf({ community }: Archive, entry: Entry<'opportunities'>, now: Temporal.Instant): string | undefined {
  const deadline = currentDeadline(entry, community, now);
  if (!deadline) return undefined;
  const { label, date, zone } = deadline;
  return `${label ? `deadline (${label})` : 'deadline'} ${formatIn(community.language).deadline(date, zone)}`;
}

function publicationDay(format: Format, { data }: Entry<'publications'>): string | undefined {
  if (data.published) return format.date(data.published);
  return data.chosen && `chosen for ${format.month(data.chosen.month)}`;
}

/** The first three names, and how many more. */
function namesOf(format: Format, credits: readonly { name: string }[]): string | undefined {
  if (credits.length === 0) return undefined;
  const names = credits.map(({ name }) => name);
  return names.length <= 3 ? format.list(names) : format.list([...names.slice(0, 2), `${names.length - 2} more`]);
}

/** What a person does now, or did last. */
export function roleOf({ data }: Entry<'people'>): string | undefined {
  const role = data.roles?.find(({ until }) => until === undefined) ?? data.roles?.[0];
  if (!role) return undefined;
  return role.role ? `${role.role}, ${role.organisation}` : role.organisation;
}
