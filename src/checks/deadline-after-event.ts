import type { Archive, Entry } from '../archive/archive.ts';
import { deadlinesOf } from '../archive/deadlines.ts';
import { find, zoneOf } from '../archive/select.ts';
import { endOf, hasTime, startOf } from '../dates.ts';
import type { Finding, Rule } from './rule.ts';

/** A deadline for an event that is over is one with a slip in it, mostly in its year. */
export const deadlineAfterEvent: Rule = {
  name: 'opportunity/deadline-after-event',
  severity: 'warning',
  looksAt: 'entry-and-named',
  why: 'One cannot apply for what is over; most often the year of the deadline has a slip.',
  mend: 'Mend the deadline, or the date of the event, or the event that is named.',
  example: {
    file: 'content/opportunities/2026/call-for-talks.json',
    text: '{\n  "title": "Call for talks at Tea and gaps",\n  "summary": "Ten minutes on data that are not there.",\n  "kind": "call",\n  "organisation": "The Gaps Circle",\n  "url": "https://gaps.example.org/call",\n  "deadlines": [{ "date": "2026-12-22" }],\n  "event": "events/2026/tea-and-gaps"\n}\n',
    beside: {
      'content/events/2026/tea-and-gaps.json':
        '{ "title": "Tea and gaps", "summary": "An afternoon on data that are not there.", "starts": "2026-03-17" }',
    },
  },
  check: findLateDeadlines,
};

export const registrationAfterEvent: Rule = {
  name: 'event/registration-after-event',
  severity: 'warning',
  looksAt: 'entry',
  why: 'One cannot register for what is over; one of the two dates has a slip.',
  mend: 'Mend the registration deadline, or the date of the event.',
  example: {
    file: 'content/events/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  "starts": "2026-03-17",\n  "registration": { "deadline": "2026-04-15" }\n}\n',
  },
  check: findLateRegistrations,
};

function findLateDeadlines(archive: Archive): Finding[] {
  return archive.opportunities.flatMap((entry) => {
    const event = find(archive, 'events', entry.data.event);
    if (!event) return [];
    return deadlinesOf(entry, archive.community)
      .filter(({ date, zone }) => isAfterEvent(archive, event, date, zone))
      .map(({ date, index }) => ({
        place: entry.place('deadlines', index, 'date'),
        message: `Unexpected deadline ${date}, expected one before the end of "${event.data.title}" on ${lastDay(event)}`,
      }));
  });
}

function findLateRegistrations(archive: Archive): Finding[] {
  return archive.events.flatMap((event) => {
    const deadline = event.data.registration?.deadline;
    if (deadline === undefined || !isAfterEvent(archive, event, deadline, zoneOf(archive, event))) return [];
    return [
      {
        place: event.place('registration', 'deadline'),
        message: `Unexpected registration deadline ${deadline}, expected one before the end of the event on ${lastDay(event)}`,
      },
    ];
  });
}

/** A day counts as after the event once it begins after it: one may register until the day itself. */
function isAfterEvent(archive: Archive, event: Entry<'events'>, deadline: string, zone: string): boolean {
  const order = Temporal.Instant.compare(startOf(deadline, zone), endOf(lastDay(event), zoneOf(archive, event)));
  return hasTime(deadline) ? order > 0 : order >= 0;
}

/** An event with a start alone may go on for the rest of its day. */
function lastDay({ data }: Entry<'events'>): string {
  return data.ends ?? data.starts.slice(0, 10);
}
