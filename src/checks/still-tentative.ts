import type { Archive } from '../archive/archive.ts';
import { zoneOf } from '../archive/select.ts';
import { dateAt, dateOf } from '../dates.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** Close to the day, and after it, somebody knows whether an event takes place. */
export const stillTentative: Rule = {
  name: 'event/still-tentative',
  severity: 'warning',
  audience: 'maintainers',
  why: 'Nobody books a train for an event that may not take place, and the archive should know whether it did.',
  mend: 'Ask the organisers, and write "scheduled", "postponed" or "cancelled".',
  threshold: { default: 14, unit: 'days before the event' },
  example: {
    file: 'content/events/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-02-10",\n  "status": "tentative"\n}\n',
    now: '2026-02-01T12:00:00Z',
  },
  check: findTentative,
};

function findTentative(archive: Archive, { now, threshold }: RuleContext): Finding[] {
  return archive.events
    .filter(({ data }) => data.status === 'tentative')
    .filter((event) => dateAt(now, zoneOf(archive, event)).until(dateOf(event.data.starts)).days <= threshold)
    .map((event) => ({
      place: event.place('status'),
      message: `Unexpected status "tentative" for an event that starts on ${event.data.starts.slice(0, 10)}, expected "scheduled", "postponed" or "cancelled" by now`,
    }));
}
