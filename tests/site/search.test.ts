import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a reader finds a talk with the keyboard alone, narrows the results, and shares what they see', async () => {
  const { page, errors, strangers } = await openPage(browser, siteUrl, { viewport: { width: 360, height: 740 } });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(siteUrl);
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => path.includes('/pagefind/'))).toEqual([]);

  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.type('causal inference');
  const results = page.getByRole('region', { name: 'Results' });
  await results.getByRole('listitem').first().waitFor();
  expect(await results.getByRole('status').textContent()).toMatch(/^\d+ entries$/);
  expect(await results.getByRole('heading', { level: 2 }).first().textContent()).toMatch(/causal inference/i);
  expect(await results.locator('mark').first().textContent()).toMatch(/causal|inference/i);

  const all = await results.getByRole('status').textContent();
  await page.getByText('Kind', { exact: true }).click();
  const events = page.getByRole('checkbox', { name: 'Events' });
  await events.check();
  await page.waitForURL(/\?q=causal\+inference&collection=events$/);
  await expect.poll(() => results.getByRole('status').textContent()).not.toBe(all);
  await expect.poll(() => kindsShown(results)).toEqual(['events']);

  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const chosen = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: chosen ?? '' }).waitFor();
  await page.goBack();
  await expect.poll(() => kindsShown(results)).toEqual(['events']);
  expect(await page.getByRole('searchbox').inputValue()).toBe('causal inference');
  expect(await events.isChecked()).toBe(true);

  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Escape');
  await page.waitForURL(/search\/$/);
  await expect.poll(() => results.getByRole('listitem').count()).toBe(0);
  expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
  await page.close();
});

test('only entries are found, each once, and those of a year or series without any words', async () => {
  const { page } = await openPage(browser, siteUrl);
  await page.goto(`${siteUrl}search/?series=Knowledge+Share`);
  const results = page.getByRole('region', { name: 'Results' });
  await results.getByRole('listitem').first().waitFor();
  const expected = Number.parseInt((await results.getByRole('status').textContent()) ?? '', 10);
  while (await results.getByRole('button', { name: 'Show more' }).isVisible()) {
    const before = await results.getByRole('listitem').count();
    await results.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => results.getByRole('listitem').count()).toBeGreaterThan(before);
  }
  const paths = await addresses(results);
  expect(paths.length).toBe(expected);
  expect(new Set(paths).size).toBe(expected);
  expect(paths).toContain('/turing-roche-partnership/series/knowledge-share/');
  await page.close();
});

test('without scripts the page says so and leads elsewhere', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl}search/`);
  expect(await page.locator('noscript p').first().isVisible()).toBe(true);
  await page.getByRole('main').getByRole('link', { name: 'topic', exact: true }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Topics');
  await context.close();
});

type Results = ReturnType<import('playwright-core').Page['getByRole']>;

function addresses(results: Results): Promise<string[]> {
  return results.locator('h2 a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
}

async function kindsShown(results: Results): Promise<string[]> {
  return [...new Set((await addresses(results)).map((path) => path.split('/')[2] ?? ''))];
}
