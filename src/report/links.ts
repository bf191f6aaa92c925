import type { LinkReport, LinkState, ToldLink } from '../watch/tell.ts';
import type { Failure } from '../watch/verdict.ts';
import { fileAddress } from './file-address.ts';
import { type Block, COMMENT_BYTES, fill } from './markdown.ts';
import { code, link, plainText } from './neutral.ts';
import { oneLine } from './text.ts';

/** By this we know our GitHub issue about links again. */
export const LINKS_MARKER = '<!-- gazette: links -->';

/** "Links: 2 dead, 1 out of reach". What has moved is found all the same, and is no reason to call anybody. */
export function titleLinks({ told, left }: LinkReport): string {
  const counts = [...Map.groupBy(told, ({ state }) => state)]
    .filter(([state]) => state !== 'moved')
    .map(([state, links]) => `${links.length} ${WORDS[state].title}`);
  const all = left === 0 ? counts : [...counts, `${left} not asked yet`];
  return `Links: ${all.length === 0 ? 'nothing to see to' : all.join(', ')}`;
}

/** Whether there is anything to see to, or to remember until next week. */
export function isWorthOpening({ told, left }: LinkReport): boolean {
  return left > 0 || told.some(({ state }) => state !== 'moved');
}

/**
 * The links that fail, by host, as the text of a GitHub issue. What is remembered of them stands behind it.
 *
 * @param repository its address; without one, files are not linked
 * @param record an HTML comment
 */
