import { buildArchive, type LoadedArchive } from '../archive/load.ts';
import { type CheckContext, runChecks } from '../checks/index.ts';
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import type { ContentFiles } from '../entries/read.ts';

/** Everything the checker has to say of the files, in order of place. */
export function judge(content: ContentFiles, context: CheckContext): Diagnostic[] {
  return judgeArchive(buildArchive(content), context);
}

/** The same of an archive that is there already. */
export function judgeArchive({ archive, diagnostics }: LoadedArchive, context: CheckContext): Diagnostic[] {
  return [...diagnostics, ...runChecks(archive, context)].sort(byPlace);
}
