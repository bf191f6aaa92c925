import { describe, expect, test } from 'vitest';
import type { EventsData, RecordingsData } from '../../src/archive/types.generated.ts';
import { primaryLink } from '../../src/listing/primary-link.ts';
import { stateOf } from '../../src/listing/state.ts';
import {
  anArchive,
  event,
  instant,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  spotlight,
} from '../builders.ts';

const BEFORE = instant('2026-03-17T12:00:00Z');
const AFTER = instant('2026-03-18T12:00:00Z');
const TALK = 'events/2026/an-hour-on-missing-data';

function stateAt(now: Temporal.Instant, data: Partial<EventsData>, recordings: Partial<RecordingsData>[] = []) {
  const archive = anArchive({
    events: [event(data)],
    recordings: recordings.map((given, index) => recording({ event: TALK, title: `Video ${index}`, ...given })),
  });
  const state = stateOf(archive, archive.events[0]!, now);
  return state && [state.label, state.recording?.data.title];
}

describe('of a talk, an issue says now', () => {
  test('nothing while it is to come', () => {
    expect(stateAt(BEFORE, {})).toBeUndefined();
  });

  test('that it is over', () => {
    expect(stateAt(AFTER, {})).toEqual(['Over', undefined]);
  });

  test('that it was recorded, and in which video, be there one that was removed or not', () => {
    expect(stateAt(AFTER, {}, [{}])).toEqual(['Recorded', 'Video 0']);
    expect(stateAt(AFTER, {}, [{ availability: 'removed', published: '2026-03-19' }, {}])).toEqual([
      'Recorded',
      'Video 1',
    ]);
  });

  test('that its video was removed', () => {
    expect(stateAt(AFTER, {}, [{ availability: 'removed' }])).toEqual(['Over; the video was removed', undefined]);
  });

  test('that it was cancelled or put off, before its day and after it', () => {
    for (const now of [BEFORE, AFTER]) {
      expect(stateAt(now, { status: 'cancelled' })).toEqual(['Cancelled', undefined]);
      expect(stateAt(now, { status: 'postponed' })).toEqual(['Postponed', undefined]);
    }
  });
});

test('of a video, an issue says now when it can no longer be watched', () => {
  const archive = anArchive({
    recordings: [
      recording({ title: 'Video A' }),
      recording({ title: 'Video B', availability: 'private' }),
      recording({ title: 'Video C', availability: 'removed' }),
    ],
  });
  expect(archive.recordings.map((one) => stateOf(archive, one, AFTER)?.label)).toEqual([
    undefined,
    'Video made private',
    'Video removed',
  ]);
});

describe('the first link of an entry', () => {
  const registration = { url: 'https://circle.example.org/register' };
  const url = 'https://circle.example.org/talk';
  const linkAt = (now: Temporal.Instant, given: Partial<EventsData>) => {
    const archive = anArchive({ events: [event(given)] });
    return primaryLink(archive, archive.events[0]!, now);
  };

  test('of a talk is where to register until it is over, and its page after that', () => {
    expect(linkAt(BEFORE, { registration, url })).toEqual({ label: 'Register', url: registration.url });
    expect(linkAt(AFTER, { registration, url })).toEqual({ label: 'Page of the event', url });
    expect(linkAt(AFTER, { registration })).toBeUndefined();
  });

  test('of a cancelled talk is not where to register', () => {
    expect(linkAt(BEFORE, { registration, url, status: 'cancelled' })?.url).toBe(url);
  });

  test('of what has closed no longer asks to apply', () => {
    const archive = anArchive({ opportunities: [opportunity({ deadlines: [{ date: '2026-03-17' }] })] });
    const label = (now: Temporal.Instant) => primaryLink(archive, archive.opportunities[0]!, now)?.label;
    expect([label(BEFORE), label(AFTER)]).toEqual(['Read more and apply', 'The announcement']);
  });

  test('of a paper is the paper, of news its source, and of a spotlight there is none', () => {
    const archive = anArchive({
      publications: [publication()],
      news: [newsItem({ title: 'Here' }), newsItem({ title: 'There', url: 'https://news.example.org/' })],
      spotlights: [spotlight()],
      people: [person()],
    });
    const { publications, news, spotlights } = archive;
    expect([...publications, ...news, ...spotlights].map((one) => primaryLink(archive, one, AFTER)?.url)).toEqual([
      'https://papers.example.org/missing',
      undefined,
      'https://news.example.org/',
      undefined,
    ]);
  });
});
