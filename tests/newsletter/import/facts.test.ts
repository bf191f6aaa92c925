import { describe, expect, test } from 'vitest';
import { listItem } from '../../../src/newsletter/import/listing.ts';
import { factsIn, factsOfOne } from './imported.ts';

const MORE = 'More [here](https://gaps.example.org/a).';
const event = (header: string, text = MORE): string => `## Events\n\n### Gap workshop\n\n${header}\n\n${text}\n`;
const call = (header: string, text = MORE): string =>
  `## Opportunities\n\n### Call for papers on gaps\n\n${header}\n\n${text}\n`;

describe('an event has the days', () => {
  test.each([
    ['of its line', '**5 May 2026**', '2026-05-05', '2026-05-05'],
    ['of its span', '**Workshop: 12-14 May 2026**', '2026-05-12', '2026-05-14'],
    ['of two dates apart, the first and the last', '**17 and 20 June 2026**', '2026-06-17', '2026-06-20'],
    [
      'of the event itself, not of what goes before',
      '**Pre-conference events: 4 May 2026**\n\n**Conference: 7-9 May 2026**',
      '2026-05-07',
      '2026-05-09',
    ],
    ['it starts and ends', 'Date: 5 May 2026\n\nTime: 14:00-15:00', '2026-05-05', '2026-05-05'],
  ])('%s', async (_, header, startDate, endDate) => {
    expect(await factsOfOne(event(header))).toMatchObject({ kind: 'event', startDate, endDate, deadlines: [] });
  });

  test('of its text, where no line says', async () => {
    const text = `The workshop will be held on 22nd-23rd May, with a call for talks closing on the 16th of April. ${MORE}`;
    expect(listItem(await factsOfOne(event('', text)))).toMatchObject({
      startDate: '2026-05-22',
      endDate: '2026-05-23',
      deadline: '2026-04-16',
    });
  });

  test('as written, though the year is a slip', async () => {
    const text = `The workshop will take place on 22 May 2025. ${MORE}`;
    expect(await factsOfOne(event('', text))).toMatchObject({ startDate: '2025-05-22' });
  });

  test('and none of what happened before', async () => {
    const text = `The first one was held on 12 February 2026. ${MORE}`;
    expect(await factsOfOne(event('', text))).toMatchObject({ startDate: null });
  });
});

describe('deadlines are told from other dates', () => {
  test.each([
    ['**Deadline 5 May 2026**'],
    ['**Deadline for applications: 5 May 2026 23:59**'],
    ['**Closes: 5 May 2026**'],
    ['**Last registration date: 5 May 2026**'],
    ['**Submission deadline 5 May 2026**\n\n**Notification of acceptance: 5 June 2026**'],
    ['**Applications: 5 May 2026**'],
    ['**Apply by 5 May 2026**'],
    ['**Call opens: 1 April 2026**\n\n**Interviews: 1 June 2026**\n\n**Call closes: 5 May 2026**'],
  ])('%s', async (header) => {
    expect(listItem(await factsOfOne(call(header)))).toMatchObject({ startDate: null, deadline: '2026-05-05' });
  });

  test('several have their names', async () => {
    const header =
      '**Abstract deadline: 5 May 2026**\n\n**Paper deadline: 5 June 2026**\n\n**Workshop: 3-9 August 2026**';
    expect(listItem(await factsOfOne(call(header)))).toMatchObject({
      deadline: [
        { label: 'Abstract deadline', date: '2026-05-05' },
        { label: 'Paper deadline', date: '2026-06-05' },
      ],
      startDate: '2026-08-03',
      endDate: '2026-08-09',
    });
  });

  test('names may stand behind the dates, or all before them', async () => {
    const behind = '**Deadlines: 5 May 2026 (abstracts), 5 June 2026 (papers)**';
    expect(listItem(await factsOfOne(call(behind))).deadline).toEqual([
      { label: 'Deadlines abstracts', date: '2026-05-05' },
      { label: 'papers', date: '2026-06-05' },
    ]);
    const before = '**Deadlines for abstracts and papers: 5 May and 5 June 2026 (respectively)**';
    expect(listItem(await factsOfOne(call(before))).deadline).toEqual([
      { label: 'abstracts', date: '2026-05-05' },
      { label: 'papers', date: '2026-06-05' },
    ]);
  });

  test('of a range the first and the last are known', async () => {
    expect(listItem(await factsOfOne(call('**Varying deadlines from 14-31 May 2026**'))).deadline).toEqual([
      { label: 'Varying deadlines (earliest)', date: '2026-05-14' },
      { label: 'Varying deadlines (latest)', date: '2026-05-31' },
    ]);
  });

  test.each([
    ['The deadline for applications is the **14 May**.'],
    ['Be aware that applications close on the 14th May.'],
    ['The call is running till the 14th May.'],
    ['You can apply until 14 May 2026.'],
    ['There is a post, too (application deadline 14th May).'],
  ])('one may stand in the text only: %s', async (text) => {
    expect(listItem(await factsOfOne(call('', `${text} ${MORE}`))).deadline).toBe('2026-05-14');
  });

  test('the day a post begins is neither', async () => {
    const text = `## Jobs\n\n### Gap internship\n\n**Application deadline: 5 May 2026**\n\n**Internship start date: 1 July 2026**\n\n${MORE}\n`;
    expect(listItem(await factsOfOne(text))).toMatchObject({ startDate: null, deadline: '2026-05-05', isJob: true });
  });

  test('on an event, the day to register is one', async () => {
    expect(
      listItem(await factsOfOne(event('**Registration deadline: 5 May 2026**\n\n**Event: 31 May 2026**'))),
    ).toMatchObject({
      startDate: '2026-05-31',
      deadline: '2026-05-05',
    });
  });
});

