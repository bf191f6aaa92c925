import type { Archive, Entry } from '../archive/archive.ts';
import { find, zoneOf } from '../archive/select.ts';
import { dateAt, dateOf, daysBetween } from '../dates.ts';
import { canonical } from '../links/canonical.ts';
import { cleanLink } from '../links/clean.ts';
import { statedDates } from './dates.ts';
import type { Video } from './video.ts';
import { plainWords, share, tellingWords } from './words.ts';

type Event = Entry<'events'>;

/** What speaks for a video's being the recording of an event. */
export interface Evidence {
  event: Event;
  /** Days from the end of the event until the video came; negative for one that came before it began. */
  gap: number;
  /** Whether the description names the event by its id, or links to a page of it. */
  isLinked: boolean;
  /** How much of the two titles is the same, from 0 to 1, and whether the event's stands whole in the video's. */
  title: number;
  isWhole: boolean;
  /** Speakers of the event that the video's title names. */
  speakers: readonly string[];
  /** The series of the event, where the video says that it belongs to it. */
  series: string | undefined;
  /** Whether title or description state the very day of the event, or its month. */
  stated: 'day' | 'month' | undefined;
  /** Whether title, names or dates say that it is of something else. */
  isContradicted: boolean;
}

/** Gathers, for one archive, what speaks for each event; made once, for it weighs all titles. */
export function evidenceIn(archive: Archive): (video: Video) => Evidence[] {
  const events = archive.events.filter(({ data: { status } }) => status !== 'cancelled' && status !== 'postponed');
  const titles = new Map(events.map((event) => [event.id, titlesOf(event)]));
  const weigh = weights([...titles.values()].map(([whole]) => whole ?? []));
  const links = new Map(events.map((event) => [event.id, linksOf(archive, event)]));
  const context = new Map(events.map((event) => [event.id, contextOf(archive, event)]));
  const people = archive.people.flatMap(({ id, data: { name, otherNames = [] } }) =>
    [name, ...otherNames].map((each) => ({ id, words: plainWords(each) })),
  );

  return (video) => {
    const said = plainWords(video.title);
    const words = tellingWords(video.title);
    const named = people.filter((person) => said.includes(person.words));
    const linked = new Set(addressesIn(video.description));
    const dates = { title: statedDates(video.title), all: statedDates(`${video.title}\n${video.description}`) };
    return events.map((event) => {
      const speakers = (event.data.speakers ?? []).filter(({ name }) => said.includes(plainWords(name)));
      const titled = scoreTitles(titles.get(event.id)!, words, context.get(event.id)!, weigh);
      return {
        event,
        gap: gapOf(archive, event, video),
        isLinked: links.get(event.id)!.some((link) => linked.has(link)) || names(video.description, event),
        ...titled,
        speakers: speakers.map(({ name }) => name),
        series: seriesSaid(archive, event, video),
        stated: statedFor(event, dates.all),
        isContradicted:
          otherDate(event, dates.title) || (named.length > 0 && namesOthers(event, named, speakers.length)),
      };
    });
  };
}

/** A title, and where it has a subtitle, the longer parts of it. */
function titlesOf({ data: { title } }: Event): string[][] {
  const parts = title.split(/:\s|\s[–—-]\s/).map(tellingWords);
  return [tellingWords(title), ...(parts.length > 1 ? parts.filter(({ length }) => length >= 3) : [])];
}

/** Rare words tell more: how much, by the titles that have them. */
function weights(titles: readonly (readonly string[])[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const title of titles) for (const word of new Set(title)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + (titles.length + 1) / (counts.get(word) ?? 1));
}

/** Words in a video's title that say nothing against an event: of its own surroundings, and of any recording. */
function contextOf({ community, ...archive }: Archive, event: Event): ReadonlySet<string> {
  const { speakers = [], organisers = [], place = '', summary, starts } = event.data;
  const series = find({ community, ...archive }, 'series', event.data.series)?.data.title ?? '';
  const credits = [...speakers, ...organisers].flatMap(({ name, affiliation = '' }) => [name, affiliation]);
  return new Set(
    tellingWords(
      [community.name, series, place, summary, starts.slice(0, 4), event.data.ends ?? '', ...credits].join(' '),
    ),
  );
}

const OF_ANY_RECORDING = new Set(
  tellingWords(
    'recording recorded recordings video talk lecture seminar webinar session live stream livestream full part episode ep official hd premiere watch again event series online presentation speaker keynote first second third fourth no with dr prof professor ' +
      'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday',
  ),
);

