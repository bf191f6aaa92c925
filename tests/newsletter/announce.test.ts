import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import type { CommunityData } from '../../src/archive/types.generated.ts';
import { isDigestDue } from '../../src/newsletter/announce/digest-day.ts';
import { type Announcement, MOST, renderAnnouncement } from '../../src/newsletter/announce/message.ts';
import { closingSoon, knownOf, newsSince } from '../../src/newsletter/announce/news.ts';
import {
  anArchive,
  community,
  type Entries,
  event,
  instant,
  issue,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  series,
  spotlight,
} from '../builders.ts';
import { mistakeIn } from '../support/slack.ts';

const NOW = instant('2026-03-10T09:00:00Z');

function news(archive: Archive, known: string[] = [], now = NOW): string[] {
  return newsSince(archive, new Set(known), now).flatMap(({ entries }) => entries.map(({ id }) => id));
}

const of = (entries: Entries): string[] => news(anArchive(entries));

const EVERYTHING: Entries = {
  issues: [issue()],
  events: [event(), event({ title: 'A later talk', starts: '2026-04-01' })],
  series: [series()],
  recordings: [recording({ title: 'A talk of February', published: '2026-02-20' })],
  opportunities: [opportunity()],
  publications: [publication()],
  news: [newsItem({ date: '2026-03-09' })],
  spotlights: [spotlight({ published: '2026-03-02' })],
  people: [person()],
};

describe('new are', () => {
  test('events to come, open opportunities, and what was sent or came out, by kind; people and series are not', () => {
    expect(of(EVERYTHING)).toEqual([
      'issues/2026-03',
      'events/2026/an-hour-on-missing-data',
      'events/2026/a-later-talk',
      'recordings/2026/a-talk-of-february',
      'opportunities/2026/lecturer-in-statistics',
      'publications/2026/learning-from-what-is-missing',
      'news/2026/shortlisted-for-an-award',
      'spotlights/2026/ada-lovelace-analytical-engines',
    ]);
  });

  test('not those that are known, under whatever name', () => {
    const renamed = anArchive({ events: [event({ aliases: ['events/2026/missing-data'] })] });
    expect(news(renamed, ['events/2026/missing-data'])).toEqual([]);
    expect(news(renamed, ['events/2026/an-hour-on-missing-data'])).toEqual([]);
    expect(news(renamed, ['events/2026/something-else'])).toHaveLength(1);
  });

  test.each<[string, Entries]>([
    ['an event that is over', { events: [event({ starts: '2026-03-09' })] }],
    ['an event that is cancelled', { events: [event({ status: 'cancelled' })] }],
    ['an opportunity that has closed', { opportunities: [opportunity({ deadlines: [{ date: '2026-03-09' }] })] }],
    ['one that nobody has reviewed', { opportunities: [withoutDeadline('2026-02-01')] }],
    ['a video that was removed', { recordings: [recording({ published: '2026-03-01', availability: 'removed' })] }],
    ['a talk of last year', { recordings: [recording({ published: '2025-11-18' })] }],
    ['old news', { news: [newsItem({ date: '2025-12-01' })] }],
    ['a paper of two years ago', { publications: [publication({ published: '2024-03-01' })] }],
    ['what came out elsewhere long ago', { news: [newsItem({ date: '2026-03-09', firstPublished: '2025-12-01' })] }],
  ])('not %s', (_, entries) => {
    expect(of(entries)).toEqual([]);
  });

  test('an opportunity without a deadline that was looked at', () => {
    expect(of({ opportunities: [withoutDeadline('2026-06-01')] })).toHaveLength(1);
  });

  test('not an old newsletter that is brought in, even with what is still open', () => {
    const old = issue({
      sendDate: '2025-12-05',
      sections: [{ heading: 'Posts', entries: ['opportunities/2026/lecturer-in-statistics'] }],
    });
    expect(of({ issues: [old], opportunities: [opportunity()] })).toEqual([]);
  });

  test('of an event and its recording, the recording', () => {
    const entries = {
      events: [event({ starts: '2026-03-09', ends: '2026-03-12' })],
      recordings: [recording({ published: '2026-03-10', event: 'events/2026/an-hour-on-missing-data' })],
    };
    expect(of(entries)).toEqual(['recordings/2026/an-hour-on-missing-data']);
    expect(news(anArchive(entries), ['events/2026/an-hour-on-missing-data'])).toEqual([
      'recordings/2026/an-hour-on-missing-data',
    ]);
  });
});

test('an issue is told on the day it is sent, though its file was there before', () => {
  const archive = anArchive({ issues: [issue({ sendDate: '2026-03-12' })], people: [person()] });
  const known = knownOf(archive, NOW);
  expect(known).toEqual(['people/ada-lovelace']);
  expect(news(archive, known)).toEqual([]);
  const later = instant('2026-03-12T02:12:00Z');
  expect(news(archive, known, later)).toEqual(['issues/2026-03']);
  expect(news(archive, knownOf(archive, later), later)).toEqual([]);
});

test('a paper that was chosen for a month is told in that month, whatever its age', () => {
  const archive = anArchive({ publications: [publication({ published: '2024-01-25', chosen: { month: '2026-04' } })] });
  const known = knownOf(archive, NOW);
  expect([known, news(archive, known)]).toEqual([[], []]);
  expect(news(archive, known, instant('2026-04-01T02:12:00Z'))).toHaveLength(1);
});

