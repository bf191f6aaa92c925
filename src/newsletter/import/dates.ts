import { isCalendarDate } from '../../dates.ts';
import { readTime, type Token, tokensOf } from './times.ts';

/** A date as a newsletter writes it, with all that stands in one breath with it. */
export interface WrittenDate {
  /** As written, and where in the text. */
  text: string;
  start: number;
  end: number;
  /**
   * Every day it names, in order as written: the first and last of a range, each of a list. Empty
   * where no day is named, as in "September 2024", or where there is no such day.
   */
  days: string[];
  form: 'days' | 'range' | 'month';
  /** The month, where no day of it is named: `2024-09`. */
  month?: string;
  /** Whether the year is not written, and was taken from the day the issue was sent. */
  yearInferred: boolean;
  /** Whether day and month could be the other way round, as in 03/04/2024. */
  ambiguous: boolean;
  /** A date that no calendar has, as 31 February. */
  impossible: boolean;
  time?: string;
  endTime?: string;
  zone?: string;
  /** The weekday that stands with the first day, if that day is another. */
  wrongWeekday?: { written: string; right: string };
}

/**
 * The dates of a text, as people write them: `31 October - 11 November 2022`, `June 20-23 2023`,
 * `18 and 25 October`, `Tuesday the 21st of November at 2pm`, `2024-05-09`.
 *
 * @param sent the day the newsletter was sent: where a year is left out, the day meant is near it
 */
export function findDates(text: string, sent: string | undefined): WrittenDate[] {
  const tokens = tokensOf(text);
  const found: WrittenDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readDate(tokens, at);
    if (read) found.push(toWritten(text, tokens, at, read, sent));
    at = read?.next ?? at + 1;
  }
  return found;
}

/** One day of a date, as far as it is written out there. */
interface Day {
  day: number;
  month?: number;
  year?: number;
  weekday?: string;
  /** Whether the month stood in front: then days that follow are of the same one. */
  monthFirst?: boolean;
  /** How it hangs together with the one before. */
  joined?: 'range' | 'list';
}

interface ReadDate {
  days: Day[];
  month?: { month: number; year: number };
  ambiguous?: boolean;
  next: number;
}

function readDate(tokens: readonly Token[], at: number): ReadDate | undefined {
  return readNumeric(tokens, at) ?? readDays(tokens, at) ?? readMonth(tokens, at);
}

/** At most this many days in one breath. */
const MOST_DAYS = 12;

function readDays(tokens: readonly Token[], at: number): ReadDate | undefined {
  const days: Day[] = [];
  let next = at;
  // What has been read up to the last day whose month is known; days that hang in the air are no date.
  let complete: ReadDate | undefined;
  while (days.length < MOST_DAYS) {
    const joint = days.length === 0 ? { next } : readJoint(tokens, next);
    const read = joint && readDay(tokens, joint.next, days.at(-1));
    if (!read) break;
    days.push({ ...read.day, ...('joined' in joint ? { joined: joint.joined } : {}) });
    next = read.next;
    if (!ascends(days)) break;
    const known = read.day.month !== undefined || followsMonth(days, days.length - 1);
    if (known) complete = { days: [...days], next };
  }
  return complete;
}

/** "18 and 25 October" counts up; in "Issue 12, 9 October" the first number is no day. */
function ascends(days: readonly Day[]): boolean {
  const [before, last] = days.slice(-2);
  return before === undefined || last === undefined || before.month !== undefined || before.day < last.day;
}

/** "June 20-23": a day without a month, after one whose month stood in front. */
function followsMonth(days: readonly Day[], index: number): boolean {
  return days.slice(0, index).findLast(({ month }) => month !== undefined)?.monthFirst === true;
}

/** What joins two days: a dash or "to" for a range, a comma or "and" for a list. */
function readJoint(tokens: readonly Token[], at: number): { joined: 'range' | 'list'; next: number } | undefined {
  const word = tokens[at]?.lower ?? '';
  if (RANGES.has(word)) return { joined: 'range', next: at + 1 };
  if (word === ',' && LISTS.has(tokens[at + 1]?.lower ?? '')) return { joined: 'list', next: at + 2 };
  return LISTS.has(word) ? { joined: 'list', next: at + 1 } : undefined;
}

