import { blamesEntryItself, type CheckContext } from '../../checks/run-checks.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { entryId } from '../../entries/parse.ts';
import type { ContentFiles } from '../../entries/read.ts';
import { findBase } from '../../git/base.ts';
import { type Change, findChanges, readObjects } from '../../git/changes.ts';
import type { Findings } from '../../report/findings.ts';
import { filesNamed } from '../files.ts';
import { contentBefore } from './before.ts';

/** What a check is about. */
export interface Scope {
  /** Files that are being added or changed. */
  changed: ReadonlySet<string>;
  /** Those of them that were not there before; all of them, where nobody knows. */
  added: ReadonlySet<string>;
  /** Ids of the files that are not what they were, those that are gone as well; none where nobody knows. */
  touched?: ReadonlySet<string>;
  /** Files that were there before and are no more, under their old names; none where nobody knows. */
  gone?: ReadonlySet<string>;
  /** Whether an entry may have lost an alias, under which others link to it. */
  lostNames?: boolean;
  /** Gives the archive as it was before, to tell what the change broke elsewhere; undefined where nobody knows. */
  before?: () => ContentFiles;
}

/** The scope of what has changed since a revision. */
export function scopeSince(root: string, content: ContentFiles, rev: string): Scope {
  const changes = findChanges(root, findBase(root, rev), 'content');
  const filesOf = (some: readonly Change[]): Set<string> =>
    new Set(some.flatMap(({ file }) => (file === undefined ? [] : [file])));
  const changed = filesOf(changes);
  const added = filesOf(changes.filter(({ was }) => was === undefined));
  const touched = new Set(
    changes
      .flatMap(({ file, was }) => [file, was?.file])
      .flatMap((file) => (file === undefined ? [] : [entryId(file)])),
  );
  const gone = new Set(changes.flatMap(({ was }) => (was && !changed.has(was.file) ? [was.file] : [])));
  const mended = changes.flatMap(({ file, was }) => (file !== undefined && was ? [was.object] : []));
  const lostNames = [...readObjects(root, mended).values()].some(mayHaveAliases);
  return { changed, added, touched, gone, lostNames, before: () => contentBefore(root, content, changes) };
}

/** Whether a file has aliases, as far as a look tells. */
export function mayHaveAliases(text: string | Uint8Array): boolean {
  return Buffer.from(text).includes('aliases');
}

/** The scope of files that a command line names. */
export function scopeOf(root: string, { sources, others }: ContentFiles, given: readonly string[]): Scope {
  const changed = filesNamed(root, given, [...sources.map(({ file }) => file), ...others]);
  return { changed, added: changed };
}

/**
 * What the checker is told of a scope. Rules pass over what the change cannot have touched, whose mistakes are
 * nobody's here; with `all`, they do not.
 */
export function contextOf(
  { changed, added, touched = new Set(), gone = new Set(), lostNames = false }: Scope,
  { sources }: ContentFiles,
  all: boolean,
): Pick<CheckContext, 'changed' | 'added' | 'closely' | 'lostNames'> {
  const isTouched = (file: string): boolean => changed.has(file) || touched.has(entryId(file));
  // What these rules find may hang on community.json as well.
  if (all || isTouched(COMMUNITY)) return { changed, added };
  const near = sources.map(({ file }) => file).filter(isTouched);
  return { changed, added, closely: new Set([...near, ...gone]), lostNames };
}

const COMMUNITY = 'content/community.json';

/**
 * What stands in a changed file is the change's own, and so is what was not there before, wherever
 * it stands: a reference to a file that the change removed, say.
 *
 * @param judgeBefore what the checker says of the archive as it was; asked only if need be
 */
export function sortOut(
  found: readonly Diagnostic[],
  { changed, touched = new Set(), before }: Scope,
  judgeBefore: (content: ContentFiles) => Diagnostic[],
): Findings {
  const isInside = ({ place }: Diagnostic): boolean => changed.has(place.file);
  const inside = found.filter(isInside);
  const outside = found.filter((diagnostic) => !isInside(diagnostic));
  // What is a file's own doing stood there before, if nothing has happened to that file.
  const mayBeNew = ({ rule, place }: Diagnostic): boolean =>
    !blamesEntryItself(rule) || touched.has(entryId(place.file)) || touched.has('community');
  if (!before || !outside.some(mayBeNew)) return { own: inside, elsewhere: outside };

  const stood = new Set(judgeBefore(before()).map(nameOf));
  const isNew = (diagnostic: Diagnostic): boolean => mayBeNew(diagnostic) && !stood.has(nameOf(diagnostic));
  return {
    own: [...inside, ...outside.filter(isNew)],
    elsewhere: outside.filter((diagnostic) => !isNew(diagnostic)),
  };
}

/** The file has not changed, so the same mistake stands at the same place. */
function nameOf({ rule, place, message }: Diagnostic): string {
  return JSON.stringify([rule, place.file, place.start.offset, message]);
}
