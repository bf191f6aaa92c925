import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import type { DatesById } from '../archive/entry-dates.ts';
import { find, titleOf } from '../archive/select.ts';
import type { Credit } from '../archive/types.generated.ts';
import { hasTime, startOf, zoneName } from '../dates.ts';

/** A thing as JSON-LD tells it: its type in the words of schema.org, and what is known of it. */
export interface Thing {
  '@type': string;
  [property: string]: Value;
}

/** What is undefined is not written. */
export type Value = string | number | boolean | undefined | Thing | readonly Value[];

/** What the structured data of every page is made from. */
export interface DataContext {
  archive: Archive;
  /** Of every entry. */
  dates: DatesById;
  /** The moment of the build. */
  now: Temporal.Instant;
  /** The absolute address of a page or file, from its path below the site's address. */
  absolute: (path: string) => string;
  /** The absolute address of the social card of a page. */
  card: (path: string) => string;
}

/** What every thing with a page of its own says: what it is called, what about, where it stands. */
export function described(
  { archive, absolute, card }: DataContext,
  entry: AnyEntry,
): { name: string; [property: string]: Value } {
  const url = absolute(`${entry.id}/`);
  return {
    '@id': url,
    name: titleOf(entry),
    description: entry.data.summary,
    url,
    image: card(`${entry.id}/`),
    keywords: some(entry.data.topics?.map((id) => archive.community.topics.find((topic) => topic.id === id)?.title)),
  };
}

/** Those who are credited, as persons. */
export function persons(context: DataContext, credits: readonly Credit[] | undefined): Value {
  return some(credits?.map((credit) => person(context, credit)));
}

/** The organisers: who has a page here or works somewhere is a person, and whoever else an organisation. */
export function organisers(context: DataContext, credits: readonly Credit[] | undefined): Value {
  return some(
    credits?.map((credit) =>
      credit.person || credit.affiliation ? person(context, credit) : organisation(credit.name),
    ),
  );
}

function person({ archive, absolute }: DataContext, { name, person: id, affiliation }: Credit): Thing {
  const page = find(archive, 'people', id);
  return {
    '@type': 'Person',
    name,
    url: page && absolute(`${page.id}/`),
    affiliation: affiliation === undefined ? undefined : organisation(affiliation),
  };
}

export function organisation(name: string): Thing {
  return { '@type': 'Organization', name };
}

/** The community, as it is named on every page; the home page says more of it. */
export function communityOf({ archive: { community }, absolute }: DataContext): Thing {
  return { '@type': 'Organization', '@id': absolute('#community'), name: community.name, url: absolute('') };
}

/** The address of a picture that lies beside the entries. */
export function media({ absolute }: DataContext, file: string): string {
  return absolute(`media/${file}`);
}

/** A date as it is written; a time with the offset that its zone has then. */
export function isoDate(text: string, zone: string): string {
  return hasTime(text) ? isoTime(text, zone) : text;
}

/** The same, and a date as its first moment, where a time is wanted. */
export function isoTime(text: string, zone: string): string {
  return withOffset(startOf(text, zone), zone);
}

/** An instant as clocks in a zone show it: `2023-11-21T12:20:00+00:00`. */
export function withOffset(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zoneName(zone)).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** When an entry was published here, and last changed. */
export function datesIn({ dates }: DataContext, entry: AnyEntry): { published: string; updated: string } | undefined {
  const known = dates.get(entry.id);
  return known && { published: known.published.toString(), updated: known.updated.toString() };
}

/** A list that is worth writing. */
export function some(list: readonly Value[] | undefined): Value {
  const known = list?.filter((value) => value !== undefined);
  return known && known.length > 0 ? known : undefined;
}

/** The series an entry is of. */
export function seriesOf(
  context: DataContext,
  entry: Entry<'events'> | Entry<'recordings'>,
): Entry<'series'> | undefined {
  return find(context.archive, 'series', entry.data.series);
}
