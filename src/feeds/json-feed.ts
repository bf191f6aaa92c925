import { remember } from '../remember.ts';
import type { FeedDocument } from './documents.ts';
import type { FeedItem } from './item.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), with whole texts. */
export function renderJsonFeed({ items, archive, ...document }: FeedDocument): string {
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: document.title,
    home_page_url: document.pageUrl,
    feed_url: document.url,
    description: document.description,
    next_url: archive?.previous,
    authors: [{ name: document.publisher }],
    language: document.language,
  });
  let text = '';
  for (const item of items) text += text === '' ? renderItem(item) : `,\n${renderItem(item)}`;
  return `${head.slice(0, -1)},"items":[\n${text}\n]}\n`;
}

const renderItem = remember((item: FeedItem) =>
  JSON.stringify({
    id: item.guid,
    url: item.url,
    external_url: item.about,
    title: item.title,
    content_html: item.content,
    summary: item.summary,
    image: item.video?.thumbnail,
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors.length === 0 ? undefined : item.authors.map((name) => ({ name })),
    tags: item.categories.map(({ label }) => label),
  }),
);
