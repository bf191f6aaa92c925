import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../entries/read.ts';
import { findArtifact, readFromArtifact } from '../github/artifact.ts';
import type { GitHub } from '../github/client.ts';
import { keepComment, keepLabel, keepLineComments, type LineComment } from '../github/comment.ts';
import { LABELS } from '../github/labels.ts';
import { whoAmI } from '../github/myself.ts';
import { otherProposals, proposedFiles } from '../github/proposals.ts';
import { type ChangedFile, filesOf, findPullRequest, type PullRequest } from '../github/pull-request.ts';
import { latestRun } from '../github/runs.ts';
import {
  type CommentContext,
  MARKER,
  MEND_MARKER,
  renderComment,
  renderMend,
  renderNoReport,
} from '../report/comment.ts';
import { MAX_REPORT_BYTES, parseReport, type Report } from '../report/report.ts';
import { type Command, contentRoot, readFlags, UsageError } from './command.ts';
import { readEvent } from './comment/event.ts';
import { findTwins, mayAnnounce } from './comment/twins.ts';
import { openRepository } from './github.ts';

const NOBODY_NEW: CommentContext = { isFirst: false, suggested: 0, twins: [], changesChecker: false };

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

    const { run, isPullRequest } = readEvent(process.env['GITHUB_EVENT_PATH']);
    if (!isPullRequest) return say('This run was not for a pull request: there is nothing to comment on.');
    const github = openRepository({ needsToken: !values['dry-run'] });
    const pull = await findPullRequest(github, run);
    if (!pull) return say('The pull request is closed, or has been pushed to since: there is nothing to comment on.');
    const check = await latestRun(github, 'check.yml', run.headSha);
    if (check?.status !== 'completed') return say('The check has not ended yet; the comment comes after it.');

    const files = await filesOf(github, pull.number);
    const found = await readReport(github, check.id);
    if ('problem' in found) console.log(found.problem);
    const mends = 'report' in found ? mendsOf(found.report, files) : [];
    const body =
      'report' in found
        ? renderComment(found.report, await contextOf(github, pull, files, mends.length))
        : renderNoReport(check.url);
    if (values['dry-run']) return say(body.trimEnd());

    const me = await whoAmI(github);
    const { number, headSha } = pull;
    await keepLineComments(github, { number, headSha, me, marker: MEND_MARKER, comments: mends });
    await keepComment(github, { number, me, marker: MARKER, body });
    if ('report' in found) {
      const wanted = found.report.told.some(({ rule }) => rule === 'opportunity/deadline-passed');
      await keepLabel(github, { number, label: LABELS.expired.name, wanted });
    }
    return 0;
  },
};

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

/** More are no help: who has as many runs npm run fix. */
const MOST_MENDS = 20;

async function contextOf(
  github: GitHub,
  { number, headSha, isFirst }: PullRequest,
  files: readonly ChangedFile[],
  suggested: number,
): Promise<CommentContext> {
  const preview = await latestRun(github, 'preview.yml', headSha);
  const artifact = preview?.status === 'completed' ? await findArtifact(github, preview.id, 'preview') : undefined;
  return {
    isFirst,
    suggested,
    twins: files.some(({ file }) => mayAnnounce(file)) ? await twinsOf(github, number) : [],
    ...(preview && artifact ? { previewUrl: `${preview.url}/artifacts/${artifact.id}` } : {}),
    changesChecker: files.some(({ file }) => /^(src|schemas|\.github)\//.test(file)),
  };
}

async function twinsOf(github: GitHub, number: number): Promise<CommentContext['twins']> {
  const file = 'content/community.json';
  const community = decode(file, readFileSync(join(contentRoot(), file)));
  const own = await proposedFiles(github, number, mayAnnounce);
  return findTwins(community, own, await otherProposals(github, number, mayAnnounce));
}
