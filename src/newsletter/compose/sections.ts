import type { AnyEntry } from '../../archive/archive.ts';
import type { CommunityData } from '../../archive/types.generated.ts';

type Newsletter = NonNullable<CommunityData['newsletter']>;
type Configured = NonNullable<Newsletter['sections']>[number];
type Choice = Configured['holds'][number];

/** A section of the newsletter, and what belongs in it. */
export interface SectionPlan {
  heading: string;
  /** How many entries it has room for. */
  most: number;
  holds: readonly Choice[];
}

const ROOM = 8;

/** Where a community says nothing of its sections. */
const USUAL: readonly Configured[] = [
  { heading: 'News', holds: [{ collection: 'news' }, { collection: 'publications', own: true }] },
  { heading: 'Events', holds: [{ collection: 'events' }] },
  { heading: 'Watch again', holds: [{ collection: 'recordings' }] },
  { heading: 'Opportunities', holds: [{ collection: 'opportunities' }] },
  { heading: 'In the spotlight', holds: [{ collection: 'spotlights', oneByOne: true }] },
  { heading: 'Publication of the month', holds: [{ collection: 'publications', oneByOne: true }] },
];

/** The sections of an issue, in order. */
export function sectionPlans({ newsletter }: CommunityData): SectionPlan[] {
  return (newsletter?.sections ?? USUAL).map(({ heading, most, holds }) => ({
    heading,
    most: most ?? (holds.every(({ oneByOne }) => oneByOne) ? 1 : ROOM),
    holds,
  }));
}

/** How a section holds an entry; undefined if it does not. */
export function choiceFor({ holds }: SectionPlan, entry: AnyEntry, community: CommunityData): Choice | undefined {
  return holds.find(({ collection, own }) => collection === entry.collection && (!own || isOwn(entry, community)));
}

/** Whether the community itself made it, holds it or offers it. */
export function isOwn(entry: AnyEntry, { name, newsletter }: CommunityData): boolean {
  switch (entry.collection) {
    case 'news':
      return entry.data.about === 'community';
    case 'publications':
      return entry.data.origin === 'community' || entry.data.origin === 'associated';
    case 'events':
    case 'recordings':
      return entry.data.series !== undefined && (newsletter?.ownSeries ?? []).includes(entry.data.series);
    case 'opportunities':
      return entry.data.organisation === name;
    case 'spotlights':
      return true;
    default:
      return false;
  }
}
