import type { Archive, Entry } from '../archive/archive.ts';
import { type Deadline, deadlinesOf } from '../archive/deadlines.ts';
import { issuesAnnouncing } from '../archive/select.ts';
import { type DateText, dateAt, dateOf, isLongAfter, startOf } from '../dates.ts';
import type { Path } from '../entries/locate.ts';
import { remember } from '../remember.ts';
import { announcementsOf } from './announcements.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

const FELLOWSHIP = 'content/opportunities/2026/fellowship.json';

/**
 * What closed before its issue was sent is a mistake in any issue. What no subscriber has read of
 * is judged by the day on which somebody adds it; who mends a word in it later is told nothing.
 */
export const deadlinePassed: Rule = {
  name: 'opportunity/deadline-passed',
  severity: 'warning',
  looksAt: 'entry-and-named',
  why: 'Nobody can apply any more; who reads of it is late through no fault of theirs.',
  mend: 'Mend the deadline if it has a slip or was extended. Otherwise leave it out.',
  example: {
    file: FELLOWSHIP,
    text: '{\n  "title": "Fellowship",\n  "summary": "A year for work on gaps in data.",\n  "kind": "fellowship",\n  "organisation": "University of Gaps",\n  "url": "https://gaps.example.org/fellowship",\n  "deadlines": [{ "date": "2026-01-15" }]\n}\n',
    now: '2026-02-01T12:00:00Z',
  },
  check: (archive, context) => [...passedWhenSent(archive), ...passedWhenAdded(archive, context)],
};

/** A reminder in a later issue may come late on purpose, so only the first announcement counts. */
export const closesSoon: Rule = {
  name: 'issue/closes-soon',
  severity: 'warning',
  looksAt: 'entry-and-named',
  why: 'Many read the newsletter days after it is sent, and an application takes longer than an evening.',
  mend: 'Send the issue earlier, or make sure that the deadline is right and worth the hurry.',
  threshold: { default: 2, unit: 'days between the send date and the deadline' },
  example: {
    file: 'content/issues/2026-03.md',
    text: '---\ntitle: March 2026\nsendDate: 2026-03-05\nsections:\n- heading: Opportunities\n  entries:\n  - opportunities/2026/fellowship\n---\n\nA fellowship this time.\n',
    beside: {
      [FELLOWSHIP]:
        '{ "title": "Fellowship", "summary": "A year for work on gaps in data.", "kind": "fellowship", "organisation": "University of Gaps", "url": "https://gaps.example.org/fellowship", "deadlines": [{ "date": "2026-03-06" }] }',
    },
  },
  check: findClosingSoon,
};

function passedWhenSent(archive: Archive): Finding[] {
  return closings(archive).flatMap(({ issue, entry, path }) => {
    const { sendDate } = issue.data;
    const deadline = lastDeadline(archive, entry, sendDate);
    if (!deadline || isAfter(deadline, sentAt(archive, issue))) return [];
    return [
      {
        place: issue.place(...path),
        message: `Unexpected deadline ${deadline.date} of "${entry.data.title}", expected one that has not passed on ${sendDate}, when this issue is sent`,
        help: `Mend the deadline in ${entry.file}, or leave the entry out of this issue`,
      },
    ];
  });
}

function passedWhenAdded(archive: Archive, { now, added }: RuleContext): Finding[] {
  return archive.opportunities.flatMap((entry) => {
    if (!added.has(entry.file)) return [];
    const deadline = lastDeadline(archive, entry);
    if (!deadline || isAfter(deadline, now) || isSent(archive, entry, now)) return [];
    return [
      {
        place: entry.place('deadlines', deadline.index, 'date'),
        message: `Unexpected deadline ${deadline.date}, expected one that has not passed on ${dateAt(now, archive.community.zone)}`,
        help: 'If it was extended, write the new date, and the old one under "extended"',
      },
    ];
  });
}

function isSent(archive: Archive, entry: Entry<'opportunities'>, now: Temporal.Instant): boolean {
  return issuesAnnouncing(archive, entry).some((issue) => Temporal.Instant.compare(sentAt(archive, issue), now) <= 0);
}

function findClosingSoon(archive: Archive, { threshold }: RuleContext): Finding[] {
  const { zone } = archive.community;
  const soonAfter = remember((sendDate: DateText) =>
    dateOf(sendDate)
      .add({ days: threshold + 1 })
      .toString(),
  );
  return closings(archive).flatMap(({ issue, entry, path, isFirst }) => {
    const { sendDate } = issue.data;
    const soon = soonAfter(sendDate);
    const deadline = isFirst ? lastDeadline(archive, entry, soon) : undefined;
    if (!deadline || !isAfter(deadline, sentAt(archive, issue)) || isAfter(deadline, startOf(soon, zone))) return [];
    return [
      {
        place: issue.place(...path),
        message: `Unexpected deadline ${deadline.date} of "${entry.data.title}", expected more than ${days(threshold)} to apply after this issue is sent on ${sendDate}`,
      },
    ];
  });
}

interface Closing {
  issue: Entry<'issues'>;
  entry: Entry<'opportunities'>;
  path: Path;
  isFirst: boolean;
}

const closings = remember((archive: Archive): readonly Closing[] => {
  const found: Closing[] = [];
  for (const { issue, entry, path, isFirst } of announcementsOf(archive)) {
    if (entry.collection === 'opportunities') found.push({ issue, entry, path, isFirst });
  }
  return found;
});

/**
 * As long as one of its deadlines is open, one can take part.
 *
 * @param before a day; what is open long after it is nobody's concern here
 */
function lastDeadline(archive: Archive, entry: Entry<'opportunities'>, before?: DateText): Deadline | undefined {
  if (before !== undefined && entry.data.deadlines?.some(({ date }) => isLongAfter(date, before))) return undefined;
  return deadlinesOf(entry, archive.community).at(-1);
}

function isAfter({ ends }: Deadline, moment: Temporal.Instant): boolean {
  return Temporal.Instant.compare(ends, moment) > 0;
}

/** The first moment of the day on which an issue is sent; the hour is not known. */
function sentAt(archive: Archive, issue: Entry<'issues'>): Temporal.Instant {
  return startOf(issue.data.sendDate, archive.community.zone);
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
