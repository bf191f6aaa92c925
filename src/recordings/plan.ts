import type { Archive, Entry } from '../archive/archive.ts';
import { find, zoneOf } from '../archive/select.ts';
import type { RecordingsData } from '../archive/types.generated.ts';
import { dateAt, endOf } from '../dates.ts';
import type { Seen } from './availability.ts';
import { type Match, matcherFor } from './match.ts';
import { recordingFor } from './recording.ts';
import { isPlaceholder, type Video } from './video.ts';
import { tellingWords } from './words.ts';

/** What is known of the world outside, and of earlier proposals. */
export interface Outside {
  /** The videos of the feeds that answered. */
  videos: readonly Video[];
  /** What YouTube says of videos that were asked for. */
  seen: ReadonlyMap<string, Seen>;
  /** The last day on which a video was known to be online. */
  lastGood: ReadonlyMap<string, string>;
  /** Whether something was proposed before, under its key; what was not taken is not proposed again. */
  wasProposed: (key: string) => boolean;
  /** Whether a file that may be broken has this id in it. */
  isMentioned: (id: string) => boolean;
  now: Temporal.Instant;
}

export interface Plan {
  additions: readonly Addition[];
  changes: readonly Change[];
  /** Videos that are looked at again in the next run. */
  waiting: readonly Held[];
  leftOut: readonly Held[];
}

/** A new entry, before it has a name. */
export interface Addition {
  /** What it is remembered by: the id of the video. */
  key: string;
  video: Video;
  data: RecordingsData;
  match: Match;
}

/** New values for an entry that is there. */
export interface Change {
  /** The id of the video, and what became of it since when. */
  key: string;
  recording: Entry<'recordings'>;
  values: Partial<RecordingsData>;
  reason: string;
}

export interface Held {
  video: Video;
  reason: string;
}

/** More would make nobody read them; the rest comes when these are settled. */
const MOST_ADDITIONS = 50;

/** Hours until a stream that is on air when it is found is over. */
const SETTLED_HOURS = 6;
/** Days for which a video that nobody has watched may be a premiere that is still to come. */
const PREMIERE_DAYS = 14;

/**
 * What to add to an archive and what to change in it. What is not in a feed is never taken for gone: only what
 * YouTube said of the video itself counts.
 */
export function planRecordings(archive: Archive, outside: Outside): Plan {
  const match = matcherFor(archive);
  const changes = changesOf(archive, outside);
  const plan = { additions: [] as Addition[], changes, waiting: [] as Held[], leftOut: [] as Held[] };
  const known = new Set(archive.recordings.map(({ data }) => data.youtube));
  const news = outside.videos
    .filter(({ id }) => !known.has(id) && !outside.isMentioned(id) && !outside.wasProposed(id))
    .toSorted(byPublished);
  for (const video of news) {
    const found = match(video);
    const why = whyWait(archive, video, found, outside.now);
    if (why) plan.waiting.push({ video, reason: why });
    else settle(archive, plan, { video, found, outside });
  }
  return plan;
}

function settle(
  archive: Archive,
  plan: { additions: Addition[]; changes: Change[]; waiting: Held[]; leftOut: Held[] },
  { video, found, outside }: { video: Video; found: Match; outside: Outside },
): void {
  const why = whyNot(video, found);
  if (why) return void plan.leftOut.push({ video, reason: why });
  const twin = plan.additions.find((addition) => isSameTalk(addition, video, found));
  if (twin)
    return void plan.leftOut.push({ video, reason: `it has title and event of ${twin.video.id}, which came before` });
  const before = earlierOf(archive, video, found);
  if (before && !isLost(before, outside.seen))
    return void plan.leftOut.push({
      video,
      reason: `it looks like ${before.id} uploaded again; if so, write its id there`,
    });
  if (before)
    return void plan.changes.push({
      key: video.id,
      recording: before,
      values: { youtube: video.id, availability: 'available', lastSeen: today(archive, outside.now) },
      reason: 'the video that was there is gone, and this one has its title; see that chapters and start still hold',
    });
  if (plan.additions.length >= MOST_ADDITIONS)
    return void plan.waiting.push({ video, reason: 'there are many already' });
  plan.additions.push({ key: video.id, video, data: recordingFor(archive, video, found), match: found });
}

