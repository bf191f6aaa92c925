import type { AnyEntry, Archive } from '../archive/archive.ts';
import { deadlinesOf } from '../archive/deadlines.ts';
import { announcedAt, dayOf, find, isPast } from '../archive/select.ts';
import { COLLECTIONS } from '../collections.ts';
import { dateAt, dateOf, daysBetween } from '../dates.ts';
import { type GroupedCount, halfOf, median, spread, tally, yearsFrom } from './tally.ts';

/** What a chart shows, and says of it in words. */
export interface Insight {
  id: string;
  title: string;
  /** What is seen, in a sentence made from the numbers. */
  reading: string;
  /** What is counted, and what cannot be. */
  note: string;
  /** What a label is: "Half-year". */
  by: string;
  /** What is counted: "Events". */
  of: string;
  labels: readonly string[];
  groups: readonly string[];
  counts: readonly GroupedCount[];
}

/** Everything the page of insights shows, in order. One without data has no counts, and says so in its reading. */
export function insightsOf(archive: Archive, now: Temporal.Instant): Insight[] {
  return [
    eventsOverTime(archive, now),
    topicsByYear(archive, now),
    timeToRecording(archive),
    opportunitiesByKind(archive),
    leadTime(archive),
    peopleOverTime(archive),
  ];
}

const ATTENDANCE = { online: 'Online', 'in-person': 'In person', hybrid: 'Hybrid', unknown: 'Not said' };

function eventsOverTime(archive: Archive, now: Temporal.Instant): Insight {
  const held = archive.events.filter((event) => event.data.status !== 'cancelled');
  const items = held.map(({ data }) => ({
    label: halfOf(data.starts),
    group: ATTENDANCE[data.attendance ?? 'unknown'],
  }));
  const labels = yearsFrom(held.map(({ data }) => data.starts)).flatMap((year) => [`${year} H1`, `${year} H2`]);
  const all = usedSpan(labels, items);
  const groups = Object.values(ATTENDANCE).filter((name) => items.some(({ group }) => group === name));
  const most = mostOf(items.map(({ label }) => label));
  const online = items.filter(({ group }) => group === 'Online' || group === 'Hybrid').length;
  const said = items.filter(({ group }) => group !== 'Not said').length;
  const coming = held.filter((event) => !isPast(archive, event, now)).length;
  return {
    id: 'events',
    title: 'Events over time',
    reading:
      most === undefined
        ? 'No event is in the archive yet.'
        : `${counted(held.length, 'event')}${coming > 0 ? `, ${coming} of them to come` : ''}; the most, ${most.count}, in ${spokenHalf(most.label)}.${said > 0 ? ` ${share(online, said)} could be attended online.` : ''}`,
    note: 'Counted by the day an event starts; cancelled ones are left out.',
    by: 'Half-year',
    of: 'Events',
    labels: all,
    groups,
    counts: tally(items, all, groups),
  };
}

/** More than these are too many to tell apart. */
const MOST_TOPICS = 8;

function topicsByYear(archive: Archive, now: Temporal.Instant): Insight {
  const thisYear = String(dateAt(now, archive.community.zone).year);
  const titles = new Map(archive.community.topics.map(({ id, title }) => [id, title]));
  const all = [...archive.byTopic].flatMap(([topic, entries]) =>
    entries.flatMap((entry) => {
      const day = dayOf(archive, entry);
      return day === undefined ? [] : [{ label: titles.get(topic) ?? topic, group: day.slice(0, 4) }];
    }),
  );
  const ranked = [...Map.groupBy(all, ({ label }) => label)].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  const labels = ranked.slice(0, MOST_TOPICS).map(([label]) => label);
  const items = all.filter(({ label }) => labels.includes(label));
  const years = yearsFrom(items.map(({ group }) => group));
  // Bands of single years would be too thin to see, so what is long ago is one.
  const early = years.slice(0, Math.max(0, years.length - 4));
  const earlier = early.length === 0 ? undefined : `to ${early.at(-1)}`;
  const groupOf = (year: string): string => (early.includes(year) && earlier ? earlier : year);
  const groups = [...(earlier ? [earlier] : []), ...years.slice(early.length)];
  const [first, second] = ranked;
  const lately = mostOf(all.filter(({ group }) => Number(group) >= Number(thisYear) - 1).map(({ label }) => label));
  return {
    id: 'topics',
    title: 'Topics by year',
    reading:
      first === undefined
        ? 'No entry has a topic yet.'
        : `${first[0]} is the topic of most entries, ${first[1].length}${second ? `, before ${second[0]} with ${second[1].length}` : ''}.${lately && lately.label !== first[0] ? ` Since ${Number(thisYear) - 1}, ${lately.label} leads.` : ''}`,
    note: `Entries with a day, of every kind; an entry may have several topics.${ranked.length > labels.length ? ` The ${labels.length} most frequent of ${ranked.length} are shown.` : ''}`,
    by: 'Topic',
    of: 'Entries',
    labels,
    groups,
    counts: tally(
      items.map(({ label, group }) => ({ label, group: groupOf(group) })),
      labels,
      groups,
    ),
  };
}

