import { link } from './neutral.ts';
import { oneLine } from './text.ts';

/** How often a workflow is to run. */
export type Every = keyof typeof HOURS;

/** The longest that such a schedule waits. */
const HOURS = { hour: 1, day: 24, week: 7 * 24, month: 31 * 24, year: 366 * 24 };

/** GitHub starts schedules late when it is busy, and a run may fail once for no fault of ours. */
const TOLERANCE = { times: 2, hours: 6 };

/** What is known of a scheduled workflow. */
export interface JobStatus {
  name: string;
  /** `deadlines.yml` */
  file: string;
  every: Every;
  /** When the last run that succeeded began; null if none ever did. */
  lastSuccess: string | null;
  /** The page of that run, else of the workflow. */
  url: string;
  overdue: boolean;
}

/** How automation does: what `gazette status --format json` prints, and the site reads. */
export interface AutomationStatus {
  checked: string;
  workflows: JobStatus[];
}

/** Whether a workflow has not succeeded for longer than it should, counted from when it came into being. */
export function isOverdue(every: Every, since: string, now: Temporal.Instant): boolean {
  const hours = Temporal.Instant.from(since).until(now).total('hours');
  return hours > HOURS[every] * TOLERANCE.times + TOLERANCE.hours;
}

/** The status as a table for a terminal. */
export function renderStatusText({ workflows }: AutomationStatus): string {
  if (workflows.length === 0) return 'No workflow here runs by the clock';
  const rows = workflows.map(({ name, every, lastSuccess, overdue, url }) => [
    oneLine(name),
    `every ${every}`,
    lastSuccess === null ? 'never succeeded' : `succeeded ${lastSuccess}`,
    overdue ? 'OVERDUE' : '',
    url,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** By this we know our GitHub issue about overdue workflows again. */
export const STATUS_MARKER = '<!-- gazette: automation -->';

/** "Automation: 1 workflow is overdue". */
export function titleStatus({ workflows }: AutomationStatus): string {
  const count = workflows.filter(({ overdue }) => overdue).length;
  if (count === 0) return 'Automation: every workflow is on time';
  return `Automation: ${count === 1 ? '1 workflow is' : `${count} workflows are`} overdue`;
}

/**
 * The workflows that are overdue, for a GitHub issue, and how to start them again. It does not say
 * when it was checked, so that it changes only when they do.
 *
 * @param pageOf the page on GitHub on which a workflow is started and enabled
 */
export function renderStatusIssue({ workflows }: AutomationStatus, pageOf: (file: string) => string): string {
  const overdue = workflows.filter((job) => job.overdue);
  if (overdue.length === 0) return `${STATUS_MARKER}\n\nEvery scheduled workflow has succeeded when it should have.\n`;
  const rows = overdue.map(({ name, file, every, lastSuccess, url }) =>
    [
      link(name, pageOf(file)),
      `every ${every}`,
      lastSuccess === null ? 'never' : link(lastSuccess.replace('T', ' ').replace(/:\d\dZ$/, ' UTC'), url),
    ].join(' | '),
  );
  const table = ['| Workflow | Runs | Last success |', '|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n');
  return `${[STATUS_MARKER, table, HELP].join('\n\n')}\n`;
}

const HELP = [
  'Open the workflow by its name:',
  '',
  '- If it says **This scheduled workflow is disabled**, choose *Enable workflow*, then *Run workflow*. GitHub stops schedules in a repository in which nothing has happened for 60 days.',
  '- If its last runs have failed, the log of the latest says why.',
  '- If it has never run, choose *Run workflow*: the first run shows whether it can.',
  '',
  '<sub>Written by <code>gazette status --issue</code>, which keeps it up to date, closes it when all is on time, and opens it again.</sub>',
].join('\n');

/**
 * Reads what `gazette status --out` has written.
 *
 * @throws Error if it is something else
 */
export function parseStatus(text: string): AutomationStatus {
  const status = JSON.parse(text) as Partial<AutomationStatus> | null;
  if (typeof status?.checked !== 'string' || !Array.isArray(status.workflows))
    throw new Error('Cannot read the status: expected what gazette status --out has written');
  return status as AutomationStatus;
}
