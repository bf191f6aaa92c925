import { expect, test } from 'vitest';
import { markdownInSummary } from '../../src/checks/markdown-in-summary.ts';
import { findIn, inNews, NEWS, news } from './found.ts';

test('asterisks in a summary are taken off its words', () => {
  expect(inNews(markdownInSummary, { summary: 'The **circle** has won an *award*.' })).toEqual([
    {
      at: '"The **circle** has won an *award*."',
      line: 3,
      message: 'Unexpected asterisks in the summary: "**circle**", expected plain words',
      mended: news({ summary: 'The circle has won an award.' }),
    },
  ]);
});

test('signs are taken off in whatever order they come, and right beside each other', () => {
  for (const [summary, plain] of [
    ['The *circle* has **won** an award.', 'The circle has won an award.'],
    ['The **circle**`s` award is here.', 'The circles award is here.'],
  ] as const) {
    expect(inNews(markdownInSummary, { summary })[0]?.mended, summary).toBe(news({ summary: plain }));
  }
});

test('signs within signs, and signs that JSON writes in another way, are left to a person', () => {
  const [within] = inNews(markdownInSummary, { summary: 'The **package `missr`** is out.' });
  expect(within?.message).toBe('Unexpected asterisks in the summary: "**package `missr`**", expected plain words');
  expect(within).not.toHaveProperty('mended');
  const escaped = news({ summary: 'The **circle** has won.' }).replaceAll('**', '\\u002a*');
  const [found] = findIn(markdownInSummary, { [NEWS]: escaped });
  expect(found?.message).toContain('"**circle**"');
  expect(found).not.toHaveProperty('mended');
});

test('of more than sixty characters, a message has the first sixty', () => {
  const quoted = (length: number): string | undefined => {
    const summary = `The **${'a'.repeat(length - 4)}** has won.`;
    return /: "(.*)"/.exec(inNews(markdownInSummary, { summary })[0]?.message ?? '')?.[1];
  };
  expect(quoted(60)).toBe(`**${'a'.repeat(56)}**`);
  expect(quoted(61)).toBe(`**${'a'.repeat(57)}*…`);
});

test('number signs, code and names of signs in titles are made plain', () => {
  for (const [title, plain] of [
    ['## An award', 'An award'],
    ['The `missr` package', 'The missr package'],
    ['Tea &amp; gaps', 'Tea & gaps'],
    ['Tea&nbsp;and gaps', 'Tea and gaps'],
  ] as const) {
    expect(inNews(markdownInSummary, { title })[0]?.mended, title).toBe(news({ title: plain }));
  }
});

test('links and tags are left to a person', () => {
  for (const summary of [
    'Read [the report](https://example.org/).',
    'Tea<br>and gaps, at last.',
    'Tea &lt;and&gt; gaps, at last.',
  ]) {
    const found = inNews(markdownInSummary, { summary });
    expect(found, summary).toHaveLength(1);
    expect(found[0]?.mended, summary).toBeUndefined();
  }
});

test('front matter keeps its quotation marks', () => {
  const yaml = (summary: string): string => `---\ntitle: March\nsummary: ${summary}\nkind: events\n---\n`;
  const [found] = findIn(markdownInSummary, { 'content/series/tea.md': yaml("'Talks over **tea**'") });
  expect(found).toMatchObject({ at: "'Talks over **tea**'", line: 3, mended: yaml("'Talks over tea'") });
  expect(findIn(markdownInSummary, { 'content/series/tea.md': yaml('Talks over **tea**') })[0]?.mended).toBe(
    yaml('Talks over tea'),
  );
  expect(findIn(markdownInSummary, { 'content/series/tea.md': yaml('An "hour" over **tea**') })[0]?.mended).toBe(
    yaml('An "hour" over tea'),
  );
});

test('signs that are meant are fine', () => {
  for (const summary of [
    'A* search, and 2 * 3 * 4 in C# at #MissingData.',
    '[Online] Tea (free) with R&D and AT&T.',
    'p < 0.05 but n > 3; "quotes" and it’s 5*.',
    'A talk on snake_case_names and __init__ in Python.',
  ]) {
    expect(inNews(markdownInSummary, { summary }), summary).toEqual([]);
  }
});

test('other fields may have them', () => {
  expect(inNews(markdownInSummary, { links: [{ label: 'The **report**', url: 'https://example.org/' }] })).toEqual([]);
});
