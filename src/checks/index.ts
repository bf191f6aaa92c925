import type { Archive } from '../archive/archive.ts';
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { aliasClaimedTwice } from './alias-claimed-twice.ts';
import { bodyMissing } from './body-missing.ts';
import { deadlineMissing } from './deadline-missing.ts';
import { endsBeforeStart } from './ends-before-start.ts';
import { recordingClaimedTwice } from './recording-claimed-twice.ts';
import { yearFolder } from './year-folder.ts';

export interface CheckContext {
  /** The moment to judge by. */
  now: Temporal.Instant;
}

/** A rule: the archive in, diagnostics out. */
export type Check = (archive: Archive, context: CheckContext) => Diagnostic[];

/** Every rule, in the order in which an entry is read. */
export const CHECKS: readonly Check[] = [
  yearFolder,
  aliasClaimedTwice,
  endsBeforeStart,
  deadlineMissing,
  recordingClaimedTwice,
  bodyMissing,
];

/** Checks the archive against every rule. */
export function runChecks(archive: Archive, context: CheckContext): Diagnostic[] {
  return CHECKS.flatMap((check) => check(archive, context)).sort(byPlace);
}
