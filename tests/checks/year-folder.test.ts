import { describe, expect, test } from 'vitest';
import type { OpportunitiesData } from '../../src/archive/types.generated.ts';
import {
  type Entries,
  event,
  type Files,
  filesOf,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  spotlight,
} from '../builders.ts';
import { findings } from './run-rule.ts';

const RULE = 'entry/year-folder';

/** The files of entries, moved into the folder of 2025. */
function in2025(entries: Entries): Files {
  return Object.fromEntries(
    Object.entries(filesOf(entries)).map(([file, text]) => [file.replace(/\/20\d\d\//, '/2025/'), text]),
  );
}

/** What is marked, and where the file is moved. */
function moves(files: Files): string[] {
  return findings(RULE, files).map(({ place: { file, start, end }, fix }) => {
    const marked = String(files[file]).slice(start.offset, end.offset);
    return `${marked} to ${fix?.moveTo} with ${fix?.edits.length} edits`;
  });
}

test('news of 2026 in the folder of 2025 is pointed at, and moved', () => {
  expect(findings(RULE, in2025({ news: [newsItem()] }))).toMatchObject([
    {
      message: 'Unexpected date in 2026 for a file in news/2025, expected a date in 2025',
      help: 'Mend the date, or move the file to content/news/2026',
      fix: { edits: [], moveTo: 'content/news/2026/shortlisted-for-an-award.json' },
    },
  ]);
});

describe('each kind of entry has its day in a field of its own', () => {
  test.each([
    ['news', { news: [newsItem()] }, '"2026-02-09" to content/news/2026/shortlisted-for-an-award.json'],
    ['events', { events: [event()] }, '"2026-03-17" to content/events/2026/an-hour-on-missing-data.json'],
    [
      'recordings',
      { recordings: [recording()] },
      '"2026-03-18" to content/recordings/2026/an-hour-on-missing-data.json',
    ],
    [
      'publications',
      { publications: [publication()] },
      '"2026-01-25" to content/publications/2026/learning-from-what-is-missing.json',
    ],
    [
      'opportunities',
      { opportunities: [opportunity()] },
      '"2026-03-31" to content/opportunities/2026/lecturer-in-statistics.json',
    ],
    [
      'spotlights',
      { people: [person()], spotlights: [spotlight()] },
      '"2026-02-12" to content/spotlights/2026/ada-lovelace-analytical-engines.md',
    ],
  ])('%s', (_, entries, move) => {
    expect(moves(in2025(entries))).toEqual([`${move} with 0 edits`]);
    expect(moves(filesOf(entries))).toEqual([]);
  });
});

test('a recording without a day of its own stands in the year of its event', () => {
  const { published, ...undated } = recording({ event: 'events/2026/an-hour-on-missing-data' });
  const events = filesOf({ events: [event()] });
  const recordings = { ...undated, title: 'The hour, recorded' };
  const at = (year: number): Files => ({
    ...events,
    [`content/recordings/${year}/the-hour.json`]: JSON.stringify(recordings),
  });
  expect(moves(at(2025))).toEqual([
    '"events/2026/an-hour-on-missing-data" to content/recordings/2026/the-hour.json with 0 edits',
  ]);
  expect(moves(at(2026))).toEqual([]);
});

test('a call may stand in the year of any of its deadlines, extended ones among them', () => {
  const call = (deadlines: NonNullable<OpportunitiesData['deadlines']>): Files =>
    in2025({ opportunities: [opportunity({ deadlines })] });
  expect(moves(call([{ date: '2025-12-15' }, { date: '2026-03-31' }]))).toEqual([]);
  expect(moves(call([{ date: '2026-01-15', extended: [{ from: '2025-12-15' }] }]))).toEqual([]);
  expect(moves(call([{ date: '2026-01-15' }, { date: '2026-03-31' }]))).toHaveLength(1);
});

test('an event that moved into the next year may stay where it was', () => {
  const at = (starts: string): Files => in2025({ events: [event({ starts, moved: [{ from: '2025-12-15' }] })] });
  expect(moves(at('2026-01-20'))).toEqual([]);
});

test('what has no day may stand in any year', () => {
  const { published, ...undated } = publication();
  expect(moves(in2025({ publications: [undated] }))).toEqual([]);
  expect(moves(in2025({ opportunities: [opportunity({ rolling: { review: '2026-06-01' } })] }))).toEqual([]);
});
