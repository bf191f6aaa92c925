import type { FeedContext } from './context.ts';
import type { Feed, FeedGroup } from './feed.ts';
import { xml } from './xml.ts';

/** OPML 2.0 (opml.org/spec2.opml) of all feeds as RSS, in folders: what a reader imports to follow them all. */
export function renderOpml({ archive, absolute }: FeedContext, feeds: readonly Feed[]): string {
  const groups = Object.entries(GROUPS).map(([group, text]) => {
    const outlines = feeds
      .filter((feed) => feed.group === group)
      .map(
        ({ folder, label, description }) =>
          xml`      <outline type="rss" text="${label}" description="${description}" xmlUrl="${absolute(`${folder}rss.xml`)}" htmlUrl="${absolute(folder)}"/>\n`,
      );
    return outlines.length === 0 ? xml`` : xml`    <outline text="${text}">\n${outlines}    </outline>\n`;
  });
  return xml`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
  <head>
    <title>${archive.community.name}</title>
    <docs>https://opml.org/spec2.opml</docs>
  </head>
  <body>
${groups}  </body>
</opml>
`.xml;
}

export const GROUPS = {
  everything: 'Everything',
  collections: 'By kind',
  series: 'Series',
  topics: 'Topics',
  people: 'People',
} satisfies Record<FeedGroup, string>;
