// One form of each kind, filled in as somebody would, and what becomes of it.
import { expect, test } from 'vitest';
import { AGREEMENT } from '../../src/generate/form-fields.ts';
import { draftForm } from './a-desk.ts';
import { aForm } from './a-form.ts';

const SUMMARY = 'Two sentences: one "quoted", one not.\nIt’s on a second line, too – #1, @ada & <3.';

/** The files that a form becomes; what there is to mend otherwise. */
async function filesOrTroubles(...form: Parameters<typeof draftForm>): Promise<unknown> {
  const { files, troubles } = await draftForm(...form);
  return troubles.length > 0 ? troubles : Object.fromEntries(files);
}

const json = (data: object): string => `${JSON.stringify(data, null, 2)}\n`;

test('an event', async () => {
  const text = aForm('events', {
    title: 'Gaps: what to do about them',
    summary: SUMMARY,
    starts: '2026-04-10T12:20',
    zone: 'Europe/Paris',
    attendance: 'hybrid',
    place: 'Paris',
    series: 'tea talks',
    speakers: 'Ada Lovelace | Analytical Engines\n- Mary Somerville\n',
    url: 'https://gaps.example.org/talk?a=1&b=2',
    registration: 'https://gaps.example.org/sign-up | 2026-04-01',
    topics: 'Health equity, Missing data',
    links: 'What it is about | https://gaps.example.org/about',
  });
  expect(await filesOrTroubles('events', text)).toEqual({
    'content/events/2026/gaps-what-to-do-about-them.json': json({
      title: 'Gaps: what to do about them',
      summary: SUMMARY,
      starts: '2026-04-10T12:20',
      zone: 'Europe/Paris',
      attendance: 'hybrid',
      place: 'Paris',
      series: 'series/tea-talks',
      speakers: [
        { name: 'Ada Lovelace', person: 'people/ada-lovelace', affiliation: 'Analytical Engines' },
        { name: 'Mary Somerville' },
      ],
      url: 'https://gaps.example.org/talk?a=1&b=2',
      registration: { url: 'https://gaps.example.org/sign-up', deadline: '2026-04-01' },
      topics: ['health-equity', 'missing-data'],
      links: [{ label: 'What it is about', url: 'https://gaps.example.org/about' }],
    }),
  });
});

test('an opportunity', async () => {
  const text = aForm('opportunities', {
    title: 'A post',
    summary: SUMMARY,
    kind: 'job',
    organisation: 'University of Gaps',
    url: 'https://jobs.example.org/7',
    deadlines: '2026-04-01 | first round | AoE\n2026-05-01',
  });
  expect(await filesOrTroubles('opportunities', text)).toEqual({
    'content/opportunities/2026/a-post.json': json({
      title: 'A post',
      summary: SUMMARY,
      kind: 'job',
      organisation: 'University of Gaps',
      url: 'https://jobs.example.org/7',
      deadlines: [{ label: 'first round', date: '2026-04-01', zone: 'AoE' }, { date: '2026-05-01' }],
    }),
  });
});

test('a recording, with a still dropped into it', async () => {
  const text = aForm('recordings', {
    title: 'An hour on missing data',
    summary: SUMMARY,
    youtube: 'a1B2c3D4e5F',
    startSeconds: '492',
    duration: '58:07',
    thumbnail: '![still](https://github.com/user-attachments/assets/0a-1b)',
    event: 'An hour on missing data',
  });
  const fetched: string[] = [];
  const still = async (address: string): Promise<{ jpeg: Uint8Array }> => {
    fetched.push(address);
    return { jpeg: Buffer.from('JPEG') };
  };
  expect(await filesOrTroubles('recordings', text, still)).toEqual({
    'content/recordings/2026/an-hour-on-missing-data.json': json({
      title: 'An hour on missing data',
      summary: SUMMARY,
      youtube: 'a1B2c3D4e5F',
      startSeconds: 492,
      duration: '58:07',
      thumbnail: 'recordings/2026/an-hour-on-missing-data.jpg',
      event: 'events/2026/an-hour-on-missing-data',
    }),
    'content/recordings/2026/an-hour-on-missing-data.jpg': Buffer.from('JPEG'),
  });
  expect(fetched).toEqual(['https://github.com/user-attachments/assets/0a-1b']);
});

