import { expect, test } from 'vitest';
import type { EventsData } from '../../src/archive/types.generated.ts';
import { matcherFor } from '../../src/recordings/match.ts';
import type { Video } from '../../src/recordings/video.ts';
import { anArchive, community, event, instant, PLAYLIST, person, series, video } from '../builders.ts';

const TEA = {
  series: 'series/tea-talks',
  speakers: [
    { name: 'Ada Lovelace', person: 'people/ada-lovelace', affiliation: 'Analytical Engines' },
    { name: 'Mary Somerville', person: 'people/mary-somerville' },
  ],
};

/** What a video is joined to, in an archive of events about data that are not there. */
function joined(given: Partial<Video>, events: Partial<EventsData>[] = EVENTS) {
  const archive = anArchive({
    community: community({ name: 'Missing Data Circle' }),
    series: [series({ playlist: PLAYLIST.id })],
    people: [person(), person({ name: 'Mary Somerville' }), person({ name: 'Grace Hopper' })],
    events: events.map((each) => event(each)),
  });
  const {
    event: found,
    confidence,
    others,
  } = matcherFor(archive)(video({ title: 'A video', published: instant('2026-04-01T12:00:00Z'), ...given }));
  return found
    ? `${found.id.split('/')[2]} (${confidence})`
    : ['–', ...others.map(({ id }) => id.split('/')[2])].join(' ');
}

const EVENTS: Partial<EventsData>[] = [
  { title: 'Synthetic Data', starts: '2026-03-10', ...TEA, url: 'https://www.example.org/tea/synthetic-data' },
  { title: 'Natural Language Processing in Healthcare', starts: '2026-03-17', series: 'series/tea-talks' },
  { title: 'Causal Inference', starts: '2026-03-24', series: 'series/tea-talks' },
  { title: 'Reading group: first session', starts: '2026-03-12' },
  { title: 'Reading group: second session', starts: '2026-03-19' },
  { title: 'AI UK 2025', starts: '2025-03-18', ends: '2025-03-19', url: 'https://ai-uk.example.org/' },
  { title: 'AI UK 2026', starts: '2026-03-25', ends: '2026-03-26', url: 'https://ai-uk.example.org/' },
  { title: 'Omics for everyone', starts: '2026-06-10', url: 'https://www.example.org/tea/omics' },
];

test.each([
  ['a link to the event’s page', 'Watch again: https://www.example.org/tea/synthetic-data/?utm_source=youtube.'],
  ['a link to its page on our site', 'See https://circle.example.org/events/2026/synthetic-data/'],
  ['its id', 'Gazette: events/2026/synthetic-data'],
])('%s in the description is sure', (_, description) => {
  expect(joined({ title: 'Tuesday’s talk', description })).toBe('synthetic-data (sure)');
});

test('a link that several events share is sure only with the title', () => {
  const description = 'https://ai-uk.example.org/';
  expect(joined({ title: 'Highlights', description })).toBe('–');
  expect(joined({ title: 'AI UK 2025 | Highlights', description })).toBe('ai-uk-2025 (sure)');
});

test('a link to the last talk does not make another talk of a video that has its own title', () => {
  const description = 'Our last talk: https://www.example.org/tea/synthetic-data';
  expect(joined({ title: 'Causal Inference', description })).toBe('causal-inference (likely)');
});

test.each([
  ['Synthetic Data', 'synthetic-data'],
  [
    'Missing Data Circle – Tea talks | Synthetic data, with Ada Lovelace & Mary Somerville (10 March 2026)',
    'synthetic-data',
  ],
  ['NLP in Healthcare', 'natural-language-processing-in-healthcare'],
  ['Natural language processing in health care (full recording)', 'natural-language-processing-in-healthcare'],
  ['Casual Inference', 'causal-inference'],
  ['AI UK 2026: day 1, live stream', 'ai-uk-2026'],
])('“%s” is likely the recording of %s', (title, found) => {
  expect(joined({ title })).toBe(`${found} (likely)`);
});

test.each([
  ['Synthetic data: five myths, debunked by an animated robot', 'shares a topic'],
  ['Causal Inference (14 November 2025)', 'is of another day'],
  ['AI UK 2024', 'is of another year'],
  ['Causal Inference roundtable', 'is perhaps another one'],
  ['Omics for everyone', 'came months before'],
  ['', 'has no title'],
])('“%s” %s, and is joined to nothing', (title) => {
  expect(joined({ title })).toMatch(/^–/);
});

test('the same title by somebody else is another talk', () => {
  const talk = { title: 'Structured gaps in longitudinal cohort data', ...TEA };
  expect(joined({ title: `Ada Lovelace: ${talk.title}` }, [talk])).toMatch(/\(likely\)$/);
  expect(joined({ title: `Grace Hopper: ${talk.title}` }, [talk])).toBe('–');
});

test('of two sessions with nearly one name, neither is chosen, and both are named', () => {
  expect(joined({ title: 'Reading group: session' })).toBe(
    '– reading-group-second-session reading-group-first-session',
  );
});

test('of the months of a series with one title, it is the last before the video', () => {
  const monthly = [
    { title: 'The open floor', starts: '2026-01-14' },
    { title: 'Open floor', starts: '2026-02-11' },
    { title: 'An open floor', starts: '2026-03-11' },
  ];
  expect(joined({ title: 'Open floor', published: instant('2026-02-13T12:00:00Z') }, monthly)).toBe(
    'open-floor (likely)',
  );
  expect(joined({ title: 'Open floor', published: instant('2027-02-13T12:00:00Z') }, monthly)).toMatch(/^– /);
});

test('each speaker’s talk of an event is joined to it by name and series', () => {
  expect(joined({ title: 'Ada Lovelace: engines that dream', sources: [PLAYLIST] })).toBe('synthetic-data (likely)');
  expect(joined({ title: 'Ada Lovelace: engines that dream' })).toBe('– synthetic-data');
});

test('a series and the day or month are enough, where it met only once', () => {
  expect(joined({ title: 'Tea talks, 17 March 2026' })).toBe('natural-language-processing-in-healthcare (likely)');
  expect(joined({ title: 'Tea talks, March 2026' })).toMatch(/^– /);
});

test('a live stream that was announced ahead is joined to the event it has the title of; a trailer is not', () => {
  const published = instant('2026-06-01T12:00:00Z');
  const description = 'https://www.example.org/tea/omics';
  expect(joined({ title: 'Omics for everyone', description, published })).toBe('omics-for-everyone (likely)');
  expect(joined({ title: 'Join us in June!', description, published })).toBe('– omics-for-everyone');
});

test('an event that was cancelled has no recording', () => {
  expect(joined({ title: 'Synthetic Data' }, [{ title: 'Synthetic Data', status: 'cancelled' }])).toBe('–');
});
