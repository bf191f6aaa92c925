import type { Entry } from '../../archive/archive.ts';
import type { LoadedArchive } from '../../archive/load.ts';
import { isCalendarMonth } from '../../dates.ts';
import { isError } from '../../diagnostic.ts';
import { nearest } from '../../nearest.ts';
import { UsageError } from '../command.ts';

/**
 * The issue of a month, as somebody names it: `2023-11`, `issues/2023-11`, or its file.
 *
 * @throws Error if its file cannot be read, with the place
 * @throws UsageError if the archive has none of that name, with the nearest that it has
 */
export function findIssue(
  { archive: { issues }, diagnostics }: LoadedArchive,
  [given, ...more]: readonly string[],
): Entry<'issues'> {
  if (given === undefined || more.length > 0) throw new UsageError(`Expected one month, such as 2023-11`);
  const month = given.replace(/^(content\/)?issues\//, '').replace(/\.(md|json)$/, '');
  const found = issues.find(({ id }) => id === `issues/${month}`);
  if (found) return found;
  const problem = diagnostics.find(
    (diagnostic) => isError(diagnostic) && diagnostic.place.file.startsWith(`content/issues/${month}.`),
  );
  if (problem)
    throw new Error(`Cannot read ${problem.place.file}, line ${problem.place.start.line}: ${problem.message}`);
  const months = issues.map(({ id }) => id.slice('issues/'.length)).sort();
  const guess = (isCalendarMonth(month) ? undefined : nearest(month, months)) ?? months.at(-1);
  throw new UsageError(
    `Unexpected issue "${given}", expected one of content/issues/${guess ? `, such as ${guess}` : ', which has none yet'}${howToGet(month)}`,
  );
}

/** Next month's is no slip for last month's: it is not here yet. */
function howToGet(month: string): string {
  if (!isCalendarMonth(month)) return '';
  return `\n→ npx gazette compose ${month} writes it; if the bot has proposed it, git switch compose/${month} brings it here`;
}
