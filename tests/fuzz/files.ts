// Files such as nobody should write, and somebody will.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { COLLECTIONS, WITH_BODY } from '../../src/collections.ts';
import type { SourceFile } from '../../src/entries/read.ts';
import {
  community,
  event,
  filesOf,
  issue,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  series,
  spotlight,
} from '../builders.ts';
import { MARKDOWN, WORDS } from './pieces.ts';

export interface AnyFile {
  file: string;
  bytes: Uint8Array;
}

/** Good entries that every broken one stands beside. */
export const GOOD: SourceFile[] = Object.entries(
  filesOf({ community: community(), events: [event()], people: [person()], issues: [issue()] }),
).map(([file, text]) => ({ file, text: String(text) }));

/** Every entry of the archive that ships. */
export const REAL: AnyFile[] = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\/.*\.(json|md)$/.test(file))
  .map((file) => ({ file: `content/${file}`, bytes: new Uint8Array(readFileSync(join('content', file))) }));

const PATHS = [
  ...COLLECTIONS.flatMap((collection) => ['json', 'md'].map((ending) => `content/${collection}/2026/x.${ending}`)),
  'content/people/x.json',
  'content/people/x.md',
  'content/series/x.json',
  'content/issues/2026-02.md',
];
const path = fc.constantFrom(...PATHS);

export const randomBytes: fc.Arbitrary<AnyFile> = fc.record({ file: path, bytes: fc.uint8Array({ maxLength: 300 }) });

const SIGNS = [
  '---\n',
  ...'"\'{}[]:,\n\t|>#\\`@\0',
  ': ',
  '- ',
  '\r\n',
  '  ',
  '&a ',
  '*a',
  '!!',
  '\\u',
  '\uFEFF',
  '<<',
  '? ',
  '...',
  '](',
  '![',
  '```\n',
  '<b>',
  'https://',
];
const NAMES =
  'title summary starts name url deadlines date exceptions rule aliases __proto__ 2026-02-30 2026-03-31T14:00 null true 1e999'.split(
    ' ',
  );

/** Pieces of JSON, YAML and Markdown in any order: most of it is nearly something. */
const pieces = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...NAMES), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

export const nearlyFiles: fc.Arbitrary<AnyFile> = fc.record({ file: path, bytes: pieces.map(encode) });

export const nearlyFrontMatter: fc.Arbitrary<AnyFile> = fc.record({
  file: fc.constantFrom('content/people/x.md', 'content/events/2026/x.md'),
  bytes: pieces.map((yaml) => encode(`---\n${yaml}\n---\ntext`)),
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
type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

export const slippedEntries: fc.Arbitrary<AnyFile> = fc
  .tuple(fc.constantFrom(...REAL), fc.array(slip, { minLength: 1, maxLength: 4 }))
  .map(([{ file, bytes }, slips]) => ({ file, bytes: slips.reduce(mutate, bytes) }));

function mutate(bytes: Uint8Array, { at, length, put, cut }: Slip): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const tail = cut ? new Uint8Array() : bytes.subarray(start + length);
  const middle = encode(put);
  const written = new Uint8Array(start + middle.length + tail.length);
  written.set(bytes.subarray(0, start));
  written.set(middle, start);
  written.set(tail, start + middle.length);
  return written;
}

/** A real entry with a value of any type in one of its fields. */
export const oddlyTyped: fc.Arbitrary<AnyFile> = fc
  .tuple(
    fc.constantFrom(...REAL.filter(({ file }) => file.endsWith('.json'))),
    fc.nat(20),
    fc.jsonValue({ maxDepth: 3 }),
  )
  .map(([{ file, bytes }, index, value]) => {
    const data = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const keys = Object.keys(data);
    data[keys[index % keys.length] ?? 'title'] = value;
    return { file, bytes: encode(JSON.stringify(data, null, 2)) };
  });

const WHOLE: { file: string; data: object }[] = [
  { file: 'content/issues/2026-02.md', data: issue({ title: 'February 2026', sendDate: '2026-02-05' }) },
  { file: 'content/events/2026/x', data: event({ zone: 'Europe/London' }) },
  { file: 'content/series/x', data: series() },
  { file: 'content/recordings/2026/x', data: recording() },
  { file: 'content/opportunities/2026/x', data: opportunity() },
  { file: 'content/publications/2026/x', data: publication() },
  { file: 'content/news/2026/x', data: newsItem() },
  { file: 'content/spotlights/2026/x.md', data: spotlight() },
  { file: 'content/people/x', data: person() },
];

const words = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    {
      minLength: 3,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' '));
const body = fc
  .array(fc.oneof(fc.constantFrom(...MARKDOWN), fc.constantFrom(...WORDS)), { maxLength: 40 })
  .map((parts) => parts.join(''));
const day = fc.constantFrom('2026-03-29', '2026-03-29T01:30', '2026-10-25T01:30', '2025-12-31', '2026-03-01');

/** Entries of the right shape with odd words in them, which is what most rules look at. */
export const oddEntries: fc.Arbitrary<AnyFile> = fc
  .tuple(fc.constantFrom(...WHOLE), words, words, body, day, fc.boolean())
  .map(([{ file, data }, title, summary, text, date, isMarkdown]) => {
    const collection = file.split('/')[1];
    const isOf = (...names: string[]): boolean => names.includes(collection ?? '');
    const odd = {
      ...data,
      ...(isOf('people') ? { name: title.slice(0, 80) } : { title: title.slice(0, 120) }),
      ...(isOf('people') ? {} : { summary: summary.slice(0, 200) }),
      ...(isOf('events') ? { starts: date } : {}),
      ...(isOf('opportunities') ? { deadlines: [{ date }] } : {}),
      links: [
        {
          label: summary.slice(0, 40).trim() || 'here',
          url: `https://example.org/${text.replace(/\s/g, '').slice(0, 60)}`,
        },
      ],
    };
    const json = JSON.stringify(odd, null, 2);
    const whole = WITH_BODY.some((name) => isOf(name)) || isMarkdown;
    return {
      file: /\.md$/.test(file) ? file : `${file}.${whole ? 'md' : 'json'}`,
      bytes: encode(whole ? `---\n${json}\n---\n\n${text}\n` : json),
    };
  });

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
