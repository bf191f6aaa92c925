import { describe, expect, test } from 'vitest';
import type { OpportunitiesData } from '../../src/archive/types.generated.ts';
import type { Entries } from '../builders.ts';
import { community, filesOf, issue, opportunity } from '../builders.ts';
import { findings, found } from './run-rule.ts';

const JOB = 'opportunities/2026/lecturer-in-statistics';

/** An issue sent on 5 March that announces a job. */
function announced(given: Partial<OpportunitiesData>, more: Entries = {}): Entries {
  return {
    issues: [issue({ sections: [{ heading: 'Opportunities', entries: [JOB] }] })],
    opportunities: [opportunity(given)],
    ...more,
  };
}

const closing = (date: string, zone?: string): Entries => announced({ deadlines: [zone ? { date, zone } : { date }] });

describe('opportunity/deadline-passed', () => {
  const RULE = 'opportunity/deadline-passed';

  test('a job that closed on the eve of the issue is pointed at in the issue', () => {
    expect(found(RULE, closing('2026-03-04'))).toEqual([
      `content/issues/2026-03.md "${JOB}" Unexpected deadline 2026-03-04 of "Lecturer in statistics", expected one that has not passed on 2026-03-05, when this issue is sent`,
    ]);
    expect(findings(RULE, filesOf(closing('2026-03-04')))).toMatchObject([
      { help: `Mend the deadline in content/${JOB}.json, or leave the entry out of this issue` },
    ]);
  });

  test.each([
    ['on the day of the issue', '2026-03-05', undefined],
    ['a minute into its day', '2026-03-05T00:01', undefined],
    ['on its eve anywhere on Earth, which lasts until noon', '2026-03-04', 'AoE'],
  ])('a job that closes %s has not passed', (_, date, zone) => {
    expect(found(RULE, closing(date, zone))).toEqual([]);
  });

  test('a deadline at the very first moment of the send date leaves no time', () => {
    expect(found(RULE, closing('2026-03-05T00:00'))).toHaveLength(1);
  });

  test('on its eve in Auckland it is over when London wakes up', () => {
    expect(found(RULE, closing('2026-03-05', 'Pacific/Auckland'))).toEqual([]);
    expect(found(RULE, closing('2026-03-04', 'Pacific/Auckland'))).toHaveLength(1);
  });

  test('a call with a second deadline to come is open', () => {
    expect(found(RULE, announced({ deadlines: [{ date: '2026-02-20' }, { date: '2026-03-31' }] }))).toEqual([]);
    expect(found(RULE, announced({ deadlines: [{ date: '2026-03-31' }, { date: '2026-02-20' }] }))).toEqual([]);
  });

  test('what is rolling never passes', () => {
    const job = 'opportunities/2026/lecturer-in-statistics';
    const issues = [issue({ sections: [{ heading: 'Opportunities', entries: [job] }] })];
    expect(found(RULE, { issues, opportunities: [opportunity({ rolling: { review: '2026-03-01' } })] })).toEqual([]);
  });

  test('an old issue is judged by the day on which it was sent, not by today', () => {
    expect(found(RULE, closing('2026-03-31'), { now: '2026-11-22T12:00:00Z' })).toEqual([]);
  });

  test('a reminder in an issue that comes too late is pointed at', () => {
    const sections = [{ heading: 'Opportunities', entries: [JOB] }];
    const issues = [issue({ sections }), issue({ title: 'April 2026', sendDate: '2026-04-09', sections })];
    expect(found(RULE, announced({}, { issues }))).toEqual([expect.stringContaining('content/issues/2026-04.md')]);
  });

  describe('for somebody who adds an entry', () => {
    const file = `content/${JOB}.json`;
    const alone = { opportunities: [opportunity({ deadlines: [{ date: '2026-01-31' }] })] };
    const changed = [file];

    test('a job that closed yesterday is pointed at where its deadline stands', () => {
      expect(found(RULE, alone, { changed, now: '2026-02-01T12:00:00Z' })).toEqual([
        `${file} "2026-01-31" Unexpected deadline 2026-01-31, expected one that has not passed on 2026-02-01`,
      ]);
      expect(findings(RULE, filesOf(alone), { changed, now: '2026-02-01T12:00:00Z' })).toMatchObject([
        { help: 'If it was extended, write the new date, and the old one under "extended"' },
      ]);
    });

    test('it has until midnight, where the community lives', () => {
      expect(found(RULE, alone, { changed, now: '2026-01-31T23:59:59Z' })).toEqual([]);
      expect(found(RULE, alone, { changed, now: '2026-02-01T00:00:00Z' })).toHaveLength(1);
    });

    test('in summer, London’s midnight is eleven in the evening UTC', () => {
      const summer = { opportunities: [opportunity({ deadlines: [{ date: '2026-06-30' }] })] };
      expect(found(RULE, summer, { changed, now: '2026-06-30T22:59:59Z' })).toEqual([]);
      expect(found(RULE, summer, { changed, now: '2026-06-30T23:00:00Z' })).toHaveLength(1);
    });

    test('where deadlines end anywhere on Earth, it has until noon UTC of the next day', () => {
      const aoe = { ...alone, community: community({ deadlineZone: 'AoE' }) };
      expect(found(RULE, aoe, { changed, now: '2026-02-01T11:59:59Z' })).toEqual([]);
      expect(found(RULE, aoe, { changed, now: '2026-02-01T12:00:00Z' })).toHaveLength(1);
    });

    test('the last of several deadlines is pointed at, wherever it stands', () => {
      const deadlines = [
        { label: 'Full proposal', date: '2026-01-31' },
        { label: 'Interest', date: '2026-01-10' },
      ];
      for (const order of [deadlines, deadlines.toReversed()]) {
        expect(found(RULE, { opportunities: [opportunity({ deadlines: order })] }, { changed })).toEqual([
          expect.stringMatching(/"2026-01-31" Unexpected/),
        ]);
      }
    });

    test('of two deadlines on one day, the one whose day ends later is pointed at', () => {
      const deadlines = [{ date: '2026-01-30' }, { date: '2026-01-30', zone: 'AoE' }];
      const [first] = findings(RULE, filesOf({ opportunities: [opportunity({ deadlines })] }), { changed });
      const [second] = findings(
        RULE,
        filesOf({ opportunities: [opportunity({ deadlines: deadlines.toReversed() })] }),
        {
          changed,
        },
      );
      expect(Number(first?.place.start.line)).toBe(Number(second?.place.start.line) + 3);
    });

    test('nobody is told of what others let expire', () => {
      expect(found(RULE, alone)).toEqual([]);
    });

    test('nobody is told who mends a word in what an issue announced in time', () => {
      const issues = [issue({ sendDate: '2026-01-08', sections: [{ heading: 'Opportunities', entries: [JOB] }] })];
      expect(found(RULE, { ...alone, issues }, { changed })).toEqual([]);
    });

    test('on the day on which the issue is sent, the issue alone is pointed at', () => {
      const issues = [issue({ sendDate: '2026-02-01', sections: [{ heading: 'Opportunities', entries: [JOB] }] })];
      expect(found(RULE, { ...alone, issues }, { changed, now: '2026-02-01T00:00:00Z' })).toEqual([
        expect.stringContaining('content/issues/2026-02.md'),
      ]);
    });

    test('an issue that is not sent yet does not excuse it', () => {
      const issues = [issue({ sections: [{ heading: 'Opportunities', entries: [JOB] }] })];
      expect(found(RULE, { ...alone, issues }, { changed })).toHaveLength(2);
    });
  });
});