test('a publication', async () => {
  const text = aForm('publications', {
    title: 'Learning from what is not there',
    summary: SUMMARY,
    url: 'https://journal.example.org/1',
    origin: 'community',
    authors: 'Zoe Quill\nMary Somerville | Somerville College',
    published: '2026-02-11',
    chosen: '2026-03 | Zoë Quill',
  });
  expect(await filesOrTroubles('publications', text)).toEqual({
    'content/publications/2026/learning-from-what-is-not-there.json': json({
      title: 'Learning from what is not there',
      summary: SUMMARY,
      url: 'https://journal.example.org/1',
      origin: 'community',
      authors: [
        { name: 'Zoe Quill', person: 'people/zoe-quill' },
        { name: 'Mary Somerville', affiliation: 'Somerville College' },
      ],
      published: '2026-02-11',
      chosen: { month: '2026-03', by: { name: 'Zoë Quill', person: 'people/zoe-quill' } },
    }),
  });
});

test('news', async () => {
  const text = aForm('news', {
    title: '42',
    summary: SUMMARY,
    date: '2026-02-28',
    about: 'community',
    people: 'Ada Lovelace\npeople/zoe-quill',
  });
  expect(await filesOrTroubles('news', text)).toEqual({
    'content/news/2026/42.json': json({
      title: '42',
      summary: SUMMARY,
      date: '2026-02-28',
      about: 'community',
      people: ['people/ada-lovelace', 'people/zoe-quill'],
    }),
  });
});

const PORTRAIT = '<img width="800" height="600" alt="Image" src="https://github.com/user-attachments/assets/0a-1b" />';

test('a spotlight on somebody new, who gets a page and has their picture beside it', async () => {
  const body =
    '## What are you working on?\n\nThe sky.\n\n---\n\ntitle: no\n\n### Publication\n\nA book.\n\n    code\n\n> **bold**';
  const text = aForm('spotlights', {
    title: 'Mary Somerville: “stars”',
    summary: SUMMARY,
    person: 'Mary Somerville',
    published: '2026-03-01',
    portrait: `${PORTRAIT}\n\nMary with her telescope`,
    body,
  });
  const picture = async (): Promise<{ jpeg: Uint8Array }> => ({ jpeg: Buffer.from('JPEG') });
  expect(await filesOrTroubles('spotlights', text, picture)).toEqual({
    'content/spotlights/2026/mary-somerville-stars.md': [
      '---',
      "title: 'Mary Somerville: “stars”'",
      'summary: |-',
      ...SUMMARY.split('\n').map((line) => `  ${line}`),
      'person: people/mary-somerville',
      'published: 2026-03-01',
      'portrait:',
      '  file: spotlights/2026/mary-somerville-stars.jpg',
      '  alt: Mary with her telescope',
      '---',
      '',
      `${body}\n`,
    ].join('\n'),
    'content/people/mary-somerville.json': json({ name: 'Mary Somerville' }),
    'content/spotlights/2026/mary-somerville-stars.jpg': Buffer.from('JPEG'),
  });
});

test('a spotlight on somebody who is there, however their name is spelt, makes no second page', async () => {
  const text = aForm('spotlights', {
    title: 'Zoë',
    summary: SUMMARY,
    person: 'zoe quill',
    published: '2026-03-01',
    body: 'Words.',
  });
  const { files, newPerson } = await draftForm('spotlights', text);
  expect([[...files.keys()], newPerson]).toEqual([['content/spotlights/2026/zoe.md'], undefined]);
});

test('a title in other letters is kept, and the file has the number of the form', async () => {
  const text = aForm('news', { title: '日本語', summary: SUMMARY, date: '2026-02-28', about: 'field' });
  const { files, troubles } = await draftForm('news', text);
  expect([[...files.keys()], troubles]).toEqual([['content/news/2026/form-12.json'], []]);
});

test('a second event of one title gets a name of its own, and is told of the first', async () => {
  const text = aForm('events', { title: 'An hour on missing data', summary: SUMMARY, starts: '2026-03-17' });
  const { files, troubles, advice } = await draftForm('events', text);
  expect([...files.keys()]).toEqual(['content/events/2026/an-hour-on-missing-data-2.json']);
  expect([troubles, advice]).toEqual([[], [expect.objectContaining({ labels: ['Title'] })]]);
});

