import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { auditAxe, MODES } from '../audit/axe.ts';
import { pageKinds } from '../audit/kinds.ts';
import { auditLinks } from '../audit/links.ts';
import { serveAsPages } from '../audit/serve.ts';
import { auditWeight } from '../audit/weight.ts';
import { openBrowser } from '../support/browser.ts';

// The quick part of `npm run audit`, which asks about every kind of page and in every mode.
const BASE = '/turing-roche-partnership/';
const folder = inject('siteFolder');
const kinds = pageKinds(folder).map(({ kind, pages }) => ({ kind, pages: pages.slice(0, 1) }));
let browser: Browser;
let server: Awaited<ReturnType<typeof serveAsPages>>;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serveAsPages(folder, BASE);
});
afterAll(async () => {
  server.close();
  await browser.close();
});

test('no link of the whole site is broken, no fragment, and none leads to another site without encryption', () => {
  expect(auditLinks(folder, BASE).findings).toEqual([]);
});

test('the pages met first can be used by everyone, on a bright desk and on a phone at night', async () => {
  const met = ['home', 'issues/*', 'events/*', 'opportunities', 'search'];
  const pages = kinds.filter(({ kind }) => met.includes(kind)).flatMap(({ pages: [page = ''] }) => page);
  expect(pages).toHaveLength(met.length);
  expect((await auditAxe(browser, server.url, pages, MODES.slice(0, 2))).findings).toEqual([]);
});

test('the front page and an entry of each kind come in 30 KB, and with a script only where it has a use', async () => {
  const weighed = kinds.filter(({ kind }) => kind === 'home' || kind.endsWith('/*'));
  expect((await auditWeight(browser, server.url, weighed)).findings).toEqual([]);
});
