import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../entries/read.ts';
import { findArtifact, readFromArtifact } from '../github/artifact.ts';
import type { GitHub } from '../github/client.ts';
import { keepComment, keepLabel, keepLineComments, type LineComment } from '../github/comment.ts';
import { LABELS } from '../github/labels.ts';
import { whoAmI } from '../github/myself.ts';
import { otherProposals, proposedFiles } from '../github/proposals.ts';
import {
  type ChangedFile,
  filesOf,
  findPullRequest,
  MOST_FILES,
  type PullRequest,
  type RunOrigin,
} from '../github/pull-request.ts';
import { latestRun, type Run } from '../github/runs.ts';
import {
  type CommentContext,
  MARKER,
  MEND_MARKER,
  renderComment,
  renderMend,
  renderNoReport,
  renderUnproven,
} from '../report/comment.ts';
import { MAX_REPORT_BYTES, parseReport, type Report } from '../report/report.ts';
import { type Command, contentRoot, readFlags, UsageError } from './command.ts';
import { type RunEnded, readEvent } from './comment/event.ts';
import { findTwins, mayAnnounce } from './comment/twins.ts';
import { openRepository } from './github.ts';

const NOBODY_NEW: CommentContext = { isFirst: false, suggested: 0, twins: [], changesChecker: false, commit: '' };

