import { compareDates } from '../dates.ts';
import { remember } from '../remember.ts';
import type { AnyEntry, Archive, Entry } from './archive.ts';
import { compareIds, find, newestFirst } from './select.ts';

/** What talks are: the event, or the recording of one. */
export type Talk = Entry<'events'> | Entry<'recordings'>;

const MOST = 4;

/** A speaker says most of what a talk is like, then what it is about; a series may hold anything. */
const WEIGHTS = { speaker: 5, topic: 3, series: 2 };

/** So many talks on each side, by date, are compared for each thing that is shared: a page costs the same in a large archive. */
const REACH = 20;

/** At most four talks of its collection that share a speaker, a topic or the series, the most alike first, then the newest. */
export function relatedTalks<T extends Talk>(archive: Archive, talk: T): T[] {
  const { places, groups } = indexOf(archive)[talk.collection];
  const scores = new Map<Talk, number>();
  const own = places.get(talk) ?? 0;
  for (const { key, weight } of sharedBy(archive, talk)) {
    for (const other of nearest(groups.get(key) ?? [], own, places)) {
      if (other !== talk) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .slice(0, MOST)
    .map(([other]) => other as T);
}

interface Index {
  /** Where a talk stands, newest first. */
  places: ReadonlyMap<Talk, number>;
  /** The talks that share something, newest first. */
  groups: ReadonlyMap<string, readonly Talk[]>;
}

const indexOf = remember((archive: Archive) => ({
  events: createIndex(archive, archive.events),
  recordings: createIndex(archive, archive.recordings),
}));

function createIndex(archive: Archive, talks: readonly Talk[]): Index {
  const ordered = newestFirst(archive, talks as readonly AnyEntry[]) as Talk[];
  const groups = new Map<string, Talk[]>();
  for (const talk of ordered) {
    for (const { key } of sharedBy(archive, talk)) {
      const group = groups.get(key);
      if (group) group.push(talk);
      else groups.set(key, [talk]);
    }
  }
  return { places: new Map(ordered.map((talk, index) => [talk, index])), groups };
}

/** The talks of a group that stand nearest to a place; the group is in order, so they are found by halving. */
function nearest(group: readonly Talk[], place: number, places: Index['places']): readonly Talk[] {
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places.get(group[middle] as Talk) ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return group.slice(Math.max(0, low - REACH), low + REACH + 1);
}

/** What talks can have in common. A recording is also about what its event is about. */
function sharedBy(archive: Archive, talk: Talk): { key: string; weight: number }[] {
  const event = talk.collection === 'recordings' ? find(archive, 'events', talk.data.event) : undefined;
  const keys = new Map<string, number>();
  for (const { data } of event ? [talk, event] : [talk]) {
    if (data.series) keys.set(`series ${idOf(archive, data.series)}`, WEIGHTS.series);
    for (const topic of data.topics ?? []) keys.set(`topic ${topic}`, WEIGHTS.topic);
    for (const { name, person } of data.speakers ?? []) {
      keys.set(`speaker ${person ? idOf(archive, person) : name.toLowerCase()}`, WEIGHTS.speaker);
    }
  }
  return [...keys].map(([key, weight]) => ({ key, weight }));
}

function idOf(archive: Archive, id: string): string {
  return archive.byId.get(id)?.id ?? id;
}

/** The events of each series in the order in which they start, and where each stands. */
const runs = remember((archive: Archive) => {
  const ordered = archive.events.toSorted((a, b) => compareDates(a.data.starts, b.data.starts) || compareIds(a, b));
  const ofSeries = Map.groupBy(ordered, ({ data }) => (data.series ? idOf(archive, data.series) : ''));
  ofSeries.delete('');
  return new Map([...ofSeries.values()].flatMap((run) => run.map((event, index) => [event, { run, index }] as const)));
});

/** The events before and after one in its series. */
export function neighboursInSeries(
  archive: Archive,
  event: Entry<'events'>,
): { previous: Entry<'events'> | undefined; next: Entry<'events'> | undefined } {
  const place = runs(archive).get(event);
  return { previous: place?.run[place.index - 1], next: place?.run[place.index + 1] };
}
