import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { loadArchive } from '../archive/load.ts';
import { runGit } from '../git/run.ts';
import { summarise } from '../github/annotations.ts';
import { plainText } from '../report/neutral.ts';
import { announce } from './announce/deliver.ts';
import type { Arrived } from './announce/plan.ts';
import { rehearse } from './announce/rehearse.ts';
import { toJson, toText } from './announce/tell.ts';
import { type Command, contentRoot, expectFormat, nowFrom, readFlags, UsageError } from './command.ts';
import { openRepository, repositoryAddress } from './github.ts';
import { say } from './say.ts';

export const command: Command = {
  help: `gazette announce [--dry-run] [--digest weekly] [--arrived yes|no]
                 [--format text|json] [--repo OWNER/NAME] [--now INSTANT]

Announces to a Slack channel what is new since it did so last: events to come, what
can be applied for, recordings, publications, news, spotlights and issues that were
sent; at most eight of a kind, and how many more. What is over or old is not news.
Everything is said once, also when a run is repeated or cut. The first run announces
nothing, and takes note of what there is.

  --digest weekly    once a week, all together, with what closes in the week after; it
                     waits for its day. So it is, too, where content/community.json
                     says so: chat.announce, and chat.digestDay
  --dry-run          print what would be sent, and send nothing; needs no secret.
                     Where nothing says which repository, of the last seven days
  --arrived yes|no   settle a message of which nobody knew whether it arrived:
                     with "no" it is sent again
  --format json      { "status", "digest", "news": [{ "collection", "entries": [{ "id",
                     "title", "url" }] }], "closing": [the same], "message", "doubts" };
                     the status is sent, would-send, nothing, waiting (for its day),
                     first, old (a newer run was there), busy (another run sends now)
                     or off (no secret)
  --repo OWNER/NAME  the repository; in a workflow, the one it runs in
  --now INSTANT      announce as of that moment, such as 2026-11-22T09:00:00Z

SLACK_WEBHOOK_URL is the address of an incoming webhook, and secret: it is never
printed. Without it, nothing is announced. What was announced stands in the repository
at refs/gazette/announced, and takes a token in GITHUB_TOKEN that may write contents.

Exit code 0: announced, or nothing to do. 2: could not run, or nobody knows whether
Slack has the message; it says what to do.

Example
  npx gazette announce --dry-run
`,

  async run(args) {
    const { values } = readFlags({
      args,
      options: {
        'dry-run': { type: 'boolean', default: false },
        digest: { type: 'string' },
        arrived: { type: 'string' },
        format: { type: 'string', default: 'text' },
        repo: { type: 'string' },
        now: { type: 'string' },
      },
    });
    expectFormat(values.format, ['text', 'json']);
    const arrived = arrivedFrom(values.arrived);
    const now = nowFrom(values.now);
    const webhook = process.env['SLACK_WEBHOOK_URL'];
    const { archive } = loadArchive(contentRoot());
    const isDigest = isWeekly(values.digest) || archive.community.chat?.announce === 'weekly';
    const render = values.format === 'json' ? toJson : toText;
    if (values['dry-run']) {
      console.log(render(archive, await rehearse(archive, { repo: values.repo, arrived, isDigest, now }), now));
      return 0;
    }
    if (!webhook) {
      console.log(render(archive, { status: 'off', doubts: [] }, now));
      return 0;
    }

    const { post, webhookFrom } = await import('../chat/webhook.ts');
    const url = webhookFrom('SLACK_WEBHOOK_URL', webhook);
    try {
      const outcome = await announce({
        github: openRepository({ repo: values.repo, needsToken: true }),
        archive,
        commit: publishedCommit(),
        now,
        me: thisRun(values.repo),
        isDigest,
        arrived,
        post: (message) => post(url, message, Number(process.env['GAZETTE_PACE'] || 1000)),
      });
      say(render(archive, outcome, now));
      return 0;
    } catch (error) {
      if (process.env['GITHUB_STEP_SUMMARY'])
        await summarise(`### The chat\n\n${plainText((error as Error).message)}\n`);
      throw error;
    }
  },
};

function isWeekly(digest: string | undefined): boolean {
  if (digest === undefined || digest === 'weekly') return digest === 'weekly';
  throw new UsageError(`Unexpected digest "${digest}", expected weekly`);
}

/** A workflow that was not started by hand says nothing, and one whose starter left the field alone says "unknown". */
function arrivedFrom(text = ''): Arrived | undefined {
  if (text === '' || text === 'unknown') return undefined;
  if (text === 'yes' || text === 'no') return text;
  throw new UsageError(`Unexpected --arrived "${text}", expected yes or no`);
}

/** @throws Error where somebody would announce from their own machine what nobody else has */
function publishedCommit(): string {
  const inWorkflow = process.env['GITHUB_SHA'];
  if (inWorkflow) return inWorkflow;
  const ask = (...args: string[]): string => runGit(resolve(contentRoot()), args).stdout.toString().trim();
  if (ask('status', '--porcelain', '--', 'content') !== '')
    throw new Error('Cannot announce what is not published: commit and push what has changed in content/ first');
  const head = ask('rev-parse', '--verify', '--quiet', 'HEAD');
  if (head === '') throw new Error('Cannot announce: there is no commit here');
  return head;
}

function thisRun(repo: string | undefined): string {
  const run = process.env['GITHUB_RUN_ID'];
  return run ? `${repositoryAddress(repo)}/actions/runs/${run}` : `somebody by hand (${randomUUID().slice(0, 8)})`;
}
