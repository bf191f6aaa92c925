// `npm run audit`: every page kind of the built site against the tools that know. See README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../support/browser.ts';
import { buildSite } from '../support/built-site.ts';
import { auditAxe } from './axe.ts';
import type { Verdict } from './finding.ts';
import { auditHtml } from './html.ts';
import { pageKinds } from './kinds.ts';
import { auditLighthouse } from './lighthouse.ts';
import { auditLinks } from './links.ts';
import { serveAsPages } from './serve.ts';
import { auditWeight } from './weight.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BASE = new URL(JSON.parse(readFileSync(join(ROOT, 'content/community.json'), 'utf8')).site).pathname;
const AUDITS = ['links', 'html', 'weight', 'axe', 'lighthouse'] as const;
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, site: { type: 'string' } } });
const unknown = values.only?.find((name) => !(AUDITS as readonly string[]).includes(name));
if (unknown) {
  console.error(`Unexpected --only ${unknown}, expected ${AUDITS.join(', ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = await audit();
}

async function audit(): Promise<number> {
  install();
  const folder = values.site ?? mkdtempSync(join(tmpdir(), 'gazette-audit-'));
  if (!values.site) buildSite(folder, process.env['GAZETTE_NOW'] ? { GAZETTE_NOW: process.env['GAZETTE_NOW'] } : {});
  const kinds = pageKinds(folder);
  const pages = kinds.flatMap((kind) => kind.pages);
  const server = await serveAsPages(folder, BASE);
  const inBrowser = async (ask: (browser: Awaited<ReturnType<typeof openBrowser>>) => Promise<Verdict>) => {
    const browser = await openBrowser();
    return ask(browser).finally(() => browser.close());
  };
  const run: Record<(typeof AUDITS)[number], () => Verdict | Promise<Verdict>> = {
    links: () => auditLinks(folder, BASE),
    html: () => auditHtml(folder),
    weight: () => inBrowser((browser) => auditWeight(browser, server.url, kinds)),
    axe: () => inBrowser((browser) => auditAxe(browser, server.url, pages)),
    lighthouse: () => auditLighthouse(server.url, kinds),
  };
  console.log(`${pages.length} pages of ${kinds.length} kinds: ${kinds.map(({ kind }) => kind).join(', ')}\n`);
  let found = 0;
  for (const name of AUDITS.filter((each) => values.only?.includes(each) ?? true)) {
    const verdict = await run[name]();
    found += verdict.findings.length;
    tell(name, verdict);
  }
  server.close();
  if (!values.site) rmSync(folder, { recursive: true });
  console.log(found === 0 ? 'Nothing to mend.' : `${found} to mend.`);
  return found === 0 ? 0 : 1;
}

/** The tools that only this command needs. */
function install(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules/lighthouse'))) return;
  console.log('Installing the tools of the audit. This takes a minute, and only the first time.');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('Cannot audit the site: npm ci failed in tests/audit');
}

function tell(name: string, { looked, findings, skipped }: Verdict): void {
  const state = skipped ? 'skipped' : findings.length === 0 ? 'good' : `${findings.length} to mend`;
  console.log(`${name.padEnd(11)}${state.padEnd(13)}${(skipped ?? looked).replaceAll('\n', `\n${' '.repeat(24)}`)}`);
  for (const { page, what, mend } of findings) console.log(`  ${page || 'home'}\n    ${what}\n    → ${mend}`);
}
