import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { renderEml } from '../../../src/newsletter/render/eml.ts';
import { renderMarkdownEdition } from '../../../src/newsletter/render/markdown.ts';
import { renderSlack } from '../../../src/newsletter/render/slack.ts';
import { renderText } from '../../../src/newsletter/render/text.ts';
import { anEdition } from './an-edition.ts';

describe('plain text', () => {
  test('reads as a letter, in order, with an address below each announcement', () => {
    expect(renderText(anEdition())).toBe(`The Circular: March 2026
5 March 2026 · edited by Ada Lovelace and Mary Somerville

In your browser:
https://circle.example.org/issues/2026-03/

Dear readers, see Ada <https://circle.example.org/people/ada-lovelace/>.

News & updates
==============

* Shortlisted for an award
  The circle is a finalist for a prize in June.
  https://circle.example.org/news/2026/shortlisted-for-an-award/

Events and posts
================

* An hour on missing data
  17 March 2026
  One speaker on what to do with data that are not there.
  https://talks.example.org/missing?a=1&b=2

* Lecturer in statistics
  Job · University of Somewhere · deadline 31 March 2026
  A permanent post for somebody who likes gaps in tables.
  https://jobs.example.org/lecturer

To read
=======

* Learning from what is missing
  25 January 2026
  What changes when data are missing in patterns.
  https://papers.example.org/missing

* Ada Lovelace
  Ada looks for gaps in tables of numbers.
  https://circle.example.org/spotlights/2026/ada-lovelace-analytical-engines/

------------------------------------------------------------------------

The archive: https://circle.example.org/
Announce something: https://circle.example.org/contribute/
Follow by feed or calendar: https://circle.example.org/feeds/
Sign up: https://circle.example.org/sign-up/
Unsubscribe: {{ unsubscribe_url }}
By post: 1 Gap Street, London
`);
  });

  test('has no line of more than 72 columns but for an address, which is never broken', () => {
    const words = 'a long-winded summary of everything that could be said about it '.repeat(5).trim();
    const edition = anEdition({ summary: words }, `${words}\n\n- ${words}\n\n> ${words}`);
    edition.sections[0]!.items[0]!.summary = words;
    edition.sections[0]!.items[0]!.link.url = `https://example.org/${'path/'.repeat(30)}`;
    const long = renderText(edition)
      .split('\n')
      .filter((line) => line.length > 72);
    expect(long.filter((line) => !/^ *https:\S+$/.test(line))).toEqual([]);
    expect(long).toContain(`  https://example.org/${'path/'.repeat(30)}`);
  });
});

test('the chat has a line for each announcement, within what Slack takes', () => {
  const edition = anEdition();
  const { text, blocks } = renderSlack(edition);
  expect(text).toBe('The Circular: March 2026');
  expect(blocks.at(-2)).toEqual({
    type: 'section',
    text: {
      type: 'mrkdwn',
      verbatim: true,
      text: '*Events and posts*\n• <https://circle.example.org/events/2026/an-hour-on-missing-data/|An hour on missing data> — 17 March 2026\n• <https://circle.example.org/opportunities/2026/lecturer-in-statistics/|Lecturer in statistics> — Job · University of Somewhere · deadline 31 March 2026',
    },
  });
  const [item] = edition.sections[0]!.items;
  const crowded = renderSlack({
    ...edition,
    title: 'A title '.repeat(60),
    sections: Array.from({ length: 80 }, () => ({
      heading: 'Events <!channel> & more',
      anchor: 'section-events',
      items: Array.from({ length: 60 }, () => ({ ...item!, title: 'Who | what <@U1> & why '.repeat(30) })),
    })),
  });
  expect(crowded.blocks.length).toBeLessThanOrEqual(50);
  for (const block of crowded.blocks) {
    if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150);
    if (block.type === 'section') expect(block.text.text.length).toBeLessThanOrEqual(3000);
  }
  expect(JSON.stringify(crowded)).not.toMatch(/<[@!]/);
  expect(JSON.stringify(crowded.blocks.at(-1))).toContain('The rest is on the site');
});

test('Markdown to paste has absolute links, and an entry’s signs stay signs', () => {
  const edition = anEdition();
  edition.sections[0]!.items[0]!.title = 'A *star* [and] <b>';
  edition.letter += '\n\n[the events](#section-events) and [a friend][ada]\n\n[ada]: people/ada-lovelace';
  const text = renderMarkdownEdition(edition);
  expect(text).toContain('[the events](<https://circle.example.org/issues/2026-03/#section-events>)');
  expect(text).toContain('[ada]: <https://circle.example.org/people/ada-lovelace/>');
  expect(text).toContain('# The Circular: March 2026');
  expect(text).toContain('see [Ada](<https://circle.example.org/people/ada-lovelace/>)');
  expect(text).toContain('### [A \\*star\\* \\[and\\] \\<b\\>](<https://circle.example.org/news/2026/');
  expect(text).not.toMatch(/\]\((?!<https:)/);
});

describe('a message', () => {
  const from = { name: 'The Circular', address: 'circular@example.org' };

  test('opens in a mail program as a draft with both its parts', async () => {
    const message = await PostalMime.parse(await renderEml(anEdition(), { from }));
    expect(message).toMatchObject({ subject: 'The Circular: March 2026', from, date: '2026-03-05T12:00:00.000Z' });
    expect(message.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(message.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(renderText(anEdition()).trimEnd());
    expect(message.html).toContain('An hour on missing data');
  });

  test('of one issue is the same bytes every time', async () => {
    expect(await renderEml(anEdition(), { from })).toBe(await renderEml(anEdition(), { from }));
  });
});
