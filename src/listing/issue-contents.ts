import { slug } from 'github-slugger';
import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import { find, titleOf } from '../archive/select.ts';
import { COLLECTIONS, type Collection, SINGULAR } from '../collections.ts';

/** A section of an issue, with the entries it announces. */
export interface Section {
  heading: string;
  /** Unlike that of every other section, and of every heading of a letter. */
  anchor: string;
  entries: AnyEntry[];
}

/** The sections of an issue, in the order of the newsletter. */
export function sectionsOf(archive: Archive, issue: Entry<'issues'>): Section[] {
  const taken = new Map<string, number>();
  return issue.data.sections.map(({ heading, entries }) => {
    const name = `section-${slug(heading)}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return {
      heading,
      anchor: count === 1 ? name : `${name}-${count}`,
      entries: entries.map((id) => archive.byId.get(id)).filter((entry) => entry !== undefined),
    };
  });
}

/**
 * What is in an issue, as in a journal's table of contents: "8 events, 3 opportunities, a spotlight
 * on Ellen Visscher".
 */
export function contentsOf(archive: Archive, issue: Entry<'issues'>): string[] {
  const entries = [...new Set(sectionsOf(archive, issue).flatMap((section) => section.entries))];
  const byCollection = Map.groupBy(entries, ({ collection }) => collection);
  return COLLECTIONS.flatMap((collection) => {
    const found = byCollection.get(collection) ?? [];
    if (found.length === 0) return [];
    const [only] = found;
    if (found.length === 1 && only?.collection === 'spotlights')
      return [`a spotlight on ${spotlighted(archive, only)}`];
    return [countOf(found.length, collection)];
  });
}

/** `3 events`, `1 news item` */
export function countOf(count: number, collection: Collection): string {
  return `${count} ${count === 1 ? SINGULAR[collection] : PLURAL[collection]}`;
}

function spotlighted(archive: Archive, entry: Entry<'spotlights'>): string {
  const person = find(archive, 'people', entry.data.person);
  return titleOf(person ?? entry);
}

const PLURAL = {
  issues: 'issues',
  events: 'events',
  series: 'series',
  recordings: 'recordings',
  opportunities: 'opportunities',
  publications: 'publications',
  news: 'news items',
  spotlights: 'spotlights',
  people: 'people',
} satisfies Record<Collection, string>;