export const command: Command = {
  help: `gazette comment [--dry-run] [--report FILE]

Says on a pull request what the check found: one comment, renewed after each push,
and mends to accept with a click on the lines of the diff. It runs after the check,
in a job that may write and that runs nothing of the pull request.

  --dry-run      print the comment, write nothing
  --report FILE  the report that gazette check --report has written; without it, that
                 of the run that started this one

Example
  npx gazette check --since origin/main --report report.json
  npx gazette comment --dry-run --report report.json
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: { 'dry-run': { type: 'boolean', default: false }, report: { type: 'string' } },
    });
    if (values.report !== undefined) {
      if (!values['dry-run']) throw new UsageError('Unexpected --report without --dry-run, expected both or none');
      console.log(renderComment(parseReport(readText(values.report)), NOBODY_NEW).trimEnd());
      return 0;
    }

    const ended = readEvent(process.env['GITHUB_EVENT_PATH']);
    if (!ended.isPullRequest) return say('This run was not for a pull request: there is nothing to comment on.');
    const github = openRepository({ needsToken: !values['dry-run'] });
    const pull = await findPullRequest(github, ended.run);
    if (!pull) return say(NOTHING_TO_SAY);
    const files = await filesOf(github, pull.number);
    const said = await whatToSay(github, ended, pull, files);
    if (!said) return say('The check has not ended yet; the comment comes after it.');
    if (values['dry-run']) return say(said.body.trimEnd());

    const me = await whoAmI(github);
    // All that took a while: what is said now must not stand above another commit.
    if (!(await findPullRequest(github, ended.run))) return say(NOTHING_TO_SAY);
    const { number, headSha } = pull;
    await keepLineComments(github, { number, headSha, me, marker: MEND_MARKER, comments: said.mends });
    await keepComment(github, { number, me, marker: MARKER, body: said.body });
    if (said.isExpired !== undefined)
      await keepLabel(github, { number, label: LABELS.expired.name, wanted: said.isExpired });
    return 0;
  },
};

const NOTHING_TO_SAY =
  'The pull request is closed, is for another branch, or has been pushed to since: there is nothing to comment on.';

interface Said {
  body: string;
  mends: LineComment[];
  /** Whether an entry was added whose deadline has passed; undefined where nobody can tell. */
  isExpired?: boolean;
}

/** What to say on a pull request; undefined while its check goes on. */
async function whatToSay(
  github: GitHub,
  { run, id, url, workflow }: RunEnded,
  pull: PullRequest,
  files: readonly ChangedFile[],
): Promise<Said | undefined> {
  if (files.length >= MOST_FILES || files.some(isOfWorkflows)) return { body: renderUnproven(), mends: [] };
  const check = workflow === CHECK ? { id, url } : await endedRun(github, run);
  if (!check) return undefined;
  const found = await readReport(github, check.id);
  if ('problem' in found) {
    console.log(found.problem);
    return { body: renderNoReport(check.url), mends: [] };
  }
  const { report } = found;
  const mends = mendsOf(report, files);
  const context = await contextOf(github, run, pull, files, mends.length);
  const isExpired = report.told.some(({ rule }) => rule === 'opportunity/deadline-passed');
  return { body: renderComment(report, context), mends, isExpired };
}

const CHECK = '.github/workflows/check.yml';

/** GitHub runs the workflows that a pull request brings along: then its check is as good as its author. */
function isOfWorkflows({ file, was }: ChangedFile): boolean {
  return [file, was].some((path) => path?.startsWith('.github/workflows/') || path?.startsWith('.github/actions/'));
}

async function endedRun(github: GitHub, run: RunOrigin): Promise<Run | undefined> {
  const check = await latestRun(github, 'check.yml', run);
  return check?.status === 'completed' ? check : undefined;
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function readText(file: string): string {
  if (!existsSync(file)) throw new UsageError(`Unexpected report ${file}, expected a file that is there`);
  return readFileSync(file, 'utf8');
}

/** The report of a run; what is wrong with it is said in the log, and not made a failure of ours. */
async function readReport(github: GitHub, run: number): Promise<{ report: Report } | { problem: string }> {
  const artifact = await findArtifact(github, run, 'report');
  if (!artifact) return { problem: 'The check has left no report.' };
  const text = await readFromArtifact(github, artifact, 'report.json', MAX_REPORT_BYTES).catch(toProblem);
  if (typeof text !== 'string') return text;
  try {
    return { report: parseReport(text) };
  } catch (error) {
    return toProblem(error);
  }
}

/** What a stranger's artifact is no good for is not our failure; what GitHub does not do is. */
function toProblem(error: unknown): { problem: string } {
  const { message } = error as Error;
  if (!message.startsWith('Cannot use the ')) throw error;
  return { problem: message };
}

/** The mends that can be accepted with a click: those of lines that the diff shows, one a line. */
function mendsOf({ told }: Report, files: readonly ChangedFile[]): LineComment[] {
  const byFile = new Map(files.map((changed) => [changed.file, changed]));
  const mends = new Map<string, LineComment>();
  for (const one of told) {
    const { file, line, suggestion } = one;
    if (suggestion === undefined || !byFile.get(file)?.lines.has(line) || mends.has(`${file}:${line}`)) continue;
    mends.set(`${file}:${line}`, { file, line, body: renderMend(one) });
  }
  return [...mends.values()].slice(0, MOST_MENDS);
}

/** Each is a mail to whoever watches; who has more to mend runs npm run fix. */
const MOST_MENDS = 5;

async function contextOf(
  github: GitHub,
  run: RunOrigin,
  { number, headSha, isFirst }: PullRequest,
  files: readonly ChangedFile[],
  suggested: number,
): Promise<CommentContext> {
  const preview = await latestRun(github, 'preview.yml', run);
  const artifact = preview?.status === 'completed' ? await findArtifact(github, preview.id, 'preview') : undefined;
  return {
    isFirst,
    suggested,
    twins: files.some(({ file }) => mayAnnounce(file)) ? await twinsOf(github, number) : [],
    ...(preview && artifact ? { previewUrl: `${preview.url}/artifacts/${artifact.id}` } : {}),
    changesChecker: files.some(({ file }) => /^(src|schemas|\.github\/judge)\//.test(file)),
    commit: headSha,
  };
}

/** Advice only: what others propose, and whatever is wrong with it, must not keep this one from its comment. */
async function twinsOf(github: GitHub, number: number): Promise<CommentContext['twins']> {
  try {
    const file = 'content/community.json';
    const community = decode(file, readFileSync(join(contentRoot(), file)));
    const own = await proposedFiles(github, number, mayAnnounce);
    return findTwins(community, own, await otherProposals(github, number, mayAnnounce));
  } catch (error) {
    console.log(`Other pull requests were not looked at. ${(error as Error).message}`);
    return [];
  }
}
