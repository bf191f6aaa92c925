import type { Archive } from '../archive/archive.ts';
import { zoneOf } from '../archive/select.ts';
import { endOf, startOf } from '../dates.ts';
import type { Finding, Rule } from './rule.ts';

/** An event ends after it starts. */
export const endsBeforeStart: Rule = {
  name: 'event/ends-before-start',
  severity: 'error',
  looksAt: 'entry',
  why: 'A calendar cannot show an event that is over before it has begun.',
  mend: 'Swap the two, or mend the slip in one of them.',
  example: {
    file: 'content/events/2026/spring-school.json',
    text: '{\n  "title": "Spring school",\n  "summary": "A week about missing data.",\n  "starts": "2026-03-16",\n  "ends": "2026-03-12"\n}\n',
  },
  check: findReversed,
};

function findReversed(archive: Archive): Finding[] {
  return archive.events.flatMap((event) => {
    const { starts, ends } = event.data;
    // Most end on the day of their start or on a later one; zones take their time.
    if (ends === undefined || ends.slice(0, 10) > starts.slice(0, 10)) return [];
    const zone = zoneOf(archive, event);
    if (Temporal.Instant.compare(startOf(starts, zone), endOf(ends, zone)) < 0) return [];
    return [
      {
        place: event.place('ends'),
        message: `Unexpected end ${ends}, expected one after the start ${starts}`,
      },
    ];
  });
}
