// What a subscriber of an archive fetches, without a site around it.
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Archive } from '../../src/archive/archive.ts';
import { type CommitTimes, datesOf, removedFrom } from '../../src/archive/entry-dates.ts';
import type { FeedContext } from '../../src/feeds/context.ts';
import { subscriptionFiles } from '../../src/feeds/files.ts';
import { instant } from '../builders.ts';

export const NOW = instant('2026-06-01T09:00:00Z');

export function contextOf(archive: Archive, now = NOW, commits?: CommitTimes): FeedContext {
  const absolute = (path: string): string => new URL(path, archive.community.site).href;
  return { archive, dates: datesOf(archive, now, commits), removed: removedFrom(archive, commits), now, absolute };
}

/** Every file of an archive that subscribers fetch, under its path. */
export function filesOf(archive: Archive, now = NOW, commits?: CommitTimes): Map<string, string> {
  const files = subscriptionFiles(contextOf(archive, now, commits));
  return new Map(files.map(({ path, render }) => [path, render()]));
}

/** A file as its readers read it. */
export function fetchFile(files: ReadonlyMap<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`There is no ${path}, only ${[...files.keys()].join(', ')}`);
  return text;
}

export function rss(files: ReadonlyMap<string, string>, path = 'rss.xml') {
  return parseRssFeed(fetchFile(files, path));
}

export function atom(files: ReadonlyMap<string, string>, path = 'atom.xml') {
  return parseAtomFeed(fetchFile(files, path));
}

export function jsonFeed(files: ReadonlyMap<string, string>, path = 'feed.json') {
  return parseJsonFeed(fetchFile(files, path));
}
