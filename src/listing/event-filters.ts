import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import { byTitle, find, titleOf } from '../archive/select.ts';
import { remember } from '../remember.ts';
import { ATTENDANCE } from './lines.ts';

/** One choice among the events. It has a page, and is there only if it holds an event. */
export interface EventFilter {
  group: 'series' | 'attendance' | 'topic';
  label: string;
  /** Where its page is, below `events/`: `attendance/online`. No entry has such an id: theirs go on with a year. */
  path: string;
  events: readonly Entry<'events'>[];
}

/** Every choice that holds events: series by name, attendance as the schema has it, topics in the community's order. */
export const eventFilters = remember((archive: Archive): EventFilter[] => {
  const { events } = archive;
  const bySeries = groupBy(events, ({ data }) => {
    const series = find(archive, 'series', data.series);
    return series ? [series.id] : [];
  });
  const byAttendance = groupBy(events, ({ data }) => (data.attendance ? [data.attendance] : []));
  const byTopic = groupBy(events, ({ data }) => data.topics ?? []);
  const series = archive.series.toSorted(byTitle).map((entry) => ({
    group: 'series' as const,
    label: titleOf(entry as AnyEntry),
    path: entry.id,
    events: bySeries.get(entry.id) ?? [],
  }));
  const attendance = Object.entries(ATTENDANCE).map(([id, label]) => ({
    group: 'attendance' as const,
    label,
    path: `attendance/${id}`,
    events: byAttendance.get(id) ?? [],
  }));
  const topics = archive.community.topics.map(({ id, title }) => ({
    group: 'topic' as const,
    label: title,
    path: `topics/${id}`,
    events: byTopic.get(id) ?? [],
  }));
  return [...series, ...attendance, ...topics].filter((filter) => filter.events.length > 0);
});

/** How many choices of a group are repeated on the page of a choice. */
const MOST = 8;

/** Of each group the choices that hold most events, in their order, and always the one that is chosen. */
export function mostUsed(filters: readonly EventFilter[], chosen: EventFilter): EventFilter[] {
  const groups = Map.groupBy(filters, ({ group }) => group);
  const kept = new Set([chosen]);
  for (const group of groups.values()) {
    for (const filter of group.toSorted((a, b) => b.events.length - a.events.length).slice(0, MOST)) kept.add(filter);
  }
  return filters.filter((filter) => kept.has(filter));
}

function groupBy(
  events: readonly Entry<'events'>[],
  keysOf: (event: Entry<'events'>) => readonly string[],
): Map<string, Entry<'events'>[]> {
  const groups = new Map<string, Entry<'events'>[]>();
  for (const event of events) {
    for (const key of new Set(keysOf(event))) {
      const group = groups.get(key);
      if (group) group.push(event);
      else groups.set(key, [event]);
    }
  }
  return groups;
}
