import { describe, expect, test } from 'vitest';
import { community, event, type Files, filesOf, issue, person } from '../builders.ts';
import { findings, found } from './run-rule.ts';

const RULE = 'text/weekday-contradicts-date';
const FILE = 'content/events/2023/an-hour-on-missing-data.json';

/** 21 November 2023 was a Tuesday. */
const said = (summary: string, starts = '2023-11-21'): string[] =>
  found(RULE, { events: [event({ summary, starts })] });

test('a weekday that is another is pointed at, word by word', () => {
  expect(said('We meet on Monday 21 November 2023 for tea.')).toEqual([
    `${FILE} Monday Unexpected weekday "Monday" for 2023-11-21, expected "Tuesday"`,
  ]);
});

describe('is read in every form', () => {
  test.each([
    'Monday, 21st November 2023',
    'Monday the 21st of November 2023',
    'Mon, 21 Nov 2023',
    'Mon. 21 Nov. 2023',
    'Monday, November 21, 2023',
    'Monday November 21st 2023',
    'MONDAY 21 NOVEMBER 2023',
    'Weds 21 November 2023',
    'Thurs 21 November',
    'Monday 21 November',
    '21 November 2023 (Monday)',
    'Monday 21 November 2023, 14:00',
    'Monday 21 November, 20:00',
  ])('%s', (day) => {
    expect(said(`We meet on ${day} for tea.`)).toHaveLength(1);
  });
});

describe('is left alone', () => {
  test.each([
    'Tuesday 21 November 2023',
    'Tue, 21 Nov',
    'Tuesday, November 21st, 2023',
    '21 November 2023 (Tuesday)',
    'Monday 20 to Wednesday 22 November 2023',
    'Monday, 20–24 November 2023',
    'Mondays, 21 November 2023 to 5 December 2023',
    'Monday to Friday, 20–24 November',
    'a Monday in November 2023',
    'Monday 31 November 2023',
    'Black Monday 1987',
    'the sun 21 november 2023',
    'Tuesday 21 November 2023, on sat 21 nov 2023 (the sat is a word)',
    'Sunday 26 November 2023',
  ])('%s', (day) => {
    expect(said(`We meet on ${day} for tea.`)).toEqual([]);
  });
});

describe('without a year, the date is the one nearest to the entry', () => {
  test('a Monday in January is one of next year for an event in December', () => {
    expect(said('The second part is on Monday 8 January.', '2023-12-18')).toEqual([]);
    expect(said('The second part is on Sunday 8 January.', '2023-12-18')).toHaveLength(1);
  });

  test('a Tuesday in December is one of last year for an event in January', () => {
    expect(said('The first part was on Tuesday 19 December.', '2024-01-16')).toEqual([]);
  });

  test('29 February is sought in the leap year', () => {
    expect(said('We met on Thursday 29 February before.', '2024-03-12')).toEqual([]);
    expect(said('We met on Friday 29 February before.', '2024-03-12')).toHaveLength(1);
  });

  test('nothing is said of people, who have no day', () => {
    expect(found(RULE, { people: [person({ summary: 'Was born on Monday 21 November.' })] })).toEqual([]);
    expect(found(RULE, { people: [person({ summary: 'Was born on Monday 21 November 2023.' })] })).toHaveLength(1);
  });
});

describe('in the letter of an issue', () => {
  const head = '---\ntitle: November 2023\nsendDate: 2023-11-09\nsections:\n- heading: Events\n  entries:\n';
  const letter = (body: string): Files => ({
    ...filesOf({ events: [event({ starts: '2023-11-21' })] }),
    'content/issues/2023-11.md': `${head}  - events/2023/an-hour-on-missing-data\n---\n\n${body}\n`,
  });

  test('the line is that of the letter', () => {
    const [found] = findings(RULE, letter('Dear all,\n\njoin us on **Monday**, 21 November, for tea.'));
    expect(found?.place).toMatchObject({ start: { line: 12, column: 14 }, end: { line: 12, column: 20 } });
    expect(found?.place.excerpt).toBe('join us on **Monday**, 21 November, for tea.');
  });

  test('the weekday of an event that the issue announces can be mended', () => {
    const files = letter('Join us on Mon, 21 Nov, for tea.');
    const [found] = findings(RULE, files);
    expect(found?.help).toBe('Write the right weekday');
    expect(mended(files, found)).toContain('Join us on Tue, 21 Nov, for tea.');
  });

  test('that of a day nobody knows is left to who wrote it: it may be the date that is wrong', () => {
    const [found] = findings(RULE, letter('The team meets on Monday 28 November.'));
    expect(found?.message).toBe('Unexpected weekday "Monday" for 2023-11-28, expected "Tuesday"');
    expect(found?.help).toBe('Mend the weekday, or the date if that is the one with the slip');
    expect(found?.fix).toBeUndefined();
  });
});

test.each([
  ['Monday 21 November 2023', 'Tuesday 21 November 2023'],
  ['MON 21 November 2023', 'TUE 21 November 2023'],
  ['21 November 2023 (Thurs)', '21 November 2023 (Tue)'],
])('"%s" of the event’s own day becomes "%s"', (written, right) => {
  const files = filesOf({ events: [event({ summary: `“Tea” é on ${written}.`, starts: '2023-11-21T14:00' })] });
  const [found] = findings(RULE, files);
  expect(mended(files, found)).toContain(`“Tea” é on ${right}.`);
});

test('each of two slips in one sentence is told', () => {
  expect(said('On Monday 21 November 2023 and on Monday 28 November 2023.')).toHaveLength(2);
});

test('a title with a weekday is read as well', () => {
  const events = [event({ title: 'Tea on Monday 21 November', starts: '2023-11-21' })];
  expect(found(RULE, { events })).toHaveLength(1);
});

test('a community may do without the rule', () => {
  const off = community({ rules: [{ rule: RULE, severity: 'off' }] });
  const issues = [issue({ summary: 'Tea on Monday 21 November 2023.' })];
  expect(found(RULE, { issues, people: [person()] })).toHaveLength(1);
  expect(found(RULE, { community: off, issues, people: [person()] })).toEqual([]);
});

/** The text of a file after the fix of a diagnostic. */
function mended(files: Files, diagnostic: ReturnType<typeof findings>[number] | undefined): string {
  const text = String(files[diagnostic?.place.file ?? '']);
  const [edit] = diagnostic?.fix?.edits ?? [];
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
}
