import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import type { Preview } from '../../src/listing/preview.ts';
import {
  type CommentContext,
  MARKER,
  renderComment,
  renderMend,
  renderNoReport,
  renderUnproven,
} from '../../src/report/comment.ts';
import { createReport, parseReport, type Report } from '../../src/report/report.ts';
import { check } from '../builders.ts';

const NOTHING: Report = { version: 1, errors: 0, warnings: 0, told: [], previews: [] };
const QUIET: CommentContext = { isFirst: false, suggested: 0, twins: [], changesChecker: false, commit: '' };
const MISTAKES = createReport(
  {
    own: check({
      'content/people/mary-somerville.json': '{\n  "name": "Mary Somerville",\n  "topics": ["mising-data"]\n}\n',
    }),
    elsewhere: [],
  },
  [],
);
const TALK: Preview = {
  file: 'content/events/2026/tea-and-gaps.json',
  kind: 'event',
  title: 'Tea and gaps',
  url: 'https://gaps.example.org/events/2026/tea-and-gaps/',
  line: '4 March 2026, 14:00 GMT · Online',
  summary: 'An afternoon on data that are not there.',
  feed: { title: 'Tea and gaps', date: '1 March 2026', categories: ['event'] },
  calendar: [{ title: 'Tea and gaps', times: [{ zone: 'Europe/London', text: '4 March 2026, 14:00 GMT' }] }],
};

test('everything right is one line and a thank-you', () => {
  expect(renderComment(NOTHING, QUIET)).toBe(`${MARKER}\n\n### Everything is right. Thank you!\n`);
});

test('a first contribution is welcomed', () => {
  expect(renderComment(NOTHING, { ...QUIET, isFirst: true })).toContain('Welcome, and thank you');
  expect(renderComment(NOTHING, QUIET)).not.toContain('Welcome');
});

test('what is to mend comes with its file, its line and the mended text', () => {
  const comment = renderComment(MISTAKES, { ...QUIET, suggested: 1 });
  expect(comment).toContain('### 1 error to mend');
  expect(comment).toContain('one mend waits on its line to be accepted with a click');
  expect(comment).toContain('**Line 3** · error `reference/unknown-topic`');
  expect(comment).toContain('```suggestion\n    "topics": ["missing-data"]\n  ```');
});

test('an entry is shown as it will look in lists, the newsletter, feeds and calendars', () => {
  expect(renderComment({ ...NOTHING, previews: [TALK] }, QUIET)).toMatchInlineSnapshot(`
    "<!-- gazette: check -->

    ### Everything is right. Thank you!

    <details open><summary>How the event <b>Tea and gaps</b> will look</summary>

    | where | how |
    |---|---|
    | in lists | **Tea and gaps**<br>4 March 2026, 14:00 GMT · Online |
    | in the newsletter | **Tea and gaps**, 4 March 2026, 14:00 GMT · Online. An afternoon on data that are not there. |
    | in feeds | Tea and gaps<br>1 March 2026 · event<br>https:​//gaps.example.org/events/2026/tea-and-gaps/ |
    | in calendars | Tea and gaps<br>4 March 2026, 14:00 GMT (Europe/London) |

    </details>
    "
  `);
});

test('an issue is shown with what it announces, section by section', () => {
  const issue: Preview = {
    file: 'content/issues/2026-03.md',
    kind: 'issue',
    title: 'March 2026',
    url: 'https://gaps.example.org/issues/2026-03/',
    line: '5 March 2026',
    feed: { title: 'March 2026', categories: ['issue'] },
    calendar: [],
    sections: [
      { heading: 'Events', entries: [{ title: 'Tea and gaps', line: '4 March 2026, 14:00 GMT · Online' }] },
      { heading: 'News </details> @all', entries: [{ title: '# An award', line: '' }] },
    ],
  };
  const report = parseReport(JSON.stringify(createReport({ own: [], elsewhere: [] }, [issue])));
  expect(renderComment(report, QUIET)).toMatchInlineSnapshot(`
    "<!-- gazette: check -->

    ### Everything is right. Thank you!

    <details open><summary>How the issue <b>March 2026</b> will look</summary>

    | where | how |
    |---|---|
    | in lists | **March 2026**<br>5 March 2026 |
    | in feeds | March 2026<br>the day it is published · issue<br>https:​//gaps.example.org/issues/2026-03/ |

    **Events**
    - Tea and gaps, 4 March 2026, 14:00 GMT · Online

    **News &lt;/details&gt; @​all**
    - #​ An award

    </details>
    "
  `);
});

