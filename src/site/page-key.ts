import type { AnyEntry } from '../archive/archive.ts';
import { neighboursOf } from '../archive/neighbours.ts';
import { neighboursInSeries, relatedTalks } from '../archive/related.ts';
import { relatedTopics } from '../archive/related-topics.ts';
import { titleOf, upcomingEvents } from '../archive/select.ts';
import { dateAt } from '../dates.ts';
import { eventFilters } from '../listing/event-filters.ts';
import { type Month, monthAt, monthsOf } from '../listing/months.ts';
import { similarTo } from '../listing/opportunities.ts';
import { searchFacts } from '../listing/search-facts.ts';
import { yearOf } from '../listing/years.ts';
import { editionOf } from '../newsletter/edition.ts';
import { once, remember } from '../remember.ts';
import { archive, community, now } from './archive.ts';
import { cardAt } from './cards.ts';
import { common, digest, faceOf, wholeFaceOf } from './face.ts';
import { weeks } from './feeds.ts';
import { jsonLdOf } from './head.ts';
import { openNow } from './opportunities.ts';
import { href } from './url.ts';

/**
 * All that a page is made of besides code: while this stays the same, so does the page. It has what the page
 * works out for itself, and of every entry that it names, all that it may say of that one.
 * tests/site/incremental.test.ts finds out what is missing here.
 *
 * @param path the page's, such as `topics/omics`
 * @returns undefined for a page that is better printed every time
 */
export function pageKey(path: string): (() => string) | undefined {
  const entry = archive.byId.get(path);
  // At an address that an entry had before, there is nothing but the way to where it is.
  if (entry) return entry.id === path ? () => entryKey(entry) : undefined;
  const topic = community.topics.find(({ id }) => path === `topics/${id}`);
  if (topic) return () => listKey(archive.byTopic.get(topic.id) ?? [], relatedTopics(archive, topic.id));
  const list = LISTS.get(path);
  if (list) return () => listKey(list());
  if (OPPORTUNITIES.test(path)) return () => listKey(archive.opportunities);
  const month = eventPages(archive).months.get(path);
  if (month) return () => monthKey(month);
  const week = weekPages().get(path);
  if (week) return () => listKey(week.entries, week.beside);
  const choice = eventPages(archive).choices.get(path);
  return choice && (() => listKey(choice.events, aroundChoices(archive)));
}

/** Those that say nothing but what some entries say in every list, or nothing of any. */
const LISTS = new Map<string, () => readonly AnyEntry[]>([
  ...(['recordings', 'publications', 'news', 'people', 'series'] as const).map(
    (collection) => [collection, () => archive[collection]] as const,
  ),
  ['spotlights', () => [...archive.spotlights, ...archive.people]],
  ['rules', () => []],
]);

/** They count those of every kind. */
const OPPORTUNITIES = /^opportunities(\/kinds\/[^/]+)?$/;

function listKey(entries: readonly AnyEntry[], more?: unknown): string {
  return digest([common(archive), entries.map(faceOf), more]);
}

/** Pages of events by their path. */
const eventPages = remember((of: typeof archive) => ({
  months: new Map(monthsOf(of).map((month) => [`events/${month.id}`, month])),
  choices: new Map(eventFilters(of).map((filter) => [`events/${filter.path}`, filter])),
}));

/** Pages of weeks by their path, and the weeks before and after. */
const weekPages = once(
  () =>
    new Map(
      weeks().map(({ monday, entries }, index, all) => {
        const beside = [all[index - 1]?.monday, all[index + 1]?.monday];
        return [`new/${monday}` as string, { entries, beside }] as const;
      }),
    ),
);

/** What the page of each choice says of the other events. */
const aroundChoices = remember((of: typeof archive) =>
  digest([
    of.events.length,
    upcomingEvents(of, now).length,
    monthAt(monthsOf(of), today())?.id,
    eventFilters(of).map(({ group, label, path, events }) => [group, label, path, events.length]),
  ]),
);

const today = once(() => dateAt(now, community.zone).toString());

function monthKey({ id, previous, next, days }: Month): string {
  const shown = [...days].map(([day, events]) => [day, events.map(faceOf)]);
  return digest([common(archive), previous, next, today().startsWith(id) && today(), shown]);
}

function entryKey(entry: AnyEntry): string {
  const path = `${entry.id}/`;
  return digest([
    common(archive),
    wholeFaceOf(entry),
    yearOf(archive, entry),
    searchFacts(archive, entry),
    cardAt(path),
    jsonLdOf({ path, title: titleOf(entry), description: entry.data.summary ?? '' }),
    (archive.referrers.get(entry.id) ?? []).map(({ field, from }) => [field, faceOf(from)]),
    chosenFor(entry).map((other) => other && faceOf(other)),
    entry.collection === 'issues' && editionOf(archive, entry, { now, address: href }),
  ]);
}

/** Those that stand on its page for being like it, or next to it. */
function chosenFor(entry: AnyEntry): (AnyEntry | undefined)[] {
  switch (entry.collection) {
    case 'issues':
    case 'spotlights': {
      const { earlier, later } = neighboursOf(archive, entry);
      return [earlier, later];
    }
    case 'events': {
      const { previous, next } = neighboursInSeries(archive, entry);
      return [previous, next, ...relatedTalks(archive, entry)];
    }
    case 'recordings':
      return relatedTalks(archive, entry);
    case 'opportunities':
      return similarTo(archive, entry, openNow, now);
    default:
      return [];
  }
}
