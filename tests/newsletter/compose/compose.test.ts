import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { datesOf } from '../../../src/archive/entry-dates.ts';
import { loadArchive } from '../../../src/archive/load.ts';
import { daysBetween } from '../../../src/dates.ts';
import { addToIssue } from '../../../src/newsletter/compose/add.ts';
import { compose, type Draft } from '../../../src/newsletter/compose/compose.ts';
import { nextMonth, usualSendDate } from '../../../src/newsletter/compose/pool.ts';
import {
  anArchive,
  community,
  type Entries,
  event,
  filesOf,
  instant,
  issue,
  load,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  series,
  spotlight,
} from '../../builders.ts';

const SENT = '2026-03-05';

/** The issue of April 2026, to be sent on the 2nd; that of March went out on the 5th and had Ada in it. */
function composed(entries: Entries, sendDate = '2026-04-02'): Draft {
  const archive = anArchive({ people: [person()], issues: [issue({ sendDate: SENT })], ...entries });
  return compose(archive, { dates: datesOf(archive, instant(`${sendDate}T09:00:00Z`)), month: '2026-04', sendDate });
}

function inDraft({ sections }: Draft): Record<string, string[]> {
  return Object.fromEntries(
    sections.map(({ heading, proposals }) => [heading, proposals.map(({ title, reason }) => `${title}: ${reason}`)]),
  );
}

const left = ({ leftOut }: Draft): string[] => leftOut.map(({ title, reason }) => `${title}: ${reason}`);

