import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { announcedBefore, findRepeats } from '../../src/checks/duplicate.ts';
import { likeness, titleWords } from '../../src/checks/duplicate-words.ts';
import type { Finding } from '../../src/checks/rule.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import {
  anArchive,
  type Entries,
  event,
  filesOf,
  instant,
  load,
  newsItem,
  opportunity,
  publication,
  series,
} from '../builders.ts';

const NOW = instant('2026-02-01T12:00:00Z');
const find = (entries: Entries, changed: string[] = [], threshold = 85): Finding[] =>
  announcedBefore.check(anArchive(entries), { now: NOW, threshold, changed: new Set(changed), added: new Set() });
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
  const titles = ['Tea talks', 'The tea talks', 'Tea talks for all'];
  const events = titles.map((title, index) => event({ title, starts: `2026-0${index + 1}-10`, url }));
  expect(files({ events })).toEqual([]);
});

test('a year of papers on one page has as many papers as days', () => {
  const titles = ['Learning from what is missing', 'What is missing: learning from'];
  const publications = titles.map((title, index) => publication({ title, published: `2026-01-0${index + 1}` }));
  expect(files({ publications })).toEqual([]);
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
  ['Research fellow', 'Research fellow: genomics'],
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
  const at = (...places: (string | undefined)[]): Entries => ({
    events: titles.map((title, index) => event({ title, ...(places[index] ? { place: places[index] } : {}) })),
  });
  expect(files(at('Leeds', 'Lima'))).toEqual([]);
  for (const places of [['Leeds', 'Leeds'], ['Leeds'], [undefined, 'Leeds'], []]) {
    expect(files(at(...places)), places.join()).toHaveLength(1);
  }
});

test('what has the same words on one day, and two pages, is two things', () => {
  const titles = ['Tea and gaps for all', 'Gaps and tea for all'];
  const pages = titles.map((title, index) => ({ title, url: `https://circle.example.org/${index}` }));
  expect(files({ events: pages.map((page) => event(page)) })).toEqual([]);
  expect(files({ news: pages.map((page) => newsItem(page)) })).toEqual([]);
  const both = [series(), series({ title: 'Coffee talks' })];
  const talks = pages.map((page, index) =>
    event({ ...page, series: ['series/tea-talks', 'series/coffee-talks'][index] ?? '' }),
  );
  expect(files({ series: both, events: talks })).toEqual([]);
});

test('fewer than three words, without a link, are too little to go by', () => {
  expect(files({ events: [event({ title: 'Tea talk' }), event({ title: 'The tea talk' })] })).toEqual([]);
  const three = [event({ title: 'Tea talk on gaps' }), event({ title: 'The tea talk on gaps' })];
  expect(files({ events: three })).toHaveLength(1);
});

test('two words are not the one that they make together', () => {
  const events = [event({ title: 'Tea time zone gaps' }), event({ title: 'Teatime zone gaps' })];
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
      help: 'Keep one of the two entries; if they are two things, let their titles say what is different',
    },
  ]);
});

test('news is announced with and without what it means', () => {
  const url = 'https://prize.example.org/shortlist';
  const news = [newsItem({ title: 'Gap Prize', url }), newsItem({ title: 'Gap Prize: we are on the list', url })];
  expect(files({ news })).toEqual(['content/news/2026/gap-prize-we-are-on-the-list.json']);
});

test('of three announcements, both later ones are told of the first', () => {
  const url = 'https://circle.example.org/omics';
  const events = ['A talk on omics', 'Omics: talk', 'The omics talk'].map((title) => event({ title, url }));
  expect(find({ events }).map(({ message }) => message)).toEqual([
    expect.stringContaining('content/events/2026/a-talk-on-omics.json'),
    expect.stringContaining('content/events/2026/a-talk-on-omics.json'),
  ]);
});

test('a community says how much of two titles has to be the same', () => {
  const url = 'https://circle.example.org/omics';
  const events = [event({ title: 'Omics knowledge', url }), event({ title: 'Omics knowledge share', url })];
  expect(find({ events }, [], 80)).toHaveLength(1);
  expect(find({ events }, [], 81)).toEqual([]);
});

test('a day is the same with and without a time', () => {
  const url = 'https://circle.example.org/omics';
  const events = [event({ title: 'Omics', url }), event({ title: 'The omics', url, starts: '2026-03-17T14:00' })];
  expect(files({ events })).toHaveLength(1);
  const opportunities = ['2026-03-31', '2026-03-31T17:00'].map((date, index) =>
    opportunity({ title: ['Small grants', 'The small grants'][index] ?? '', deadlines: [{ date }] }),
  );
  expect(files({ opportunities })).toHaveLength(1);
});

test('what stays open is announced once', () => {
  const opportunities = ['Small grants', 'The small grants'].map((title) =>
    opportunity({ title, rolling: { review: '2026-06-01' } }),
  );
  expect(files({ opportunities })).toHaveLength(1);
});

