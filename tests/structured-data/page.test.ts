import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { datesOf } from '../../src/archive/entry-dates.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { titleOf } from '../../src/archive/select.ts';
import { renderJsonLd, structuredData } from '../../src/structured-data/page.ts';
import { countryIn } from '../../src/structured-data/place.ts';
import type { DataContext, Thing } from '../../src/structured-data/thing.ts';
import {
  anArchive,
  community,
  type Entries,
  event,
  filesOf,
  instant,
  load,
  opportunity,
  person,
  recording,
} from '../builders.ts';
import { EVERYTHING } from './everything.ts';
import { complaintsAbout, nodesIn } from './judge.ts';

const NOW = '2026-03-01T12:00:00Z';

function context(archive: Archive, now = instant(NOW)): DataContext {
  const absolute = (path: string): string => new URL(path, archive.community.site).href;
  return {
    archive,
    dates: datesOf(archive, now),
    now,
    absolute,
    card: (path) => absolute(`cards/${path.replace(/\/$/, '')}.png`),
  };
}

function dataOf(from: DataContext, path: string): Thing[] {
  const entry = from.archive.byId.get(path.replace(/\/$/, ''));
  return structuredData(from, {
    path,
    title: entry ? titleOf(entry) : path,
    description: entry?.data.summary ?? 'A page.',
    above: entry ? [{ path: `${entry.collection}/`, label: entry.collection }] : [],
  });
}

/** What the page of an archive's only entry, or of the one at a path, is about. */
function subjectOf(entries: Entries, path: string, now = NOW): Record<string, unknown> {
  const [subject] = dataOf(context(anArchive(entries), instant(now)), path);
  return JSON.parse(JSON.stringify(subject));
}

describe('no search engine misses a required field', () => {
  test('on any page of the community that ships', async () => {
    const { archive } = loadArchive(join(import.meta.dirname, '../..'));
    const real = context(archive, instant('2023-11-09T12:00:00Z'));
    const complaints = [];
    for (const path of [
      '',
      'about/',
      'events/',
      'search/',
      'feeds/',
      ...[...archive.byId.keys()].map((id) => `${id}/`),
    ])
      for (const complaint of await complaintsAbout(dataOf(real, path))) complaints.push(`${path}: ${complaint}`);
    expect(archive.byId.size).toBeGreaterThan(200);
    expect(complaints).toEqual([]);
  });

  test('where an entry gives all it can', async () => {
    const full = context(anArchive(EVERYTHING));
    const types = new Set<string>();
    for (const id of full.archive.byId.keys()) {
      const things = dataOf(full, `${id}/`);
      expect(await complaintsAbout(things), id).toEqual([]);
      for (const thing of nodesIn(JSON.parse(JSON.stringify(things)))) types.add(thing['@type']);
    }
    expect([...types]).toEqual(
      expect.arrayContaining([
        ...['Event', 'EventSeries', 'VideoObject', 'JobPosting', 'EducationalOccupationalProgram', 'Grant'],
        ...['ScholarlyArticle', 'ProfilePage', 'Person', 'PublicationIssue', 'Periodical', 'NewsArticle'],
        ...['CreativeWorkSeries', 'BreadcrumbList'],
      ]),
    );
  });

  test('and the judge would notice one', async () => {
    const video = { '@type': 'VideoObject', name: 'A talk', uploadDate: '2026-03-18', colour: 'blue' };
    const talk = { '@type': 'Event', name: 'A talk', startDate: '2026-03-17', recordedIn: video };
    expect(await complaintsAbout([talk])).toEqual([
      'Event › recordedIn: Required attribute "thumbnailUrl" is missing',
      'Event › recordedIn: Property "colour" for type "VideoObject" is not supported by the schema.org specification',
      'Event: location is missing',
    ]);
  });
});

