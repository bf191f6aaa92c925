import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { subscriptionFiles } from '../../src/feeds/files.ts';
import { anArchive, instant, newsItem } from '../builders.ts';
import { atom, contextOf, fetchFile, jsonFeed } from '../feeds/subscribe.ts';

/** The feeds of an archive with one item, whose title may be what no schema would let through. */
function feedsWith(title: string): ReadonlyMap<string, string> {
  const archive = anArchive({ news: [newsItem()] });
  const [entry] = archive.news;
  const hostile = { ...entry!, data: { ...entry!.data, title, summary: `${title} in short.` } };
  const context = contextOf(archive, instant('2026-03-01T12:00:00Z'));
  const files = subscriptionFiles({ ...context, archive: { ...archive, news: [hostile] } });
  return new Map(files.map(({ path, render }) => [path, render()]));
}

/** The title of the one item, as feed readers have it. */
async function titlesIn(title: string): Promise<(string | undefined)[]> {
  const files = feedsWith(title);
  for (const path of ['rss.xml', 'atom.xml']) {
    expect(fetchFile(files, path)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    expect(fetchFile(files, path).isWellFormed()).toBe(true);
  }
  const rss = await new Parser().parseString(fetchFile(files, 'rss.xml'));
  expect(rss.items).toHaveLength(1);
  return [rss.items[0]?.title, atom(files).entries?.[0]?.title?.value, jsonFeed(files).items?.[0]?.title];
}

for (const title of [
  'R&D',
  'p < 0.05',
  'a ]]> b',
  '<b>x</b>',
  '&amp; as such',
  '"quoted" & \'quoted\'',
  '<![CDATA[x]]>',
  '--> x',
]) {
  test(`a reader of the feeds sees ${title} as it was written`, async () => {
    expect(await titlesIn(title)).toEqual([title, title, title]);
  });
}

test('control characters are left out of the XML, rather than the feed being lost', async () => {
  for (let code = 0; code < 32; code += 1) {
    if ([9, 10, 13].includes(code)) continue;
    expect((await titlesIn(`a${String.fromCharCode(code)}b`)).slice(0, 2)).toEqual(['ab', 'ab']);
  }
  expect((await titlesIn('a\uFFFEb\uFFFF')).slice(0, 2)).toEqual(['ab', 'ab']);
  expect((await titlesIn('a\uD800b')).slice(0, 2)).toEqual(['a\uFFFDb', 'a\uFFFDb']);
});

describe('a summary that is HTML', () => {
  const files = feedsWith('<img src=x onerror=alert(1)> ]]> &lt;b&gt;');

  test('is text in every feed', async () => {
    const { items } = await new Parser().parseString(fetchFile(files, 'rss.xml'));
    for (const html of [items[0]?.['content:encoded'], jsonFeed(files).items?.[0]?.content_html]) {
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; ]]&gt; &amp;lt;b&amp;gt; in short.');
      expect(html).not.toContain('<img');
    }
  });
});
