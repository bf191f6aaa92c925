// Slips in dates, and things that are announced too late, twice or without a day.
import { entry, issueOf, LETTER, type Slip, slips, type Told } from './slip.ts';

const EVENT = 'content/events/2026/tea-and-gaps.json';
const POST = 'content/opportunities/2026/keeper.json';

const TEA = {
  title: 'Tea and gaps',
  summary: 'An afternoon on data that are not there.',
  starts: '2026-03-17',
  url: 'https://circle.example.org/tea',
};
const KEEPER = {
  title: 'Keeper of tables',
  summary: 'A post for somebody who likes gaps in tables.',
  kind: 'job',
  organisation: 'University of Somewhere',
  url: 'https://posts.example.org/keeper',
  deadlines: [{ date: '2026-03-31' }],
};

function without<T extends object>(fields: T, name: keyof T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name)) as Partial<T>;
}

/** A post whose closing day somebody wrote in words. */
function postClosing(date: string): Told {
  return {
    story: `a post closes on "${date}", which no calendar understands`,
    files: { [POST]: entry({ ...KEEPER, deadlines: [{ date }] }) },
    rule: 'schema/wrong-form',
    at: `"${date}"`,
  };
}

function eventOn(starts: string): Told {
  return {
    story: `an event is on "${starts}", which no calendar understands`,
    files: { [EVENT]: entry({ ...TEA, starts }) },
    rule: 'schema/wrong-form',
    at: `"${starts}"`,
  };
}

const writtenDates = [
  ...slips(
    'date-format-ordinal',
    '2022-01:32 2022-01:43 2022-01:57 2022-02:39 2022-02:51',
    ['30th March 2026', '2nd April 2026', '11th June 2026', '22nd May 2026', '3rd July 2026'],
    postClosing,
  ),
  ...slips('date-format-month-first', '2022-04:24 2023-03:182', ['May 12 2026', 'July 6-9 2026'], eventOn),
  ...slips(
    'date-without-year',
    '2022-09:23 2022-10:37 2023-02:112 2023-03:25 2023-10:59 2024-04:52',
    ['9 December', '17th', 'July 30 - 4 August', '2nd May', 'September 7th-9th', 'June 11th'],
    eventOn,
  ),
  ...slips('vague-date', '2024-04:151 2024-05:64', ['6-20 June 2026, each post its own', 'October 2026'], postClosing),
];

const withoutDay = [
  ...slips(
    'event-date-only-in-prose',
    '2022-01:74 2022-02:65 2022-12:41 2023-07:44 2023-10:57',
    ['2nd and 3rd May', '5 and 6 May', '8th June', '19th June', '14-16 July'],
    (days): Told => ({
      story: `only the summary of an event knows that it is on ${days}`,
      files: { [EVENT]: entry({ ...without(TEA, 'starts'), summary: `We meet on ${days} for tea.` }) },
      rule: 'schema/missing-field',
      at: '{',
    }),
  ),
  ...slips(
    'event-without-date',
    '2022-02:69 2022-02:73 2023-04:33 2023-06:86',
    ['The menders’ workshop', 'A day of counting again', 'Hill school on rain', 'Locks, leans and leaks'],
    (title): Told => ({
      story: `"${title}" has no day at all`,
      files: { [EVENT]: entry({ ...without(TEA, 'starts'), title }) },
      rule: 'schema/missing-field',
      at: '{',
    }),
  ),
  ...slips(
    'deadline-only-in-prose',
    '2022-01:78 2022-09:23 2022-10:35 2022-11:39 2023-03:25 2023-08:94',
    ['9th April', '18 May', '18th May', 'the 18th of May', '2nd June', '07 July'],
    (day): Told => ({
      story: `only the summary of a post knows that it closes on ${day}`,
      files: { [POST]: entry({ ...without(KEEPER, 'deadlines'), summary: `Send a letter till ${day}, please.` }) },
      rule: 'opportunity/deadline-missing',
      at: '"Keeper of tables"',
    }),
  ),
  ...slips(
    'unlabelled-deadline',
    '2024-04:143',
    ['2026-05-08'],
    (date): Told => ({
      story: 'a day stands under a post, and nobody knows what is on it',
      files: { [POST]: entry({ ...KEEPER, date }) },
      rule: 'schema/unknown-field',
      at: '"date"',
    }),
  ),
  ...slips(
    'item-without-link',
    '2022-02:29 2023-08:31',
    ['A grant and three posts', 'The mentor circle'],
    (title): Told => ({
      story: `"${title}" leads to no page`,
      files: { [POST]: entry({ ...without(KEEPER, 'url'), title }) },
      rule: 'schema/missing-field',
      at: '{',
    }),
  ),
];

/** An issue of 5 March that announces this event. */
function announced(story: string, rule: string, event: object): Told {
  return {
    story,
    files: { [EVENT]: entry({ ...TEA, ...event }), [LETTER]: issueOf('Events', ['events/2026/tea-and-gaps']) },
    rule,
    at: '"events/2026/tea-and-gaps"',
  };
}

function offered(story: string, rule: string, date: string): Told {
  return {
    story,
    files: {
      [POST]: entry({ ...KEEPER, deadlines: [{ date }] }),
      [LETTER]: issueOf('Posts', ['opportunities/2026/keeper']),
    },
    rule,
    at: '"opportunities/2026/keeper"',
  };
}

