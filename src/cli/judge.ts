import { buildArchive } from '../archive/load.ts';
import { type CheckContext, judge } from '../checks/run-checks.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ContentFiles } from '../entries/read.ts';

/** Everything the checker has to say of files that were read, in order of place. */
export function judgeContent(content: ContentFiles, context: CheckContext): Diagnostic[] {
  return judge(buildArchive(content), context);
}
