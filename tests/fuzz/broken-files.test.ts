// What a file may hold, whoever wrote it. For a campaign see fuzz.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/load.ts';
import { runChecks } from '../../src/checks/index.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import type { Diagnostic, Place } from '../../src/diagnostic.ts';
import { decode, type SourceFile } from '../../src/entries/read.ts';
import { renderText } from '../../src/report/text.ts';
import { community, event, filesOf, instant, issue, person } from '../builders.ts';
import { runs, type Tally, timed } from './fuzz.ts';

const tally: Tally = { inputs: 0, slowest: 0 };
afterAll(() => console.log(`${tally.inputs} inputs, the slowest took ${tally.slowest.toFixed(0)} ms`));

/** Good entries that every broken one stands beside. */
const GOOD: SourceFile[] = Object.entries(
  filesOf({ community: community(), events: [event()], people: [person()], issues: [issue()] }),
).map(([file, text]) => ({ file, text: String(text) }));

const REAL = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/.*\.(json|md)$/.test(file))
  .map((file) => ({ file: `content/${file}`, bytes: new Uint8Array(readFileSync(join('content', file))) }));

const PATHS = [
  ...COLLECTIONS.flatMap((collection) => ['json', 'md'].map((ending) => `content/${collection}/2026/x.${ending}`)),
  'content/people/x.json',
  'content/people/x.md',
  'content/series/x.json',
  'content/issues/2026-02.md',
];

/** Checks one file beside the good ones, and holds what must be true of every check. */
function survives(file: string, bytes: Uint8Array): void {
  const source = decode(file, bytes);
  const sources = [...GOOD.filter((good) => good.file !== file), source].sort((a, b) => (a.file < b.file ? -1 : 1));
  timed(tally, () => {
    const { archive, diagnostics } = buildArchive({ sources, others: [] });
    const all = [
      ...diagnostics,
      ...runChecks(archive, { now: instant('2026-03-01T12:00:00Z'), maintainers: true, changed: new Set([file]) }),
    ];
    expect(archive.events.map(({ id }) => id)).toContain('events/2026/an-hour-on-missing-data');
    expect(archive.people.map(({ id }) => id)).toContain('people/ada-lovelace');
    const texts = new Map(sources.map((each) => [each.file, each.text]));
    for (const diagnostic of all) expectInside(diagnostic, texts);
    expect(renderText(all, { colour: false })).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  });
}

function expectInside(diagnostic: Diagnostic, texts: Map<string, string>): void {
  const { file, start, end, excerpt } = diagnostic.place;
  const text = texts.get(file);
  if (text === undefined) throw new Error(`${diagnostic.rule} is about ${file}, which is not there`);
  expect(start.offset).toBeGreaterThanOrEqual(0);
  expect(end.offset).toBeGreaterThanOrEqual(start.offset);
  expect(end.offset).toBeLessThanOrEqual(text.length);
  for (const position of [start, end]) expect(position).toEqual(recount(text, position.offset));
  expect(text).toContain(excerpt);
  for (const edit of diagnostic.fix?.edits ?? []) {
    expect(edit.start).toBeLessThanOrEqual(edit.end);
    expect(edit.end).toBeLessThanOrEqual(text.length);
  }
}

/** Lines and columns, counted anew from the offset; a byte order mark takes no column. */
function recount(text: string, offset: number): Place['start'] {
  const before = text.slice(0, offset).split('\n');
  const mark = before.length === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  return { line: before.length, column: Math.max(0, (before.at(-1) ?? '').length - mark) + 1, offset };
}

const file = fc.constantFrom(...PATHS);

test('random bytes are no entry, and nothing worse', () => {
  fc.assert(fc.property(file, fc.uint8Array({ maxLength: 300 }), survives), runs(100));
});

/** Pieces of JSON, YAML and Markdown in any order: most of it is nearly something. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '---\n',
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        ':',
        ': ',
        ',',
        '- ',
        '\n',
        '\r\n',
        '  ',
        '\t',
        '&a ',
        '*a',
        '!!',
        '|',
        '>',
        '#',
        '\\',
        '\\u',
        '\uFEFF',
        '<<',
        '? ',
        '...',
        '](',
        '![',
        '`',
        '```\n',
        '<b>',
        'https://',
        '@',
        '\0',
      ),
      fc.constantFrom(
        'title',
        'summary',
        'starts',
        'name',
        'url',
        'deadlines',
        'date',
        'exceptions',
        'rule',
        'aliases',
        '__proto__',
        '2026-02-30',
        '2026-03-31T14:00',
        'null',
        'true',
        '1e999',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => new TextEncoder().encode(parts.join('')));

test('pieces of JSON, YAML and Markdown in any order are told about', () => {
  fc.assert(fc.property(file, pieces, survives), runs(150));
});

test('front matter of any pieces is told about', () => {
  const fenced = pieces.map((yaml) => new TextEncoder().encode(`---\n${new TextDecoder().decode(yaml)}\n---\ntext`));
  fc.assert(
    fc.property(fc.constantFrom('content/people/x.md', 'content/events/2026/x.md'), fenced, survives),
    runs(100),
  );
});

/** A slip somewhere in a real entry: bytes lost, doubled, replaced, or the file cut short. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(8),
  put: fc.oneof(
    fc.constantFrom('', '"', ',', '}', '\n', ':', '-', ' ', '\t', 'é', '\u202E', '\uFEFF'),
    fc.string({ maxLength: 4 }),
  ),
  cut: fc.nat(20).map((chance) => chance === 0),
});
const entry = fc.constantFrom(...REAL);

test('a real entry with slips anywhere is told about, on a place in that file', () => {
  fc.assert(
    fc.property(entry, fc.array(slip, { minLength: 1, maxLength: 4 }), (real, slips) =>
      survives(real.file, slips.reduce(mutate, real.bytes)),
    ),
    runs(150),
  );
});

function mutate(
  bytes: Uint8Array,
  { at, length, put, cut }: { at: number; length: number; put: string; cut: boolean },
): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const tail = cut ? [] : bytes.subarray(start + length);
  return Uint8Array.from([...bytes.subarray(0, start), ...new TextEncoder().encode(put), ...tail]);
}

test('values of any type in the fields of a real entry are told about', () => {
  const jsons = fc.constantFrom(...REAL.filter((real) => real.file.endsWith('.json')));
  fc.assert(
    fc.property(jsons, fc.nat(20), fc.jsonValue({ maxDepth: 3 }), (real, index, value) => {
      const data = JSON.parse(new TextDecoder().decode(real.bytes)) as Record<string, unknown>;
      const keys = Object.keys(data);
      data[keys[index % keys.length] ?? 'title'] = value;
      survives(real.file, new TextEncoder().encode(JSON.stringify(data, null, 2)));
    }),
    runs(150),
  );
});
