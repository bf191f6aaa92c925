import { describe, expect, test } from 'vitest';
import type { EventsData, SeriesData } from '../../src/archive/types.generated.ts';
import { RULES } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import {
  anArchive,
  community,
  type Entries,
  event,
  filesOf,
  instant,
  opportunity,
  person,
  recording,
  series,
  spotlight,
} from '../builders.ts';
import { findings, found } from './run-rule.ts';

const HOUR = 'events/2026/an-hour-on-missing-data';
const FILE = `content/${HOUR}.json`;
const slides = [{ url: 'https://circle.example.org/slides.pdf' }];

/** A tea talk of 17 March 2026, in a series that is recorded. */
function teaTalk(given: Partial<EventsData> = {}, ofSeries: Partial<SeriesData> = {}): Entries {
  return {
    series: [series({ playlist: 'PLDbZND-EA4eHYGwDyOEiUumyCNPAx2gyF', ...ofSeries })],
    events: [event({ series: 'series/tea-talks', ...given })],
  };
}

for (const [rule, message] of [
  ['event/recording-missing', 'without a recording, expected one as in the other events of "Tea talks"'],
  ['event/slides-missing', 'without "slides", expected them as in the other events of "Tea talks"'],
] as const) {
  describe(rule, () => {
    const at = (entries: Entries, now = '2026-04-15T12:00:00Z'): string[] => found(rule, entries, { now });

    test('a talk of four weeks ago is pointed at', () => {
      expect(at(teaTalk())).toEqual([`${FILE} "2026-03-17" Unexpected event of 2026-03-17 ${message}`]);
      expect(at(teaTalk({ starts: '2026-03-16T14:00', ends: '2026-03-17T15:00' }))).toEqual([
        `${FILE} "2026-03-16T14:00" Unexpected event of 2026-03-17 ${message}`,
      ]);
    });

    test('there are two weeks to add it, counted where the talk was given', () => {
      expect(at(teaTalk(), '2026-03-31T22:59:59Z')).toEqual([]);
      expect(at(teaTalk(), '2026-03-31T23:00:00Z')).toHaveLength(1);
      expect(at(teaTalk({ zone: 'America/Lima' }), '2026-04-01T04:59:59Z')).toEqual([]);
      expect(at(teaTalk({ zone: 'America/Lima' }), '2026-04-01T05:00:00Z')).toHaveLength(1);
    });

    test('they are counted from the last day', () => {
      expect(at(teaTalk({ ends: '2026-03-20' }), '2026-04-03T12:00:00Z')).toEqual([]);
      expect(at(teaTalk({ ends: '2026-03-20' }), '2026-04-04T12:00:00Z')).toHaveLength(1);
    });

    test('a series without a playlist is not recorded, and a series of videos has no events', () => {
      const { playlist, ...unrecorded } = series({ playlist: 'PL' });
      expect(at({ ...teaTalk(), series: [unrecorded] })).toEqual([]);
      expect(at(teaTalk({}, { kind: 'videos' }))).toEqual([]);
    });

    test('an event of no series is not waited for', () => {
      expect(at({ events: [event()] })).toEqual([]);
    });

    test('what did not take place was not recorded', () => {
      for (const status of ['cancelled', 'postponed'] as const) expect(at(teaTalk({ status }))).toEqual([]);
    });

    test('a community may wait longer', () => {
      const patient = community({ rules: [{ rule, threshold: 60 }] });
      expect(at({ ...teaTalk(), community: patient })).toEqual([]);
    });

    test('a reason why there is none is accepted', () => {
      const exceptions = [{ rule, reason: 'The speaker asked not to be recorded.' }];
      expect(at(teaTalk({ exceptions }))).toEqual([]);
    });
  });
}

test('what to add for a recording is said', () => {
  expect(findings('event/recording-missing', filesOf(teaTalk()), { now: '2026-04-15T12:00:00Z' })).toMatchObject([
    { help: `Add a file in content/recordings with "event": "${HOUR}"` },
  ]);
});

test('a talk with its recording and its slides is complete', () => {
  const entries = { ...teaTalk({ slides }), recordings: [recording({ event: HOUR })] };
  expect(found('event/recording-missing', entries, { now: '2026-04-15T12:00:00Z' })).toEqual([]);
  expect(found('event/slides-missing', entries, { now: '2026-04-15T12:00:00Z' })).toEqual([]);
});

describe('person/spotlight-missing', () => {
  const RULE = 'person/spotlight-missing';
  const scholar = person({ cohort: '2025-2026' });

  test('a scholar whom nobody has met is pointed at', () => {
    expect(found(RULE, { people: [scholar] })).toEqual([
      'content/people/ada-lovelace.json "2025-2026" Unexpected scholar of 2025-2026 without a spotlight, expected one in content/spotlights',
    ]);
  });

  test('a scholar with a spotlight is not, nor anybody who is no scholar', () => {
    expect(found(RULE, { people: [scholar], spotlights: [spotlight()] })).toEqual([]);
    expect(found(RULE, { people: [person()] })).toEqual([]);
  });

  test('the spotlight of another scholar does not count', () => {
    const people = [scholar, person({ name: 'Grace Hopper', cohort: '2025-2026' })];
    expect(found(RULE, { people, spotlights: [spotlight()] })).toEqual([
      expect.stringContaining('content/people/grace-hopper.json'),
    ]);
  });
});