test('an entry that another pull request announces as well is named with it', () => {
  const twins = [{ file: TALK.file, number: 12, otherFile: 'content/events/2026/gaps-and-tea.json' }];
  expect(renderComment(NOTHING, { ...QUIET, twins })).toContain(
    '- `content/events/2026/tea-and-gaps.json` and `content/events/2026/gaps-and-tea.json` in #12 have the same day, words and link',
  );
});

test('the preview is linked, and a change of the checker is said to be judged by the old one', () => {
  const comment = renderComment(NOTHING, {
    ...QUIET,
    previewUrl: 'https://github.com/gaps/news/actions/runs/1/artifacts/2',
    changesChecker: true,
    commit: '0123456789abcdef',
  });
  expect(comment).toContain('Checked: commit 0123456.');
  expect(comment).toContain('[download the preview](https://github.com/gaps/news/actions/runs/1/artifacts/2)');
  expect(comment).toContain('The check above is still the old one');
});

test('however much there is to say, GitHub takes the comment', () => {
  const told = Array.from({ length: 200 }, () => ({ ...MISTAKES.told[0]!, message: '*'.repeat(1999) }));
  const previews = Array.from({ length: 12 }, () => ({ ...TALK, summary: '*'.repeat(2000) }));
  const comment = renderComment({ ...NOTHING, errors: 300, told, previews }, QUIET);
  expect(comment.length).toBeLessThan(65_536);
  expect(comment).toMatch(/and \d+ more, all of them in the log of the check/);
});

const HOSTILE =
  '</details> @everyone <img src=x onerror=alert(1)> [click](javascript:alert(1)) | `#1` https://evil.example ';

test('nothing in a report is more than text in a comment', () => {
  const told = [
    { ...MISTAKES.told[0]!, message: HOSTILE, help: HOSTILE, file: HOSTILE, suggestion: '````` @everyone' },
  ];
  const previews = [
    {
      ...TALK,
      kind: HOSTILE,
      title: HOSTILE,
      url: HOSTILE,
      line: HOSTILE,
      summary: HOSTILE,
      status: HOSTILE,
      feed: { title: HOSTILE, date: HOSTILE, categories: [HOSTILE] },
      calendar: [{ title: HOSTILE, times: [{ zone: HOSTILE, text: HOSTILE }] }],
    },
  ];
  const comment = renderComment({ ...NOTHING, errors: 1, told, elsewhere: HOSTILE, previews }, QUIET);
  const html = markdownToHtml(comment).html;
  const found = elementsOf(html);
  expect(found.filter(({ tag }) => !FROM_US.includes(tag))).toEqual([]);
  expect(found.flatMap(({ attributes }) => attributes)).toEqual(expect.not.arrayContaining(['onerror', 'href', 'src']));
  expect(found.filter(({ tag }) => tag === 'details')).toHaveLength(1);
  // Code is shown to the letter, and GitHub looks for nobody in it.
  expect(html.replace(/<code[\s\S]*?<\/code>/g, '')).not.toMatch(/@(?!\u200B)|#(?!\u200B)\d/);
});

const FROM_US =
  'html head body h3 h4 p ul li strong code br pre details summary b table thead tbody tr th td sub'.split(' ');

function elementsOf(html: string): { tag: string; attributes: string[] }[] {
  const found: { tag: string; attributes: string[] }[] = [];
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) found.push({ tag: node.tagName, attributes: node.attrs.map(({ name }) => name) });
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

test('a mend on a line is a suggestion, and a check without a report says where its log is', () => {
  expect(renderMend(MISTAKES.told[0]!)).toMatchInlineSnapshot(`
    "<!-- gazette: mend -->
    Unexpected topic "mising-data", expected one of those in content/community.json (\`reference/unknown-topic\`)

    \`\`\`suggestion
      "topics": ["missing-data"]
    \`\`\`"
  `);
  expect(renderNoReport('https://github.com/gaps/news/actions/runs/1')).toContain(
    '[Its log](https://github.com/gaps/news/actions/runs/1)',
  );
});

test('a check by workflows that the pull request brings along proves nothing', () => {
  expect(renderUnproven()).toContain('### A maintainer has to read this one');
});

test('two mends of one line stand in one suggestion, so that accepting one does not undo the other', () => {
  const own = check({
    'content/news/2023/award.json':
      '{\n  "title": "An award",\n  "summary": "On Monday 21 November 2023 the\u00a0circle won an award.",\n  "date": "2023-11-21",\n  "about": "community"\n}\n',
  });
  const { told } = createReport({ own, elsewhere: [] }, []);
  const mended = '  "summary": "On Tuesday 21 November 2023 the circle won an award.",';
  expect(told.map(({ rule, line, suggestion }) => [rule, line, suggestion])).toEqual([
    ['text/weekday-contradicts-date', 3, mended],
    ['text/no-break-space', 3, mended],
  ]);
});
