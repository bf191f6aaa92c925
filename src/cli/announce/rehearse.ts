import { resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { datesOf } from '../../archive/entry-dates.ts';
import { readHistory } from '../../git/history.ts';
import { type Announced, readAnnounced } from '../../github/announced.ts';
import { isEmpty } from '../../newsletter/announce/message.ts';
import { contentRoot } from '../command.ts';
import { openRepository, repositoryAddress } from '../github.ts';
import type { Outcome } from './deliver.ts';
import { type Arrived, planOf, settled } from './plan.ts';

/** What would be announced, with nothing sent and nothing written. */
export async function rehearse(
  archive: Archive,
  options: { repo: string | undefined; arrived: Arrived | undefined; isDigest: boolean; now: Temporal.Instant },
): Promise<Outcome> {
  const { repo, arrived, isDigest, now } = options;
  const record = repositoryAddress(repo)
    ? (await readAnnounced(openRepository({ repo, needsToken: false })))?.record
    : aWeekAgo(archive, now);
  if (record === undefined) return { status: 'first', doubts: [] };
  const { announcement, isDue } = planOf(archive, settled(record, arrived), { commit: '', now, isDigest });
  const status = isEmpty(announcement) ? 'nothing' : isDue || arrived === 'no' ? 'would-send' : 'waiting';
  return { status, announcement, doubts: [] };
}

/** What was there a week ago, as git's log tells, or else the entries' own dates. */
function aWeekAgo(archive: Archive, now: Temporal.Instant): Announced {
  const isLogRead = process.env['GAZETTE_DATES'] !== 'entries';
  const commits = isLogRead ? readHistory(resolve(contentRoot()), 'content') : undefined;
  const since = now.subtract({ hours: 7 * 24 });
  const known = [...datesOf(archive, now, commits)]
    .filter(([, { published }]) => Temporal.Instant.compare(published, since) < 0)
    .map(([id]) => id);
  return { commit: '', at: since.toString(), doubts: [], known };
}
