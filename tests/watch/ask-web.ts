// Asks for links on a web of our own, without the pauses.
import { onTestFinished } from 'vitest';
import { checkLinks } from '../../src/watch/check-links.ts';
import type { OutsideLink } from '../../src/watch/outside-links.ts';
import { type Manners, openPolite } from '../../src/watch/polite.ts';
import type { Verdict } from '../../src/watch/verdict.ts';
import { openWeb, WebError } from '../../src/web/web.ts';
import { aWeb, type StandInWeb } from '../support/web.ts';

export interface World {
  web: StandInWeb;
  /** What comes of links, in one word each; "left" of those for which there was no time. */
  check: (urls: readonly string[], options?: { signal?: AbortSignal }) => Promise<string[]>;
  /** What was asked, in order: "HEAD https://lab.example.org/". */
  asked: () => string[];
  /** The seconds of every pause. */
  pauses: number[];
}

/** @param systemFails what the system says in place of an answer, such as ENOTFOUND; undefined where it lets it pass */
export async function openWorld(
  routes: StandInWeb['routes'],
  manners: Manners = {},
  systemFails: (url: string, method: string) => string | undefined = () => undefined,
): Promise<World> {
  const web = await aWeb(routes);
  const outside = openWeb({ agent: 'Gazette (tests)', standIn: web.url });
  const pauses: number[] = [];
  const pause = async (seconds: number): Promise<void> => void pauses.push(seconds);
  const polite = openPolite(
    {
      ...outside,
      ask(url, request) {
        const code = systemFails(url, request?.method ?? 'GET');
        if (code === undefined) return outside.ask(url, request);
        throw new WebError('unreachable', `cannot be reached (${code})`, Object.assign(new Error(code), { code }));
      },
    },
    { pause, ...manners },
  );
  onTestFinished(async () => {
    polite.close();
    await outside.close();
    await web.close();
  });
  return {
    web,
    pauses,
    asked: () => web.asked.map(({ method, url }) => `${method} ${url}`),
    async check(urls, { signal = new AbortController().signal } = {}) {
      const checked = await checkLinks(urls.map(aLink), { web: polite, signal });
      return checked.map(({ verdict }) => gist(verdict));
    },
  };
}

export function aLink(url: string): OutsideLink {
  return { id: url, url, places: [] };
}

function gist(verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'left';
  if (verdict.is === 'failing') return verdict.why;
  return verdict.is === 'unknown' ? `unknown: ${verdict.said}` : verdict.is;
}
