import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { event, filesOf, issue, person, spotlight } from '../builders.ts';
import { openBrowser } from '../support/browser.ts';
import { writeFiles } from '../support/files.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src/cli/main.mjs');
const SECTIONS = [
  { heading: 'Events', entries: ['events/2026/an-hour-on-missing-data'] },
  { heading: 'In the spotlight', entries: ['spotlights/2026/ada-lovelace-analytical-engines'] },
];
const FILES = filesOf({
  events: [event()],
  people: [person()],
  spotlights: [spotlight({ portrait: { file: 'people/ada.webp', alt: 'Ada at a desk' } })],
  issues: [issue({ sections: SECTIONS })],
});
const PORTRAIT = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#875' } })
  .webp()
  .toBuffer();
let root: string;
let command: ChildProcess;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-preview-'));
  writeFiles(root, { ...FILES, 'content/people/ada.webp': PORTRAIT });
  // Astro serves no page where it believes itself inside Vitest.
  const { VITEST: _, ...env } = process.env;
  command = spawn(process.execPath, [MAIN, 'preview', '2026-03', '--port', '0'], {
    cwd: root,
    env: { ...env, NO_COLOR: '1', GAZETTE_ROOT: root },
  });
});

afterEach(() => {
  command.kill();
  rmSync(root, { recursive: true });
});

test('an editor sees every edition side by side, what she saves, and what is wrong with it', async () => {
  const [output] = await once(command.stdout!, 'data');
  const [, url = ''] = /shown at (http:\S+)/.exec(String(output)) ?? [];
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(url);
  const panes = page.locator('iframe');
  expect(await panes.evaluateAll((frames) => frames.map((frame) => (frame as HTMLIFrameElement).title))).toEqual([
    'Page on the site',
    'E-mail',
    'E-mail in the dark',
    'E-mail on a phone',
    'On a phone in the dark',
    'Plain text',
    'Slack',
    'Markdown',
  ]);
  const shown = (text: string) => panes.nth(5).contentFrame().getByText(text).waitFor();
  await shown('An hour on missing data');
  await panes.nth(0).contentFrame().getByRole('heading', { name: 'An hour on missing data' }).waitFor();

  // Also in a message, a portrait is there before it is published.
  for (const pane of [0, 1]) {
    const portrait = panes.nth(pane).contentFrame().getByAltText('Ada at a desk');
    await portrait.scrollIntoViewIfNeeded();
    await expect
      .poll(() => portrait.evaluate((image) => (image as HTMLImageElement).naturalHeight), { timeout: 10_000 })
      .toBe(240);
  }

  const [file = '', text = ''] = Object.entries(FILES).find(([name]) => name.includes('/events/')) ?? [];
  writeFiles(root, { [file]: String(text).replace('An hour on missing data', 'Two hours on missing data') });
  await shown('Two hours on missing data');
  for (const pane of [0, 1])
    await panes.nth(pane).contentFrame().getByRole('heading', { name: 'Two hours on missing data' }).waitFor();

  writeFiles(root, { 'content/issues/2026-03.md': '---\ntitle: [\n---\n' });
  await shown('Cannot read content/issues/2026-03.md, line 2');
  await panes.nth(0).contentFrame().getByRole('heading', { name: 'This page is not here' }).waitFor();
  writeFiles(root, FILES);
  await panes.nth(0).contentFrame().getByRole('heading', { name: 'An hour on missing data' }).waitFor();
  await browser.close();
  // The site behind it is the only server that it asks.
  expect((await fetch(`${url}/stranger.example.org/`)).status).toBe(404);
});
