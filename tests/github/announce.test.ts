import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { post } from '../../src/chat/webhook.ts';
import { announce } from '../../src/cli/announce/deliver.ts';
import { readAnnounced, writeAnnounced } from '../../src/github/announced.ts';
import { openGitHub as openClient } from '../../src/github/client.ts';
import { community, filesOf, instant } from '../builders.ts';
import { file, hour, NAME, openStory, type Story } from './announce-story.ts';

const FRESH = file('A fresh talk', { starts: '2026-05-05' });

function clientOf({ github, token }: Story) {
  return openClient({ repository: NAME, token, baseUrl: github.url, second: 100 });
}

describe('the channel hears', () => {
  test('nothing of what was there when its webhook was set, and of each new entry once', async () => {
    const story = await openStory({ first: false });
    expect((await story.run()).printed).toMatch(/^Nothing was announced from here before/);
    expect((await story.run()).printed).toBe('Nothing is new');
    story.publish(FRESH);
    expect((await story.run()).printed).toContain(
      'Announced to the chat:\n\nNew: 1 event\n\nEvents\n• A fresh talk — 5 May 2026\n  https://circle.example.org/events/2026/a-fresh-talk/',
    );
    expect((await story.run()).printed).toBe('Nothing is new');
    expect([story.slack.asked, story.heard('A fresh talk')]).toEqual([1, 1]);
  });

  test('nothing where no secret is set, and GitHub is not asked either', async () => {
    const story = await openStory({ first: false });
    const asked = story.github.requests.length;
    const { code, printed } = await story.run({ env: { SLACK_WEBHOOK_URL: '' } });
    expect([code, printed]).toEqual([
      0,
      expect.stringMatching(/^SLACK_WEBHOOK_URL is not set: nothing is announced\./),
    ]);
    expect(story.github.requests.length).toBe(asked);
  });

  test('nothing in a rehearsal, which needs no secret, and writes nothing', async () => {
    const story = await openStory();
    story.publish(FRESH);
    const ran = await story.run({
      args: ['--dry-run', '--format', 'json'],
      env: { SLACK_WEBHOOK_URL: '', GITHUB_TOKEN: '' },
    });
    expect(JSON.parse(ran.printed)).toMatchObject({
      status: 'would-send',
      news: [{ collection: 'events', entries: [{ id: 'events/2026/a-fresh-talk' }] }],
      message: { text: 'Missing Data Circle. New: 1 event' },
    });
    expect(story.slack.asked).toBe(0);
    await story.run();
    expect(story.heard('A fresh talk')).toBe(1);
  });

  test('nothing of an entry that was renamed, nor of one that was taken away and came back', async () => {
    const story = await openStory();
    const [path] = Object.keys(FRESH) as [string];
    story.publish(FRESH);
    await story.run();
    story.publish({ [path]: null });
    await story.run();
    story.publish(FRESH);
    await story.run();
    story.publish({
      [path]: null,
      ...file('A renamed talk', { starts: '2026-05-05', aliases: ['events/2026/a-fresh-talk'] }),
    });
    expect((await story.run()).printed).toBe('Nothing is new');
    expect(story.slack.channel).toHaveLength(1);
  });

  test('nothing from an old run that is started again', async () => {
    const story = await openStory();
    const old = story.publish(FRESH);
    await story.run();
    story.publish(file('The next talk', { starts: '2026-05-12' }));
    await story.run();
    story.publish({ [Object.keys(FRESH)[0]!]: null });
    await story.run();
    expect((await story.run({ sha: old, id: '103' })).printed).toBe('A newer run has looked at what is new already');
    expect(story.slack.channel).toHaveLength(2);
  });

  test('what is new on a branch that was given another past', async () => {
    const story = await openStory();
    const rewritten = (): string => story.publish(file('A talk after all', { starts: '2026-05-19' }), 'rewritten');
    story.github.commit(NAME, { branch: 'rewritten', files: { 'README.md': 'From the beginning\n' } });
    story.publish(FRESH);
    await story.run();
    expect((await story.run({ sha: rewritten() })).printed).toContain('A talk after all');
    // GitHub has forgotten the commit that was looked at last.
    const ledger = await readAnnounced(clientOf(story));
    await writeAnnounced(clientOf(story), ledger, { ...ledger!.record, commit: 'f'.repeat(40) }, 'Forget');
    story.publish(file('And another', { starts: '2026-05-26' }));
    expect((await story.run()).printed).toContain('And another');
    expect(['A fresh talk', 'A talk after all', 'And another'].map(story.heard)).toEqual([1, 1, 1]);
  });
});

