import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import Parser from 'rss-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyEntry } from '../../src/archive/archive.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { titleOf } from '../../src/archive/select.ts';
import { openServer, type SiteServer } from '../../src/cli/serve.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import { HOSTILE_ENTRIES, hostileArchive } from '../hostile/archive.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { buildSite } from '../support/built-site.ts';
import { writeFiles } from '../support/files.ts';

const root = mkdtempSync(join(tmpdir(), 'gazette-hostile-site-'));
const folder = join(root, 'dist');
let server: SiteServer;
let pages: string[];

/** A whole site of entries that mean harm, built as any other. */
beforeAll(async () => {
  writeFiles(root, hostileArchive());
  buildSite(folder, { GAZETTE_ROOT: root });
  server = await openServer(0, '/');
  server.serve(folder);
  pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}, 300_000);

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

test('a hostile archive is a valid one', () => {
  const { archive, diagnostics } = loadArchive(root);
  expect(diagnostics).toEqual([]);
  for (const collection of COLLECTIONS) expect(archive[collection]).toHaveLength(HOSTILE_ENTRIES);
  expect(pages.length).toBeGreaterThan(HOSTILE_ENTRIES * COLLECTIONS.length);
});

test('no page has an element or attribute that runs or loads what an entry said', () => {
  const bad = pages.flatMap((page) =>
    elements(page).flatMap((element) => harm(element).map((what) => `${page}: ${what}`)),
  );
  expect(bad.filter((what) => !OWN.has(what))).toEqual([]);
});

test('no page runs anything or asks another site for anything in a browser', async () => {
  const browser = await openBrowser();
  const { page, errors, strangers } = await openPage(browser, server.url);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(page.url());
    return dialog.dismiss();
  });
  await page.addInitScript(() => {
    window.alert = () => {
      throw new Error('pwned by alert');
    };
  });
  for (const file of pages.filter((name) => name !== '404.html')) {
    await page.goto(`${server.url}${file.replace(/index\.html$/, '')}`, { waitUntil: 'load' });
    const links = await page.evaluate(() => {
      if ('pwned' in window) throw new Error('pwned');
      return [...document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')].map(({ href }) => href);
    });
    expect(links.filter((address) => !SAFE.test(address))).toEqual([]);
  }
  await browser.close();
  expect({ errors, strangers, dialogs }).toEqual({ errors: [], strangers: [], dialogs: [] });
}, 600_000);

test('the feed is still read, back to its oldest item, with every title as it was', async () => {
  const files = readdirSync(folder).filter((file) => /^rss(-\d+)?\.xml$/.test(file));
  const titles = new Set<string | undefined>();
  for (const file of files) {
    const feed = await new Parser().parseString(readFileSync(join(folder, file), 'utf8'));
    for (const { title } of feed.items) titles.add(title);
  }
  const { archive } = loadArchive(root);
  const written = COLLECTIONS.flatMap((collection) => archive[collection].map((entry) => titleOf(entry as AnyEntry)));
  // XML cannot write these at all.
  const writable = written.filter((title) => !/[\u0000-\u0008]/.test(title));
  expect(writable.filter((title) => !titles.has(title))).toEqual([]);
});

/** Besides ordinary addresses, those by which feed readers and calendars are started with this site's own. */
const SAFE = /^(https?:|mailto:|feed:https:\/\/circle\.example\.org\/|webcal:\/\/circle\.example\.org\/)/;

/** Where the site itself has what an entry may not bring. */
const OWN = new Set(['<noscript>', '<form>', 'action="/search/"'].map((what) => `search/index.html: ${what}`));

type Element = DefaultTreeAdapterTypes.Element;

/** What the site itself has: anything else would have come from an entry. */
function harm({ tagName, attrs }: Element): string[] {
  const found = FORBIDDEN.has(tagName) ? [`<${tagName}>`] : [];
  for (const { name, value } of attrs) {
    if (/^on/i.test(name)) found.push(`${name}="${value}"`);
    if (/^(srcdoc|formaction|action|ping|background|poster|xlink:href|srcset)$/.test(name))
      found.push(`${name}="${value}"`);
    if (name === 'src' && !/^\/[^/\\]/.test(value)) found.push(`src="${value}"`);
    if (name === 'href' && !SAFE.test(value) && !/^(#|\/(?![/\\]))/.test(value)) found.push(`href="${value}"`);
    if (name === 'http-equiv' && value !== 'content-security-policy') found.push(`http-equiv="${value}"`);
    if (name === 'style' && /url\(|expression/i.test(value)) found.push(`style="${value}"`);
  }
  if (
    tagName === 'script' &&
    !attrs.some(({ name }) => name === 'src') &&
    !attrs.some(({ name, value }) => name === 'type' && /json|module/.test(value))
  )
    found.push('<script>');
  return found;
}

const FORBIDDEN = new Set([
  'iframe',
  'object',
  'embed',
  'applet',
  'base',
  'frame',
  'frameset',
  'portal',
  'math',
  'template',
  'form',
  'video',
  'audio',
  'img',
  'marquee',
  'xmp',
  'noscript',
  'foreignobject',
  'animate',
  'use',
]);

function elements(page: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(readFileSync(join(folder, page), 'utf8')));
  return found;
}
