import type { Archive, Entry } from '../../archive/archive.ts';
import { nearest } from '../../nearest.ts';
import { UsageError } from '../command.ts';

/**
 * The issue of a month, as somebody names it: `2023-11`, `issues/2023-11`, or its file.
 *
 * @throws UsageError if the archive has none of that name, with the nearest that it has
 */
export function findIssue({ issues }: Archive, [given, ...more]: readonly string[]): Entry<'issues'> {
  if (given === undefined || more.length > 0) throw new UsageError(`Expected one month, such as 2023-11`);
  const month = given.replace(/^(content\/)?issues\//, '').replace(/\.(md|json)$/, '');
  const found = issues.find(({ id }) => id === `issues/${month}`);
  if (found) return found;
  const months = issues.map(({ id }) => id.slice('issues/'.length)).sort();
  const guess = nearest(month, months) ?? months.at(-1);
  throw new UsageError(
    `Unexpected issue "${given}", expected one of content/issues/${guess ? `, such as ${guess}` : ', which has none yet'}`,
  );
}
