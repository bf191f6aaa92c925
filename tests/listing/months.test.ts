import { expect, test } from 'vitest';
import { isPage } from '../../src/checks/link-internal-missing.ts';
import { eventFilters, mostUsed } from '../../src/listing/event-filters.ts';
import { daysOf, firstDayOfWeek, monthAt, monthsOf, weeksOfMonth } from '../../src/listing/months.ts';
import { anArchive, community, event, series } from '../builders.ts';

function monthsWith(...events: Parameters<typeof event>[0][]) {
  return monthsOf(anArchive({ events: events.map((data) => event(data)) }));
}

test('an event across the end of a year is on each of its days, in both months', () => {
  const months = monthsWith({ title: 'Winter school', starts: '2026-12-30', ends: '2027-01-02' });
  expect(months.map(({ id, days }) => [id, [...days.keys()]])).toEqual([
    ['2026-12', ['2026-12-30', '2026-12-31']],
    ['2027-01', ['2027-01-01', '2027-01-02']],
  ]);
});

test('a month leads to the nearest ones that have events', () => {
  const months = monthsWith(
    { title: 'One', starts: '2025-11-03' },
    { title: 'Two', starts: '2026-02-03' },
    { title: 'Three', starts: '2026-06-03' },
  );
  expect(months.map(({ previous, next }) => [previous, next])).toEqual([
    [undefined, '2026-02'],
    ['2025-11', '2026-06'],
    ['2026-02', undefined],
  ]);
  expect(['2026-02-28', '2026-03-01', '2027-01-01'].map((today) => monthAt(months, today)?.id)).toEqual([
    '2026-02',
    '2026-06',
    '2026-06',
  ]);
});

test('an evening stays on the day it has in its own zone, and midnight ends a day rather than begin one', () => {
  const archive = anArchive({
    events: [event({ starts: '2026-03-31T22:00', ends: '2026-04-01T00:00', zone: 'America/Los_Angeles' })],
  });
  expect(daysOf(archive.events[0]!)).toEqual(['2026-03-31']);
});

test('29 February has its place in a leap year alone', () => {
  expect(weeksOfMonth('2028-02', 1).flat().filter(Boolean).at(-1)).toBe('2028-02-29');
  expect(weeksOfMonth('2027-02', 1).flat()).toHaveLength(28);
  expect(monthsWith({ starts: '2028-02-28', ends: '2028-03-01' }).flatMap(({ days }) => [...days.keys()])).toContain(
    '2028-02-29',
  );
});

test('weeks begin as the readers of a language are used to', () => {
  expect([firstDayOfWeek('en-GB'), firstDayOfWeek('en-US')]).toEqual([1, 7]);
  // The first of March 2026 is a Sunday.
  expect(weeksOfMonth('2026-03', 1)[0]?.indexOf('2026-03-01')).toBe(6);
  expect(weeksOfMonth('2026-03', 7)[0]?.indexOf('2026-03-01')).toBe(0);
});

test('there is a choice for what events have, none that is empty, and Markdown may link to it', () => {
  const topics = ['networks', 'uncertainty'].map((id) => ({ id, title: id, summary: `All about ${id}.` }));
  const archive = anArchive({
    community: community({ topics }),
    series: [series({ title: 'Lunches' }), series({ title: 'Suppers' })],
    events: [
      event({ title: 'One', series: 'series/lunches', attendance: 'online', topics: ['networks'] }),
      event({ title: 'Two', series: 'series/lunches' }),
    ],
  });
  const filters = eventFilters(archive);
  expect(filters.map(({ path, events }) => [path, events.length])).toEqual([
    ['series/lunches', 2],
    ['attendance/online', 1],
    ['topics/networks', 1],
  ]);
  for (const { path } of filters) expect(isPage(archive, `events/${path}`)).toBe(true);
});

test('the page of one choice repeats of each group the eight with most events, and itself', () => {
  const topics = Array.from({ length: 10 }, (_, index) => ({ id: `topic-${index}`, title: `Topic ${index}` }));
  const archive = anArchive({
    events: topics.flatMap(({ id }, index) =>
      Array.from({ length: index + 1 }, (_, round) => event({ title: `Round ${index} ${round}`, topics: [id] })),
    ),
    community: community({ topics }),
  });
  const filters = eventFilters(archive);
  const rarest = filters.find(({ path }) => path === 'topics/topic-0')!;
  expect(mostUsed(filters, rarest).map(({ label }) => label)).toEqual([
    'Topic 0',
    ...topics.slice(2).map(({ title }) => title),
  ]);
});
