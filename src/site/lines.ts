import type { AnyEntry, Entry } from '../archive/archive.ts';
import { currentDeadline } from '../archive/deadlines.ts';
import { dayOf, find, titleOf } from '../archive/select.ts';
import { archive, community, now } from './archive.ts';
import { formatDate, formatDeadline, formatEventDate, formatList, formatMonth } from './format.ts';

/** The words that stand with an entry's title in a list: when, where, by whom. */
export function lineOf(entry: AnyEntry): string {
  return partsOf(entry)
    .filter((part) => part !== undefined)
    .join(' · ');
}

function partsOf(entry: AnyEntry): (string | undefined)[] {
  switch (entry.collection) {
    case 'issues':
      return [formatDate(entry.data.sendDate)];
    case 'events':
      return [
        formatEventDate(entry),
        EVENT_STATUS[entry.data.status ?? 'scheduled'],
        whereOf(entry),
        seriesTitle(entry.data.series),
      ];
    case 'series':
      return [entry.data.cadence];
    case 'recordings':
      return [recordingDay(entry), seriesTitle(entry.data.series), namesOf(entry.data.speakers)];
    case 'opportunities':
      return [KINDS[entry.data.kind], entry.data.organisation, deadlineOf(entry)];
    case 'publications':
      return [namesOf(entry.data.authors), entry.data.venue, publicationDay(entry)];
    case 'news':
      return [formatDate(entry.data.date)];
    case 'spotlights':
      return [formatDate(entry.data.published)];
    case 'people':
      return [roleOf(entry)];
  }
}

const EVENT_STATUS = {
  scheduled: undefined,
  tentative: 'Date not final',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
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

function seriesTitle(id: string | undefined): string | undefined {
  const series = find(archive, 'series', id);
  return series && titleOf(series);
}

function recordingDay(entry: Entry<'recordings'>): string | undefined {
  const day = dayOf(archive, entry);
  return day && formatDate(day);
}

function deadlineOf(entry: Entry<'opportunities'>): string | undefined {
  const deadline = currentDeadline(entry, community, now);
  return deadline && `closes ${formatDeadline(deadline.date, deadline.zone)}`;
}

function publicationDay({ data }: Entry<'publications'>): string | undefined {
  if (data.published) return formatDate(data.published);
  return data.chosen && `chosen for ${formatMonth(data.chosen.month)}`;
}

/** The first three names, and how many more. */
function namesOf(credits: { name: string }[] | undefined): string | undefined {
  if (!credits || credits.length === 0) return undefined;
  const names = credits.map(({ name }) => name);
  return names.length <= 3 ? formatList(names) : formatList([...names.slice(0, 2), `${names.length - 2} more`]);
}

/** What a person does now, or did last. */
export function roleOf({ data }: Entry<'people'>): string | undefined {
  const role = data.roles?.find(({ until }) => until === undefined) ?? data.roles?.[0];
  if (!role) return undefined;
  return role.role ? `${role.role}, ${role.organisation}` : role.organisation;
}
