import type { Archive, Entry } from '../archive/archive.ts';
import { compareIds } from '../archive/select.ts';
import { canonical } from '../links/canonical.ts';
import { cleanLink } from '../links/clean.ts';
import { likeness, type TitleWords, titleWords } from './duplicate-words.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/**
 * Two entries of one collection are the same thing if they share a day, a link and their words;
 * any two of these are no proof. One page serves four rounds of a call, one heading is copied onto
 * the next event, and an employer has two posts with one closing date.
 */
export const announcedBefore: Rule = {
  name: 'entry/announced-before',
  severity: 'warning',
  looksAt: 'entry-among-others',
  why: 'What is announced twice is read twice, and the next correction reaches only one of the two.',
  mend: 'Keep one entry and put into it what the other has more. If they are two things, let their titles say so.',
  threshold: { default: 85, unit: 'percent of the words of two titles that are the same' },
  example: {
    file: 'content/news/2026/prize-shortlist.json',
    text: '{\n  "title": "Shortlisted for the Gap Prize",\n  "summary": "The circle is on the list for the prize.",\n  "date": "2026-01-08",\n  "about": "community",\n  "url": "https://prize.example.org/shortlist"\n}\n',
    beside: {
      'content/news/2026/gap-prize.json':
        '{ "title": "Shortlisted for Gap Prize", "summary": "The circle may win a prize.", "date": "2026-01-08", "about": "community", "url": "https://www.prize.example.org/shortlist/" }',
    },
  },
  check: (archive, context) => findRepeats(archive, context).map(repeated),
};

/** How alike two titles may be before they announce one thing, as a community sets it. */
export function repeatThreshold({ community }: Archive): number {
  const setting = community.rules?.find(({ rule }) => rule === announcedBefore.name);
  return setting?.threshold ?? announcedBefore.threshold?.default ?? 0;
}

/** Two entries that announce the same thing. */
export interface Repeat {
  entry: Announced;
  /** The one that was there before. */
  original: Announced;
}

/**
 * Every entry that announces what another has announced.
 *
 * @param threshold percent of the words of two titles that are the same
 * @param changed files that are being added or changed, and so never the original of another
 * @param closely the files that are asked about; all, if left out
 */
export function findRepeats(
  archive: Archive,
  { threshold, changed, closely }: Pick<RuleContext, 'threshold' | 'changed' | 'closely'>,
): Repeat[] {
  const isNew = ({ file }: Announced): number => Number(changed.has(file));
  return COLLECTIONS.flatMap((collection) => {
    const all = archive[collection] as Announced[];
    const asked = closely && all.filter(({ file }) => closely.has(file));
    const entries = withCompany(asked ? sharingDays(all, asked) : all);
    const announcements = entries.toSorted((a, b) => isNew(a) - isNew(b) || byId(a, b)).map(describe);
    const repeats = findRepeated(announcements, threshold);
    return closely ? repeats.filter(({ entry }) => closely.has(entry.file)) : repeats;
  });
}

/** Those that may be the same as one of some; papers meet on any day. */
function sharingDays(all: readonly Announced[], some: readonly Announced[]): readonly Announced[] {
  if (some.length === 0) return [];
  const days = new Set(some.flatMap(daysOf));
  return all.filter((entry) => entry.collection === 'publications' || daysOf(entry).some((day) => days.has(day)));
}

/** Recordings are told apart by their video, people and series by their file. */
const COLLECTIONS = ['events', 'opportunities', 'publications', 'news'] as const;
type Announced = { [C in (typeof COLLECTIONS)[number]]: Entry<C> }[(typeof COLLECTIONS)[number]];

function byId(a: Announced, b: Announced): number {
  return compareIds(a, b);
}

/** Those that have a day in common with another; whose day is theirs alone is no second announcement. */
function withCompany(entries: readonly Announced[]): readonly Announced[] {
  const crowds = new Map<string, number>();
  for (const day of entries.flatMap((entry) => unique(daysOf(entry)))) crowds.set(day, (crowds.get(day) ?? 0) + 1);
  const hasCompany = (day: string): boolean => (crowds.get(day) ?? 0) > 1;
  return entries.filter((entry) => entry.collection === 'publications' || daysOf(entry).some(hasCompany));
}

/** What tells one announcement from another. */
interface Announcement {
  entry: Announced;
  /** Empty where nobody has said. */
  days: string[];
  links: string[];
  readonly words: TitleWords;
}

function describe(entry: Announced): Announcement {
  const links = linksOf(entry).filter((link) => link !== undefined);
  let words: TitleWords | undefined;
  return {
    entry,
    days: unique(daysOf(entry)),
    links: unique(links.map(comparable)),
    // Of most papers nobody asks: they meet by their links.
    get words() {
      words ??= titleWords(entry.data.title, hasSubtitles(entry));
      return words;
    },
  };
}

function unique(list: string[]): string[] {
  return list.length > 1 ? [...new Set(list)] : list;
}

/** A talk is announced with and without the name of its series; with posts, what follows a colon is another post. */
function hasSubtitles({ collection }: Announced): boolean {
  return collection === 'events' || collection === 'news';
}

