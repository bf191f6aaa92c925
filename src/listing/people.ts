import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import { byTitle, find, newestFirst, referring } from '../archive/select.ts';

type Person = Entry<'people'>;

/** Entries that refer to a person in one way. */
export interface PersonGroup {
  heading: string;
  entries: AnyEntry[];
}

/**
 * Everything that refers to a person, each group with the newest first. A recording of a talk that is
 * there too stands with the talk. Groups without entries are left out.
 */
export function groupsOfPerson(archive: Archive, person: Person): PersonGroup[] {
  const talks = referring(archive, person, 'events', 'speakers');
  const recordings = referring(archive, person, 'recordings', 'speakers').filter(
    ({ data }) => !talks.some(({ id }) => id === find(archive, 'events', data.event)?.id),
  );
  const organised = [
    ...referring(archive, person, 'series', 'organisers'),
    ...referring(archive, person, 'events', 'organisers'),
  ];
  const groups: PersonGroup[] = [
    { heading: 'Spotlight', entries: referring(archive, person, 'spotlights', 'person') },
    { heading: 'Talks', entries: talks },
    { heading: 'Recordings', entries: recordings },
    { heading: 'Publications', entries: referring(archive, person, 'publications', 'authors') },
    { heading: 'Chosen as publication of the month', entries: referring(archive, person, 'publications', 'chosen') },
    { heading: 'Organised', entries: organised },
    { heading: 'News', entries: referring(archive, person, 'news', 'people') },
    { heading: 'Issues edited', entries: referring(archive, person, 'issues', 'editors') },
  ];
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ heading, entries }) => ({ heading, entries: newestFirst(archive, entries) }));
}

/** People who stand together in the list of them all. */
export interface PeopleGroup {
  heading: string;
  people: Person[];
}

/** Everybody once: the team in its own order, the scholars by cohort with the latest first, then all others by name. */
export function groupPeople(archive: Archive): PeopleGroup[] {
  const team = (archive.community.team ?? [])
    .map((id) => find(archive, 'people', id))
    .filter((person) => person !== undefined);
  const others = archive.people.filter((person) => !team.includes(person)).toSorted(byTitle);
  const cohorts = Map.groupBy(others, ({ data }) => data.cohort);
  const scholars = [...cohorts.keys()]
    .filter((cohort) => cohort !== undefined)
    .sort()
    .reverse()
    .map((cohort) => ({ heading: `Community scholars ${yearsOf(cohort)}`, people: cohorts.get(cohort) ?? [] }));
  return [
    { heading: 'Team', people: team },
    ...scholars,
    { heading: 'Speakers, authors and members', people: cohorts.get(undefined) ?? [] },
  ].filter(({ people }) => people.length > 0);
}

/** 2023–24, from 2023-2024 */
export function yearsOf(cohort: string): string {
  const [from = '', until = ''] = cohort.split('-');
  return from.slice(0, 2) === until.slice(0, 2) ? `${from}–${until.slice(2)}` : `${from}–${until}`;
}

/** Where there is no portrait: the first letters of the first name and the last. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/[\s-]+/)
    .map((part) => /\p{L}\p{M}*/u.exec(part)?.[0])
    .filter((letter) => letter !== undefined);
  const [first = '', ...rest] = letters;
  return `${first}${rest.at(-1) ?? ''}`.toLocaleUpperCase('en');
}
