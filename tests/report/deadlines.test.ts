import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { watchDeadlines } from '../../src/archive/deadline-watch.ts';
import { inWords, renderDeadlines, titleDeadlines } from '../../src/report/deadlines.ts';
import { anArchive, event, instant, opportunity } from '../builders.ts';

const NOW = instant('2026-03-10T09:00:00Z');
const WHERE = { site: 'https://circle.example.org', repository: 'https://github.com/circle/news' };
const WATCHED = watchDeadlines(
  anArchive({
    events: [event({ registration: { deadline: '2026-03-12T17:00' } })],
    opportunities: [
      opportunity({ title: 'Fellowship', kind: 'fellowship', deadlines: [{ date: '2026-03-08', zone: 'AoE' }] }),
      opportunity({
        title: 'Call',
        kind: 'call',
        deadlines: [{ label: 'Abstracts', date: '2026-05-01', extended: [{ from: '2026-03-09', on: '2026-03-09' }] }],
      }),
    ],
  }),
  NOW,
);

test('maintainers read what closed, what closes and what moved, with a link to each page and file', () => {
  expect(titleDeadlines(WATCHED)).toBe('Deadlines: 1 closed, 1 closing soon, 1 extended');
  expect(renderDeadlines(WATCHED, WHERE)).toMatchInlineSnapshot(`
    "<!-- gazette: deadlines -->

    | Status | Entry | Kind | Deadline |
    |---|---|---|---|
    | Closed | [Fellowship](https://circle.example.org/opportunities/2026/fellowship/) ([file](https://github.com/circle/news/blob/HEAD/content/opportunities/2026/fellowship.json)) | fellowship | \`2026-03-08 AoE\`, yesterday |
    | Closing soon | [An hour on missing data](https://circle.example.org/events/2026/an-hour-on-missing-data/) ([file](https://github.com/circle/news/blob/HEAD/content/events/2026/an-hour-on-missing-data.json)) | registration | \`2026-03-12T17:00 Europe/London\`, in 2 days |
    | Extended | [Call](https://circle.example.org/opportunities/2026/call/) ([file](https://github.com/circle/news/blob/HEAD/content/opportunities/2026/call.json)) | call | Abstracts: \`2026-05-01 Europe/London\`, in 52 days<br>extended from \`2026-03-09\` |

    - **Closed**: it has moved down its list by itself. If it was extended, write the new date, and the old one under \`extended\`.
    - **Closing soon**: the last chance to remind readers.
    - **Extended**: readers who had given it up may want to know.

    <sub>Written by the workflow <code>deadlines</code>, which keeps it up to date, closes it when there is nothing to say, and opens it again.</sub>
    "
  `);
});

test('with nothing to say, it says so', () => {
  expect(titleDeadlines([])).toBe('Deadlines: nothing to see to');
  expect(renderDeadlines([], WHERE)).toContain('No deadline closed in the last 14 days');
});

test('where nobody knows the repository, the file is named', () => {
  expect(renderDeadlines(WATCHED, { site: WHERE.site })).toContain('(content/opportunities/2026/fellowship.json)');
});

test('days are words', () => {
  expect([-2, -1, 0, 1, 3].map(inWords)).toEqual(['2 days ago', 'yesterday', 'today', 'tomorrow', 'in 3 days']);
});

test.each([
  'A | B | C',
  '](https://evil.example) [x',
  '<img src=x onerror=alert(1)><!-- --><b>',
  '@everyone #1 GH-1 https://evil.example www.evil.example',
  '`code` **bold** ~~gone~~ $x$ \\| |',
])('a title stays text in its cell: %s', (title) => {
  const [row] = WATCHED;
  const html = markdownToHtml(renderDeadlines([{ ...row!, title }], WHERE));
  const cells = elements(parseFragment(String(html.html ?? html)), 'td');
  expect(cells).toHaveLength(4);
  const [, entry] = cells;
  expect(elements(entry!, 'a').map((link) => link.attrs.map(({ value }) => value))).toEqual([
    ['https://circle.example.org/opportunities/2026/fellowship/'],
    ['https://github.com/circle/news/blob/HEAD/content/opportunities/2026/fellowship.json'],
  ]);
  expect(textOf(entry!).replaceAll('\u200B', '')).toBe(`${title} (file)`);
});

test('more than GitHub takes is cut at a row, and counted', () => {
  const [row] = WATCHED;
  const many = Array.from({ length: 500 }, () => ({
    ...row!,
    title: 'A rather long title of a fellowship '.repeat(4),
  }));
  const text = renderDeadlines(many, WHERE);
  expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  const left = Number(/and (\d+) more/.exec(text)?.[1]);
  expect(text.match(/^\| Closed/gm)).toHaveLength(500 - left);
});

type Element = DefaultTreeAdapterMap['element'];

function elements(node: DefaultTreeAdapterMap['parentNode'], name: string): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [...(child.tagName === name ? [child] : []), ...elements(child, name)] : [],
  );
}

function textOf(node: DefaultTreeAdapterMap['node']): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
