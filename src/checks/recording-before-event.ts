import type { Archive } from '../archive/archive.ts';
import { find, zoneOf } from '../archive/select.ts';
import { endOf, startOf } from '../dates.ts';
import type { Finding, Rule } from './rule.ts';

/** A recording whose day is over before its event starts is of another event. */
export const recordingBeforeEvent: Rule = {
  name: 'recording/before-event',
  severity: 'warning',
  looksAt: 'entry-and-named',
  why: 'Nothing is recorded before it happens; most often the recording names the event of another year.',
  mend: 'Name the event it records, or mend one of the two dates.',
  example: {
    file: 'content/recordings/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "The afternoon, recorded.",\n  "youtube": "PebrX_WwdgA",\n  "published": "2026-01-20",\n  "event": "events/2026/tea-and-gaps"\n}\n',
    beside: {
      'content/events/2026/tea-and-gaps.json':
        '{ "title": "Tea and gaps", "summary": "An afternoon on data that are not there.", "starts": "2026-03-17" }',
    },
  },
  check: findEarly,
};

function findEarly(archive: Archive): Finding[] {
  return archive.recordings.flatMap((recording) => {
    const { published, event: id } = recording.data;
    const event = find(archive, 'events', id);
    if (published === undefined || !event) return [];
    const start = startOf(event.data.starts, zoneOf(archive, event));
    if (Temporal.Instant.compare(endOf(published, archive.community.zone), start) > 0) return [];
    return [
      {
        place: recording.place('published'),
        message: `Unexpected day ${published}, expected ${event.data.starts.slice(0, 10)} or later, as "${event.data.title}" starts then`,
        help: 'Mend the day, or name the event that it records',
      },
    ];
  });
}
