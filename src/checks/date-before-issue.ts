import type { Archive, Entry } from '../archive/archive.ts';
import { zoneOf } from '../archive/select.ts';
import { type DateText, dateOf, endOf, isLongAfter, startOf } from '../dates.ts';
import type { Path } from '../entries/locate.ts';
import { remember } from '../remember.ts';
import { announcementsOf } from './announcements.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

const EVENT = 'content/events/2026/tea-and-gaps.json';
const MARCH =
  '---\ntitle: March 2026\nsendDate: 2026-03-05\nsections:\n- heading: Events\n  entries:\n  - events/2026/tea-and-gaps\n---\n\nTea this time.\n';

/** The first issue announces an event; a later one may look back on it. */
export const dateBeforeIssue: Rule = {
  name: 'event/date-before-issue',
  severity: 'warning',
  looksAt: 'entry-and-named',
  why: 'An invitation to something that is over is most often a slip in the month or the year.',
  mend: 'Mend the date of the event, or leave it out of the issue.',
  example: {
    file: 'content/issues/2026-03.md',
    text: MARCH,
    beside: {
      [EVENT]:
        '{ "title": "Tea and gaps", "summary": "An afternoon on data that are not there.", "starts": "2026-03-03" }',
    },
  },
  check: findOver,
};

export const startsSoonAfterIssue: Rule = {
  name: 'event/starts-soon-after-issue',
  severity: 'warning',
  looksAt: 'entry-and-named',
  why: 'Many read the newsletter days after it is sent, and need a few more to keep an afternoon free.',
  mend: 'Send the issue earlier, or make sure that the date is right and people know of it already.',
  threshold: { default: 2, unit: 'days between the send date and the event' },
  example: {
    file: 'content/issues/2026-03.md',
    text: MARCH,
    beside: {
      [EVENT]:
        '{ "title": "Tea and gaps", "summary": "An afternoon on data that are not there.", "starts": "2026-03-06" }',
    },
  },
  check: findStartingSoon,
};

function findOver(archive: Archive): Finding[] {
  return invitations(archive)
    .filter((invitation) => isOver(archive, invitation))
    .map(({ issue, event, path }) => ({
      place: issue.place(...path),
      message: `Unexpected date ${event.data.ends ?? event.data.starts} of "${event.data.title}", expected an event that is not over on ${issue.data.sendDate}, when this issue is sent`,
      help: `Mend the date in ${event.file}, or leave the event out of this issue`,
    }));
}

function findStartingSoon(archive: Archive, { threshold }: RuleContext): Finding[] {
  const around = remember((sendDate: DateText) => daysAround(sendDate, threshold));
  return invitations(archive)
    .filter((invitation) => isSoon(archive, invitation, around) && !isOver(archive, invitation))
    .map(({ issue, event, path }) => ({
      place: issue.place(...path),
      message: `Unexpected start ${event.data.starts} of "${event.data.title}", expected one more than ${threshold} ${threshold === 1 ? 'day' : 'days'} after this issue is sent on ${issue.data.sendDate}`,
    }));
}

interface Invitation {
  issue: Entry<'issues'>;
  event: Entry<'events'>;
  path: Path;
}

/** The first announcement of each event. That one is called off is worth telling at any time. */
const invitations = remember((archive: Archive): readonly Invitation[] => {
  const found: Invitation[] = [];
  for (const { issue, entry, path, isFirst } of announcementsOf(archive)) {
    if (entry.collection !== 'events' || !isFirst) continue;
    const { status } = entry.data;
    if (status !== 'cancelled' && status !== 'postponed') found.push({ issue, event: entry, path });
  }
  return found;
});

function isOver(archive: Archive, { issue, event }: Invitation): boolean {
  if (isLongAfter(event.data.ends ?? event.data.starts, issue.data.sendDate)) return false;
  const over = endOf(event.data.ends ?? event.data.starts, zoneOf(archive, event));
  return Temporal.Instant.compare(over, startOf(issue.data.sendDate, archive.community.zone)) <= 0;
}

/** What began just before the issue is as hard to get to; an exhibition that has long been open is not. */
function isSoon(archive: Archive, { issue, event }: Invitation, around: (sendDate: DateText) => Days): boolean {
  const { first, last } = around(issue.data.sendDate);
  if (isLongAfter(event.data.starts, last)) return false;
  const start = startOf(event.data.starts, zoneOf(archive, event));
  const { zone } = archive.community;
  return (
    Temporal.Instant.compare(start, startOf(first, zone)) >= 0 &&
    Temporal.Instant.compare(start, startOf(last, zone)) < 0
  );
}

interface Days {
  first: DateText;
  /** The day behind them. */
  last: DateText;
}

function daysAround(date: DateText, days: number): Days {
  const day = dateOf(date);
  return { first: day.subtract({ days }).toString(), last: day.add({ days: days + 1 }).toString() };
}
