import type { Place } from '../../diagnostic.ts';
import { findBase } from '../../git/base.ts';
import { findChanges, readObjects } from '../../git/changes.ts';
import type { OutsideLink } from '../../watch/outside-links.ts';

/**
 * The links that stand on lines which were not in their file at a revision, and there only. A line that has only
 * moved is no new one.
 */
export function linksOnChangedLines(root: string, rev: string, links: readonly OutsideLink[]): OutsideLink[] {
  const changes = findChanges(root, findBase(root, rev), 'content');
  const texts = readObjects(
    root,
    changes.flatMap(({ was }) => (was ? [was.object] : [])),
  );
  const linesBefore = new Map(
    changes.flatMap(({ file, was }) => (file === undefined ? [] : [[file, linesOf(was && texts.get(was.object))]])),
  );
  const isNew = ({ file, excerpt }: Place): boolean => linesBefore.get(file)?.has(excerpt) === false;
  return links
    .map((link) => ({ ...link, places: link.places.filter(isNew) }))
    .filter(({ places }) => places.length > 0);
}

function linesOf(bytes: Buffer | undefined): Set<string> {
  return new Set(bytes?.toString().split(/\r?\n/));
}
