import type { Archive, Entry } from '../archive/archive.ts';
import { find, referring, zoneOf } from '../archive/select.ts';
import { dateAt, dateOf } from '../dates.ts';
import type { Rule, RuleContext } from './rule.ts';

const EVENT = {
  file: 'content/events/2026/tea-and-gaps.json',
  beside: {
    'content/series/tea-talks.json':
      '{ "title": "Tea talks", "summary": "Short talks over tea.", "kind": "events", "playlist": "PLDbZND-EA4eHYGwDyOEiUumyCNPAx2gyF" }',
  },
  now: '2026-02-01T12:00:00Z',
};

/** A series with a playlist is one whose events are recorded. */
export const recordingMissing: Rule = {
  name: 'event/recording-missing',
  severity: 'warning',
  audience: 'maintainers',
  why: 'Who could not come waits for the recording; some are never uploaded unless somebody asks.',
  mend: 'Add the recording, or make an exception with the reason why there is none.',
  threshold: { default: 14, unit: 'days after the event' },
  example: {
    ...EVENT,
    text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-01-13",\n  "series": "series/tea-talks",\n  "slides": [{ "url": "https://gaps.example.org/tea-and-gaps.pdf" }]\n}\n',
  },
  check: (archive, context) =>
    recordedEvents(archive, context)
      .filter(({ event }) => referring(archive, event, 'recordings', 'event').length === 0)
      .map(({ event, series }) => ({
        place: event.place('starts'),
        message: `Unexpected event of ${lastDay(event)} without a recording, expected one as in the other events of "${series.data.title}"`,
        help: `Add a file in content/recordings with "event": "${event.id}"`,
      })),
};

export const slidesMissing: Rule = {
  name: 'event/slides-missing',
  severity: 'warning',
  audience: 'maintainers',
  why: 'Speakers like to share their slides when asked in the first weeks, and forget them later.',
  mend: 'Ask the speakers and add the slides, or make an exception with the reason why there are none.',
  threshold: { default: 14, unit: 'days after the event' },
  example: {
    ...EVENT,
    text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-01-13",\n  "series": "series/tea-talks"\n}\n',
    beside: {
      ...EVENT.beside,
      'content/recordings/2026/tea-and-gaps.json':
        '{ "title": "Tea and gaps", "summary": "The afternoon, recorded.", "youtube": "PebrX_WwdgA", "event": "events/2026/tea-and-gaps" }',
    },
  },
  check: (archive, context) =>
    recordedEvents(archive, context)
      .filter(({ event }) => !event.data.slides?.length)
      .map(({ event, series }) => ({
        place: event.place('starts'),
        message: `Unexpected event of ${lastDay(event)} without "slides", expected them as in the other events of "${series.data.title}"`,
      })),
};

/** Events of series with a playlist that were over more than so many days ago. */
function recordedEvents(
  archive: Archive,
  { now, threshold }: RuleContext,
): { event: Entry<'events'>; series: Entry<'series'> }[] {
  return archive.events.flatMap((event) => {
    const series = find(archive, 'series', event.data.series);
    if (series?.data.kind !== 'events' || series.data.playlist === undefined) return [];
    if (event.data.status === 'cancelled' || event.data.status === 'postponed') return [];
    const since = dateOf(lastDay(event)).until(dateAt(now, zoneOf(archive, event))).days;
    return since > threshold ? [{ event, series }] : [];
  });
}

function lastDay({ data }: Entry<'events'>): string {
  return (data.ends ?? data.starts).slice(0, 10);
}
