import type { Archive } from '../archive/archive.ts';
import { loadArchive } from '../archive/load.ts';
import type { CommunityData } from '../archive/types.generated.ts';
import { dateAt } from '../dates.ts';
import { LABELS } from '../github/labels.ts';
import { whoAmI } from '../github/myself.ts';
import { keepStandingIssue, readStandingIssue } from '../github/standing-issue.ts';
import { isWorthOpening, LINKS_MARKER, renderLinks, renderLinksText, titleLinks } from '../report/links.ts';
import { checkLinks } from '../watch/check-links.ts';
import { type OutsideLink, outsideLinksOf } from '../watch/outside-links.ts';
import { inSeconds, openPolite } from '../watch/polite.ts';
import { type Checked, NOTHING, remember } from '../watch/record.ts';
import { readRecord, writeRecord } from '../watch/record-text.ts';
import { tellLinks } from '../watch/tell.ts';
import { linksOfWeek, weekOf } from '../watch/turn.ts';
import { type Command, contentRoot, expectFormat, nowFrom, readFlags, UsageError } from './command.ts';
import { openRepository, repositoryAddress } from './github.ts';
import { linksOnChangedLines } from './links/changed.ts';
import { progressOf } from './links/progress.ts';
import { reportOnChange } from './links/report-on-change.ts';
import { say } from './say.ts';
import { openOutside } from './web.ts';

/** A pull request is a stranger's: it must not have us ask the whole web, nor wait for it. */
const PULL = { links: 30, minutes: 3 };
/** With a pause of a second, that is some 2,000 questions to one host, and eight are asked at the same time. */
const WEEKLY = { minutes: 40 };
/** Of the 60,000 that we write at most: some 350 failing links. */
const RECORD_CHARACTERS = 24_000;

export const command: Command = {
  help: `gazette links [--since REV | --all] [--dry-run] [--format text|json|github]
              [--repo OWNER/NAME] [--now INSTANT]

Asks whether the links to other sites still lead anywhere, and keeps one GitHub issue
for maintainers, with the label "links". Each link is asked once in four weeks; one
that fails is asked again every week, and is dead when it has failed three times over
two weeks. Who answers 401, 403 or 429, or not in time, is never called dead.

Sites are asked politely: each host one question at a time, with a pause, as far as its
robots.txt allows. Links to videos on YouTube are left to "recordings".

  --since REV        only links on lines that changed since REV, at most ${PULL.links} of them;
                     writes nothing on GitHub. REV is a branch, tag or commit
  --all              every link, not only those whose turn it is
  --dry-run          print the GitHub issue and write nothing; needs no token. With one,
                     it goes on from what the GitHub issue remembers
  --format json      print what was found, for machines
  --format github    with --since: notes on the diff, and the list in the job summary
  --repo OWNER/NAME  the repository; in a workflow, the one it runs in
  --now INSTANT      as of that moment, such as 2026-11-22T09:00:00Z

Writing takes a token in GITHUB_TOKEN that may write issues.

Exit code 0: the links were asked, whatever came of it. 2: could not run.

Examples
  npx gazette links --all --dry-run
  npx gazette links --since origin/main
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: {
        since: { type: 'string' },
        all: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        repo: { type: 'string' },
        now: { type: 'string' },
      },
    });
    const { since, all, format, repo, 'dry-run': isDry } = values;
    if (since !== undefined && all) throw new UsageError('Unexpected --all beside --since, expected one of the two');
    expectFormat(format, since === undefined ? ['text', 'json'] : ['text', 'json', 'github']);
    const now = nowFrom(values.now);
    const { archive } = loadArchive(contentRoot());
    if (since === undefined) await watch(archive, now, { all, isDry, format, repo });
    else await lookAtChange(archive, now, { since, format });
    return 0;
  },
};

async function lookAtChange(
  archive: Archive,
  now: Temporal.Instant,
  { since, format }: { since: string; format: string },
): Promise<void> {
  const changed = linksOnChangedLines(contentRoot(), since, outsideLinksOf(archive));
  const checked = await ask(changed.slice(0, PULL.links), archive.community, PULL.minutes);
  const rest = changed.slice(PULL.links).map((link) => ({ link, verdict: undefined }));
  await reportOnChange([...checked, ...rest], dateAt(now, 'UTC').toString(), format);
}

interface WatchOptions {
  all: boolean;
  isDry: boolean;
  format: string;
  repo: string | undefined;
}

async function watch(
  archive: Archive,
  now: Temporal.Instant,
  { all, isDry, format, repo }: WatchOptions,
): Promise<void> {
  const github = isDry && !mayRead(repo) ? undefined : openRepository({ repo, needsToken: true });
  const ours = github && { me: await whoAmI(github), label: LABELS.links, marker: LINKS_MARKER };
  const before = github && ours ? readRecord((await readStandingIssue(github, ours)) ?? '') : NOTHING;
  const links = outsideLinksOf(archive);
  const wanted = all ? links : linksOfWeek(links, before, weekOf(now));
  const checked = await ask(wanted, archive.community, WEEKLY.minutes);

  const today = dateAt(now, 'UTC').toString();
  const record = remember(before, links, checked, today);
  const report = tellLinks(links, record, checked, today);
  const title = titleLinks(report);
  const repository = repositoryAddress(repo) ?? archive.community.repository;
  const body = renderLinks(report, writeRecord(record, RECORD_CHARACTERS), repository);
  if (format === 'json') console.log(JSON.stringify(report, null, 2));
  else say(isDry ? `${title}\n\n${body.trimEnd()}` : renderLinksText(report));
  if (isDry || !github || !ours) return;
  const kept = await keepStandingIssue(github, { ...ours, title, body, open: isWorthOpening(report) });
  if (format === 'text' && kept) console.log(`\n${kept.url}`);
}

/** A dry run goes on from what GitHub has, where it may look. */
function mayRead(repo: string | undefined): boolean {
  const token = process.env['GITHUB_TOKEN'] || process.env['GH_TOKEN'];
  return Boolean(token && (repo ?? process.env['GITHUB_REPOSITORY']));
}

async function ask(links: readonly OutsideLink[], community: CommunityData, minutes: number): Promise<Checked[]> {
  const outside = openOutside(community);
  const web = openPolite(outside, { pause: inSeconds(Number(process.env['GAZETTE_PACE'] || 1000)) });
  const progress = progressOf(links.length, 'links asked');
  try {
    const signal = AbortSignal.timeout(minutes * 60_000);
    return await checkLinks(links, { web, signal, onChecked: progress.show });
  } finally {
    progress.clear();
    web.close();
    await outside.close();
  }
}
