import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** What a reader clicks on from the home page, and the heading of the page they then see. */
const WAYS = [
  { kind: 'an issue', clicks: ['Issues', 'November 2023'], heading: 'November 2023' },
  { kind: 'an upcoming event', clicks: ['Events', 'Causal Inference'], heading: 'Causal Inference' },
  { kind: 'a past event', clicks: ['Events', 'Synthetic Data'], heading: 'Synthetic Data' },
  { kind: 'a series', clicks: ['Series', 'Knowledge Share'], heading: 'Knowledge Share' },
  { kind: 'a recording', clicks: ['Recordings', 'Digital Health'], heading: 'Digital Health' },
  {
    kind: 'an opportunity',
    clicks: ['Opportunities', 'Call for AI UK Fringe events'],
    heading: 'Call for AI UK Fringe events',
  },
  { kind: 'the calls', clicks: ['Opportunities', 'Calls'], heading: 'Calls' },
  {
    kind: 'a publication',
    clicks: ['Publications', 'Outcome Indistinguishability'],
    heading: 'Outcome Indistinguishability',
  },
  { kind: 'a news item', clicks: ['News', /Knowledge Exchange Awards/], heading: /Knowledge Exchange Awards/ },
  {
    kind: 'a spotlight',
    clicks: ['Spotlights', 'Ellen Visscher, University of Oxford'],
    heading: 'Ellen Visscher, University of Oxford',
  },
  { kind: 'a person', clicks: ['People', 'Vicky Hellon'], heading: 'Vicky Hellon' },
  { kind: 'a topic', clicks: ['Topics', 'Structured missingness'], heading: 'Structured missingness' },
  { kind: 'the feeds', clicks: ['Feeds'], heading: 'Feeds' },
  { kind: 'about', clicks: ['About'], heading: 'About' },
  { kind: 'the rules', clicks: ['Contribute', 'its rules'], heading: 'Rules' },
  { kind: 'how to contribute', clicks: ['Contribute'], heading: 'Contribute' },
];

for (const { kind, clicks, heading } of WAYS) {
  test(`a reader on a phone clicks from the home page to ${kind}`, async () => {
    const { page, errors, strangers } = await openPage(browser, siteUrl, { viewport: { width: 320, height: 640 } });
    await page.goto(siteUrl);
    for (const name of clicks)
      await page
        .getByRole('link', { name, exact: typeof name === 'string' })
        .first()
        .click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
    await page.close();
  });
}

