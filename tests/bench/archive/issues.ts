import type { IssuesData } from '../../../src/archive/types.generated.ts';
import type { Collection } from '../../../src/collections.ts';
import type { GeneratedEntry } from './generate.ts';
import type { Words } from './words.ts';

/** The moment to judge a generated archive by: all of its issues are sent. */
export const NOW = '2025-01-15T12:00:00Z';

const NEWEST = Temporal.PlainYearMonth.from('2024-12');
/** Thirty-five years of a monthly newsletter. */
const MOST = 420;
const SEND_DAY = 9;
/** Days that readers have at least, between an issue and what it invites to. */
const AHEAD = 3;

/** The months of the issues, the earliest first: one for every 25 entries, as in the archive that ships. */
export function monthsOf(count: number): Temporal.PlainYearMonth[] {
  const issues = Math.min(MOST, Math.max(2, Math.round(count / 25)));
  return Array.from({ length: issues }, (_, index) => NEWEST.subtract({ months: issues - 1 - index }));
}

/** The month of the last issue that reaches readers in time for a day. */
export function issueBefore(day: Temporal.PlainDate): Temporal.PlainYearMonth {
  const month = day.toPlainYearMonth();
  return day.day >= SEND_DAY + AHEAD ? month : month.subtract({ months: 1 });
}

/** The month of the first issue that can tell of a day. */
export function issueAfter(day: Temporal.PlainDate): Temporal.PlainYearMonth {
  const month = day.toPlainYearMonth();
  return day.day <= SEND_DAY ? month : month.add({ months: 1 });
}

/** The issues, each with the entries that it announces. */
export function announce(
  entries: readonly (GeneratedEntry & { issue?: Temporal.PlainYearMonth })[],
  months: readonly Temporal.PlainYearMonth[],
  words: Words,
): { id: string; collection: 'issues'; data: IssuesData }[] {
  const byMonth = Map.groupBy(entries, ({ issue }) => issue?.toString());
  const editor = entries.find(({ collection }) => collection === 'people');
  return months.map((month) => ({
    id: `issues/${month}`,
    collection: 'issues',
    data: {
      title: month.toPlainDate({ day: 1 }).toLocaleString('en-GB', { month: 'long', year: 'numeric' }),
      summary: words.summary(),
      sendDate: month.toPlainDate({ day: SEND_DAY }).toString(),
      sections: sectionsOf(byMonth.get(month.toString()) ?? (editor ? [editor] : [])),
    },
  }));
}

function sectionsOf(entries: readonly GeneratedEntry[]): IssuesData['sections'] {
  const byCollection = Map.groupBy(entries, ({ collection }) => collection);
  return [...byCollection].map(([collection, announced]) => ({
    heading: HEADINGS[collection] ?? 'Also',
    entries: announced.map(({ id }) => id),
  }));
}

const HEADINGS: Partial<Record<Collection, string>> = {
  events: 'Events',
  recordings: 'To watch again',
  opportunities: 'Opportunities',
  publications: 'Publications of the month',
  news: 'News',
  spotlights: 'Featured Community Scholar of the Month',
  people: 'Who makes this newsletter',
};
