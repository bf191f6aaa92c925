import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { hashOf, settlePolicy } from '../../src/site/content-security.ts';
import { openBrowser } from '../support/browser.ts';

const folder = inject('siteFolder');
const siteUrl = inject('siteUrl');
const SMUGGLED = '<script>document.title = "smuggled"</script><p onclick="document.title = \'smuggled\'">Click</p>';

test('every page forbids what it has no use for, before anything else is read', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const loose = pages.filter((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    // A page that only leads on has nothing to load.
    if (/http-equiv="refresh"/.test(html)) return false;
    const [, policy = ''] =
      /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    return (
      !policy.startsWith("default-src 'none';") || /unsafe-(inline|hashes|eval')(?<!wasm-unsafe-eval')/.test(policy)
    );
  });
  expect(loose).toEqual([]);
});

test('a policy names the hashes of what is on the page and no others, whatever stands in attributes', () => {
  const own = 'document.title = "ours"';
  const elsewhere = 'document.title = "of another page"';
  const title = '<script a="b"> or <style>: which?';
  const policy = `script-src 'self' '${hashOf(own)}' '${hashOf(elsewhere)}'; style-src 'self'`;
  const settled = settlePolicy(
    `<meta charset="utf-8"><meta name="title" content="${title.replaceAll('"', '&quot;')}"><meta http-equiv="content-security-policy" content="${policy}"><p title="<script x"><script>${own}</script>`,
  );
  expect(settled).toContain(`content="script-src 'self' '${hashOf(own)}';style-src 'self'"`);
});

test('a script that somebody smuggles into a page does not run', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const blocked: string[] = [];
  page.on('console', (message) => blocked.push(message.text()));
  await page.route('**/about/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<h1', `${SMUGGLED}<h1`) });
  });
  await page.goto(`${siteUrl}about/`);
  await page.getByText('Click', { exact: true }).click();
  expect(await page.title()).toMatch(/^About/);
  expect(blocked.filter((text) => text.includes('Content Security Policy'))).toHaveLength(2);
  await browser.close();
});