const WAITS = [
  { label: 'Same week', from: 0 },
  { label: '1–2 weeks', from: 7 },
  { label: '2–4 weeks', from: 14 },
  { label: '1–2 months', from: 30 },
  { label: '2–6 months', from: 60 },
  { label: 'Longer', from: 183 },
];

function timeToRecording(archive: Archive): Insight {
  const waits = archive.recordings.flatMap(({ data }) => {
    const event = find(archive, 'events', data.event);
    if (!event || data.published === undefined) return [];
    return [Math.max(0, daysBetween(dateOf(event.data.starts).toString(), data.published))];
  });
  const counts = spread(waits, WAITS).map((count) => ({ ...count, group: 'Recordings' }));
  const middle = median(waits);
  return {
    id: 'recordings',
    title: 'From event to recording',
    reading:
      middle === undefined
        ? 'No recording names both its event and the day it was published yet.'
        : `Half of ${counted(waits.length, 'recording')} were online within ${counted(Math.round(middle), 'day')} of the event.`,
    note: `Days from the start of an event to its recording's publication; ${archive.recordings.length - waits.length} of ${counted(archive.recordings.length, 'recording')} do not name both.`,
    by: 'Wait',
    of: 'Recordings',
    labels: waits.length === 0 ? [] : WAITS.map(({ label }) => label),
    groups: ['Recordings'],
    counts: waits.length === 0 ? [] : counts,
  };
}

function opportunitiesByKind(archive: Archive): Insight {
  const items = archive.opportunities.map(({ data: { kind } }) => ({
    label: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    group: 'Opportunities',
  }));
  const ranked = [...Map.groupBy(items, ({ label }) => label)].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  const labels = ranked.map(([label]) => label);
  const most = ranked[0];
  return {
    id: 'opportunities',
    title: 'Opportunities by kind',
    reading:
      most === undefined
        ? 'No opportunity is in the archive yet.'
        : `${counted(items.length, 'opportunity', 'opportunities')} of ${counted(labels.length, 'kind')}; most often: ${most[0].toLowerCase()} (${most[1].length}).`,
    note: 'Open and closed ones, since the archive began.',
    by: 'Kind',
    of: 'Opportunities',
    labels,
    groups: ['Opportunities'],
    counts: tally(items, labels, ['Opportunities']),
  };
}

const LEADS = [
  { label: 'Under 1 week', from: 0 },
  { label: '1–2 weeks', from: 7 },
  { label: '2–4 weeks', from: 14 },
  { label: '1–2 months', from: 30 },
  { label: 'Over 2 months', from: 60 },
];