describe('an issue', () => {
  test('has what is new, on and open, each in its section and in order, and says why', () => {
    const draft = composed({
      events: [
        event({ title: 'In May', starts: '2026-05-20' }),
        event({ title: 'Next week', starts: '2026-04-09' }),
        event({ title: 'In summer', starts: '2026-07-20', firstPublished: '2026-03-20' }),
        event({ title: 'Known for long', starts: '2026-07-21', firstPublished: '2026-01-20' }),
        event({ title: 'Over', starts: '2026-03-20' }),
      ],
      opportunities: [
        opportunity({ title: 'A post', deadlines: [{ date: '2026-05-31' }] }),
        opportunity({ title: 'A grant', deadlines: [{ date: '2026-04-30' }] }),
        opportunity({ title: 'Always', rolling: { review: '2026-12-01' } }),
      ],
      news: [newsItem({ title: 'Fresh', date: '2026-03-28' }), newsItem({ title: 'Stale', date: '2025-11-01' })],
      spotlights: [
        spotlight({ title: 'Ada at work', published: '2026-03-10' }),
        spotlight({ title: 'Ada at home', published: '2026-03-01' }),
      ],
    });
    expect(draft.title).toBe('April 2026');
    expect(draft.last?.id).toBe('issues/2026-03');
    expect(inDraft(draft)).toEqual({
      News: ['Fresh: new; of 28 March 2026'],
      Events: ['Next week: on 9 April 2026', 'In May: on 20 May 2026', 'In summer: new; on 20 July 2026'],
      Opportunities: ['A grant: closes on 30 April 2026', 'A post: closes on 31 May 2026', 'Always: has no deadline'],
      'In the spotlight': ['Ada at home: waits for its turn'],
    });
    expect(left(draft)).toEqual(
      expect.arrayContaining(['Known for long: more than 8 weeks away', 'Ada at work: it is the turn of Ada at home']),
    );
    expect(left(draft)).toHaveLength(2);
  });

  test('has nothing that closes before readers have it, is cancelled, or that nobody has looked at', () => {
    const draft = composed({
      events: [event({ title: 'Called off', starts: '2026-04-20', status: 'cancelled' })],
      opportunities: [
        opportunity({ title: 'Today', deadlines: [{ date: '2026-04-02' }] }),
        opportunity({ title: 'Forgotten', rolling: { review: '2026-03-01' } }),
      ],
    });
    expect(draft.sections).toEqual([]);
    expect(left(draft).sort()).toEqual([
      'Called off: cancelled',
      'Forgotten: nobody has looked whether it is still open',
      'Today: closes on 2 April 2026, before readers have it',
    ]);
    expect(draft.warnings).toEqual(['Nothing is new, on, or open: there is nothing to send.']);
  });

  test('has nothing that was announced before, unless its date or deadline changed since', () => {
    const march = issue({
      sendDate: SENT,
      sections: [
        {
          heading: 'All',
          entries: [
            'events/2026/talk',
            'events/2026/moved',
            'opportunities/2026/as-it-was',
            'opportunities/2026/extended',
          ],
        },
      ],
    });
    const draft = composed({
      issues: [march],
      events: [
        event({ title: 'Talk', starts: '2026-04-20' }),
        event({ title: 'Moved', starts: '2026-05-04', status: 'postponed', lastChanged: '2026-03-20' }),
      ],
      opportunities: [
        opportunity({ title: 'As it was', deadlines: [{ date: '2026-04-20' }] }),
        opportunity({
          title: 'Extended',
          deadlines: [{ date: '2026-04-30', extended: [{ from: '2026-03-31', on: '2026-03-30' }] }],
        }),
      ],
    });
    expect(inDraft(draft)).toEqual({
      Events: ['Moved: postponed since March 2026; now 4 May 2026'],
      Opportunities: ['Extended: deadline moved from 31 March 2026 to 30 April 2026 since March 2026'],
    });
    expect(left(draft).sort()).toEqual(['As it was: announced in March 2026', 'Talk: announced in March 2026']);
  });

  test('has again what moved since it was announced, as its own fields or its history tell', () => {
    const ids = ['events/2026/told', 'events/2026/silent', 'events/2026/same-day', 'opportunities/2026/silent-call'];
    const issues = [issue({ sendDate: SENT, sections: [{ heading: 'All', entries: ids }] })];
    const entries: Entries = {
      issues,
      people: [person()],
      events: [
        event({ title: 'Told', starts: '2026-05-04', moved: [{ from: '2026-04-20', on: '2026-03-20' }] }),
        event({ title: 'Silent', starts: '2026-05-11T14:00' }),
        event({ title: 'Same day', starts: '2026-05-12T14:00' }),
      ],
      opportunities: [opportunity({ title: 'Silent call', deadlines: [{ label: 'Papers', date: '2026-04-30' }] })],
    };
    const then: Record<string, object> = {
      'events/2026/silent': { starts: '2026-04-13T14:00' },
      'events/2026/same-day': { starts: '2026-05-12' },
      'opportunities/2026/silent-call': {
        deadlines: [
          { label: 'Papers', date: '2026-04-09' },
          { label: 'Posters', date: '2026-04-01' },
        ],
      },
    };
    const archive = anArchive(entries);
    const draft = compose(archive, {
      dates: datesOf(archive, instant('2026-04-02T09:00:00Z')),
      month: '2026-04',
      sendDate: '2026-04-02',
      announced: ({ id }) => then[id],
    });
    expect(inDraft(draft)).toEqual({
      Events: [
        'Told: moved from 20 April 2026 to 4 May 2026 since March 2026',
        'Silent: moved from 13 April 2026, 14:00 BST to 11 May 2026, 14:00 BST since March 2026',
      ],
      Opportunities: ['Silent call: deadline moved from 9 April 2026 to 30 April 2026 since March 2026'],
    });
    expect(left(draft)).toEqual(['Same day: announced in March 2026']);
    expect(left(composed(entries))).toContain('Silent: announced in March 2026');
  });

  test('does not tell of the same move twice, though nobody wrote when it was', () => {
    const deadlines = [{ date: '2026-06-30', extended: [{ from: '2026-05-31' }] }];
    const opportunities = [opportunity({ title: 'Call', deadlines })];
    const sections = [{ heading: 'All', entries: ['opportunities/2026/call'] }];
    const march = issue({ sendDate: SENT, sections });
    const april = issue({ title: 'April 2026', sendDate: '2026-04-02', sections });
    expect(inDraft(composed({ opportunities, issues: [march] })).Opportunities).toEqual([
      'Call: deadline moved from 31 May 2026 to 30 June 2026 since March 2026',
    ]);
    expect(left(composed({ opportunities, issues: [march, april] }, '2026-05-07'))).toEqual([
      'Call: announced in April 2026',
    ]);
  });

  test('has the publication chosen for its month, else the one that waits longest, and the community’s own among the news', () => {
    const publications = [
      publication({ title: 'Chosen', origin: 'elsewhere', chosen: { month: '2026-04' } }),
      publication({ title: 'Waiting', origin: 'elsewhere', firstPublished: '2026-03-08' }),
      publication({ title: 'Ours', firstPublished: '2026-03-20' }),
      publication({ title: 'For May', origin: 'elsewhere', chosen: { month: '2026-05' } }),
    ];
    expect(inDraft(composed({ publications }))).toEqual({
      News: ['Ours: new'],
      'Publication of the month': ['Chosen: chosen for this month'],
    });
    expect(inDraft(composed({ publications: publications.slice(1) }))).toMatchObject({
      'Publication of the month': ['Waiting: waits for its turn'],
    });
  });

  test('has a recording once its event is over, and no video that is gone', () => {
    const draft = composed({
      events: [event({ title: 'Talk', starts: '2026-03-20' }), event({ title: 'Later', starts: '2026-04-20' })],
      recordings: [
        recording({ title: 'The talk', event: 'events/2026/talk', firstPublished: '2026-03-25' }),
        recording({
          title: 'A trailer',
          youtube: 'aaaaaaaaaaa',
          event: 'events/2026/later',
          firstPublished: '2026-03-25',
        }),
        recording({ title: 'Gone', youtube: 'bbbbbbbbbbb', availability: 'removed', firstPublished: '2026-03-25' }),
      ],
    });
    expect(inDraft(draft)['Watch again']).toEqual(['The talk: a new recording']);
  });

  test('has nothing that only completes the archive', () => {
    const entries: Entries = {
      recordings: [recording({ title: 'Found in a drawer', published: '2022-03-01', firstPublished: '2026-03-20' })],
      publications: [publication({ title: 'Old paper', published: '2021-03-01', firstPublished: '2026-03-20' })],
    };
    const { published: _, ...undated } = recording({ title: 'Of some day', firstPublished: '2026-03-20' });
    expect(inDraft(composed({ recordings: [undated] }))).toEqual({ 'Watch again': ['Of some day: a new recording'] });
    expect(inDraft(composed(entries))).toEqual({});
    expect(left(composed(entries))).toEqual([
      'Found in a drawer: came out long before the last issue',
      'Old paper: came out long before the last issue',
    ]);
  });

  test('has the sections of the community, in its order, with as much as they have room for', () => {
    const own = community({
      newsletter: {
        title: 'The Circular',
        ownSeries: ['series/tea-talks'],
        sections: [
          { heading: 'Ours', holds: [{ collection: 'events', own: true }] },
          { heading: 'Elsewhere', most: 2, holds: [{ collection: 'events' }] },
        ],
      },
    });
    const draft = composed({
      community: own,
      series: [series()],
      events: [
        event({ title: 'AA', starts: '2026-04-10' }),
        event({ title: 'BB', starts: '2026-04-11' }),
        event({ title: 'CC', starts: '2026-04-12' }),
        event({ title: 'Tea', starts: '2026-04-13', series: 'series/tea-talks' }),
      ],
      news: [newsItem({ title: 'Fresh', date: '2026-03-28' })],
    });
    expect(inDraft(draft)).toEqual({
      Ours: ['Tea: on 13 April 2026'],
      Elsewhere: ['AA: on 10 April 2026', 'BB: on 11 April 2026'],
    });
    expect(left(draft).sort()).toEqual([
      'CC: Elsewhere has room for 2',
      'Fresh: no section of the newsletter holds it',
    ]);
  });
});

