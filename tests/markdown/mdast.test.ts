// The tree is read from the parser's memory by numbers that are the parser's own; it must be the one that the parser makes.

import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { fromMdast, type Mdast } from '../../src/markdown/from-mdast.ts';
import { toMdast } from '../../src/markdown/mdast.ts';
import type { MarkdownNode } from '../../src/markdown/tree.ts';
import { MARKDOWN } from '../fuzz/pieces.ts';
import { XSS_PAYLOADS } from '../hostile/xss-payloads.ts';

const EVERY_KIND = [
  '# Gaps\n\nTea *and* **gaps**, `NaN` and ~~zero~~  \nat [noon](https://example.org/ "Noon"), ![cup](cup.png).',
  '> A quotation\n\n- [x] a task\n- another\n\n1. one\n\n---\n\n<b>raw</b> and\n\n<div>\nraw\n</div>\n\n$$\nx\n$$\n\n$x$',
  '[paper][1], [1], ![plot][2] and a note[^1].\n\n[1]: https://example.org/paper\n[2]: plot.png\n\n[^1]: Of the editor.',
  '| a | b |\n|---|:-:|\n| 1 | https://example.org |\n\n```r title\nna.omit(x)\n```\n\n    indented\n\nada@example.org &amp; \\* 👩‍🔬',
];

test('the tree of every kind of Markdown is the one that the parser makes', () => {
  for (const text of [...EVERY_KIND, ...MARKDOWN, ...XSS_PAYLOADS]) expectSame(text);
});

test('the tree of any pieces of Markdown in a row is the one that the parser makes', () => {
  const texts = fc.array(fc.constantFrom(...MARKDOWN, ...EVERY_KIND, '👩‍🔬', '\n\n', ' ', 'words'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, (pieces) => expectSame(pieces.join(''))),
    { numRuns: 500 },
  );
});

function expectSame(markdown: string): void {
  const whole = fromMdast(markdownToMdast(markdown, { features: { frontmatter: false } }) as Mdast);
  expect(list(toMdast(markdown)), markdown).toEqual(list(whole));
}

/** Every node in the order of the text, without the names of those that nobody looks at. */
function list(root: MarkdownNode): unknown[] {
  const found: unknown[] = [];
  const next = [root];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    const { type, children, ...rest } = node;
    found.push([LOOKED_AT.includes(type) ? type : 'other', children.length, rest]);
    next.push(...children);
  }
  return found;
}

const LOOKED_AT =
  'root paragraph heading blockquote list html code definition text emphasis strong inlineCode link image linkReference imageReference math inlineMath'.split(
    ' ',
  );
