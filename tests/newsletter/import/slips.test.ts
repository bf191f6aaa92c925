import { describe, expect, test } from 'vitest';
import { imported } from './imported.ts';

const MORE = 'More [here](https://gaps.example.org/a).';

/** What is said of a newsletter, without what was only assumed. */
async function said(text: string, sent?: string): Promise<string[]> {
  const { diagnostics } = await imported(text, sent === undefined ? {} : { sent });
  return diagnostics.filter(({ rule }) => rule !== 'import/assumed').map(({ message }) => message);
}

const event = (header: string, text = MORE): string => `## Events\n\n### Gap workshop\n\n${header}\n\n${text}\n`;

describe('what cannot be right is said, and written as it is', () => {
  test('a deadline after the event, with the year that was meant', async () => {
    expect(await said(event('**Deadline: 22 December 2027**\n\n**Event: 4 March 2027**'))).toEqual([
      'Unexpected deadline 2027-12-22 after the event of 2027-03-04, expected it before; 2026-12-22 would be',
    ]);
  });

  test('an event before the issue', async () => {
    expect(await said(event('**22-23 March 2025**'))).toEqual([
      'Unexpected event of 2025-03-23 in an issue sent on 2026-03-02, expected one to come; 2026-03-23 would be',
    ]);
  });

  test('a deadline before the issue', async () => {
    expect(await said(event('**Registration deadline: 1 March 2026**\n\n**Event: 4 May 2026**'))).toEqual([
      'Unexpected deadline 2026-03-01 in an issue sent on 2026-03-02, expected one to come; 2027-03-01 would be',
    ]);
  });

  test('one day above the text and another in it', async () => {
    expect(await said(event('**09 May 2026**', `They are hosting a meeting on the 19th May 2026. ${MORE}`))).toEqual([
      'Unexpected "the 19th May 2026" in the text of "Gap workshop", expected 09 May 2026 as above it',
    ]);
  });

  test('but not a day of the event, nor one of another month', async () => {
    const text = `On the 10th May 2026 there is tea. The next one is on 3 June 2026. ${MORE}`;
    expect(await said(event('**9-11 May 2026**', text))).toEqual([]);
  });

  test('a weekday of another day', async () => {
    expect(await said(event('**Monday 5 May 2026**'))).toEqual([
      'Unexpected weekday "Monday" for 2026-05-05, expected "Tuesday"',
    ]);
  });

  test('a day that does not exist', async () => {
    expect(await said(event('**31 June 2026**'))).toContain(
      'Unexpected date "31 June 2026", expected one that the calendar has',
    );
  });

  test('an end before the start', async () => {
    const text = event('**5 May 2026 - 3 May 2026**');
    expect(await said(text)).toContain(
      'Unexpected end 2026-05-03 before the start 2026-05-05 of "Gap workshop", expected it after',
    );
  });

  test('a title of which the text has a word in other letters', async () => {
    const words =
      'An hour on causal inference, with examples from medicine and from everyday life, for everybody who would like to learn how inference works when data are missing and nobody knows why.';
    expect(
      await said(`## Events\n\n### Methods club: casual inference\n\n**5 May 2026**\n\n${words} ${MORE}\n`),
    ).toEqual([
      'Unexpected "casual" in the title "Methods club: casual inference", expected "causal" as in the text below it',
    ]);
  });

  test('a title that was left from the month before', async () => {
    const words =
      'This month the theme will be diversifying health research. The event explores how research represents everyone across the whole system as machines take part in health research, and what is needed from those who fund it.';
    const link = 'Register [here](https://gaps.example.org/monday-talks-diversifying-health-research).';
    expect(await said(`## Events\n\n### Monday talks: digital twins\n\n**5 May 2026**\n\n${words} ${link}\n`)).toEqual([
      'Unexpected title "Monday talks: digital twins", expected what the text and the link below it are about',
    ]);
  });
});

describe('what a reader may take in two ways is said', () => {
  test('a date without a year, with how it was read', async () => {
    expect(await said(event('**5 May**'))).toEqual([
      'Unexpected date "5 May" without a year, expected one; it was read as 2026-05-05',
    ]);
  });

  test('a date that does not say that it is a deadline', async () => {
    expect(await said(`## Jobs\n\n### Gap keeper position\n\n**5 May 2026**\n\n${MORE}\n`)).toEqual([
      'Unexpected date "5 May 2026" that does not say what it is, expected "Deadline:" before it; it was read as one',
    ]);
  });

  test('a date of which the first number may be the month', async () => {
    expect(await said(event('**04/05/2026**'))).toEqual([
      'Unexpected date "04/05/2026", expected the month in letters; it was read as 2026-05-04',
    ]);
  });
});

describe('what was left out is said', () => {
  test('a link that names somebody, without saying whom', async () => {
    const messages = await said(
      event('**5 May 2026**', `Write to [Ada](mailto:ada.lovelace@gaps.example.org). ${MORE}`),
    );
    expect(messages).toEqual(['Unexpected link "Ada" that names somebody, expected the address of a page']);
  });

  test('an address that was cut short', async () => {
    expect(await said(event('**5 May 2026**', 'Register [here](https://gaps.example.org/.../tea).'))).toEqual([
      'Unexpected address "https://gaps.example.org/.../tea" that was cut short, expected the whole one',
    ]);
  });

  test('an event without a day', async () => {
    expect(await said(event(''))).toEqual([
      'Unexpected event "Gap workshop" without the day it starts, expected it; it stands as news',
    ]);
  });
});

test('a newsletter without slips has nothing said of it', async () => {
  expect(await said(event('**Registration deadline: 5 April 2026**\n\n**Event: Tuesday 5 May 2026**'))).toEqual([]);
});

test('each diagnostic points at the line it is about', async () => {
  const { diagnostics } = await imported(event('**Monday 5 May 2026**'));
  expect(diagnostics[0]?.place).toMatchObject({
    file: 'issue.md',
    start: { line: 5 },
    excerpt: '**Monday 5 May 2026**',
  });
});

test('of a message, whose lines nobody sees, at the file', async () => {
  const mail =
    'Content-Type: text/html\n\n<h2>Events</h2><h3>Tea</h3><p><b>Monday 5 May 2026</b></p><p>More <a href="https://gaps.example.org/a">here</a>.</p>';
  const { diagnostics } = await imported(mail, { name: 'issue.eml' });
  expect(diagnostics[0]?.place).toMatchObject({ file: 'issue.eml', start: { line: 1 }, excerpt: '' });
});
