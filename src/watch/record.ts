import { daysBetween } from '../dates.ts';
import type { OutsideLink } from './outside-links.ts';
import type { Failure, Verdict } from './verdict.ts';

/** What is remembered of links from one week to the next, each under its id. Of a link that is well, that is nothing. */
export interface LinkRecord {
  failing: ReadonlyMap<string, FailingLink>;
  /** The new addresses of those that have moved. */
  moved: ReadonlyMap<string, string>;
  /** Those that there was no time for. */
  left: ReadonlySet<string>;
}

export interface FailingLink {
  /** Calendar dates in UTC: of the first failure, and of the last. */
  since: string;
  last: string;
  /** How often it has failed, each day counting once. */
  failures: number;
  /** What was wrong the last time. */
  why: Failure;
  /** Where it leads to instead. */
  to?: string;
}

/** What came of a link in one run; undefined if there was no time for it. */
export interface Checked {
  link: OutsideLink;
  verdict: Verdict | undefined;
}

export const NOTHING: LinkRecord = { failing: new Map(), moved: new Map(), left: new Set() };

/** Servers have bad weeks: only who fails for so many days, and so often, is believed. */
const SETTLED = { failures: 3, days: 14 };

/** Whether a link has failed often and long enough to be told of. */
export function isSettled({ failures, since, last }: FailingLink): boolean {
  return failures >= SETTLED.failures && daysBetween(since, last) >= SETTLED.days;
}

/**
 * The record after a run. What cannot be told changes nothing: a link that fails, is barred, and fails again has
 * failed twice. A link that is well, or is no longer in the archive, is forgotten.
 *
 * @param today calendar date in UTC
 */
export function remember(
  before: LinkRecord,
  links: readonly OutsideLink[],
  checked: readonly Checked[],
  today: string,
): LinkRecord {
  const ids = new Set(links.map(({ id }) => id));
  const failing = new Map([...before.failing].filter(([id]) => ids.has(id)));
  const moved = new Map([...before.moved].filter(([id]) => ids.has(id)));
  const left = new Set<string>();
  for (const { link, verdict } of checked) {
    if (verdict === undefined) left.add(link.id);
    if (verdict === undefined || verdict.is === 'unknown') continue;
    const known = failing.get(link.id);
    failing.delete(link.id);
    moved.delete(link.id);
    if (verdict.is === 'failing') failing.set(link.id, failedAgain(known, verdict, today));
    else if (verdict.is === 'moved') moved.set(link.id, verdict.to);
  }
  return { failing, moved, left };
}

function failedAgain(
  known: FailingLink | undefined,
  { why, to }: { why: Failure; to?: string },
  today: string,
): FailingLink {
  const failures = (known?.failures ?? 0) + (known?.last === today ? 0 : 1);
  return { since: known?.since ?? today, last: today, failures, why, ...(to === undefined ? {} : { to }) };
}
