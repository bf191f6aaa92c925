import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildArchive } from '../archive/load.ts';
import { dateAt } from '../dates.ts';
import { type ContentFiles, readContent } from '../entries/read.ts';
import { announce, summarise } from '../github/annotations.ts';
import type { KeptProposal } from '../github/proposal.ts';
import { AVAILABILITY, isLasting, type Memory, nameOf, parseMemory, remember } from '../recordings/memory.ts';
import type { Plan } from '../recordings/plan.ts';
import { fence } from '../report/neutral.ts';
import { renderRun, type ToldRun } from '../report/recordings.ts';
import { escapeControls } from '../report/text.ts';
import { type Command, contentRoot, expectFormat, nowFrom, readFlags } from './command.ts';
import { writeMended } from './fix/write.ts';
import { openRepository, repositoryAddress } from './github.ts';
import { writeAll } from './import/write.ts';
import { type Looked, look } from './recordings/look.ts';
import { leftBefore, proposeOnGitHub } from './recordings/on-github.ts';
import { type Proposed, propose } from './recordings/propose.ts';
import { say } from './say.ts';
import { openOutside } from './web.ts';

export const command: Command = {
  help: `gazette recordings [--dry-run] [--pull-request] [--repo OWNER/NAME]
                   [--memory FILE] [--format text|json] [--now INSTANT]

Looks for new videos in the channels and playlists of content/community.json and in
the playlists of series, and writes a file in content/recordings/ for each, joined to
the event it records: for sure where its description links to the event or has its id,
likely by title and date, else to none. Videos that have an entry are asked for once a
week, and marked where they have become private or were removed, with the last day on
which they were seen.

What YouTube does not say changes nothing. A feed that is missing, empty or broken is
told of, and fails the command only when it has been so for three days.

  --dry-run          write nothing
  --pull-request     propose it all in one pull request, which says why, and set its
                     check; what was proposed once, and not taken, is not proposed
                     again. It takes a token in GITHUB_TOKEN that may write contents,
                     pull requests, checks and statuses, and read actions
  --repo OWNER/NAME  the repository; in a workflow, the one it runs in
  --memory FILE      what to leave for the next run: since when a feed does not answer,
                     which videos were asked for. It is read from there too; with
                     --pull-request, from what the last run of the workflow has left
  --format json      for machines
  --now INSTANT      as of that moment, such as 2026-11-22T09:00:00Z

Exit code 0: done, or nothing new. 1: a feed has not answered for three days. 2: could
not run.

Example
  npx gazette recordings --dry-run
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: {
        'dry-run': { type: 'boolean', default: false },
        'pull-request': { type: 'boolean', default: false },
        repo: { type: 'string' },
        memory: { type: 'string' },
        format: { type: 'string', default: 'text' },
        now: { type: 'string' },
      },
    });
    expectFormat(values.format, ['text', 'json']);
    const now = nowFrom(values.now);
    const root = resolve(contentRoot());
    const content = readContent(root);
    const { archive } = buildArchive(content);
    const today = dateAt(now, archive.community.zone).toString();
    const github =
      values['pull-request'] && !values['dry-run']
        ? openRepository({ repo: values.repo, needsToken: true })
        : undefined;
    const left = github ? await leftBefore(github) : readIfThere(values.memory);
    const memory = parseMemory(left ?? '');

    const web = openOutside(archive.community);
    const request = { timeout: 20 * Number(process.env['GAZETTE_PACE'] || 1000) };
    const looked = await look(web, archive, { memory, today, request }).finally(() => web.close());
    const next = remember(memory, { ...looked, now, today });
    if (values.memory !== undefined && !values['dry-run'])
      writeFileSync(values.memory, `${JSON.stringify(next, null, 2)}\n`);

    const outside = {
      videos: looked.videos,
      seen: looked.asked.seen,
      lastGood: new Map(Object.entries(memory.seen)),
      now,
    };
    const { proposed, kept } = github
      ? await proposeOnGitHub(github, content, outside, repositoryAddress(values.repo)!)
      : { proposed: propose(content, { ...outside, wasProposed: () => false }), kept: undefined };
    if (!github && !values['dry-run']) write(root, content, proposed);

    const run = tell(looked, memory, proposed);
    if (values.format === 'json')
      console.log(JSON.stringify({ ...run, troubles: next.troubles, proposal: kept }, null, 2));
    else await tellRun(run, endingOf(run, kept, proposed, values['dry-run']));
    return warn(run, next, now) ? 1 : 0;
  },
};

function readIfThere(file: string | undefined): string | undefined {
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function write(root: string, content: ContentFiles, { files }: Proposed): void {
  const before = new Map(content.sources.map((source) => [source.file, source]));
  writeAll(
    root,
    files.filter(({ file }) => !before.has(file)),
  );
  for (const source of files) {
    const old = before.get(source.file);
    if (old) writeMended(root, old, source);
  }
}

function tell({ answers, asked, due }: Looked, memory: Memory, { plan, additions, changes }: Proposed): ToldRun {
  const held = ({ video, reason }: Plan['waiting'][number]) => ({ title: video.title, id: video.id, reason });
  return {
    feeds: answers.map((answer) => ({
      title: answer.source.title,
      name: nameOf(answer),
      ...('trouble' in answer ? { trouble: answer.trouble } : { videos: answer.videos.length }),
      before: memory.counts[nameOf(answer)],
    })),
    asked: due.length,
    askTrouble: asked.trouble,
    additions,
    changes,
    waiting: plan.waiting.map(held),
    leftOut: plan.leftOut.map(held),
  };
}

function endingOf({ feeds }: ToldRun, kept: KeptProposal | undefined, { files }: Proposed, isDry: boolean): string {
  if (kept) return [PROPOSED[kept.status], kept.url].filter((line) => line !== undefined).join('\n');
  const silent = feeds.filter(({ trouble }) => trouble !== undefined).length;
  if (silent > 0 && silent === feeds.length)
    return 'None of them answered: look at your connection. Nothing was changed, and nobody knows whether there is anything new';
  if (files.length === 0)
    return silent > 0
      ? `Nothing new in the ${feeds.length - silent} of ${feeds.length} that answered`
      : PROPOSED.nothing;
  return isDry ? 'Nothing was written' : `Wrote ${files.map(({ file }) => file).join(', ')}`;
}

const PROPOSED = {
  open: 'It is proposed',
  settled: 'There is nothing new; what was proposed is settled',
  nothing: 'There is nothing new',
};

/** In a workflow, no title can give orders to the runner. */
async function tellRun(run: ToldRun, ending: string): Promise<void> {
  const text = escapeLines(`${renderRun(run)}\n\n${ending}`);
  say(text);
  if (process.env['GITHUB_ACTIONS']) await summarise(`${fence('', text)}\n`);
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeControls).join('\n');
}

/** Tells of what does not answer; whether one has not for too long. */
function warn({ feeds, askTrouble }: ToldRun, { troubles }: Memory, now: Temporal.Instant): boolean {
  const all = [
    ...feeds.flatMap(({ title, name, trouble }) => (trouble === undefined ? [] : [{ what: title, name, trouble }])),
    ...(askTrouble === undefined
      ? []
      : [{ what: 'YouTube, asked for known videos,', name: AVAILABILITY, trouble: askTrouble }]),
  ].map((each) => ({ ...each, since: troubles[each.name]! }));
  for (const { what, trouble, since } of all) {
    const severity = isLasting(since, now) ? 'error' : 'warning';
    const said = `${what} ${trouble}. It has been so since ${since}; nothing was changed for that.`;
    if (process.env['GITHUB_ACTIONS']) announce(severity, 'YouTube', said);
    else console.error(escapeControls(said));
  }
  return all.some(({ since }) => isLasting(since, now));
}