test('the editor is told what is too near, and what is missing', () => {
  const talk = (title: string, starts: string, speakers?: { name: string }[]) =>
    event({ title, starts, series: 'series/tea-talks', ...(speakers ? { speakers } : {}) });
  const { warnings } = composed({
    people: [person(), person({ name: 'Mary Somerville', cohort: '2025-2026' })],
    series: [series()],
    events: [
      talk('Tomorrow', '2026-04-03', [{ name: 'Ada Lovelace' }]),
      talk('Last month', '2026-03-03', [{ name: 'Ada Lovelace' }]),
      talk('Who speaks', '2026-04-20'),
    ],
    opportunities: [opportunity({ title: 'Hurry', deadlines: [{ date: '2026-04-04' }] })],
  });
  expect(warnings).toEqual([
    '“Tomorrow” begins on 3 April 2026, a day after it is sent.',
    '“Hurry” closes on 4 April 2026, two days after it is sent.',
    '“Who speaks” has no speaker yet.',
    'There is nothing for “News”.',
    'There is nothing for “Watch again”.',
    'There is no spotlight. Nobody has introduced Mary Somerville yet.',
    'There is nothing for “Publication of the month”.',
  ]);
});

describe('composing again', () => {
  const EVENTS = [
    event({ title: 'One', starts: '2026-04-10' }),
    event({ title: 'Two', starts: '2026-04-11' }),
    event({ title: 'Three', starts: '2026-04-12' }),
  ];
  const DRAFT = `---
title: "Spring!"
sendDate: 2026-04-02
sections:
  # Mine.
  - heading: 'What is on'
    entries:
      - events/2026/two # the best
proposed:
  - events/2026/one
  - events/2026/two
---

Dear readers, spring is here.
`;

  function again(text: string, entries: Entries = {}): { text: string; draft: Draft; archive: Archive } {
    const files = filesOf({ people: [person()], issues: [issue({ sendDate: SENT })], events: EVENTS, ...entries });
    const { archive, diagnostics } = load({ ...files, 'content/issues/2026-04.md': text });
    if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
    const before = archive.issues.find(({ id }) => id === 'issues/2026-04')!;
    const dates = datesOf(archive, instant('2026-04-01T09:00:00Z'));
    const draft = compose(archive, { dates, month: '2026-04', sendDate: '2026-04-02', before });
    return { text: addToIssue(before, draft), draft, archive };
  }

  test('keeps order, headings, comments and letter, leaves out what was taken out, and adds what is new', () => {
    const { text, draft } = again(DRAFT, { news: [newsItem({ title: 'Fresh', date: '2026-03-28' })] });
    expect(text).toBe(
      DRAFT.replace(
        '# the best\n',
        '# the best\n      - events/2026/three\n  - heading: News\n    entries:\n      - news/2026/fresh\n',
      ).replace('  - events/2026/two\n---', '  - events/2026/two\n  - events/2026/three\n  - news/2026/fresh\n---'),
    );
    expect(left(draft)).toContain('One: you took it out');
    expect(draft.title).toBe('Spring!');
  });

  test('writes a heading as YAML takes it, whatever is in it', () => {
    const newsletter = {
      title: 'The Circular',
      sections: [{ heading: 'News: ours & yours # 1', holds: [{ collection: 'news' as const }] }],
    };
    const news = [newsItem({ title: 'Fresh', date: '2026-03-28' })];
    expect(again(DRAFT, { community: community({ newsletter }), news }).text).toContain(
      "  - heading: 'News: ours & yours # 1'\n    entries:\n      - news/2026/fresh\n",
    );
  });

  test('does not miss the spotlight that was moved to another section', () => {
    const spotlights = [spotlight({ published: '2026-03-10' })];
    const moved = DRAFT.replace(
      '# the best\n',
      '# the best\n      - spotlights/2026/ada-lovelace-analytical-engines\n',
    );
    expect(again(moved, { spotlights }).draft.warnings.join()).not.toContain('There is no spotlight');
    expect(again(DRAFT).draft.warnings.join()).toContain('There is no spotlight');
  });

  test('changes nothing the second time', () => {
    const { text } = again(DRAFT);
    expect(again(text).text).toBe(text);
  });

  test('adds to an issue that somebody wrote by hand, with Windows’ line ends and lists in brackets', () => {
    const byHand = `---\r\ntitle: April\r\nsendDate: 2026-04-02\r\nsections:\r\n- heading: Events\r\n  entries: [events/2026/two]\r\n---\r\n`;
    expect(again(byHand).text).toBe(
      byHand
        .replace('[events/2026/two]', '[events/2026/two, events/2026/one, events/2026/three]')
        .replace(/---\r\n$/, 'proposed:\r\n  - events/2026/one\r\n  - events/2026/three\r\n---\r\n'),
    );
  });
});

