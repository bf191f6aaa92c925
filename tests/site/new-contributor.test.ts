// From a form that somebody fills in to the page that everybody reads: GitHub's part is played on the bed, by the
// workflow as it stands, and the page is opened in a browser.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openServer } from '../../src/cli/serve.ts';
import { issues, push } from '../bed/events.ts';
import { type GitHub, openGitHub } from '../bed/github.ts';
import { deliver, type RunResult } from '../bed/runner.ts';
import { gitBytes } from '../bed/world/git.ts';
import { filesOf, person } from '../builders.ts';
import { aPicture, PICTURE, SPOTLIGHT } from '../github/submit-story.ts';
import { aForm } from '../submissions/a-form.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { buildSite } from '../support/built-site.ts';
import { writeFiles } from '../support/files.ts';
import { aWeb } from '../support/web.ts';

const NAME = 'circle/news';
const ROOT = join(import.meta.dirname, '..', '..');
const WORKFLOW = '.github/workflows/submit.yml';

/** What a person who means no harm types, with all that could be taken for something else. */
const ANSWERS = {
  ...SPOTLIGHT,
  summary: 'Mary says: "look up", & draws <what> she sees.',
  body: '## What are you working on?\n\nThe sky: 90 % of it, & more.\n\n---\n\n### Publication\n\nIt’s in *print*.',
};

/** A repository with our workflow, and with our commands as they are. */
async function openNewsroom(): Promise<GitHub> {
  const github = await openGitHub({ now: '2026-03-10T09:00:00Z' });
  onTestFinished(() => github.close());
  github.createRepository(NAME, {
    files: {
      ...(filesOf({ people: [person()] }) as Record<string, string>),
      [WORKFLOW]: readFileSync(join(ROOT, WORKFLOW), 'utf8'),
      'package.json': JSON.stringify({ name: 'gazette', type: 'module', bin: { gazette: 'gazette.mjs' } }),
      'package-lock.json': JSON.stringify({ name: 'gazette', lockfileVersion: 3, packages: {} }),
      'gazette.mjs': `#!${process.execPath}\nawait import(${JSON.stringify(join(ROOT, 'src/cli/main.mjs'))});\n`,
    },
    actionsMayOpenPullRequests: true,
  });
  return github;
}

test('a newcomer’s spotlight goes from a form, by a slip, to a page as it was typed', {
  timeout: 300_000,
}, async () => {
  const github = await openNewsroom();
  const web = await aWeb({ [PICTURE]: { headers: { 'content-type': 'image/png' }, body: await aPicture() } });
  onTestFinished(() => web.close());
  const run = async (event: Parameters<typeof deliver>[0] | ReturnType<typeof push>): Promise<RunResult> => {
    const env = { GAZETTE_WEB: web.url, GAZETTE_PACE: '50' };
    const [result] = await deliver({ github, repository: NAME, env, ...event });
    expect(result?.conclusion, result?.log).toBe('success');
    return result!;
  };
  const comment = (): string =>
    github
      .state(NAME)
      .issues[0]?.comments.map(({ body }) => body)
      .join('\n---\n') ?? '';

  const form = github.openIssue(NAME, {
    title: 'Spotlight: Mary',
    body: aForm('spotlights', { ...ANSWERS, published: '1 March 2026' }),
    by: 'scholar',
    labels: ['submission', 'spotlights'],
  });
  const opened = await run(issues(github, NAME, { number: form.number }));
  expect(opened.job('submit').permissions).toEqual({
    checks: 'write',
    contents: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  });
  expect(comment()).toContain(
    '- **Published**: Unexpected "1 March 2026", expected a calendar date such as 2026-03-31',
  );
  expect(github.state(NAME).pulls).toEqual([]);

  form.body = aForm('spotlights', ANSWERS).replaceAll('\n', '\r\n');
  await run(issues(github, NAME, { number: form.number, action: 'edited' }));
  const [pull] = github.state(NAME).pulls;
  expect(comment()).toMatch(/^<!-- gazette: form -->\n\n### Thank you! Nothing is left for you to do/);
  const said = github.state(NAME).checks.map(({ name, conclusion, headSha }) => [name, conclusion, headSha]);
  expect(said).toEqual([
    ['check', 'success', pull?.headSha],
    ['test', 'skipped', pull?.headSha],
  ]);

  github.merge(NAME, pull?.number ?? 0, { by: 'maintainer' });
  await run(push(github, NAME, { by: 'maintainer' }));
  expect(github.state(NAME).issues.map(({ state }) => state)).toEqual(['closed']);
  const page = /\(https:\/\/circle\.example\.org\/(spotlights\/[^)]+)\)/.exec(comment())?.[1] ?? '';
  expect(page).toBe('spotlights/2026/mary-somerville-somerville-college/');
  await readPage(github, page);
});

/** Opens a page of the site as it is built from the default branch. */
async function readPage(github: GitHub, path: string): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'gazette-newcomer-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const { git } = github.repository(NAME);
  const content = github.files(NAME, 'main').filter((file) => file.startsWith('content/'));
  writeFiles(root, Object.fromEntries(content.map((file) => [file, gitBytes(git, ['show', `main:${file}`])])));
  const folder = join(root, 'dist');
  buildSite(folder, { GAZETTE_ROOT: root, GAZETTE_NOW: '2026-03-10T12:00:00Z', GAZETTE_SEARCH: 'none' });
  const server = await openServer(0, '/');
  server.serve(folder);
  onTestFinished(() => server.close());
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const { page, errors, strangers } = await openPage(browser, server.url);
  await page.goto(`${server.url}${path}`, { waitUntil: 'load' });
  const main = page.locator('main');
  expect(await main.locator('h1').innerText()).toBe(SPOTLIGHT['title']);
  const text = await main.innerText();
  for (const words of [ANSWERS.summary, 'The sky: 90 % of it, & more.', 'Publication', 'It’s in print.'])
    expect(text).toContain(words);
  const portrait = page.getByAltText('Mary with her telescope');
  expect(await portrait.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await main.getByRole('link', { name: 'Mary Somerville' }).first().click();
  expect(await page.locator('h1').innerText()).toBe('Mary Somerville');
  expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
}