const RANGES = new Set(['-', '–', '—', '‐', '‑', '−', 'to', 'until', 'till', 'through']);
const LISTS = new Set([',', 'and', '&', 'or', '/', '+']);

function readDay(
  tokens: readonly Token[],
  at: number,
  before: Day | undefined,
): { day: Day; next: number } | undefined {
  const weekday = readWeekday(tokens, at);
  const from = weekday?.next ?? at;
  const read = readDayFirst(tokens, from, before) ?? readMonthFirst(tokens, from);
  if (!read) return undefined;
  const after = weekday ? undefined : readWeekdayAfter(tokens, read.next);
  const named = weekday?.word ?? after?.word;
  return { day: { ...read.day, ...(named === undefined ? {} : { weekday: named }) }, next: after?.next ?? read.next };
}

/** `21`, `21st`, `21st of November`, `21 November, 2023` */
function readDayFirst(
  tokens: readonly Token[],
  at: number,
  before: Day | undefined,
): { day: Day; next: number } | undefined {
  const number = readDayNumber(tokens, at);
  if (!number) return undefined;
  const gap =
    tokens[number.next]?.lower === 'of'
      ? 1
      : /^[-/.]$/.test(tokens[number.next]?.text ?? '') && monthAt(tokens, number.next + 1)
        ? 1
        : 0;
  const month = monthAt(tokens, number.next + gap);
  if (month !== undefined) {
    const afterMonth = number.next + gap + 1;
    const year = readYear(tokens, tokens[afterMonth]?.text === '.' ? afterMonth + 1 : afterMonth);
    return { day: { day: number.day, month, ...(year ? { year: year.year } : {}) }, next: year?.next ?? afterMonth };
  }
  // The year of "June 20-23 2023" stands after a day without a month.
  const year = before?.monthFirst || (before && before.month === undefined) ? readYear(tokens, number.next) : undefined;
  const isBound = before === undefined || before.month === undefined || before.monthFirst === true;
  if (!isBound) return undefined;
  return {
    day: { day: number.day, ...(before?.monthFirst ? { monthFirst: true } : {}), ...(year ? { year: year.year } : {}) },
    next: year?.next ?? number.next,
  };
}

/** `November 21st, 2023` */
function readMonthFirst(tokens: readonly Token[], at: number): { day: Day; next: number } | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  const dot = tokens[at + 1]?.text === '.' ? 1 : 0;
  const the = tokens[at + 1 + dot]?.lower === 'the' ? 1 : 0;
  const number = readDayNumber(tokens, at + 1 + dot + the);
  if (!number) return undefined;
  const year = readYear(tokens, number.next);
  return {
    day: { day: number.day, month, monthFirst: true, ...(year ? { year: year.year } : {}) },
    next: year?.next ?? number.next,
  };
}

/** A number from 1 to 31, with or without its ordinal letters, that is not a part of something else. */
function readDayNumber(tokens: readonly Token[], at: number): { day: number; next: number } | undefined {
  const the = tokens[at]?.lower === 'the' ? 1 : 0;
  const token = tokens[at + the];
  if (!token || !/^\d{1,2}$/.test(token.text)) return undefined;
  const day = Number(token.text);
  if (day < 1 || day > 31) return undefined;
  const after = tokens[at + the + 1];
  const ordinal = after && ORDINALS.has(after.lower) && after.start - token.end <= 1 ? 1 : 0;
  // "10:30" and "10.5" are no days.
  const sign = tokens[at + the + 1 + ordinal];
  const touches = sign?.start === token.end && tokens[at + the + 2 + ordinal]?.start === sign.end;
  if (ordinal === 0 && touches && /^[:.%]$/.test(sign.text) && /^\d/.test(tokens[at + the + 2]?.text ?? ''))
    return undefined;
  return { day, next: at + the + 1 + ordinal };
}

const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);

function readYear(tokens: readonly Token[], at: number): { year: number; next: number } | undefined {
  const skip = tokens[at]?.text === ',' ? 1 : 0;
  const text = tokens[at + skip]?.text ?? '';
  if (!/^(19|20)\d\d$/.test(text)) return undefined;
  return { year: Number(text), next: at + skip + 1 };
}

