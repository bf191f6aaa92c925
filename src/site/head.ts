import { type PageFacts, renderJsonLd, structuredData } from '../structured-data/page.ts';
import type { DataContext } from '../structured-data/thing.ts';
import { archive, dates, now } from './archive.ts';
import { cardAt } from './cards.ts';
import { PAGES } from './navigation.ts';
import { absolute } from './url.ts';

const context: DataContext = { archive, dates, now, absolute, card: cardAt };

let last = { key: '', made: '' };

/** What a page says to programs, ready to stand in a script. Its key asks for it, and mostly the page right after. */
export function jsonLdOf(page: Omit<PageFacts, 'above'>): string {
  const key = JSON.stringify(page);
  if (last.key !== key) last = { key, made: makeJsonLd(page) };
  return last.made;
}

function makeJsonLd(page: Omit<PageFacts, 'above'>): string {
  const above = PAGES.filter(({ path }) => page.path !== path && page.path.startsWith(path));
  return renderJsonLd(structuredData(context, { ...page, above }));
}

/** What kind of page it is to those who show a link to it, and since when it is there (https://ogp.me). */
export function openGraphOf(path: string): { type: string; published?: string; modified?: string } {
  const entry = archive.byId.get(path.replace(/\/$/, ''));
  if (!entry) return { type: 'website' };
  const known = dates.get(entry.id);
  const modified = known?.updated.toString() ?? '';
  if (entry.collection === 'people') return { type: 'profile', modified };
  return { type: 'article', published: known?.published.toString() ?? '', modified };
}
