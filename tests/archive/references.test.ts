import { describe, expect, test } from 'vitest';
import { findReferences } from '../../src/archive/references.ts';
import { find, issuesAnnouncing, referring } from '../../src/archive/select.ts';
import {
  anArchive,
  check,
  community,
  event,
  filesOf,
  issue,
  load,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  series,
  spotlight,
} from '../builders.ts';

describe('a link is written once and read from both ends', () => {
  const archive = anArchive({
    people: [person({ name: 'Ada Lovelace' })],
    series: [series({ title: 'Tea talks' })],
    events: [
      event({
        title: 'Tea and gaps',
        series: 'series/tea-talks',
        speakers: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace' }],
        organisers: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace' }],
      }),
    ],
    recordings: [recording({ title: 'Tea and gaps', event: 'events/2026/tea-and-gaps', series: 'series/tea-talks' })],
    issues: [
      issue({
        sendDate: '2026-03-05',
        sections: [{ heading: 'Events', entries: ['events/2026/tea-and-gaps', 'people/ada-lovelace'] }],
      }),
      issue({
        sendDate: '2026-02-05',
        sections: [{ heading: 'Save the date', entries: ['events/2026/tea-and-gaps'] }],
      }),
    ],
  });
  const tea = find(archive, 'events', 'events/2026/tea-and-gaps')!;
  const ada = find(archive, 'people', 'people/ada-lovelace')!;

  test('from an event to its series, and back', () => {
    expect(find(archive, 'series', tea.data.series)?.data.title).toBe('Tea talks');
    const talks = find(archive, 'series', 'series/tea-talks')!;
    expect(referring(archive, talks, 'events').map(({ id }) => id)).toEqual(['events/2026/tea-and-gaps']);
    expect(referring(archive, talks, 'recordings').map(({ id }) => id)).toEqual(['recordings/2026/tea-and-gaps']);
  });

  test('from an event to its recording, which names it', () => {
    expect(referring(archive, tea, 'recordings', 'event').map(({ id }) => id)).toEqual([
      'recordings/2026/tea-and-gaps',
    ]);
  });

  test('from a person to an event, once, though both speaker and organiser', () => {
    expect(referring(archive, ada, 'events').map(({ id }) => id)).toEqual(['events/2026/tea-and-gaps']);
    expect(
      archive.referrers.get('people/ada-lovelace')?.map(({ field, path }) => `${field} ${path.join('.')}`),
    ).toEqual(['organisers organisers.0.person', 'speakers speakers.0.person', 'sections sections.0.entries.1']);
  });

  test('from a person only through the field that is asked for', () => {
    expect(referring(archive, ada, 'events', 'speakers')).toHaveLength(1);
    expect(referring(archive, ada, 'events', 'editors')).toHaveLength(0);
  });

  test('from an entry to the issues that announced it, the earliest first', () => {
    expect(issuesAnnouncing(archive, tea).map(({ id }) => id)).toEqual(['issues/2026-02', 'issues/2026-03']);
  });

  test('an entry nobody refers to has no referrers', () => {
    expect(referring(archive, find(archive, 'recordings', 'recordings/2026/tea-and-gaps')!, 'events')).toEqual([]);
  });
});

describe('an entry that was renamed', () => {
  const archive = anArchive({
    events: [event({ title: 'Tea and gaps', aliases: ['events/2025/tea', 'events/2026/tea'] })],
    recordings: [recording({ event: 'events/2026/tea' })],
  });

  test('is found under each of its old ids', () => {
    expect(archive.byId.get('events/2025/tea')?.id).toBe('events/2026/tea-and-gaps');
    expect(find(archive, 'events', 'events/2026/tea')?.id).toBe('events/2026/tea-and-gaps');
  });

  test('keeps what refers to it by an old id', () => {
    const tea = find(archive, 'events', 'events/2026/tea-and-gaps')!;
    expect(referring(archive, tea, 'recordings')).toHaveLength(1);
    expect(archive.referrers.get('events/2026/tea-and-gaps')?.[0]?.to).toBe('events/2026/tea-and-gaps');
  });

  test('is one entry still', () => {
    expect(archive.events).toHaveLength(1);
  });
});

test('an entry is only found as what it is', () => {
  const archive = anArchive({ people: [person()] });
  expect(find(archive, 'events', 'people/ada-lovelace')).toBeUndefined();
  expect(find(archive, 'people', undefined)).toBeUndefined();
  expect(find(archive, 'people', 'people/nobody')).toBeUndefined();
});

test('a topic leads to every entry about it', () => {
  const archive = anArchive({
    events: [event({ topics: ['missing-data', 'clinical-ai'] })],
    people: [person({ topics: ['missing-data'] })],
  });
  expect(archive.byTopic.get('missing-data')?.map(({ id }) => id)).toEqual([
    'events/2026/an-hour-on-missing-data',
    'people/ada-lovelace',
  ]);
  expect(archive.byTopic.get('clinical-ai')).toHaveLength(1);
  expect(archive.byTopic.get('health-equity')).toBeUndefined();
});

