import type { OutsideLink } from './outside-links.ts';
import { type Checked, type FailingLink, isSettled, type LinkRecord } from './record.ts';
import type { Failure } from './verdict.ts';

/** What maintainers are told of the outside links, after a run. */
export interface LinkReport {
  /** Calendar date in UTC. */
  checked: string;
  /** How many the archive has, how many of them were asked now, and how many there was no time for. */
  links: number;
  asked: number;
  left: number;
  /** Those that fail or have moved: the most pressing state first, then in the order of the archive. */
  told: ToldLink[];
  /** Those that were asked now and cannot be told of. */
  unknown: { url: string; said: string }[];
}

export const STATES = ['dead', 'home', 'unreachable', 'watched', 'moved'] as const;

/** Dead, leads to a home page instead, or cannot be reached; may be so, but not for long enough; or found elsewhere. */
export type LinkState = (typeof STATES)[number];

export interface ToldLink {
  state: LinkState;
  url: string;
  /** What is wrong with it. */
  why?: Failure;
  /** Calendar dates in UTC: of the first time that it failed, and of the last. */
  since?: string;
  last?: string;
  failures?: number;
  /** Where it leads to now. */
  to?: string;
  /** Where the Wayback Machine shows it as it was in the days of its entry, if it does. */
  archived: string;
  places: { file: string; line: number }[];
}

/** What to tell of links, by the record after a run and by what came of it. */
export function tellLinks(
  links: readonly OutsideLink[],
  { failing, moved }: LinkRecord,
  checked: readonly Checked[],
  today: string,
): LinkReport {
  const told = links.flatMap((link): ToldLink[] => {
    const row = failing.get(link.id);
    const to = moved.get(link.id);
    if (row) return [{ state: stateOf(row), ...row, ...about(link) }];
    return to === undefined ? [] : [{ state: 'moved', to, ...about(link) }];
  });
  return {
    checked: today,
    links: links.length,
    asked: checked.filter(({ verdict }) => verdict !== undefined).length,
    left: checked.filter(({ verdict }) => verdict === undefined).length,
    told: told.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state)),
    unknown: checked.flatMap(({ link: { url }, verdict }) =>
      verdict?.is === 'unknown' ? [{ url, said: verdict.said }] : [],
    ),
  };
}

function stateOf(row: FailingLink): LinkState {
  return isSettled(row) ? STATE_OF[row.why] : 'watched';
}

const STATE_OF = {
  'not-found': 'dead',
  gone: 'dead',
  'no-host': 'dead',
  home: 'home',
  'server-error': 'unreachable',
  unreachable: 'unreachable',
  certificate: 'unreachable',
  'redirect-loop': 'unreachable',
} satisfies Record<Failure, LinkState>;

function about({ url, day, places }: OutsideLink): Pick<ToldLink, 'url' | 'archived' | 'places'> {
  return {
    url,
    archived: archivedAddress(url, day),
    places: places.map(({ file, start }) => ({ file, line: start.line })),
  };
}

/**
 * The address under which the Wayback Machine shows a page as it was around a day, or all days that it has of it.
 * It is made without asking, so that a run tells nobody what it found, and costs nobody anything.
 */
export function archivedAddress(url: string, day: string | undefined): string {
  return `https://web.archive.org/web/${day?.replaceAll('-', '') ?? '*'}/${url.replace(/#.*$/, '')}`;
}
