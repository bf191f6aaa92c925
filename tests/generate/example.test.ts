// The entries to copy on the pages under contribute/: each must pass as it stands.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildArchive, loadArchive } from '../../src/archive/load.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import { readContent } from '../../src/entries/read.ts';
import { examplesAt } from '../../src/generate/example.ts';
import { fieldRows, rowsToStartWith } from '../../src/generate/field-rows.ts';
import { newFileLink } from '../../src/generate/new-file-link.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CONTENT = readContent(ROOT);
const { archive } = loadArchive(ROOT);

test.each(
  COLLECTIONS.flatMap((collection) =>
    ['2023-11-10T09:00:00Z', '2031-02-27T23:30:00Z'].map((now) => [collection, now] as const),
  ),
)('an example of %s passes the checker on %s', (collection, at) => {
  const now = Temporal.Instant.from(at);
  for (const { file, text } of examplesAt(collection, archive, now)) {
    const sources = [...CONTENT.sources.filter((source) => source.file !== file), { file, text }];
    const loaded = buildArchive({
      sources: sources.sort((a, b) => (a.file < b.file ? -1 : 1)),
      others: CONTENT.others,
    });
    const found = [...loaded.diagnostics, ...runChecks(loaded.archive, { now, changed: new Set([file]) })];
    expect(found.filter(({ place }) => place.file === file).map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      [],
    );
    expect(loaded.archive.byId.has(file.slice('content/'.length).replace(/\.\w+$/, ''))).toBe(true);
  }
});

test('where an archive has nothing yet, an example names nothing that it could do without', () => {
  const community = {
    name: 'Tea',
    mission: 'Tea.',
    site: 'https://tea.example.org/',
    language: 'en-GB',
    zone: 'UTC',
    topics: [],
  };
  const { archive: empty } = buildArchive({
    sources: [{ file: 'content/community.json', text: JSON.stringify(community) }],
    others: [],
  });
  const [event] = examplesAt('events', empty, Temporal.Instant.from('2026-05-01T12:00:00Z'));
  expect(JSON.parse(event?.text ?? '')).toEqual(expect.not.objectContaining({ series: expect.anything() }));
  expect(event?.file).toBe('content/events/2026/a-walk-through-your-own-data.json');
});

test('what is required comes first, parts stay below their whole, and no field is lost', () => {
  const names = rowsToStartWith('events').map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['title', 'summary', 'starts']);
  expect(names.indexOf('speakers[].name')).toBe(names.indexOf('speakers') + 1);
  expect(
    fieldRows('events')
      .map(({ name }) => name)
      .filter((name) => !names.includes(name)),
  ).toEqual(['moved', 'moved[].from', 'moved[].on', 'aliases', 'firstPublished', 'lastChanged']);
});

test('a link to the editor carries a text to the letter, and leaves one out that is too long', () => {
  const link = newFileLink('https://github.com/o/r/', 'content/news/2026/a.json', '{ "title": "R&D + 100 % ä" }\n');
  const { pathname, searchParams } = new URL(link);
  expect(pathname).toBe('/o/r/new/main');
  expect(searchParams.get('filename')).toBe('content/news/2026/a.json');
  expect(searchParams.get('value')).toBe('{ "title": "R&D + 100 % ä" }\n');
  const long = newFileLink('https://github.com/o/r', 'content/news/2026/a.json', 'ä'.repeat(5000));
  expect(new URL(long).searchParams.has('value')).toBe(false);
});
