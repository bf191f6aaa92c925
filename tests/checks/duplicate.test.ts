import { expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { announcedBefore } from '../../src/checks/duplicate.ts';
import { likeness, titleWords } from '../../src/checks/duplicate-words.ts';
import { runChecks } from '../../src/checks/index.ts';
import type { Finding } from '../../src/checks/rule.ts';
import { anArchive, type Entries, event, instant, load, newsItem, opportunity, publication } from '../builders.ts';

const NOW = instant('2026-02-01T12:00:00Z');
const find = (entries: Entries, changed: string[] = []): Finding[] =>
  announcedBefore.check(anArchive(entries), { now: NOW, threshold: 85, changed: new Set(changed), added: new Set() });
const files = (entries: Entries): string[] => find(entries).map(({ place }) => place.file);

test('one page that serves four rounds of a call is four announcements', () => {
  const url = 'https://funder.example.org/grants';
  const rounds = ['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31'].map((date, index) => ({
    file: `content/opportunities/2026/grants-${index + 1}.json`,
    text: JSON.stringify(opportunity({ title: 'Small grants', url, deadlines: [{ date }] })),
  }));
  const { archive } = load(Object.fromEntries(rounds.map(({ file, text }) => [file, text])));
  expect(archive.opportunities).toHaveLength(4);
  expect(announcedBefore.check(archive, { now: NOW, threshold: 85, changed: new Set(), added: new Set() })).toEqual([]);
});

test('a heading copied onto another event is another event', () => {
  const events = [
    event({ title: 'Tea and gaps', starts: '2026-03-17', url: 'https://a.example.org/tea' }),
    event({ title: 'Tea & gaps', starts: '2026-05-19', url: 'https://b.example.org/may' }),
  ];
  expect(files({ events })).toEqual([]);
});

test('a monthly series with one page has as many events as months', () => {
  const url = 'https://circle.example.org/tea-talks';
  const events = ['January', 'February', 'March'].map((month, index) =>
    event({ title: `Tea talks ${month}`, starts: `2026-0${index + 1}-10`, url }),
  );
  expect(files({ events })).toEqual([]);
});

test('two sessions of one day on one page are two events, told apart by their number', () => {
  const url = 'https://circle.example.org/tea-talks';
  const events = [1, 2].map((part) => event({ title: `Learning from what is missing, part ${part}`, url }));
  expect(files({ events })).toEqual([]);
});

const TWO_JOBS = [
  ['Lecturer in statistics', 'Professor of genomics'],
  ['Lecturer in statistics', 'Senior lecturer in statistics'],
  ['Research fellow', 'Research fellow in genomics'],
  [
    'PhD studentship in machine learning for heart disease at the hospital',
    'PhD studentship in machine learning for lung disease at the hospital',
  ],
  ['Data scientist: imaging', 'Data scientist: genomes'],
] as const;

for (const [one, other] of TWO_JOBS) {
  test(`"${one}" and "${other}" are two jobs, though an employer has one page and one deadline for both`, () => {
    const url = 'https://employer.example.org/vacancies';
    expect(files({ opportunities: [opportunity({ title: one, url }), opportunity({ title: other, url })] })).toEqual(
      [],
    );
  });
}

test('a publication and its preprint are one entry, and no second announcement', () => {
  const publications = [
    publication({
      url: 'https://doi.org/10.1000/182',
      doi: '10.1000/182',
      preprint: 'https://arxiv.org/abs/2601.00001',
    }),
  ];
  expect(files({ publications })).toEqual([]);
});

test('two talks on one day with nothing else in common are two', () => {
  const events = [event({ title: 'Tea and gaps' }), event({ title: 'Coffee and trees' })];
  expect(files({ events })).toEqual([]);
});

test('two houses have an open day on one day', () => {
  const titles = ['Open day of medical statistics', 'Open day: medical statistics'];
  const events = titles.map((title, index) => event({ title, place: index === 0 ? 'Leeds' : 'Lima' }));
  expect(files({ events })).toEqual([]);
});

test('a talk announced with and without the name of its series is one talk', () => {
  const url = 'https://circle.example.org/omics';
  const events = [event({ title: 'Omics', url }), event({ title: 'OMICs: Knowledge Share', url })];
  expect(find({ events })).toMatchObject([
    {
      place: { file: 'content/events/2026/omics-knowledge-share.json', start: { line: 2 } },
      message:
        'Unexpected second announcement of "Omics", expected one; content/events/2026/omics.json has the same day, words and link',
    },
  ]);
});

const SPELLINGS = [
  ['https://circle.example.org/omics', 'http://circle.example.org/omics'],
  ['https://circle.example.org/omics', 'https://www.circle.example.org/omics'],
  ['https://circle.example.org/omics', 'https://circle.example.org/omics/'],
  ['https://circle.example.org/omics', 'https://circle.example.org/omics?utm_source=newsletter&utm_medium=email'],
  ['https://circle.example.org/omics', 'https://circle.example.org/omics#programme'],
  [
    'https://circle.example.org/omics',
    'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcircle.example.org%2Fomics&data=05',
  ],
  ['https://www.youtube.com/watch?v=PebrX_WwdgA', 'https://youtu.be/PebrX_WwdgA?si=abc'],
] as const;

for (const [one, other] of SPELLINGS) {
  test(`${other} is the page ${one}`, () => {
    const events = [event({ title: 'Omics', url: one }), event({ title: 'The OMICS', url: other })];
    expect(files({ events })).toEqual(['content/events/2026/the-omics.json']);
  });
}

test('a talk of a series is one talk, though it has two pages to sign up', () => {
  const talk = { title: 'Omics', starts: '2026-03-17T14:00', series: 'series/tea-talks' };
  const signUp = (page: number, given = {}) =>
    JSON.stringify(event({ ...talk, registration: { url: `https://tickets.example.org/${page}` }, ...given }));
  const found = (other: object): Finding[] => {
    const { archive } = load({
      'content/series/tea-talks.json': JSON.stringify({
        title: 'Tea talks',
        summary: 'Talks over tea.',
        kind: 'events',
      }),
      'content/events/2026/a.json': signUp(1),
      'content/events/2026/b.json': signUp(2, other),
    });
    return announcedBefore.check(archive, { now: NOW, threshold: 85, changed: new Set(), added: new Set() });
  };
  expect(found({})).toMatchObject([
    {
      place: { file: 'content/events/2026/b.json' },
      message:
        'Unexpected second announcement of "Omics", expected one; content/events/2026/a.json has the same day and words',
    },
  ]);
  expect(found({ starts: '2026-03-17T18:00' })).toEqual([]);
  expect(found({ title: 'Genomes' })).toEqual([]);
});

test('titles of nothing but signs say nothing of each other', () => {
  expect(likeness(titleWords('\u{1F389}', true), titleWords('\u{1F38A}', true))).toBe(0);
});

test('a slip of the pen makes no other event', () => {
  const url = 'https://circle.example.org/health';
  const events = ['Diversifying Health Research', 'Diversifying Health Resaerch'].map((title) => event({ title, url }));
  expect(files({ events })).toHaveLength(1);
});

test('the page of an event is its registration, where another entry links to that', () => {
  const url = 'https://circle.example.org/register/omics';
  const events = [event({ title: 'Omics for all', url }), event({ title: 'For all: omics', registration: { url } })];
  expect(files({ events })).toHaveLength(1);
});

test('a deadline that was extended since is still the one announced before', () => {
  const extended = [{ date: '2026-04-14', extended: [{ from: '2026-03-31' }] }];
  const opportunities = [
    opportunity({ title: 'Small grants', deadlines: [{ date: '2026-03-31' }] }),
    opportunity({ title: 'The small grants', deadlines: extended }),
  ];
  expect(files({ opportunities })).toEqual(['content/opportunities/2026/the-small-grants.json']);
});

test('a paper entered again before it has a day is the same paper', () => {
  const { published: _, ...undated } = publication({ title: 'What is missing: learning from' });
  expect(files({ publications: [publication(), undated] })).toHaveLength(1);
});

test('without a link, the day and exactly the same words are enough', () => {
  const news = [
    newsItem({ title: 'Shortlisted for an award of note', url: 'https://prize.example.org/' }),
    newsItem({ title: 'An award of note: shortlisted for' }),
    newsItem({ title: 'Shortlisted for an award of some note' }),
  ];
  expect(files({ news })).toEqual(['content/news/2026/shortlisted-for-an-award-of-note.json']);
});

test('of two, the one that is being added is told, whatever its name', () => {
  const url = 'https://circle.example.org/omics';
  const events = [event({ title: 'Omics', url }), event({ title: 'The omics', url })];
  const places = find({ events }, ['content/events/2026/omics.json']).map(({ place }) => place.file);
  expect(places).toEqual(['content/events/2026/omics.json']);
});

test('nothing in our own archive was announced before', () => {
  const { archive } = loadArchive('.');
  const found = runChecks(archive, { now: NOW }).filter(({ rule }) => rule === 'entry/announced-before');
  expect(found).toEqual([]);
});

test('50,000 events with one day and one link take seconds, not hours', () => {
  const template = anArchive({ events: [event({ url: 'https://circle.example.org/' })] });
  const [entry] = template.events;
  const events = Array.from({ length: 50_000 }, (_, index) => ({
    ...entry!,
    id: `events/2026/${index}`,
    data: { ...entry!.data, title: `Gap ${index} of the many ${index % 40_000}` },
  }));
  const started = performance.now();
  announcedBefore.check({ ...template, events }, { now: NOW, threshold: 85, changed: new Set(), added: new Set() });
  expect(performance.now() - started).toBeLessThan(10_000);
});
