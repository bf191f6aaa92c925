import type { Collection } from '../collections.ts';
import { canonical } from '../links/canonical.ts';
import { addressOf, inMetas } from './found.ts';
import type { Page } from './page.ts';
import { youtubeOf } from './recording.ts';
import { type Thing, textIn, thingsIn } from './things.ts';

/** Collections that a page can become an entry of. */
export const DRAFTABLE = [
  'events',
  'opportunities',
  'publications',
  'recordings',
  'news',
] as const satisfies Collection[];
export type Draftable = (typeof DRAFTABLE)[number];

/** What a page is about. */
export interface Choice {
  collection: Draftable;
  /** "its JSON-LD says EducationEvent" */
  why: string;
  /** Whether that is no more than a guess. */
  isGuess: boolean;
  /** That which the draft is of, as each source describes it; empty where nothing says. */
  things: Thing[];
  /** Others of its kind on the page. */
  others: Thing[];
}

/** What a page is about: as somebody says, else as it says of itself, else as its address and title let one guess. */
export function choose(page: Page, asked: Draftable | undefined, now: Temporal.Instant): Choice {
  const things = [...new Set(page.things.flatMap(withParts))];
  const told = asked ? { collection: asked, why: 'you say so', isGuess: false } : (saidBy(page, things) ?? guess(page));
  const ofKind = things.filter(({ types }) => types.some((type) => collectionOf(type) === told.collection));
  const own = [page.url, addressOf(page)?.value ?? page.url].map(canonical);
  const ranks = new Map(ofKind.map((thing) => [thing, rank(thing, page.url, own, now)]));
  const ordered = ofKind.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  const [main] = ordered;
  const twin = main && ordered.find((thing) => thing.source !== main.source && isSame(thing, main));
  const chosen = main ? [main, ...(twin ? [twin] : [])] : [];
  return { ...told, things: chosen, others: ofKind.filter((thing) => !chosen.includes(thing) && !isSame(thing, main)) };
}

/** The thing, and what a page, a list or a series is mainly of. */
function withParts(thing: Thing): Thing[] {
  const isSeries = thing.types.includes('EventSeries') || thing.types.includes('ItemList');
  const parts = ['mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', ...(isSeries ? ['subEvent'] : [])];
  return [thing, ...parts.flatMap((property) => thingsIn(thing, property)).flatMap(withParts)];
}

const BY_TYPE: readonly { of: RegExp; collection: Draftable }[] = [
  { of: /^(?!.*Series$)\w*Event$|^(Festival|Hackathon|CourseInstance|EventSeries)$/, collection: 'events' },
  {
    of: /^(JobPosting|Grant|MonetaryGrant|Course|EducationalOccupationalProgram|WorkBasedProgram)$/,
    collection: 'opportunities',
  },
  { of: /ScholarlyArticle$|^(Thesis|Book|Chapter)$/, collection: 'publications' },
  { of: /^VideoObject$/, collection: 'recordings' },
  { of: /Article$|^(BlogPosting|SocialMediaPosting)$/, collection: 'news' },
];

function collectionOf(type: string): Draftable | undefined {
  return BY_TYPE.find(({ of }) => of.test(type))?.collection;
}

type Told = Pick<Choice, 'collection' | 'why' | 'isGuess'>;

function saidBy(page: Page, things: readonly Thing[]): Told | undefined {
  const sure = { isGuess: false };
  if (youtubeOf(page, [])) return { ...sure, collection: 'recordings', why: 'it is a video on YouTube' };
  if (inMetas(page, 'citation_title', 'citation_doi'))
    return { ...sure, collection: 'publications', why: 'it has the meta tags of a publication' };
  for (const { collection } of BY_TYPE)
    for (const thing of things) {
      const type = thing.types.find((word) => collectionOf(word) === collection);
      // A film on somebody's page is no recording of ours unless YouTube has it.
      if (type === undefined || (collection === 'recordings' && !youtubeOf(page, [thing]))) continue;
      return { ...sure, collection, why: `its ${thing.source} says ${type}` };
    }
  return undefined;
}

const GUESSES: readonly { of: RegExp; collection: Draftable }[] = [
  {
    of: /\b(jobs?|opportunit(y|ies)|vacanc(y|ies)|careers?|fellowships?|studentships?|phd|grants?|funding|calls?)\b/i,
    collection: 'opportunities',
  },
  { of: /\b(events?|seminars?|webinars?|workshops?|conferences?|talks?|symposium)\b/i, collection: 'events' },
  { of: /\b(publications?|papers?|articles?|preprints?|abs|doi|10\.\d{4,9})\b/i, collection: 'publications' },
];

function guess(page: Page): Told {
  const path = decoded(new URL(page.url).pathname).replace(/[_-]/g, ' ');
  const words = [
    { words: path, where: 'its address' },
    { words: page.title, where: 'its title' },
  ];
  for (const { words: text, where } of words)
    for (const { of, collection } of GUESSES) {
      const [word] = of.exec(text) ?? [];
      if (word !== undefined) return { collection, why: `${where} has the word "${word}"`, isGuess: true };
    }
  return { collection: 'news', why: 'nothing on it says what it is', isGuess: true };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The one that the page is the page of comes first, then what is still to come, in the order of the page. */
function rank(thing: Thing, base: string, own: readonly string[], now: Temporal.Instant): number {
  const url = URL.parse(textIn(thing, 'url') ?? textIn(thing, '@id') ?? '', base)?.href;
  const starts = textIn(thing, 'startDate')?.slice(0, 10);
  const isOver = starts !== undefined && starts < now.toString().slice(0, 10);
  const isSeries = thing.types.includes('EventSeries') && starts === undefined;
  return (url !== undefined && own.includes(canonical(url)) ? 0 : 2) + Number(isOver) + (isSeries ? 4 : 0);
}

/** Microdata repeats what JSON-LD says; several dates of one name are several things. */
function isSame(a: Thing, b: Thing | undefined): boolean {
  if (b === undefined || a.source === b.source) return a === b;
  const [first, second] = [a, b].map((thing) => textIn(thing, 'startDate')?.slice(0, 10));
  return first === undefined || second === undefined || first === second;
}
