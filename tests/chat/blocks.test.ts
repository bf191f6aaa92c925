import { describe, expect, test } from 'vitest';
import { header, inert, lineSections, type SlackBlock } from '../../src/chat/blocks.ts';
import { slackAsHtml } from '../../src/chat/slack-html.ts';
import { slackAsText } from '../../src/chat/slack-text.ts';
import { mistakeIn } from '../support/slack.ts';

const TALK = {
  title: 'An hour on missing data',
  url: 'https://circle.example.org/events/2026/talk/',
  facts: '17 March',
};

function textOf(block: SlackBlock | undefined): string {
  return block?.type === 'section' ? block.text.text : '';
}

describe('what an entry says stays text', () => {
  test.each([
    ['<!channel> <!here|here> <!everyone>', '&lt;!channel&gt; &lt;!here|here&gt; &lt;!everyone&gt;'],
    ['<@U024BE7LH> and <#C024BE7LR>', '&lt;@U024BE7LH&gt; and &lt;#C024BE7LR&gt;'],
    ['<https://evil.example.org|our site>', '&lt;https://evil.example.org|our site&gt;'],
    ['&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
    ['*bold*, _slanted_, ~struck~ and `code`', '∗bold∗, ˍslantedˍ, ∼struck∼ and ˋcodeˋ'],
    ['a snake_case_name', 'a snake_case_name'],
    ['two\nlines\u2028and a tab\t.', 'two lines and a tab .'],
    ['half a sign \uD83D', 'half a sign \uFFFD'],
  ])('%j', (written, said) => {
    expect(inert(written)).toBe(said);
  });

  test('a bare @here, a #channel and an address are not looked for', () => {
    const [block] = lineSections('@here', [{ ...TALK, title: '@channel #general evil.example.org' }]);
    expect(block).toMatchObject({ text: { verbatim: true } });
  });

  test('no sign in a title or an address ends a link early', () => {
    const line = { title: 'Who | what > why', url: 'https://circle.example.org/a|b>c?d=1&e=2', facts: '' };
    expect(textOf(lineSections('Events', [line])[0])).toBe(
      '*Events*\n• <https://circle.example.org/a%7Cb%3Ec?d=1&amp;e=2|Who ¦ what &gt; why>',
    );
  });
});

describe('a text that is too long is cut', () => {
  test('to what Slack takes once it is escaped, and never within a sign', () => {
    expect(inert('a'.repeat(10), 10)).toBe('a'.repeat(10));
    expect(inert('a'.repeat(11), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(inert('&&&', 10)).toBe('&amp;…');
    expect(inert('🎉🎉🎉🎉🎉🎉', 10)).toBe('🎉🎉🎉🎉…');
    expect(header('🎉'.repeat(200))).toEqual({
      type: 'header',
      text: { type: 'plain_text', text: `${'🎉'.repeat(74)}…` },
    });
  });

  test('and many lines are several sections', () => {
    const lines = Array.from({ length: 40 }, () => ({ ...TALK, title: '<&>'.repeat(200), facts: '&'.repeat(900) }));
    const blocks = lineSections('&'.repeat(900), lines, ['• and more']);
    expect(blocks.length).toBeGreaterThan(10);
    expect(mistakeIn(JSON.stringify({ text: 'New', blocks }))).toBeUndefined();
    expect(textOf(blocks.at(-1))).toMatch(/\n• and more$/);
  });
});

test('a message is drawn as Slack shows it, and printed as a terminal can', () => {
  const blocks = [header('New: <1> event'), ...lineSections('Events & more', [TALK])];
  expect(slackAsHtml({ text: '', blocks })).toBe(
    '<h1>New: &lt;1&gt; event</h1>\n<p><strong>Events &amp; more</strong><br>• <a href="https://circle.example.org/events/2026/talk/">An hour on missing data</a> — 17 March</p>',
  );
  expect(slackAsText({ text: '', blocks })).toBe(
    'New: <1> event\n\nEvents & more\n• An hour on missing data — 17 March\n  https://circle.example.org/events/2026/talk/',
  );
});

describe('the Slack of the tests refuses', () => {
  const message = (block: object): string => JSON.stringify({ text: 'New', blocks: [block] });
  const section = (text: string): object => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });

  test.each([
    ['a mention', message(section('<!channel>'))],
    ['a link without words', message(section('<https://a.example.org>'))],
    ['a sign that is not escaped', message(section('a & b'))],
    ['an empty text', message(section(' '))],
    ['a long text', message(section('a'.repeat(3001)))],
    ['half a sign', message(section('\uD83D'))],
    ['a long header', message({ type: 'header', text: { type: 'plain_text', text: 'a'.repeat(151) } })],
    ['a header with links', message({ type: 'header', text: { type: 'mrkdwn', text: 'a' } })],
    [
      'many fields',
      message({ type: 'section', fields: Array(11).fill({ type: 'mrkdwn', text: 'a', verbatim: true }) }),
    ],
    ['many blocks', JSON.stringify({ text: 'New', blocks: Array(51).fill(section('a')) })],
    ['no blocks', JSON.stringify({ text: 'New', blocks: [] })],
    ['no text', JSON.stringify({ blocks: [section('a')] })],
    ['an unknown block', message({ type: 'title', text: 'a' })],
  ])('%s', (_, payload) => {
    expect(mistakeIn(payload)).toBeDefined();
  });
});