/** The best that one of an event's titles does. */
function scoreTitles(
  titles: readonly (readonly string[])[],
  words: readonly string[],
  context: ReadonlySet<string>,
  weigh: (word: string) => number,
): { title: number; isWhole: boolean } {
  const sum = (list: readonly string[]): number => list.reduce((total, word) => total + weigh(word), 0);
  const scores = titles.map((title, index) => {
    if (title.length === 0 || words.length === 0) return { title: 0, isWhole: false };
    const { a, b } = share(title, words);
    const covered = sum(title.filter((_, at) => a.has(at))) / sum(title);
    const strange = words.filter((word, at) => !b.has(at) && !isExpected(word, context));
    const about = 1 - sum(strange) / sum(words);
    const isPart = index > 0;
    return { title: covered * about * (isPart ? 0.95 : 1), isWhole: a.size === title.length && title.length >= 3 };
  });
  return scores.reduce((best, score) => (score.title > best.title ? score : best));
}

function isExpected(word: string, context: ReadonlySet<string>): boolean {
  return context.has(word) || OF_ANY_RECORDING.has(word) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(word);
}

/** Its page here, its own page, and where to register. */
function linksOf({ community }: Archive, event: Event): string[] {
  const here = [event.id, ...(event.data.aliases ?? [])].map((id) => new URL(`${id}/`, community.site).href);
  return [...here, event.data.url, event.data.registration?.url].flatMap((url) => (url ? [canonical(url)] : []));
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].slice(0, MOST_ADDRESSES).map(([found]) => {
    const address = found.replace(/[).,;:!?\]’”]+$/, '');
    const cleaned = cleanLink(address);
    return canonical('url' in cleaned ? cleaned.url : address);
  });
}

const MOST_ADDRESSES = 100;

function names(text: string, { id, data: { aliases = [] } }: Event): boolean {
  return [id, ...aliases].some((each) => new RegExp(`(?<![\\w/-])${each}(?![\\w/-])`).test(text));
}

function gapOf(archive: Archive, event: Event, { published }: Video): number {
  const day = dateAt(published, zoneOf(archive, event)).toString();
  const { starts, ends = starts } = event.data;
  if (dateOf(starts).toString() > day) return -daysBetween(day, dateOf(starts).toString());
  return Math.max(0, daysBetween(dateOf(ends).toString(), day));
}

/** A video says so by its playlist, or by the name of the series where that is more than one word. */
function seriesSaid(archive: Archive, event: Event, { title, description, sources }: Video): string | undefined {
  const series = find(archive, 'series', event.data.series);
  if (!series) return undefined;
  if (sources.some(({ id }) => id === series.data.playlist)) return series.data.title;
  const phrase = plainWords(series.data.title);
  if (phrase.trim().split(' ').length < 2) return undefined;
  return plainWords(`${title}\n${description}`).includes(phrase) ? series.data.title : undefined;
}

function daysOf({ data: { starts, ends = starts } }: Event): { first: string; last: string } {
  return { first: starts.slice(0, 10), last: ends.slice(0, 10) };
}

function covers(event: Event, date: string): boolean {
  const { first, last } = daysOf(event);
  return first.slice(0, date.length) <= date && date <= last.slice(0, date.length);
}

function statedFor(event: Event, dates: readonly string[]): Evidence['stated'] {
  const of = (length: number): boolean => dates.some((date) => date.length === length && covers(event, date));
  return of(10) ? 'day' : of(7) ? 'month' : undefined;
}

/** Whether a title states only dates that are not the event's; those in the event's own title are of its subject. */
function otherDate(event: Event, dates: readonly string[]): boolean {
  const own = statedDates(event.data.title);
  const rest = dates.filter((date) => !own.includes(date));
  return rest.length > 0 && !rest.some((date) => covers(event, date));
}

/** Whether it names people of ours, and not one of them spoke there; of an event without names nobody knows. */
function namesOthers({ data }: Event, named: readonly { id: string }[], speakers: number): boolean {
  const there = [...(data.speakers ?? []), ...(data.organisers ?? [])];
  if ((data.speakers ?? []).length === 0 || speakers > 0) {
    const strangers = named.filter(({ id }) => !there.some(({ person }) => person === id));
    return speakers > 0 && strangers.length > 0;
  }
  return !named.some(({ id }) => there.some(({ person }) => person === id));
}
