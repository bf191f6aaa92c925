// What tests about the archive start from. A test names what it is about; the rest is filled in here.
import type { Archive } from '../src/archive/archive.ts';
import { buildArchive, type LoadedArchive } from '../src/archive/load.ts';
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
} from '../src/archive/types.generated.ts';
import { judge } from '../src/checks/run-checks.ts';
import { COLLECTIONS, type Collection, LAYOUT, WITH_BODY } from '../src/collections.ts';
import type { Diagnostic } from '../src/diagnostic.ts';
import { type ContentFiles, decode } from '../src/entries/read.ts';
import type { Source, Video } from '../src/recordings/video.ts';

/** The entries of an archive. Each one's id comes from its title and day: `events/2026/an-hour-on-missing-data`. */
export interface Entries {
  community?: CommunityData;
  issues?: IssuesData[];
  events?: EventsData[];
  series?: SeriesData[];
  recordings?: RecordingsData[];
  opportunities?: OpportunitiesData[];
  publications?: PublicationsData[];
  news?: NewsData[];
  spotlights?: SpotlightsData[];
  people?: PeopleData[];
}

/** A good archive. One that is not good is a mistake in the test, and says so. */
export function anArchive(entries: Entries = {}): Archive {
  const { archive, diagnostics } = load(filesOf(entries));
  if (diagnostics.length > 0) throw new Error(`Cannot build the archive: ${JSON.stringify(diagnostics, null, 2)}`);
  return archive;
}

/** The text or bytes of each file, under its path from the root. What is neither JSON nor Markdown is a picture. */
export type Files = Record<string, string | Uint8Array>;

/** Builds an archive from files, as `loadArchive` does from a disk. */
export function load(files: Files): LoadedArchive {
  return buildArchive(contentOf(files));
}

/** Files as `readContent` reads them from a disk, with a community where none is given. */
export function contentOf(files: Files): ContentFiles {
  const all = Object.entries({ 'content/community.json': JSON.stringify(community(), null, 2), ...files });
  const isSource = (file: string): boolean => /\.(json|md)$/.test(file);
  return {
    sources: all
      .filter(([file]) => isSource(file))
      .map(([file, content]) => (typeof content === 'string' ? { file, text: content } : decode(file, content)))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    others: all.map(([file]) => file).filter((file) => !isSource(file)),
  };
}

/** Everything `gazette check` would tell about the files. */
export function check(files: Files, now = instant('2026-03-01T12:00:00Z')): Diagnostic[] {
  return judge(load(files), { now });
}

/** The files in which contributors would have written these entries. */
export function filesOf({ community: given = community(), ...entries }: Entries): Files {
  const files: Files = { 'content/community.json': JSON.stringify(given, null, 2) };
  for (const collection of COLLECTIONS) {
    for (const data of entries[collection] ?? []) {
      const json = JSON.stringify(data, null, 2);
      // JSON is YAML too, so it may stand between the fences as it is.
      if (WITH_BODY.includes(collection)) files[`${pathOf(collection, data)}.md`] = `---\n${json}\n---\n\n${BODY}`;
      else files[`${pathOf(collection, data)}.json`] = json;
    }
  }
  return files;
}

const BODY = '## What are you working on?\n\nData that are not there.\n';

function pathOf(collection: Collection, data: object): string {
  const { title, name, starts, published, sendDate, date, deadlines } = data as Record<string, string> & {
    deadlines?: { date: string }[];
  };
  const day = starts ?? published ?? sendDate ?? date ?? deadlines?.[0]?.date ?? '2026-01-01';
  const slug = plain(title ?? name ?? '').replace(/[^a-z0-9]+/g, '-');
  const path = { slug, year: `${day.slice(0, 4)}/${slug}`, month: day.slice(0, 7) };
  return `content/${collection}/${path[LAYOUT[collection]]}`;
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function instant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

export function community(given: Partial<CommunityData> = {}): CommunityData {
  return {
    name: 'Missing Data Circle',
    mission: 'People who work with data that are not there.',
    site: 'https://circle.example.org/',
    language: 'en-GB',
    zone: 'Europe/London',
    topics: [
      { id: 'missing-data', title: 'Missing data' },
      { id: 'health-equity', title: 'Health equity' },
      { id: 'clinical-ai', title: 'Clinical AI' },
    ],
    ...given,
  };
}

export function issue(given: Partial<IssuesData> = {}): IssuesData {
  return {
    title: 'March 2026',
    sendDate: '2026-03-05',
    sections: [{ heading: 'People', entries: ['people/ada-lovelace'] }],
    ...given,
  };
}

export function event(given: Partial<EventsData> = {}): EventsData {
  return {
    title: 'An hour on missing data',
    summary: 'One speaker on what to do with data that are not there.',
    starts: '2026-03-17',
    ...given,
  };
}

export function series(given: Partial<SeriesData> = {}): SeriesData {
  return { title: 'Tea talks', summary: 'Short talks, once a month, over tea.', kind: 'events', ...given };
}

export function recording(given: Partial<RecordingsData> = {}): RecordingsData {
  return {
    title: 'An hour on missing data',
    summary: 'The recording of the hour on missing data.',
    youtube: 'PebrX_WwdgA',
    published: '2026-03-18',
    ...given,
  };
}

export function opportunity(given: Partial<OpportunitiesData> = {}): OpportunitiesData {
  return {
    title: 'Lecturer in statistics',
    summary: 'A permanent post for somebody who likes gaps in tables.',
    kind: 'job',
    organisation: 'University of Somewhere',
    url: 'https://jobs.example.org/lecturer',
    ...(given.rolling ? {} : { deadlines: [{ date: '2026-03-31' }] }),
    ...given,
  };
}

export function publication(given: Partial<PublicationsData> = {}): PublicationsData {
  return {
    title: 'Learning from what is missing',
    summary: 'What changes when data are missing in patterns.',
    url: 'https://papers.example.org/missing',
    origin: 'community',
    published: '2026-01-25',
    ...given,
  };
}

export function newsItem(given: Partial<NewsData> = {}): NewsData {
  return {
    title: 'Shortlisted for an award',
    summary: 'The circle is a finalist for a prize in June.',
    date: '2026-02-09',
    about: 'community',
    ...given,
  };
}

export function spotlight(given: Partial<SpotlightsData> = {}): SpotlightsData {
  return {
    title: 'Ada Lovelace, Analytical Engines',
    summary: 'Ada looks for gaps in tables of numbers.',
    person: 'people/ada-lovelace',
    published: '2026-02-12',
    ...given,
  };
}

export function person(given: Partial<PeopleData> = {}): PeopleData {
  return { name: 'Ada Lovelace', ...given };
}

export function video(given: Partial<Video> = {}): Video {
  return {
    id: 'PebrX_WwdgA',
    title: 'An hour on missing data',
    description: '',
    published: instant('2026-03-18T12:00:00Z'),
    channel: { id: CHANNEL.id, title: 'Circle' },
    isShort: false,
    views: 3,
    sources: [CHANNEL],
    ...given,
  };
}

/** A channel and a playlist of the community. */
export const CHANNEL: Source = { kind: 'channel', id: 'UCtDFLOFg1QBVfPUl5Ei9-Mg', title: 'Circle', takes: 'all' };
export const PLAYLIST: Source = {
  kind: 'playlist',
  id: 'PLDbZND-EA4eHYGwDyOEiUumyCNPAx2gyF',
  title: 'Tea talks',
  takes: 'all',
};
