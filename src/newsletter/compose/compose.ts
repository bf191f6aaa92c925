import type { AnyEntry, Archive, Entry } from '../../archive/archive.ts';
import type { DatesById } from '../../archive/entry-dates.ts';
import { compareIds, titleOf } from '../../archive/select.ts';
import { issueTitle } from '../issue-title.ts';
import type { Announced } from './moved.ts';
import { type ComposeContext, poolOf, type Verdict } from './pool.ts';
import { choiceFor, type SectionPlan, sectionPlans } from './sections.ts';
import { warningsOf } from './warnings.ts';

/** An issue as it is proposed: what is in each section and why, what is left out and why. */
export interface Draft {
  /** `2026-12` */
  month: string;
  /** `December 2026` */
  title: string;
  sendDate: string;
  /** The issue that went out last before it. */
  last: Entry<'issues'> | undefined;
  sections: DraftSection[];
  leftOut: Proposal[];
  /** What the editor should look at before sending. */
  warnings: string[];
}

export interface DraftSection {
  heading: string;
  /** The section of the file that is there already, by its number; undefined for one to be added. */
  at: number | undefined;
  proposals: Proposal[];
}

export interface Proposal {
  entry: AnyEntry;
  title: string;
  reason: string;
  /** "kept" stood in the file before. */
  status: 'new' | 'kept' | 'out';
}

export interface ComposeOptions {
  dates: DatesById;
  /** `2026-12` */
  month: string;
  sendDate: string;
  /** The issue of that month as it is, if it was composed before. */
  before?: Entry<'issues'> | undefined;
  announced?: Announced | undefined;
}

/**
 * Proposes an issue: what is new since the last one, what is on in the coming weeks, what closes
 * after it is sent, and the spotlight and the publication whose turn it is. Nothing that an earlier
 * issue announced comes again, unless its date or deadline changed. What stands in the issue already
 * stays, in its order; what its editor took out stays out.
 */
export function compose(archive: Archive, { dates, month, sendDate, before, announced }: ComposeOptions): Draft {
  const last = archive.issues
    .filter(({ id, data }) => id !== before?.id && data.sendDate < sendDate)
    .toSorted((a, b) => (a.data.sendDate < b.data.sendDate ? -1 : 1))
    .at(-1);
  const context: ComposeContext = { archive, dates, sendDate, last, announced };
  const pool = poolOf(context).sort((a, b) => a.order - b.order || compareIds(a.entry, b.entry));
  const held = heldBy(archive, before);
  const inIssue = new Set(held.flat().map(({ id }) => id));
  const proposed = new Set(before?.data.proposed ?? []);
  const leftOut: Proposal[] = [];
  const free = pool.filter((verdict) => {
    if (inIssue.has(verdict.entry.id)) return false;
    if (verdict.isIn && !proposed.has(verdict.entry.id)) return true;
    leftOut.push(left(verdict, verdict.isIn ? 'you took it out' : verdict.reason));
    return false;
  });

  const plans = sectionPlans(archive.community);
  const sections: DraftSection[] = held.map((entries, at) => ({
    heading: before!.data.sections[at]!.heading,
    at,
    proposals: entries.map((entry) => ({ entry, title: titleOf(entry), reason: 'in the draft', status: 'kept' })),
  }));
  const byPlan = Map.groupBy(free, ({ entry }) => plans.find((plan) => choiceFor(plan, entry, archive.community)));
  for (const verdict of byPlan.get(undefined) ?? [])
    leftOut.push(left(verdict, 'no section of the newsletter holds it'));
  const empty: SectionPlan[] = [];
  for (const plan of plans) {
    const section = sectionFor(plan, plans, sections, archive);
    for (const verdict of byPlan.get(plan) ?? []) {
      const why = noRoom(plan, section, verdict, archive);
      if (why) leftOut.push(left(verdict, why));
      else section.proposals.push({ ...left(verdict, verdict.reason), status: 'new' });
    }
    if (section.proposals.length === 0 && !isElsewhere(plan, held)) empty.push(plan);
    else if (section.proposals.length > 0 && !sections.includes(section)) sections.push(section);
  }
  const draft = {
    month,
    title: before?.data.title ?? issueTitle(archive.community, month),
    sendDate,
    last,
    sections,
    leftOut,
  };
  return { ...draft, warnings: warningsOf(context, empty, draft) };
}

/** The entries in each section of an issue. */
function heldBy(archive: Archive, issue: Entry<'issues'> | undefined): AnyEntry[][] {
  return (issue?.data.sections ?? []).map(({ entries }) =>
    entries.map((id) => archive.byId.get(id)).filter((entry) => entry !== undefined),
  );
}

/** Whether the one entry of a section stands in another, where its editor moved it. */
function isElsewhere({ holds }: SectionPlan, held: readonly AnyEntry[][]): boolean {
  return holds.some(
    ({ collection, oneByOne }) => oneByOne && held.flat().some((entry) => entry.collection === collection),
  );
}

/** The section of the draft that goes by a plan: of its name, or, if its editor renamed it, with what it holds. */
function sectionFor(
  plan: SectionPlan,
  plans: readonly SectionPlan[],
  sections: readonly DraftSection[],
  { community }: Archive,
): DraftSection {
  const isNamed = ({ heading }: DraftSection, name: string): boolean => heading.toLowerCase() === name.toLowerCase();
  const renamed = sections.filter((section) => plans.every((other) => !isNamed(section, other.heading)));
  return (
    sections.find((section) => isNamed(section, plan.heading)) ??
    renamed.find(({ proposals }) => proposals.some(({ entry }) => choiceFor(plan, entry, community))) ?? {
      heading: plan.heading,
      at: undefined,
      proposals: [],
    }
  );
}

/** Why a section does not take an entry; undefined if it does. */
function noRoom(
  plan: SectionPlan,
  { proposals }: DraftSection,
  { entry }: Verdict,
  { community }: Archive,
): string | undefined {
  const isAlone = choiceFor(plan, entry, community)?.oneByOne ?? false;
  const rival = isAlone ? proposals.find((other) => other.entry.collection === entry.collection) : undefined;
  if (rival) return `it is the turn of ${rival.title}`;
  return proposals.length >= plan.most ? `${plan.heading} has room for ${plan.most}` : undefined;
}

function left({ entry }: Verdict, reason: string): Proposal {
  return { entry, title: titleOf(entry), reason, status: 'out' };
}