test('what was passed over stays so', () => {
  const archive = anArchive(EVERYTHING);
  expect(news(archive, knownOf(archive, NOW))).toEqual([]);
});

describe('a digest', () => {
  const closes = (date: string): ReturnType<typeof opportunity> =>
    opportunity({ title: `Closes ${date}`, deadlines: [{ date }] });

  test('tells what closes within a week, and each deadline in one digest only', () => {
    const archive = anArchive({
      opportunities: ['2026-03-09', '2026-03-10', '2026-03-16', '2026-03-18'].map(closes),
    });
    const titles = (...times: [Temporal.Instant, Temporal.Instant?]): string[] =>
      closingSoon(archive, ...times).map(({ data }) => data.title);
    expect(titles(NOW)).toEqual(['Closes 2026-03-10', 'Closes 2026-03-16']);
    // The one before it was sent on the 7th, and told all until the 14th.
    expect(titles(NOW, instant('2026-03-14T09:00:00Z'))).toEqual(['Closes 2026-03-16']);
  });

  const due = (last: string, now: string, given: Partial<CommunityData> = {}): boolean =>
    isDigestDue(community(given), instant(last), instant(now));

  test('comes on Monday, or on the day a community chose, by its own clock', () => {
    // 9 March 2026 is a Monday.
    expect(due('2026-03-03T09:00:00Z', '2026-03-08T23:59:00Z')).toBe(false);
    expect(due('2026-03-03T09:00:00Z', '2026-03-09T00:00:00Z')).toBe(true);
    expect(due('2026-03-09T02:12:00Z', '2026-03-09T17:00:00Z')).toBe(false);
    const chat = { name: 'Chat', join: 'https://circle.example.org/join/', digestDay: 'thursday' as const };
    expect(due('2026-03-09T02:12:00Z', '2026-03-11T22:00:00Z', { chat })).toBe(false);
    expect(due('2026-03-09T02:12:00Z', '2026-03-12T02:12:00Z', { chat })).toBe(true);
    expect(due('2026-03-09T02:12:00Z', '2026-03-12T02:12:00Z', { chat, zone: 'America/Lima' })).toBe(false);
    expect(due('2026-03-09T02:12:00Z', '2026-03-11T11:00:00Z', { chat, zone: 'Pacific/Kiritimati' })).toBe(true);
  });

  test('whose day went by without a run comes the day after', () => {
    expect(due('2026-03-03T09:00:00Z', '2026-03-10T02:12:00Z')).toBe(true);
    expect(due('2026-03-10T02:12:00Z', '2026-03-15T02:12:00Z')).toBe(false);
  });
});

describe('the message', () => {
  const announcement = (archive: Archive, isDigest = false): Announcement => ({
    isDigest,
    news: newsSince(archive, new Set(), NOW),
    closing: isDigest ? closingSoon(archive, NOW) : [],
  });

  test('says what is new by kind, when and where', () => {
    const archive = anArchive({
      events: [event({ attendance: 'online' })],
      spotlights: [spotlight()],
      people: [person()],
    });
    expect(renderAnnouncement(archive, announcement(archive), NOW)).toEqual({
      text: 'Missing Data Circle. New: 1 event and 1 spotlight',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'New: 1 event and 1 spotlight' } },
        mrkdwn(
          '*Events*\n• <https://circle.example.org/events/2026/an-hour-on-missing-data/|An hour on missing data> — 17 March 2026 · Online',
        ),
        mrkdwn(
          '*In the spotlight*\n• <https://circle.example.org/spotlights/2026/ada-lovelace-analytical-engines/|Ada Lovelace> — Ada looks for gaps in tables of numbers.',
        ),
        {
          type: 'context',
          elements: [
            {
              type: 'mrkdwn',
              verbatim: true,
              text: '<https://circle.example.org/|Missing Data Circle> · <https://circle.example.org/feeds/|Feeds and calendars>',
            },
          ],
        },
      ],
    });
  });

  test('of five hundred entries is eight of a kind, and how many more, within what Slack takes', () => {
    const archive = anArchive({
      events: Array.from({ length: 500 }, (_, index) =>
        event({ title: `Talk ${index} ${'<!channel> & '.repeat(8)}x` }),
      ),
      opportunities: Array.from({ length: 90 }, (_, index) =>
        opportunity({ title: `Post ${index}`, deadlines: [{ date: '2026-03-12' }] }),
      ),
    });
    const message = renderAnnouncement(archive, announcement(archive, true), NOW);
    expect(mistakeIn(JSON.stringify(message))).toBeUndefined();
    expect(JSON.stringify(message).match(/• <https/g)).toHaveLength(3 * MOST);
    expect(JSON.stringify(message)).toContain('• and <https://circle.example.org/events/|492 more>');
    expect(message.text).toContain('This week: 500 events, 90 opportunities and 90 deadlines');
  });
});

function withoutDeadline(review: string): ReturnType<typeof opportunity> {
  const { deadlines: _, ...data } = opportunity();
  return { ...data, rolling: { review } };
}

function mrkdwn(text: string): object {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}
