import { remember } from '../remember.ts';
import type { FeedDocument } from './documents.ts';
import type { FeedItem } from './item.ts';
import { contentXml, type Xml, xml } from './xml.ts';

/** Atom (RFC 4287), with whole texts. */
export function renderAtom({ items, archive, ...document }: FeedDocument): string {
  const link = (rel: string, href: string | undefined): Xml | undefined =>
    href === undefined ? undefined : xml`  <link rel="${rel}" href="${href}" type="application/atom+xml"/>\n`;
  // A single archive document has no neighbours, without which the mark would promise too much.
  const isArchive = archive?.current !== undefined && (archive.previous ?? archive.next) !== undefined;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${document.language}">
  <id>${document.id}</id>
  <title>${document.title}</title>
  <subtitle>${document.description}</subtitle>
  <updated>${document.updated}</updated>
  <author><name>${document.publisher}</name></author>
  <link rel="alternate" href="${document.pageUrl}" type="text/html"/>
${link('self', document.url)}${link('current', archive?.current)}${link('prev-archive', archive?.previous)}${link('next-archive', archive?.next)}${isArchive ? xml`  <fh:archive/>\n` : undefined}${items.map(renderEntry)}</feed>
`.xml;
}

const renderEntry = remember((item: FeedItem) => {
  const { tag, url, title, summary, authors, categories, published, updated } = item;
  return xml`  <entry>
    <id>${tag}</id>
    <title>${title}</title>
    <link rel="alternate" href="${url}" type="text/html"/>
    <published>${published}</published>
    <updated>${updated}</updated>
${authors.map((name) => xml`    <author><name>${name}</name></author>\n`)}${categories.map(({ id, label }) => xml`    <category term="${id}" label="${label}"/>\n`)}    <summary>${summary}</summary>
    <content type="html">${contentXml(item)}</content>
  </entry>
`;
});
