import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildArchive, loadArchive } from '../../src/archive/load.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import {
  anArchive,
  check,
  community,
  event,
  type Files,
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

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

describe('one broken file never hides the rest: of five good and five broken files', () => {
  const { archive, diagnostics } = loadArchive(join(FIXTURES, 'one-broken-file-never-hides-the-rest'));

  test('the good ones are in the archive', () => {
    expect(COLLECTIONS.flatMap((collection) => archive[collection].map(({ id }) => id))).toEqual([
      'events/2026/tea-and-gaps',
      'series/tea-talks',
      'recordings/2026/coffee-and-gaps',
      'people/ada-lovelace',
    ]);
    expect(archive.community.name).toBe('Missing Data Circle');
  });

  test('each broken one has its one diagnostic, and none is called missing where it is named', () => {
    expect(diagnostics.map(({ place, rule }) => `${place.file}:${place.start.line} ${rule}`)).toEqual([
      'content/events/2026/coffee-and-gaps.json:4 schema/wrong-form',
      'content/people/mary-somerville.json:2 json/syntax',
      'content/people/rene-descartes.md:2 file/not-utf8',
      'content/recordings/2026/tea-and-gaps.json:1 file/empty',
      'content/series/coffee-talks.md:2 yaml/syntax',
    ]);
  });

  test('links between good ones are there, and pictures are found', () => {
    expect(archive.referrers.get('series/tea-talks')?.map(({ from }) => from.id)).toEqual(['events/2026/tea-and-gaps']);
    expect(archive.files).toEqual(new Set(['people/ada-lovelace.jpg']));
  });
});

describe('without a community.json', () => {
  const { archive, diagnostics } = buildArchive({
    sources: [
      {
        file: 'content/people/ada-lovelace.json',
        text: '{ "name": "Ada Lovelace", "topics": ["missing-data"] }',
      },
    ],
    others: [],
  });

  test('that is the one thing said', () => {
    expect(diagnostics).toEqual([
      {
        rule: 'file/no-community',
        severity: 'error',
        place: {
          file: 'content/community.json',
          start: { line: 1, column: 1, offset: 0 },
          end: { line: 1, column: 1, offset: 0 },
          excerpt: '',
        },
        message: 'Unexpected archive without content/community.json, expected that file to say whose archive it is',
      },
    ]);
  });

  test('the entries can be looked at all the same', () => {
    expect(archive.people).toHaveLength(1);
    expect(archive.community.zone).toBe('UTC');
  });
});

test('a broken community.json is mended before anybody asks whether its topics exist', () => {
  const files = filesOf({ people: [person({ topics: ['missing-data'] })] });
  const rules = check({ ...files, 'content/community.json': '{ "name": }' }).map(({ rule }) => rule);
  expect(rules).toEqual(['json/syntax']);
});

test('entries are in the order of their ids, in whatever order they were read', () => {
  const files = filesOf({ people: [person({ name: 'Zoe' }), person({ name: 'Ada' }), person({ name: 'Mary' })] });
  expect(load(files).archive.people.map(({ id }) => id)).toEqual(['people/ada', 'people/mary', 'people/zoe']);
});

test('an entry knows its file, its text and where its values stand', () => {
  const { archive } = load({
    'content/people/ada-lovelace.md': `---
name: Ada Lovelace
---

She wrote programs.
`,
  });
  const [ada] = archive.people;
  expect(ada).toMatchObject({
    id: 'people/ada-lovelace',
    collection: 'people',
    file: 'content/people/ada-lovelace.md',
    data: { name: 'Ada Lovelace' },
    body: '\nShe wrote programs.\n',
  });
  expect(ada?.place('name')).toMatchObject({ start: { line: 2, column: 7 }, end: { line: 2, column: 19 } });
});

test('an entry in JSON has no text below its fields', () => {
  expect(anArchive({ people: [person()] }).people[0]).not.toHaveProperty('body');
});

test('of two files for one id the first is the entry', () => {
  const { archive } = load({
    'content/people/ada.json': '{ "name": "Ada of the JSON" }',
    'content/people/ada.md': '---\nname: Ada of the Markdown\n---\n',
  });
  expect(archive.people.map(({ data }) => data.name)).toEqual(['Ada of the JSON']);
});

test('a community of another kind is as good', () => {
  const archive = anArchive({
    community: community({ name: 'Chess club', topics: [{ id: 'openings', title: 'Openings' }] }),
  });
  expect(archive.community.name).toBe('Chess club');
});

describe('no file is so broken that nothing can be said about it', () => {
  const good: Files = filesOf({
    people: [person()],
    series: [series()],
    events: [event({ series: 'series/tea-talks', speakers: [{ name: 'Ada 🦊', person: 'people/ada-lovelace' }] })],
    recordings: [recording()],
    opportunities: [opportunity()],
    publications: [publication()],
    news: [newsItem()],
    spotlights: [spotlight()],
    issues: [issue()],
  });
  const yaml = `---
title: An hour on missing data
summary: >
  One speaker on what to do
  with data that are not there.
starts: '2026-03-17'
speakers:
  - name: "Ada: 🦊"
    person: people/ada-lovelace
topics: [missing-data, clinical-ai]
registration: { url: https://tea.example.org }
---

Tea.
`;
  const SLIPS = [
    '',
    '"',
    "'",
    ',',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '\t',
    '\n',
    '- ',
    '*',
    '&',
    '!',
    '|',
    '#',
    '\0',
    '\uFEFF',
    '🫖',
  ];

  test.each(Object.entries({ ...good, 'content/events/2026/an-hour-on-missing-data.md': yaml }))(
    'whatever slips into %s',
    (file, content) => {
      const text = String(content);
      for (let at = 0; at <= text.length; at += 3) {
        for (const [index, slip] of SLIPS.entries()) {
          const broken = text.slice(0, at) + slip + text.slice(at + (index % 3) * 2);
          for (const { message, place } of load({ [file]: broken }).diagnostics) {
            expect(message, broken).toMatch(/^Unexpected .*, expected .*[^.]$/s);
            if (place.file !== file) continue;
            expect(place.start.offset, broken).toBeLessThanOrEqual(place.end.offset);
            expect(place.end.offset, broken).toBeLessThanOrEqual(broken.length);
            expect(broken.split('\n')[place.start.line - 1], broken).toContain(place.excerpt);
          }
        }
      }
    },
  );
});