describe('an event', () => {
  test('has its time with the offset of its zone', () => {
    const talk = event({ starts: '2026-07-14T14:00', ends: '2026-07-14T15:30', attendance: 'online' });
    expect(subjectOf({ events: [talk] }, 'events/2026/an-hour-on-missing-data/')).toMatchObject({
      '@type': 'Event',
      startDate: '2026-07-14T14:00:00+01:00',
      endDate: '2026-07-14T15:30:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    });
  });

  test('online is joined where people sign up, at a venue it is there', () => {
    const { location } = subjectOf(EVERYTHING, 'events/2026/an-hour-on-missing-data/');
    expect(location).toEqual([
      {
        '@type': 'Place',
        name: 'Leeds, United Kingdom',
        address: {
          '@type': 'PostalAddress',
          name: 'Leeds, United Kingdom',
          addressLocality: 'Leeds',
          addressCountry: 'GB',
        },
      },
      { '@type': 'VirtualLocation', url: 'https://talks.example.org/hour/join' },
    ]);
  });

  test('whose location nobody wrote down is not given one', () => {
    const page = subjectOf(
      {
        events: [event({ ends: '2026-03-18', speakers: [{ name: 'Ada Lovelace' }] })],
        recordings: [recording({ event: 'events/2026/an-hour-on-missing-data' })],
      },
      'events/2026/an-hour-on-missing-data/',
    );
    expect(page).toMatchObject({
      '@type': 'WebPage',
      name: 'An hour on missing data',
      temporalCoverage: '2026-03-17/2026-03-18',
      mentions: [{ '@type': 'Person', name: 'Ada Lovelace' }],
      video: [{ '@type': 'VideoObject' }],
    });
    expect(page).not.toHaveProperty('location');
  });

  test('that is cancelled says so', () => {
    const talk = event({ status: 'cancelled', place: 'Leeds' });
    expect(subjectOf({ events: [talk] }, 'events/2026/an-hour-on-missing-data/')).toMatchObject({
      startDate: '2026-03-17',
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });
});

describe('a recording', () => {
  test('is a video with its length, its thumbnail and the day it went online', () => {
    expect(subjectOf(EVERYTHING, 'recordings/2026/an-hour-on-missing-data/')).toMatchObject({
      '@type': 'VideoObject',
      uploadDate: '2026-03-18T00:00:00+00:00',
      duration: 'PT1H2M33S',
      thumbnailUrl: 'https://circle.example.org/cards/recordings/2026/an-hour-on-missing-data.png',
      embedUrl: 'https://www.youtube-nocookie.com/embed/PebrX_WwdgA?start=30',
    });
  });

  test('has a thumbnail of its own where its entry has one', () => {
    const thumbnail = 'recordings/2026/an-hour-on-missing-data.webp';
    const { archive } = load({
      ...filesOf({ recordings: [recording({ thumbnail, published: '2026-03-18' })] }),
      [`content/${thumbnail}`]: new Uint8Array(),
    });
    expect(dataOf(context(archive, instant(NOW)), 'recordings/2026/an-hour-on-missing-data/')[0]).toMatchObject({
      thumbnailUrl: `https://circle.example.org/media/${thumbnail}`,
    });
  });

  test('that was removed is no video', () => {
    const gone = recording({ availability: 'removed' });
    expect(subjectOf({ recordings: [gone] }, 'recordings/2026/an-hour-on-missing-data/')['@type']).toBe('CreativeWork');
  });
});

describe('a job', () => {
  const PATH = 'opportunities/2026/lecturer-in-statistics/';
  const inLeeds = opportunity({ place: 'Leeds, United Kingdom' });

  test('is a posting while somebody can get it, until the end of its last day', () => {
    expect(subjectOf({ opportunities: [inLeeds] }, PATH)).toMatchObject({
      '@type': 'JobPosting',
      title: 'Lecturer in statistics',
      validThrough: '2026-04-01T00:00:00+01:00',
      jobLocation: { address: { addressCountry: 'GB' } },
    });
    expect(subjectOf({ opportunities: [inLeeds] }, PATH, '2026-03-31T23:00:00Z')).toMatchObject({
      '@type': 'CreativeWork',
      expires: '2026-03-31',
    });
  });

  test('in a country nobody named is not one', () => {
    expect(subjectOf({ opportunities: [opportunity({ place: 'Leeds' })] }, PATH)['@type']).toBe('CreativeWork');
  });
});

test.each([
  ['Leeds, United Kingdom', 'GB'],
  ['Leeds, UK', 'GB'],
  ['Basel, Schweiz', 'CH'],
  ['Seoul, South Korea', 'KR'],
  ['Paris', undefined],
])('%s is in %s', (place, country) => {
  expect(countryIn('de-CH')(place)).toBe(country);
});

test('behind an event are persons, who have a page or work somewhere, and organisations', () => {
  const organisers = [{ name: 'Mary Somerville', affiliation: 'Somerville College' }, { name: 'Missing Data Circle' }];
  const talk = event({ place: 'Leeds', organisers });
  expect(subjectOf({ events: [talk] }, 'events/2026/an-hour-on-missing-data/')['organizer']).toMatchObject([
    { '@type': 'Person', name: 'Mary Somerville' },
    { '@type': 'Organization', name: 'Missing Data Circle' },
  ]);
});

test('a person is somebody with what they do now, and the pages that are theirs', () => {
  expect(subjectOf(EVERYTHING, 'people/ada-lovelace/')).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      jobTitle: ['Analyst'],
      affiliation: [{ '@type': 'Organization', name: 'Analytical Engines' }],
      sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://ada.example.org/', 'https://notes.example.org/'],
    },
  });
});

test('an issue is one of a periodical, and names what it announced', () => {
  expect(subjectOf(EVERYTHING, 'issues/2026-03/')).toMatchObject({
    '@type': 'PublicationIssue',
    isPartOf: { '@type': 'Periodical', name: 'Missing Data Circle' },
    mentions: [{ name: 'Ada Lovelace', url: 'https://circle.example.org/people/ada-lovelace/' }],
  });
});

test('every page says the way to it from the home page', () => {
  const [, trail] = dataOf(context(anArchive(EVERYTHING)), 'people/ada-lovelace/');
  const steps = trail?.['itemListElement'] as Thing[];
  expect(steps.map(({ position, name, item }) => [position, name, item])).toEqual([
    [1, 'Missing Data Circle', 'https://circle.example.org/'],
    [2, 'people', 'https://circle.example.org/people/'],
    [3, 'Ada Lovelace', 'https://circle.example.org/people/ada-lovelace/'],
  ]);
});

test.each([
  ['people/', 'CollectionPage'],
  ['topics/missing-data/', 'CollectionPage'],
  ['feeds/', 'WebPage'],
  ['search/', 'SearchResultsPage'],
])('%s is a %s', (path, type) => {
  expect(subjectOf({}, path)['@type']).toBe(type);
});

test('the home page says where to search', () => {
  const [site] = dataOf(context(anArchive({ community: community() })), '');
  expect(site).toMatchObject({
    '@type': 'WebSite',
    potentialAction: {
      target: { urlTemplate: 'https://circle.example.org/search/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    },
  });
});

test('nothing an entry says can end the script it stands in', () => {
  const title = 'Ada </script><script>alert';
  const json = renderJsonLd(
    dataOf(context(anArchive({ people: [person({ name: title })] })), 'people/ada-script-script-alert/'),
  );
  expect(json).not.toContain('<');
  expect(JSON.parse(json)['@graph'][0]).toBeDefined();
});