export function renderLinks(report: LinkReport, record: string, repository?: string): string {
  const { told } = report;
  const withState = (...states: LinkState[]): ToldLink[] => told.filter(({ state }) => states.includes(state));
  const [settled, watched, moved] = [
    withState('dead', 'home', 'unreachable'),
    withState('watched'),
    withState('moved'),
  ];
  let room = COMMENT_BYTES - record.length - ROOM_AROUND;
  const list = (blocks: readonly Block[]): string => {
    const { blocks: kept, left } = fill(blocks, room);
    const text = [...kept, ...(left === 0 ? [] : [`and ${left} more, which ${code(ALL)} lists`])].join('\n\n');
    room -= Buffer.byteLength(text);
    return text;
  };
  const rows = (links: readonly ToldLink[]): Block[] =>
    links.map((one) => ({ text: renderLink(one, repository), tells: 1 }));
  const states = [...new Set(told.map(({ state }) => state))];
  const parts = [
    LINKS_MARKER,
    ...(settled.length === 0 ? [NONE] : [LEAD, list(byHost(settled, rows))]),
    ...(watched.length === 0 ? [] : [folded(`Being watched: ${watched.length}`, list(rows(watched)))]),
    ...(moved.length === 0 ? [] : [folded(`Moved: ${moved.length}`, list(rows(moved)))]),
    states.map((state) => `- **${WORDS[state].cell}**: ${WORDS[state].todo}`).join('\n'),
    `<sub>${tellRun(report)} ${FOOT}</sub>`,
    record,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** For headings, advice and foot. */
const ROOM_AROUND = 3000;
const ALL = 'npx gazette links --all --dry-run --format json';
const NONE = 'No link is known to be dead.';
const LEAD = 'Each of these has failed three times or more, over two weeks at least.';
const FOOT =
  'Written by the workflow <code>links</code>, which keeps it up to date, closes it when nothing fails, and opens it again.';

/**
 * "Asked 128 of 511 links on 2026-11-30; 12 cannot be told of (answers 403: 9, …)."
 *
 * @param rest what becomes of those that there was no time for
 */
export function tellRun(
  { checked, links, asked, left, unknown }: LinkReport,
  rest = 'had to wait, and come first the next time',
): string {
  const reasons = [...Map.groupBy(unknown, ({ said }) => said)].sort(([, a], [, b]) => b.length - a.length);
  const most = reasons.slice(0, MOST_REASONS).map(([said, some]) => `${plainText(said)}: ${some.length}`);
  if (reasons.length > MOST_REASONS) most.push('…');
  const parts = [
    `Asked ${asked} of ${links} links on ${checked}`,
    ...(unknown.length === 0 ? [] : [`${unknown.length} cannot be told of (${most.join(', ')})`]),
    ...(left === 0 ? [] : [`${left} ${rest}`]),
  ];
  return `${parts.join('; ')}.`;
}

const MOST_REASONS = 5;

const WORDS = {
  dead: {
    title: 'dead',
    cell: 'Dead',
    todo: 'write where the page is now, or the address of its copy in the archive, or take the link out.',
  },
  home: {
    title: 'leading to a home page',
    cell: 'Leads to a home page',
    todo: 'the page is gone, and its site does not say so. Do the same.',
  },
  unreachable: {
    title: 'out of reach',
    cell: 'Out of reach',
    todo: 'the server may come back: give it time, or do the same.',
  },
  watched: {
    title: 'being watched',
    cell: 'Being watched',
    todo: 'nothing to do yet. They have failed, and are asked again every week until they have for two weeks, or are well.',
  },
  moved: { title: 'moved', cell: 'Moved', todo: 'it still leads there; write the new address while it does.' },
} satisfies Record<LinkState, { title: string; cell: string; todo: string }>;

/** The host with most dead links first: mostly, one thing has happened to all of them. */
function byHost(links: readonly ToldLink[], rows: (links: readonly ToldLink[]) => Block[]): Block[] {
  const dead = (some: readonly ToldLink[]): number => some.filter(({ state }) => state === 'dead').length;
  return [...Map.groupBy(links, ({ url }) => new URL(url).host)]
    .sort(([a, one], [b, other]) => dead(other) - dead(one) || other.length - one.length || (a < b ? -1 : 1))
    .flatMap(([host, some]): Block[] => {
      const counts = [...Map.groupBy(some, ({ state }) => state)].map(
        ([state, same]) => `${same.length} ${WORDS[state].title}`,
      );
      return [{ text: `#### ${code(host)}: ${counts.join(', ')}`, tells: 0 }, ...rows(some)];
    });
}

function folded(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

function renderLink({ state, url, why, since, failures, to, archived, places }: ToldLink, repository?: string): string {
  const address = link(shorten(url), url);
  const shown = places.slice(0, MOST_PLACES).map((place) => renderPlace(place, repository));
  const rest = places.length > MOST_PLACES ? [`${places.length - MOST_PLACES} more`] : [];
  const where = `  in ${[...shown, ...rest].join(', ')}`;
  if (state === 'moved') return `- ${address} → ${code(to ?? '')}\n${where}`;
  const times = failures === 1 ? 'once' : `${failures} times`;
  const said = why === undefined ? '' : plainText(sayFailure(why, to));
  const copy = state === 'watched' ? [] : [`  → ${link('as the Wayback Machine has it', archived)}`];
  return [`- ${address} ${said}: ${times} since ${since}`, where, ...copy].join('\n');
}

const MOST_PLACES = 5;

function shorten(url: string): string {
  const bare = url.replace(/^https?:\/\//, '');
  return bare.length > 80 ? `${bare.slice(0, 79)}…` : bare;
}

function renderPlace({ file, line }: ToldLink['places'][number], repository?: string): string {
  const words = `${file.replace(/^content\//, '')}:${line}`;
  return repository === undefined ? code(words) : link(words, `${fileAddress(repository, file)}#L${line}`);
}

/** What is wrong with a link, to follow its address: "answers 404 (not found)". */
export function sayFailure(why: Failure, to?: string): string {
  return why === 'home' && to !== undefined ? `leads to the home page of ${new URL(to).host} instead` : SAID[why];
}

const SAID = {
  'not-found': 'answers 404 (not found)',
  gone: 'answers 410 (gone)',
  'no-host': 'has a host that no longer exists',
  home: 'leads to a home page instead',
  'server-error': 'answers that its server has trouble',
  unreachable: 'cannot be reached',
  certificate: 'has a certificate that browsers refuse',
  'redirect-loop': 'redirects without end',
} satisfies Record<Failure, string>;

/** The same for a terminal. */
export function renderLinksText(report: LinkReport): string {
  const lines = report.told.map(({ state, url, why, to, since, places }) => [
    `${WORDS[state].cell}: ${url}`,
    `  ${why === undefined ? `is now at ${to}` : `${sayFailure(why, to)}, since ${since}`}`,
    ...places.map(({ file, line }) => `  ${oneLine(file)}:${line}`),
  ]);
  return [titleLinks(report), ...lines.map((some) => some.join('\n')), tellRun(report)].join('\n\n');
}
