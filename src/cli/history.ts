import { join, resolve } from 'node:path';
import { readHistory } from '../git/history.ts';
import { contentRoot } from './command.ts';

/** Where what was read of git's log is kept from build to build. */
const CACHE = join(import.meta.dirname, '..', '..', 'node_modules/.cache/gazette/history.json');

/**
 * Makes sure that the site will find git's log whole: feeds and calendars have their dates from it.
 *
 * @throws Error that says what to do, where it is cut short
 */
export function expectHistory(): void {
  process.env['GAZETTE_CACHE'] = CACHE;
  if (process.env['GAZETTE_DATES'] !== 'entries') readHistory(resolve(contentRoot()), 'content', CACHE);
}

/** The same for a site that only its builder sees: there, a log cut short is worth a word and no more. */
export function expectHistoryOrSay(): void {
  try {
    expectHistory();
  } catch (error) {
    process.env['GAZETTE_DATES'] = 'entries';
    console.log(`${(error as Error).message}\nUntil then, feeds have the entries' own dates.`);
  }
}
