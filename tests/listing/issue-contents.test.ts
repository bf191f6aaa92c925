import { expect, test } from 'vitest';
import { contentsOf, sectionsOf } from '../../src/listing/issue-contents.ts';
import { anArchive, event, issue, newsItem, person, spotlight } from '../builders.ts';

const [HOUR, DAY, NEWS, ADA] = [
  'events/2026/an-hour-on-missing-data',
  'events/2026/a-day-on-missing-data',
  'news/2026/shortlisted-for-an-award',
  'spotlights/2026/ada-lovelace-analytical-engines',
];
const archive = anArchive({
  events: [event(), event({ title: 'A day on missing data' })],
  news: [newsItem()],
  spotlights: [spotlight()],
  people: [person()],
  issues: [
    issue({
      sections: [
        { heading: 'Events', entries: [HOUR!, DAY!] },
        { heading: 'Also', entries: [ADA!, NEWS!, HOUR!] },
        { heading: 'Events', entries: [DAY!] },
      ],
    }),
  ],
});
const [march] = archive.issues;

test('an issue’s sections keep their order, and no two have the same place on the page', () => {
  expect(sectionsOf(archive, march!).map(({ anchor, entries }) => [anchor, entries.map(({ id }) => id)])).toEqual([
    ['section-events', [HOUR, DAY]],
    ['section-also', [ADA, NEWS, HOUR]],
    ['section-events-2', [DAY]],
  ]);
});

test('its contents count each entry once, and name who is in the spotlight', () => {
  expect(contentsOf(archive, march!)).toEqual(['2 events', '1 news item', 'a spotlight on Ada Lovelace']);
});