function daysOf(entry: Announced): string[] {
  switch (entry.collection) {
    case 'events':
      return [entry.data.starts, ...(entry.data.moved ?? []).map(({ from }) => from)].map((date) => date.slice(0, 10));
    case 'opportunities':
      return (entry.data.deadlines ?? [{ date: 'rolling' }])
        .flatMap(({ date, extended = [] }: { date: string; extended?: { from: string }[] }) => [
          date,
          ...extended.map(({ from }) => from),
        ])
        .map((date) => date.slice(0, 10));
    case 'publications':
      return entry.data.published === undefined ? [] : [entry.data.published];
    case 'news':
      return [entry.data.date];
  }
}

/** The thing's own pages; further reading is shared by things that have nothing else in common. */
function linksOf(entry: Announced): (string | undefined)[] {
  switch (entry.collection) {
    case 'events':
      return [entry.data.url, entry.data.registration?.url];
    case 'publications': {
      const { url, doi, preprint } = entry.data;
      return [url, doi && `https://doi.org/${doi.toLowerCase()}`, preprint];
    }
    default:
      return [entry.data.url];
  }
}

function comparable(link: string): string {
  const cleaned = cleanLink(link);
  return canonical('url' in cleaned ? cleaned.url : link);
}

/**
 * In order of the announcements, the first of several being the original. Only those are compared
 * that share a link and a day, so the time it takes grows as the archive does.
 */
function findRepeated(announcements: Announcement[], threshold: number): Repeat[] {
  const crowds = new Map<string, Crowd>();
  return announcements.flatMap((announcement) => {
    const keys = keysOf(announcement);
    const original = keys
      .map((key) => findOriginal(crowds.get(key), announcement, threshold))
      .find((found) => found !== undefined);
    for (const key of keys) join(crowds, key, announcement);
    return original ? [{ entry: announcement.entry, original: original.entry }] : [];
  });
}

/**
 * Announcements with one link and one day. Everybody is compared with the first few; where there
 * are more, whose words are exactly the same is found without comparing.
 */
interface Crowd {
  first: Announcement[];
  byWords?: Map<string, Announcement>;
}

const FIRST = 20;

/** A day that a paper has not yet is any day, so papers meet by their link alone. */
function keysOf(announcement: Announcement): string[] {
  const { entry, days, links } = announcement;
  if (entry.collection === 'publications') return links;
  const { words } = announcement;
  const shared = links.flatMap((link) => days.map((day) => `${day} ${link}`));
  // Without a link there is less to go by: then every word counts, and there must be a few.
  if (words.count >= 3) shared.push(...days.map((day) => `${day} ${words.key}`));
  const series = entry.collection === 'events' ? entry.data.series : undefined;
  return series === undefined ? shared : [...shared, ...days.map((day) => `${day} ${series}`)];
}

function findOriginal(
  crowd: Crowd | undefined,
  announcement: Announcement,
  threshold: number,
): Announcement | undefined {
  if (!crowd) return undefined;
  const { key } = announcement.words;
  const same = crowd.byWords ? crowd.byWords.get(key) : crowd.first.find(({ words }) => words.key === key);
  if (same && isSame(same, announcement, threshold)) return same;
  return crowd.first.find((other) => isSame(other, announcement, threshold));
}

function join(crowds: Map<string, Crowd>, key: string, announcement: Announcement): void {
  const crowd = crowds.get(key);
  if (!crowd) crowds.set(key, { first: [announcement] });
  else if (crowd.first.length < FIRST) crowd.first.push(announcement);
  else {
    crowd.byWords ??= new Map(crowd.first.toReversed().map((one) => [one.words.key, one]));
    if (!crowd.byWords.has(announcement.words.key)) crowd.byWords.set(announcement.words.key, announcement);
  }
}

function isSame(a: Announcement, b: Announcement, threshold: number): boolean {
  if (a.days.length > 0 && b.days.length > 0 && !a.days.some((day) => b.days.includes(day))) return false;
  const isSaidAlike = a.words.key === b.words.key && !meetElsewhere(a, b);
  if (a.links.length === 0 || b.links.length === 0) return isSaidAlike;
  if (isSaidAlike && areOneOfSeries(a, b)) return true;
  return shareLink(a, b) && likeness(a.words, b.words) >= threshold;
}

function shareLink(a: Announcement, b: Announcement): boolean {
  return a.links.some((link) => b.links.includes(link));
}

/** A talk of a series has one title at one time, though each announcement may have its own page to sign up. */
function areOneOfSeries({ entry: a }: Announcement, { entry: b }: Announcement): boolean {
  if (a.collection !== 'events' || b.collection !== 'events') return false;
  return a.data.series !== undefined && a.data.series === b.data.series && a.data.starts === b.data.starts;
}

/** An open day of two houses has one title and one day. */
function meetElsewhere({ entry: a }: Announcement, { entry: b }: Announcement): boolean {
  if (a.collection !== 'events' || b.collection !== 'events') return false;
  return a.data.place !== undefined && b.data.place !== undefined && a.data.place !== b.data.place;
}

function repeated({ entry, original }: Repeat): Finding {
  const same = shareLink(describe(entry), describe(original)) ? 'day, words and link' : 'day and words';
  return {
    place: entry.place('title'),
    message: `Unexpected second announcement of "${original.data.title}", expected one; ${original.file} has the same ${same}`,
    help: 'Keep one of the two entries; if they are two things, let their titles say what is different',
  };
}
