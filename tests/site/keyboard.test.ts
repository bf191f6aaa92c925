import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser, siteUrl));
});
afterAll(() => browser.close());

/** Each task of a reader begins on the home page, whose menu is gone past once it is not wanted. */
test('with the keyboard alone, a reader finds the next event and its place in a calendar', async () => {
  await page.goto(siteUrl);
  await follow('Skip to the content');
  await follow(/^Qualitative Research, Patient and Public Involvement/);
  expect(await page.title()).toMatch(/^Qualitative Research/);
  await tabTo(/^File/);
  expect(await focused('href')).toMatch(/\/event\.ics$/);
});

test('with the keyboard alone, a reader finds what is open and the page to apply on', async () => {
  await page.goto(siteUrl);
  await follow('Opportunities');
  await follow('Call for AI UK Fringe events');
  expect(await page.title()).toMatch(/^Call for AI UK Fringe events/);
  await tabTo(/^https?:|turing\.ac\.uk|apply|read more/i);
  expect(await focused('href')).toMatch(/^https:\/\//);
});

test('with the keyboard alone, a reader plays a recording', async () => {
  await page.goto(siteUrl);
  await follow('Recordings');
  await follow('Transparent AI for Healthcare');
  await tabTo(/^Play/);
  await page.keyboard.press('Enter');
  await page.locator('iframe[src^="https://www.youtube-nocookie.com/"]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
});

test('with the keyboard alone, a reader searches and opens what is found', async () => {
  await page.goto(siteUrl);
  await follow('Search');
  await page.keyboard.press('/');
  await page.keyboard.type('anomaly detection');
  await page.locator('main li a').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const found = await focused('text');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  expect(await page.title()).toContain(found);
});

test('with the keyboard alone, a reader finds a feed and the way to contribute', async () => {
  await page.goto(siteUrl);
  await follow('Follow by feed');
  await tabTo('Feedly');
  expect(await focused('href')).toContain(encodeURIComponent('/rss.xml'));

  await page.goto(siteUrl);
  await follow('Contribute');
  expect(await page.title()).toMatch(/^Contribute/);
});

/** Goes from one thing to the next until the wanted one has the focus, round the page if need be. */
async function tabTo(wanted: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await focused('text');
    if (typeof wanted === 'string' ? text === wanted : wanted.test(text)) return;
  }
  throw new Error(`Tab never comes to ${wanted}`);
}

async function follow(wanted: string | RegExp): Promise<void> {
  await tabTo(wanted);
  const from = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== from);
}

function focused(what: 'text' | 'href'): Promise<string> {
  return page.evaluate((asked) => {
    const element = document.activeElement;
    return (asked === 'href' ? element?.getAttribute('href') : element?.textContent?.trim()) ?? '';
  }, what);
}
