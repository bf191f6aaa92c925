import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../support/chromium.ts';
import type { Finding, Verdict } from './finding.ts';
import type { PageKind } from './kinds.ts';

const CLI = join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js');
const KINDS = ['home', 'issues/*', 'events/*', 'recordings/*', 'opportunities', 'search'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string }>;
}

/** Asks Lighthouse three times about the pages that are met first, on a slow phone. */
export async function auditLighthouse(siteUrl: string, kinds: readonly PageKind[]): Promise<Verdict> {
  const pages = kinds.filter(({ kind }) => KINDS.includes(kind)).map(({ pages }) => pages[0]!);
  const findings: Finding[] = [];
  const told: string[] = [];
  for (const page of pages) {
    const reports: Report[] = [];
    while (reports.length < 3) reports.push(await ask(`${siteUrl}${page}`));
    const lcp = median(reports.map(({ audits }) => audits['largest-contentful-paint']?.numericValue ?? Infinity));
    const cls = median(reports.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? Infinity));
    const scores = CATEGORIES.map(
      (name) => median(reports.map(({ categories }) => categories[name]?.score ?? 0)) * 100,
    );
    told.push(`${page || 'home'}: ${scores.map(Math.round).join('/')}, LCP ${Math.round(lcp)} ms, CLS ${cls}`);
    CATEGORIES.forEach((name, index) => {
      if (scores[index]! < 100)
        findings.push({
          page,
          what: `${name} ${Math.round(scores[index]!)}, expected 100`,
          mend: lowAudits(reports[0]!, name),
        });
    });
    if (lcp >= 1000)
      findings.push({
        page,
        what: `LCP ${Math.round(lcp)} ms, expected less than 1000`,
        mend: 'Make the first view lighter',
      });
    if (cls > 0) findings.push({ page, what: `CLS ${cls}, expected 0`, mend: 'Reserve the place of what comes late' });
  }
  return { looked: told.join('\n'), findings };
}

const run = promisify(execFile);

/** In a process of its own, while this one serves the site. */
async function ask(url: string): Promise<Report> {
  const flags = ['--output=json', '--quiet', `--only-categories=${CATEGORIES.join(',')}`];
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const { stdout, stderr } = await run(process.execPath, [CLI, url, ...flags, chrome], {
    maxBuffer: 1 << 28,
    timeout: 180_000,
    env: { ...process.env, CHROME_PATH: findChromium() },
  });
  if (stdout === '') throw new Error(`Cannot audit ${url}: Lighthouse said ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout);
}

function lowAudits({ categories, audits }: Report, name: string): string {
  return (categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.title}`)
    .join('; ');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
