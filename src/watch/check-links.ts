import pLimit from 'p-limit';
import { targetOf, WebError } from '../web/web.ts';
import type { OutsideLink } from './outside-links.ts';
import { NotAsked, type PoliteWeb, siteOf } from './polite.ts';
import type { Checked } from './record.ts';
import { judge, judgeSilence, type Trail, type Verdict } from './verdict.ts';

export interface CheckOptions {
  web: PoliteWeb;
  /** When it is aborted, nothing further is asked. */
  signal: AbortSignal;
  /** Told after each link how many are done. */
  onChecked?: (done: number) => void;
}

/** Hosts that are asked at the same time. */
const HOSTS = 8;
/** If none of so many can be reached, they are not to blame. */
const ENOUGH_HOSTS = 8;
/** Browsers follow 20. */
const MOST_REDIRECTS = 10;

/**
 * Asks for links, those of one host one after the other.
 *
 * @returns in the order in which they were given
 * @throws Error if no host can be reached at all: then it is this machine that is not online
 */
export async function checkLinks(
  links: readonly OutsideLink[],
  { web, signal, onChecked = () => {} }: CheckOptions,
): Promise<Checked[]> {
  const verdicts = new Map<OutsideLink, Verdict | undefined>();
  const hosts = [...Map.groupBy(links, ({ url }) => siteOf(new URL(url))).values()];
  await pLimit(HOSTS).map(hosts, async (ofHost) => {
    for (const link of ofHost) {
      verdicts.set(link, await checkLink(link.url, { web, signal }));
      onChecked(verdicts.size);
    }
  });
  if (hosts.length >= ENOUGH_HOSTS && [...verdicts.values()].every(isCutOff))
    throw new Error(
      `Cannot check links: none of ${hosts.length} hosts can be reached, so it is this machine that is not online`,
    );
  return links.map((link) => ({ link, verdict: verdicts.get(link) }));
}

/** As it looks for a machine without a network. */
function isCutOff(verdict: Verdict | undefined): boolean {
  if (verdict?.is === 'failing') return verdict.why === 'no-host' || verdict.why === 'unreachable';
  return verdict?.is === 'unknown' && /^(?:does not answer within|cannot be reached)/.test(verdict.said);
}

type Asking = Pick<CheckOptions, 'web' | 'signal'>;

/** Many servers answer HEAD wrongly, so only GET can say that something is wrong. Undefined: another time. */
async function checkLink(url: string, asking: Asking): Promise<Verdict | undefined> {
  const head = await askFor(url, 'HEAD', asking);
  if (head === undefined || head.is === 'good' || head.is === 'moved') return head;
  return (await askFor(url, 'GET', asking)) ?? (head.is === 'unknown' ? head : undefined);
}

async function askFor(url: string, method: 'HEAD' | 'GET', asking: Asking): Promise<Verdict | undefined> {
  try {
    const trail = await follow(url, method, asking);
    return trail ? judge(url, trail) : { is: 'failing', why: 'redirect-loop' };
  } catch (error) {
    if (error instanceof NotAsked) return error.isForNow ? undefined : { is: 'unknown', said: error.message };
    if (error instanceof WebError) return judgeSilence(error);
    throw error;
  }
}

/** Each redirect waits for its turn at the host it leads to, and asks its robots.txt. Undefined: there is no end to it. */
async function follow(asked: string, method: 'HEAD' | 'GET', { web, signal }: Asking): Promise<Trail | undefined> {
  const hops: { url: string; status: number }[] = [];
  let url = asked;
  for (;;) {
    if (signal.aborted) throw new NotAsked('there is no time left', true);
    const answer = await web.ask(url, method);
    const next = targetOf(answer, new URL(url));
    if (next === undefined) return { hops, url, status: answer.status };
    hops.push({ url, status: answer.status });
    if (hops.length > MOST_REDIRECTS) return undefined;
    url = next;
  }
}
