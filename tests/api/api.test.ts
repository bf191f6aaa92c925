import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { ApiContext } from '../../src/api/context.ts';
import { apiEntry } from '../../src/api/entry.ts';
import { apiFiles } from '../../src/api/files.ts';
import { renderLlmsTxt } from '../../src/api/llms.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { datesOf } from '../../src/archive/entry-dates.ts';
import { FORMATS } from '../../src/archive/formats.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { COMMON_SCHEMA, SCHEMAS } from '../../src/archive/schemas.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import { anArchive, community, event, instant, issue, opportunity, person } from '../builders.ts';
import { EVERYTHING } from '../structured-data/everything.ts';

const PAGES = [
  { path: 'events/', label: 'Events' },
  { path: 'about/', label: 'About' },
];

function context(archive: Archive): ApiContext {
  const absolute = (path: string): string => new URL(path, archive.community.site).href;
  const dates = datesOf(archive, instant('2026-03-01T12:00:00Z'));
  return { archive, dates, absolute, card: (path) => absolute(`cards/${path.slice(0, -1)}.png`), pages: PAGES };
}

function entryOf(archive: Archive, id: string): ReturnType<typeof apiEntry> {
  return apiEntry(context(archive), archive.byId.get(id)!);
}

describe('every file has the shape its schema says:', () => {
  const ajv = new Ajv2020({
    strict: false,
    formats: { ...FORMATS, uri: (text) => URL.canParse(text) },
    schemas: [COMMON_SCHEMA, ...Object.values(SCHEMAS)],
  });
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/api/api.schema.json'), 'utf8'));
  const validate = ajv.compile(schema);

  test.each([
    ['of the community that ships', () => loadArchive(join(import.meta.dirname, '../..')).archive],
    ['of one that gives all it can', () => anArchive({ ...EVERYTHING, community: community({ rules: [] }) })],
    ['of one that has nothing yet', () => anArchive()],
  ])('%s', (_, load) => {
    const files = apiFiles(context(load()));
    expect(files.map(({ path }) => path)).toEqual(
      ['index', 'community', ...COLLECTIONS].map((name) => `api/${name}.json`),
    );
    for (const { path, render } of files) {
      validate(JSON.parse(render()));
      expect(validate.errors ?? [], path).toEqual([]);
    }
  });

  test('and one that has not is noticed', () => {
    const [, , , events] = apiFiles(context(anArchive(EVERYTHING)));
    const file = JSON.parse(events!.render());
    delete file.entries[0].data.starts;
    file.entries[0].when.starts = '2026-03-17T14:00';
    expect(validate(file)).toBe(false);
    expect(validate(JSON.parse(apiFiles(context(anArchive(EVERYTHING)))[3]!.render()))).toBe(true);
  });
});

test('an event says which instants its local times mean', () => {
  const talk = event({
    starts: '2026-07-14T14:00',
    ends: '2026-07-14T15:30',
    zone: 'Europe/Zurich',
    registration: { deadline: '2026-07-10' },
  });
  expect(entryOf(anArchive({ events: [talk] }), 'events/2026/an-hour-on-missing-data')).toMatchObject({
    when: { starts: '2026-07-14T12:00:00Z', ends: '2026-07-14T13:30:00Z', zone: 'Europe/Zurich', allDay: false },
    registrationEnds: '2026-07-10T22:00:00Z',
    data: { starts: '2026-07-14T14:00' },
  });
});

test('a deadline anywhere on Earth is over when its day is over everywhere', () => {
  const job = opportunity({ deadlines: [{ date: '2026-03-31', zone: 'AoE' }] });
  const { deadlines } = entryOf(anArchive({ opportunities: [job] }), 'opportunities/2026/lecturer-in-statistics');
  expect(deadlines).toEqual([{ date: '2026-03-31', zone: 'Etc/GMT+12', ends: '2026-04-01T12:00:00Z' }]);
});

test('references are told at both ends', () => {
  const archive = anArchive({ people: [person()], issues: [issue()] });
  expect(entryOf(archive, 'issues/2026-03').refersTo).toEqual([
    { field: 'sections', id: 'people/ada-lovelace', url: 'https://circle.example.org/people/ada-lovelace/' },
  ]);
  expect(entryOf(archive, 'people/ada-lovelace').referredToBy).toEqual([
    { field: 'sections', id: 'issues/2026-03', url: 'https://circle.example.org/issues/2026-03/' },
  ]);
});

test('what is between contributors and the checker stays with them', () => {
  const exceptions = [{ rule: 'link/http', reason: 'Their server knows no better.' }];
  const archive = anArchive({
    community: community({ rules: [{ rule: 'link/http', severity: 'off' }] }),
    people: [person({ $schema: '../../schemas/people.schema.json', exceptions })],
  });
  const text = apiFiles(context(archive))
    .map(({ render }) => render())
    .join('');
  expect(text).toContain('Ada Lovelace');
  expect(text).not.toMatch(/knows no better|link\/http|\.\.\/schemas/);
});

test('llms.txt has a name, what it is about, and lists of links', () => {
  const text = renderLlmsTxt(
    context(anArchive({ community: community({ tagline: 'Mind the\ngap' }), people: [person()] })),
  );
  const [name, about, , ...sections] = text.split('\n\n');
  expect(name).toBe('# Missing Data Circle');
  expect(about).toBe('> Mind the gap. People who work with data that are not there.');
  expect(text).toContain('- [people](https://circle.example.org/api/people.json): 1 entry, for people at');
  expect(text).toContain('- [About](https://circle.example.org/about/)\n');
  const lines = sections.flatMap((part) => part.trim().split('\n'));
  expect(lines.filter((line) => !/^(## .+|- \[[^\]]+\]\(https:\/\/\S+\)(: .+)?)$/.test(line))).toEqual([]);
});
