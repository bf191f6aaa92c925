import type { Archive } from '../archive/archive.ts';
import type { Diagnostic } from '../diagnostic.ts';

/**
 * An opportunity has deadlines or is rolling. This is a check rather than a part of the schema,
 * where it would read "must match exactly one schema in oneOf".
 */
export function deadlineMissing({ opportunities }: Archive): Diagnostic[] {
  return opportunities.flatMap((entry): Diagnostic[] => {
    const { deadlines, rolling } = entry.data;
    if (deadlines && rolling) {
      return [
        {
          rule: 'opportunity/deadline-and-rolling',
          severity: 'error',
          place: entry.place('rolling'),
          message: 'Unexpected "rolling" beside "deadlines", expected one of the two',
          help: 'Keep "deadlines" if it closes on a day, "rolling" if it stays open',
        },
      ];
    }
    if (deadlines || rolling) return [];
    return [
      {
        rule: 'opportunity/deadline-missing',
        severity: 'error',
        place: entry.place('title'),
        message: 'Unexpected opportunity without "deadlines", expected them or "rolling"',
        help: 'Add "deadlines": [{ "date": "2026-03-31" }], or "rolling": { "review": "2026-06-01" } if it stays open',
      },
    ];
  });
}