test('a paper is the same under its DOI, and where its preprint is', () => {
  const titles = ['Learning from what is missing', 'What is missing: learning from'];
  const [first = '', second = ''] = titles;
  for (const [one, other] of [
    [{ doi: '10.1000/GAPS' }, { url: 'https://doi.org/10.1000/gaps' }],
    [{ preprint: 'https://arxiv.org/abs/2601.00001' }, { url: 'https://arxiv.org/abs/2601.00001' }],
  ]) {
    const publications = [publication({ title: first, ...one }), publication({ title: second, ...other })];
    expect(files({ publications }), JSON.stringify(one)).toHaveLength(1);
  }
  const strangers = [publication({ title: first }), publication({ title: second, url: 'https://arxiv.org/abs/1' })];
  expect(files({ publications: strangers })).toEqual([]);
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
      ...filesOf({ series: [series(), series({ title: 'Coffee talks' })] }),
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
  expect(found({ series: 'series/coffee-talks' })).toEqual([]);
  expect(found({ starts: '2026-03-17T18:00' })).toEqual([]);
  expect(found({ title: 'Genomes' })).toEqual([]);
});

describe('how much of two titles is the same', () => {
  const alike = (one: string, other: string): number => likeness(titleWords(one, true), titleWords(other, true));

  test('titles of nothing but signs say nothing of each other, nor of others', () => {
    expect(alike('\u{1F389}', '\u{1F38A}')).toBe(0);
    expect(alike('\u{1F389}', 'Omics')).toBe(0);
    expect(alike('Omics', '\u{1F389}')).toBe(0);
  });

  test('accents and capital letters make no difference, in any script', () => {
    expect(alike('Soci\u00E9t\u00E9 DES donn\u00E9es', 'Societe des donnees')).toBe(100);
    expect(
      alike(
        '\u041E\u0431\u0437\u043E\u0440 \u0434\u0430\u043D\u043D\u044B\u0445',
        '\u043E\u0431\u0437\u043E\u0440 \u0434\u0430\u043D\u043D\u044B\u0445',
      ),
    ).toBe(100);
    expect(alike('\u041E\u0431\u0437\u043E\u0440', '\u0414\u0430\u043D\u043D\u044B\u0435')).toBe(0);
  });

  test('words that announcements share count where there are no others', () => {
    expect(alike('Join us now', 'Now, join us!')).toBe(100);
    expect(alike('Join us now', 'Apply now')).toBe(0);
    expect(alike('Join us now: omics', 'Omics')).toBe(100);
  });

  test('one word of five more leaves eighty percent, whichever title has it', () => {
    expect(alike('Health research', 'Health resaerch seminar')).toBe(80);
    expect(alike('Health research seminar', 'Health resaerch')).toBe(80);
  });

  test('a title of three parts is not divided', () => {
    expect(alike('Omics', 'Omics: knowledge \u2013 share')).toBe(50);
    expect(alike('Omics', 'Omics: knowledge share')).toBe(100);
  });

  test('a letter more, less or in another place is a slip in a word of five letters', () => {
    for (const [one, other] of [
      ['heart', 'hearts'],
      ['genome', 'genomr'],
      ['research', 'resaerch'],
    ] as const) {
      expect(alike(one, other), other).toBe(100);
    }
    for (const [one, other] of [
      ['lung', 'lunge'],
      ['genomes', 'genome2'],
      ['listen', 'silent'],
      ['statistics', 'statistical'],
    ] as const) {
      expect(alike(one, other), other).toBe(0);
    }
  });

  test('more words than a title has room for are not compared', () => {
    const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
    expect(alike(words(100), words(100))).toBe(100);
    expect(alike(words(101), words(101))).toBe(0);
    expect(alike(words(101), words(90))).toBe(0);
  });
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

test('an event may have a page beside its registration', () => {
  const url = 'https://circle.example.org/register/omics';
  const both = { url: 'https://circle.example.org/omics', registration: { url } };
  const events = [event({ title: 'For all: omics', ...both }), event({ title: 'Omics for all', url })];
  expect(files({ events })).toEqual(['content/events/2026/omics-for-all.json']);
});

test('a deadline that was extended since is still the one announced before', () => {
  const extended = [{ date: '2026-04-14', extended: [{ from: '2026-03-31' }] }];
  const opportunities = [
    opportunity({ title: 'Small grants', deadlines: [{ date: '2026-03-31' }] }),
    opportunity({ title: 'The small grants', deadlines: extended }),
  ];
  expect(files({ opportunities })).toEqual(['content/opportunities/2026/the-small-grants.json']);
  const reverse = [
    opportunity({ title: 'Small grants', deadlines: extended }),
    opportunity({ title: 'The small grants', deadlines: [{ date: '2026-03-31' }] }),
  ];
  expect(files({ opportunities: reverse })).toEqual(['content/opportunities/2026/the-small-grants.json']);
});

test('a paper entered again before it has a day is the same paper', () => {
  const { published: _, ...undated } = publication({ title: 'What is missing: learning from' });
  expect(files({ publications: [publication(), undated] })).toHaveLength(1);
  const { published: __, ...before } = publication();
  expect(files({ publications: [before, publication({ title: 'What is missing: learning from' })] })).toHaveLength(1);
});

test('without a link, the day and exactly the same words are enough', () => {
  const news = [
    newsItem({ title: 'Shortlisted for an award of note', url: 'https://prize.example.org/' }),
    newsItem({ title: 'An award of note: shortlisted for' }),
    newsItem({ title: 'Shortlisted for an award of some note' }),
  ];
  expect(files({ news })).toEqual(['content/news/2026/shortlisted-for-an-award-of-note.json']);
  const reverse = [
    newsItem({ title: 'An award of note: shortlisted for', url: 'https://prize.example.org/' }),
    newsItem({ title: 'Shortlisted for an award of note' }),
  ];
  expect(files({ news: reverse })).toEqual(['content/news/2026/shortlisted-for-an-award-of-note.json']);
});

describe('among many other announcements', () => {
  const url = 'https://circle.example.org/';
  /** Lectures with nothing in common, each on a page and day of its own, in one series. */
  const lectures = Array.from({ length: 25 }, (_, index) =>
    event({
      title: `Lecture ${index} on hills`,
      starts: `2026-01-${index + 1}`.replace(/-(\d)$/, '-0$1'),
      url: `${url}${index}`,
      series: 'series/tea-talks',
    }),
  );
  const among = (pair: Entries['events'] = []): string[] =>
    files({ series: [series()], events: [...lectures, ...pair] });

  test('one with the page and day of another is told of', () => {
    expect(among([event({ title: 'Omics', url }), event({ title: 'The omcis', url })])).toEqual([
      'content/events/2026/the-omcis.json',
    ]);
  });

  test('one with the words and day of another is, though the words stood there on another day', () => {
    const titles = ['Omics of the many gaps', 'On omics of the many gaps', 'The omics of many gaps'];
    const events = titles.map((title, index) => event({ title, starts: index === 0 ? '2026-04-01' : '2026-05-01' }));
    expect(among(events)).toEqual(['content/events/2026/the-omics-of-many-gaps.json']);
  });

  test('one with the series and day of another is', () => {
    const talks = ['Omics', 'On omics', 'The omics'].map((title, page) =>
      event({
        title,
        starts: page === 0 ? '2026-04-01' : '2026-05-01',
        series: 'series/tea-talks',
        registration: { url: `https://tickets.example.org/${page}` },
      }),
    );
    expect(among(talks)).toEqual(['content/events/2026/the-omics.json']);
  });

  test('one with the very words of any on its page and day is', () => {
    const crowd = lectures.map((_, index) => event({ title: `Lecture ${index}`, url }));
    for (const index of [0, 9, 24]) {
      const events = [...crowd, event({ title: `The lecture ${index}`, url })];
      expect(files({ events }), `lecture ${index}`).toEqual([`content/events/2026/the-lecture-${index}.json`]);
    }
  });
});

test('of two, the one that is being added is told, whatever its name', () => {
  const url = 'https://circle.example.org/omics';
  const events = [event({ title: 'Omics', url }), event({ title: 'The omics', url })];
  const places = find({ events }, ['content/events/2026/omics.json']).map(({ place }) => place.file);
  expect(places).toEqual(['content/events/2026/omics.json']);
});

test('whoever asks about some entries alone hears the same of them', () => {
  const url = 'https://circle.example.org/omics';
  const paper = 'https://papers.example.org/gaps';
  const archive = anArchive({
    events: [event({ title: 'Omics', url }), event({ title: 'The omics', url }), event({ title: 'Tea', url })],
    publications: [publication({ title: 'Gaps', url: paper }), publication({ title: 'The gaps', url: paper })],
  });
  const files = [...archive.events, ...archive.publications].map(({ file }) => file);
  const told = (changed: Set<string>, closely?: Set<string>) =>
    findRepeats(archive, { threshold: 85, changed, ...(closely ? { closely } : {}) }).map(
      ({ entry, original }) => `${entry.id} ${original.id}`,
    );
  const asked = files.map((file) => new Set([file]));
  expect(asked.flatMap((some) => told(some, some)).toSorted()).toHaveLength(4);
  for (const some of asked) {
    const [file = ''] = some;
    expect(told(some, some)).toEqual(told(some).filter((line) => file.startsWith(`content/${line.split(' ')[0]}.`)));
  }
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
  const context = { now: NOW, threshold: 85, changed: new Set<string>(), added: new Set<string>() };
  expect(() => announcedBefore.check({ ...template, events }, context)).not.toThrow();
});
