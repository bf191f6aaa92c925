import type { Archive } from '../archive/archive.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * An opportunity has deadlines or is rolling. These are rules rather than a part of the schema,
 * where they would read "must match exactly one schema in oneOf".
 */
export const deadlineMissing: Rule = {
  name: 'opportunity/deadline-missing',
  severity: 'error',
  looksAt: 'entry',
  why: 'Whoever reads of it asks first how long there is to apply.',
  mend: 'Add the deadlines. If it stays open, say when somebody should look whether it still is.',
  example: {
    file: 'content/opportunities/2026/fellowship.json',
    text: '{\n  "title": "Fellowship",\n  "summary": "A year for work on gaps in data.",\n  "kind": "fellowship",\n  "organisation": "University of Gaps",\n  "url": "https://gaps.example.org/fellowship"\n}\n',
  },
  check: ({ opportunities }: Archive): Finding[] =>
    opportunities
      .filter(({ data }) => !data.deadlines && !data.rolling)
      .map((entry) => ({
        place: entry.place('title'),
        message: 'Unexpected opportunity without "deadlines", expected them or "rolling"',
        help: 'Add "deadlines": [{ "date": "2026-03-31" }], or "rolling": { "review": "2026-06-01" } if it stays open',
      })),
};

export const deadlineAndRolling: Rule = {
  name: 'opportunity/deadline-and-rolling',
  severity: 'error',
  looksAt: 'entry',
  why: 'It closes on a day or it stays open; readers cannot act on both.',
  mend: 'Keep the deadlines if it closes on a day, and "rolling" if it stays open.',
  example: {
    file: 'content/opportunities/2026/fellowship.json',
    text: '{\n  "title": "Fellowship",\n  "summary": "A year for work on gaps in data.",\n  "kind": "fellowship",\n  "organisation": "University of Gaps",\n  "url": "https://gaps.example.org/fellowship",\n  "deadlines": [{ "date": "2026-03-31" }],\n  "rolling": { "review": "2026-06-01" }\n}\n',
  },
  check: ({ opportunities }: Archive): Finding[] =>
    opportunities
      .filter(({ data }) => data.deadlines && data.rolling)
      .map((entry) => ({
        place: entry.place('rolling'),
        message: 'Unexpected "rolling" beside "deadlines", expected one of the two',
        help: 'Keep "deadlines" if it closes on a day, "rolling" if it stays open',
      })),
};
