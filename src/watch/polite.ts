import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type Answer, targetOf, type Web, WebError } from '../web/web.ts';
import { NO_ROBOTS, type Robots, robotsOf } from './robots.ts';

/** The outside web, asked as its owners would like it: each host one question at a time, with a pause in between. */
export interface PoliteWeb {
  /**
   * Asks for an address, and follows no redirect.
   *
   * @throws WebError where there is no answer
   * @throws NotAsked where the site does not want to be asked, or not now
   */
  ask: (url: string, method: 'HEAD' | 'GET') => Promise<Answer>;
  /** Forgets pauses that nobody waits for. */
  close: () => void;
}

/** An address that was not asked. */
export class NotAsked extends Error {
  /** Whether it may be another time. */
  readonly isForNow: boolean;

  constructor(message: string, isForNow: boolean) {
    super(message);
    this.isForNow = isForNow;
  }
}

export interface Manners {
  /** Waits so many seconds, or until there is nothing to wait for. */
  pause?: (seconds: number, signal: AbortSignal) => Promise<void>;
  /** How long to wait for an answer, in milliseconds. */
  patience?: number;
}

/** A pause between two questions to a host, in seconds, and the longest that a site may ask for. */
const PAUSE = 1;
const LONGEST_PAUSE = 20;
/** So often a host may not answer in time before it is left alone. */
const MOST_SILENCES = 3;
/** A `robots.txt` is read up to 500 KiB (RFC 9309, section 2.5). */
const ROBOTS_BYTES = 500 * 1024;
const PAGE_BYTES = 1_000_000;

/** What is known of a host: whose turn it is, and how it does. */
interface Lane {
  oneByOne: ReturnType<typeof pLimit>;
  pause: number;
  silences: number;
  /** Why it is left alone for now. */
  closed?: string;
}

export function openPolite(web: Web, { pause = inSeconds(1000), patience = 20_000 }: Manners = {}): PoliteWeb {
  const lanes = new Map<string, Lane>();
  const robots = new Map<string, Promise<Robots | undefined>>();
  const closing = new AbortController();

  function laneOf(url: URL): Lane {
    const name = siteOf(url);
    const lane = lanes.get(name) ?? { oneByOne: pLimit(1), pause: PAUSE, silences: 0 };
    lanes.set(name, lane);
    return lane;
  }

  /** Both the question and the pause behind it wait in the lane; who asks waits for the answer only. */
  function askInLane(url: URL, method: 'HEAD' | 'GET', maxBytes: number): Promise<Answer> {
    const lane = laneOf(url);
    const answer = lane.oneByOne(async () => {
      if (lane.closed) throw new NotAsked(lane.closed, true);
      try {
        const answered = await web.ask(url.href, { method, maxBytes, maxRedirects: 0, timeout: patience });
        lane.silences = 0;
        if (answered.status === 429) lane.closed = 'has asked us to slow down';
        return answered;
      } catch (error) {
        if (error instanceof WebError && error.reason === 'timeout') lane.silences += 1;
        if (lane.silences >= MOST_SILENCES) lane.closed = 'does not answer in time';
        throw error;
      }
    });
    void lane.oneByOne(() => (lane.closed ? undefined : pause(lane.pause, closing.signal)));
    return answer;
  }

  /** One that redirects is looked for where it leads to (RFC 9309, section 2.3.1.2). */
  async function readRobots(first: URL): Promise<Robots | undefined> {
    let url = first;
    for (let redirects = 0; redirects <= 5; redirects += 1) {
      const answer = await askInLane(url, 'GET', ROBOTS_BYTES);
      const next = URL.parse(targetOf(answer, url) ?? '');
      if (!next) return robotsOf(first.href, answer);
      url = next;
    }
    return NO_ROBOTS;
  }

  return {
    async ask(address, method) {
      const url = URL.parse(address);
      // The web says itself that it asks nothing else.
      if (!url || !/^https?:$/.test(url.protocol)) return web.ask(address);
      const { origin } = url;
      const known = robots.get(origin) ?? readRobots(new URL('/robots.txt', origin));
      robots.set(origin, known);
      const rules = await known;
      if (!rules) throw new NotAsked('has trouble with its robots.txt', false);
      if (!rules.mayAsk(url.href)) throw new NotAsked('does not let programs ask (robots.txt)', false);
      const lane = laneOf(url);
      lane.pause = Math.max(lane.pause, Math.min(rules.delay ?? PAUSE, LONGEST_PAUSE));
      return askInLane(url, method, PAGE_BYTES);
    },
    close: () => closing.abort(),
  };
}

/** The host of an address, with and without `www.`. */
export function siteOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}

/** @param second how many milliseconds stand for one */
export function inSeconds(second: number): NonNullable<Manners['pause']> {
  return (seconds, signal) => sleep(seconds * second, undefined, { signal }).catch(() => {});
}
