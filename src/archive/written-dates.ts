import { isCalendarDate } from '../dates.ts';

/**
 * A date as people write it, `21st November 2023` or `2023/11/21`, with or without a time after it,
 * as our files have it. Undefined where it can be read in two ways: `03/04/2023` is March or April.
 */
export function readWrittenDate(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  // A word processor makes dashes of hyphens.
  const { day, time } = splitTime(text.replace(/[‐‑–—−]/g, '-'));
  const date = FORMS.map((read) => read(day)).find((found) => found !== undefined);
  if (date === undefined || time === 'unclear') return undefined;
  return time === undefined ? date : `${date}T${time}`;
}

/** `Wednesday, the 21st of September 2023 at 14:00:00` is no longer. */
const LONGEST = 60;

/** Seconds are left out where they say nothing; with an offset it is another time, or another day. */
function splitTime(text: string): { day: string; time?: string } {
  const [, day, hour = '', minute = '00', half] = TIMES.map((form) => form.exec(text)).find(Boolean) ?? [];
  return day === undefined ? { day: text } : { day, time: toTime(hour, minute, half) ?? 'unclear' };
}

const TIMES = [
  // 14:00, 14.00, 14:00:00
  /^(.*?\d)(?:T|,?\s+(?:at\s+)?)(\d{1,2})[:.](\d{2})(?::00(?:\.0+)?)?$/,
  // 2pm, 2:30 pm, 2.30 p.m.
  /^(.*?\d)(?:T|,?\s+(?:at\s+)?)(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\.?$/i,
];

/** Of 12 am nobody knows whether it is noon or midnight, nor of which day. */
function toTime(hour: string, minute: string, half: string | undefined): string | undefined {
  const isPm = half?.toLowerCase() === 'p';
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > (isPm ? 12 : 11))) return undefined;
  const hours = isPm ? (Number(hour) % 12) + 12 : Number(hour);
  return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, '0')}:${minute}` : undefined;
}

/** `February 2026 has 28 days`, of a date in our form that has more. */
export function lengthOfMonth(text: string): string | undefined {
  const [, year = '', month = '', day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})/.exec(text) ?? [];
  if (day === undefined) return undefined;
  const { daysInMonth } = Temporal.PlainYearMonth.from(`${year}-${month}`);
  const name = MONTHS[Number(month) - 1] ?? '';
  return Number(day) > daysInMonth
    ? `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year} has ${daysInMonth} days`
    : undefined;
}

const FORMS: ((text: string) => string | undefined)[] = [
  // 2023/11/21, 2023.11.21, 2023-1-5: the year first is followed by the month, everywhere.
  (text) => {
    const [, year, month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.toSpliced(2, 1) ?? [];
    return toDate(year, month, day);
  },
  // 21.11.2023: dots are for the day first, everywhere.
  (text) => {
    const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
    return toDate(year, month, day);
  },
  // 21/11/2023, 11/21/2023: there is no month 21. 03/04/2023 stays unread.
  (text) => {
    const [, a = '', b = '', year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
    if (Number(a) > 12 || a === b) return toDate(year, b, a);
    return Number(b) > 12 ? toDate(year, a, b) : undefined;
  },
  // Tuesday, 21st of November 2023
  (text) => {
    const [, weekday, day, month = '', year] =
      /^(?:([a-z]+\.?),?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})$/i.exec(text) ?? [];
    return onWeekday(weekday, toDate(year, monthOf(month), day));
  },
  // Tuesday, November 21st, 2023
  (text) => {
    const [, weekday, month = '', day, year] =
      /^(?:([a-z]+\.?),?\s+)?([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text) ?? [];
    return onWeekday(weekday, toDate(year, monthOf(month), day));
  },
];

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

function monthOf(word: string): string | undefined {
  const index = startsOne(MONTHS, word);
  return index === -1 ? undefined : String(index + 1);
}

/** A date whose weekday contradicts it holds a mistake, and nobody knows in which of the two. */
function onWeekday(word: string | undefined, date: string | undefined): string | undefined {
  if (word === undefined || date === undefined) return date;
  const index = startsOne(WEEKDAYS, word.replace('.', ''));
  return Temporal.PlainDate.from(date).dayOfWeek === index + 1 ? date : undefined;
}

/** The index of the word that starts with at least three letters of another. */
function startsOne(words: readonly string[], start: string): number {
  return start.length < 3 ? -1 : words.findIndex((word) => word.startsWith(start.toLowerCase()));
}

function toDate(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}
