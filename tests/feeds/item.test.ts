import { describe, expect, test } from 'vitest';
import type { CommitTimes } from '../../src/archive/entry-dates.ts';
import {
  anArchive,
  community,
  filesOf as entryFiles,
  event,
  instant,
  issue,
  load,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  series,
  spotlight,
} from '../builders.ts';
import { atom, filesOf, jsonFeed, rss } from './subscribe.ts';

const ADA = { name: 'Ada Lovelace', person: 'people/ada-lovelace' };

function onlyItem(entries: Parameters<typeof anArchive>[0], folder: string) {
  const files = filesOf(anArchive(entries));
  const [item] = rss(files, `${folder}/rss.xml`).items ?? [];
  return item;
}

test('a talk comes with its day, its speakers and where to register', () => {
  const talk = event({
    starts: '2026-07-17T14:00',
    ends: '2026-07-17T15:00',
    speakers: [{ ...ADA, affiliation: 'Analytical Engines' }, { name: 'Grace Hopper' }],
    registration: { url: 'https://tickets.example.org/1', deadline: '2026-07-10' },
  });
  const item = onlyItem({ events: [talk], people: [person()] }, 'events');
  expect(item?.content?.encoded).toMatchInlineSnapshot(`
    "<p><strong>17 July 2026, 14:00–15:00 BST</strong></p>
    <p>One speaker on what to do with data that are not there.</p>
    <p>Speakers: <a href="https://circle.example.org/people/ada-lovelace/">Ada Lovelace</a> (Analytical Engines), Grace Hopper</p>
    <p>Register until 10 July 2026</p>
    <p><a href="https://tickets.example.org/1">Register</a></p>"
  `);
  expect(item?.dc?.creators).toEqual(['Ada Lovelace', 'Grace Hopper']);
});

test('a recording comes with its player, its picture and its length', () => {
  const item = onlyItem({ recordings: [recording({ duration: '1:02:33', startSeconds: 90 })] }, 'recordings');
  expect(item?.media?.contents?.[0]).toMatchObject({
    medium: 'video',
    duration: 3753,
    player: { url: 'https://www.youtube-nocookie.com/embed/PebrX_WwdgA?start=90' },
    thumbnails: [{ url: 'https://i.ytimg.com/vi/PebrX_WwdgA/hqdefault.jpg' }],
  });
  expect(item?.content?.encoded).toContain(
    '<a href="https://www.youtube.com/watch?v=PebrX_WwdgA&amp;t=90s">Watch on YouTube (1:02:33)</a>',
  );
});

test('a recording with a still of its own asks YouTube for none', () => {
  const still = 'recordings/2026/an-hour-on-missing-data.webp';
  const { archive } = load({
    ...entryFiles({ recordings: [recording({ thumbnail: still })] }),
    [`content/${still}`]: new Uint8Array(),
  });
  const [item] = rss(filesOf(archive), 'recordings/rss.xml').items ?? [];
  expect(item?.media?.contents?.[0]?.thumbnails).toEqual([{ url: `https://circle.example.org/media/${still}` }]);
});

test('of a video that was removed nothing is left to click on', () => {
  const item = onlyItem({ recordings: [recording({ availability: 'removed' })] }, 'recordings');
  expect(item?.media).toBeUndefined();
  expect(item?.content?.encoded).not.toContain('youtube');
});

test('an opportunity lists all its deadlines, and says nothing that is wrong tomorrow', () => {
  const call = opportunity({
    kind: 'call',
    deadlines: [
      { label: 'Abstracts', date: '2026-03-31' },
      { label: 'Papers', date: '2026-09-30T23:59', zone: 'AoE' },
    ],
  });
  const archive = anArchive({ opportunities: [call] });
  const [early, late] = ['2026-03-01T00:00:00Z', '2026-12-01T00:00:00Z'].map((now) => filesOf(archive, instant(now)));
  expect(rss(early!, 'opportunities/rss.xml').items?.[0]?.content?.encoded).toContain(
    '<ul><li>Abstracts: 31 March 2026</li><li>Papers: 30 September 2026, 23:59 anywhere on Earth</li></ul>',
  );
  expect(rss(late!, 'opportunities/rss.xml').items?.[0]?.content).toEqual(
    rss(early!, 'opportunities/rss.xml').items?.[0]?.content,
  );
});

