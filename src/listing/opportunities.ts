import type { Archive, Entry } from '../archive/archive.ts';
import { byDeadline, type DeadlineStatus, deadlineStatus, isForgotten } from '../archive/deadlines.ts';
import { KINDS } from './lines.ts';

type Opportunity = Entry<'opportunities'>;
type Kind = Opportunity['data']['kind'];

/** Opportunities that stand alike. */
export interface StandingGroup {
  status: Exclude<DeadlineStatus, 'review'> | 'forgotten';
  heading: string;
  entries: Opportunity[];
}

/** Opportunities by how they stand, the next to close first; of what is over, the latest first. Groups may be empty. */
export function groupByStanding(
  { community }: Archive,
  opportunities: readonly Opportunity[],
  now: Temporal.Instant,
): StandingGroup[] {
  const byStatus = Map.groupBy(opportunities, (entry) => {
    const status = deadlineStatus(entry, community, now);
    if (status !== 'review') return status;
    return isForgotten(entry, community, now) ? 'forgotten' : 'rolling';
  });
  return (Object.keys(HEADINGS) as StandingGroup['status'][]).map((status) => {
    const entries = (byStatus.get(status) ?? []).toSorted(byDeadline(community, now));
    if (status === 'closed') entries.reverse();
    if (status === 'forgotten') entries.sort((a, b) => (reviewOf(a) < reviewOf(b) ? 1 : -1));
    return { status, heading: HEADINGS[status], entries };
  });
}

function reviewOf({ data }: Opportunity): string {
  return data.rolling?.review ?? '';
}

/** In the order in which they stand on a page. */
const HEADINGS = {
  closing: 'Closing soon',
  open: 'Open',
  rolling: 'Without a deadline',
  closed: 'Closed',
  forgotten: 'Probably closed',
} satisfies Record<StandingGroup['status'], string>;

/** The opportunities of one kind, for those kinds that there are. */
export interface KindGroup {
  kind: Kind;
  label: string;
  /** "Jobs" */
  plural: string;
  entries: Opportunity[];
}

/** Opportunities by their kind, in the order of the schema. */
export function groupByKind(opportunities: readonly Opportunity[]): KindGroup[] {
  const byKind = Map.groupBy(opportunities, ({ data }) => data.kind);
  return (Object.keys(KINDS) as Kind[])
    .map((kind) => ({ kind, label: KINDS[kind], plural: KINDS_OF_MANY[kind], entries: byKind.get(kind) ?? [] }))
    .filter(({ entries }) => entries.length > 0);
}

/** What several of a kind are called. */
export const KINDS_OF_MANY = {
  job: 'Jobs',
  studentship: 'Studentships',
  internship: 'Internships',
  fellowship: 'Fellowships',
  funding: 'Funding',
  award: 'Awards',
  call: 'Calls',
  course: 'Courses',
  volunteering: 'Volunteering',
  survey: 'Surveys',
} satisfies Record<Kind, string>;

/**
 * Those of some opportunities that are most like one: of its kind, about its topics, offered by the
 * same people. The likest first, then the next to close.
 */
export function similarTo(
  { community }: Archive,
  entry: Opportunity,
  among: readonly Opportunity[],
  now: Temporal.Instant,
): Opportunity[] {
  const next = byDeadline(community, now);
  return among
    .filter((other) => other.id !== entry.id)
    .map((other) => ({ other, likeness: likeness(entry, other) }))
    .filter((found) => found.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || next(a.other, b.other))
    .slice(0, MOST_SIMILAR)
    .map(({ other }) => other);
}

const MOST_SIMILAR = 3;

function likeness({ data: a }: Opportunity, { data: b }: Opportunity): number {
  const shared = (a.topics ?? []).filter((topic) => b.topics?.includes(topic)).length;
  return (a.kind === b.kind ? 2 : 0) + shared + (a.organisation === b.organisation ? 1 : 0);
}
