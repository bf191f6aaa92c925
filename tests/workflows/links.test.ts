// The two workflows about links, with the real command, on a GitHub and a web of our own.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { pullRequest, schedule } from '../bed/events.ts';
import { runWorkflow } from '../bed/runner.ts';
import { community, newsItem } from '../builders.ts';
import { aWeb } from '../support/web.ts';
import { NAME, openLab } from './lab.ts';

const COMMAND = pathToFileURL(join(import.meta.dirname, '..', '..', 'src/cli/bootstrap.mjs')).href;
const NEWS = 'content/news/2026/prize.json';
const GONE = 'https://prizes.example.org/2026';
const MONDAY_OF_ITS_TURN = '2026-03-23';
const BOT = 'github-actions[bot]';

const item = (url: string): string => `${JSON.stringify(newsItem({ url }), null, 2)}\n`;

async function openNewsroom(files: Record<string, string>) {
  const github = await openLab({
    'gazette.mjs': `#!/usr/bin/env node\nawait import(${JSON.stringify(COMMAND)});\n`,
    'content/community.json': JSON.stringify(community(), null, 2),
    ...files,
  });
  const web = await aWeb({ 'https://prizes.example.org/2025': 'Last year’s' });
  onTestFinished(() => web.close());
  return { github, web, env: { GAZETTE_WEB: web.url, GAZETTE_PACE: '10' } };
}

test('a scholar’s pull request has a dead link: it is noted on its line, and nothing fails', {
  timeout: 60_000,
}, async () => {
  const { github, env, web } = await openNewsroom({ 'content/news/2025/prize.json': item('https://old.example.org/') });
  github.fork(NAME, 'scholar');
  github.commit('scholar/gazette', { branch: 'prize', files: { [NEWS]: item(GONE) }, by: 'scholar' });
  const { number } = github.openPull(NAME, { title: 'A prize', head: 'scholar:prize', by: 'scholar' });
  const workflow = '.github/workflows/new-links.yml';
  const run = await runWorkflow({ github, repository: NAME, workflow, env, ...pullRequest(github, NAME, { number }) });
  expect([run.conclusion, run.job('new-links').steps.map(({ outcome }) => outcome)]).toEqual([
    'success',
    ['success', 'success', 'success', 'success'],
  ]);
  expect(run.annotations).toMatchObject([{ level: 'warning', title: 'link/dead', file: NEWS, line: 6 }]);
  expect(run.summary).toContain('answers 404 (not found)');
  expect(web.asked.map(({ url }) => new URL(url).host)).toEqual(Array(3).fill('prizes.example.org'));
});

test('the clock finds a dead link, and keeps a GitHub issue until it is mended', { timeout: 60_000 }, async () => {
  const { github, env, web } = await openNewsroom({ [NEWS]: item(GONE) });
  const runOn = async (monday: string): Promise<string[]> => {
    github.moveTo(`${monday}T05:18:00Z`);
    const event = schedule(github, NAME, '18 5 * * 1');
    const run = await runWorkflow({ github, repository: NAME, workflow: '.github/workflows/links.yml', env, ...event });
    expect(run.conclusion).toBe('success');
    return github.state(NAME).issues.map(({ title, state, user }) => `${user}: ${title} (${state})`);
  };
  expect(await runOn(MONDAY_OF_ITS_TURN)).toEqual([`${BOT}: Links: 1 being watched (open)`]);
  expect(web.asked.map(({ headers }) => headers['user-agent'])).toContain('Gazette/1 (+https://circle.example.org/)');
  github.commit(NAME, { files: { [NEWS]: item('https://prizes.example.org/2025') } });
  expect(await runOn('2026-03-30')).toEqual([`${BOT}: Links: nothing to see to (closed)`]);
});
