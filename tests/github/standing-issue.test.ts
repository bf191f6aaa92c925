import { describe, expect, test } from 'vitest';
import { openGitHub } from '../../src/github/client.ts';
import { LABELS } from '../../src/github/labels.ts';
import { whoAmI } from '../../src/github/myself.ts';
import { keepStandingIssue } from '../../src/github/standing-issue.ts';
import { FAULT_KINDS, type FaultKind } from '../bed/faults.ts';
import * as bed from '../bed/github.ts';

const NAME = 'circle/news';
const MARKER = '<!-- gazette: deadlines -->';
const BOT = 'github-actions[bot]';

/** A text as the command renders it. */
function saying(text: string): string {
  return `${MARKER}\n\n${text}\n`;
}

async function openStory(as?: string) {
  const github = await bed.openGitHub();
  return { ...tell(github, NAME, as), [Symbol.asyncDispose]: github.close };
}

/** A repository, and the job that keeps its GitHub issue. */
function tell(github: bed.GitHub, repository: string, as?: string) {
  github.createRepository(repository, { collaborators: { manager: 'push' } });
  const token = github.token({ permissions: { issues: 'write' }, repository, ...(as ? { as } : {}) });
  const client = openGitHub({ repository, token, baseUrl: github.url, second: 20 });
  return {
    github,
    /** One run of the job that has this to say, or nothing. */
    keep: async (text: string, open = true) => {
      const me = await whoAmI(client);
      const label = LABELS.deadlines;
      const title = open ? 'Deadlines: 1 closed' : 'Deadlines: nothing to see to';
      return keepStandingIssue(client, { me, label, marker: MARKER, title, body: saying(text), open });
    },
    issues: () =>
      github.state(repository).issues.map(({ number, title, body, user, state, labels }) => ({
        number,
        title,
        body,
        user,
        state,
        labels,
      })),
    writes: () => github.requests.filter(({ method }) => method !== 'GET').map(({ route }) => route.split(' ')[0]),
  };
}

const OURS = { number: 1, title: 'Deadlines: 1 closed', user: BOT, state: 'open', labels: ['deadlines'] };

test('the first thing to say opens a GitHub issue, with a label in its colour', async () => {
  await using story = await openStory();
  const kept = await story.keep('A fellowship has closed.');
  expect(kept).toMatchObject({ number: 1, url: expect.stringContaining('/circle/news/issues/1') });
  expect(story.issues()).toEqual([{ ...OURS, body: saying('A fellowship has closed.') }]);
  expect(story.github.state(NAME).labels).toEqual([LABELS.deadlines]);
});

test('with nothing to say, none is opened and no label made', async () => {
  await using story = await openStory();
  expect(await story.keep('Nothing.', false)).toBeUndefined();
  expect(story.writes()).toEqual([]);
});

test('the same thing said again writes nothing, another thing is one edit', async () => {
  await using story = await openStory();
  await story.keep('A fellowship has closed.');
  const before = story.writes().length;
  await story.keep('A fellowship has closed.');
  expect(story.writes()).toHaveLength(before);
  await story.keep('A job has closed.');
  expect(story.writes().slice(before)).toEqual(['PATCH']);
  expect(story.issues()).toEqual([{ ...OURS, body: saying('A job has closed.') }]);
});

test('it is closed when nothing is left, stays closed, and is opened again when there is', async () => {
  await using story = await openStory();
  await story.keep('A fellowship has closed.');
  await story.keep('Nothing.', false);
  const closed = { ...OURS, title: 'Deadlines: nothing to see to', body: saying('Nothing.'), state: 'closed' };
  expect(story.issues()).toEqual([closed]);
  const before = story.writes().length;
  await story.keep('Nothing.', false);
  expect(story.writes()).toHaveLength(before);
  await story.keep('A job has closed.');
  expect(story.issues()).toEqual([{ ...OURS, body: saying('A job has closed.') }]);
  expect(story.github.state(NAME).issues[0]?.stateReason).toBe('reopened');
});

test('one that a maintainer has closed is opened again for as long as there is something to say', async () => {
  await using story = await openStory();
  await story.keep('A fellowship has closed.');
  Object.assign(story.github.repository(NAME).issues.get(1)!, { state: 'closed' });
  await story.keep('A fellowship has closed.');
  expect(story.issues()).toMatchObject([{ number: 1, state: 'open' }]);
});

test('a label that is there keeps the colour somebody gave it', async () => {
  await using story = await openStory();
  story.github.openIssue(NAME, { title: 'Whose deadline?', by: 'manager', labels: ['deadlines'] });
  await story.keep('A fellowship has closed.');
  expect(story.github.state(NAME).labels).toEqual([{ name: 'deadlines', color: 'ededed', description: null }]);
});

