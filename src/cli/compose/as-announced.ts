import type { AnyEntry, Entry } from '../../archive/archive.ts';
import { startOf } from '../../dates.ts';
import { parseFile } from '../../entries/parse.ts';
import { filesAsOf } from '../../git/as-of.ts';
import { remember } from '../../remember.ts';

/**
 * Finds what an entry's file said when an issue announced it, in git's history: its data, which
 * nobody has validated.
 *
 * @param zone whose midday counts, as an issue does not say when on its day it was sent
 */
export function announcedData(root: string, zone: string): (entry: AnyEntry, issue: Entry<'issues'>) => unknown {
  const filesOf = remember((issue: Entry<'issues'>) =>
    filesAsOf(root, startOf(issue.data.sendDate, zone).add({ hours: 12 })),
  );
  return (entry, issue) => {
    for (const file of pathsOf(entry)) {
      const text = filesOf(issue)(file);
      if (text !== undefined) return parseFile({ file, text }).parsed?.value;
    }
    return undefined;
  };
}

/** Where its file may have been, whatever its name and ending were then. */
function pathsOf({ id, data }: AnyEntry): string[] {
  return [id, ...(data.aliases ?? [])].flatMap((each) => [`content/${each}.json`, `content/${each}.md`]);
}
