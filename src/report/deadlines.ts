import type { Watched, WatchedDeadline } from '../archive/deadline-watch.ts';
import { fileAddress } from './file-address.ts';
import { COMMENT_BYTES, fill } from './markdown.ts';
import { code, link, plainText } from './neutral.ts';

/** By this we know our GitHub issue about deadlines again. */
export const DEADLINES_MARKER = '<!-- gazette: deadlines -->';

/** Where entries are found. */
export interface Whereabouts {
  /** Address of the site. */
  site: string;
  /** Address of the repository; without one, files are not linked. */
  repository?: string | undefined;
}

/** "Deadlines: 2 closed, 1 closing soon". */
export function titleDeadlines(watched: readonly WatchedDeadline[]): string {
  const counts = [...Map.groupBy(watched, ({ status }) => status)].map(
    ([status, rows]) => `${rows.length} ${WORDS[status].title}`,
  );
  return `Deadlines: ${counts.length === 0 ? 'nothing to see to' : counts.join(', ')}`;
}

/** Deadlines that are news, as a table for a GitHub issue, and what to do about them. */
export function renderDeadlines(watched: readonly WatchedDeadline[], where: Whereabouts): string {
  if (watched.length === 0) return `${DEADLINES_MARKER}\n\n${NOTHING}\n`;
  const head = '| Status | Entry | Kind | Deadline |\n|---|---|---|---|';
  const rows = watched.map((row): { text: string; tells: 1 } => ({ text: renderRow(row, where), tells: 1 }));
  const { blocks, left } = fill(rows, COMMENT_BYTES - ROOM_AROUND);
  const statuses = new Set(watched.map(({ status }) => status));
  const advice = [...statuses].map((status) => `- **${WORDS[status].cell}**: ${WORDS[status].todo}`);
  const parts = [
    DEADLINES_MARKER,
    [head, ...blocks].join('\n'),
    ...(left === 0 ? [] : [`and ${left} more, which ${code('npx gazette deadlines --dry-run --format json')} lists`]),
    advice.join('\n'),
    `<sub>${FOOT}</sub>`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** For all that stands around the rows. */
const ROOM_AROUND = 2000;

const NOTHING =
  'No deadline closed in the last 14 days or closes in the next 7, none was extended since yesterday, and nothing waits to be reviewed.';

const FOOT =
  'Written by the workflow <code>deadlines</code>, which keeps it up to date, closes it when there is nothing to say, and opens it again.';

const WORDS = {
  closed: {
    title: 'closed',
    cell: 'Closed',
    todo: 'it has moved down its list by itself. If it was extended, write the new date, and the old one under `extended`.',
  },
  closing: { title: 'closing soon', cell: 'Closing soon', todo: 'the last chance to remind readers.' },
  extended: { title: 'extended', cell: 'Extended', todo: 'readers who had given it up may want to know.' },
  review: {
    title: 'to review',
    cell: 'To review',
    todo: 'see whether it is still open, and write the next day to look under `review`, or a deadline instead of `rolling`.',
  },
} satisfies Record<Watched, { title: string; cell: string; todo: string }>;

function renderRow(row: WatchedDeadline, { site, repository }: Whereabouts): string {
  const { status, id, title, file, kind, label, date, zone, days, extendedFrom } = row;
  const page = new URL(`${id}/`, site.replace(/\/?$/, '/')).href;
  const cells = [
    WORDS[status].cell,
    `${link(title, page)} (${repository ? link('file', fileAddress(repository, file)) : plainText(file)})`,
    plainText(kind),
    [
      `${label ? `${plainText(label)}: ` : ''}${code(`${date} ${zone}`)}, ${inWords(days)}`,
      ...(extendedFrom ? [`extended from ${code(extendedFrom)}`] : []),
    ].join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** "today", "tomorrow", "in 3 days", "2 days ago". */
export function inWords(days: number): string {
  return RELATIVE.format(days, 'day');
}

const RELATIVE = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
