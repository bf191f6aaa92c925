import { expect, test } from 'vitest';
import { community, type Files, filesOf, issue, person } from '../builders.ts';
import { findings } from './run-rule.ts';

const RULE = 'issue/month-contradicts-date';

/** The issue of March 2026. */
function sent(sendDate: string, threshold?: number): Files {
  const rules = threshold === undefined ? {} : { rules: [{ rule: RULE, threshold }] };
  const { 'content/community.json': about = '', ...people } = filesOf({
    community: community(rules),
    people: [person()],
  });
  const text = `---\n${JSON.stringify(issue({ sendDate }), null, 2)}\n---\n\nA letter.\n`;
  return { 'content/community.json': about, ...people, 'content/issues/2026-03.md': text };
}

test('the issue of March is not sent in May', () => {
  const files = sent('2026-05-05');
  const [found] = findings(RULE, files);
  expect(found?.message).toBe(
    'Unexpected send date 2026-05-05 for the issue of 2026-03, expected one in that month or at most 10 days from it',
  );
  const { start, end } = found?.place ?? { start: { offset: 0 }, end: { offset: 0 } };
  expect(String(files['content/issues/2026-03.md']).slice(start.offset, end.offset)).toBe('"2026-05-05"');
});

test('a wrong year is as far away as it gets', () => {
  expect(findings(RULE, sent('2025-03-05'))).toHaveLength(1);
});

test.each(['2026-02-19', '2026-03-01', '2026-03-31', '2026-04-10'])('%s is near enough', (sendDate) => {
  expect(findings(RULE, sent(sendDate))).toEqual([]);
});

test.each(['2026-02-18', '2026-04-11'])('%s is too far away', (sendDate) => {
  expect(findings(RULE, sent(sendDate))).toHaveLength(1);
});

test('a community may insist on the month itself', () => {
  expect(findings(RULE, sent('2026-03-31', 0))).toEqual([]);
  expect(findings(RULE, sent('2026-04-01', 0))).toHaveLength(1);
});

test('a community may allow for a single day', () => {
  expect(findings(RULE, sent('2026-04-01', 1))).toEqual([]);
  expect(findings(RULE, sent('2026-04-02', 1))).toMatchObject([
    { message: expect.stringContaining('in that month or at most 1 day from it') },
  ]);
});
