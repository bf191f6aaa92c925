import type { AnyEntry, Archive } from '../archive/archive.ts';
import { dayOf, find, titleOf } from '../archive/select.ts';

/** What a search can be narrowed by, in the order in which readers are asked. */
export const FACETS = ['collection', 'year', 'series', 'topic'] as const;

export type Facet = (typeof FACETS)[number];

/** What the search index is told of an entry besides its text. */
export function searchFacts(archive: Archive, entry: AnyEntry): { facet: Facet; value: string }[] {
  const { topics } = archive.community;
  return [
    { facet: 'collection' as const, value: entry.collection },
    ...yearsOf(archive, entry).map((value) => ({ facet: 'year' as const, value })),
    ...seriesOf(archive, entry).map((value) => ({ facet: 'series' as const, value })),
    ...topics
      .filter(({ id }) => entry.data.topics?.includes(id))
      .map(({ title }) => ({ facet: 'topic' as const, value: title })),
  ];
}

/** The year of its day; where that is not known, the one it is filed under. People and series have none. */
function yearsOf(archive: Archive, entry: AnyEntry): string[] {
  const year = dayOf(archive, entry)?.slice(0, 4) ?? /\/(\d{4})\//.exec(entry.id)?.[1];
  return year === undefined ? [] : [year];
}

/** A recording is of the series of the event it records. */
function seriesOf(archive: Archive, entry: AnyEntry): string[] {
  if (entry.collection === 'series') return [titleOf(entry)];
  if (entry.collection !== 'events' && entry.collection !== 'recordings') return [];
  const event = entry.collection === 'recordings' ? find(archive, 'events', entry.data.event) : undefined;
  const named = [entry, event].map((each) => find(archive, 'series', each?.data.series));
  return [...new Set(named.flatMap((series) => (series ? [titleOf(series)] : [])))];
}
