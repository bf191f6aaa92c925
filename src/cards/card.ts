import type { AnyEntry, Archive } from '../archive/archive.ts';
import { titleOf } from '../archive/select.ts';
import { COLLECTIONS } from '../collections.ts';
import { lineOf } from '../listing/lines.ts';

/** What a social card shows: the picture that goes with a link to a page. The same card is the same picture. */
export interface Card {
  /** Its path below the site's address: `cards/events/2023/diversifying-health-research.png`. */
  path: string;
  /** What kind of page it is of: "Events". */
  kind?: string;
  title: string;
  /** When, where, by whom. */
  line?: string;
  /** The name at the foot. */
  community: string;
  /** A colour such as `#0b6e6e`. */
  accent: string;
}

/** A page that is no entry, as the menus name it. */
export interface CardPage {
  path: string;
  label: string;
}

/** The card of the home page, which pages without one of their own have too. */
export function homeCard({ community }: Archive): Card {
  const { host, pathname } = new URL(community.site);
  return {
    ...sharedBy(community),
    path: 'cards/home.png',
    title: community.tagline ?? community.name,
    line: `${host}${pathname}`.replace(/\/$/, ''),
  };
}

/** A card for the home page, for each page of the menus, and for each entry. */
export function cardsOf(archive: Archive, pages: readonly CardPage[], now: Temporal.Instant): Card[] {
  const labels = new Map(pages.map(({ path, label }) => [path, label]));
  const shared = sharedBy(archive.community);
  const entries = COLLECTIONS.flatMap((collection) => archive[collection] as AnyEntry[]);
  return [
    homeCard(archive),
    ...pages.map(({ path, label }) => ({ ...shared, path: `cards/${path.replace(/\/$/, '')}.png`, title: label })),
    ...entries.map((entry) => {
      const kind = labels.get(`${entry.collection}/`);
      const line = lineOf(archive, entry, now);
      return {
        ...shared,
        path: `cards/${entry.id}.png`,
        ...(kind ? { kind } : {}),
        title: titleOf(entry),
        ...(line ? { line } : {}),
      };
    }),
  ];
}

function sharedBy({ name, accent = '#1d4ed8' }: Archive['community']): { community: string; accent: string } {
  return { community: name, accent };
}
