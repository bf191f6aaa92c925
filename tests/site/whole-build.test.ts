import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, inject, test } from 'vitest';
import { pageKinds } from '../audit/kinds.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { buildSite } from '../support/built-site.ts';

const folder = inject('siteFolder');
const siteUrl = inject('siteUrl');
const BASE = '/turing-roche-partnership/';
const files = listFiles(folder);
const pages = files.filter((file) => file.endsWith('.html'));

test('every entry of the archive has its page', () => {
  expect(pages).toContain('events/2023/diversifying-health-research/index.html');
  const entries = listFiles('content').filter((file) => /\/.*\.(json|md)$/.test(file) && !file.endsWith('README.md'));
  expect(entries.length).toBeGreaterThan(200);
  const missing = entries
    .map((file) => file.replace(/\.(json|md)$/, '/index.html'))
    .filter((page) => !pages.includes(page));
  expect(missing).toEqual([]);
});

/** Addresses for every browser, and those by which feed readers and calendars are started with this site's own. */
const SAFE =
  /^(https?:|mailto:|feed:https:\/\/alan-turing-institute\.github\.io\/|webcal:\/\/alan-turing-institute\.github\.io\/)/;

test('every link to another site is absolute, clean and safe to click', () => {
  const outward = pages.flatMap((page) => attributes(page, 'href').filter((href) => /^[a-z][a-z0-9+.-]*:/i.test(href)));
  const bad = outward.filter((href) => !SAFE.test(href) || /safelinks|utm_|clickdimensions\.com\/c\//i.test(href));
  expect(outward.length).toBeGreaterThan(200);
  expect(bad).toEqual([]);
});

test('every link to another site gives it no hold of this one, and says that it leads away', () => {
  const found = pages.flatMap((page) =>
    [...readFileSync(join(folder, page), 'utf8').matchAll(/<a [^>]*href="https?:[^>]*>/g)]
      .map(([link]) => link)
      .filter((link) => !link.includes('"https://alan-turing-institute.github.io/turing-roche-partnership/'))
      .filter((link) => !link.includes('rel="external noopener"')),
  );
  expect(found).toEqual([]);
});

test('no kind of page asks another site for anything, and none has an error in the console', async () => {
  const browser = await openBrowser();
  const { page, errors, strangers } = await openPage(browser, siteUrl);
  for (const path of pageKinds(folder).flatMap((kind) => kind.pages))
    if (path !== '404.html') await page.goto(`${siteUrl}${path}`);
  await browser.close();
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});

test('every page has one first heading, a title, a description and its own address', () => {
  const odd = pages.filter((page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    const address = `https://alan-turing-institute.github.io${BASE}${page.replace(/index\.html$/, '')}`;
    return (
      html.match(/<h1[ >]/g)?.length !== 1 ||
      !/<title>[^<]+<\/title>/.test(html) ||
      !/<meta name="description" content="[^"]+/.test(html) ||
      canonical !== address
    );
  });
  expect(odd).toEqual([]);
});

test('the same content at the same moment builds the same bytes', () => {
  const again = mkdtempSync(join(tmpdir(), 'gazette-again-'));
  try {
    buildSite(again, { TZ: 'Pacific/Kiritimati' });
    expect(listFiles(again)).toEqual(files);
    const differing = files.filter((file) => digest(join(again, file)) !== digest(join(folder, file)));
    expect(differing).toEqual([]);
  } finally {
    rmSync(again, { recursive: true });
  }
});

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(root, '/').length))
    .sort();
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function attributes(page: string, name: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node)
      found.push(...node.attrs.filter((attribute) => attribute.name === name).map(({ value }) => value));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(readFileSync(join(folder, page), 'utf8')));
  return found;
}
