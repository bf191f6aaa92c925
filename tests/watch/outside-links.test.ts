import { expect, test } from 'vitest';
import { type OutsideLink, outsideLinksOf } from '../../src/watch/outside-links.ts';
import { archivedAddress } from '../../src/watch/tell.ts';
import { community, type Files, load, newsItem, person, spotlight } from '../builders.ts';

const NEWS = 'content/news/2026/prize.json';
const file = (data: object): string => JSON.stringify(data, null, 2);

function linksIn(files: Files): OutsideLink[] {
  return outsideLinksOf(load(files).archive);
}

/** The links of a news item. */
function linksOf(...urls: string[]): string[] {
  const links = urls.map((url) => ({ label: 'A page', url }));
  return linksIn({ [NEWS]: file(newsItem({ links })) }).map(({ url }) => url);
}

test('links stand in fields, in texts, behind pictures and in the community’s own file, each with its line', () => {
  const links = linksIn({
    'content/community.json': file(community({ repository: 'https://code.example.org/circle' })),
    'content/people/ada-lovelace.json': file(person({ links: [{ label: 'Home', url: 'https://ada.example.org/' }] })),
    'content/spotlights/2026/ada.md': `---\n${file(spotlight())}\n---\n\n## Ada?\n\nSee [this](https://engines.example.org/a) and\nhttps://bare.example.org/ and ![a loom](https://pictures.example.org/loom.png).\n`,
  });
  expect(
    links.map(({ url, places, day }) => [url, ...places.map(({ file, start }) => `${file}:${start.line}`), day]),
  ).toEqual([
    ['https://code.example.org/circle', 'content/community.json:21', undefined],
    ['https://engines.example.org/a', 'content/spotlights/2026/ada.md:12', '2026-02-12'],
    ['https://bare.example.org/', 'content/spotlights/2026/ada.md:13', '2026-02-12'],
    ['https://pictures.example.org/loom.png', 'content/spotlights/2026/ada.md:13', '2026-02-12'],
    ['https://ada.example.org/', 'content/people/ada-lovelace.json:6', undefined],
  ]);
});

test('one that is spelt in several ways, or stands in several places, is one', () => {
  const links = linksIn({
    [NEWS]: file(newsItem({ url: 'https://www.prizes.example.org/2026/' })),
    'content/news/2026/again.json': file(
      newsItem({ date: '2026-03-01', url: 'http://prizes.example.org/2026#winners' }),
    ),
  });
  expect(links).toHaveLength(1);
  expect(links[0]).toMatchObject({
    places: [{ file: 'content/news/2026/again.json' }, { file: NEWS }],
    day: '2026-03-01',
  });
});

test('its day is that of the first entry that has one', () => {
  const url = 'https://ada.example.org/';
  const links = linksIn({
    'content/community.json': file(community({ repository: url })),
    [NEWS]: file(newsItem({ url })),
  });
  expect(links.map(({ day, places }) => [day, places.length])).toEqual([['2026-02-09', 2]]);
});

test('nobody’s click is counted: an address is asked without tracking, and one that a mailer keeps is not asked', () => {
  expect(
    linksOf(
      'https://lab.example.org/gaps?utm_source=newsletter',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Flab.example.org%2Ftalks&data=05',
      'https://circle.list-manage.com/track/click?u=1&id=2&e=3',
    ),
  ).toEqual(['https://lab.example.org/gaps', 'https://lab.example.org/talks']);
});

test('the site’s own pages, mail and videos are left to others', () => {
  expect(
    linksOf(
      'https://circle.example.org/news/',
      'https://circle.example.org',
      'https://youtu.be/PebrX_WwdgA',
      'https://www.youtube.com/watch?v=PebrX_WwdgA&t=12',
      'https://www.youtube.com/@circle',
      'https://circle.example.org.elsewhere.example/',
    ),
  ).toEqual(['https://www.youtube.com/@circle', 'https://circle.example.org.elsewhere.example/']);
});

test('an entry that is broken hides no link of the others', () => {
  const files = {
    [NEWS]: file(newsItem({ url: 'https://prizes.example.org/' })),
    'content/news/2026/broken.json': '{',
  };
  expect(linksIn(files)).toHaveLength(1);
});

test('the archive’s copy is that of the entry’s day', () => {
  expect(archivedAddress('https://lab.example.org/gaps?a=b#top', '2023-11-21')).toBe(
    'https://web.archive.org/web/20231121/https://lab.example.org/gaps?a=b',
  );
  expect(archivedAddress('https://lab.example.org/', undefined)).toBe(
    'https://web.archive.org/web/*/https://lab.example.org/',
  );
});
