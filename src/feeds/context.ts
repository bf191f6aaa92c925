import type { Archive } from '../archive/archive.ts';
import type { DatesById } from '../archive/entry-dates.ts';

/** What every feed and calendar is made from. The same gives the same bytes. */
export interface FeedContext {
  archive: Archive;
  /** Of every entry. */
  dates: DatesById;
  /** When those entries were published that are no longer there, the latest first. */
  removed: readonly Temporal.Instant[];
  /** The moment of the build: an issue still to be sent is in no feed. */
  now: Temporal.Instant;
  /** The absolute address of a page or file, from its path below the site's address. */
  absolute: (path: string) => string;
}

/**
 * Who gives out ids, and since when: `example.org,2026`, the authority of a tag URI (RFC 4151,
 * section 2.1). It must outlive a move of the site, or subscribers see everything again.
 */
export function authorityOf({ community }: Archive): string {
  return community.idAuthority ?? `${new URL(community.site).host},2026`;
}