test('an address that was never part of the archive says so, and leads on', async () => {
  const { page } = await openPage(browser, siteUrl);
  const response = await page.goto(`${siteUrl}events/2019/never-held/`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page is not here');
  await page.getByRole('main').getByRole('link', { name: 'Events' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Events');
  await page.close();
});

test('nothing from YouTube loads before a click, and then the player without cookies', async () => {
  const { page, strangers } = await openPage(browser, siteUrl);
  await page.goto(siteUrl);
  await page.getByRole('link', { name: 'Recordings', exact: true }).first().click();
  await page.getByRole('link', { name: 'Digital Health', exact: true }).click();
  await page.waitForLoadState('networkidle');
  expect(strangers).toEqual([]);
  await page.getByRole('link', { name: /^Play/ }).click();
  await page.locator('iframe').waitFor();
  await expect
    .poll(() => strangers)
    .toEqual([expect.stringMatching(/^https:\/\/www\.youtube-nocookie\.com\/embed\/Gae3YTv9psk\?/)]);
  await page.close();
});

test('without scripts everything can be read, and a recording leads to YouTube', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl}events/`);
  await page.getByRole('link', { name: 'Digital Health', exact: true }).click();
  expect(await page.getByRole('link', { name: /^Play/ }).getAttribute('href')).toBe(
    'https://www.youtube.com/watch?v=Gae3YTv9psk',
  );
  await page.goto(`${siteUrl}opportunities/`);
  // At once: nothing waits for a script that will not run.
  expect(await page.getByText('deadline 14 November 2023').isVisible()).toBe(true);
  await context.close();
});

test('a reader elsewhere sees when a talk is in their own zone, too, and can put one that is to come into a calendar', async () => {
  const { page } = await openPage(browser, siteUrl, { timezoneId: 'America/New_York' });
  await page.goto(`${siteUrl}events/2023/structured-missing-data-ai-uk/`);
  expect(await page.locator('reader-span').textContent()).toBe('Your time: Tue 21 Mar, 08:20');
  await page.goto(`${siteUrl}events/2023/diversifying-health-research/`);
  const calendar = page.getByText('Add to your calendar:');
  expect(await calendar.getByRole('link').allTextContents()).toEqual(['File for any program', 'Google', 'Outlook']);
  await page.close();
});

test('a page built before a deadline says in the reader’s browser how much time is left, and that it has passed since', async () => {
  const { page } = await openPage(browser, siteUrl, { timezoneId: 'America/New_York' });
  const badge = page.locator('deadline-badge').first();
  const notice = page.getByText('This closed on 22 December 2023');
  const apply = page.getByRole('link', { name: 'Read more and apply' });
  const openAt = async (now: string): Promise<string | null> => {
    await page.clock.setFixedTime(now);
    await page.goto(`${siteUrl}opportunities/2023/call-for-ai-uk-fringe-events/`);
    return badge.textContent();
  };
  expect(await openAt('2023-12-10T12:00:00Z')).toBe('Open closes in 12 days');
  expect(await openAt('2023-12-22T23:59:00Z')).toBe(
    'Closing soon closes today at 23:59 GMT (22 December at 18:59 where you are)',
  );
  expect([await notice.isVisible(), await apply.isVisible()]).toEqual([false, true]);
  expect(await openAt('2023-12-23T00:00:00Z')).toBe('Closed ');
  expect([await notice.isVisible(), await apply.isVisible()]).toEqual([true, false]);

  // What it offers instead is open, too.
  await page.clock.setFixedTime('2023-11-20T12:00:00Z');
  await page.goto(`${siteUrl}opportunities/2023/research-fellow-multimorbidity-modelling/`);
  const similar = page.getByRole('region', { name: 'Similar, and open' });
  const standing = await similar.locator('deadline-badge b').allTextContents();
  expect(standing).toHaveLength(3);
  expect(standing).not.toContain('Closed');
  await page.close();
});

test('in the list, what has closed since the build no longer stands among what is open', async () => {
  const { page } = await openPage(browser, siteUrl);
  const [fellow, studentship, fringe, lecturer] = [
    'Research Fellow or',
    'St Andrews–Max',
    'Call for AI UK',
    'Lecturer or',
  ];
  const groupsAt = async (now: string): Promise<Record<string, string[]>> => {
    await page.clock.setFixedTime(now);
    await page.goto(`${siteUrl}opportunities/`);
    const groups = await page.evaluate(() =>
      [...document.querySelectorAll('main section')]
        .filter((section) => section.checkVisibility())
        .map(
          (section) => [section.id || section.ariaLabelledByElements?.[0]?.textContent, section.textContent] as const,
        ),
    );
    const inOrder = (text: string | null): string[] =>
      [fellow, studentship, fringe, lecturer]
        .filter((title) => text?.includes(title!))
        .sort((one, other) => text!.indexOf(one!) - text!.indexOf(other!)) as string[];
    return Object.fromEntries(groups.map(([heading, text]) => [heading, inOrder(text)]));
  };
  expect(await groupsAt('2023-11-10T12:00:00Z')).toMatchObject({
    'Closing soon': [fellow],
    Open: [studentship, fringe, lecturer],
  });
  expect(await groupsAt('2023-11-15T12:00:00Z')).toMatchObject({
    'Closing soon': [studentship],
    Open: [fringe, lecturer],
    Closed: [fellow],
  });
  expect(await groupsAt('2024-02-01T12:00:00Z')).toMatchObject({
    Open: [],
    Closed: [lecturer, fringe, studentship, fellow],
  });
  await page.goto(`${siteUrl}opportunities/kinds/survey/`);
  expect(await page.getByText('Nothing is open at the moment.').isVisible()).toBe(true);
  await page.close();
});

test('an issue on paper is a letter: no menus, addresses to type, and no item torn in two', async () => {
  const { page } = await openPage(browser, siteUrl, { colorScheme: 'dark' });
  await page.goto(`${siteUrl}issues/2023-11/`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByText('github.io/turing-roche-partnership/issues/2023-11').isVisible()).toBe(true);
  const styles = await page.evaluate(() => {
    const link = [...document.querySelectorAll('main li a')].find((a) => a.textContent?.startsWith('Read more at '));
    return {
      paper: getComputedStyle(document.documentElement).backgroundColor,
      address: link && getComputedStyle(link, '::after').content,
      torn: [...document.querySelectorAll('main li')].filter((item) => getComputedStyle(item).breakInside !== 'avoid')
        .length,
    };
  });
  expect(styles).toEqual({
    paper: 'rgb(255, 255, 255)',
    address: expect.stringContaining('keawards.org.uk/finalists-2023'),
    torn: 0,
  });
  await page.close();
});

test('a reader with a keyboard goes past the menu to the content', async () => {
  const { page } = await openPage(browser, siteUrl);
  await page.goto(siteUrl);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.close();
});

test('ink on paper is far enough apart in light and in dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await openPage(browser, siteUrl, { colorScheme });
    await page.goto(siteUrl);
    const ratios = await page.evaluate(contrasts);
    for (const [name, ratio] of Object.entries(ratios)) expect(ratio, `${name} in ${colorScheme}`).toBeGreaterThan(4.5);
    await page.close();
  }
});

async function sidewaysScroll(page: import('playwright-core').Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Contrast ratios (WCAG 2.2, 1.4.3) of the colours that text has, against the paper; runs in the page. */
function contrasts(): Record<string, number> {
  const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const luminance = (name: string): number => {
    const sample = document.createElement('span');
    sample.style.color = `var(${name})`;
    document.body.append(sample);
    probe.fillStyle = getComputedStyle(sample).color;
    probe.fillRect(0, 0, 1, 1);
    sample.remove();
    const [r = 0, g = 0, b = 0] = [...probe.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const against = (name: string, ground: string): number => {
    const [light, dark] = [luminance(name), luminance(ground)].sort((a, b) => b - a);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  };
  const names = ['--ink', '--soft', '--accent', '--warn', '--good'];
  return Object.fromEntries(
    names.flatMap((name) => [
      [`${name} on --paper`, against(name, '--paper')],
      [`${name} on --raised`, against(name, '--raised')],
    ]),
  );
}
