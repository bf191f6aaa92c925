import { parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { anArchive, event, instant, issue, newsItem, person, recording, series } from '../builders.ts';
import { atom, contextOf, fetchFile, filesOf, jsonFeed, NOW, rss } from './subscribe.ts';

const ADA = { name: 'Ada Lovelace', person: 'people/ada-lovelace' };

const archive = anArchive({
  people: [person()],
  series: [series()],
  events: [event({ series: 'series/tea-talks', topics: ['missing-data'], speakers: [ADA] })],
  recordings: [recording({ series: 'series/tea-talks', event: 'events/2026/an-hour-on-missing-data' })],
  news: [newsItem({ topics: ['clinical-ai'] })],
  issues: [issue({ editors: [ADA], sections: [{ heading: 'People', entries: ['people/ada-lovelace'] }] })],
});

function guids(path: string): (string | undefined)[] {
  return (rss(filesOf(archive), path).items ?? []).map(({ guid }) => guid?.value).sort();
}

describe('one can follow', () => {
  test('everything', () => {
    expect(guids('rss.xml')).toHaveLength(6);
  });

  test('a collection', () => {
    expect(guids('events/rss.xml')).toEqual(['events/2026/an-hour-on-missing-data']);
  });

  test('a series: its talks and their recordings', () => {
    expect(guids('series/tea-talks/rss.xml')).toEqual([
      'events/2026/an-hour-on-missing-data',
      'recordings/2026/an-hour-on-missing-data',
    ]);
  });

  test('a topic, also one about which nothing has been said yet', () => {
    expect(guids('topics/missing-data/rss.xml')).toEqual(['events/2026/an-hour-on-missing-data']);
    expect(guids('topics/health-equity/rss.xml')).toEqual([]);
  });

  test('a person: what she did, not every newsletter that names her', () => {
    expect(guids('people/ada-lovelace/rss.xml')).toEqual(['events/2026/an-hour-on-missing-data', 'issues/2026-03']);
  });
});

test('the three formats tell the same', () => {
  const files = filesOf(archive);
  for (const folder of ['', 'events/', 'topics/missing-data/', 'series/tea-talks/', 'people/ada-lovelace/', 'new/']) {
    const titles = rss(files, `${folder}rss.xml`).items?.map(({ title }) => title);
    expect(atom(files, `${folder}atom.xml`).entries?.map(({ title }) => title?.value)).toEqual(titles);
    expect(jsonFeed(files, `${folder}feed.json`).items?.map(({ title }) => title)).toEqual(titles);
  }
});

test('one file lists every feed, for readers to import', () => {
  const files = filesOf(archive);
  const outlines = parseOpml(fetchFile(files, 'feeds.opml')).body?.outlines ?? [];
  const addresses = outlines.flatMap((group) => group.outlines ?? []).map(({ xmlUrl = '' }) => xmlUrl);
  const feeds = [...files.keys()].filter((path) => /(^|\/)rss\.xml$/.test(path));
  expect(addresses.sort()).toEqual(feeds.map((path) => `https://circle.example.org/${path}`).sort());
});

test('two builds give the same bytes', () => {
  expect(filesOf(archive)).toEqual(filesOf(archive));
});

describe('week by week', () => {
  const days = ['2026-02-09', '2026-02-15', '2026-02-16', '2026-05-31'];
  const news = anArchive({ news: days.map((date, index) => newsItem({ title: `Item ${index}`, date })) });

  test('a week runs from Monday to Sunday, and its item comes on the Monday after', () => {
    const items = rss(filesOf(news), 'new/rss.xml').items ?? [];
    expect(items.map(({ title, pubDate }) => [title, pubDate])).toEqual([
      ['New in the week of 25 May 2026', 'Sun, 31 May 2026 23:00:00 GMT'],
      ['New in the week of 16 February 2026', 'Mon, 23 Feb 2026 00:00:00 GMT'],
      ['New in the week of 9 February 2026', 'Mon, 16 Feb 2026 00:00:00 GMT'],
    ]);
    expect(items[2]?.description).toBe('Item 1; Item 0');
  });

  test('a week that is not over has no item, so that none changes', () => {
    const sunday = filesOf(news, instant('2026-05-31T12:00:00Z'));
    expect(rss(sunday, 'new/rss.xml').items).toHaveLength(2);
  });

  test('every week has a page to lead to', () => {
    expect(rss(filesOf(news), 'new/rss.xml').items?.[0]?.link).toBe('https://circle.example.org/new/2026-05-25/');
  });
});

test('a change to one entry changes that item, and no other in any feed', () => {
  const entries = {
    people: [person()],
    news: Array.from({ length: 60 }, (_, index) => newsItem({ title: `Item ${index}`, topics: ['clinical-ai'] })),
  };
  const changed = {
    ...entries,
    news: entries.news.map((item) => (item.title === 'Item 7' ? { ...item, summary: 'Quite another thing.' } : item)),
  };
  const [before, after] = [entries, changed].map((given) => itemsOf(filesOf(anArchive(given), NOW)));
  const differing = [...after!].filter(([key, text]) => before!.get(key) !== text).map(([key]) => key);
  expect(after!.size).toBe(before!.size);
  expect(differing.map((key) => key.split(' ')[1])).toEqual(differing.map(() => 'news/2026/item-7'));
  expect(differing.length).toBeGreaterThan(0);
});

/** The text of every RSS item, under its file and guid. */
function itemsOf(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files]
      .filter(([path]) => /rss(-\d+)?\.xml$/.test(path) && !path.startsWith('new/'))
      .flatMap(([path, text]) =>
        [...text.matchAll(/<item>.*?<\/item>/gs)].map(([item]): [string, string] => [
          `${path.replace(/-\d+/, '')} ${/<guid[^>]*>([^<]*)/.exec(item)?.[1]}`,
          item,
        ]),
      ),
  );
}

test('a feed of an archive in which nothing is is a good feed all the same', () => {
  const files = filesOf(anArchive());
  expect(rss(files)).toMatchObject({ title: 'Missing Data Circle' });
  expect(atom(files).updated).toBe('2026-06-01T09:00:00Z');
  expect(contextOf(anArchive()).dates.size).toBe(0);
});
