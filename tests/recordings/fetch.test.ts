import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchFeed, mergeVideos } from '../../src/recordings/fetch.ts';
import { addressOf, type Source } from '../../src/recordings/video.ts';
import { openWeb, type Web } from '../../src/web/web.ts';
import { CHANNEL, PLAYLIST } from '../builders.ts';
import { aWeb, type Route, type StandInWeb } from '../support/web.ts';
import { youtubeFeed } from '../support/youtube.ts';

const TALK = { id: 'PebrX_WwdgA', title: 'Gaps & holes <1>', published: '2026-03-18T15:04:05+00:00' };

let server: StandInWeb;
let web: Web;
beforeAll(async () => {
  server = await aWeb();
  web = openWeb({ agent: 'Gazette', standIn: server.url });
});
afterAll(async () => {
  await web.close();
  await server.close();
});

function ask(source: Source, route: Route) {
  server.routes[addressOf(source)] = route;
  return fetchFeed(web, source, route === 'hang' ? { timeout: 1000 } : {});
}

test('a channel’s feed gives its videos, with all that YouTube tells', async () => {
  const description = 'Watch: https://gaps.example.org/?a=1&b=2\nSecond line';
  const feed = youtubeFeed(CHANNEL, [
    { ...TALK, description },
    { ...TALK, id: 'xlea0WZK--A', short: true, views: 0 },
  ]);
  const answer = await ask(CHANNEL, feed);
  expect('videos' in answer && answer.videos.map((video) => ({ ...video, published: `${video.published}` }))).toEqual([
    {
      id: 'PebrX_WwdgA',
      title: 'Gaps & holes <1>',
      description,
      published: '2026-03-18T15:04:05Z',
      channel: { id: 'UCtDFLOFg1QBVfPUl5Ei9-Mg', title: 'Circle' },
      isShort: false,
      views: 31,
      sources: [CHANNEL],
    },
    expect.objectContaining({ id: 'xlea0WZK--A', isShort: true, views: 0, description: '' }),
  ]);
});

test('a video in a channel and in a playlist is one', async () => {
  const answers = [
    await ask(CHANNEL, youtubeFeed(CHANNEL, [TALK])),
    await ask(PLAYLIST, youtubeFeed(PLAYLIST, [TALK])),
  ];
  expect(mergeVideos(answers)).toMatchObject([{ id: TALK.id, sources: [CHANNEL, PLAYLIST] }]);
});

test('a feed without videos is no trouble', async () => {
  expect(await ask(CHANNEL, youtubeFeed(CHANNEL, []))).toEqual({ source: CHANNEL, videos: [] });
});

test('a title is one line, without what nobody sees', async () => {
  const answer = await ask(CHANNEL, youtubeFeed(CHANNEL, [{ ...TALK, title: '  Gaps\u00a0and\n\u202eholes\u200b ' }]));
  expect('videos' in answer && answer.videos[0]?.title).toBe('Gaps and holes');
});

test('an item that does not say which video it is, or since when, is passed over', async () => {
  const feed = youtubeFeed(CHANNEL, [TALK, { ...TALK, id: '../../etc/x' }]);
  expect(await ask(CHANNEL, feed)).toMatchObject({ videos: [{ id: TALK.id }] });
  const undated = feed.replace(/<published>2026.*<\/published>\n.*<updated>.*<\/updated>/, '');
  expect(await ask(CHANNEL, undated)).toMatchObject({ videos: [] });
});

describe('what comes instead of a feed is told in words', () => {
  test.each<[string, Route]>([
    ['answered 404', { status: 404 }],
    ['answered 429', { status: 429 }],
    ['answered 500', { status: 500, body: youtubeFeed(CHANNEL, [TALK]) }],
    ['sent nothing', ''],
    ['sent a page instead of a feed', '<!doctype html><title>Before you continue</title>'],
    ['sent a feed that is broken', youtubeFeed(CHANNEL, [TALK]).slice(0, -40)],
    ['sent the feed of another', youtubeFeed(PLAYLIST, [TALK])],
    ['does not answer within 1 seconds', 'hang'],
    ['cannot be reached (UND_ERR_SOCKET)', 'cut'],
    ['cannot be reached (UND_ERR_SOCKET)', 'refuse'],
    [
      'leads to consent.youtube.com, which is not asked',
      { status: 302, headers: { location: 'https://consent.youtube.com/m?continue=https://www.youtube.com/' } },
    ],
  ])('%s', async (trouble, route) => {
    expect(await ask(CHANNEL, route)).toEqual({ source: CHANNEL, trouble });
  });
});
