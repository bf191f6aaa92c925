// Pages of other people's sites, and what is made of them.
import type { Draftable } from '../../src/drafts/choose.ts';
import { type Drafted, draftOf } from '../../src/drafts/draft.ts';
import { readPage } from '../../src/drafts/page.ts';
import { instant } from '../builders.ts';

const COMMUNITY = { zone: 'Europe/London', otherZones: ['Europe/Zurich', 'America/Los_Angeles'], language: 'en-GB' };

export interface Place {
  url?: string;
  now?: string;
  collection?: Draftable;
}

/** The draft of a page, for a community in London. */
export async function drafted(
  html: string,
  { url = 'https://gaps.example.org/day', now = '2026-03-10', collection }: Place = {},
): Promise<Drafted> {
  const page = await readPage(html, url);
  return draftOf(page, { community: COMMUNITY, now: instant(`${now}T09:00:00Z`) }, collection);
}

/** A page with blocks of JSON-LD. */
export function withJsonLd(...things: unknown[]): string {
  const blocks = things.map(
    (thing) => `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`,
  );
  return `<!doctype html><html><head><title>A page</title>${blocks.join('')}</head><body></body></html>`;
}

/** The draft of an event of which the page says these things. */
export function anEvent(given: object, place?: Place): Promise<Drafted> {
  return drafted(withJsonLd({ '@context': 'https://schema.org', '@type': 'Event', name: 'Gaps Day', ...given }), place);
}

/** Where a field was taken from. */
export function from({ taken }: Drafted, field: string): string | undefined {
  return taken.find((part) => part.field === field)?.from;
}