test('an issue goes out on the usual day, on a Monday if that is a weekend', () => {
  const archive = anArchive({ community: community({ newsletter: { title: 'The Circular', sendDay: 9 } }) });
  expect(usualSendDate(archive, '2026-12')).toBe('2026-12-09');
  expect(usualSendDate(archive, '2027-01')).toBe('2027-01-11');
});

test('the next issue is this month’s until its day is over or it is out', () => {
  const newsletter = { title: 'The Circular', sendDay: 9 };
  const empty = anArchive({ community: community({ newsletter }) });
  expect(nextMonth(empty, instant('2026-12-09T12:00:00Z'))).toBe('2026-12');
  expect(nextMonth(empty, instant('2026-12-10T12:00:00Z'))).toBe('2027-01');
  const early = anArchive({
    community: community({ newsletter }),
    people: [person()],
    issues: [issue({ title: 'December 2026', sendDate: '2026-12-01' })],
  });
  expect(nextMonth(early, instant('2026-12-02T12:00:00Z'))).toBe('2027-01');
});

describe('as of ten days of the past, the archive that ships gives an issue', () => {
  const { archive } = loadArchive('.');
  const days = [
    '2022-03-08',
    '2022-06-09',
    '2022-09-20',
    '2022-12-01',
    '2023-02-07',
    '2023-05-02',
    '2023-07-27',
    '2023-10-02',
    '2023-12-11',
    '2024-04-02',
  ];
  test.each(days)('of %s that an editor could send', (sendDate) => {
    const dates = datesOf(archive, instant(`${sendDate}T09:00:00Z`));
    const { sections, warnings } = compose(archive, { dates, month: sendDate.slice(0, 7), sendDate });
    const entries = sections.flatMap(({ proposals }) => proposals.map(({ entry }) => entry));
    expect(entries.length).toBeGreaterThanOrEqual(5);
    expect(new Set(entries).size).toBe(entries.length);
    expect(Math.max(...sections.map(({ proposals }) => proposals.length))).toBeLessThanOrEqual(12);
    const before = archive.issues.filter(({ data }) => data.sendDate < sendDate);
    const told = new Set(before.flatMap(({ data }) => data.sections.flatMap((section) => section.entries)));
    for (const entry of entries) {
      if (entry.collection === 'events') expect(entry.data.starts.slice(0, 10) >= sendDate, entry.id).toBe(true);
      if (entry.collection === 'opportunities' && entry.data.deadlines)
        expect(
          entry.data.deadlines.some(({ date }) => date.slice(0, 10) > sendDate),
          entry.id,
        ).toBe(true);
      if (entry.collection === 'news') expect(daysBetween(entry.data.date, sendDate)).toBeGreaterThanOrEqual(0);
      if (told.has(entry.id)) expect(JSON.stringify(entry.data)).toMatch(/extended|postponed/);
    }
    for (const warning of warnings) expect(warning).toMatch(/[.]$/);
  });
});
