import { expect, test } from 'vitest';
import { groupByKind, groupByStanding, similarTo } from '../../src/listing/opportunities.ts';
import { anArchive, instant, opportunity } from '../builders.ts';

const NOW = instant('2026-03-10T12:00:00Z');

function due(title: string, date: string) {
  return opportunity({ title, deadlines: [{ date }] });
}

test('opportunities stand by how much time is left, the next to close first and the last closed first', () => {
  const archive = anArchive({
    opportunities: [
      due('Next year', '2027-01-01'),
      due('On Friday', '2026-03-13'),
      due('Next month', '2026-04-15'),
      due('Tomorrow', '2026-03-11'),
      due('Last year', '2025-12-01'),
      due('Yesterday', '2026-03-09'),
      opportunity({ title: 'Always', rolling: { review: '2026-09-01' } }),
      opportunity({ title: 'To look at', rolling: { review: '2026-01-01' } }),
      opportunity({ title: 'Long forgotten', rolling: { review: '2024-01-01' } }),
      opportunity({ title: 'Forgotten', rolling: { review: '2025-01-01' } }),
    ],
  });
  const groups = groupByStanding(archive, archive.opportunities.toReversed(), NOW);
  expect(groups.map(({ status, entries }) => [status, entries.map(({ data }) => data.title)])).toEqual([
    ['closing', ['Tomorrow', 'On Friday']],
    ['open', ['Next month', 'Next year']],
    ['rolling', ['Always', 'To look at']],
    ['closed', ['Yesterday', 'Last year']],
    ['forgotten', ['Forgotten', 'Long forgotten']],
  ]);
});

test('only the kinds that there are have a page', () => {
  const archive = anArchive({
    opportunities: [
      opportunity({ title: 'A prize', kind: 'award' }),
      opportunity({ title: 'A post' }),
      opportunity({ title: 'Another post' }),
    ],
  });
  expect(groupByKind(archive.opportunities).map(({ kind, plural, entries }) => [kind, plural, entries.length])).toEqual(
    [
      ['job', 'Jobs', 2],
      ['award', 'Awards', 1],
    ],
  );
});

test('like a closed job are other jobs first, then what shares its topics or its house, and nothing else', () => {
  const archive = anArchive({
    opportunities: [
      opportunity({ title: 'Closed', topics: ['missing-data'] }),
      opportunity({ title: 'A job on the same', topics: ['missing-data'], organisation: 'Elsewhere' }),
      opportunity({ title: 'A job at the same place', topics: ['clinical-ai'] }),
      opportunity({
        title: 'A course on the same',
        kind: 'course',
        topics: ['missing-data'],
        organisation: 'Elsewhere',
      }),
      opportunity({
        title: 'A prize for something else',
        kind: 'award',
        topics: ['clinical-ai'],
        organisation: 'Elsewhere',
      }),
    ],
  });
  const closed = archive.opportunities.find(({ data }) => data.title === 'Closed')!;
  expect(similarTo(archive, closed, archive.opportunities, NOW).map(({ data }) => data.title)).toEqual([
    'A job at the same place',
    'A job on the same',
    'A course on the same',
  ]);
});
