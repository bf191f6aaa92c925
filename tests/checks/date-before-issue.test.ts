import { describe, expect, test } from 'vitest';
import type { EventsData } from '../../src/archive/types.generated.ts';
import {
  check,
  community,
  type Entries,
  event,
  type Files,
  filesOf,
  issue,
  newsItem,
  publication,
} from '../builders.ts';
import { findings, found } from './run-rule.ts';

const HOUR = 'events/2026/an-hour-on-missing-data';
const sections = [{ heading: 'Events', entries: [HOUR] }];

/** An issue sent on 5 March that announces an event. */
function announced(given: Partial<EventsData>, more: Entries = {}): Entries {
  return { issues: [issue({ sections })], events: [event(given)], ...more };
}

describe('event/date-before-issue', () => {
  const RULE = 'event/date-before-issue';

  test('an event of the day before the issue is over', () => {
    expect(found(RULE, announced({ starts: '2026-03-04' }))).toEqual([
      `content/issues/2026-03.md "${HOUR}" Unexpected date 2026-03-04 of "An hour on missing data", expected an event that is not over on 2026-03-05, when this issue is sent`,
    ]);
    expect(findings(RULE, filesOf(announced({ starts: '2026-03-04' })))).toMatchObject([
      { help: `Mend the date in content/${HOUR}.json, or leave the event out of this issue` },
    ]);
  });

  test('an event that an issue names twice is told of once', () => {
    const twice = [...sections, { heading: 'More', entries: [HOUR] }];
    expect(found(RULE, { ...announced({ starts: '2026-03-04' }), issues: [issue({ sections: twice })] })).toHaveLength(
      1,
    );
  });

  test('an event that is over in the last minute before the send date is over, one a minute later is not', () => {
    expect(found(RULE, announced({ starts: '2026-03-04T22:00', ends: '2026-03-05T00:00' }))).toHaveLength(1);
    expect(found(RULE, announced({ starts: '2026-03-04T22:00', ends: '2026-03-05T00:01' }))).toEqual([]);
  });

  test('an event of the send date itself is not over', () => {
    expect(found(RULE, announced({ starts: '2026-03-05' }))).toEqual([]);
  });

  test('a conference that still runs is not over', () => {
    expect(found(RULE, announced({ starts: '2026-03-03', ends: '2026-03-05' }))).toEqual([]);
  });

  test('an evening of the day before in San Francisco is a morning of the send date in London', () => {
    const evening = { starts: '2026-03-04T18:00', ends: '2026-03-04T20:00', zone: 'America/Los_Angeles' };
    expect(found(RULE, announced(evening))).toEqual([]);
    expect(found(RULE, announced({ ...evening, zone: 'Europe/London' }))).toHaveLength(1);
  });

  test('a later issue may look back on an event that an earlier one announced', () => {
    const issues = [issue({ sections }), issue({ title: 'April 2026', sendDate: '2026-04-09', sections })];
    expect(found(RULE, announced({}, { issues }))).toEqual([]);
  });

  test('what an issue names and nobody has written is for another rule', () => {
    const told = check(filesOf({ issues: [issue({ sections })] })).map(({ rule }) => rule);
    expect(told).toEqual(['reference/missing']);
  });

  test('that an event was called off or moved may be told after its day', () => {
    for (const status of ['cancelled', 'postponed'] as const) {
      expect(found(RULE, announced({ starts: '2026-03-04', status }))).toEqual([]);
    }
  });

  test('news and papers are older than the issue that tells of them', () => {
    const entries = ['news/2026/shortlisted-for-an-award', 'publications/2026/learning-from-what-is-missing'];
    const issues = [issue({ sections: [{ heading: 'News', entries }] })];
    expect(found(RULE, { issues, news: [newsItem()], publications: [publication()] })).toEqual([]);
  });

  test('an event under its old name is found as well', () => {
    const issues = [issue({ sections: [{ heading: 'Events', entries: ['events/2026/old-name'] }] })];
    const events = [event({ starts: '2026-03-04', aliases: ['events/2026/old-name'] })];
    expect(found(RULE, { issues, events })).toHaveLength(1);
  });

  test('past events that no issue announced belong to the archive', () => {
    expect(found(RULE, { events: [event({ starts: '2026-01-13' })] }, { now: '2026-11-22T12:00:00Z' })).toEqual([]);
  });
});

