import type { Archive } from '../archive/archive.ts';
import { dateOf } from '../dates.ts';
import type { Finding, Rule } from './rule.ts';

/** An issue is sent in the month its file is named after, or a few days before or after. */
export const monthContradictsDate: Rule = {
  name: 'issue/month-contradicts-date',
  severity: 'warning',
  looksAt: 'entry',
  why: 'The month is the issue’s address, and what readers look for.',
  mend: 'Mend the send date, or name the file after the month in which it is sent.',
  threshold: { default: 10, unit: 'days before or after the month' },
  example: {
    file: 'content/issues/2026-03.md',
    text: '---\ntitle: March 2026\nsendDate: 2026-05-05\nsections:\n- heading: People\n  entries:\n  - people/ada-lovelace\n---\n\nAda is new here.\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }' },
  },
  check: findContradictions,
};

function findContradictions({ issues }: Archive, { threshold }: { threshold: number }): Finding[] {
  return issues.flatMap((issue) => {
    const month = issue.id.split('/')[1] ?? '';
    const first = dateOf(`${month}-01`);
    const sent = dateOf(issue.data.sendDate);
    const last = first.add({ months: 1 }).subtract({ days: 1 });
    if (isWithin(sent, first.subtract({ days: threshold }), last.add({ days: threshold }))) return [];
    return [
      {
        place: issue.place('sendDate'),
        message: `Unexpected send date ${issue.data.sendDate} for the issue of ${month}, expected one in that month or at most ${threshold} ${threshold === 1 ? 'day' : 'days'} from it`,
      },
    ];
  });
}

function isWithin(date: Temporal.PlainDate, first: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, last) <= 0;
}
