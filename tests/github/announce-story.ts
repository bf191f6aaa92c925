// A community whose chat hears what is new: a GitHub, a Slack, and a folder that is the checkout of a job.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { command } from '../../src/cli/announce.ts';
import { openGitHub } from '../bed/github.ts';
import { event, filesOf } from '../builders.ts';
import { writeFiles } from '../support/files.ts';
import { aSlack } from '../support/slack.ts';
import { type Ran, runCommand } from './run-command.ts';

export const NAME = 'circle/news';

/** One more run of the workflow: for a commit, later than the others unless it says when. */
export interface RunWishes {
  sha?: string;
  id?: string;
  now?: string;
  args?: string[];
  env?: Record<string, string>;
}

/** @param first whether the first run has taken note of what there is */
export async function openStory({ first = true, files = {} }: { first?: boolean; files?: object } = {}) {
  const github = await openGitHub();
  const slack = await aSlack();
  const root = mkdtempSync(join(tmpdir(), 'gazette-announce-'));
  onTestFinished(async () => {
    rmSync(root, { recursive: true, force: true });
    await github.close();
  });
  const all = { ...filesOf({ events: [event()] }), ...files } as Record<string, string>;
  writeFiles(root, all);
  github.createRepository(NAME, { files: all });
  const token = github.token({ permissions: { contents: 'write' }, repository: NAME });
  let runs = 0;
  let tip = github.state(NAME).branches['main']!;

  const story = {
    github,
    slack,
    root,
    token,
    /** Publishes files, or takes one away, and gives the commit. */
    publish(changed: Record<string, string | null>, branch = 'main'): string {
      for (const [file, text] of Object.entries(changed))
        if (text === null) rmSync(join(root, file));
        else writeFiles(root, { [file]: text });
      const sha = github.commit(NAME, { branch, files: changed as Record<string, string> });
      tip = sha;
      return sha;
    },
    async run({ sha = tip, id, now, args = [], env = {} }: RunWishes = {}): Promise<Ran> {
      runs += 1;
      const ran = await runCommand(
        command,
        {
          github,
          repository: NAME,
          root,
          token,
          // Long enough for a busy machine: a time-out that is none of the story's would be a doubt.
          env: {
            GAZETTE_PACE: '100',
            SLACK_WEBHOOK_URL: slack.url,
            GITHUB_SHA: sha,
            GITHUB_RUN_ID: id ?? String(100 + runs),
            ...env,
          },
        },
        ['--now', now ?? hour(runs), ...args],
      );
      if (/s3cret|B0CHANNEL/.test(JSON.stringify(ran)))
        throw new Error(`The secret was printed: ${JSON.stringify(ran)}`);
      return ran;
    },
    /** How often the channel has heard of something. */
    heard: (words: string): number => slack.channel.filter((message) => JSON.stringify(message).includes(words)).length,
  };
  if (first) await story.run();
  return story;
}

export type Story = Awaited<ReturnType<typeof openStory>>;

/** The hours of a working day and the days after it. */
export function hour(count: number): string {
  return Temporal.Instant.from('2026-03-02T08:00:00Z').add({ hours: count }).toString();
}

export function file(title: string, given: Partial<Parameters<typeof event>[0]> = {}): Record<string, string> {
  const { 'content/community.json': _, ...files } = filesOf({ events: [event({ title, ...given })] });
  return files as Record<string, string>;
}
