// The one workflow that may write because of a pull request, after the check has ended.
import { expect, test } from 'vitest';
import { pullRequest, workflowRun } from '../bed/events.ts';
import type { RunResult } from '../bed/runner.ts';
import { addRun, finishRun } from '../bed/world/runs.ts';
import { NAME, openLab, project, runFor } from './lab.ts';

/** What follows a run of check for a fork's pull request that brings its own code. */
async function after(conclusion: string, event = 'pull_request'): Promise<RunResult> {
  const github = await openLab();
  github.fork(NAME, 'ada');
  github.commit('ada/gazette', { branch: 'talk', files: project('Theirs'), by: 'ada' });
  const { number } = github.openPull(NAME, { title: 'A talk', head: 'ada:talk' });
  const { head, actor, title } = pullRequest(github, NAME, { number });
  const run = addRun(github.world, github.repository(NAME), {
    workflow: '.github/workflows/check.yml',
    name: 'check',
    event,
    headSha: head.sha,
    headBranch: head.branch,
    headRepository: head.repository,
    actor,
    title,
  });
  finishRun(github.world, run, conclusion as 'success');
  return runFor(github, 'comment.yml', workflowRun(github, NAME, run.id));
}

test.each(['success', 'failure'])('%s is commented on, by our code', async (conclusion) => {
  const run = await after(conclusion);
  expect(run.conclusion).toBe('success');
  expect(run.log).toContain('Ours is asked to comment with a token');
  expect(run.log).not.toMatch(/Theirs|was installed/);
  expect(run.job('comment').permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
});

test.each(['action_required', 'cancelled', 'skipped'])('%s has nothing to say', async (conclusion) => {
  expect((await after(conclusion)).job('comment').conclusion).toBe('skipped');
});

test('nor has a run for something else', async () => {
  expect((await after('success', 'push')).job('comment').conclusion).toBe('skipped');
});
