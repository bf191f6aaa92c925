import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import { zoneOf } from '../archive/select.ts';
import { type ClockChange, clockChangeAt } from '../dates.ts';
import type { Path } from '../entries/locate.ts';
import type { Rule } from './rule.ts';

/** A time in the hour that the clocks skip in spring. */
export const timeDoesNotExist: Rule = {
  name: 'time/does-not-exist',
  severity: 'error',
  looksAt: 'entry',
  why: 'When summer time begins the clocks skip an hour, and calendars disagree on what a time in it means.',
  mend: 'Write the time that the clocks show after the change, or mend the date or the zone.',
  example: {
    file: 'content/events/2026/night-of-gaps.json',
    text: '{\n  "title": "Night of gaps",\n  "summary": "A night on data that are not there.",\n  "starts": "2026-03-28T22:00",\n  "ends": "2026-03-29T01:30"\n}\n',
  },
  check: (archive) =>
    changesIn(archive, 'skipped').map(({ entry, path, text, zone, change }) => ({
      place: entry.place(...path),
      message: `Unexpected time ${text}, expected one that exists in ${zone}, where the clocks go from ${change.from} to ${change.to}`,
      help: 'Write the time the clocks show after the change, or mend the date or the zone',
    })),
};

/** A time in the hour that the clocks show twice in autumn. */
export const timeTwice: Rule = {
  name: 'time/twice',
  severity: 'warning',
  looksAt: 'entry',
  why: 'When summer time ends the clocks show an hour twice, and half of the guests are an hour late.',
  mend: 'Choose a time before or after that hour, or write it in UTC with "zone": "UTC".',
  example: {
    file: 'content/events/2026/night-of-gaps.json',
    text: '{\n  "title": "Night of gaps",\n  "summary": "A night on data that are not there.",\n  "starts": "2026-10-24T22:00",\n  "ends": "2026-10-25T01:30"\n}\n',
  },
  check: (archive) =>
    changesIn(archive, 'repeated').map(({ entry, path, text, zone, change }) => ({
      place: entry.place(...path),
      message: `Unexpected time ${text}, expected one that comes once in ${zone}, where the clocks go back from ${change.from} to ${change.to}`,
      help: 'It is read as the first of the two. Choose another time, or write it in UTC with "zone": "UTC"',
    })),
};

interface WrittenTime {
  entry: AnyEntry;
  path: Path;
  text: string;
  zone: string;
}

interface ChangedTime extends WrittenTime {
  change: ClockChange;
}

const cache = new WeakMap<Archive, ChangedTime[]>();

/** Both rules ask for the times at which clocks change; an archive is searched once. */
function changesIn(archive: Archive, kind: ClockChange['kind']): ChangedTime[] {
  const known = cache.get(archive) ?? findChanges(archive);
  cache.set(archive, known);
  return known.filter(({ change }) => change.kind === kind);
}

function findChanges(archive: Archive): ChangedTime[] {
  const times = [
    ...archive.events.flatMap((event) => timesOfEvent(archive, event)),
    ...archive.opportunities.flatMap((opportunity) => timesOfOpportunity(archive, opportunity)),
  ];
  return times.flatMap((time) => {
    const change = clockChangeAt(time.text, time.zone);
    return change ? [{ ...time, change }] : [];
  });
}

function timesOfEvent(archive: Archive, event: Entry<'events'>): WrittenTime[] {
  const { starts, ends, registration } = event.data;
  const zone = zoneOf(archive, event);
  return [
    { path: ['starts'], text: starts },
    { path: ['ends'], text: ends },
    { path: ['registration', 'deadline'], text: registration?.deadline },
  ].flatMap(({ path, text }) => (text === undefined ? [] : [{ entry: event, path, text, zone }]));
}

function timesOfOpportunity({ community }: Archive, entry: Entry<'opportunities'>): WrittenTime[] {
  return (entry.data.deadlines ?? []).map(({ date, zone }, index) => ({
    entry,
    path: ['deadlines', index, 'date'],
    text: date,
    zone: zone ?? community.deadlineZone ?? community.zone,
  }));
}
