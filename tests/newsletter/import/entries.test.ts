import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/newsletter/import/draft.ts';
import { anArchive } from '../../builders.ts';
import { imported } from './imported.ts';

const MORE = 'More and how to take part [here](https://gaps.example.org/a).';

async function drafts(text: string, options: Parameters<typeof imported>[1] = {}): Promise<Draft[]> {
  return (await imported(text, options)).sections.flatMap(({ besides, drafts: own }) => [...besides, ...own]);
}

async function data(text: string, options?: Parameters<typeof imported>[1]): Promise<Record<string, unknown>> {
  const [first] = await drafts(text, options);
  return first?.data ?? {};
}

describe('an event', () => {
  test('has its times, its zone, its place and how to take part', async () => {
    const text = `## Events\n\n### Event: Tea and gaps\n\n**5 May 2026, 14:00-15:30 CEST**\n\nVenue: The old library, Bologna\n\nIn person and online. ${MORE}\n`;
    expect(await data(text)).toEqual({
      title: 'Tea and gaps',
      summary: 'Announced in the newsletter of March 2026.',
      starts: '2026-05-05T14:00',
      ends: '2026-05-05T15:30',
      zone: 'Europe/Berlin',
      attendance: 'hybrid',
      place: 'The old library, Bologna',
      url: 'https://gaps.example.org/a',
    });
  });

  test('has its form apart from its page, and the day to register', async () => {
    const form = 'https://www.eventbrite.co.uk/e/tea-and-gaps-tickets-1';
    const text = `## Events\n\n### Tea and gaps\n\n**Registration deadline: 1 May 2026**\n\n**Event: 5-6 May 2026**\n\nRegister [here](${form}).\n`;
    expect(await data(text)).toMatchObject({
      starts: '2026-05-05',
      ends: '2026-05-06',
      registration: { url: form, deadline: '2026-05-01' },
    });
  });

  test('belongs to the series that its title names', async () => {
    const archive = anArchive({ series: [{ title: 'Monday Talks', summary: 'A talk on Mondays.', kind: 'events' }] });
    const text = `## Events\n\n### Monday Talks event: on gaps\n\n**4 May 2026**\n\n${MORE}\n`;
    expect(await data(text, { archive })).toMatchObject({ title: 'on gaps', series: 'series/monday-talks' });
  });

  test('with a call for abstracts is two entries, one for the other', async () => {
    const text = `## Events\n\n### Gap conference\n\n**Abstract deadline: 1 April 2026**\n\n**Event: 5 May 2026**\n\nThe Society for Gaps is hosting it. ${MORE}\n`;
    const [event, call] = await drafts(text);
    expect(event?.data).not.toHaveProperty('registration');
    expect(call).toMatchObject({
      collection: 'opportunities',
      data: {
        title: 'Call for abstracts: Gap conference',
        kind: 'call',
        organisation: 'Society for Gaps',
        deadlines: [{ date: '2026-04-01' }],
      },
      refers: { field: 'event', to: event },
    });
  });

  test('has no time to register by a clock of its own', async () => {
    const text = `## Events\n\n### Tea and gaps\n\n**Registration deadline: 1 May 2026, 23:59 AoE**\n\n**Event: 5 May 2026**\n\n${MORE}\n`;
    expect(await data(text)).toMatchObject({ registration: { deadline: '2026-05-01' } });
  });

  test('without a day is news, and so not lost', async () => {
    expect(await drafts(`## Events\n\n### Tea and gaps\n\n${MORE}\n`)).toEqual([
      {
        collection: 'news',
        data: {
          title: 'Tea and gaps',
          summary: 'Announced in the newsletter of March 2026.',
          date: '2026-03-02',
          about: 'field',
          url: 'https://gaps.example.org/a',
        },
      },
    ]);
  });

  test.each([
    ['There is a call for abstracts with the deadline of 3 April 2026.', ['events', 'opportunities']],
    ['Posters are welcome. The deadline is 3 April 2026.', ['events', 'opportunities']],
    ['The deadline to register for the talk is 3 April 2026.', ['events']],
  ])('whose text only says what closes before it: %s', async (text, collections) => {
    const made = await drafts(`## Events\n\n### Gap congress\n\n**5 May 2026**\n\n${text} ${MORE}\n`);
    expect(made.map(({ collection }) => collection)).toEqual(collections);
  });
});

describe('an opportunity', () => {
  test.each([
    ['Job: Keeper of gaps at the Institute of Gaps', 'job'],
    ['PhD studentship at the Institute of Gaps', 'studentship'],
    ['Summer internship at the Institute of Gaps', 'internship'],
    ['Gap fellowships at the Institute of Gaps', 'fellowship'],
    ['Gap award at the Institute of Gaps', 'award'],
    ['Call for papers at the Institute of Gaps', 'call'],
    ['Gap grants at the Institute of Gaps', 'funding'],
    ['Survey on gaps at the Institute of Gaps', 'survey'],
  ])('%s is a %s', async (title, kind) => {
    const text = `## Opportunities\n\n### ${title}\n\n**Deadline: 5 May 2026, 23:59 AoE**\n\n${MORE}\n`;
    expect(await data(text)).toMatchObject({
      kind,
      organisation: 'Institute of Gaps',
      deadlines: [{ date: '2026-05-05T23:59', zone: 'AoE' }],
    });
  });

  test('of which little is said has one warning for all that was assumed', async () => {
    const { diagnostics } = await imported(
      '## Others\n\n### Job: Keeper\n\nApply [here](https://jobs.gapworks.example.org/1).\n',
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '"Job: Keeper" does not say everything; assumed was who offers it: "jobs.gapworks.example.org", and that it stays open, to be looked at on 2026-05-02',
    ]);
  });

  test.each([
    ['as whoever is named and has the page', 'Others', 'Gap Works studentship in filling', 'Gap Works'],
    ['as the community, for its own', 'Our updates', 'Job: Keeper', 'Missing Data Circle'],
    ['as the host, where nobody is named', 'Others', 'Job: Keeper', 'jobs.gapworks.example.org'],
  ])('is offered by somebody: %s', async (_, section, title, organisation) => {
    const text = `## ${section}\n\n### ${title}\n\nApply [here](https://jobs.gapworks.example.org/1).\n`;
    expect(await data(text)).toMatchObject({ organisation });
  });

  test('without a deadline stays open until somebody looks, and that is said', async () => {
    const text = `## Jobs\n\n### Gap keeper position\n\nThe Institute of Gaps is hiring. ${MORE}\n`;
    const { sections, diagnostics } = await imported(text);
    expect(sections[0]?.drafts[0]?.data).toMatchObject({
      organisation: 'Institute of Gaps',
      rolling: { review: '2026-05-02' },
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '"Gap keeper position" does not say everything; assumed was that it stays open, to be looked at on 2026-05-02',
    ]);
  });
});

