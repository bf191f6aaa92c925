import type { Asked } from './availability.ts';
import type { FeedAnswer } from './fetch.ts';
import { isPlaceholder } from './video.ts';

/** What one run leaves for the next. It is no part of the content, and a run without it does well. */
export interface Memory {
  /** Under the name of what does not answer as it should (`channel UC…`, `availability`), since when: instants. */
  troubles: Readonly<Record<string, string>>;
  /** How many videos each feed had when it answered last. */
  counts: Readonly<Record<string, number>>;
  /** The last day on which each video was known to be online. */
  seen: Readonly<Record<string, string>>;
  /** The last day on which each was asked for, and told something. */
  asked: Readonly<Record<string, string>>;
}

export const NO_MEMORY: Memory = { troubles: {}, counts: {}, seen: {}, asked: {} };

/** Reads what an earlier run has left; what is not of the right form is forgotten. */
export function parseMemory(text: string): Memory {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return NO_MEMORY;
  }
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    troubles: only(given['troubles'], (each) => typeof each === 'string' && isInstant(each)),
    counts: only(given['counts'], (each) => Number.isInteger(each)),
    seen: only(given['seen'], isDay),
    asked: only(given['asked'], isDay),
  };
}

function only<T>(value: unknown, isRight: (each: unknown) => boolean): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, each]) => isRight(each))) as Record<string, T>;
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text);
}

/** Days after which a video is asked for again. */
const WEEK = 7;
/** As many as may be asked for in a run, one after the other; those that waited longest come first. */
const MOST_ASKED = 300;

/** The videos whose turn it is to be asked for. */
export function dueVideos(ids: readonly string[], { asked }: Memory, today: string): string[] {
  const before = Temporal.PlainDate.from(today).subtract({ days: WEEK }).toString();
  const dayOf = (id: string): string => asked[id] ?? '';
  return [...new Set(ids)]
    .filter((id) => dayOf(id) <= before)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a < b ? -1 : 1))
    .slice(0, MOST_ASKED);
}

/** The name under which a feed is remembered. */
export function nameOf({ source }: Pick<FeedAnswer, 'source'>): string {
  return `${source.kind} ${source.id}`;
}

export const AVAILABILITY = 'availability';

/** What to leave for the next run: what was known before, and what this one found. */
export function remember(before: Memory, { answers, asked, ids, now, today }: Found): Memory {
  const troubles: Record<string, string> = {};
  const counts = { ...before.counts };
  const seen: Record<string, string> = {};
  const askedOn: Record<string, string> = {};
  for (const answer of answers) {
    const name = nameOf(answer);
    if ('trouble' in answer) troubles[name] = before.troubles[name] ?? now.toString({ smallestUnit: 'second' });
    else counts[name] = answer.videos.length;
  }
  if (asked.trouble !== undefined)
    troubles[AVAILABILITY] = before.troubles[AVAILABILITY] ?? now.toString({ smallestUnit: 'second' });
  const videos = answers.flatMap((answer) => ('videos' in answer ? answer.videos : []));
  const listed = new Set(videos.filter((video) => !isPlaceholder(video)).map(({ id }) => id));
  for (const id of ids) {
    const told = asked.seen.get(id);
    const last = told === 'available' || listed.has(id) ? today : before.seen[id];
    const askedLast = told === undefined ? before.asked[id] : today;
    if (last !== undefined) seen[id] = last;
    if (askedLast !== undefined) askedOn[id] = askedLast;
  }
  return { troubles, counts, seen, asked: askedOn };
}

export interface Found {
  answers: readonly FeedAnswer[];
  asked: Asked;
  /** The videos that have entries. */
  ids: readonly string[];
  now: Temporal.Instant;
  today: string;
}

/** A trouble fails a run when it has stayed for so long. */
const PATIENCE_HOURS = 72;

export function isLasting(since: string, now: Temporal.Instant): boolean {
  return now.since(Temporal.Instant.from(since)).total('hours') >= PATIENCE_HOURS;
}
