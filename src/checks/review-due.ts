import type { Archive } from '../archive/archive.ts';
import { deadlineStatus } from '../archive/deadlines.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** What has no deadline is looked at from time to time. */
export const reviewDue: Rule = {
  name: 'opportunity/review-due',
  severity: 'warning',
  audience: 'maintainers',
  why: 'What has no deadline closes without a word, and readers find a dead page.',
  mend: 'Look whether it is still open. If so, set the next review; if not, replace "rolling" by the day it closed.',
  example: {
    file: 'content/opportunities/2026/fellowship.json',
    text: '{\n  "title": "Fellowship",\n  "summary": "A year for work on gaps in data.",\n  "kind": "fellowship",\n  "organisation": "University of Gaps",\n  "url": "https://gaps.example.org/fellowship",\n  "rolling": { "review": "2026-01-15" }\n}\n',
    now: '2026-02-01T12:00:00Z',
  },
  check: findDue,
};

function findDue({ opportunities, community }: Archive, { now }: RuleContext): Finding[] {
  return opportunities
    .filter((entry) => deadlineStatus(entry, community, now) === 'review')
    .map((entry) => ({
      place: entry.place('rolling', 'review'),
      message: `Unexpected review date ${entry.data.rolling?.review} that has passed, expected one to come`,
      help: 'Look whether it is still open, and set the day to look again',
    }));
}
