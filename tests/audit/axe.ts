import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { Verdict } from './finding.ts';

export const MODES = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asks axe about pages as they are seen in several modes. */
export async function auditAxe(
  browser: Browser,
  siteUrl: string,
  pages: readonly string[],
  modes: readonly (typeof MODES)[number][] = MODES,
): Promise<Verdict> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const tab = await context.newPage();
  const found = new Map<string, Verdict['findings'][number]>();
  for (const page of pages) {
    await tab.goto(`${siteUrl}${page}`);
    for (const { colorScheme, width } of modes) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().withTags(TAGS).analyze();
      for (const { id, help, helpUrl, nodes } of violations) {
        const what = `${id} (${colorScheme}, ${width} px): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`;
        found.set(`${page} ${what}`, { page, what, mend: `${help}: ${helpUrl}` });
      }
    }
  }
  await context.close();
  return { looked: `${pages.length} pages in ${modes.length} modes`, findings: [...found.values()] };
}
