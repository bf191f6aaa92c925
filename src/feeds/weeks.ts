import type { AnyEntry } from '../archive/archive.ts';
import { titleOf } from '../archive/select.ts';
import { COLLECTIONS, SINGULAR } from '../collections.ts';
import { dateAt } from '../dates.ts';
import { html } from '../html.ts';
import { formatIn } from '../listing/format.ts';
import { once, remember } from '../remember.ts';
import type { FeedContext } from './context.ts';
import { type FeedItem, tagOf } from './item.ts';

/** Where the pages and the feed of weeks stand. */
export const WEEKS_FOLDER = 'new/';

/** What was new in seven days. */
export interface Week {
  /** Its Monday. */
  monday: string;
  /** In the order of the collections, the newest first. */
  entries: readonly AnyEntry[];
}

/** The weeks in which something was published, the latest first. One that is not over is not there. */
export const weeksOf = remember(({ archive, dates, now }: FeedContext): Week[] => {
  const { zone } = archive.community;
  const thisMonday = mondayAt(now, zone);
  const byMonday = new Map<string, AnyEntry[]>();
  for (const entry of COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[])) {
    const published = dates.get(entry.id)?.published;
    const monday = published && mondayAt(published, zone);
    if (monday === undefined || monday >= thisMonday) continue;
    const entries = byMonday.get(monday);
    if (entries) entries.push(entry);
    else byMonday.set(monday, [entry]);
  }
  const age = ({ id }: AnyEntry): number => dates.get(id)?.published.epochMilliseconds ?? 0;
  return [...byMonday]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([monday, entries]) => ({
      monday,
      entries: COLLECTIONS.flatMap((collection) =>
        entries.filter((entry) => entry.collection === collection).sort((a, b) => age(b) - age(a)),
      ),
    }));
});

function mondayAt(instant: Temporal.Instant, zone: string): string {
  const day = dateAt(instant, zone);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

export function weekTitle({ monday }: Week, language: string): string {
  return `New in the week of ${formatIn(language).date(monday)}`;
}

/** An item for each week, dated by its end. */
export function weekItems(context: FeedContext): FeedItem[] {
  return weeksOf(context).map((week) => weekItem(context, week));
}

function weekItem(context: FeedContext, week: Week): FeedItem {
  const { zone, language } = context.archive.community;
  const guid = `${WEEKS_FOLDER}${week.monday}`;
  const over = Temporal.PlainDate.from(week.monday).add({ days: 7 }).toZonedDateTime(zone).toInstant();
  const content = once(() => contentOf(context, week));
  return {
    guid,
    tag: tagOf(context, guid),
    url: context.absolute(`${guid}/`),
    title: weekTitle(week, language),
    summary: week.entries.map(titleOf).join('; '),
    get content() {
      return content();
    },
    authors: [],
    categories: [],
    published: over,
    updated: over,
  };
}

function contentOf({ absolute }: FeedContext, { entries }: Week): string {
  const items = entries.map((entry) => {
    const summary = entry.data.summary === undefined ? undefined : html`<br>${entry.data.summary}`;
    return html`<li><a href="${absolute(`${entry.id}/`)}">${titleOf(entry)}</a> (${SINGULAR[entry.collection]})${summary}</li>\n`;
  });
  return html`<ul>\n${items}</ul>`.html;
}
