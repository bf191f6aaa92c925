import type { Archive, Entry } from '../archive/archive.ts';
import { type Evidence, evidenceIn } from './evidence.ts';
import type { Video } from './video.ts';

type Event = Entry<'events'>;

/** The event that a video records, and how sure that is. */
export interface Match {
  /** Undefined where none is likely enough. */
  event?: Event;
  /** "sure" has a link or an id, "likely" date and title; of "unsure" there are only guesses. */
  confidence: 'sure' | 'likely' | 'unsure';
  /** Why, in words that follow a colon. */
  reason: string;
  /** Other events that it might be of, the likeliest first. */
  others: readonly Event[];
  /** An event to come that its description links to. */
  announces?: Event;
  /** Speakers of the event whom its title names, where it has others too. */
  speakers: readonly string[];
}

/** Joins videos to the events of an archive. */
export function matcherFor(archive: Archive): (video: Video) => Match {
  const gather = evidenceIn(archive);
  return (video) => settle(gather(video));
}

/** Days within which a video that only names a speaker, or of several alike events, comes after its event. */
const SOON = 120;
/** Days by which a live stream is announced ahead. */
const AHEAD = 60;
const MOST_OTHERS = 3;

function settle(all: readonly Evidence[]): Match {
  const [announced] = all.filter(({ gap, isLinked }) => isLinked && gap < 0);
  const past = all.filter(({ gap }) => gap >= 0);
  const linked = past.filter(({ isLinked }) => isLinked);
  const ranked = past.filter(isThinkable).toSorted(byWeight);
  const [best, second] = ranked;
  const titled = best && isLikely(best) && !isRivalled(best, second) ? best : undefined;
  // A link to the last talk under the recording of this one.
  const isElsewhere = titled && linked.length > 0 && !linked.includes(titled) && titled.title > 0.9;
  const found = isElsewhere ? undefined : only(linked);
  const chosen = found ?? titled ?? only(all.filter(isStreamed));
  const rest = [...linked.filter(({ title }) => title > 0), ...ranked, ...(announced ? [announced] : [])].filter(
    (each) => each !== chosen,
  );
  const others = [...new Set(rest.map(({ event }) => event))].slice(0, MOST_OTHERS);
  const announces = announced ? { announces: announced.event } : {};
  if (!chosen)
    return { confidence: 'unsure', reason: whyNot(linked, ranked, announced), others, speakers: [], ...announces };
  return {
    event: chosen.event,
    confidence: found ? 'sure' : 'likely',
    reason: reasonOf(chosen),
    others,
    speakers: chosen.speakers.length < (chosen.event.data.speakers ?? []).length ? chosen.speakers : [],
    ...announces,
  };
}

/** Of several events with one page, the one that the rest speaks for. */
function only(linked: readonly Evidence[]): Evidence | undefined {
  if (linked.length < 2) return linked[0];
  const [best, second] = linked.filter(({ isContradicted }) => !isContradicted).toSorted(byWeight);
  return best && weightOf(best) > 0.3 && !isRivalled(best, second) ? best : undefined;
}

/** A stream has the day on which it was announced; a trailer has a title of its own. */
function isStreamed({ gap, title, isLinked, series, isContradicted }: Evidence): boolean {
  return gap < 0 && gap >= -AHEAD && title >= 0.95 && (isLinked || series !== undefined) && !isContradicted;
}

/** Worth a guess: enough of the title, a speaker, or the series and its day. */
function isThinkable({ title, isWhole, speakers, series, stated, gap, isContradicted }: Evidence): boolean {
  if (isContradicted) return false;
  if (title >= 0.5 || isWhole) return true;
  if (speakers.length > 0 && gap <= SOON) return true;
  return series !== undefined && (stated !== undefined || title >= 0.3);
}

function isLikely({ title, isWhole, speakers, series, stated, gap }: Evidence): boolean {
  if (title >= 0.95) return true;
  if (title >= 0.8 || (isWhole && title >= 0.5)) return gap <= 365;
  if (series === undefined) return false;
  if (title >= 0.65 || isWhole || stated !== undefined) return gap <= 365;
  return speakers.length > 0 && gap <= SOON;
}

function weightOf({ title, speakers, series, stated, gap }: Evidence): number {
  return (
    title +
    (speakers.length > 0 ? 0.3 : 0) +
    (series === undefined ? 0 : 0.2) +
    (stated === 'day' ? 0.5 : stated === 'month' ? 0.3 : 0) +
    (gap <= 60 ? 0.1 : 0)
  );
}

function byWeight(a: Evidence, b: Evidence): number {
  return weightOf(b) - weightOf(a) || a.gap - b.gap || (a.event.id < b.event.id ? -1 : 1);
}

/** Whether another one is about as likely; of the rounds of a series with one title, the one that was last is it. */
function isRivalled(best: Evidence, second: Evidence | undefined): boolean {
  if (!second || weightOf(best) - weightOf(second) >= 0.15) return false;
  if (best.speakers.length > second.speakers.length || best.title - second.title >= 0.3) return false;
  return !(best.title === second.title && best.gap <= 45 && second.gap - best.gap >= 14);
}

function reasonOf({ isLinked, title, speakers, series, stated, gap, isWhole }: Evidence): string {
  const reasons = [
    isLinked ? 'its description links to the event' : undefined,
    title >= 0.95 ? 'its title is that of the event' : undefined,
    title < 0.95 && (title >= 0.5 || isWhole) ? 'its title is much like that of the event' : undefined,
    speakers.length > 0 ? `its title names ${AND.format(speakers)}, who spoke there` : undefined,
    series === undefined ? undefined : `it belongs to the series ${series}`,
    stated === undefined ? undefined : `it states the ${stated} of the event`,
    whenItCame(gap),
  ];
  return AND.format(reasons.filter((reason) => reason !== undefined));
}

function whenItCame(gap: number): string {
  if (gap < 0) return 'it was announced before, as a live stream is';
  return gap === 0 ? 'it came the same day' : gap === 1 ? 'it came the day after' : `it came ${gap} days after`;
}

const AND = new Intl.ListFormat('en-GB');

function whyNot(linked: readonly Evidence[], ranked: readonly Evidence[], announced: Evidence | undefined): string {
  if (linked.length > 1) return 'its description links to several events';
  if (ranked.length > 1) return 'several events are about as likely';
  if (ranked.length === 1) return 'title and date are not enough to tell';
  return announced ? 'it links to an event that began only after it came' : 'no event of ours is like it';
}
