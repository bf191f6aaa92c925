import { describe, expect, test } from 'vitest';
import { addComment } from '../bed/world/issues.ts';
import { commentsOnLines } from '../bed/world/line-comments.ts';
import { openStory, type Standing } from './comment-story.ts';
import { faultsToMeet, tellFaults } from './faults-to-meet.ts';

const FILE = 'content/events/2026/gaps.json';
const talk = (given: object = {}): string =>
  `${JSON.stringify(
    {
      title: 'Gaps, and what to do about them',
      summary: 'A talk on data that are missing in patterns.',
      starts: '2026-04-10T12:20',
      url: 'https://gaps.example.org/talk',
      ...given,
    },
    null,
    2,
  )}\n`;
const GOOD = { [FILE]: talk() };
const BAD = { [FILE]: talk({ topics: ['mising-data'] }) };
const BOT = 'github-actions[bot]';

describe('a fork’s pull request', () => {
  test('gets one comment that welcomes, says thank you and shows how the talk will look', async () => {
    await using story = await openStory(GOOD);
    expect(await story.comment(story.push({}))).toEqual({ printed: '' });
    const { comments, lines, labels } = story.standing();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.user).toBe(BOT);
    expect(comments[0]?.body).toContain('Welcome');
    expect(comments[0]?.body).toContain('### Everything is right. Thank you!');
    expect(comments[0]?.body).toContain('10 April 2026, 12:20 BST (Europe/London)');
    expect([lines, labels]).toEqual([[], []]);
  });

  test('with a slip gets the mend on its line, and a second push that mends it takes both away', async () => {
    await using story = await openStory(BAD);
    await story.comment(story.push({}));
    const { comments, lines } = story.standing();
    expect(comments[0]?.body).toContain('### 1 error to mend');
    expect(lines).toMatchObject([{ user: BOT, path: FILE, line: 7 }]);
    expect(lines[0]?.body).toContain('```suggestion\n    "missing-data"\n```');

    await story.comment(story.push(GOOD));
    expect(story.standing().comments).toHaveLength(1);
    expect(story.standing().comments[0]?.body).toContain('### Everything is right. Thank you!');
    expect(story.standing().lines).toEqual([]);
  });

  test('is written to only when there is something else to say', async () => {
    await using story = await openStory(BAD);
    const run = story.push({});
    await story.comment(run);
    const before = story.github.requests.length;
    await story.comment(run);
    expect(story.github.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('that was pushed to since is left to the run that comes', async () => {
    await using story = await openStory(BAD);
    const old = story.push({});
    story.push(GOOD);
    expect((await story.comment(old)).printed).toContain('has been pushed to since');
    expect(story.standing().comments).toEqual([]);
  });

  test('with a deadline that has passed is labelled, until the deadline is extended', async () => {
    const file = 'content/opportunities/2026/post.json';
    const post = (date: string): Record<string, string> => ({
      [file]: JSON.stringify({
        title: 'A post for a statistician',
        summary: 'A post among people who like gaps in tables.',
        kind: 'job',
        organisation: 'University of Gaps',
        url: 'https://jobs.example.org/7',
        deadlines: [{ date }],
      }),
    });
    await using story = await openStory(post('2026-03-01'));
    await story.comment(story.push({}));
    expect(story.standing().labels).toEqual(['expired']);
    await story.comment(story.push(post('2026-06-01')));
    expect(story.standing().labels).toEqual([]);
  });

  test('that announces what another one announces is told', async () => {
    await using story = await openStory(GOOD);
    const { github } = story;
    github.commit('gaps/news', { branch: 'mine', files: { 'content/events/2026/about-gaps.json': talk() } });
    const { number } = github.openPull('gaps/news', { title: 'The same talk', head: 'mine' });
    await story.comment(story.push({}));
    expect(story.standing().comments[0]?.body).toContain(`\`content/events/2026/about-gaps.json\` in #${number}`);
  });

  test('that changes the workflows which check it has proved nothing, whatever they have left', async () => {
    await using story = await openStory({ ...BAD, '.github/workflows/check.yml': 'on: push\n' });
    await story.comment(story.push({}));
    expect(story.standing().comments[0]?.body).toContain('### A maintainer has to read this one');
    expect(story.standing().comments[0]?.body).not.toContain('to mend');
    expect(story.standing().lines).toEqual([]);
  });

  test('that changes the checker is told that the old one judges', async () => {
    await using story = await openStory({ ...GOOD, 'src/checks/gaps.ts': '' });
    await story.comment(story.push({}));
    expect(story.standing().comments[0]?.body).toContain('The check above is still the old one');
  });

  test('is linked to the pages as they will be, once they are built', async () => {
    await using story = await openStory(GOOD);
    const run = story.push({});
    await story.comment(run);
    expect(story.standing().comments[0]?.body).not.toContain('download the preview');
    await story.comment(story.preview());
    expect(story.standing().comments).toHaveLength(1);
    expect(story.standing().comments[0]?.body).toMatch(
      /\[download the preview\]\(http\S+\/actions\/runs\/\d+\/artifacts\/\d+\)/,
    );
  });

  test('is shown, and nothing is written, with --dry-run', async () => {
    await using story = await openStory(GOOD);
    expect((await story.comment(story.push({}), ['--dry-run'])).printed).toContain('### Everything is right');
    expect(story.standing().comments).toEqual([]);
  });
});

test('a run of somebody else for the same commit is not taken for the scholar’s', async () => {
  await using story = await openStory(BAD);
  await story.comment(story.push({}));
  const before = story.standing();
  story.twinRun();
  await story.comment(story.preview());
  expect(story.standing().lines).toEqual(before.lines);
  expect(story.standing().comments[0]?.body).toContain('### 1 error to mend');
});

test('a job that was run again is believed for its newest report', async () => {
  await using story = await openStory(BAD);
  const run = story.push({});
  story.reportAgain(run);
  await story.comment(run);
  expect(story.standing().comments[0]?.body).toContain('### Everything is right');
});

test('what others have said is never touched, whatever marker it starts with', async () => {
  await using story = await openStory(BAD);
  const { github, pull } = story;
  addComment(github.world, pull, { body: '<!-- gazette: check -->\n\nI am the bot.', by: 'scholar' });
  const run = story.push({});
  await story.comment(run);
  expect(story.standing().comments.map(({ user }) => user)).toEqual(['scholar', BOT]);
  expect(story.standing().comments[0]?.body).toContain('I am the bot.');
});

test('a mend that somebody has answered stays', async () => {
  await using story = await openStory(BAD);
  await story.comment(story.push({}));
  const [mend] = commentsOnLines(story.pull);
  commentsOnLines(story.pull).push({ ...mend!, id: 1, user: 'scholar', body: 'Why?', answers: mend!.id });
  await story.comment(story.push(GOOD));
  expect(story.standing().lines.map(({ user }) => user)).toEqual([BOT, 'scholar']);
});

describe('a hostile artifact does no harm:', () => {
  const HOSTILE: Record<string, string> = {
    'no JSON': '<script>alert(1)</script>',
    'another pull request’s number in it': JSON.stringify({ version: 1, pull_request: 1 }),
    'a report as long as a book': `"${'a'.repeat(1_500_000)}"`,
    'no report at all': '',
  };

  test.each(Object.entries(HOSTILE))('%s', async (_, report) => {
    await using story = await openStory(GOOD);
    const { failure } = await story.comment(story.push({}, { report }));
    expect(failure).toBeUndefined();
    expect(story.standing()).toMatchObject({ lines: [], labels: [] });
    expect(story.standing().comments[0]?.body).toContain('### The check did not come to its end');
  });

  test('mends for lines that the pull request does not touch are made nowhere', async () => {
    await using story = await openStory(GOOD);
    const told = ['content/community.json', '../../etc/passwd', FILE].map((file) => ({
      rule: 'schema/wrong-form',
      severity: 'error',
      file,
      line: 99,
      message: 'Unexpected @everyone',
      suggestion: 'malicious',
    }));
    const report = JSON.stringify({ version: 1, errors: 3, warnings: 0, told, previews: [] });
    await story.comment(story.push({}, { report }));
    expect(story.standing().lines).toEqual([]);
    expect(story.standing().comments[0]?.body).not.toMatch(/@everyone/);
  });
});

test('whatever goes wrong at whichever call, the next run leaves exactly the right state', async () => {
  await using story = await openStory(BAD);
  const { github } = story;
  // Somebody else's pull request, so that the calls about others are among those that fail.
  github.commit('gaps/news', { branch: 'mine', files: { 'content/news/2026/prize.json': '{}' } });
  github.openPull('gaps/news', { title: 'A prize', head: 'mine' });
  const run = story.push({});
  github.faults.clear();
  expect(await story.comment(run)).toEqual({ printed: '' });
  const calls = github.faults.calls();
  const right: Standing = story.standing();
  expect(right).toMatchObject({ comments: [{}], lines: [{}] });

  const isRight = (): boolean => JSON.stringify(story.standing()) === JSON.stringify(right);
  const wrong: string[] = [];
  const met = new Map<string, string[]>();
  for (const fault of faultsToMeet(calls)) {
    story.clear();
    github.faults.clear();
    github.faults.inject({ ...fault, retryAfter: 1 });
    const { failure } = await story.comment(run);
    if (github.faults.met() === 0) wrong.push(`${fault.kind} at ${fault.call}: never came`);
    if (failure !== undefined && !/^Cannot .+: GitHub (answered \d+|did not answer) \(.+\)$/.test(failure))
      wrong.push(`${fault.kind} at ${fault.call}: ${failure}`);
    met.set(fault.kind, [...(met.get(fault.kind) ?? []), failure === undefined && isRight() ? 'completed' : 'stopped']);
    if (failure === undefined && isRight()) continue;
    github.faults.clear();
    const again = await story.comment(run);
    if (again.failure !== undefined) wrong.push(`${fault.kind} at ${fault.call}, then: ${again.failure}`);
    if (!isRight()) wrong.push(`${fault.kind} at ${fault.call} leaves ${JSON.stringify(story.standing())}`);
  }
  tellFaults(met);
  expect(wrong).toEqual([]);
}, 600_000);