const late = [
  ...slips(
    'event-within-1-day',
    '2023-02:58 2023-03:102 2023-04:61 2023-07:40 2023-09:21 2024-04:80',
    ['The meetup', 'The seminar', 'The workshop', 'The evening at the stove', 'The talk', 'The webinar'],
    (title) =>
      announced(`${title} is on the day after the letter`, 'event/starts-soon-after-issue', {
        title,
        starts: '2026-03-06',
      }),
  ),
  ...slips('event-started-at-send', '2022-08:85', ['The school of listening'], (title) =>
    announced(`${title} has begun when the letter arrives`, 'event/starts-soon-after-issue', {
      title,
      starts: '2026-03-05',
      ends: '2026-03-16',
    }),
  ),
  ...slips('date-before-issue', '2022-02:67', ['Two days on gaps'], (title) =>
    announced(`${title} is over before the letter is sent`, 'event/date-before-issue', {
      title,
      starts: '2026-02-17',
      ends: '2026-02-18',
    }),
  ),
  ...slips(
    'deadline-within-1-day',
    '2022-09:37 2023-06:92 2023-07:80 2023-08:56',
    ['2026-03-06', '2026-03-06T12:00', '2026-03-06T17:00', '2026-03-06T23:59'],
    (date) => offered(`a post closes on ${date}, the day after the letter`, 'issue/closes-soon', date),
  ),
  ...slips('deadline-on-send-day', '2023-08:102', ['2026-03-05'], (date) =>
    offered('a post closes on the day of the letter', 'issue/closes-soon', date),
  ),
];

const contradictions = [
  ...slips('date-year-typo', '2022-02:67', ['Conference on Gaps 2026'], yearBefore),
  ...slips('cross-issue-date-conflict', '2022-02:67', ['Meeting of Circles 2026'], yearBefore),
  ...slips('date-year-typo', '2023-11:69', ['2026-12-11'], deadlineAfter),
  ...slips('deadline-after-event', '2023-11:69', ['2026-11-19'], deadlineAfter),
];

function yearBefore(title: string): Told {
  return {
    story: `"${title}" is said to be in the year before`,
    files: { 'content/events/2025/conference.json': entry({ ...TEA, title, starts: '2025-05-12' }) },
    rule: 'event/year-contradicts-title',
    at: '"2025-05-12"',
  };
}

function deadlineAfter(date: string): Told {
  return {
    story: `one may offer a talk till ${date}, months after the event`,
    files: {
      [EVENT]: entry(TEA),
      [POST]: entry({ ...KEEPER, kind: 'call', deadlines: [{ date }], event: 'events/2026/tea-and-gaps' }),
    },
    rule: 'opportunity/deadline-after-event',
    at: `"${date}"`,
  };
}

const speakers = slips(
  'speaker-tbc',
  '2023-08:27 2023-11:32',
  ['A speaker of the circle (tbc)', 'Speaker tbc'],
  (name): Told => ({
    story: `"${name}" speaks in eight days`,
    files: { [EVENT]: entry({ ...TEA, starts: '2026-03-09', speakers: [{ name }] }) },
    rule: 'event/speaker-to-be-confirmed',
    at: `"${name}"`,
  }),
);

/** Two entries, the second being the first again. */
function twice(folder: string, one: object & { title: string }, other: object & { title: string }): Told {
  return {
    story: `"${other.title}" has been announced as "${one.title}"`,
    files: { [`content/${folder}/2026/a.json`]: entry(one), [`content/${folder}/2026/b.json`]: entry(other) },
    rule: 'entry/announced-before',
    at: JSON.stringify(other.title),
  };
}

const again = [
  ...slips(
    'duplicate-across-issues',
    '2022-04:56 2022-09:35 2022-12:45 2023-05:59 2022-10:31 2023-07:21',
    [
      ['Scholarship for keepers', 'Scholarship for keepers'],
      ['Senior keeper of tables', 'Senior keeper of tables'],
      ['Keeper of trees', 'Keeper of trees'],
      ['Modeller of rain', 'Modeller of rain'],
      ['The circle launches new grants for missing leaves', 'Grants of the circle for missing leaves'],
      ['Applications open for the mentor circle', 'Apply for the mentor circle'],
    ] as const,
    ([one, other]) => twice('opportunities', { ...KEEPER, title: one }, { ...KEEPER, title: other }),
  ),
  ...slips(
    'duplicate-across-issues',
    '2022-07:27 2023-03:112 2023-09:19 2023-04:117',
    [
      [{}, {}],
      [{ url: 'https://www.circle.example.org/tea/' }, {}],
      [{ speakers: [{ name: 'Ada Lovelace' }] }, { speakers: [{ name: 'Ada Lovelace' }, { name: 'Mary Somerville' }] }],
      [{ title: 'Rain Gauge Ideas Day' }, { title: 'Rain Gauge Trust Ideas Day', url: `${TEA.url}#how` }],
    ] as const,
    ([one, other]) => twice('events', { ...TEA, ...one }, { ...TEA, ...other }),
  ),
  ...slips('duplicate-across-issues', '2022-09:25', [['/sign-up/1', '/sign-up/2']] as const, ([one, other]): Told => {
    const talk = { ...without(TEA, 'url'), title: 'Tea talk: Rain', series: 'series/tea-talks' };
    const [a, b] = [one, other].map((path) => ({
      ...talk,
      registration: { url: `https://tickets.example.org${path}` },
    }));
    const told = twice('events', a as typeof talk, b as typeof talk);
    const series = { title: 'Tea talks', summary: 'Short talks over tea.', kind: 'events' };
    return {
      ...told,
      story: 'a talk of a series is announced twice, with two pages to sign up',
      files: { 'content/series/tea-talks.json': entry(series), ...told.files },
    };
  }),
];

export const TIME: readonly Slip[] = [
  ...writtenDates,
  ...withoutDay,
  ...late,
  ...contradictions,
  ...speakers,
  ...again,
];
