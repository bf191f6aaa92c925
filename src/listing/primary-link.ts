import type { AnyEntry, Archive } from '../archive/archive.ts';
import { deadlineStatus } from '../archive/deadlines.ts';
import { mayRegister } from '../archive/select.ts';
import { hostOf } from './host.ts';

/** The link of an entry that a reader wants first, away from this site. */
export interface PrimaryLink {
  label: string;
  url: string;
}

/** Undefined where an entry is best read on its own page, and for a video, which has its player there. */
export function primaryLink(archive: Archive, entry: AnyEntry, now: Temporal.Instant): PrimaryLink | undefined {
  switch (entry.collection) {
    case 'events': {
      const { url, registration } = entry.data;
      if (registration?.url && mayRegister(archive, entry, now)) return { label: 'Register', url: registration.url };
      return url === undefined ? undefined : { label: 'Page of the event', url };
    }
    case 'opportunities': {
      const isClosed = deadlineStatus(entry, archive.community, now) === 'closed';
      return { label: isClosed ? 'The announcement' : 'Read more and apply', url: entry.data.url };
    }
    case 'publications':
      return { label: 'Read the paper', url: entry.data.url };
    case 'news':
      return entry.data.url === undefined
        ? undefined
        : { label: `Read more at ${hostOf(entry.data.url)}`, url: entry.data.url };
    default:
      return undefined;
  }
}
