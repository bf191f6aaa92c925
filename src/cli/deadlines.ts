import { watchDeadlines } from '../archive/deadline-watch.ts';
import { loadArchive } from '../archive/load.ts';
import { LABELS } from '../github/labels.ts';
import { whoAmI } from '../github/myself.ts';
import { keepStandingIssue } from '../github/standing-issue.ts';
import { DEADLINES_MARKER, renderDeadlines, titleDeadlines } from '../report/deadlines.ts';
import { type Command, contentRoot, expectFormat, nowFrom, readFlags } from './command.ts';
import { openRepository, repositoryAddress } from './github.ts';

export const command: Command = {
  help: `gazette deadlines [--dry-run] [--format text|json] [--repo OWNER/NAME] [--now INSTANT]

Keeps one GitHub issue for maintainers, with the label "deadlines": what closed in the
last 14 days, what closes within 7 (registrations for events as well), what was
extended since yesterday, and what has no deadline and waits to be reviewed. It is
opened when there is something to say, edited when that changes, and closed when
nothing is left.

  --dry-run          print the GitHub issue and write nothing; needs no token
  --format json      print what it holds, for machines
  --repo OWNER/NAME  the repository; in a workflow, the one it runs in
  --now INSTANT      judge as of that moment, such as 2026-11-22T09:00:00Z

Writing takes a token in GITHUB_TOKEN that may write issues.

Example
  npx gazette deadlines --dry-run
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: {
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        repo: { type: 'string' },
        now: { type: 'string' },
      },
    });
    expectFormat(values.format, ['text', 'json']);
    const now = nowFrom(values.now);
    const { archive } = loadArchive(contentRoot());
    const { site, repository } = archive.community;
    const watched = watchDeadlines(archive, now);
    const title = titleDeadlines(watched);
    const body = renderDeadlines(watched, { site, repository: repositoryAddress(values.repo) ?? repository });
    const isJson = values.format === 'json';
    if (isJson) console.log(JSON.stringify({ checked: now, deadlines: watched }, null, 2));
    if (values['dry-run']) {
      if (!isJson) console.log(`${title}\n\n${body.trimEnd()}`);
      return 0;
    }

    const github = openRepository({ repo: values.repo, needsToken: true });
    const kept = await keepStandingIssue(github, {
      me: await whoAmI(github),
      label: LABELS.deadlines,
      marker: DEADLINES_MARKER,
      title,
      body,
      open: watched.length > 0,
    });
    if (!isJson) console.log([title, kept?.url].filter((line) => line !== undefined).join('\n'));
    return 0;
  },
};
