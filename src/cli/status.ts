import { writeFileSync } from 'node:fs';
import type { GitHub } from '../github/client.ts';
import { LABELS } from '../github/labels.ts';
import { whoAmI } from '../github/myself.ts';
import { keepStandingIssue } from '../github/standing-issue.ts';
import { defaultBranch, type KnownWorkflow, knownWorkflows, lastSuccess } from '../github/workflows.ts';
import {
  type AutomationStatus,
  isOverdue,
  type JobStatus,
  renderStatusIssue,
  renderStatusText,
  STATUS_MARKER,
  titleStatus,
} from '../report/status.ts';
import { type Command, contentRoot, expectFormat, nowFrom, readFlags } from './command.ts';
import { openRepository, repositoryAddress, repositoryToRead } from './github.ts';
import { readSchedules, type Schedule } from './status/schedules.ts';

export const command: Command = {
  help: `gazette status [--issue] [--out FILE] [--dry-run] [--format text|json]
               [--repo OWNER/NAME] [--now INSTANT]

Says when each workflow in .github/workflows that runs by the clock last succeeded on
the default branch, and which are overdue: without success for twice as long as they
ever wait, and six hours more. GitHub stops schedules in a repository in which nothing
has happened for 60 days; such a workflow is overdue at once. One that somebody has
switched off never is.

  --issue            keep one GitHub issue for maintainers, with the label "automation":
                     opened, edited and closed as workflows are overdue or not
  --out FILE         write what --format json prints, for the site: GAZETTE_STATUS
                     names the file when it is built
  --dry-run          with --issue, print the GitHub issue; write nothing
  --format json      { "checked": instant, "workflows": [{ "name", "file",
                     "every": "hour" | "day" | "week" | "month" | "year",
                     "lastSuccess": instant or null, "url", "overdue" }] }
  --repo OWNER/NAME  the repository; else the one that a workflow runs in or, to read
                     it only, that content/community.json names
  --now INSTANT      judge as of that moment, such as 2026-11-22T09:00:00Z

Reading a public repository takes no token; --issue takes one in GITHUB_TOKEN that may
write issues.

Exit code 0: none is overdue, or --issue or --out has passed it on. 1: one is overdue.
2: could not run.

Example
  npx gazette status
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: {
        issue: { type: 'boolean', default: false },
        out: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        repo: { type: 'string' },
        now: { type: 'string' },
      },
    });
    expectFormat(values.format, ['text', 'json']);
    const { issue, out, 'dry-run': isDry } = values;
    const now = nowFrom(values.now);
    const schedules = readSchedules(contentRoot());
    const github = openRepository({ repo: values.repo, needsToken: issue && !isDry });
    const pageOf = (file: string): string =>
      `${repositoryAddress(repositoryToRead(values.repo))}/actions/workflows/${file}`;
    const status = await readStatus(github, schedules, pageOf, now);

    const json = JSON.stringify(status, null, 2);
    console.log(values.format === 'json' ? json : renderStatusText(status));
    const isLate = status.workflows.some(({ overdue }) => overdue);
    const title = titleStatus(status);
    const body = renderStatusIssue(status, pageOf);
    if (isDry && issue && values.format === 'text') console.log(`\n${title}\n\n${body.trimEnd()}`);
    if (isDry) return isLate ? 1 : 0;

    if (out !== undefined) writeFileSync(out, `${json}\n`);
    if (issue) {
      const me = await whoAmI(github);
      await keepStandingIssue(github, {
        me,
        label: LABELS.automation,
        marker: STATUS_MARKER,
        title,
        body,
        open: isLate,
      });
    }
    return isLate && !issue && out === undefined ? 1 : 0;
  },
};

async function readStatus(
  github: GitHub,
  schedules: readonly Schedule[],
  pageOf: (file: string) => string,
  now: Temporal.Instant,
): Promise<AutomationStatus> {
  const workflows: JobStatus[] = [];
  const branch = await defaultBranch(github);
  const known = await knownWorkflows(github);
  for (const { name, file, every, events } of schedules) {
    const workflow = known.get(file);
    // One that GitHub has not seen yet is in a branch only, and nobody can ask for its runs.
    const success = workflow && (await lastSuccess(github, { file, events, branch }));
    workflows.push({
      name,
      file,
      every,
      lastSuccess: success?.began ?? null,
      url: success?.url ?? pageOf(file),
      overdue: workflow !== undefined && isLate(workflow, success?.began, every, now),
    });
  }
  return { checked: now.toString({ smallestUnit: 'second' }), workflows };
}

function isLate(
  { state, since }: KnownWorkflow,
  succeeded: string | undefined,
  every: JobStatus['every'],
  now: Temporal.Instant,
): boolean {
  return state === 'stopped' || (state === 'on' && isOverdue(every, succeeded ?? since, now));
}
