// Pull requests before the workflows of this repository, some of which try to be their own judge.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pullRequest } from '../bed/events.ts';
import type { GitHub } from '../bed/github.ts';
import type { RunResult } from '../bed/runner.ts';
import { NAME, openLab, project, runFor } from './lab.ts';

const TALK = 'content/talk.json';
const THEIRS = { ...project('Theirs'), '.npmrc': 'ignore-scripts=false\n' };

/** What a workflow makes of a fork's pull request, while the base has moved on. */
async function propose(github: GitHub, workflow: string, files: Record<string, string>): Promise<RunResult> {
  github.fork(NAME, 'ada');
  github.commit('ada/gazette', { branch: 'talk', files, by: 'ada' });
  github.commit(NAME, { files: { 'content/news.json': '{}' } });
  const { number } = github.openPull(NAME, { title: 'A talk', head: 'ada:talk' });
  return runFor(github, workflow, pullRequest(github, NAME, { number }));
}

test('a pull request is checked for what it changes, with a token that only reads', async () => {
  const run = await propose(await openLab(), 'check.yml', { [TALK]: '{ "title": "A talk" }' });
  expect(run.conclusion).toBe('success');
  expect(run.log).toContain(
    `Ours is asked to check --since HEAD^1 --format github --report report.json – changed: ${TALK}\n`,
  );
  expect(run.job('check').permissions).toEqual({ contents: 'read' });
});

test('one that brings a judge of its own is judged by ours', async () => {
  const github = await openLab();
  const run = await propose(github, 'check.yml', { ...THEIRS, [TALK]: '{ "title": "A talk" }' });
  expect(run.conclusion).toBe('success');
  expect(run.log).not.toContain('Theirs is asked');
  expect(reportOf(github)).toBe('{ "by": "Ours" }');
});

test('the judge in this repository points at the line', async () => {
  const root = join(import.meta.dirname, '..', '..');
  const ours = ['.github/judge/gazette.mjs', 'content/community.json'];
  const github = await openLab(Object.fromEntries(ours.map((file) => [file, readFileSync(join(root, file), 'utf8')])));
  const file = 'content/events/2026/gaps.json';
  const text = '{\n  "title": "Gaps",\n  "sumary": "What is not there.",\n  "starts": "2026-04-10"\n}\n';
  const run = await propose(github, 'check.yml', { ...THEIRS, [file]: text });
  expect(run.conclusion).toBe('failure');
  expect(run.annotations).toContainEqual(
    expect.objectContaining({ level: 'error', file, line: 3, title: 'schema/unknown-field' }),
  );
  expect(JSON.parse(reportOf(github) ?? '')).toMatchObject({ errors: 1, told: [{ file, line: 3 }] });
});

test('a check that finds an error fails, and leaves its report all the same', async () => {
  const github = await openLab();
  const run = await propose(github, 'check.yml', { [TALK]: '{ "title": "A slip" }' });
  expect(run.conclusion).toBe('failure');
  expect(reportOf(github)).toBe('{ "by": "Ours" }');
});

test('a check that could not run leaves no report, and fails only once', async () => {
  const github = await openLab();
  const run = await propose(github, 'check.yml', { [TALK]: 'broken' });
  const conclusions = run.job('check').steps.map(({ conclusion }) => conclusion);
  expect(conclusions).toEqual(['success', 'success', 'failure', 'success']);
  expect(reportOf(github)).toBeUndefined();
});

test('a preview shows a proposal’s content, built by our code', async () => {
  const github = await openLab();
  const run = await propose(github, 'preview.yml', { ...THEIRS, [TALK]: '{ "title": "A talk" }' });
  expect(run.conclusion).toBe('success');
  expect(run.log).toContain('Ours builds in base');
  expect(run.log).not.toMatch(/Theirs (builds|was installed)/);
  const [artifact] = github.repository(NAME).artifacts.values();
  expect([...(artifact?.files.keys() ?? [])]).toEqual(['news.json', 'talk.json']);
});

test('a proposal’s links are asked for by our code, with a token that only reads, and nothing fails for them', async () => {
  const github = await openLab();
  const run = await propose(github, 'new-links.yml', { ...THEIRS, [TALK]: '{ "title": "A talk" }' });
  expect(run.conclusion).toBe('success');
  expect(run.log).toContain('Ours is asked to links --since HEAD^1 --format github without a token');
  expect(run.log).not.toMatch(/Theirs (is asked|was installed)/);
  expect(run.job('new-links').permissions).toEqual({ contents: 'read' });
});

test.each(['preview.yml', 'new-links.yml'])('a change of code alone starts no %s', async (workflow) => {
  const run = await propose(await openLab(), workflow, THEIRS);
  expect(run.triggered).toBe(false);
});

function reportOf(github: GitHub): string | undefined {
  const [artifact] = [...github.repository(NAME).artifacts.values()].filter(({ name }) => name === 'report');
  const file = artifact?.files.get('report.json');
  return file && new TextDecoder().decode(file);
}
