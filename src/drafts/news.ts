import type { DraftContext } from './context.ts';
import { addressOf, type Gathered, inMetas, inThings, part, titleOf } from './found.ts';
import type { Page } from './page.ts';
import type { Thing } from './things.ts';
import { dayIn } from './times.ts';

/** The fields of a news item, by https://schema.org/Article and Open Graph's article. */
export function gatherNews(page: Page, things: readonly Thing[], { community }: DraftContext): Gathered {
  const published =
    inThings(things, 'datePublished', 'dateCreated') ??
    inMetas(
      page,
      'article:published_time',
      'og:article:published_time',
      'date',
      'dc.date',
      'citation_publication_date',
    );
  return {
    parts: [
      part('title', titleOf(page, things, 'headline')),
      part('date', dayIn(published, community.zone)),
      part('url', addressOf(page)),
    ],
    notes: [],
  };
}
