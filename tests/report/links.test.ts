import { expect, test } from 'vitest';
import { isWorthOpening, renderLinks, renderLinksText, titleLinks } from '../../src/report/links.ts';
import type { LinkReport, ToldLink } from '../../src/watch/tell.ts';

const REPORT: LinkReport = { checked: '2026-03-16', links: 500, asked: 125, left: 0, told: [], unknown: [] };
const RECORD = '<!-- gazette: links record [] -->';

function told(url: string, given: Partial<ToldLink> = {}): ToldLink {
  return {
    state: 'dead',
    url,
    why: 'not-found',
    since: '2026-03-02',
    last: '2026-03-16',
    failures: 3,
    archived: `https://web.archive.org/web/20230301/${url}`,
    places: [{ file: 'content/news/2023/prize.json', line: 5 }],
    ...given,
  };
}

test('a title counts what fails, by how', () => {
  const links = [
    told('https://a.example/1'),
    told('https://a.example/2', { state: 'unreachable' }),
    told('https://a.example/3', { state: 'watched' }),
    told('https://a.example/4', { state: 'moved' }),
  ];
  expect(titleLinks({ ...REPORT, told: links, left: 12 })).toBe(
    'Links: 1 dead, 1 out of reach, 1 being watched, 12 not asked yet',
  );
  expect(titleLinks(REPORT)).toBe('Links: nothing to see to');
});

test('what has only moved, or cannot be told of, is no reason to open it', () => {
  const moved = told('https://a.example/4', { state: 'moved' });
  expect(isWorthOpening({ ...REPORT, told: [moved], unknown: [{ url: moved.url, said: 'answers 403' }] })).toBe(false);
  expect(isWorthOpening({ ...REPORT, told: [told('https://a.example/1')] })).toBe(true);
  expect(isWorthOpening({ ...REPORT, left: 1 })).toBe(true);
});

test('the host with most dead links comes first, whatever else fails at others', () => {
  const links = [
    told('https://b.example/1'),
    told('https://a.example/1'),
    told('https://c.example/1'),
    told('https://c.example/2'),
    ...[1, 2, 3].map((page) => told(`https://d.example/${page}`, { state: 'unreachable', why: 'server-error' })),
  ];
  const body = renderLinks({ ...REPORT, told: links }, RECORD);
  expect([...body.matchAll(/^#### .*$/gm)].map(([line]) => line)).toEqual([
    '#### `c.example`: 2 dead',
    '#### `a.example`: 1 dead',
    '#### `b.example`: 1 dead',
    '#### `d.example`: 3 out of reach',
  ]);
});

test('what is being watched and what has moved is folded away', () => {
  const links = [
    told('https://a.example/1', { state: 'watched', failures: 1 }),
    told('https://a.example/2', { state: 'moved', why: undefined as never, to: 'https://b.example/2' }),
  ];
  expect(renderLinks({ ...REPORT, told: links }, RECORD)).toMatchInlineSnapshot(`
    "<!-- gazette: links -->

    No link is known to be dead.

    <details><summary>Being watched: 1</summary>

    - [a.example/1](https://a.example/1) answers 404 (not found): once since 2026-03-02
      in \`news/2023/prize.json:5\`

    </details>

    <details><summary>Moved: 1</summary>

    - [a.example/2](https://a.example/2) → \`https://b.example/2\`
      in \`news/2023/prize.json:5\`

    </details>

    - **Being watched**: nothing to do yet. They have failed, and are asked again every week until they have for two weeks, or are well.
    - **Moved**: it still leads there; write the new address while it does.

    <sub>Asked 125 of 500 links on 2026-03-16. Written by the workflow <code>links</code>, which keeps it up to date, closes it when nothing fails, and opens it again.</sub>

    <!-- gazette: links record [] -->
    "
  `);
});

test('why links cannot be told of is counted, the most frequent first', () => {
  const unknown = [...Array(3)].map((_, page) => ({ url: `https://a.example/${page}`, said: 'answers 403' }));
  const body = renderLinks(
    { ...REPORT, left: 2, unknown: [{ url: 'https://b.example/', said: 'asks to log in' }, ...unknown] },
    RECORD,
  );
  expect(body).toContain(
    'Asked 125 of 500 links on 2026-03-16; 4 cannot be told of (answers 403: 3, asks to log in: 1); 2 had to wait, and come first the next time.',
  );
});

test('however much fails, GitHub takes it, with the record whole', () => {
  const links = Array.from({ length: 2000 }, (_, page) =>
    told(`https://h${page % 300}.example/${'ü'.repeat(50)}/${page}`, { state: page % 3 === 0 ? 'watched' : 'dead' }),
  );
  const record = `<!-- gazette: links record [${'"x",'.repeat(5990)}"x"] -->`;
  const body = renderLinks({ ...REPORT, told: links }, record, 'https://github.com/circle/news');
  expect(body.length).toBeLessThan(65_536);
  expect(body.endsWith(`${record}\n`)).toBe(true);
  expect(body).toMatch(/and \d+ more, which `npx gazette links --all --dry-run --format json` lists/);
});

test('whatever an address says stays text', () => {
  const url = 'https://a.example/)](https://evil.example)<img>@everyone#1|`x`';
  const body = renderLinks({ ...REPORT, told: [told(url)] }, RECORD);
  expect(body).not.toMatch(/<img>|\]\(https:\/\/evil|[^\w/]@everyone/);
  expect(renderLinksText({ ...REPORT, told: [told(url)] })).toContain('Dead: https://a.example/');
});