describe('event/starts-soon-after-issue', () => {
  const RULE = 'event/starts-soon-after-issue';

  test('an event on the day after the issue is sent leaves no time to plan', () => {
    expect(found(RULE, announced({ starts: '2026-03-06T14:00' }))).toEqual([
      `content/issues/2026-03.md "${HOUR}" Unexpected start 2026-03-06T14:00 of "An hour on missing data", expected one more than 2 days after this issue is sent on 2026-03-05`,
    ]);
  });

  test.each(['2026-03-05', '2026-03-07', '2026-03-07T23:59'])('%s is soon', (starts) => {
    expect(found(RULE, announced({ starts }))).toHaveLength(1);
  });

  test.each(['2026-03-08', '2026-03-08T00:00', '2026-03-04'])('%s is not soon, or over', (starts) => {
    expect(found(RULE, announced({ starts }))).toEqual([]);
  });

  test('a conference that began on the eve is missed by most; an exhibition of a month is not', () => {
    expect(found(RULE, announced({ starts: '2026-03-04', ends: '2026-03-06' }))).toHaveLength(1);
    expect(found(RULE, announced({ starts: '2026-03-03', ends: '2026-03-06' }))).toHaveLength(1);
    expect(found(RULE, announced({ starts: '2026-03-02', ends: '2026-03-06' }))).toEqual([]);
    expect(found(RULE, announced({ starts: '2026-02-20', ends: '2026-03-20' }))).toEqual([]);
  });

  test('a reminder in a later issue is late on purpose', () => {
    const issues = [issue({ sections }), issue({ title: 'April 2026', sendDate: '2026-04-09', sections })];
    expect(found(RULE, announced({ starts: '2026-04-10' }, { issues }))).toEqual([]);
  });

  test('the earlier issue is the one that is sent earlier, whatever month it is of', () => {
    const sent = (month: string, sendDate: string): Files => {
      const [letter = ''] = Object.values(filesOf({ issues: [issue({ sendDate, sections })] })).slice(1);
      return { [`content/issues/${month}.md`]: letter };
    };
    const files = (march: string, april: string): Files => ({
      ...filesOf({ events: [event({ starts: '2026-04-10' })] }),
      ...sent('2026-03', march),
      ...sent('2026-04', april),
    });
    const places = (march: string, april: string): string[] =>
      findings(RULE, files(march, april)).map(({ place }) => place.file);
    expect(places('2026-04-09', '2026-04-02')).toEqual([]);
    expect(places('2026-04-02', '2026-04-09')).toEqual([]);
    expect(places('2026-04-09', '2026-04-09')).toEqual(['content/issues/2026-03.md']);
  });

  test('a cancelled event needs no plan', () => {
    expect(found(RULE, announced({ starts: '2026-03-06', status: 'cancelled' }))).toEqual([]);
  });

  test('where events start in Auckland, the day begins before London’s', () => {
    const starts = '2026-03-08T00:00';
    expect(found(RULE, announced({ starts, zone: 'Pacific/Auckland' }))).toHaveLength(1);
  });

  test('the days are those of the calendar when the clocks change among them', () => {
    const issues = [issue({ sendDate: '2026-03-28', sections })];
    expect(found(RULE, announced({ starts: '2026-03-30T23:59' }, { issues }))).toHaveLength(1);
    expect(found(RULE, announced({ starts: '2026-03-31T00:00' }, { issues }))).toEqual([]);
  });

  test('a community may ask for a single day', () => {
    const day = community({ rules: [{ rule: RULE, threshold: 1 }] });
    expect(found(RULE, announced({ starts: '2026-03-07' }, { community: day }))).toEqual([]);
    expect(found(RULE, announced({ starts: '2026-03-06' }, { community: day }))).toEqual([
      expect.stringContaining('expected one more than 1 day after'),
    ]);
  });
});