describe('a weekly digest', () => {
  const WEEKLY = filesOf({
    community: community({ chat: { name: 'Chat', join: 'https://circle.example.org/join/', announce: 'weekly' } }),
  }) as Record<string, string>;
  test('comes on its day, once, with all that is new since the last', async () => {
    const story = await openStory({ files: WEEKLY });
    const days = [5, 6, 7, 8, 9, 10, 16].map((date) => `2026-03-${String(date).padStart(2, '0')}T02:12:00Z`);
    for (const now of days) {
      story.publish(file(`Talk of ${now.slice(0, 10)}`, { starts: '2026-06-01' }));
      const { printed } = await story.run({ now });
      // 9 March 2026 is a Monday.
      expect(printed).toMatch(/^Announced|^A digest waits for its day, (9|16) March 2026:/);
      if (printed.startsWith('Announced'))
        expect((await story.run({ now: now.replace('T02', 'T14') })).printed).toMatch(/^A digest waits for its day/);
    }
    expect(story.slack.channel.map(({ text }) => text)).toEqual([
      'Missing Data Circle. This week: 5 events',
      'Missing Data Circle. This week: 2 events',
    ]);
    expect(days.map((now) => story.heard(`Talk of ${now.slice(0, 10)}`))).toEqual(days.map(() => 1));
  });

  test('of a day on which nothing was new is not made up for later', async () => {
    const story = await openStory({ files: WEEKLY });
    expect((await story.run({ now: '2026-03-09T02:12:00Z' })).printed).toBe('Nothing is new');
    story.publish(FRESH);
    const { printed } = await story.run({ now: '2026-03-10T02:12:00Z' });
    expect(printed).toMatch(/^A digest waits for its day, 16 March 2026:\n\nThis week: 1 event/);
    expect(story.slack.asked).toBe(0);
    await story.run({ now: '2026-03-16T02:12:00Z', args: ['--digest', 'weekly'] });
    expect(story.heard('A fresh talk')).toBe(1);
  });
});

describe('what Slack refuses is sent by the next run', () => {
  test.each([
    ['no_service', /Slack did not take it, it answered 404 \(no_service \*{3}\)\. The webhook is gone/],
    ['too-many-requests', /429 \(rate_limited\), and asks to wait 30 seconds\. The next run sends it/],
  ] as const)('%s', async (fault, said) => {
    const story = await openStory();
    story.publish(FRESH);
    story.slack.faults.push(fault);
    expect((await story.run()).failure).toMatch(said);
    expect((await story.run()).code).toBe(0);
    expect([story.slack.asked, story.heard('A fresh talk')]).toEqual([2, 1]);
  });
});

describe('what may have arrived or not', () => {
  test('is not sent again by itself, while all else is, and maintainers are told what to do', async () => {
    const story = await openStory();
    story.publish(FRESH);
    story.slack.faults.push('cut-after');
    const { failure } = await story.run({ id: '7' });
    expect(failure).toMatch(
      /^Cannot tell whether everything arrived\. Slack may have the message about “A fresh talk”, sent at 2026-03-02T10:00Z by https:\/\/github\.example\.org\/circle\/news\/actions\/runs\/7, or not: .+\. It is not sent again by itself\. Look at the channel, and run the workflow publish by hand: with arrived “no” it is sent again, with “yes” it is settled\.$/,
    );
    story.publish(file('The next talk', { starts: '2026-05-12' }));
    const { code, printed } = await story.run();
    expect([code, printed]).toEqual([
      0,
      expect.stringMatching(/^Announced.*The next talk.*\n\nSlack may have the message/s),
    ]);
    expect(['A fresh talk', 'The next talk'].map(story.heard)).toEqual([1, 1]);
  });

  test('is settled where it did', async () => {
    const story = await openStory();
    story.publish(FRESH);
    story.slack.faults.push('cut-after');
    await story.run();
    expect((await story.run({ args: ['--arrived', 'yes'] })).printed).toBe('Nothing is new');
    expect((await story.run()).printed).toBe('Nothing is new');
    expect(story.heard('A fresh talk')).toBe(1);
  });

  test('is sent again where it did not, once, whoever starts that run again', async () => {
    const story = await openStory();
    story.publish(FRESH);
    story.slack.faults.push('cut-before');
    await story.run();
    expect(story.heard('A fresh talk')).toBe(0);
    const again = { id: '8', args: ['--arrived', 'no'] };
    expect((await story.run(again)).printed).toContain('A fresh talk');
    expect((await story.run(again)).printed).toBe('Nothing is new');
    expect(story.heard('A fresh talk')).toBe(1);
  });
});

