import { resolve } from 'node:path';
import { type CommitTimes, datesOf } from '../archive/entry-dates.ts';
import { buildArchive, type LoadedArchive } from '../archive/load.ts';
import { dateAt, isCalendarDate, isCalendarMonth } from '../dates.ts';
import { type Diagnostic, isError } from '../diagnostic.ts';
import { type ContentFiles, readContent, type SourceFile } from '../entries/read.ts';
import { renderEntry } from '../generate/entry-text.ts';
import { readHistory } from '../git/history.ts';
import { keepProposal } from '../github/proposal.ts';
import type { ChangedPath } from '../github/proposal-branch.ts';
import { addToIssue } from '../newsletter/compose/add.ts';
import { compose, type Draft, type Proposal } from '../newsletter/compose/compose.ts';
import type { Announced } from '../newsletter/compose/moved.ts';
import { nextMonth, usualSendDate } from '../newsletter/compose/pool.ts';
import { issueTitle } from '../newsletter/issue-title.ts';
import { renderComposed } from '../report/composed.ts';
import { withOwnPart } from '../report/own-part.ts';
import { keepBranchVerdict, withBranch } from './branch-content.ts';
import { type Command, contentRoot, expectFormat, nowFrom, readFlags, UsageError } from './command.ts';
import { announcedData } from './compose/as-announced.ts';
import { writeMended } from './fix/write.ts';
import { openRepository } from './github.ts';
import { writeAll } from './import/write.ts';

export const command: Command = {
  help: `gazette compose [MONTH] [--send-date YYYY-MM-DD] [--list] [--dry-run]
                [--pull-request] [--repo OWNER/NAME] [--format text|json]

Proposes an issue of the newsletter and writes content/issues/MONTH.md: what is
new since the last issue, what is on in the coming weeks, what closes after it
is sent, and the spotlight and the publication whose turn it is. It says why
each entry is in or out, and what to look at before you send it.

Then it is yours: reorder it, rename headings, take out what you do not want,
and write your letter below the second line of ---. Calling it again keeps all
of that, and adds only what is new since.

  MONTH                   such as 2026-12; that of the next issue, if left out
  --send-date YYYY-MM-DD  the day it will be sent; else the usual day
  --list                  say also what was left out, and write nothing
  --dry-run               write nothing
  --pull-request          propose it as a pull request, or renew the one there is;
                          one that was merged or closed stays so. It takes a token in
                          GITHUB_TOKEN that may write contents, pull requests,
                          checks and statuses
  --repo OWNER/NAME       the repository; in a workflow, the one it runs in
  --format json           for machines

The sections are those of newsletter.sections in content/community.json.

Exit code 0: written, or nothing to add. 2: could not run.

Examples
  npx gazette compose 2026-12
  npx gazette compose 2026-12 --send-date 2026-12-08 --list
`,

  async run(args) {
    const { values, positionals } = readFlags({
      args,
      allowPositionals: true,
      options: {
        'send-date': { type: 'string' },
        list: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        'pull-request': { type: 'boolean', default: false },
        repo: { type: 'string' },
        now: { type: 'string' },
      },
    });
    expectFormat(values.format, ['text', 'json']);
    const now = nowFrom(values.now);
    const root = resolve(contentRoot());
    const content = readContent(root);
    const { archive } = buildArchive(content);
    const { community } = archive;
    const month = monthFrom(positionals) ?? nextMonth(archive, now);
    const file = `content/issues/${month}.md`;
    const commits = process.env['GAZETTE_DATES'] === 'entries' ? undefined : readHistory(root, 'content');
    const announced = commits && announcedData(root, community.zone);
    const asked = { content, month, file, now, commits, announced, sendDate: values['send-date'] };
    const isJson = values.format === 'json';

    if (values['pull-request'] && !values['dry-run'] && !values.list) {
      const github = openRepository({ repo: values.repo, needsToken: true });
      let draft: Draft | undefined;
      let after = content;
      let changed: readonly ChangedPath[] = [];
      const kept = await keepProposal(github, {
        branch: `compose/${month}`,
        title: `Newsletter: ${issueTitle(community, month)}`,
        message: `Propose the newsletter of ${issueTitle(community, month)}`,
        async write(standing) {
          ({ changed } = standing);
          // An entry that the editor has added on the branch is one for the issue, too.
          const there = await withBranch(content, standing);
          const proposed = propose({ ...asked, content: there }, await standing.read(file));
          const { text } = proposed;
          draft = proposed.draft;
          after = text === undefined ? there : withText(there, { file, text });
          const files = new Map(text === undefined ? [] : [[file, text]]);
          const own = renderComposed(draft, file);
          return { files, body: (before) => withOwnPart(before, own) };
        },
      });
      await keepBranchVerdict(github, kept, { changed, before: content, after, now });
      if (isJson && draft) console.log(JSON.stringify({ ...kept, ...report(draft, file) }, null, 2));
      else if (!isJson) console.log([SETTLED[kept.status], kept.url].filter((line) => line !== undefined).join('\n'));
      return 0;
    }

    const there = content.sources.find((source) => source.file === file)?.text;
    const { draft, text } = propose(asked, there);
    const isWritten = !values.list && !values['dry-run'] && text !== undefined && text !== there;
    if (isWritten && there === undefined) writeAll(root, [{ file, text }]);
    else if (isWritten) writeMended(root, { file, text: there! }, { file, text });
    if (isJson) console.log(JSON.stringify(report(draft, file), null, 2));
    else {
      console.log(tell(draft, values.list));
      console.log(
        isWritten ? `\nWrote ${file}\n${nextSteps(month)}` : there ? `\n${file} is as it was` : '\nNothing was written',
      );
    }
    return 0;
  },
};

