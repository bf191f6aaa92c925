import { expect, test } from 'vitest';
import {
  type AutomationStatus,
  isOverdue,
  type JobStatus,
  parseStatus,
  renderStatusIssue,
  renderStatusText,
  titleStatus,
} from '../../src/report/status.ts';
import { instant } from '../builders.ts';

const PAGE = 'https://github.com/circle/news/actions';

function aJob(given: Partial<JobStatus> = {}): JobStatus {
  return {
    name: 'deadlines',
    file: 'deadlines.yml',
    every: 'day',
    lastSuccess: '2026-03-10T05:07:00Z',
    url: `${PAGE}/runs/1`,
    overdue: false,
    ...given,
  };
}

function aStatus(...workflows: JobStatus[]): AutomationStatus {
  return { checked: '2026-03-10T09:00:00Z', workflows };
}

const pageOf = (file: string): string => `${PAGE}/workflows/${file}`;

test.each([
  ['hour', '2026-03-10T01:00:00Z'],
  ['day', '2026-03-08T03:00:00Z'],
  ['week', '2026-02-24T03:00:00Z'],
  ['month', '2026-01-07T03:00:00Z'],
] as const)('what runs every %s may fail once and be six hours late', (every, since) => {
  expect(isOverdue(every, since, instant('2026-03-10T09:00:00Z'))).toBe(false);
  expect(isOverdue(every, since, instant('2026-03-10T09:00:01Z'))).toBe(true);
});

test('a terminal shows each job in a line', () => {
  const status = aStatus(
    aJob(),
    aJob({ name: 'links', every: 'week', lastSuccess: null, url: pageOf('links.yml'), overdue: true }),
  );
  expect(`\n${renderStatusText(status)}`).toMatchInlineSnapshot(`
    "
    deadlines  every day   succeeded 2026-03-10T05:07:00Z           https://github.com/circle/news/actions/runs/1
    links      every week  never succeeded                 OVERDUE  https://github.com/circle/news/actions/workflows/links.yml"
  `);
  expect(renderStatusText(aStatus())).toBe('No workflow here runs by the clock');
});

test('maintainers read which job is overdue, and how to start it again', () => {
  const status = aStatus(
    aJob({ overdue: true }),
    aJob({ name: 'links', file: 'links.yml', every: 'week', lastSuccess: null, overdue: true }),
    aJob({ name: 'publish' }),
  );
  expect(titleStatus(status)).toBe('Automation: 2 workflows are overdue');
  expect(renderStatusIssue(status, pageOf)).toMatchInlineSnapshot(`
    "<!-- gazette: automation -->

    | Workflow | Runs | Last success |
    |---|---|---|
    | [deadlines](https://github.com/circle/news/actions/workflows/deadlines.yml) | every day | [2026-03-10 05:07 UTC](https://github.com/circle/news/actions/runs/1) |
    | [links](https://github.com/circle/news/actions/workflows/links.yml) | every week | never |

    Open the workflow by its name:

    - If it says **This scheduled workflow is disabled**, choose *Enable workflow*, then *Run workflow*. GitHub stops schedules in a repository in which nothing has happened for 60 days.
    - If its last runs have failed, the log of the latest says why.
    - If it has never run, choose *Run workflow*: the first run shows whether it can.

    <sub>Written by <code>gazette status --issue</code>, which keeps it up to date, closes it when all is on time, and opens it again.</sub>
    "
  `);
});

test('the text stays the same for as long as nothing changes', () => {
  const late = aStatus(aJob({ overdue: true }));
  expect(renderStatusIssue({ ...late, checked: '2026-03-11T09:00:00Z' }, pageOf)).toBe(renderStatusIssue(late, pageOf));
});

test('when all is on time, it says so', () => {
  expect(titleStatus(aStatus(aJob()))).toBe('Automation: every workflow is on time');
  expect(renderStatusIssue(aStatus(aJob()), pageOf)).toContain('has succeeded when it should have');
});

test('what was written can be read, and nothing else', () => {
  const status = aStatus(aJob());
  expect(parseStatus(JSON.stringify(status))).toEqual(status);
  expect(() => parseStatus('null')).toThrow('Cannot read the status');
  expect(() => parseStatus('{"checked":1}')).toThrow('Cannot read the status');
});
