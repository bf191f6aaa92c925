import { join } from 'node:path';
import { datesOf, removedFrom } from '../archive/entry-dates.ts';
import { loadArchive } from '../archive/load.ts';
import { parseNow } from '../dates.ts';
import { readHistory } from '../git/history.ts';

export const root = process.env['GAZETTE_ROOT'] ?? process.cwd();

/** The archive of the site, loaded once per build. What is broken in it is told by `gazette check`. */
export const { archive } = loadArchive(root);

export const { community } = archive;

export const contentFolder = join(root, 'content');

/** The moment of the build. */
export const now = parseNow(process.env['GAZETTE_NOW']);

/** Git's log of the entries. GAZETTE_DATES=entries leaves it unread. */
const commits =
  process.env['GAZETTE_DATES'] === 'entries' ? undefined : readHistory(root, 'content', process.env['GAZETTE_CACHE']);

/** When each entry was published and last changed. */
export const dates = datesOf(archive, now, commits);

/** When those entries were published that are no longer there, the latest first. */
export const removed = removedFrom(archive, commits);
