import type { Archive } from '../archive/archive.ts';
import { zoneOf } from '../archive/select.ts';
import { endOf, startOf } from '../dates.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** An event ends after it starts. */
export function endsBeforeStart(archive: Archive): Diagnostic[] {
  return archive.events.flatMap((event) => {
    const { starts, ends } = event.data;
    if (ends === undefined) return [];
    const zone = zoneOf(archive, event);
    if (Temporal.Instant.compare(startOf(starts, zone), endOf(ends, zone)) < 0) return [];
    return [
      {
        rule: 'event/ends-before-start',
        severity: 'error',
        place: event.place('ends'),
        message: `Unexpected end ${ends}, expected one after the start ${starts}`,
      },
    ];
  });
}