describe('issue/closes-soon', () => {
  const RULE = 'issue/closes-soon';

  test('a job that closes on the day after the issue is sent leaves no time to apply', () => {
    expect(found(RULE, closing('2026-03-06'))).toEqual([
      `content/issues/2026-03.md "${JOB}" Unexpected deadline 2026-03-06 of "Lecturer in statistics", expected more than 2 days to apply after this issue is sent on 2026-03-05`,
    ]);
  });

  test.each(['2026-03-05T00:01', '2026-03-05', '2026-03-07', '2026-03-08T00:00'])('%s is soon', (date) => {
    expect(found(RULE, closing(date))).toHaveLength(1);
  });

  test.each(['2026-03-04', '2026-03-05T00:00', '2026-03-08T00:01', '2026-03-08'])('%s is past or not soon', (date) => {
    expect(found(RULE, closing(date))).toEqual([]);
  });

  test('two days after, anywhere on Earth, is half a day more', () => {
    expect(found(RULE, closing('2026-03-07', 'AoE'))).toEqual([]);
  });

  test('the days are those of the calendar when the clocks change among them', () => {
    const issues = [issue({ sendDate: '2026-03-28', sections: [{ heading: 'Opportunities', entries: [JOB] }] })];
    const closes = (date: string): Entries => ({ issues, opportunities: [opportunity({ deadlines: [{ date }] })] });
    expect(found(RULE, closes('2026-03-30'))).toHaveLength(1);
    expect(found(RULE, closes('2026-03-31T00:01'))).toEqual([]);
  });

  test('a last call in a later issue is late on purpose', () => {
    const sections = [{ heading: 'Opportunities', entries: [JOB] }];
    const issues = [issue({ sections }), issue({ title: 'April 2026', sendDate: '2026-04-09', sections })];
    expect(found(RULE, announced({ deadlines: [{ date: '2026-04-10' }] }, { issues }))).toEqual([]);
    expect(found(RULE, announced({ deadlines: [{ date: '2026-04-10' }] }, { issues: issues.slice(1) }))).toHaveLength(
      1,
    );
  });

  test('a community may ask for a week', () => {
    const week = community({ rules: [{ rule: RULE, threshold: 7 }] });
    expect(found(RULE, { ...closing('2026-03-12'), community: week })).toEqual([
      expect.stringContaining('expected more than 7 days to apply'),
    ]);
    expect(found(RULE, { ...closing('2026-03-13'), community: week })).toEqual([]);
    const day = community({ rules: [{ rule: RULE, threshold: 1 }] });
    expect(found(RULE, { ...closing('2026-03-06'), community: day })).toEqual([
      expect.stringContaining('expected more than 1 day to apply'),
    ]);
  });
});