function leadTime(archive: Archive): Insight {
  const { community } = archive;
  const leads = archive.opportunities.flatMap((entry) => {
    const told = announcedAt(archive, entry);
    const last = deadlinesOf(entry, community).at(-1);
    if (told === undefined || last === undefined) return [];
    return [Math.max(0, Math.floor(told.until(last.ends).total('hours') / 24))];
  });
  const middle = median(leads);
  const counts = spread(leads, LEADS).map((count) => ({ ...count, group: 'Opportunities' }));
  return {
    id: 'lead-time',
    title: 'Time left to apply',
    reading:
      middle === undefined
        ? 'No issue has announced an opportunity with a deadline yet.'
        : `When the newsletter told of them, readers had ${counted(Math.round(middle), 'day')} left for the opportunity in the middle, ${counted(Math.min(...leads), 'day')} for the one that closed first.`,
    note: 'From the day of the first issue that announced an opportunity to its last deadline; those without either are left out.',
    by: 'Time left',
    of: 'Opportunities',
    labels: leads.length === 0 ? [] : LEADS.map(({ label }) => label),
    groups: ['Opportunities'],
    counts: leads.length === 0 ? [] : counts,
  };
}

const HOW_OFTEN = { first: 'For the first time', again: 'Again' };

/** Whoever is named in an entry with a day: speakers, organisers, authors, editors, and people in the spotlight. */
function peopleOverTime(archive: Archive): Insight {
  const named = COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[])
    .flatMap((entry) => {
      const day = dayOf(archive, entry);
      return day === undefined ? [] : peopleIn(entry).map((person) => ({ person, year: day.slice(0, 4) }));
    })
    .sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0));
  const firstYear = new Map<string, string>();
  for (const { person, year } of named) if (!firstYear.has(person)) firstYear.set(person, year);
  const inYears = [...new Set(named.map(({ person, year }) => `${year}\0${person}`))].map((pair) => {
    const [year = '', person = ''] = pair.split('\0');
    return { label: year, group: firstYear.get(person) === year ? HOW_OFTEN.first : HOW_OFTEN.again };
  });
  const labels = yearsFrom(named.map(({ year }) => year));
  const most = mostOf(inYears.map(({ label }) => label));
  const returned = new Set(
    named.filter(({ person, year }) => firstYear.get(person) !== year).map(({ person }) => person),
  );
  return {
    id: 'people',
    title: 'People over time',
    reading:
      most === undefined
        ? 'Nobody is named in an entry with a day yet.'
        : `${counted(firstYear.size, 'person', 'people')} took part so far, the most, ${most.count}, in ${most.label}; ${returned.size} came back in a later year.`,
    note: 'Everyone an entry names as speaker, organiser, author, editor or in a spotlight, once a year. Who changed the files is not counted.',
    by: 'Year',
    of: 'People',
    labels,
    groups: Object.values(HOW_OFTEN),
    counts: tally(inYears, labels, Object.values(HOW_OFTEN)),
  };
}

/** Known people by their id, others by their name. */
function peopleIn(entry: AnyEntry): string[] {
  const nameOf = ({ name, person }: { name: string; person?: string }): string => person ?? name.toLowerCase();
  switch (entry.collection) {
    case 'events':
      return [...(entry.data.speakers ?? []), ...(entry.data.organisers ?? [])].map(nameOf);
    case 'recordings':
      return (entry.data.speakers ?? []).map(nameOf);
    case 'publications':
      return (entry.data.authors ?? []).map(nameOf);
    case 'issues':
      return (entry.data.editors ?? []).map(nameOf);
    case 'spotlights':
      return [entry.data.person];
    default:
      return [];
  }
}

/** The labels from the first that is used to the last. */
function usedSpan(labels: readonly string[], items: readonly { label: string }[]): string[] {
  const used = new Set(items.map(({ label }) => label));
  const isUsed = (label: string): boolean => used.has(label);
  return labels.slice(Math.max(0, labels.findIndex(isUsed)), labels.findLastIndex(isUsed) + 1);
}

/** The most frequent label; of several the last, which is the latest. */
function mostOf(labels: readonly string[]): { label: string; count: number } | undefined {
  const counts = [...Map.groupBy(labels.toSorted(), (label) => label)].map(([label, all]) => ({
    label,
    count: all.length,
  }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return counts.findLast(({ count }) => count === most);
}

function spokenHalf(label: string): string {
  return `the ${label.endsWith('1') ? 'first' : 'second'} half of ${label.slice(0, 4)}`;
}

function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

function share(part: number, whole: number): string {
  return part === whole
    ? 'All of them'
    : part === 0
      ? 'None of them'
      : `${part} of the ${whole} that say where they take place`;
}
