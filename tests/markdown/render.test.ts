import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';

const render = (markdown: string): string => renderMarkdown(markdown, { resolveLink: (path) => `/site/${path}` });

test('questions become headings that can be linked to', () => {
  expect(render('## What is Techercise?\n\nA channel.\n\n## What is Techercise?\n')).toMatchInlineSnapshot(`
    "<h2 id="what-is-techercise">What is Techercise?</h2>
    <p>A channel.</p>
    <h2 id="what-is-techercise-1">What is Techercise?</h2>"
  `);
});

test('a link to another entry leads to its page', () => {
  expect(render('[Ellen](people/ellen-visscher)')).toBe('<p><a href="/site/people/ellen-visscher">Ellen</a></p>');
});

test('links to other sites and to mailboxes stay as they are', () => {
  expect(render('<https://www.turing.ac.uk/?a=1&b=2>')).toBe(
    '<p><a href="https://www.turing.ac.uk/?a=1&amp;b=2">https://www.turing.ac.uk/?a=1&amp;b=2</a></p>',
  );
  expect(render('[write](mailto:info@example.org)')).toBe('<p><a href="mailto:info@example.org">write</a></p>');
});

test('a picture from elsewhere becomes a link, so that opening the page tells nobody', () => {
  expect(render('![Ellen at work](https://example.org/ellen.jpg)')).toBe(
    '<p><a href="https://example.org/ellen.jpg">Ellen at work</a></p>',
  );
});

const ATTACKS = [
  '<script>alert(1)</script>',
  'text <img src=x onerror=alert(1)> text',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src="https://example.org"></iframe>',
  '<style>body{display:none}</style>',
  '<!-- --><script>alert(1)</script>',
  '<details open ontoggle=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//example.org/elsewhere)',
  '[x](\\\\example.org)',
  '[x](/\\example.org)',
  '[x]( javascript:alert(1) "t")',
  '[x][ref]\n\n[ref]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '![x" onerror="alert(1)](https://example.org/x.png)',
  '<javascript:alert(1)>',
  '```html\n<script>alert(1)</script>\n```',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
];

for (const attack of ATTACKS) {
  test(`${JSON.stringify(attack)} does nothing to a reader`, () => {
    const html = render(attack);
    expect(tags(html)).toEqual(tags(html).filter((tag) => HARMLESS.test(tag)));
  });
}

/** Every tag that a browser would see, with its attributes. */
function tags(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

/** Elements without attributes that do or fetch anything; links only to where anybody may go. */
const HARMLESS =
  /^<\/?(p|a|h[1-6]|ul|ol|li|code|pre|table|thead|tbody|tr|th|td|em|strong|sup|section|span|br)( (id|class|title|aria-[a-z]+|data-footnote[a-z-]*)(="[^"]*")?| href="(https?:|mailto:|#|\/site\/)[^"\\]*")*>$/;
