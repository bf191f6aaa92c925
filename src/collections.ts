/** The nine kinds of entry, in the order in which readers meet them. */
export const COLLECTIONS = [
  'issues',
  'events',
  'series',
  'recordings',
  'opportunities',
  'publications',
  'news',
  'spotlights',
  'people',
] as const;

export type Collection = (typeof COLLECTIONS)[number];

/** What one entry of a collection is called, in messages and on pages. */
export const SINGULAR = {
  issues: 'issue',
  events: 'event',
  series: 'series',
  recordings: 'recording',
  opportunities: 'opportunity',
  publications: 'publication',
  news: 'news item',
  spotlights: 'spotlight',
  people: 'person',
} satisfies Record<Collection, string>;

/**
 * How a collection's files are laid out below its folder:
 * `slug` is `people/ellen-visscher`, `year` is `events/2023/diversifying-health-research`,
 * `month` is `issues/2023-11`.
 */
export const LAYOUT = {
  issues: 'month',
  events: 'year',
  series: 'slug',
  recordings: 'year',
  opportunities: 'year',
  publications: 'year',
  news: 'year',
  spotlights: 'year',
  people: 'slug',
} satisfies Record<Collection, 'slug' | 'year' | 'month'>;

/** Collections whose entries have a text below their data, and are therefore written as Markdown. */
export const WITH_BODY: readonly Collection[] = ['issues', 'spotlights'];

export function isCollection(word: string): word is Collection {
  return (COLLECTIONS as readonly string[]).includes(word);
}
