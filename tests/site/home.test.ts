import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openPage, type WatchedPage } from '../support/browser.ts';

let home: WatchedPage;
let close: () => Promise<void>;

beforeAll(async () => {
  const browser = await openBrowser();
  close = () => browser.close();
  home = await openPage(browser, inject('siteUrl'), { viewport: { width: 360, height: 760 } });
  await home.page.goto(inject('siteUrl'));
});
afterAll(() => close());

test('the front page answers on a phone before any scrolling what is next, closes, and is new', async () => {
  const answers = await home.page.locator('.briefs li').evaluateAll((items) =>
    items.map((item) => ({
      label: item.querySelector('.label')?.textContent,
      leads: item.querySelector('a')?.pathname.split('/')[2],
      seen: item.getBoundingClientRect().bottom <= window.innerHeight,
    })),
  );
  expect(answers).toEqual([
    { label: 'On next', leads: 'events', seen: true },
    { label: 'Closes next', leads: 'opportunities', seen: true },
    { label: 'Latest issue', leads: 'issues', seen: true },
    { label: 'Newest recording', leads: 'recordings', seen: true },
  ]);
});

test('nothing on it moves while it loads', async () => {
  const shift = await home.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shift).toBe(0);
});
