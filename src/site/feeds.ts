import type { APIRoute } from 'astro';
import { calendarsOf } from '../feeds/calendars.ts';
import { entryCalendar } from '../feeds/entry-calendar.ts';
import { type Feed, feedsOf } from '../feeds/feed.ts';
import { type SubscriptionFile, subscriptionFiles } from '../feeds/files.ts';
import { weeksOf } from '../feeds/weeks.ts';
import { once } from '../remember.ts';
import { archive, dates, now, removed } from './archive.ts';
import { absolute } from './url.ts';

/** What every feed and calendar of this site is made from. */
export const feedContext = { archive, dates, removed, now, absolute };

export const feeds = feedsOf(feedContext);

/** The weeks that are over, the latest first. */
export const weeks = () => weeksOf(feedContext);

export const calendars = calendarsOf(feedContext);

/** Every feed and calendar, as the files that subscribers fetch, and the calendar of each event to come and opportunity that is open. */
const files = once((): SubscriptionFile[] => [
  ...subscriptionFiles(feedContext, feeds, calendars),
  ...[...archive.events, ...archive.opportunities]
    .map((entry) => entryCalendar(feedContext, entry))
    .filter((calendar) => calendar !== undefined)
    .map(({ path, render }) => ({ path, type: 'text/calendar; charset=utf-8', render })),
]);

const filesByPath = once(() => new Map(files().map((file) => [file.path, file])));

/** The feed or calendar that is such a file. */
export function subscriptionAt(path: string): SubscriptionFile | undefined {
  return filesByPath().get(path);
}

/** The files with an ending, as endpoints: to Astro, an address has an ending only if its endpoint's file has one. */
export function filePages(ending: string): { params: { feed: string }; props: { file: SubscriptionFile } }[] {
  return files()
    .filter(({ path }) => path.endsWith(ending))
    .map((file) => ({ params: { feed: file.path.slice(0, -ending.length) }, props: { file } }));
}

export const respond: APIRoute<{ file: SubscriptionFile }> = ({ props: { file } }) =>
  new Response(file.render(), { headers: { 'content-type': file.type } });

const byFolder = new Map(feeds.map((feed) => [feed.folder, feed]));

/** The feed that follows a page, by the page's path. */
export function feedAt(path: string): Feed | undefined {
  return byFolder.get(path);
}

/** How readers subscribe by themselves, one click each: the names of services and programs, and where the click leads. */
export function readersFor(feedUrl: string): { label: string; url: string }[] {
  const address = encodeURIComponent(feedUrl);
  return [
    { label: 'Feedly', url: `https://feedly.com/i/subscription/feed/${encodeURIComponent(`feed/${feedUrl}`)}` },
    { label: 'Inoreader', url: `https://www.inoreader.com/?add_feed=${address}` },
    { label: 'NewsBlur', url: `https://www.newsblur.com/?url=${address}` },
    { label: 'The Old Reader', url: `https://theoldreader.com/feeds/subscribe?url=${address}` },
    // NetNewsWire, Reeder, Unread, Thunderbird and others take this scheme.
    { label: 'Your app', url: `feed:${feedUrl}` },
  ];
}

/** The same for calendars. */
export function calendarAppsFor(calendarUrl: string, title: string): { label: string; url: string }[] {
  const webcal = calendarUrl.replace(/^https?:/, 'webcal:');
  return [
    { label: 'Your app', url: webcal },
    { label: 'Google', url: `https://calendar.google.com/calendar/render?cid=${encodeURIComponent(webcal)}` },
    {
      label: 'Outlook',
      url: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(calendarUrl)}&name=${encodeURIComponent(title)}`,
    },
    { label: 'File', url: calendarUrl },
  ];
}
