import type { Archive } from '../../archive/archive.ts';
import type { Announced } from '../../github/announced.ts';
import { isDigestDue } from '../../newsletter/announce/digest-day.ts';
import { type Announcement, isEmpty } from '../../newsletter/announce/message.ts';
import { closingSoon, knownOf, newsSince } from '../../newsletter/announce/news.ts';

/** Whether a message of which nobody knew arrived, as a maintainer has seen in the channel. */
export type Arrived = 'yes' | 'no';

/** What a run has to do. */
export interface Plan {
  announcement: Announcement;
  /** Whether it is to be sent now; a digest waits for its day. */
  isDue: boolean;
  /** What is known once it is sent, or there was nothing to send. */
  next: Announced;
}

/** A job ends within this time, and a claim that is older was left behind. */
const LONGEST_JOB_MINUTES = 15;

/**
 * Whether another run is sending at this moment.
 *
 * @param me how this run is called; when it is started again, its first attempt has ended
 */
export function isBusy({ claim }: Announced, me: string, now: Temporal.Instant): boolean {
  if (claim === undefined || claim.run === me) return false;
  return Temporal.Instant.from(claim.began).until(now).total('minutes') < LONGEST_JOB_MINUTES;
}

/**
 * What was announced, once the claim of a run that was cut is taken for what it is: a message that may have arrived
 * or not. A maintainer who has looked says which; until then it counts as sent, so that nothing is said twice.
 */
export function settled({ claim, ...record }: Announced, arrived: Arrived | undefined): Announced {
  const doubts = claim ? [...record.doubts, claim] : record.doubts;
  if (arrived === undefined) return { ...record, doubts };
  if (arrived === 'yes') return { ...record, doubts: [] };
  const { closingUntil: _, ...before } = record;
  const again = new Set(doubts.flatMap(({ entries }) => entries));
  return { ...before, doubts: [], known: record.known.filter((id) => !again.has(id)) };
}

/** What is to be announced of an archive, after what was. */
export function planOf(
  archive: Archive,
  record: Announced,
  { commit, now, isDigest }: { commit: string; now: Temporal.Instant; isDigest: boolean },
): Plan {
  const known = new Set(record.known);
  const news = newsSince(archive, known, now);
  const said = new Set(news.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const from = record.closingUntil === undefined ? now : Temporal.Instant.from(record.closingUntil);
  const closing = isDigest ? closingSoon(archive, now, from).filter(({ id }) => !said.has(id)) : [];
  const { closingUntil: _, ...before } = record;
  return {
    announcement: { isDigest, news, closing },
    isDue: !isDigest || isDigestDue(archive.community, Temporal.Instant.from(record.at), now),
    next: {
      ...before,
      commit,
      at: now.toString(),
      ...(isDigest ? { closingUntil: now.add({ hours: 7 * 24 }).toString() } : {}),
      known: [...known.union(new Set(knownOf(archive, now)))].sort(),
    },
  };
}

/** Whether there is anything to send. */
export function isSilent({ announcement, isDue }: Plan): boolean {
  return !isDue || isEmpty(announcement);
}
