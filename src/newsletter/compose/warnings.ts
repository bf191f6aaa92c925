import type { AnyEntry, Archive, Entry } from '../../archive/archive.ts';
import { deadlinesOf } from '../../archive/deadlines.ts';
import { referring, titleOf } from '../../archive/select.ts';
import { dateOf, daysBetween } from '../../dates.ts';
import { formatIn } from '../../listing/format.ts';
import type { Draft } from './compose.ts';
import type { ComposeContext } from './pool.ts';
import type { SectionPlan } from './sections.ts';

/** Whoever reads it two days later should not come too late. */
const SOON_DAYS = 2;

/**
 * What an editor should look at before an issue is sent: what is too near, and what is missing.
 *
 * @param empty the sections for which there is nothing
 */
export function warningsOf(
  context: ComposeContext,
  empty: readonly SectionPlan[],
  { sections }: Pick<Draft, 'sections'>,
): string[] {
  const proposals = sections.flatMap((section) => section.proposals);
  const entries = proposals.map(({ entry }) => entry);
  if (entries.length === 0) return ['Nothing is new, on, or open: there is nothing to send.'];
  return [
    ...entries.flatMap((entry) => tooNear(context, entry)),
    ...entries.flatMap((entry) => withoutSpeaker(context, entry)),
    ...empty.map((plan) => emptySection(context, plan)),
  ];
}

function tooNear({ archive, sendDate }: ComposeContext, entry: AnyEntry): string[] {
  const format = formatIn(archive.community.language);
  const day = nextDay(archive, entry, sendDate);
  if (day === undefined) return [];
  const verb = entry.collection === 'events' ? 'begins' : 'closes';
  const days = daysBetween(sendDate, day);
  if (days > SOON_DAYS) return [];
  const when =
    days < 0
      ? 'before it is sent'
      : ['on the day it is sent', 'a day after it is sent', 'two days after it is sent'][days];
  return [`“${titleOf(entry)}” ${verb} on ${format.date(day)}, ${when}.`];
}

/** The day that a reader must not miss. */
function nextDay(archive: Archive, entry: AnyEntry, sendDate: string): string | undefined {
  if (entry.collection === 'events') return dateOf(entry.data.starts).toString();
  if (entry.collection !== 'opportunities') return undefined;
  const days = deadlinesOf(entry, archive.community).map(({ date }) => date.slice(0, 10));
  return days.find((day) => day >= sendDate) ?? days.at(-1);
}

/** An event of a series whose others name who speaks. */
function withoutSpeaker({ archive }: ComposeContext, entry: AnyEntry): string[] {
  if (entry.collection !== 'events' || entry.data.speakers || !entry.data.series) return [];
  const series = archive.byId.get(entry.data.series);
  const others = series ? (referring(archive, series, 'events', 'series') as Entry<'events'>[]) : [];
  const usual = others.filter(({ data }) => data.speakers).length > others.length / 2;
  return usual ? [`“${titleOf(entry)}” has no speaker yet.`] : [];
}

function emptySection({ archive }: ComposeContext, { heading, holds }: SectionPlan): string {
  if (!holds.some(({ collection }) => collection === 'spotlights')) return `There is nothing for “${heading}”.`;
  const waiting = archive.people
    .filter((person) => person.data.cohort && referring(archive, person, 'spotlights', 'person').length === 0)
    .map((person) => titleOf(person));
  const who = formatIn(archive.community.language).list(waiting.slice(0, 5));
  return `There is no spotlight.${waiting.length === 0 ? '' : ` Nobody has introduced ${who} yet.`}`;
}