const SETTLED = {
  open: 'The issue is proposed',
  settled: 'The issue was proposed, and somebody settled it',
  nothing: 'There is nothing to propose',
};

interface Asked {
  content: ContentFiles;
  month: string;
  file: string;
  now: Temporal.Instant;
  commits: CommitTimes | undefined;
  announced: Announced | undefined;
  sendDate: string | undefined;
}

/**
 * The draft of an issue, and its text: on top of what is there, if it is there.
 *
 * @throws Error if what is there is broken, or was sent
 */
function propose(
  { content, month, file, now, commits, announced, sendDate: given }: Asked,
  current: string | undefined,
): { draft: Draft; text: string | undefined } {
  const others = content.sources.filter((source) => source.file !== file);
  const loaded = buildArchive(
    current === undefined ? { ...content, sources: others } : withText(content, { file, text: current }),
  );
  const { archive } = loaded;
  const today = dateAt(now, archive.community.zone).toString();
  const broken = brokenIn(loaded, file);
  if (broken)
    throw new Error(`Cannot add to ${file}, line ${broken.place.start.line}: ${broken.message}. Mend it first.`);
  const before = archive.issues.find(({ id }) => id === `issues/${month}`);
  if (before && before.data.sendDate < today)
    throw new Error(`Cannot add to ${file}: it was sent on ${before.data.sendDate}`);
  const usual = usualSendDate(archive, month);
  const sendDate = given ?? before?.data.sendDate ?? (usual < today && today.startsWith(month) ? today : usual);
  if (!isCalendarDate(sendDate))
    throw new UsageError(`Unexpected send date "${sendDate}", expected a calendar date such as ${month}-08`);
  const draft = compose(archive, { dates: datesOf(archive, now, commits), month, sendDate, before, announced });
  const text = before ? addToIssue(before, draft) : newIssue(draft);
  if (text !== undefined) expectValid(withText(content, { file, text }), file);
  return { draft, text };
}

function withText({ sources, others }: ContentFiles, source: SourceFile): ContentFiles {
  return { sources: [...sources.filter(({ file }) => file !== source.file), source], others };
}

/** @throws Error if what was added breaks the issue, as where its lists are written in a way of their own */
function expectValid(content: ContentFiles, file: string): void {
  const broken = brokenIn(buildArchive(content), file);
  if (broken)
    throw new Error(
      `Cannot add to ${file}: its lists are not written line by line, each entry after a hyphen (${broken.message})`,
    );
}

function brokenIn({ diagnostics }: LoadedArchive, file: string): Diagnostic | undefined {
  return diagnostics.find((diagnostic) => isError(diagnostic) && diagnostic.place.file === file);
}

function monthFrom([given, ...more]: readonly string[]): string | undefined {
  if (more.length > 0) throw new UsageError(`Unexpected "${more[0]}", expected one month`);
  if (!given) return undefined;
  if (!isCalendarMonth(given)) {
    const meant = given.replace(/^(\d{4})-?(\d)$/, '$1-0$2').replace(/^(\d{4})(\d{2})$/, '$1-$2');
    throw new UsageError(
      `Unexpected month "${given}", expected one such as ${isCalendarMonth(meant) ? meant : '2026-12'}`,
    );
  }
  return given;
}

/** Undefined if there is nothing to announce: an issue has at least one section. */
function newIssue({ title, sendDate, sections }: Draft): string | undefined {
  const filled = sections.map(({ heading, proposals }) => ({
    heading,
    entries: proposals.map(({ entry }) => entry.id),
  }));
  if (filled.length === 0) return undefined;
  const proposed = filled.flatMap(({ entries }) => entries);
  return renderEntry('issues', { title, sendDate, sections: filled, proposed }, { format: 'markdown', body: '' });
}

function nextSteps(month: string): string {
  return `→ Write your letter below its second line of ---, take out what you do not want, and see it:\n  npx gazette preview ${month}`;
}

function tell({ title, sendDate, last, sections, leftOut, warnings }: Draft, all: boolean): string {
  const lines = [
    `${title}, to be sent on ${sendDate}${last ? `; the last issue was ${last.data.title}, of ${last.data.sendDate}` : ''}`,
  ];
  for (const { heading, proposals } of sections) lines.push('', heading, ...proposals.map(lineOf));
  if (all && leftOut.length > 0) lines.push('', 'Left out', ...leftOut.map(lineOf));
  else if (leftOut.length > 0) lines.push('', `Left out: ${leftOut.length}; --list says why`);
  if (warnings.length > 0) lines.push('', 'Before you send it', ...warnings.map((warning) => `  ! ${warning}`));
  return lines.join('\n');
}

const SIGNS = { new: '+', kept: ' ', out: '-' };

function lineOf({ entry, title, reason, status }: Proposal): string {
  return `  ${SIGNS[status]} ${title}\n      ${entry.id}: ${reason}`;
}

function report({ month, title, sendDate, last, sections, leftOut, warnings }: Draft, file: string): object {
  const plain = ({ entry, title: name, reason, status }: Proposal): unknown => ({
    id: entry.id,
    title: name,
    reason,
    status,
  });
  return {
    month,
    title,
    file,
    sendDate,
    last: last?.id,
    sections: sections.map(({ heading, proposals }) => ({ heading, entries: proposals.map(plain) })),
    leftOut: leftOut.map(plain),
    warnings,
  };
}
