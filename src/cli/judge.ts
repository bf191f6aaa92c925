import { buildArchive } from '../archive/load.ts';
import { type CheckContext, runChecks } from '../checks/index.ts';
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import type { ContentFiles } from '../entries/read.ts';

/** Everything the checker has to say of the files, in order of place. */
export function judge(content: ContentFiles, context: CheckContext): Diagnostic[] {
  const { archive, diagnostics } = buildArchive(content);
  return [...diagnostics, ...runChecks(archive, context)].sort(byPlace);
}