test('an issue is one item: the letter, then every section with what it announces', () => {
  const archive = anArchive({
    issues: [issue({ sections: [{ heading: 'News', entries: ['news/2026/shortlisted-for-an-award'] }] })],
    news: [newsItem()],
  });
  const [item] = rss(filesOf(archive), 'issues/rss.xml').items ?? [];
  expect(item?.content?.encoded).toMatchInlineSnapshot(`
    "<h2>What are you working on?</h2>
    <p>Data that are not there.</p>
    <h2>News</h2>
    <p><a href="https://circle.example.org/news/2026/shortlisted-for-an-award/">Shortlisted for an award</a> (news item · 9 February 2026)<br>The circle is a finalist for a prize in June.</p>"
  `);
});

test('an issue still to be sent is in no feed, and comes on its day', () => {
  const archive = anArchive({ issues: [issue({ sendDate: '2026-03-05' })], people: [person()] });
  const before = filesOf(archive, instant('2026-03-04T23:59:00Z'));
  const after = filesOf(archive, instant('2026-03-05T06:00:00Z'));
  expect(rss(before, 'issues/rss.xml').items ?? []).toHaveLength(0);
  expect(rss(after, 'issues/rss.xml').items).toHaveLength(1);
});

test('links within a text lead to the site from wherever it is read', () => {
  const { archive } = load({
    'content/people/ada-lovelace.md':
      '---\nname: Ada Lovelace\n---\n\n[Grace](/people/grace), [a part](#part) and [home](/).\n\n## Part\n',
  });
  const [item] = rss(filesOf(archive), 'people/rss.xml').items ?? [];
  expect(item?.content?.encoded).toContain(
    '<a href="https://circle.example.org/people/grace/">Grace</a>, <a href="https://circle.example.org/people/ada-lovelace/#part">a part</a> and <a href="https://circle.example.org/">home</a>',
  );
});

describe('an item is the same item for ever', () => {
  test('though its file is renamed', () => {
    const archive = anArchive({ events: [event({ aliases: ['events/2025/tea', 'events/2026/cake'] })] });
    const files = filesOf(archive);
    expect(rss(files).items?.[0]?.guid?.value).toBe('events/2025/tea');
    expect(jsonFeed(files).items?.[0]?.id).toBe('events/2025/tea');
    expect(atom(files).entries?.[0]?.id).toBe('tag:circle.example.org,2026:events/2025/tea');
    expect(rss(files).items?.[0]?.link).toBe('https://circle.example.org/events/2026/an-hour-on-missing-data/');
  });

  test('though the site moves to another host', () => {
    const archive = anArchive({
      community: community({ site: 'https://new.example.org/', idAuthority: 'circle.example.org,2026' }),
      events: [event()],
    });
    expect(atom(filesOf(archive)).entries?.[0]?.id).toBe(
      'tag:circle.example.org,2026:events/2026/an-hour-on-missing-data',
    );
  });
});

test('Atom and JSON say when an item was mended, RSS only when it came', () => {
  const seconds = (time: string): number => instant(time).epochMilliseconds / 1000;
  const log: CommitTimes = new Map([
    [
      'content/news/2026/shortlisted-for-an-award.json',
      [seconds('2026-02-09T10:00:00Z'), seconds('2026-02-12T15:30:00Z')],
    ],
  ]);
  const files = filesOf(anArchive({ news: [newsItem()] }), instant('2026-06-01T09:00:00Z'), log);
  expect(rss(files).items?.[0]?.pubDate).toBe('Mon, 09 Feb 2026 10:00:00 GMT');
  expect(atom(files).entries?.[0]).toMatchObject({
    published: '2026-02-09T10:00:00Z',
    updated: '2026-02-12T15:30:00Z',
  });
  expect(jsonFeed(files).items?.[0]).toMatchObject({
    date_published: '2026-02-09T10:00:00Z',
    date_modified: '2026-02-12T15:30:00Z',
  });
  expect(atom(files).updated).toBe('2026-02-12T15:30:00Z');
});

test('each kind of entry has its author, its kind and its topics', () => {
  const files = filesOf(
    anArchive({
      people: [person()],
      spotlights: [spotlight({ topics: ['missing-data'] })],
      publications: [publication({ authors: [ADA], doi: '10.1000/182' })],
      series: [series()],
    }),
  );
  const byKind = new Map(rss(files).items?.map((item) => [item.categories?.[0]?.name, item]));
  expect([...byKind.keys()].sort()).toEqual(['person', 'publication', 'series', 'spotlight']);
  expect(byKind.get('spotlight')?.categories?.map(({ name }) => name)).toEqual(['spotlight', 'Missing data']);
  expect(byKind.get('spotlight')?.dc?.creators).toEqual(['Ada Lovelace']);
  expect(byKind.get('publication')?.dc?.creators).toEqual(['Ada Lovelace']);
  expect(byKind.get('publication')?.content?.encoded).toContain(
    '<a href="https://doi.org/10.1000/182">doi:10.1000/182</a>',
  );
});
