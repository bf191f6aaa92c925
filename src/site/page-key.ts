import { hash } from 'node:crypto';
import type { AnyEntry, Reference } from '../archive/archive.ts';
import { deadlineStatus } from '../archive/deadlines.ts';
import { neighboursOf } from '../archive/neighbours.ts';
import { neighboursInSeries, relatedTalks } from '../archive/related.ts';
import { relatedTopics } from '../archive/related-topics.ts';
import { dayOf, isPast, isSent, titleOf, upcomingEvents } from '../archive/select.ts';
import { dateAt } from '../dates.ts';
import { eventFilters } from '../listing/event-filters.ts';
import { lineOf } from '../listing/lines.ts';
import { type Month, monthAt, monthsOf } from '../listing/months.ts';
import { similarTo } from '../listing/opportunities.ts';
import { primaryLink } from '../listing/primary-link.ts';
import { searchFacts } from '../listing/search-facts.ts';
import { standingOf } from '../listing/standing.ts';
import { stateOf } from '../listing/state.ts';
import { yearOf } from '../listing/years.ts';
import { editionOf } from '../newsletter/edition.ts';
import { once, remember } from '../remember.ts';
import { archive, community, now } from './archive.ts';
import { cardAt } from './cards.ts';
import { formatHistory } from './format.ts';
import { jsonLdOf, openGraphOf } from './head.ts';
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
  if (entry?.id === path) return () => entryKey(entry);
  const topic = community.topics.find(({ id }) => path === `topics/${id}`);
  if (topic) return () => listKey(archive.byTopic.get(topic.id) ?? [], relatedTopics(archive, topic.id));
  const list = PLAIN_LISTS.find((collection) => path === collection);
  if (list) return () => listKey(archive[list]);
  const month = eventPages(archive).months.get(path);
  if (month) return () => monthKey(month);
  const choice = eventPages(archive).choices.get(path);
  return choice && (() => listKey(choice.events, aroundChoices(archive)));
}

/** Those that say nothing but what an entry says in every list. */
const PLAIN_LISTS = ['recordings', 'publications', 'news', 'people', 'series'] as const;

function listKey(entries: readonly AnyEntry[], more?: unknown): string {
  return digest([common(archive), entries.map(faceOf), more]);
}

/** Pages of events by their path. */
const eventPages = remember((of: typeof archive) => ({
  months: new Map(monthsOf(of).map((month) => [`events/${month.id}`, month])),
  choices: new Map(eventFilters(of).map((filter) => [`events/${filter.path}`, filter])),
}));

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
    faceOf(entry),
    openGraphOf(path),
    formatHistory(entry),
    yearOf(archive, entry),
    searchFacts(archive, entry),
    cardAt(path),
    jsonLdOf({ path, title: titleOf(entry), description: entry.data.summary ?? '' }),
    (referencesOf(archive).get(entry.id) ?? []).map((reference) => [reference.path, faceTo(reference.to)]),
    (archive.referrers.get(entry.id) ?? []).map(({ field, from }) => [field, faceOf(from)]),
    chosenFor(entry).map((other) => other && faceOf(other)),
    entry.collection === 'issues' && editionOf(archive, entry, { now, address: href }),
  ]);
}

/** What every page shows. */
const common = remember((_: typeof archive) => digest([community]));

/** What may be said of an entry on the page of another, and on its own because of the day it is. */
const faceOf = remember((entry: AnyEntry): string => {
  const state = stateOf(archive, entry, now);
  return digest([
    entry.id,
    entry.text,
    dayOf(archive, entry),
    lineOf(archive, entry, now),
    primaryLink(archive, entry, now),
    [state?.label, state?.recording?.id],
    entry.collection === 'issues' && isSent(archive, entry, now),
    entry.collection === 'events' && [isPast(archive, entry, now), recordingsOf(entry)],
    entry.collection === 'opportunities' && [standingOf(archive, entry, now), deadlineStatus(entry, community, now)],
    (referencesOf(archive).get(entry.id) ?? []).map(({ to }) => to),
  ]);
});

function faceTo(id: string): string | undefined {
  const entry = archive.byId.get(id);
  return entry && faceOf(entry);
}

function recordingsOf(event: AnyEntry): string[] {
  return (archive.referrers.get(event.id) ?? [])
    .filter(({ from }) => from.collection === 'recordings')
    .map(({ from }) => from.id);
}

/** The references in each entry, under its id. */
const referencesOf = remember(
  ({ referrers }: typeof archive): ReadonlyMap<string, Reference[]> =>
    Map.groupBy([...referrers.values()].flat(), ({ from }) => from.id),
);

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

function digest(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url');
}