describe('opportunity/review-due', () => {
  const RULE = 'opportunity/review-due';
  const rolling = { opportunities: [opportunity({ rolling: { review: '2026-06-30' } })] };

  test('what nobody has looked at is pointed at', () => {
    expect(found(RULE, rolling, { now: '2026-07-01T12:00:00Z' })).toEqual([
      'content/opportunities/2026/lecturer-in-statistics.json "2026-06-30" Unexpected review date 2026-06-30 that has passed, expected one to come',
    ]);
    expect(findings(RULE, filesOf(rolling), { now: '2026-07-01T12:00:00Z' })).toMatchObject([
      { help: 'Look whether it is still open, and set the day to look again' },
    ]);
  });

  test('there is time until the day has ended, in summer at eleven UTC', () => {
    expect(found(RULE, rolling, { now: '2026-06-30T22:59:59Z' })).toEqual([]);
    expect(found(RULE, rolling, { now: '2026-06-30T23:00:00Z' })).toHaveLength(1);
  });

  test('what has a deadline needs no review', () => {
    expect(found(RULE, { opportunities: [opportunity()] }, { now: '2027-01-01T00:00:00Z' })).toEqual([]);
  });
});

describe('recording/not-available', () => {
  const RULE = 'recording/not-available';

  test('a video that was removed or made private is pointed at, and says which', () => {
    const at = (availability: 'private' | 'removed'): string[] =>
      found(RULE, { recordings: [recording({ availability })] });
    const file = 'content/recordings/2026/an-hour-on-missing-data.json';
    expect(at('removed')).toEqual([
      `${file} "removed" Unexpected video that was removed, expected one that everybody can watch`,
    ]);
    expect(at('private')).toEqual([
      `${file} "private" Unexpected video that was made private, expected one that everybody can watch`,
    ]);
  });

  test('the day on which it was last seen is told, where somebody knows', () => {
    const help = (given: { lastSeen?: string }): (string | undefined)[] =>
      findings(RULE, filesOf({ recordings: [recording({ availability: 'removed', ...given })] })).map(
        (found) => found.help,
      );
    expect(help({ lastSeen: '2026-05-01' })).toEqual(['It was last seen on 2026-05-01']);
    expect(help({})).toEqual([undefined]);
  });

  test('a video that can be watched is not', () => {
    expect(found(RULE, { recordings: [recording({ availability: 'available' })] })).toEqual([]);
    expect(found(RULE, { recordings: [recording()] })).toEqual([]);
  });
});

describe('event/still-tentative', () => {
  const RULE = 'event/still-tentative';
  const at = (now: string, given: Partial<EventsData> = {}): string[] =>
    found(RULE, { events: [event({ status: 'tentative', ...given })] }, { now });

  test('a week before, somebody knows', () => {
    expect(at('2026-03-10T12:00:00Z')).toEqual([
      `${FILE} "tentative" Unexpected status "tentative" for an event that starts on 2026-03-17, expected "scheduled", "postponed" or "cancelled" by now`,
    ]);
  });

  test('the day alone is named', () => {
    expect(at('2026-03-10T12:00:00Z', { starts: '2026-03-17T14:00' })).toEqual([
      expect.stringContaining('starts on 2026-03-17, expected'),
    ]);
  });

  test('fifteen days before nobody has to, fourteen days before somebody has', () => {
    expect(at('2026-03-02T23:59:59Z')).toEqual([]);
    expect(at('2026-03-03T00:00:00Z')).toHaveLength(1);
    expect(at('2026-03-02T10:00:00Z', { zone: 'Pacific/Kiritimati' })).toHaveLength(1);
  });

  test('a past event that is still tentative is pointed at, one that is scheduled is not', () => {
    expect(at('2026-11-22T12:00:00Z')).toHaveLength(1);
    expect(at('2026-11-22T12:00:00Z', { status: 'scheduled' })).toEqual([]);
  });
});

test('contributors are told of none of this', () => {
  const archive = anArchive({
    ...teaTalk({ status: 'tentative' }),
    people: [person({ cohort: '2025-2026' })],
    opportunities: [opportunity({ rolling: { review: '2026-01-01' } })],
    recordings: [recording({ availability: 'removed' })],
  });
  const now = instant('2026-11-22T12:00:00Z');
  expect(runChecks(archive, { now })).toEqual([]);
  const told = new Set(runChecks(archive, { now, maintainers: true }).map(({ rule }) => rule));
  const forMaintainers = RULES.filter(({ audience }) => audience === 'maintainers').map(({ name }) => name);
  expect([...told].every((rule) => forMaintainers.includes(rule))).toBe(true);
  expect(told.size).toBe(6);
});
