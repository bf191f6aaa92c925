import type { OutsideLink } from './outside-links.ts';
import { isSettled, type LinkRecord } from './record.ts';

/** Each link is asked once in so many weeks. */
export const WEEKS = 4;

/**
 * Which of all weeks it is, each beginning on a Monday (ISO 8601) in UTC. They are counted through: a year may have
 * 53, so with the numbers of a year some links would miss their turn at its end.
 */
export function weekOf(now: Temporal.Instant): number {
  const days = Math.floor(now.epochMilliseconds / DAY);
  return Math.floor((days + THURSDAY) / 7);
}

const DAY = 24 * 60 * 60 * 1000;
/** 1 January 1970 was three days after a Monday. */
const THURSDAY = 3;

/**
 * The links to ask in a week: first those that there was no time for in the last one, then those that fail and are
 * not settled yet, then those whose turn it is, which only their id and the week decide.
 */
export function linksOfWeek(links: readonly OutsideLink[], { left, failing }: LinkRecord, week: number): OutsideLink[] {
  const isWatched = ({ id }: OutsideLink): boolean => {
    const row = failing.get(id);
    return row !== undefined && !isSettled(row);
  };
  const reasons = [
    ({ id }: OutsideLink) => left.has(id),
    isWatched,
    ({ id }: OutsideLink) => turnOf(id) === week % WEEKS,
  ];
  return [...new Set(reasons.flatMap((isWanted) => links.filter(isWanted)))];
}

/** From 0; ids are as good as random, so each week has about as many. */
function turnOf(id: string): number {
  return Buffer.from(id, 'base64url').readUInt32BE() % WEEKS;
}
