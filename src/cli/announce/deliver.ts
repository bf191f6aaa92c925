import type { Archive } from '../../archive/archive.ts';
import { titleOf } from '../../archive/select.ts';
import type { SlackMessage } from '../../chat/blocks.ts';
import { adviceOn, type Delivery } from '../../chat/webhook.ts';
import {
  type Announced,
  isOlder,
  type Ledger,
  readAnnounced,
  type Sending,
  writeAnnounced,
} from '../../github/announced.ts';
import type { GitHub } from '../../github/client.ts';
import { type Announcement, renderAnnouncement } from '../../newsletter/announce/message.ts';
import { knownOf } from '../../newsletter/announce/news.ts';
import { oneLine } from '../../report/text.ts';
import { type Arrived, isBusy, isSilent, type Plan, planOf, settled } from './plan.ts';

/** What a run that announces works with. */
export interface Task {
  github: GitHub;
  archive: Archive;
  /** The commit that the site shows. */
  commit: string;
  now: Temporal.Instant;
  /** How this run is called: its page. */
  me: string;
  isDigest: boolean;
  arrived: Arrived | undefined;
  post: (message: SlackMessage) => Promise<Delivery>;
}

/**
 * How a run ended. "waiting": a digest waits for its day; "first": nothing was announced before, and all that is there
 * counts as known; "old": a newer run has been there; "busy": another run is at it; "off": there is no secret.
 */
export type Status = 'sent' | 'would-send' | 'nothing' | 'waiting' | 'first' | 'old' | 'busy' | 'off';

/** What a run has done. */
export interface Outcome {
  status: Status;
  /** What was said, or will be. */
  announcement?: Announcement;
  /** Messages of which nobody knows whether they arrived, and what to do about them. */
  doubts: string[];
}

/**
 * Announces to the chat what is new, once. A webhook cannot be asked what it has received, so a run first claims what
 * it is about to say, on GitHub, then says it, then notes that it has. What a run that was cut has claimed is never
 * sent again by itself.
 *
 * @throws Error that says what could not be done; or that nobody knows whether Slack has a message, and what to do
 */
export async function announce(task: Task): Promise<Outcome> {
  const { github, archive, commit, now, me, arrived } = task;
  const ledger = await readAnnounced(github);
  if (!ledger) return begin(task);
  const found = ledger.record;
  if (isBusy(found, me, now)) return { status: 'busy', doubts: [] };
  if (await isOlder(github, commit, found.commit)) return { status: 'old', doubts: [] };

  const record = settled(found, arrived);
  const plan = planOf(archive, record, task);
  const outcome = isSilent({ ...plan, isDue: plan.isDue || arrived === 'no' })
    ? await keepSilent(task, ledger, record, plan)
    : await send(task, ledger, record, plan);
  const doubts = record.doubts.map((doubt) => tellDoubt(archive, doubt));
  const isNewDoubt = record.doubts.length > found.doubts.length;
  if (isNewDoubt) throw new Error(`Cannot tell whether everything arrived. ${doubts.at(-1)}`);
  return { ...outcome, doubts };
}

/** The first time, all that is there counts as known: nobody wants an archive in the channel. */
async function begin({ github, archive, commit, now }: Task): Promise<Outcome> {
  const record: Announced = { commit, at: now.toString(), doubts: [], known: knownOf(archive, now).sort() };
  const begun = await writeAnnounced(github, undefined, record, 'Begin to announce what is new');
  return { status: begun ? 'first' : 'busy', doubts: [] };
}

async function keepSilent(
  task: Task,
  ledger: Ledger,
  record: Announced,
  { announcement, isDue, next }: Plan,
): Promise<Outcome> {
  const wanted = isDue ? next : record;
  const found = ledger.record;
  const isSame =
    !found.claim &&
    wanted.commit === found.commit &&
    wanted.doubts.length === found.doubts.length &&
    wanted.known.length === found.known.length;
  // A digest's day is over once there was nothing to say on it.
  if (!isSame || (isDue && task.isDigest))
    await writeAnnounced(task.github, ledger, wanted, isDue ? 'Nothing to announce' : 'Note what is in doubt');
  return { status: isDue ? 'nothing' : 'waiting', announcement, doubts: [] };
}

async function send(
  { github, archive, now, me, post }: Task,
  ledger: Ledger,
  record: Announced,
  { announcement, next }: Plan,
): Promise<Outcome> {
  const entries = announcement.news.flatMap((group) => group.entries.map(({ id }) => id));
  const claim: Sending = { run: me, began: now.toString(), entries };
  const claimed = await writeAnnounced(github, ledger, { ...next, claim }, `Announce by ${me}`);
  if (!claimed) return { status: 'busy', doubts: [] };

  const delivery = await post(renderAnnouncement(archive, announcement, now));
  if (delivery.status === 'refused') {
    const advice = adviceOn(delivery.reason);
    const said = `Cannot announce to the chat: Slack did not take it, ${oneLine(delivery.reason)}. ${advice}`;
    await note(github, claimed, record, 'Slack did not take it', said);
    throw new Error(said);
  }
  if (delivery.status === 'unknown') {
    const said = `Cannot tell whether everything arrived. ${tellDoubt(archive, claim, oneLine(delivery.reason))}`;
    await note(github, claimed, { ...next, doubts: [...next.doubts, claim] }, 'Nobody knows whether it arrived', said);
    throw new Error(said);
  }
  await note(github, claimed, next, 'Announced', 'Slack has the announcement, and it is not sent again');
  return { status: 'sent', announcement, doubts: [] };
}

/** Writes how it ended. @throws Error that says how it ended as well, where it cannot be written */
async function note(github: GitHub, claimed: Ledger, record: Announced, message: string, said: string): Promise<void> {
  let why = 'Cannot write what was announced: another run has written in between';
  let cause: unknown;
  try {
    if (await writeAnnounced(github, claimed, record, message)) return;
  } catch (error) {
    why = (error as Error).message;
    cause = error;
  }
  throw new Error(`${why}. ${said}. The next run asks you about it`, { cause });
}

/** What a maintainer has to know of a message that may have arrived or not. */
function tellDoubt(archive: Archive, { entries, began, run }: Sending, reason = 'the run was cut'): string {
  const first = archive.byId.get(entries[0] ?? '');
  const more = entries.length > 1 ? ` and ${entries.length - 1} more` : '';
  const what = first ? `the message about “${oneLine(titleOf(first))}”${more}` : 'a message';
  return [
    `Slack may have ${what}, sent at ${began.slice(0, 16)}Z by ${run}, or not: ${reason}.`,
    'It is not sent again by itself.',
    'Look at the channel, and run the workflow publish by hand: with arrived “no” it is sent again, with “yes” it is settled.',
  ].join(' ');
}
