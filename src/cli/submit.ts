import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildArchive } from '../archive/load.ts';
import { readContent } from '../entries/read.ts';
import { openForms, readForm } from '../github/forms.ts';
import { whoAmI } from '../github/myself.ts';
import { type Command, contentRoot, expectFormat, nowFrom, readFlags, UsageError } from './command.ts';
import { openRepository } from './github.ts';
import { say } from './say.ts';
import { type Desk, guessForm, type Outcome, settleForm, tryForm } from './submit/settle.ts';
import { openOutside } from './web.ts';

export const command: Command = {
  help: `gazette submit --issue N | --all | --body FILE
               [--dry-run] [--repo OWNER/NAME] [--format text|json] [--now INSTANT]

Makes an entry of what somebody sent by a form on GitHub, checks it, and proposes it
as a pull request that credits them; or says in a comment below the form what to mend.
Called again, it renews both: the pull request follows the form until somebody else
commits to it, is never opened a second time, and once it is merged the form is
closed with a link to the new page.

  --issue N          the number of the GitHub issue that the form has made
  --all              every form that is open
  --body FILE        a form as GitHub writes it, in a file: says what would become of it,
                     and asks nothing of GitHub
  --dry-run          write nothing, and print the comment and the files; needs no token
                     where everybody can read the repository
  --repo OWNER/NAME  the repository; else the one that a workflow runs in or, with
                     --dry-run, that content/community.json names
  --format json      for machines
  --now INSTANT      judge deadlines as of that moment, such as 2026-11-22T09:00:00Z

Writing takes a token in GITHUB_TOKEN that may write contents, pull requests, GitHub
issues, checks and statuses.

Exit code 0: done, also where there is something to mend. 1: with --body, there is.
2: could not run.

Examples
  npx gazette submit --issue 12 --dry-run
  npx gazette submit --body form.md
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: {
        issue: { type: 'string' },
        all: { type: 'boolean', default: false },
        body: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        repo: { type: 'string' },
        format: { type: 'string', default: 'text' },
        now: { type: 'string' },
      },
    });
    expectFormat(values.format, ['text', 'json']);
    const { issue, all, body } = values;
    if ([issue !== undefined, all, body !== undefined].filter(Boolean).length !== 1)
      throw new UsageError('Unexpected flags, expected one of --issue N, --all and --body FILE');
    if (issue !== undefined && !/^[1-9]\d{0,9}$/.test(issue))
      throw new UsageError(`Unexpected issue "${issue}", expected the number of a GitHub issue`);
    const content = readContent(resolve(contentRoot()));
    const { archive } = buildArchive(content);
    const web = openOutside(archive.community);
    const desk: Desk = { content, archive, web, now: nowFrom(values.now) };
    const tell = values.format === 'json' ? tellAsJson : tellAsText;
    try {
      if (body !== undefined) {
        const outcome = await tryForm(desk, guessForm(readText(body), archive));
        if (outcome.status === 'ignored')
          throw new UsageError(
            `Cannot tell which form ${body} is, expected every heading of one of ours, such as "### Title", also above what has no answer`,
          );
        tell([outcome]);
        return outcome.status === 'to-mend' ? 1 : 0;
      }
      const github = openRepository({ repo: values.repo, needsToken: !values['dry-run'] });
      const numbers = issue === undefined ? (await openForms(github)).map(({ number }) => number) : [Number(issue)];
      const me = values['dry-run'] ? undefined : await whoAmI(github);
      const { outcomes, failures } = await eachOf(numbers, async (number) => {
        // What was listed minutes ago may have been edited since.
        const form = await readForm(github, number);
        if (!form?.isOpen) return undefined;
        return me === undefined ? tryForm(desk, form) : settleForm(desk, form, github, me);
      });
      if (outcomes.length > 0 || failures.length === 0) tell(outcomes);
      if (failures.length === 0) return 0;
      throw failures.length === 1 ? failures[0]?.error : together(failures);
    } finally {
      await web.close();
    }
  },
};

/** Does something with every form, if it is open. One that fails does not keep the others waiting. */
async function eachOf(
  numbers: readonly number[],
  settle: (form: number) => Promise<Outcome | undefined>,
): Promise<{ outcomes: Outcome[]; failures: { form: number; error: unknown }[] }> {
  const outcomes: Outcome[] = [];
  const failures: { form: number; error: unknown }[] = [];
  for (const form of numbers) {
    try {
      const outcome = await settle(form);
      if (outcome) outcomes.push(outcome);
    } catch (error) {
      failures.push({ form, error });
    }
  }
  return { outcomes, failures };
}

function together(failures: readonly { form: number; error: unknown }[]): Error {
  const said = failures.map(({ form, error }) => `#${form}: ${(error as Error).message}`);
  return new Error(`Cannot see to ${failures.length} forms. ${said.join('. ')}`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`Cannot read ${file}: ${(cause as Error).message}`, { cause });
  }
}

function tellAsJson(outcomes: readonly Outcome[]): void {
  say(JSON.stringify(outcomes, null, 2));
}

function tellAsText(outcomes: readonly Outcome[]): void {
  if (outcomes.length === 0) say('There is no open form to look at');
  for (const { form, status, comment, pull, files = [] } of outcomes) {
    const head = form === 0 ? SAID[status] : `Form #${form}: ${SAID[status]}${pull ? `, ${pull.url}` : ''}`;
    const texts = files.map(({ file, text }) => `${file}${text === undefined ? '' : `\n\n${text}`}`);
    say([head, ...(comment === undefined ? [] : [comment.trimEnd()]), ...texts].join('\n\n'));
  }
}

const SAID: Record<Outcome['status'], string> = {
  'to-mend': 'something is to mend',
  proposed: 'proposed',
  edited: 'somebody else has edited it, and it stays as it is',
  merged: 'published',
  closed: 'not taken up',
  ignored: 'none of our forms',
};
