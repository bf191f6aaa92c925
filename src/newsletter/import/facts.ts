import type { Block } from './blocks.ts';
import { wordsOf } from './blocks.ts';
import { bodyDates, headerDates, type RoledDate, titleDates } from './date-roles.ts';
import type { Item } from './items.ts';
import { isJob, type Kind, kindOf } from './kind.ts';
import { chooserOf, introducedPerson, type Person, personInTitle } from './people.ts';
import { type ItemLink, type ItemLinks, linksOf, primaryLink } from './primary-link.ts';
import { plainTitle } from './title.ts';

/** What an announcement says, whatever its lines look like. */
export interface Facts {
  item: Item;
  kind: Kind;
  title: string;
  /** First and last day of an event, as written. */
  startDate: string | null;
  endDate: string | null;
  /** The date that the two are from. */
  held?: RoledDate;
  deadlines: Deadline[];
  /** Every date, in order. */
  dates: RoledDate[];
  primary?: ItemLink;
  links: ItemLinks;
  /** Of an opportunity: whether it is a paid post. */
  isJob: boolean;
  /** Whom a spotlight is about. */
  person?: Person;
  /** Who chose a publication. */
  chooser?: string;
}

export interface Deadline {
  label: string;
  /** As in our files: a date, or a date and local time. */
  date: string;
  time?: string;
  zone?: string;
  from: RoledDate;
}

/** Reads an announcement. */
export function factsOf(item: Item, sent: string | undefined): Facts {
  const written = [...headerDates(item, sent), ...titleDates(item, sent), ...bodyDates(item, sent)];
  const kind = kindOf(item, written);
  const dates = withBareDeadline(kind, written);
  const links = linksOf(item);
  const person = kind === 'spotlight' ? personOf(item) : undefined;
  const title = person?.name ?? plainTitle(item.title);
  const primary = primaryLink(links.links, kind, item.title);
  const chooser = kind === 'publication' ? chooserOf(textOf(item.body)) : undefined;
  return {
    item,
    kind,
    title,
    ...spanOf(kind, dates, sent),
    deadlines: deadlinesOf(dates),
    dates,
    links,
    isJob: kind === 'opportunity' && isJob(item),
    ...(primary ? { primary } : {}),
    ...(person ? { person } : {}),
    ...(chooser === undefined ? {} : { chooser }),
  };
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(wordsOf).join(' ').slice(0, 6000);
}

function personOf({ titled, title, body }: Item): Person | undefined {
  const named = titled ? personInTitle(title) : undefined;
  if (named?.affiliation !== undefined) return named;
  const introduced = introducedPerson(textOf(body));
  return named ? { ...introduced, ...named } : introduced;
}

/** A date by itself under a post is the day it closes: nobody attends a post. */
function withBareDeadline(kind: Kind, dates: RoledDate[]): RoledDate[] {
  if (kind !== 'opportunity' || dates.some(({ role, source }) => role === 'deadline' && source === 'header'))
    return dates;
  return dates.map((dated) =>
    dated.source === 'header' && dated.role === 'event' && dated.label === '' ? { ...dated, role: 'deadline' } : dated,
  );
}

/** When it is held: the dates that stand out above the text; for an event without any, the first one in it. */
function spanOf(
  kind: Kind,
  dates: readonly RoledDate[],
  sent: string | undefined,
): Pick<Facts, 'startDate' | 'endDate' | 'held'> {
  // A course starts when it is held; a post does not.
  const isHeld = (role: RoledDate['role']): boolean => role === 'event' || (role === 'start' && kind === 'event');
  const dayed = dates.filter(({ role, date }) => isHeld(role) && date.days.length > 0);
  const above = ofSource(dayed, 'header').concat(ofSource(dayed, 'title').slice(0, 1));
  const own = ownDates(above);
  if (own.length > 0) return toSpan(own);
  const below = ofSource(dayed, 'body').filter(
    ({ date }) => sent === undefined || (date.days.at(-1) ?? '') >= sent || !date.yearInferred,
  );
  if (kind === 'event' && below[0]) return toSpan([below[0]]);
  return { startDate: null, endDate: null };
}

function ofSource(dates: readonly RoledDate[], source: RoledDate['source']): RoledDate[] {
  return dates.filter((dated) => dated.source === source);
}

/** "Pre-conference" and "information session" are held besides; what they go with counts, where it is dated. */
function ownDates(dates: readonly RoledDate[]): RoledDate[] {
  const own = dates.filter(
    ({ label }) => !/\b(pre-?|info(rmation)?|q ?& ?a|social|dinner|satellite|tutorials?|early)\b/i.test(label),
  );
  const chosen = own.length > 0 ? own : dates;
  const [first] = chosen;
  return chosen.filter(({ source, label }) => source === first?.source && label === first.label);
}

function toSpan(dates: readonly RoledDate[]): Pick<Facts, 'startDate' | 'endDate' | 'held'> {
  const days = dates.flatMap(({ date }) => date.days);
  const [held] = dates;
  return { startDate: days[0] ?? null, endDate: days.at(-1) ?? null, ...(held ? { held } : {}) };
}

/** Those above the text; only where there is none, those in it, the first of each day. */
function deadlinesOf(dates: readonly RoledDate[]): Deadline[] {
  const closing = dates.filter(({ role }) => role === 'deadline');
  const above = closing.filter(({ source }) => source === 'header');
  const chosen = above.length > 0 ? above : closing;
  const all = chosen.flatMap((from) =>
    closingDays(from).map((date, index): Deadline => ({ label: labelOf(from, index), date, from, ...timeOf(from) })),
  );
  return all.filter(({ date }, index) => all.findIndex((other) => other.date === date) === index);
}

/** What is open from one day to another closes on the other; a range that is named a deadline is one of deadlines. */
function closingDays({ label, date }: RoledDate): string[] {
  return date.form === 'range' && !/\b(deadlines?|clos\w+|due)\b/i.test(label) ? date.days.slice(-1) : date.days;
}

/** Of a range of deadlines nobody knows more than its first and last day. */
function labelOf({ label, date, source }: RoledDate, index: number): string {
  if (source === 'body') return '';
  if (date.form !== 'range') return label;
  return `${label} (${index === 0 ? 'earliest' : 'latest'})`;
}

function timeOf({ date: { time, zone } }: RoledDate): Pick<Deadline, 'time' | 'zone'> {
  return { ...(time === undefined ? {} : { time }), ...(zone === undefined ? {} : { zone }) };
}
