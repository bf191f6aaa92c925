// Whatever stands below the fields of an entry. For a campaign see fuzz.ts.
import fc from 'fast-check';
import { test } from 'vitest';
import { type Outline, outline, type Part } from '../../src/markdown/outline.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { XSS_PAYLOADS } from '../hostile/xss-payloads.ts';
import { hold, tryAll } from './fuzz.ts';
import { MARKDOWN } from './pieces.ts';

const piece = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...MARKDOWN) },
  { weight: 1, arbitrary: fc.constantFrom(...XSS_PAYLOADS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('what rules look at lies inside the text, where they say it does', async (context) => {
  await tryAll(context, { kind: 'Markdown, outlined', inputs: texts, runs: 800 }, (text) => {
    const found = outline(text);
    for (const part of partsOf(found)) expectInside(part, text);
    for (const { url, urlPart } of [...found.links, ...found.pictures])
      if (urlPart) hold(text.slice(urlPart.start, urlPart.end) === url, () => `Another address than ${url}`);
    for (const { signs, level } of found.headings)
      if (signs) hold(text.slice(signs.start, signs.end) === '#'.repeat(level), () => `Not ${level} number signs`);
  });
});

function partsOf({ headings, boldParagraphs, links, pictures, references, html, texts: runs }: Outline): Part[] {
  return [
    ...headings,
    ...headings.flatMap(({ signs, bold }) => (signs ? [signs, ...bold] : bold)),
    ...boldParagraphs,
    ...boldParagraphs.map(({ inside }) => inside),
    ...links,
    ...pictures,
    ...[...links, ...pictures].flatMap(({ urlPart }) => urlPart ?? []),
    ...references,
    ...html,
    ...runs,
  ];
}

function expectInside({ start, end }: Part, text: string): void {
  hold(start >= 0 && start <= end && end <= text.length, () => `${start} to ${end} in a text of ${text.length}`);
}

test('the page has tags that do nothing, and leads nowhere but to pages and mailboxes', async (context) => {
  await tryAll(context, { kind: 'Markdown, rendered', inputs: texts, runs: 800 }, (text) => {
    const html = renderMarkdown(text, { resolveLink: (path) => `/site/${path}` });
    const rest = html.replace(HARMLESS, '');
    hold(!rest.includes('<'), () => `More than harmless tags: ${rest}`);
  });
});

const TAG =
  'p|a|h[1-6]|ul|ol|li|code|pre|table|thead|tbody|tr|th|td|em|strong|del|sup|section|span|br|hr|blockquote|input';
const NAME = 'id|class|title|start|align|type|checked|disabled|style|aria-[a-z]+|dir|data-footnote[a-z-]*';
/** Elements and attributes that neither do nor fetch anything; links only to where anybody may go. */
const HARMLESS = new RegExp(
  `</?(?:${TAG})(?: (?:${NAME})(?:="[^"]*")?| href="(?:https?:|mailto:|#|/site/)[^"\\\\]*")* ?/?>`,
  'gi',
);