/** The month that a word names. "may" is a verb, and "March" a march, only when they are small. */
function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const { text = '', lower = '' } = tokens[at] ?? {};
  const short = lower === 'sept' ? 'sep' : lower;
  const index = MONTHS.findIndex((name) => name === lower || name.slice(0, 3) === short);
  if (index === -1 || text.charAt(0) === lower.charAt(0)) return undefined;
  return index + 1;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** `Tuesday`, `Tue.`, `Tuesday, the` */
function readWeekday(tokens: readonly Token[], at: number): { word: string; next: number } | undefined {
  const { text = '', lower = '' } = tokens[at] ?? {};
  if (text === '' || weekdayNumber(lower) === undefined || text.charAt(0) === lower.charAt(0)) return undefined;
  let next = at + 1;
  while (/^([.,]|the)$/.test(tokens[next]?.lower ?? '')) next += 1;
  return { word: text, next };
}

/** `21 November 2023 (Tuesday)` */
function readWeekdayAfter(tokens: readonly Token[], at: number): { word: string; next: number } | undefined {
  const word = tokens[at]?.text === '(' ? tokens[at + 1] : undefined;
  if (!word || weekdayNumber(word.lower) === undefined || tokens[at + 2]?.text !== ')') return undefined;
  return { word: word.text, next: at + 3 };
}

function weekdayNumber(word: string): number | undefined {
  const index =
    word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name === word || (word.length <= 5 && name.startsWith(word)));
  return index === -1 ? undefined : index + 1;
}

/** `2024-05-09`, `9/5/2024`, `9.5.2024`; day first, but for what can only be the month first. */
function readNumeric(tokens: readonly Token[], at: number): ReadDate | undefined {
  const [a, sign, b, same, c] = [0, 1, 2, 3, 4].map((step) => tokens[at + step]);
  if (!a || !b || !c || !sign || sign.text !== same?.text || !/^[-/.]$/.test(sign.text)) return undefined;
  if (c.end - a.start !== a.text.length + b.text.length + c.text.length + 2) return undefined;
  const [first, second, third] = [a, b, c].map(({ text }) => Number(text)) as [number, number, number];
  const next = at + 5;
  if (/^(19|20)\d\d$/.test(a.text)) return ifDate({ year: first, month: second, day: third }, next);
  if (!/^(19|20)\d\d$/.test(c.text)) return undefined;
  if (second > 12) return ifDate({ year: third, month: first, day: second }, next);
  const read = ifDate({ year: third, month: second, day: first }, next);
  return read && { ...read, ambiguous: sign.text === '/' && first <= 12 && first !== second };
}

function ifDate(day: Required<Pick<Day, 'year' | 'month' | 'day'>>, next: number): ReadDate | undefined {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31 ? { days: [day], next } : undefined;
}

/** `September 2024`, of which no day is known. */
function readMonth(tokens: readonly Token[], at: number): ReadDate | undefined {
  const month = monthAt(tokens, at);
  const year = month === undefined ? undefined : readYear(tokens, at + 1);
  return month !== undefined && year ? { days: [], month: { month, year: year.year }, next: year.next } : undefined;
}

