import { existsSync, readFileSync } from 'node:fs';
import { dateAt } from '../dates.ts';
import { type AutomationStatus, type JobStatus, parseStatus } from '../report/status.ts';
import { community } from './archive.ts';
import { formatDate } from './format.ts';

const file = process.env['GAZETTE_STATUS'];

/** How the scheduled jobs do, if the build is told: GAZETTE_STATUS names what `gazette status --out` has written. */
export const automation: AutomationStatus | undefined =
  file && existsSync(file) ? parseStatus(readFileSync(file, 'utf8')) : undefined;

/** 21 November 2023, as the community's calendar has it. */
export function dayOfSuccess({ lastSuccess }: JobStatus): string | undefined {
  return lastSuccess === null
    ? undefined
    : formatDate(dateAt(Temporal.Instant.from(lastSuccess), community.zone).toString());
}