describe('of several runs at once', () => {
  const start = (story: Story, me: string, now = hour(2)) =>
    announce({
      github: clientOf(story),
      archive: loadArchive(story.root).archive,
      commit: story.github.state(NAME).branches['main']!,
      now: instant(now),
      me,
      isDigest: false,
      arrived: undefined,
      post: (message) => post(story.slack.url, message),
    }).then(
      ({ status }) => status,
      (error: Error) => error.message,
    );

  test('one sends, and the others leave it to that one', async () => {
    const story = await openStory();
    story.publish(FRESH);
    const ends = await Promise.all(['a', 'b', 'c', 'd'].map((me) => start(story, me)));
    expect(ends.filter((end) => end === 'sent')).toEqual(['sent']);
    expect(ends.every((end) => ['sent', 'busy', 'nothing'].includes(end))).toBe(true);
    expect(story.slack.asked).toBe(1);
  });

  test('one that comes while another sends has nothing to do', async () => {
    const story = await openStory();
    story.publish(FRESH);
    let met: string | undefined;
    story.slack.onMessage = async () => {
      met = await start(story, 'b', hour(2).replace(':00:00Z', ':14:00Z'));
    };
    expect(await start(story, 'a')).toBe('sent');
    expect([met, story.slack.asked]).toEqual(['busy', 1]);
  });

  test('one that comes after another was killed while it sent asks maintainers', async () => {
    const story = await openStory();
    story.publish(FRESH);
    const killed = await runAndKill(story, 'https://github.example.org', '1');
    expect([killed, story.slack.asked]).toEqual(['SIGKILL', 1]);
    expect(await start(story, 'another')).toBe('busy');
    expect(await start(story, 'https://github.example.org/circle/news/actions/runs/1')).toMatch(
      /^Cannot tell whether everything arrived\. .* the run was cut\./,
    );
    expect(await start(story, 'another', hour(3))).toBe('nothing');
    expect(story.slack.asked).toBe(1);
  });

  test('the first runs take note of what there is once', async () => {
    const story = await openStory({ first: false });
    const ends = await Promise.all(['a', 'b', 'c'].map((me) => start(story, me)));
    expect(ends.filter((end) => end === 'first')).toHaveLength(1);
    expect(story.slack.asked).toBe(0);
  });
});

/** A process of its own, which ends the moment Slack listens to it. */
async function runAndKill(story: Story, server: string, run: string): Promise<NodeJS.Signals | null> {
  const { github, slack, root, token } = story;
  const child = spawn(process.execPath, ['src/cli/main.ts', 'announce', '--now', hour(2)], {
    env: {
      PATH: process.env['PATH'],
      GAZETTE_ROOT: root,
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: NAME,
      GITHUB_RUN_ID: run,
      GITHUB_SERVER_URL: server,
      GITHUB_SHA: github.state(NAME).branches['main'],
      GITHUB_TOKEN: token,
      SLACK_WEBHOOK_URL: slack.url,
    },
    stdio: 'ignore',
  });
  slack.onMessage = () => {
    child.kill('SIGKILL');
    return new Promise(() => {});
  };
  const [, signal] = await once(child, 'exit');
  return signal;
}

test('a record that somebody else wrote is not believed', async () => {
  const story = await openStory();
  const { octokit, repository } = clientOf(story);
  await octokit.rest.git.updateRef({ ...repository, ref: 'gazette/announced', sha: story.publish(FRESH), force: true });
  expect((await story.run()).failure).toMatch(/^Cannot read what was announced/);
  expect(story.slack.asked).toBe(0);
});

test('an address that is not Slack’s is refused, and not told', async () => {
  const story = await openStory();
  const env = { SLACK_WEBHOOK_URL: 'https://evil.example.org/services/s3cret' };
  expect((await story.run({ env })).failure).toMatch(/^Cannot use SLACK_WEBHOOK_URL: expected/);
});
