import type { Collection } from '../collections.ts';
import type { Place } from '../diagnostic.ts';
import type { Path } from '../entries/locate.ts';
import type {
  CommunityData,
  EventsData,
  IssuesData,
  NewsData,
  OpportunitiesData,
  PeopleData,
  PublicationsData,
  RecordingsData,
  SeriesData,
  SpotlightsData,
} from './types.generated.ts';

/** What an entry of each collection holds. */
export interface DataOf {
  issues: IssuesData;
  events: EventsData;
  series: SeriesData;
  recordings: RecordingsData;
  opportunities: OpportunitiesData;
  publications: PublicationsData;
  news: NewsData;
  spotlights: SpotlightsData;
  people: PeopleData;
}

/** One file of a collection, parsed and valid. */
export interface Entry<C extends Collection = Collection> {
  /** The path under `content/` without its ending; also the page's path. It never changes. */
  id: string;
  collection: C;
  file: string;
  data: DataOf[C];
  /** The Markdown below the front matter; undefined for JSON. */
  body?: string;
  /** Where a value, or the entry itself, stands in its file. */
  place: (...path: Path) => Place;
  /** Where a part of the body stands in the file; offsets count from the start of the body. */
  placeInBody: (start: number, end: number) => Place;
  /** The whole file as written. */
  text: string;
}

/** An entry of any collection; `collection` tells which. */
export type AnyEntry = { [C in Collection]: Entry<C> }[Collection];

/** A value in one entry that names another. */
export interface Reference {
  from: AnyEntry;
  /** The top-level field it stands in: `speakers`. */
  field: string;
  path: Path;
  /** The id it names, never an alias. */
  to: string;
}

/** All valid entries, linked both ways. The lists of collections are sorted by id. */
export type Archive = { [C in Collection]: Entry<C>[] } & {
  community: CommunityData;
  /** Where a value stands in `content/community.json`. */
  placeInCommunity: (...path: Path) => Place;
  /** Every entry under its id and under each of its aliases. */
  byId: ReadonlyMap<string, AnyEntry>;
  /** Under the id of an entry, every reference to it. */
  referrers: ReadonlyMap<string, readonly Reference[]>;
  /** Under the id of a topic, every entry about it. */
  byTopic: ReadonlyMap<string, readonly AnyEntry[]>;
  /** Paths under `content/` of the files that are no entries: pictures. */
  files: ReadonlySet<string>;
};
