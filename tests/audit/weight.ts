import type { Browser, Response } from 'playwright-core';
import type { Finding, Verdict } from './finding.ts';
import type { PageKind } from './kinds.ts';

const MOST = 30 * 1024;

/**
 * Weighs what a first visit of a page transfers without its pictures, which for the front page and
 * entries is bounded, and looks for scripts that a page has no element for.
 */
export async function auditWeight(browser: Browser, siteUrl: string, kinds: readonly PageKind[]): Promise<Verdict> {
  const weighed: { page: string; bytes: number }[] = [];
  const findings: Finding[] = [];
  for (const { kind, page } of kinds.flatMap(({ kind, pages }) => pages.map((page) => ({ kind, page })))) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const responses: Response[] = [];
    tab.on('response', (response) => responses.push(response));
    await tab.goto(`${siteUrl}${page}`, { waitUntil: 'load' });
    await tab.evaluate(() => document.fonts.ready);
    const bytes = await total(responses.filter((response) => response.request().resourceType() !== 'image'));
    const script = await tab.evaluate(() => ({
      has: [...document.scripts].some(({ type }) => type === '' || type === 'module'),
      needs: [...document.body.querySelectorAll('*')].some(({ localName }) => localName.includes('-')),
    }));
    const isBounded = kind === 'home' || kind.endsWith('/*');
    if (isBounded) weighed.push({ page, bytes });
    if (isBounded && bytes > MOST)
      findings.push({
        page,
        what: `${bytes} bytes, at most ${MOST}`,
        mend: 'Make its HTML, styles or scripts smaller',
      });
    if (script.has && !script.needs)
      findings.push({
        page,
        what: 'a script, but no element of ours that needs one',
        mend: 'Import the script only where its element is',
      });
    await context.close();
  }
  const [heaviest] = weighed.toSorted((a, b) => b.bytes - a.bytes);
  return {
    looked: `${weighed.length} front and entry pages, at most ${heaviest?.bytes} bytes (${heaviest?.page || 'home'})`,
    findings,
  };
}

async function total(responses: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(responses.map((response) => response.request().sizes()));
  return sizes.reduce(
    (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
    0,
  );
}