test('a stranger’s GitHub issue with our marker, and a maintainer’s with our label, are left alone', async () => {
  await using story = await openStory();
  const copies = ['stranger', 'manager'].map((by) => ({ title: 'Deadlines', body: saying('Mine.'), by }));
  for (const copy of copies) story.github.openIssue(NAME, { ...copy, labels: ['deadlines'] });
  const before = story.issues();
  await story.keep('A fellowship has closed.');
  await story.keep('Nothing.', false);
  expect(story.issues().slice(0, 2)).toEqual(before);
  expect(story.issues()[2]).toMatchObject({ user: BOT, state: 'closed' });
});

test('other GitHub issues of ours with the label are left alone, too, and so are pull requests', async () => {
  await using story = await openStory();
  story.github.openIssue(NAME, { title: 'Something else', body: 'Said.', by: BOT, labels: ['deadlines'] });
  await story.keep('A fellowship has closed.');
  expect(story.issues()).toMatchObject([{ body: 'Said.' }, { number: 2 }]);
});

test('it is found behind a hundred others', async () => {
  await using story = await openStory();
  for (let count = 0; count < 120; count += 1)
    story.github.openIssue(NAME, { title: `Talk ${count}`, by: 'manager', labels: ['deadlines'] });
  await story.keep('A fellowship has closed.');
  await story.keep('A job has closed.');
  expect(story.issues()).toHaveLength(121);
  expect(story.issues()[120]?.body).toBe(saying('A job has closed.'));
});

test('of two that two runs have opened at once the older stays, and the other says so', async () => {
  await using story = await openStory();
  await Promise.all([story.keep('A fellowship has closed.'), story.keep('A fellowship has closed.')]);
  if (story.issues().length === 1)
    story.github.openIssue(NAME, { title: 'Deadlines', body: saying('Old.'), by: BOT, labels: ['deadlines'] });
  await story.keep('A job has closed.');
  expect(story.issues()).toMatchObject([
    { number: 1, state: 'open', body: saying('A job has closed.') },
    { number: 2, state: 'closed', body: saying('The same as #1, which is kept up to date.') },
  ]);
  const before = story.writes().length;
  await story.keep('A job has closed.');
  expect(story.writes()).toHaveLength(before);
});

test('somebody with a token of their own keeps theirs', async () => {
  await using story = await openStory('manager');
  await story.keep('A fellowship has closed.');
  await story.keep('A job has closed.');
  expect(story.issues()).toEqual([{ ...OURS, user: 'manager', body: saying('A job has closed.') }]);
});

test('where GitHub issues are switched off, that is what it says', async () => {
  await using story = await openStory();
  story.github.repository(NAME).hasIssues = false;
  await expect(story.keep('A fellowship has closed.')).rejects.toThrow(
    /^Cannot keep the GitHub issue "deadlines": GitHub answered 410 /,
  );
});

describe('when a run goes wrong, the next one leaves one GitHub issue in the right state', () => {
  const OPENS = { run: 'opens', calls: 5, before: [], open: true };
  const CLOSES = { run: 'closes', calls: 3, before: [true], open: false };
  const REOPENS = { run: 'reopens', calls: 4, before: [true, false], open: true };

  test.each([OPENS, CLOSES, REOPENS])('an answer is lost, to whichever call of the run that $run it', async (run) => {
    await using github = await bed.openGitHub();
    for (let call = 1; call <= run.calls; call += 1) await strike(github, run, { kind: 'cut-after', call });
  });

  test.each(FAULT_KINDS)('%s meets the call that opens it', async (kind) => {
    await using github = await bed.openGitHub();
    await strike(github, OPENS, { kind, call: OPENS.calls });
  });

  async function strike(
    github: bed.GitHub,
    { run, before, open }: { run: string; before: readonly boolean[]; open: boolean },
    { kind, call }: { kind: FaultKind; call: number },
  ): Promise<void> {
    const story = tell(github, `circle/${run}-${kind}-${call}`);
    for (const wasOpen of before) await story.keep('Said before.', wasOpen);
    github.faults.clear();
    github.faults.inject({ kind, call, retryAfter: 1 });
    const failure = await story.keep('A fellowship has closed.', open).then(
      () => 'none',
      (error: Error) => error.message,
    );
    expect(failure).toMatch(/^(none$|Cannot )/);
    expect(github.faults.met()).toBe(1);
    github.faults.clear();
    expect(story.issues().length).toBeLessThanOrEqual(1);
    await story.keep('A job has closed.', open);
    expect(story.issues()).toMatchObject([
      { number: 1, state: open ? 'open' : 'closed', body: saying('A job has closed.'), labels: ['deadlines'] },
    ]);
  }
});
