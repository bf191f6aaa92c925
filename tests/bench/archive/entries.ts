import type { Entry } from '../../../src/archive/archive.ts';
import type { Collection } from '../../../src/collections.ts';
import { issueAfter, issueBefore } from './issues.ts';
import type { Random } from './random.ts';
import { TOPICS, type Words } from './words.ts';

type Data<C extends Collection> = Entry<C>['data'];

/** What makes an entry, before it has a file. */
export interface Made {
  data: Data<Exclude<Collection, 'issues'>>;
  /** What its file is called after. */
  name: string;
  /** The year it is filed under, where its collection has years. */
  folder?: number;
  /** The month of the issue that announces it. */
  issue?: Temporal.PlainYearMonth;
}

export type Makers = Record<Exclude<Collection, 'issues'>, () => Made> & {
  /** Tells them of an entry that later ones may name. */
  know(id: string, data: Made['data']): void;
};

/**
 * Makes entries whose optional fields are there as often as in the archive that ships; the
 * percentages are counted from it.
 */
export function makersFrom(random: Random, words: Words, months: readonly Temporal.PlainYearMonth[]): Makers {
  const { happens, pick, some, between } = random;
  const people: { id: string; name: string }[] = [];
  const events: { id: string; data: Data<'events'> }[] = [];
  const series: string[] = [];
  let filmed = 0;
  let portrayed = 0;

  const day = (): Temporal.PlainDate => pick(months).toPlainDate({ day: between(1, 28) });
  const topics = (percent = 91) => maybe(percent, 'topics', () => some(Object.keys(TOPICS), 1, 2));
  const about = () => ({ title: words.title(), summary: words.summary(), ...topics() });
  const links = (percent: number) => maybe(percent, 'links', () => [link(), ...(happens(25) ? [link()] : [])]);
  const link = () => ({ label: `Report on ${words.phrase()}`, url: words.url() });
  const credit = () => {
    const person = happens(70) ? pick(people) : undefined;
    return person ? { name: person.name, person: person.id } : { name: words.name(), affiliation: words.house() };
  };
  const credits = (most: number) =>
    [...Map.groupBy(Array.from({ length: between(1, most) }, credit), ({ name }) => name)].map(([, [first]]) => first!);

  function maybe<K extends string, V>(percent: number, key: K, value: () => V): { [key in K]?: V } {
    return (happens(percent) ? { [key]: value() } : {}) as { [key in K]?: V };
  }

  return {
    know(id, data) {
      if (id.startsWith('people/')) people.push({ id, name: (data as Data<'people'>).name });
      if (id.startsWith('series/')) series.push(id);
      if (id.startsWith('events/')) events.push({ id, data: data as Data<'events'> });
    },

    series() {
      const data: Data<'series'> = { ...about(), kind: 'events', ...maybe(40, 'url', words.url), ...links(20) };
      return { data, name: data.title };
    },

    people() {
      const name = words.name();
      const data: Data<'people'> = {
        name,
        summary: words.summary(),
        ...topics(85),
        ...maybe(37, 'roles', () => [{ role: 'Researcher', organisation: words.house(), from: `${pick(months)}` }]),
        ...maybe(52, 'url', words.url),
        ...links(13),
      };
      return { data, name };
    },

    events() {
      const starts = day();
      const hasTime = happens(15);
      const data: Data<'events'> = {
        ...about(),
        starts: hasTime ? `${starts}T${between(10, 17)}:00` : `${starts}`,
        ...maybe(40, 'ends', () => (hasTime ? `${starts}T18:30` : `${starts.add({ days: between(1, 3) })}`)),
        ...maybe(57, 'attendance', () => pick(['online', 'in-person', 'hybrid'] as const)),
        ...maybe(26, 'place', () => `${words.house()}, ${words.town()}`),
        ...maybe(29, 'series', () => pick(series)),
        ...maybe(64, 'organisers', () => [{ name: words.house() }]),
        ...maybe(18, 'speakers', () => credits(4)),
        ...maybe(72, 'url', words.url),
        ...maybe(33, 'registration', () => ({
          url: words.url(),
          ...maybe(30, 'deadline', () => `${starts.subtract({ days: 2 })}`),
        })),
        ...maybe(12, 'slides', () => [{ label: 'Slides', url: `${words.url()}.pdf` }]),
        ...links(18),
      };
      return { data, name: data.title, folder: starts.year, issue: issueBefore(starts) };
    },

    recordings() {
      const event = filmed < events.length && happens(76) ? events[filmed++] : undefined;
      const published = event
        ? Temporal.PlainDate.from((event.data.ends ?? event.data.starts).slice(0, 10)).add({ days: between(3, 30) })
        : day();
      const data: Data<'recordings'> = {
        ...about(),
        ...(event ? { title: event.data.title, event: event.id } : {}),
        youtube: Array.from({ length: 11 }, () => pick(LETTERS)).join(''),
        published: `${published}`,
        duration: `${between(20, 59)}:${between(10, 59)}`,
        series: event?.data.series ?? pick(series),
        ...maybe(88, 'speakers', () => credits(3)),
        ...links(8),
      };
      return { data, name: data.title, folder: published.year, issue: issueAfter(published) };
    },

    opportunities() {
      const closes = day();
      const event = happens(8) ? pick(events) : undefined;
      const before = event && Temporal.PlainDate.from(event.data.starts.slice(0, 10)).subtract({ days: 14 });
      const deadline = before ?? closes;
      const isRolling = !before && happens(33);
      const data: Data<'opportunities'> = {
        ...about(),
        kind: pick(KINDS),
        organisation: words.house(),
        url: words.url(),
        ...(isRolling
          ? { rolling: { review: `${closes.add({ days: 60 })}` } }
          : { deadlines: [{ date: `${deadline}` }] }),
        ...(event ? { event: event.id } : {}),
        ...links(11),
      };
      return { data, name: data.title, folder: deadline.year, issue: issueBefore(deadline) };
    },

    publications() {
      const published = day();
      const data: Data<'publications'> = {
        ...about(),
        url: words.url(),
        origin: pick(['community', 'associated', 'independent', 'elsewhere']),
        ...maybe(58, 'authors', () => credits(4)),
        ...maybe(96, 'venue', () => `Journal of ${words.phrase()}`),
        ...maybe(77, 'doi', () => `10.${between(1_000, 9_999)}/${between(1e6, 1e7)}`),
        ...maybe(8, 'preprint', words.url),
        ...maybe(57, 'published', () => `${published}`),
        ...maybe(49, 'chosen', () => ({ month: `${issueAfter(published)}`, by: credit() })),
      };
      return { data, name: data.title, folder: published.year, issue: issueAfter(published) };
    },

    news() {
      const date = day();
      const data: Data<'news'> = {
        ...about(),
        date: `${date}`,
        about: pick(['community', 'field']),
        ...maybe(86, 'url', words.url),
        ...maybe(47, 'people', () => some(people, 1, 2).map(({ id }) => id)),
        ...links(36),
      };
      return { data, name: data.title, folder: date.year, issue: issueAfter(date) };
    },

    spotlights() {
      const person = people[portrayed++ % people.length]!;
      const published = day();
      const data: Data<'spotlights'> = {
        title: `${person.name}, ${words.house()}`,
        summary: words.summary(),
        person: person.id,
        published: `${published}`,
        ...topics(100),
        ...links(100),
      };
      return { data, name: person.name, folder: published.year, issue: issueAfter(published) };
    },
  };
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'];

/** As often as in the archive that ships. */
const KINDS = (
  [
    ['job', 50],
    ['call', 20],
    ['internship', 14],
    ['funding', 11],
    ['studentship', 9],
    ['volunteering', 5],
    ['fellowship', 4],
    ['award', 3],
    ['course', 2],
    ['survey', 1],
  ] as const
).flatMap(([kind, often]) => Array.from({ length: often }, () => kind));
