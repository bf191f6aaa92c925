import { expect, test } from 'vitest';
import { previewOf } from '../../src/listing/preview.ts';
import { anArchive, community, event, instant, issue, newsItem, opportunity } from '../builders.ts';

const NOW = instant('2026-03-01T12:00:00Z');

test('a talk in London is shown in the zones of the community’s readers, on both sides of the change of clocks', () => {
  const times = (starts: string): string[] => {
    const archive = anArchive({
      community: { ...community(), otherZones: ['Europe/Zurich', 'America/New_York'] },
      events: [event({ starts })],
    });
    return previewOf(archive, archive.events[0]!, NOW).calendar.flatMap(({ times }) => times.map(({ text }) => text));
  };
  expect(times('2026-03-20T12:20')).toEqual([
    '20 March 2026, 12:20 GMT',
    '20 March 2026, 13:20 CET',
    '20 March 2026, 08:20 GMT-4',
  ]);
  expect(times('2026-03-30T12:20')).toEqual([
    '30 March 2026, 12:20 BST',
    '30 March 2026, 13:20 CEST',
    '30 March 2026, 07:20 GMT-4',
  ]);
});

test('a talk elsewhere is shown in its own zone first', () => {
  const archive = anArchive({ events: [event({ starts: '2026-03-20T23:30', zone: 'America/New_York' })] });
  const [first, second] = previewOf(archive, archive.events[0]!, NOW).calendar[0]!.times;
  expect(first).toEqual({ zone: 'America/New_York', text: '20 March 2026, 23:30 GMT-4' });
  expect(second).toEqual({ zone: 'Europe/London', text: '21 March 2026, 03:30 GMT' });
});

test('a day is the same everywhere', () => {
  const archive = anArchive({ events: [event({ starts: '2026-03-20' })] });
  expect(previewOf(archive, archive.events[0]!, NOW).calendar[0]!.times).toEqual([{ text: '20 March 2026' }]);
});

test('every deadline of a call is in the calendar, and its state now is said', () => {
  const archive = anArchive({
    opportunities: [opportunity({ deadlines: [{ label: 'Abstracts', date: '2026-03-04' }, { date: '2026-05-01' }] })],
  });
  const preview = previewOf(archive, archive.opportunities[0]!, NOW);
  expect(preview.status).toBe('Closing soon');
  expect(preview.calendar.map(({ title }) => title)).toEqual([`${preview.title}: Abstracts`, preview.title]);
});

test('an issue shows what it announces in its order', () => {
  const entries = { events: [event()], news: [newsItem()] };
  const { events, news } = anArchive(entries);
  const announced = [news[0]!.id, events[0]!.id];
  const archive = anArchive({
    ...entries,
    issues: [issue({ sections: [{ heading: 'All of it', entries: announced }] })],
  });
  expect(previewOf(archive, archive.issues[0]!, NOW).sections).toEqual([
    {
      heading: 'All of it',
      entries: [
        { title: newsItem().title, line: expect.stringContaining('2026') },
        { title: event().title, line: expect.stringContaining('2026') },
      ],
    },
  ]);
});
