import robotsParser from 'robots-parser';
import { textOf } from '../web/text.ts';
import type { Answer } from '../web/web.ts';

/** What a site asks of programs. */
export interface Robots {
  mayAsk: (url: string) => boolean;
  /** Seconds between two questions; undefined where it does not say. */
  delay: number | undefined;
}

/** By which a `robots.txt` may name us. */
const NAME = 'gazette';

/** Who has none has nothing against us. */
export const NO_ROBOTS: Robots = { mayAsk: () => true, delay: undefined };

/**
 * What the answer for a `robots.txt` says: its rules; all may be asked where it is not to be had (400 to 499); and
 * undefined where the server has trouble, when nothing may (RFC 9309, section 2.3.1). So too for 429, with which a
 * server asks to be left alone.
 *
 * @param url its address, as asked first: where it redirects to does not matter
 */
export function robotsOf(url: string, answer: Pick<Answer, 'status' | 'headers' | 'bytes'>): Robots | undefined {
  const { status } = answer;
  if (status >= 500 || status === 429) return undefined;
  if (status >= 300) return NO_ROBOTS;
  const rules = robotsParser(url, textOf(answer));
  return { mayAsk: (asked) => rules.isAllowed(asked, NAME) !== false, delay: rules.getCrawlDelay(NAME) };
}
