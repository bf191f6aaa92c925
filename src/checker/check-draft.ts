import { buildArchive } from '../archive/load.ts';
import { judge } from '../checks/run-checks.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ContentFiles, SourceFile } from '../entries/read.ts';

/** The archive an entry is to go into, as far as its rules look at other entries. */
export interface Surroundings extends ContentFiles {
  /** What the checker says of the archive without the entry; remembered between two drafts. */
  before?: ReadonlySet<string>;
}

/**
 * What CI would say of a pull request that brings this file: everything in it, and what was not
 * there before in other files, such as a recording that two entries claim now.
 */
export function checkDraft(draft: SourceFile, around: Surroundings, now: Temporal.Instant): Diagnostic[] {
  const others = around.sources.filter(({ file }) => file !== draft.file);
  const found = judgeFiles({ sources: [...others, draft].sort(byFile), others: around.others }, draft.file, now);
  if (found.every(({ place }) => place.file === draft.file)) return found;
  around.before ??= new Set(judgeFiles(around, draft.file, now).map(nameOf));
  const { before } = around;
  return found.filter((diagnostic) => diagnostic.place.file === draft.file || !before.has(nameOf(diagnostic)));
}

function judgeFiles({ sources, others }: ContentFiles, file: string, now: Temporal.Instant): Diagnostic[] {
  return judge(buildArchive({ sources, others }), { now, changed: new Set([file]) });
}

function byFile(a: SourceFile, b: SourceFile): number {
  return a.file < b.file ? -1 : 1;
}

function nameOf({ rule, place, message }: Diagnostic): string {
  return JSON.stringify([rule, place.file, place.start.offset, message]);
}
