// What a form starts, and what it does not.
import { expect, test } from 'vitest';
import { issues, push } from '../bed/events.ts';
import { NAME, openLab, runFor } from './lab.ts';

test('a form that is sent or edited is made into an entry, by its number alone', async () => {
  const github = await openLab();
  const title = '"; touch pwned; echo "$' + '{{ github.token }}';
  const { number } = github.openIssue(NAME, { title, body: title, by: 'ada', labels: ['submission', 'events'] });
  const run = await runFor(github, 'submit.yml', issues(github, NAME, { number, action: 'edited' }));
  expect(run.conclusion).toBe('success');
  expect(run.log).toContain(`Ours is asked to submit --issue ${number} with a token`);
  expect(run.log).not.toContain('pwned');
  expect(run.concurrency).toEqual({ group: `submit-${number}`, 'cancel-in-progress': false });
});

test('a GitHub issue that is no form starts nothing, and neither do labels, comments and its end', async () => {
  const github = await openLab();
  const { number } = github.openIssue(NAME, { title: 'A question', by: 'ada', labels: ['question'] });
  const opened = await runFor(github, 'submit.yml', issues(github, NAME, { number }));
  expect(opened.jobs.map(({ conclusion }) => conclusion)).toEqual(['skipped']);
  for (const action of ['labeled', 'unlabeled', 'closed', 'deleted'])
    expect((await runFor(github, 'submit.yml', issues(github, NAME, { number, action }))).triggered).toBe(false);
});

test('what comes to main has all open forms looked at, if it changes content', async () => {
  const github = await openLab();
  github.commit(NAME, { files: { 'content/talk.json': '{ "title": "A talk" }' } });
  expect((await runFor(github, 'submit.yml', push(github, NAME))).log).toContain(
    'Ours is asked to submit --all with a token',
  );
  github.commit(NAME, { files: { 'README.md': '# Gazette\n' } });
  expect((await runFor(github, 'submit.yml', push(github, NAME))).triggered).toBe(false);
});
