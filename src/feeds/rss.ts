import { escapeHtml } from '../html.ts';
import { remember } from '../remember.ts';
import type { FeedDocument } from './documents.ts';
import type { FeedItem, Video } from './item.ts';
import { contentXml, type Xml, xml } from './xml.ts';

/**
 * RSS 2.0 (rssboard.org/rss-specification), with whole texts, authors and videos. Every item has all
 * name spaces to its name, so that it is the same text in each feed.
 */
export function renderRss({ items, archive, ...document }: FeedDocument): string {
  const link = (rel: string, href: string | undefined): Xml | undefined =>
    href === undefined ? undefined : xml`    <atom:link rel="${rel}" href="${href}" type="application/rss+xml"/>\n`;
  // A single archive document has no neighbours, without which the mark would promise too much.
  const isArchive = archive?.current !== undefined && (archive.previous ?? archive.next) !== undefined;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>${document.title}</title>
    <link>${document.pageUrl}</link>
    <description>${document.description}</description>
    <language>${document.language}</language>
    <lastBuildDate>${rfc822(document.updated)}</lastBuildDate>
    <docs>https://www.rssboard.org/rss-specification</docs>
${link('self', document.url)}${link('current', archive?.current)}${link('prev-archive', archive?.previous)}${link('next-archive', archive?.next)}${isArchive ? xml`    <fh:archive/>\n` : undefined}${items.map(renderItem)}  </channel>
</rss>
`.xml;
}

const renderItem = remember((item: FeedItem) => {
  const { title, url, summary, authors, categories, guid, published, video } = item;
  return xml`    <item>
      <title>${title}</title>
      <link>${url}</link>
      <guid isPermaLink="false">${guid}</guid>
      <pubDate>${rfc822(published)}</pubDate>
      <description>${escapeHtml(summary)}</description>
${authors.map((name) => xml`      <dc:creator>${name}</dc:creator>\n`)}${categories.map(({ label }) => xml`      <category>${label}</category>\n`)}      <content:encoded>${contentXml(item)}</content:encoded>
${video && renderVideo(title, video)}    </item>
`;
});

/** Media RSS (rssboard.org/media-rss): a video that is watched in a player, as it is no file of ours. */
function renderVideo(title: string, { duration, player, thumbnail }: Video): Xml {
  const length = duration === undefined ? undefined : xml` duration="${duration}"`;
  return xml`      <media:content medium="video"${length}>
        <media:title type="plain">${title}</media:title>
        <media:player url="${player}"/>
        <media:thumbnail url="${thumbnail}"/>
      </media:content>
`;
}

/** As RFC 822, section 5, has it, with the four digits of a year that RSS 2.0 prefers. */
function rfc822(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toUTCString();
}
