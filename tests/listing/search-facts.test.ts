import { expect, test } from 'vitest';
import { searchFacts } from '../../src/listing/search-facts.ts';
import { anArchive, community, event, newsItem, person, recording, series } from '../builders.ts';

test('a recording is found under its own year and topics, and in the series of the talk it records', () => {
  const archive = anArchive({
    community: community({ topics: [{ id: 'causal-inference', title: 'Causal inference' }] }),
    series: [series({ title: 'Knowledge Share' })],
    events: [event({ title: 'A talk', starts: '2025-12-17', series: 'series/knowledge-share' })],
    recordings: [
      recording({
        title: 'The talk',
        event: 'events/2025/a-talk',
        published: '2026-01-08',
        topics: ['causal-inference'],
      }),
    ],
  });
  expect(searchFacts(archive, archive.recordings[0]!)).toEqual([
    { facet: 'collection', value: 'recordings' },
    { facet: 'year', value: '2026' },
    { facet: 'series', value: 'Knowledge Share' },
    { facet: 'topic', value: 'Causal inference' },
  ]);
  expect(searchFacts(archive, archive.series[0]!)).toContainEqual({ facet: 'series', value: 'Knowledge Share' });
});

test('a person is of no year, and news of the year of its day', () => {
  const archive = anArchive({ people: [person()], news: [newsItem({ date: '2026-02-03' })] });
  expect(searchFacts(archive, archive.people[0]!)).toEqual([{ facet: 'collection', value: 'people' }]);
  expect(searchFacts(archive, archive.news[0]!)).toContainEqual({ facet: 'year', value: '2026' });
});
