// The checker in the reader's browser, held against the one that CI runs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { SCHEMAS } from '../../src/archive/schemas.ts';
import { renderBundle } from '../../src/checker/bundle.ts';
import { RULES } from '../../src/checks/index.ts';
import type { Example } from '../../src/checks/rule.ts';
import { runExample } from '../../src/checks/run-example.ts';
import { STRUCTURE } from '../../src/checks/structure.ts';
import { LAYOUT } from '../../src/collections.ts';
import { openBrowser, openPage } from '../support/browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const siteUrl = inject('siteUrl');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('browser and CI say the same of every example of a rule, and of every broken file', async () => {
  const { page, errors } = await openPage(browser, siteUrl);
  await guard(page);
  await page.goto(`${siteUrl}contribute/check/`);
  const samples = [...RULES, ...STRUCTURE].flatMap(({ example }) => (example ? [example] : [])).concat(brokenFiles());
  expect(samples.length).toBeGreaterThan(100);
  const hasTemporal = await page.evaluate(() => 'Temporal' in globalThis);
  const base = `${siteUrl}contribute/`;
  // As text, because Vitest would rewrite the imports of a function.
  const inBrowser = await page.evaluate<string[]>(`(async () => {
    ${hasTemporal ? '' : `await import('${base}temporal.js');`}
    const { runExample } = await import('${base}checker.js');
    return ${JSON.stringify(samples)}.map((sample) => JSON.stringify(runExample(sample)));
  })()`);
  for (const [index, sample] of samples.entries())
    expect(JSON.parse(inBrowser[index] ?? 'null'), sample.file).toEqual(JSON.parse(JSON.stringify(runExample(sample))));
  expect(errors).toEqual([]);
  await page.close();
});

describe('somebody who writes an entry with a misspelt field', () => {
  const ENTRY = `{
  "title": "A day of drawing",
  "sumary": "We draw what we have measured.<img src=x onerror=alert(1)>",
  "starts": "2031-05-12",
  "series": "series/knowledge-shar"
}
`;

  test('is told on the line, mends it by keyboard, and takes it to GitHub', async () => {
    const { page, errors, strangers } = await openPage(browser, siteUrl, { viewport: { width: 360, height: 740 } });
    await guard(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${siteUrl}contribute/check/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /checker\.js|temporal\.js|archive\.json/.test(path))).toEqual([]);

    await page.getByLabel('Your entry').fill(ENTRY);
    await page.getByText('2 errors in content/events/2031/a-day-of-drawing.json.').waitFor();
    const found = page.locator('entry-checker li');
    await expect(await found.allTextContents()).toEqual([
      expect.stringContaining('Error · line 3 · schema/unknown-fieldUnexpected field "sumary"'),
      expect.stringContaining('Error · line 5 · reference/missing'),
    ]);
    expect(await found.first().locator('pre').textContent()).toContain('\n    │   ^^^^^^^^');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await found.first().getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('"summary"'));
    await page.waitForFunction(() => document.activeElement?.closest('li, textarea') !== null);
    await page.locator('entry-checker li button').first().press('Enter');
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('"series/knowledge-share"'));
    await page
      .getByLabel('Your entry')
      .fill((await page.getByLabel('Your entry').inputValue()).replace(/<img.*\)>/, ''));
    await page.getByText('All is well with content/events/2031/a-day-of-drawing.json.').waitFor();

    const address = await page.getByRole('link', { name: "Open it in GitHub's editor" }).getAttribute('href');
    const { searchParams } = new URL(address ?? '');
    expect(searchParams.get('filename')).toBe('content/events/2031/a-day-of-drawing.json');
    expect(searchParams.get('value')).toBe(await page.getByLabel('Your entry').inputValue());

    await page.reload();
    expect(await page.getByLabel('Your entry').inputValue()).toContain('A day of drawing');
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await page.close();
  });
});

test('a guide starts from its example, which is good, in a browser without Temporal, too', async () => {
  const { page, errors } = await openPage(browser, siteUrl);
  await page.addInitScript('delete globalThis.Temporal');
  await page.goto(`${siteUrl}contribute/people/`);
  await page.getByRole('button', { name: 'Start from the example' }).click();
  await page.getByText('All is well with content/people/mary-somerville.json.').waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

test('the checker for browsers is as large as a picture at most, and never makes code of text', async () => {
  const text = await renderBundle('checker', ROOT);
  expect(gzipSync(text).length).toBeLessThan(150_000);
  expect(text).not.toMatch(/new Function|\beval\(/);
});

/** Under a policy that lets no text become code. The page's own scripts and styles are not what is looked at here. */
async function guard(page: Awaited<ReturnType<typeof openPage>>['page']): Promise<void> {
  await page.route(`${siteUrl}contribute/check/`, async (route) => {
    const response = await route.fetch();
    const headers = {
      ...response.headers(),
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; script-src 'self' 'unsafe-inline'",
    };
    await route.fulfill({ response, headers });
  });
}

function brokenFiles(): Example[] {
  const folder = { slug: '', year: '2026/', month: '' };
  return Object.keys(SCHEMAS).flatMap((name) => {
    const path = join(ROOT, 'tests/schemas', name, 'invalid');
    return readdirSync(path).map((file) => ({
      file:
        name === 'community'
          ? 'content/community.json'
          : name === 'issues'
            ? 'content/issues/2026-03.json'
            : `content/${name}/${folder[LAYOUT[name as keyof typeof LAYOUT]]}${file}`,
      text: readFileSync(join(path, file), 'utf8'),
    }));
  });
}