describe('a publication', () => {
  test('of the month has who chose it, where it stands and its DOI', async () => {
    const text =
      '## Publication of the month\n\n**On gaps and how to keep them**\n\n[This paper](https://doi.org/10.1234/gaps.2026.1) was published in the Journal of Gaps. It was chosen by Ada Lovelace.\n';
    expect(await data(text)).toEqual({
      title: 'On gaps and how to keep them',
      summary: 'The publication of the month in the newsletter of March 2026, chosen by Ada Lovelace.',
      url: 'https://doi.org/10.1234/gaps.2026.1',
      origin: 'elsewhere',
      venue: 'Journal of Gaps',
      doi: '10.1234/gaps.2026.1',
      chosen: { month: '2026-03', by: { name: 'Ada Lovelace' } },
    });
  });

  test('is not called by where it was published', async () => {
    const text =
      '## Our updates\n\n### New publication on gaps in care\n\nIt is about gaps. [Published in Gap Medicine](https://doi.org/10.1234/gaps.7), it is new.\n';
    expect(await data(text)).toMatchObject({ title: 'New publication on gaps in care' });
  });

  test('is one of several that an announcement names', async () => {
    const text =
      "## Our updates\n\n### New publications from our members\n\nOne is ['On gaps and how to keep them'](https://arxiv.org/abs/2601.00001), the other ['More gaps than ever before'](https://arxiv.org/abs/2601.00002).\n";
    expect((await drafts(text)).map((draft) => draft.data['title'])).toEqual([
      'On gaps and how to keep them',
      'More gaps than ever before',
    ]);
  });
});

describe('a spotlight', () => {
  const text =
    '## Member of the month\n\nThis month it is Ada Lovelace, from the University of Gaps.\n\n**What do you do?**\n\nI write to <ada.lovelace@gaps.example.org> for *gaps*.\n';

  test('needs the person, who is added', async () => {
    const [person, spotlight] = await drafts(text);
    expect(person).toMatchObject({
      collection: 'people',
      data: { name: 'Ada Lovelace', roles: [{ organisation: 'University of Gaps' }] },
    });
    expect(spotlight).toMatchObject({
      collection: 'spotlights',
      data: { title: 'Ada Lovelace, University of Gaps', published: '2026-03-02' },
      called: 'Ada Lovelace',
      refers: { field: 'person', to: person },
    });
  });

  test('or is of the one who is there', async () => {
    const archive = anArchive({ people: [{ name: 'Ada Lovelace' }] });
    const [spotlight, ...others] = await drafts(text, { archive });
    expect(others).toEqual([]);
    expect(spotlight?.refers?.to.same).toBe('people/ada-lovelace');
  });

  test('has its questions as headings, and nobody’s address', async () => {
    const [, spotlight] = await drafts(text, { factsOnly: false });
    expect(spotlight?.body).toBe(
      'This month it is Ada Lovelace, from the University of Gaps.\n\n## What do you do?\n\nI write to (address removed) for gaps.',
    );
  });
});

describe('without its sentences, an announcement is facts only', () => {
  const text = `Hello to all our dear readers.\n\n## Our updates\n\n### We won\n\nWe are delighted to tell you of it, and thank everybody. ${MORE}\n`;

  test('with --facts', async () => {
    const result = await imported(text);
    expect(result.letter).toBe('');
    expect(result.sections[0]?.drafts[0]).toEqual({
      collection: 'news',
      data: {
        title: 'We won',
        summary: 'Told in the newsletter of March 2026.',
        date: '2026-03-02',
        about: 'community',
        url: 'https://gaps.example.org/a',
      },
    });
  });

  test('and with them, else', async () => {
    const result = await imported(text, { factsOnly: false });
    expect(result.letter).toBe('Hello to all our dear readers.');
    expect(result.sections[0]?.drafts[0]).toMatchObject({
      data: { summary: 'We are delighted to tell you of it, and thank everybody.' },
      body: 'We are delighted to tell you of it, and thank everybody. More and how to take part [here](<https://gaps.example.org/a>).',
    });
  });
});

test('words of a newsletter cannot become Markdown or tags', async () => {
  const text =
    '## Our updates\n\n### We won\n\nA \\<script> and \\[a](javascript:alert(1)) and \\# more, [click](javascript:alert(1)).\n';
  const [news] = await drafts(text, { factsOnly: false });
  expect(news?.body).toBe('A \\<script\\> and \\[a\\](javascript:alert(1)) and \\# more, click.');
});