describe('a spotlight is called by the person', () => {
  test.each([
    ["This month's member is Ada Lovelace, from the University of Gaps.", 'Ada Lovelace', 'University of Gaps'],
    ['Meet Jean-Luc van der Berg, a PhD student at Gap College!', 'Jean-Luc van der Berg', 'Gap College'],
    ['We are featuring Dr María José Ñúñez.', 'María José Ñúñez', undefined],
  ])('%s', async (sentence, name, affiliation) => {
    const text = `## Member of the month\n\nRead about all members [here](https://gaps.example.org/people).\n\n${sentence}\n\n**What do you do?**\n\nGaps.\n`;
    const { person, title, kind } = await factsOfOne(text);
    expect({ kind, title, ...person }).toEqual({
      kind: 'spotlight',
      title: name,
      name,
      ...(affiliation ? { affiliation } : {}),
    });
  });
});

test.each([
  ['Our featured member Ada Lovelace has chosen [this paper](https://gaps.example.org/p).'],
  ['This month it is [this paper](https://gaps.example.org/p), chosen by our featured community member Ada Lovelace.'],
])('who chose a publication is known: %s', async (text) => {
  expect((await factsOfOne(`## Publication of the month\n\n**On gaps**\n\n${text}\n`)).chooser).toBe('Ada Lovelace');
});

test('what an announcement is printed as', async () => {
  const [first] = await factsIn(
    '## Events\n\n### Gap workshop\n\n**5 May 2026**\n\nBy the [Circle](https://gaps.example.org/circle). Write to <events@gaps.example.org> or <ada.lovelace@gaps.example.org>. Register [here](https://gaps.example.org/a).\n',
  );
  expect(first && listItem(first)).toEqual({
    kind: 'event',
    section: 'Events',
    title: 'Gap workshop',
    startDate: '2026-05-05',
    endDate: '2026-05-05',
    deadline: null,
    url: 'https://gaps.example.org/a',
    otherUrls: ['https://gaps.example.org/circle', 'mailto:events@gaps.example.org'],
    isJob: false,
  });
});

describe('a deadline is known by other words', () => {
  test.each([
    ['Early bird until 17 May 2026.', ['2026-05-17']],
    ['Standard registration ends on 17 May 2026.', ['2026-05-17']],
    ['Book [here](https://gaps.example.org/a) by 17 May 2026.', ['2026-05-17']],
    ['Applications are open from 1 May to 17 May 2026.', ['2026-05-17']],
    ['**Register before 17 May 2026**', ['2026-05-17']],
  ])('%s', async (text, expected) => {
    const facts = await factsOfOne(`## Events\n\n### Gap school\n\n**12 June 2026**\n\n${text}\n\nCome along.\n`);
    expect(facts.deadlines.map(({ date }) => date)).toEqual(expected);
    expect(facts.startDate).toBe('2026-06-12');
  });
});

test('a conference has its own days, not those of the tutorials before it', async () => {
  const facts = await factsOfOne(
    '## Events\n\n### Gap meeting\n\n**Tutorials: 16 June 2026**\n\n**Conference: 17 - 19 June 2026**\n\nCome along.\n',
  );
  expect([facts.startDate, facts.endDate]).toEqual(['2026-06-17', '2026-06-19']);
});