test('what is to mend is told under the name of the answer', async () => {
  const said = async (...form: Parameters<typeof draftForm>): Promise<string[]> =>
    (await draftForm(...form)).troubles.map(({ labels, message }) => `${labels.join(' and ')}: ${message}`);
  const event = { title: 'Gaps', summary: SUMMARY, starts: '2026-04-10' };
  const post = {
    title: 'A post',
    summary: SUMMARY,
    kind: 'job',
    organisation: 'Gaps',
    url: 'https://jobs.example.org/7',
  };
  const spotlight = { title: 'Ada', summary: SUMMARY, person: 'Ada Lovelace', published: '2026-03-01', body: 'Words.' };
  expect([
    await said('events', aForm('events', { summary: 'Short', starts: '10 April', series: 'Coffee' })),
    await said('events', aForm('events', { ...event, speakers: 'Ada | Gaps | people/ada-lovelace | more' })),
    await said('events', aForm('events', { ...event, ends: '2026-04-09' })),
    await said('events', aForm('events', { ...event, zone: 'Europe/London\nEurope/Paris' })),
    await said('events', aForm('events', { ...event, links: 'a\n\n### Exceptions\n\nb', exceptions: 'c' })),
    await said('events', aForm('events', event).replace('[X]', '[ ]')),
    await said('events', aForm('events', event).replace('### Starts', '### Begins')),
    await said('opportunities', aForm('opportunities', post)),
    await said('spotlights', aForm('spotlights', { ...spotlight, portrait: 'Ada with a hat' })),
    await said('spotlights', aForm('spotlights', { ...spotlight, portrait: PORTRAIT })),
    await said('spotlights', aForm('spotlights', { ...spotlight, portrait: '![x](https://example.org/x.png) Ada' })),
    await said('spotlights', aForm('spotlights', { ...spotlight, person: 'people/mary-somerville' })),
    await said('spotlights', aForm('spotlights', { ...spotlight, body: '# Ada\n\n<script>alert(1)</script>' })),
  ]).toMatchInlineSnapshot(`
    [
      [
        "Title: Unexpected empty answer, expected one",
        "Summary: Unexpected text of 5 characters, expected at least 10",
        "Starts: Unexpected "10 April", expected a date such as 2026-03-31, or a date and local time such as 2026-03-31T14:00",
        "Series: Unexpected reference "Coffee", expected the id of a series in content/",
      ],
      [
        "Speakers: Unexpected "Ada | Gaps | people/ada-lovelace | more", expected name | affiliation | person",
      ],
      [
        "Ends: Unexpected end 2026-04-09, expected one after the start 2026-04-10",
      ],
      [
        "Time zone: Unexpected answer of several lines, expected one line",
      ],
      [
        "Links and Exceptions: Unexpected second line "### Exceptions", expected it only above that answer",
      ],
      [
        "Publication: Unexpected box without a tick, expected you to agree that it is published",
      ],
      [
        "Starts: Unexpected form without the heading "### Starts" in its place, expected the headings as they were",
      ],
      [
        "Deadlines and Rolling: Unexpected opportunity without "deadlines", expected them or "rolling"",
      ],
      [
        "Portrait: Unexpected answer without a picture, expected one dragged into the box",
      ],
      [
        "Portrait: Unexpected picture without words, expected what it shows on a line below it",
      ],
      [
        "Portrait: Unexpected picture from "https://example.org/x.png", expected one that you dragged into the box",
      ],
      [
        "Person: Unexpected reference "people/mary-somerville", expected the id of a person in content/",
      ],
      [
        "Text: Unexpected HTML "<script>", expected Markdown",
      ],
    ]
  `);
});

test('a box without a tick asks for it in the words of the form', async () => {
  const text = aForm('events', { title: 'Gaps', summary: SUMMARY, starts: '2026-04-10' });
  const { troubles } = await draftForm('events', text.replace('- [X] ', '- [ ] '));
  expect(troubles[0]?.help).toContain(AGREEMENT.option);
});

test('sixty thousand characters of text are one spotlight', async () => {
  const body = '### Text\n\n---\n\nA line, and another.\n\n'.repeat(1500).trim();
  const text = aForm('spotlights', {
    title: 'Ada',
    summary: SUMMARY,
    person: 'Ada Lovelace',
    published: '2026-03-01',
    exceptions: 'text/heading-level | The headings are from a form.',
    body,
  });
  const { troubles } = await draftForm('spotlights', text);
  // The heading of an answer stands in another answer, and either may end there.
  expect(troubles.map(({ labels }) => labels)).toEqual([['Exceptions', 'Text']]);
  const plain = await draftForm('spotlights', text.replaceAll('### Text\n\n---', '#### Text\n\n---'));
  expect(plain.files.get('content/spotlights/2026/ada.md')).toContain(body.replaceAll('### Text', '#### Text'));
});
