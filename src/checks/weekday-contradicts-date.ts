import type { AnyEntry, Archive } from '../archive/archive.ts';
import { dayOf } from '../archive/select.ts';
import { COLLECTIONS } from '../collections.ts';
import { dateOf, isCalendarDate } from '../dates.ts';
import { placeAt } from '../diagnostic.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * "Monday 21 November 2023" was a Tuesday. Which of the two is wrong the writer knows; a fix is
 * offered only where the entry, or one that the issue announces, has that very date as data.
 */
export const weekdayContradictsDate: Rule = {
  name: 'text/weekday-contradicts-date',
  severity: 'warning',
  looksAt: 'entry-and-named',
  why: 'Readers keep one of the two in mind, and half of them come on the wrong day.',
  mend: 'Look both up in a calendar and mend the one that is wrong.',
  example: {
    file: 'content/events/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "We meet on Monday 17 March 2026, on data that are not there.",\n  "starts": "2026-03-17"\n}\n',
  },
  check: (archive) =>
    COLLECTIONS.flatMap((collection) =>
      (archive[collection] as AnyEntry[]).flatMap((entry) => checkEntry(archive, entry)),
    ),
};

function checkEntry(archive: Archive, entry: AnyEntry): Finding[] {
  if (!WORTH_A_LOOK.test(entry.text)) return [];
  return textsOf(entry).flatMap(({ source, offset }) =>
    namedDays(source).flatMap((named) => checkDay(archive, entry, { ...named, start: named.start + offset })),
  );
}

/** Titles, summaries and bodies as they stand in the file, so that what is found can be pointed at. */
function textsOf(entry: AnyEntry): { source: string; offset: number }[] {
  const { title = '', summary = '' } = entry.data as { title?: string; summary?: string };
  const fields = Object.entries({ title, summary })
    .filter(([, value]) => namedDays(value).length > 0)
    .map(([field]) => entry.place(field))
    .map(({ start, end }) => ({ source: entry.text.slice(start.offset, end.offset), offset: start.offset }));
  if (!entry.body || !WORTH_A_LOOK.test(entry.body)) return fields;
  return [...fields, { source: entry.body, offset: entry.placeInBody(0, 0).start.offset }];
}

interface NamedDay {
  weekday: string;
  /** Where the weekday stands. */
  start: number;
  day: string;
  month: number;
  year?: string;
}

const WEEKDAY =
  '(?<weekday>Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d)';
const YEAR = '(?:,?\\s+(?<year>(?:19|20)\\d{2})(?![\\d:]))?';
/** Emphasis may end after the weekday: `**Tuesday**, 21 November`. */
const GAP = '\\.?[*_]{0,3},?\\s+[*_]{0,3}';
const NO_RANGE = '(?!\\s?[-–—]\\s?\\d)';

/** Tuesday, the 21st of November 2023; Tuesday, November 21st, 2023; 21 November 2023 (Tuesday). */
const FORMS = [
  `(?<![\\p{L}\\d])${WEEKDAY}${GAP}(?:the\\s+)?${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}`,
  `(?<![\\p{L}\\d])${WEEKDAY}${GAP}${MONTH}\\s+${DAY}${NO_RANGE}${YEAR}`,
  `(?<![\\d–—-])${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}\\s+\\(${WEEKDAY}\\)`,
].map((form) => new RegExp(form, 'giud'));

function namedDays(text: string): NamedDay[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  return FORMS.flatMap((form) => [...text.matchAll(form)]).flatMap(({ groups = {}, indices }) => {
    const { weekday = '', day = '', month = '', year } = groups;
    // "sat 3 may" is no date, and neither is "the sun".
    if (weekday[0] !== weekday[0]?.toUpperCase()) return [];
    const start = indices?.groups?.weekday?.[0] ?? 0;
    return [
      { weekday, start, day, month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, ...(year ? { year } : {}) },
    ];
  });
}

/**
 * Most texts name no weekday, and one quick look tells: at capital letters, as they are few. With the
 * flag i it takes seven times as long.
 */
const WORTH_A_LOOK = /\b(?:M[Oo][Nn]|T[Uu][Ee]|W[Ee][Dd]|T[Hh][Uu]|F[Rr][Ii]|S[Aa][Tt]|S[Uu][Nn])/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

function checkDay(archive: Archive, entry: AnyEntry, named: NamedDay): Finding[] {
  const { weekday, start } = named;
  const date = dateMeant(archive, entry, named);
  if (!date) return [];
  const right = WEEKDAYS[date.dayOfWeek - 1] ?? '';
  if (right.slice(0, 3).toLowerCase() === weekday.slice(0, 3).toLowerCase()) return [];
  const end = start + weekday.length;
  const isData = datesOf(archive, entry).includes(date.toString());
  return [
    {
      place: placeAt(entry.file, entry.text, start, end),
      message: `Unexpected weekday "${weekday}" for ${date}, expected "${inFormOf(weekday, right)}"`,
      help: isData ? 'Write the right weekday' : 'Mend the weekday, or the date if that is the one with the slip',
      ...(isData ? { fix: { edits: [{ start, end, text: inFormOf(weekday, right) }] } } : {}),
    },
  ];
}

/** Where the year is left out, the date is the one nearest to the day of the entry. */
function dateMeant(archive: Archive, entry: AnyEntry, { day, month, year }: NamedDay): Temporal.PlainDate | undefined {
  const on = (inYear: string | number): string => `${inYear}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) return isCalendarDate(on(year)) ? dateOf(on(year)) : undefined;
  const near = dayOf(archive, entry);
  if (near === undefined) return undefined;
  const away = (date: Temporal.PlainDate): number => Math.abs(dateOf(near).until(date).days);
  return [-1, 0, 1]
    .map((step) => on(Number(near.slice(0, 4)) + step))
    .filter(isCalendarDate)
    .map(dateOf)
    .sort((a, b) => away(a) - away(b))[0];
}

/** The dates that stand as data in an entry, and for an issue in those that it announces. */
function datesOf(archive: Archive, entry: AnyEntry): string[] {
  const named = entry.collection === 'issues' ? entry.data.sections.flatMap(({ entries }) => entries) : [];
  return [entry, ...named.map((id) => archive.byId.get(id))].flatMap((one) => (one ? ownDates(one) : []));
}

function ownDates({ data }: AnyEntry): string[] {
  return JSON.stringify(data).match(/(?<=")\d{4}-\d{2}-\d{2}(?=["T])/g) ?? [];
}

/** Tue for Mon, TUESDAY for MONDAY. */
function inFormOf(written: string, right: string): string {
  const word = written.toLowerCase().endsWith('day') ? right : right.slice(0, 3);
  return written === written.toUpperCase() ? word.toUpperCase() : word;
}
