import type { Archive, Entry } from '../archive/archive.ts';
import type { Path } from '../entries/locate.ts';
import { isPlainAddress } from '../links/plain.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * "AI UK 2024" does not start in 2023. Only a year that could be the event's own counts: one of the
 * two before and after it, that no preposition makes part of the subject ("plans for 2024").
 */
export const yearContradictsTitle: Rule = {
  name: 'event/year-contradicts-title',
  severity: 'warning',
  looksAt: 'entry',
  why: 'In the first months of a year hands still write the old one, and addresses are copied from the last time.',
  mend: 'Mend the year that is wrong: that of the start, of the title or of the address.',
  example: {
    file: 'content/events/2025/conference-on-gaps.json',
    text: '{\n  "title": "Conference on Gaps 2026",\n  "summary": "Three days on data that are not there.",\n  "starts": "2025-03-17"\n}\n',
  },
  check: (archive: Archive) => archive.events.flatMap(checkEvent),
};

function checkEvent(event: Entry<'events'>): Finding[] {
  const { title, starts, url, registration } = event.data;
  const inTitle = contradiction(event, yearsInTitle(title));
  if (inTitle !== undefined) {
    return [
      {
        place: event.place('starts'),
        message: `Unexpected start ${starts}, expected a day in ${inTitle} as in the title "${title}"`,
      },
    ];
  }
  return [...checkAddress(event, url, ['url']), ...checkAddress(event, registration?.url, ['registration', 'url'])];
}

function checkAddress(event: Entry<'events'>, url: string | undefined, path: Path): Finding[] {
  const year = url === undefined ? undefined : contradiction(event, yearsInAddress(url));
  if (year === undefined) return [];
  const start = event.data.starts;
  return [
    {
      place: event.place(...path),
      message: `Unexpected year ${year} in the address "${url}", expected ${start.slice(0, 4)} as the event starts on ${start.slice(0, 10)}`,
    },
  ];
}

/** The first of the years, if none of them is that of the event and it could have been. */
function contradiction({ data }: Entry<'events'>, years: number[]): number | undefined {
  const first = Number(data.starts.slice(0, 4));
  const last = Number((data.ends ?? data.starts).slice(0, 4));
  if (years.some((year) => year >= first && year <= last)) return undefined;
  return years.find((year) => year >= first - 2 && year <= last + 2);
}

const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d:]|[.,]\d)/g;
const SUBJECT =
  /\b(?:of|for|since|until|till|from|to|towards?|by|in|after|before|post|pre|beyond|agenda|strategy|vision)[\s-]+(?:the\s+(?:year\s+)?)?$/i;

function yearsInTitle(title: string): number[] {
  return [...title.matchAll(YEAR)]
    .filter(({ index }) => !SUBJECT.test(title.slice(0, index)))
    .flatMap(({ 0: year, index }) => [Number(year), ...secondYear(title.slice(index))]);
}

/** The end of an academic year, as in `2023-24` and `2023/24`; where all of it is written, it is a year like any other. */
function secondYear(text: string): number[] {
  const found = /^(\d{2})\d{2}\s?[-–/]\s?(\d{2})(?!\d)/.exec(text);
  return found ? [Number(`${found[1]}${found[2]}`)] : [];
}

/**
 * A year that ends a part of the host or path, as in `ems2022.org` or `/conference-2024/`. The day
 * of an upload (`/2023/11/`) and the number of a page (`/event/2023`) are none.
 */
function yearsInAddress(url: string): number[] {
  if (isPlainAddress(url) && !/(?:19|20)\d{2}/.test(url)) return [];
  const { host, pathname } = new URL(url);
  return [...`${host}${pathname}`.matchAll(/(?<!\d)(?:19|20)\d{2}(?=$|[/._-])(?!\/(?:0?[1-9]|1[0-2])(?:\/|$))/g)]
    .filter(({ input, index }) => !/\/(?:event|e|id|node|p|meeting)\/$/.test(input.slice(0, index)))
    .flatMap(({ 0: year, input, index }) => [Number(year), ...secondYear(input.slice(index))]);
}