function toWritten(
  text: string,
  tokens: readonly Token[],
  at: number,
  read: ReadDate,
  sent: string | undefined,
): WrittenDate {
  const days = withYears(withMonths(read.days), sent);
  const clock = timeAround(tokens, at, read.next);
  const last = clock && clock.next > read.next ? clock.next : read.next;
  read.next = last;
  const start = tokens[at]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const written = days.map(toText);
  const impossible = written.length > 0 && !written.every((day) => day === undefined || isCalendarDate(day));
  const possible = written.filter((day) => day !== undefined && isCalendarDate(day)) as string[];
  const { time, endTime, zone } = clock ?? {};
  return {
    text: text.slice(start, end),
    start,
    end,
    days: impossible || possible.length < written.length ? [] : possible,
    form: read.month ? 'month' : days.some(({ joined }) => joined === 'range') ? 'range' : 'days',
    ...(read.month ? { month: `${read.month.year}-${pad(read.month.month)}` } : {}),
    yearInferred: read.days.length > 0 && !read.days.some(({ year }) => year !== undefined),
    ambiguous: read.ambiguous ?? false,
    impossible,
    ...(time === undefined ? {} : { time }),
    ...(endTime === undefined ? {} : { endTime }),
    ...(zone === undefined ? {} : { zone }),
    ...wrongWeekday(days[0], possible[0]),
  };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function toText({ year, month, day }: Day): string | undefined {
  return year === undefined || month === undefined ? undefined : `${year}-${pad(month)}-${pad(day)}`;
}

/** A day without a month has that of the next one that has it, or of the one before if that stood in front. */
function withMonths(days: readonly Day[]): Day[] {
  return days.map((day, index) => {
    const month = day.monthFirst
      ? days.slice(0, index + 1).findLast((other) => other.month !== undefined)?.month
      : (day.month ?? days.slice(index).find((other) => other.month !== undefined)?.month);
    return month === undefined ? day : { ...day, month };
  });
}

/** Years are written once, mostly at the end; a range from December to January crosses into the next. */
function withYears(days: readonly Day[], sent: string | undefined): Day[] {
  const known = days.findLastIndex(({ year }) => year !== undefined);
  const anchor = known === -1 ? nearestYear(days, sent) : (days[known]?.year ?? 0);
  if (anchor === undefined) return [...days];
  const at = Math.max(known, 0);
  const filled = days.map((day) => ({ ...day }));
  let year = anchor;
  for (let index = at - 1; index >= 0; index -= 1) {
    const day = filled[index] as Day;
    if (day.year === undefined && (day.month ?? 0) > (filled[index + 1]?.month ?? 0)) year -= 1;
    day.year ??= year;
    year = day.year;
  }
  year = anchor;
  for (let index = at; index < filled.length; index += 1) {
    const day = filled[index] as Day;
    if (day.year === undefined && (day.month ?? 0) < (filled[index - 1]?.month ?? 0)) year += 1;
    day.year ??= year;
    year = day.year;
  }
  return filled;
}

/** Newsletters look ahead: a day without a year is up to two months ago, or else to come. */
const DAYS_BACK = 60;

function nearestYear(days: readonly Day[], sent: string | undefined): number | undefined {
  const [first] = days;
  if (sent === undefined || first?.month === undefined) return undefined;
  const today = Temporal.PlainDate.from(sent);
  const { month, day } = first;
  const candidates = [today.year - 1, today.year, today.year + 1].filter((year) => {
    const text = toText({ year, month, day });
    if (text === undefined || !isCalendarDate(text)) return false;
    return today.until(text).days >= -DAYS_BACK;
  });
  const byWeekday = candidates.find((year) => !wrongWeekday(first, toText({ year, month, day })).wrongWeekday);
  return (first.weekday === undefined ? candidates[0] : (byWeekday ?? candidates[0])) ?? today.year;
}

function wrongWeekday(day: Day | undefined, date: string | undefined): Pick<WrittenDate, 'wrongWeekday'> {
  if (day?.weekday === undefined || date === undefined) return {};
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  if (weekdayNumber(day.weekday.toLowerCase()) === dayOfWeek) return {};
  const right = WEEKDAYS[dayOfWeek - 1] ?? '';
  return { wrongWeekday: { written: day.weekday, right: right.charAt(0).toUpperCase() + right.slice(1) } };
}

/** The time after a date, or right before it: "21 November, 2pm", "at noon on 21 November". */
function timeAround(tokens: readonly Token[], at: number, next: number): ReturnType<typeof readTime> {
  let from = next;
  while (/^([,(|:@-]|–|at|from|by|between)$/.test(tokens[from]?.lower ?? '') && from - next < 3) from += 1;
  const after = readTime(tokens, from);
  if (after) return after;
  for (let back = Math.max(0, at - 10); back < at; back += 1) {
    const before = readTime(tokens, back);
    const isBefore = before && before.next <= at && at - before.next <= 2;
    if (isBefore && tokens.slice(before.next, at).every(({ lower }) => /^(on|,|of|the)$/.test(lower)))
      return { ...before, next: Math.min(before.next, next) };
  }
  return undefined;
}