test('a picture is found wherever it stands under content/', () => {
  const portrait = { file: 'people/2026/ada_lovelace.webp', alt: 'Ada Lovelace at a desk' };
  const files = filesOf({ people: [person({ portrait })] });
  expect(check({ ...files, 'content/people/2026/ada_lovelace.webp': '' })).toEqual([]);
  expect(check(files).map(({ rule }) => rule)).toEqual(['reference/missing-file']);
});

/** Every field that may name another entry, by the schemas. A new one is followed without a line of code. */
test.each([
  ['issues', issue({ editors: [{ name: 'Ada', person: 'people/a' }] }), ['people/a', 'people/ada-lovelace']],
  [
    'events',
    event({ series: 'series/a', organisers: [{ name: 'Ada', person: 'people/a' }] }),
    ['series/a', 'people/a'],
  ],
  ['series', series({ organisers: [{ name: 'Ada', person: 'people/a' }], topics: ['a'] }), ['people/a', 'a']],
  ['recordings', recording({ event: 'events/a', series: 'series/a' }), ['events/a', 'series/a']],
  ['opportunities', opportunity({ event: 'events/a' }), ['events/a']],
  [
    'publications',
    publication({
      authors: [{ name: 'A', person: 'people/a' }],
      chosen: { month: '2026-01', by: { name: 'B', person: 'people/b' } },
    }),
    ['people/a', 'people/b'],
  ],
  ['news', newsItem({ people: ['people/a', 'people/b'] }), ['people/a', 'people/b']],
  [
    'spotlights',
    spotlight({ portrait: { file: 'people/a.jpg', alt: 'Ada, smiling' } }),
    ['people/ada-lovelace', 'people/a.jpg'],
  ],
  ['people', person({ topics: ['a'], portrait: { file: 'people/a.jpg', alt: 'Ada, smiling' } }), ['people/a.jpg', 'a']],
  ['community', community({ team: ['people/a'] }), ['people/a']],
] as const)('every reference of %s is followed', (collection, data, expected) => {
  expect(findReferences(collection, data).map(({ value }) => value)).toEqual(expected);
});

describe('a reference to a file that is broken', () => {
  const BROKEN = '{ "title": "Tea talks", "summary": "Short talks, over tea.", "kind": "events", }';
  const files = filesOf({ events: [event({ title: 'Tea and gaps', series: 'series/tea-talks' })] });

  test('is no missing one, as there is a file to mend', () => {
    const found = check({ ...files, 'content/series/tea-talks.json': BROKEN });
    expect(found.map(({ rule, place }) => `${place.file} ${rule}`)).toEqual([
      'content/series/tea-talks.json json/syntax',
    ]);
  });

  test('leads nowhere until it is mended', () => {
    const { archive } = load({ ...files, 'content/series/tea-talks.json': BROKEN });
    expect(archive.events).toHaveLength(1);
    expect(archive.series).toHaveLength(0);
    expect(find(archive, 'series', 'series/tea-talks')).toBeUndefined();
  });
});

describe('what a wrong reference was meant to be', () => {
  const files = filesOf({
    people: [person({ name: 'Ada Lovelace' }), person({ name: 'Mary Somerville' })],
    series: [series({ title: 'Tea talks' })],
    events: [event({ title: 'Tea and gaps' }), event({ title: 'Tea and gaps', starts: '2025-03-17' })],
  });
  const guess = (field: string, id: string): string | undefined =>
    check({
      ...files,
      'content/recordings/2026/tea.json': JSON.stringify({ ...recording({ title: 'Tea' }), [field]: id }),
    })[0]?.help;

  test.each([
    ['series', 'series/tea-talk', 'series/tea-talks'],
    ['series', 'Series/Tea-Talks', 'series/tea-talks'],
    ['series', 'series/tea talks', 'series/tea-talks'],
    ['series', 'tea-talks', 'series/tea-talks'],
    ['series', 'tea-tlaks', 'series/tea-talks'],
    ['series', 'content/series/tea-talks', 'series/tea-talks'],
    ['series', '/series/tea-talks/', 'series/tea-talks'],
    ['series', 'series/tea-talks.json', 'series/tea-talks'],
    ['event', 'events/2026/tea-and-gap', 'events/2026/tea-and-gaps'],
    ['event', 'events/2024/tea-and-gaps', 'events/2025/tea-and-gaps'],
  ])('%s "%s"', (field, id, meant) => {
    expect(guess(field, id)).toBe(`Did you mean "${meant}"?`);
  });

  test('is never an entry of another collection', () => {
    expect(guess('series', 'ada-lovelac')).toBe('Add the entry it names, or remove the reference');
  });
});
