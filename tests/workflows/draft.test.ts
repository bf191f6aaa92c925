// Comments below GitHub issues, most of which start nothing.
import { expect, test } from 'vitest';
import { issueComment } from '../bed/events.ts';
import type { RunResult } from '../bed/runner.ts';
import { NAME, openLab, runFor } from './lab.ts';

const WISH = '/draft https://gaps.example.org/day';

interface Said {
  by?: string;
  body?: string;
  labels?: string[];
  action?: 'created' | 'edited';
}

/** What a comment on a GitHub issue starts, in a repository of lab's with a stranger about. */
async function comment({
  by = 'lab',
  body = WISH,
  labels = ['collecting'],
  action = 'created',
}: Said = {}): Promise<RunResult> {
  const github = await openLab();
  github.user('mallory');
  const { number } = github.openIssue(NAME, { title: 'Links', by: 'lab', labels });
  const { id } = github.comment(NAME, number, { by, body });
  return runFor(github, 'draft.yml', issueComment(github, NAME, { number, comment: id, action }));
}

test('a member’s wish is answered by our code, with a token that may write GitHub issues; its text reaches no shell', async () => {
  const run = await comment({ body: `${WISH}\n$(echo pwned) \`echo pwned\` "; echo pwned; "` });
  expect(run.conclusion).toBe('success');
  expect(run.log).toContain('Ours is asked to draft --answer with a token');
  expect(run.log).not.toMatch(/was installed|pwned/);
  expect(run.job('draft').permissions).toEqual({ contents: 'read', issues: 'write' });
});

test.each<[string, Said]>([
  ['a stranger', { by: 'mallory' }],
  ['a program', { by: 'github-actions[bot]' }],
  ['another GitHub issue', { labels: ['events'] }],
  ['another comment', { body: 'Thanks!' }],
])('%s starts nothing', async (_, said) => {
  expect((await comment(said)).job('draft').conclusion).toBe('skipped');
});

test('nor does an edit', async () => {
  expect((await comment({ action: 'edited' })).triggered).toBe(false);
});