function byPublished(a: Video, b: Video): number {
  return Temporal.Instant.compare(a.published, b.published) || (a.id < b.id ? -1 : 1);
}

/** A video that is no recording yet. */
function whyWait(
  archive: Archive,
  { published, views, isShort }: Video,
  { event, announces }: Match,
  now: Temporal.Instant,
): string | undefined {
  const hours = now.since(published).total('hours');
  if (hours < 0) return 'it is to come';
  const ahead = [event, event ? undefined : announces].find((each) => each && !isOver(archive, each, now));
  if (ahead) return `"${ahead.data.title}" is not over`;
  if (views === 0 && hours < PREMIERE_DAYS * 24)
    return 'nobody has watched it yet, as with a premiere or a live stream to come';
  if (hours < SETTLED_HOURS && !isShort) return 'it came just now, and may be on air';
  return undefined;
}

function isOver(archive: Archive, event: Entry<'events'>, now: Temporal.Instant): boolean {
  const { starts, ends = starts } = event.data;
  return Temporal.Instant.compare(endOf(ends, zoneOf(archive, event)), now) <= 0;
}

/** What stands in a playlist, somebody has put there; a short elsewhere is an advertisement. */
function whyNot(video: Video, { event, others }: Match): string | undefined {
  const { isShort, sources } = video;
  if (isPlaceholder(video)) return 'it cannot be watched';
  if (isShort && !sources.some(({ kind }) => kind === 'playlist')) return 'it is a short';
  if (event || sources.some(({ takes }) => takes === 'all')) return undefined;
  return others.length > 0
    ? `it is not sure to record an event of ours; perhaps ${others[0]!.id}`
    : 'it records no event of ours';
}

/** A recording of the same talk that is there already: of the same event, and with the same title. */
function earlierOf(archive: Archive, { title }: Video, { event }: Match): Entry<'recordings'> | undefined {
  if (!event) return undefined;
  const words = tellingWords(title).join(' ');
  const titles = [words, tellingWords(event.data.title).join(' ')];
  return archive.recordings.find(
    ({ data }) =>
      find(archive, 'events', data.event)?.id === event.id && titles.includes(tellingWords(data.title).join(' ')),
  );
}

function isSameTalk({ video, match }: Addition, other: Video, found: Match): boolean {
  return (
    found.event !== undefined &&
    match.event?.id === found.event.id &&
    tellingWords(video.title).join(' ') === tellingWords(other.title).join(' ')
  );
}

function isLost({ data }: Entry<'recordings'>, seen: Outside['seen']): boolean {
  return (seen.get(data.youtube) ?? data.availability ?? 'available') !== 'available';
}

/** What YouTube says of the videos that have entries, where these say something else. */
function changesOf(archive: Archive, { seen, lastGood, wasProposed, now }: Outside): Change[] {
  return archive.recordings.flatMap((recording) => {
    const { youtube, availability = 'available', lastSeen } = recording.data;
    const is = seen.get(youtube);
    if (is === undefined || is === availability) return [];
    const day = is === 'available' ? today(archive, now) : (lastGood.get(youtube) ?? lastSeen);
    // Who does not take it that a video is back is not asked again tomorrow.
    const key = changeKey(youtube, is, is === 'available' ? lastSeen : day);
    if (wasProposed(key)) return [];
    const values = { availability: is, ...(day === undefined ? {} : { lastSeen: day }) };
    return [{ key, recording, values, reason: SAYS[is] }];
  });
}

/**
 * By this a change is remembered: what became of a video, and since when.
 *
 * @param day the last day on which it was seen before that: of one that is back, as its entry had it
 */
export function changeKey(youtube: string, is: Seen, day: string | undefined): string {
  return `${youtube} ${is} ${day ?? 'unknown'}`;
}

/** What YouTube's answer means. */
export const SAYS = {
  available: 'it can be watched again',
  private: 'it is private, or may no longer be shown on other pages: see which, before you merge',
  removed: 'YouTube does not know it any more',
} satisfies Record<Seen, string>;

function today({ community }: Archive, now: Temporal.Instant): string {
  return dateAt(now, community.zone).toString();
}
