import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { datesOf } from '../../src/archive/entry-dates.ts';
import { entryCalendar } from '../../src/feeds/entry-calendar.ts';
import { anArchive, opportunity } from '../builders.ts';
import { fetchFile, filesOf, NOW } from './subscribe.ts';

const CALL = opportunity({
  title: 'A call',
  deadlines: [
    { label: 'Abstracts', date: '2026-05-31', zone: 'AoE' },
    { label: 'Papers', date: '2026-06-30T17:00' },
  ],
});
const archive = anArchive({
  opportunities: [CALL, opportunity({ title: 'Always', rolling: { review: '2026-09-01' } }), opportunity()],
});
const context = {
  archive,
  dates: datesOf(archive, NOW),
  removed: [],
  now: NOW,
  absolute: (path: string) => `https://circle.example.org/${path}`,
};

function uidsIn(text: string): string[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('uid')));
}

test('an opportunity’s own calendar has its deadlines alone, under the ids they have in the calendar of them all', () => {
  const calendar = entryCalendar(context, archive.opportunities.find(({ data }) => data.title === 'A call')!)!;
  expect(calendar.path).toBe('opportunities/2026/a-call/deadlines.ics');
  const uids = uidsIn(calendar.render());
  expect(calendar.render()).not.toMatch(/SOURCE|REFRESH-INTERVAL/);
  expect(uids).toHaveLength(2);
  expect(uidsIn(fetchFile(filesOf(archive), 'opportunities/deadlines.ics'))).toEqual(expect.arrayContaining(uids));
});

test('what has no deadline has no calendar', () => {
  expect(entryCalendar(context, archive.opportunities.find(({ data }) => data.title === 'Always')!)).toBeUndefined();
});
