import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/load.ts';
import { RULES } from '../../src/checks/index.ts';
import { judge } from '../../src/checks/run-checks.ts';
import { contextOf, mayHaveAliases, type Scope, sortOut } from '../../src/cli/check/scope.ts';
import { judgeContent } from '../../src/cli/judge.ts';
import { entryId } from '../../src/entries/parse.ts';
import {
  community,
  contentOf,
  event,
  type Files,
  filesOf,
  instant,
  issue,
  newsItem,
  opportunity,
} from '../builders.ts';

const NOW = instant('2026-02-01T12:00:00Z');

/** What counts as a change's own: the files and lines, the rules and what they say. */
function told(before: Files, after: Files, all: boolean): string[] {
  const scope = scopeOf(before, after);
  const content = contentOf(after);
  const found = judge(buildArchive(content), { now: NOW, ...contextOf(scope, content, all) });
  const { own } = sortOut(found, scope, (old) => judgeContent(old, { now: NOW, ...contextOf(scope, content, true) }));
  return own.map(({ rule, place: { file, start }, message }) => `${file}:${start.line} ${rule} ${message}`);
}

function scopeOf(before: Files, after: Files): Scope {
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  const gone = Object.keys(before).filter((file) => !(file in after));
  return {
    changed: new Set(changed),
    added: new Set(changed.filter((file) => !(file in before))),
    gone: new Set(gone),
    lostNames: changed.some((file) => mayHaveAliases(before[file] ?? '')),
    touched: new Set([...changed, ...gone].map(entryId)),
    before: () => contentOf(before),
  };
}

function linking(name: string, path: string): Files {
  const data = JSON.stringify(newsItem({ title: name, date: '2026-01-08' }));
  return { [`content/news/2026/${name}.md`]: `---\n${data}\n---\n\nSee [the page of it](${path}).\n` };
}

const TEA = 'events/2026/tea-and-gaps';
const FELLOWSHIP = 'opportunities/2026/fellowship';

function announcing(sendDate: string, ...entries: string[]): Files {
  return filesOf({
    community: COMMUNITY,
    issues: [issue({ title: sendDate, sendDate, sections: [{ heading: 'News', entries }] })],
  });
}

const COMMUNITY = community({
  topics: ['missing-data', 'time', 'trust', 'teams', 'tools', 'teaching'].map((id) => ({ id, title: id })),
});

/** What the rules have for examples, most of them about the same few entries, and more that hang on these. */
const FORMS: Files[] = [
  ...RULES.flatMap(({ example: { file, text, beside = {} } }) => [{ [file]: text }, beside]),
  ...['2026-01-05', '2026-02-10', '2026-03-05'].flatMap((sendDate) => [
    announcing(sendDate, TEA, FELLOWSHIP),
    announcing(sendDate, FELLOWSHIP),
    announcing(sendDate, TEA),
  ]),
  filesOf({ community: COMMUNITY, opportunities: [opportunity({ title: 'Fellowship', kind: 'studentship' })] }),
  linking('ada', 'people/ada-lovelace'),
  linking('countess', 'people/countess'),
  { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace", "aliases": ["people/countess"] }' },
  { 'content/people/mary-somerville.json': '{ "name": "Mary Somerville", }' },
  linking('tea', TEA),
  linking('kind', 'opportunities/kinds/fellowship'),
  linking('picture', 'media/people/ada.png'),
  { 'content/people/ada.png': '' },
];

const formsOf = Map.groupBy(FORMS.flatMap(Object.entries<string | Uint8Array>), ([file]) => file);
const names = [...formsOf.keys()];

/** Each file in one of its forms, or not there. */
const archives: fc.Arbitrary<Files> = fc
  .tuple(...names.map((file) => fc.option(fc.constantFrom(...(formsOf.get(file) ?? [])), { freq: 3 })))
  .map((forms) => Object.fromEntries(forms.filter((form) => form !== null)));

/** An archive, and what becomes of it when a few files are changed, added or removed. */
const changes = fc
  .tuple(archives, archives, fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }))
  .map(([before, other, files]) => {
    const kept = Object.entries(before).filter(([file]) => !files.includes(file));
    const taken = Object.entries(other).filter(([file]) => files.includes(file));
    return { before, after: Object.fromEntries([...kept, ...taken]) };
  });

test('who changes a few files is told the same whether or not the rest is looked at as closely', () => {
  fc.assert(
    fc.property(changes, ({ before, after }) => {
      expect(told(before, after, false)).toEqual(told(before, after, true));
    }),
    { numRuns: 300 },
  );
});

test('an issue that becomes the first to announce what is over by then is told of, though nobody touched it', () => {
  const event = { [`content/${TEA}.json`]: eventOn('2026-02-10') };
  const [february, march] = [announcing('2026-02-05', TEA), announcing('2026-03-05', TEA)];
  const before = { ...event, ...february, ...march };
  expect(told({}, before, false)).toEqual([]);
  for (const after of [
    { ...event, ...march },
    { ...before, ...announcing('2026-02-05', FELLOWSHIP) },
  ])
    expect(told(before, after, false).join('\n')).toContain('content/issues/2026-03.md:9 event/date-before-issue');
});

function eventOn(starts: string): string {
  return JSON.stringify(event({ title: 'Tea and gaps', starts }));
}

test('a link to a kind of opportunities leads nowhere once the last of them is of another kind', () => {
  const link = linking('post', 'opportunities/kinds/fellowship');
  const of = (kind: 'fellowship' | 'studentship'): Files => ({
    ...filesOf({ opportunities: [opportunity({ kind })] }),
    ...link,
  });
  expect(told({}, of('fellowship'), false)).toEqual([]);
  expect(told(of('fellowship'), of('studentship'), false)).toEqual([
    expect.stringContaining('content/news/2026/post.md:5 link/internal-missing'),
  ]);
});
