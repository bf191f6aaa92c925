import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aForm } from '../submissions/a-form.ts';
import { type FaultyStory, meetFaults } from './faults-to-meet.ts';
import { LIST_PULLS, MOVE_BRANCH, meanwhile } from './meanwhile.ts';
import { openStory, PICTURE, SPOTLIGHT, type SubmitStory, TALK } from './submit-story.ts';

const NAME = 'circle/news';
const BRANCH = 'submit/1';
const TALK_FILE = 'content/events/2026/gaps-and-what-to-do-about-them.json';
const BOT = 'github-actions[bot]';

/** All faults on a busy machine. */
const LONG = process.env['GAZETTE_FAULTS'] === 'all' ? 7_200_000 : 300_000;

const numberOf = ({ github }: SubmitStory): number => github.state(NAME).pulls[0]?.number ?? 0;

test('a form becomes one pull request with its checks, credited to whoever sent it, and they are told', async () => {
  await using story = await openStory('events', TALK);
  expect(await story.run()).toMatchObject({ code: 0, printed: expect.stringMatching(/^Form #1: proposed, http/) });
  const { pulls, comments, files, checks, statuses, form } = story.standing();
  expect(form).toBe('open');
  expect(pulls).toEqual([
    expect.stringContaining(
      'Event: Gaps, and what to do about them (open)\n<!-- gazette: from here on it is renewed -->\nAn event, sent by @scholar',
    ),
  ]);
  expect(comments).toEqual([expect.stringContaining(`${BOT}: <!-- gazette: form -->\n\n### Thank you!`)]);
  expect(JSON.parse(files[TALK_FILE] ?? '')).toEqual(TALK);
  expect([checks, statuses]).toEqual([['check: success', 'test: skipped'], ['check: success']]);
  const { id } = story.github.user('scholar');
  expect(story.lastCommit()).toEqual({
    message: `Add an event, sent with the form in #1\n\nCo-authored-by: Ada Byron Lovelace skip ci <${id}+scholar@users.noreply.github.com>`,
    author: BOT,
  });
  const before = story.standing();
  await story.run();
  expect(story.standing()).toEqual(before);
});

test('a form with a slip is told which answer to mend, in one comment that follows its edits', async () => {
  await using story = await openStory('events', { ...TALK, starts: '10 April 2026' });
  expect(await story.run()).toMatchObject({ code: 0, printed: 'Form #1: something is to mend' });
  expect(story.standing()).toMatchObject({
    form: 'open',
    pulls: [],
    comments: [
      expect.stringMatching(/### Thank you! One thing to mend first\n\n- \*\*Starts\*\*: Unexpected "10 April 2026"/),
    ],
  });
  expect(story.github.state(NAME).branches).not.toHaveProperty(BRANCH);
  story.edit(TALK);
  await story.run();
  expect(story.standing()).toMatchObject({
    pulls: [expect.stringContaining('(open)')],
    comments: [expect.stringContaining('### Thank you! Nothing is left for you to do')],
  });
});

test('an edit of the form changes the same pull request, and a new title and year its file’s name', async () => {
  await using story = await openStory('events', TALK);
  await story.run();
  story.edit({ ...TALK, title: 'Gaps again', starts: '2027-01-08' });
  await story.run();
  const { pulls, files, comments, checks } = story.standing();
  expect([pulls.length, comments.length, checks.length]).toEqual([1, 1, 2]);
  expect(Object.keys(files)).toEqual(['content/events/2027/gaps-again.json']);
  expect(pulls[0]).toContain('`content/events/2027/gaps-again.json`');
});

test('what a maintainer writes into the description stays, above and below what an edit of the form renews', async () => {
  await using story = await openStory('events', TALK);
  await story.run();
  const pull = story.github.repository(NAME).issues.get(numberOf(story))!;
  pull.body = `Do you know her?\r\n\r\n${pull.body}\r\nAsk Mary first.`;
  story.edit({ ...TALK, title: 'Gaps again' });
  await story.run();
  expect(pull.body).toMatch(
    /^Do you know her\?\r\n\r\n<!-- .+ -->\nAn event, .+gaps-again[\s\S]+ -->\n\r\nAsk Mary first\.$/,
  );
  expect(pull.body).not.toContain('what-to-do');
  pull.body = 'All mine.';
  story.edit(TALK);
  await story.run();
  expect(pull.body).toBe('All mine.');
});

test.each([
  ['before it is its turn', 'GET /user', 1],
  ['while it is proposed', 'POST /repos/{owner}/{repo}/git/refs', 2],
])('a form that is edited %s is proposed with its newest text by a run for all', async (_, route, commits) => {
  await using story = await openStory('events', TALK);
  meanwhile(story.github, route, () => story.edit({ ...TALK, title: 'Gaps again' }));
  expect(await story.run('--all')).toMatchObject({ code: 0 });
  expect(Object.keys(story.standing().files)).toEqual(['content/events/2026/gaps-again.json']);
  const made = story.github.requests.filter(({ route: on }) => on === 'POST /repos/{owner}/{repo}/git/commits');
  expect(made).toHaveLength(commits);
});

test('an edit with a slip leaves the pull request as it is, and says so', async () => {
  await using story = await openStory('events', TALK);
  await story.run();
  const { files, pulls } = story.standing();
  story.edit({ ...TALK, summary: 'Short' });
  await story.run();
  expect(story.standing()).toMatchObject({
    files,
    pulls,
    comments: [
      expect.stringMatching(/One thing to mend first[\s\S]*\*\*Summary\*\*[\s\S]*Until then \[pull request #2\]/),
    ],
  });
});

test('what a maintainer commits on the branch stays, whatever is edited in the form', async () => {
  await using story = await openStory('events', TALK);
  await story.run();
  const theirs = JSON.stringify({ ...TALK, title: 'Gaps: what to do' });
  story.github.commit(NAME, { branch: BRANCH, files: { [TALK_FILE]: theirs }, by: 'maintainer' });
  story.edit({ ...TALK, title: 'Gaps again' });
  await story.run();
  expect(story.standing()).toMatchObject({
    files: { [TALK_FILE]: theirs },
    pulls: [expect.stringContaining('(open)')],
    comments: [
      expect.stringMatching(
        /### A maintainer is at work on it\n\nSomebody has edited your entry in \[pull request #2\]/,
      ),
    ],
    // Their own push has started the workflows.
    checks: [],
  });
});

test('a merged one closes the form with a link to the page, and is not proposed again', async () => {
  await using story = await openStory('events', TALK);
  await story.run();
  story.merge();
  expect((await story.run('--all')).printed).toMatch(/^Form #1: published, http/);
  const { form, comments, pulls } = story.standing();
  expect([form, pulls.length]).toEqual(['closed', 1]);
  expect(comments).toEqual([
    expect.stringContaining('(https://circle.example.org/events/2026/gaps-and-what-to-do-about-them/)'),
  ]);
  story.github.deleteBranch(NAME, BRANCH);
  expect((await story.run()).printed).toBe('There is no open form to look at');
  expect(story.github.state(NAME).pulls).toHaveLength(1);
});

test('one that a maintainer has closed is not opened again', async () => {
  await using story = await openStory('events', TALK);
  await story.run();
  story.github.repository(NAME).issues.get(numberOf(story))!.state = 'closed';
  story.github.deleteBranch(NAME, BRANCH);
  story.edit({ ...TALK, title: 'Gaps again' });
  await story.run();
  expect(story.standing()).toMatchObject({
    form: 'open',
    pulls: [expect.stringContaining('(closed)')],
    comments: [expect.stringContaining('### It was not taken up')],
    files: {},
  });
});

test.each(['merged', 'closed'])('one that is %s while it is renewed is not opened a second time', async (end) => {
  await using story = await openStory('events', TALK);
  await story.run();
  story.edit({ ...TALK, title: 'Gaps again' });
  const pull = story.github.repository(NAME).issues.get(numberOf(story))!;
  meanwhile(story.github, MOVE_BRANCH, () =>
    meanwhile(story.github, LIST_PULLS, () => {
      if (end === 'merged') story.github.merge(NAME, pull.number, { by: 'ada', method: 'squash' });
      else pull.state = 'closed';
    }),
  );
  expect(await story.run()).toMatchObject({ code: 0 });
  expect(story.standing()).toMatchObject({
    form: end === 'merged' ? 'closed' : 'open',
    pulls: [expect.stringContaining('(closed)')],
    comments: [expect.stringContaining(end === 'merged' ? '### It is published' : '### It was not taken up')],
  });
});

test('nothing is done of a form that is gone, closed, without its label, or no form', async () => {
  await using story = await openStory('events', TALK);
  const issue = story.github.repository(NAME).issues.get(1)!;
  const nothing = { code: 0, printed: 'There is no open form to look at' };
  issue.labels = ['events'];
  expect(await story.run()).toEqual(nothing);
  issue.labels = ['submission', 'events'];
  issue.state = 'closed';
  expect(await story.run()).toEqual(nothing);
  expect(await story.run('--issue', '99')).toEqual(nothing);
  issue.state = 'open';
  issue.labels = ['submission'];
  expect((await story.run()).printed).toBe('Form #1: none of our forms');
  expect(story.standing()).toMatchObject({ pulls: [], comments: [], files: {} });
});

test('text that means harm stays text, on GitHub and in the log', async () => {
  const title = '[skip ci] ##[set-output]x @everyone `id` $(id) [CI Skip]';
  await using story = await openStory('news', {
    title,
    summary: '::error::Look at #1 and ![x](https://example.org/x.png)',
    date: '2026-03-09',
    about: 'field',
  });
  await story.run();
  const { pulls, comments, files } = story.standing();
  const [file = '', text = ''] = Object.entries(files)[0] ?? [];
  expect(file).toBe('content/news/2026/skip-ci-set-output-x-everyone-id-id-ci-skip.json');
  expect(JSON.parse(text)).toMatchObject({ title });
  expect(pulls[0]).toMatch(/^News item: \[\u200Bskip ci\] /);
  for (const said of [pulls[0]?.replace('@scholar', ''), comments[0]])
    expect(said).not.toMatch(/@\w|#1 and|##\[|!\[x\]\(/);
  // In the message of a merge it would keep the site from being built.
  expect(pulls[0]).not.toMatch(/\[(skip ci|ci skip)\]/i);
  expect(story.lastCommit().message).not.toMatch(/\[skip|everyone|error/);
});

test('a spotlight brings its picture and a page for whom it is about', async () => {
  await using story = await openStory('spotlights', SPOTLIGHT);
  await story.run();
  const { files, comments } = story.standing();
  expect(Object.keys(files)).toEqual([
    'content/people/mary-somerville.json',
    'content/spotlights/2026/mary-somerville-somerville-college.jpg',
    'content/spotlights/2026/mary-somerville-somerville-college.md',
  ]);
  expect(files['content/spotlights/2026/mary-somerville-somerville-college.jpg']).toMatch(/^ffd8ff/);
  expect(comments[0]).toContain('Mary Somerville had no page here yet and gets one');
  expect(story.web.asked.map(({ url }) => new URL(url).host)).toEqual([
    'github.com',
    'github-production-user-asset-6210df.s3.amazonaws.com',
  ]);
  expect(story.web.asked.flatMap(({ headers }) => Object.keys(headers))).not.toContain('authorization');
});

test('a picture that leads elsewhere, is gone or is none is for its sender to mend; one that is late comes at the next run', async () => {
  await using story = await openStory('spotlights', SPOTLIGHT);
  const there = story.web.routes[PICTURE]!;
  for (const [route, said] of [
    [{ status: 302, headers: { location: 'https://example.org/x.png' } }, 'leads to example.org'],
    [{ status: 404 }, 'not there any more \\(404\\)'],
    ['<html></html>', 'expected a picture: JPEG, PNG, WebP, AVIF or GIF'],
  ] as const) {
    story.web.routes[PICTURE] = route;
    await story.run();
    expect(story.standing()).toMatchObject({
      pulls: [],
      comments: [expect.stringMatching(`\\*\\*Portrait\\*\\*: .*${said}`)],
    });
  }
  for (const route of ['cut', 'refuse', { status: 503 }] as const) {
    story.web.routes[PICTURE] = route;
    expect((await story.run()).failure).toMatch(/^Cannot fetch the picture: /);
  }
  story.web.routes[PICTURE] = there;
  await story.run();
  const { pulls, comments, files } = story.standing();
  expect([pulls.length, comments.length, Object.keys(files).length]).toEqual([1, 1, 3]);
});

test('what would become of a form can be seen before anything is written, also of one in a file', async () => {
  await using story = await openStory('events', TALK);
  const dry = await story.run('--issue', '1', '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.printed).toContain(`${TALK_FILE}\n\n${JSON.stringify(TALK, null, 2)}`);
  expect(story.standing()).toMatchObject({ pulls: [], comments: [], files: {} });

  const file = join(mkdtempSync(join(tmpdir(), 'gazette-form-')), 'form.md');
  onTestFinished(() => rmSync(dirname(file), { recursive: true }));
  writeFileSync(file, aForm('events', TALK));
  expect(await story.run('--body', file)).toMatchObject({ code: 0, printed: expect.stringContaining(TALK_FILE) });
  writeFileSync(file, aForm('events', { ...TALK, starts: 'soon' }));
  const { code, printed } = await story.run('--body', file, '--format', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(printed)).toMatchObject([{ status: 'to-mend', troubles: [{ labels: ['Starts'] }] }]);
  writeFileSync(file, '### Title\n\nTea and gaps\n');
  expect((await story.run('--body', file)).failure).toBe(
    `Cannot tell which form ${file} is, expected every heading of one of ours, such as "### Title", also above what has no answer`,
  );
  expect(story.github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test.each([
  [[], 'expected one of --issue N, --all and --body FILE'],
  [['--issue', '1; rm -rf /'], 'Unexpected issue "1; rm -rf /", expected the number of a GitHub issue'],
  [['--body', 'nowhere.md'], 'Cannot read nowhere.md: '],
])('a command line with %j is told what was expected', async (args, said) => {
  await using story = await openStory('events', TALK);
  expect((await story.run(...args, '--format', 'text')).failure).toContain(said);
});

test('one form that fails does not keep the others waiting', async () => {
  await using story = await openStory('spotlights', SPOTLIGHT);
  story.github.openIssue(NAME, {
    title: 'Another',
    body: story.github.repository(NAME).issues.get(1)!.body!.replace(PICTURE, `${PICTURE}-2`),
    by: 'scholar',
    labels: ['submission', 'spotlights'],
  });
  story.web.routes[PICTURE] = 'cut';
  expect((await story.run('--all')).failure).toBe('Cannot fetch the picture: cannot be reached (UND_ERR_SOCKET)');
  expect(story.github.state(NAME).issues.map(({ comments }) => comments.length)).toEqual([0, 1]);
});

test(
  'whatever goes wrong at whichever call, the next run leaves one branch, one pull request and one comment',
  async () => {
    expect(await meetFaults(() => openFaulty(async () => {}), 'few')).toEqual([]);
  },
  LONG,
);

test(
  'whatever goes wrong when it is merged, the next run closes the form with one comment',
  async () => {
    const merged = async (story: SubmitStory): Promise<void> => {
      await story.run();
      story.merge();
    };
    expect(await meetFaults(() => openFaulty(merged), 'few')).toEqual([]);
  },
  LONG,
);

async function openFaulty(before: (story: SubmitStory) => Promise<void>): Promise<FaultyStory> {
  const story = await openStory('spotlights', SPOTLIGHT);
  await before(story);
  return { ...story, run: () => story.run('--all'), look: story.standing };
}
