// DESIGN's map of rooms, held against what src/ really imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * What each room may import besides the words, which are the files directly in src/ and free to
 * all. "(types)" means no more than `import type`.
 */
const ROOMS: Record<string, readonly string[]> = {
  words: [],
  entries: [],
  links: [],
  markdown: [],
  // Newer than DESIGN's map: it knows nothing of entries.
  git: [],
  archive: ['entries'],
  // The Markdown of an entry is checked too, and read only once.
  checks: ['archive', 'entries (types)', 'links', 'markdown'],
  // How an entry reads in a list; shared by pages, comments and the newsletter.
  listing: ['archive'],
  feeds: ['archive', 'links', 'listing', 'markdown'],
  'structured-data': ['archive'],
  cards: ['archive', 'listing'],
  api: ['archive'],
  // Settles what Pagefind writes; knows nothing of entries.
  search: [],
  // The only room that knows Slack: what it takes as a message, and how it gets one.
  chat: [],
  newsletter: ['archive', 'chat', 'links', 'listing', 'markdown'],
  // The only room that knows mailers and their servers; an issue comes to it rendered.
  mailers: [],
  // The only room that asks strangers' servers; knows nothing of entries.
  web: [],
  recordings: ['archive', 'links', 'web'],
  // The form that was sent is the one that was made from the schemas.
  submissions: ['archive', 'entries (types)', 'generate', 'links', 'web'],
  // A web page → an entry, as far as the page says it. It reads the structured data that our own pages write.
  drafts: ['archive', 'links', 'newsletter', 'structured-data'],
  // Asks other people's sites, in turns, whether the links to them still lead anywhere.
  watch: ['archive', 'checks', 'links', 'web'],
  report: ['archive (types)', 'listing (types)', 'watch (types)'],
  github: ['report'],
  // The forms offer what content/ has.
  generate: ['archive', 'entries'],
  cli: [
    'archive',
    'cards',
    'chat',
    'checks',
    'drafts',
    'entries',
    'feeds',
    'generate',
    'git',
    'github',
    'links',
    'listing',
    'mailers',
    'markdown',
    'newsletter',
    'recordings',
    'report',
    'search',
    'submissions',
    'watch',
    'web',
  ],
  // The commands that CI needs, in one file.
  judge: ['cli'],
  // What the page that checks an entry runs in the reader's browser, in one file.
  checker: ['archive', 'checks', 'entries', 'generate', 'report'],
  insights: ['archive'],
  // The page of rules shows each rule's example and what the checker says of it; the guides to
  // contributing are made from the schemas.
  site: [
    'api',
    'archive',
    'cards',
    'checker',
    'checks',
    'feeds',
    'generate',
    'git',
    'insights',
    'listing',
    'markdown',
    'newsletter',
    'report',
    'structured-data',
  ],
};

/** Packages that one room alone may import. */
const DOORS: Record<string, { of: RegExp; room: string }> = {
  'htmlparser2 and microdata-rdf-streaming-parser': {
    of: /^(htmlparser2|microdata-rdf-streaming-parser)$/,
    room: 'drafts',
  },
  'astro:*': { of: /^astro:/, room: 'site' },
  'robots-parser and p-limit': { of: /^(robots-parser|p-limit)$/, room: 'watch' },
  'undici and ipaddr.js': { of: /^(undici|ipaddr\.js)$/, room: 'web' },
  '@slack/webhook': { of: /^@slack\//, room: 'chat' },
  'rss-parser': { of: /^rss-parser($|\/)/, room: 'recordings' },
  '@octokit/* and @actions/*': { of: /^@(octokit|actions)\//, room: 'github' },
};

/** Who may ask the world for its clock, its environment or its end; parseNow is where everybody else's now comes from. */
const WORLDLY = ['cli', 'judge', 'site'];
const WORLD = /\bprocess\.(?:env|exit|exitCode|argv)\b|\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\s*\)/g;
const PARSE_NOW = 'src/dates.ts';

test('every file imports only what its room may', () => {
  expect(sources().flatMap(({ file, text }) => importsOf(text).flatMap((found) => judge(file, found)))).toEqual([]);
});

test('no import goes unseen', () => {
  const seen = sources().flatMap(({ text }) => importsOf(text));
  const written = sources().flatMap(({ text }) => [...text.matchAll(/\bfrom '|\bimport\('|^\s*import '/gm)]);
  expect(seen.length).toBeGreaterThan(200);
  expect(seen.length).toBe(written.length);
});

test('only the edges ask for the clock or the environment', () => {
  expect(sources().flatMap(({ file, text }) => judgeWorld(file, text))).toEqual([]);
});

test('every room of src/ is on the map', () => {
  const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name);
  expect(rooms.filter((room) => !(room in ROOMS))).toEqual([]);
});

test('nobody but the judge imports the command line, and nobody the judge or the site', () => {
  const { judge: _, ...others } = ROOMS;
  expect(Object.values(others).flat()).not.toContain('cli');
  expect(Object.values(ROOMS).flat()).not.toContain('judge');
  expect(Object.values(ROOMS).flat()).not.toContain('site');
});

describe('an import is seen', () => {
  test.each([
    ["import { a } from './a.ts';", './a.ts', false],
    ["import a, { type B } from '../a.ts';", '../a.ts', false],
    ["import type { A } from './a.ts';", './a.ts', true],
    ["import { type A, type B } from './a.ts';", './a.ts', true],
    ["import {\n  a,\n  type B,\n} from './a.ts';", './a.ts', false],
    ["import * as a from 'a';", 'a', false],
    ["import './a.css';", './a.css', false],
    ["export { a } from './a.ts';", './a.ts', false],
    ["export * from './a.ts';", './a.ts', false],
    ["export type { A } from './a.ts';", './a.ts', true],
    ["const { a } = await import('./a.ts');", './a.ts', false],
    ['const a = () => import(`./a.ts`);', './a.ts', false],
    ["let a: import('./a.ts').A;", './a.ts', false],
    ["const pages = import.meta.glob('./pages/*.astro');", './pages/*.astro', false],
    ["import a from './a.json' with { type: 'json' };", './a.json', false],
    ["---\nimport A from './A.astro';\n---\n<A />", './A.astro', false],
    ["<script>\n  import { a } from './a.ts';\n</script>", './a.ts', false],
  ])('%j', (text, name, typesOnly) => {
    expect(importsOf(text)).toEqual([{ name, typesOnly }]);
  });

  test('but not where one is only spoken of', () => {
    expect(
      importsOf("// import { a } from './a.ts';\nconst a = 'import b from c';\n/* export * from './b.ts'; */"),
    ).toEqual([]);
  });
});

describe('a file that imports what it may not is named, with the import', () => {
  test.each([
    [
      'src/report/text.ts',
      '../cli/check.ts',
      'src/report/text.ts imports ../cli/check.ts, but report may import only the words, archive (types), listing (types), watch (types)',
    ],
    [
      'src/entries/read.ts',
      '../archive/load.ts',
      'src/entries/read.ts imports ../archive/load.ts, but entries may import only the words',
    ],
    [
      'src/dates.ts',
      './entries/read.ts',
      'src/dates.ts imports ./entries/read.ts, but words may import only the words',
    ],
    [
      'src/report/text.ts',
      '../archive/load.ts',
      'src/report/text.ts imports ../archive/load.ts, but report may import only the words, archive (types), listing (types), watch (types)',
    ],
    [
      'src/archive/load.ts',
      '../../tests/builders.ts',
      'src/archive/load.ts imports ../../tests/builders.ts, which is outside src/',
    ],
    [
      'src/archive/load.ts',
      'astro:content',
      'src/archive/load.ts imports astro:content, but astro:* is for site alone',
    ],
    [
      'src/cli/check.ts',
      '@actions/core',
      'src/cli/check.ts imports @actions/core, but @octokit/* and @actions/* is for github alone',
    ],
    ['src/utils/text.ts', './b.ts', 'src/utils/text.ts stands in utils, which is no room'],
  ])('%s → %s', (file, name, sentence) => {
    expect(judge(file, { name, typesOnly: false })).toEqual([sentence]);
  });

  test.each([
    ['src/cli/check.ts', '../report/text.ts', false],
    ['src/report/text.ts', '../archive/archive.ts', true],
    ['src/site/pages/index.astro', '../../archive/select.ts', false],
    ['src/archive/load.ts', '../dates.ts', false],
    ['src/archive/load.ts', './select.ts', false],
    ['src/archive/schemas.ts', '#schemas/events.schema.json', false],
    ['src/archive/validate.ts', 'ajv/dist/2020.js', false],
    ['src/entries/read.ts', 'node:fs', false],
  ])('%s → %s is well', (file, name, typesOnly) => {
    expect(judge(file, { name, typesOnly })).toEqual([]);
  });

  test('as is one that asks for the clock or the environment', () => {
    const text = 'const now = Temporal.Now.instant();\nif (process.env.CI) process.exit(1);\nconst today = new Date();';
    expect(judgeWorld('src/feeds/rss.ts', text)).toEqual([
      'src/feeds/rss.ts:1 asks for Temporal.Now, which only cli, judge and site may',
      'src/feeds/rss.ts:2 asks for process.env, which only cli, judge and site may',
      'src/feeds/rss.ts:2 asks for process.exit, which only cli, judge and site may',
      'src/feeds/rss.ts:3 asks for new Date(), which only cli, judge and site may',
    ]);
    expect(judgeWorld('src/cli/check.ts', text)).toEqual([]);
    expect(judgeWorld('src/feeds/rss.ts', 'const date = new Date(milliseconds); // not process.env')).toEqual([]);
    expect(judgeWorld(PARSE_NOW, text)).toHaveLength(3);
  });
});

interface Import {
  name: string;
  typesOnly: boolean;
}

function sources(): { file: string; text: string }[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|mjs|js|astro)$/.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
}

const STATEMENT = /^[ \t]*(?:import|export)\b(?<clause>[^;'"`=]*?)(?:\bfrom\s*)?(?<!\()['"](?<name>[^'"]+)['"]/gm;
const CALL = /\bimport(?:\.meta\.glob(?:<[^>]*>)?)?\(\s*['"`](?<name>[^'"`]+)['"`]/g;

/** Every import of a file, whether static, dynamic or by glob, in its script or an Astro fence. */
function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const statements = [...code.matchAll(STATEMENT)]
    .filter(({ 0: statement, groups }) =>
      groups?.['clause']?.trim() === '' ? /^\s*import\b/.test(statement) : /\bfrom\s*['"]/.test(statement),
    )
    .map(({ groups }) => ({ name: groups?.['name'] ?? '', typesOnly: isTypesOnly(groups?.['clause'] ?? '') }));
  return [
    ...statements,
    ...[...code.matchAll(CALL)].map(({ groups }) => ({ name: groups?.['name'] ?? '', typesOnly: false })),
  ];
}

function isTypesOnly(clause: string): boolean {
  const named = /^\s*\{(.*)\}\s*(?:from\s*)?$/s.exec(clause)?.[1];
  const names = named?.split(',').filter((name) => name.trim() !== '');
  return /^\s+type\b/.test(clause) || (names?.every((name) => /^\s*type\s/.test(name)) ?? false);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|[^:])\/\/.*$/gm, '$1');
}

function roomOf(path: string): string {
  const [, room = '', ...rest] = path.split('/');
  return rest.length === 0 ? 'words' : room;
}

/** What is wrong with an import, in a sentence that names it. */
function judge(file: string, { name, typesOnly }: Import): string[] {
  const room = roomOf(file);
  const allowed = ROOMS[room];
  if (!allowed) return [`${file} stands in ${room}, which is no room`];
  if (!name.startsWith('.')) return judgePackage(file, room, name);
  const target = posix.normalize(posix.join(dirname(file), name));
  if (!target.startsWith('src/')) return [`${file} imports ${name}, which is outside src/`];
  const to = roomOf(target);
  if (to === room || to === 'words' || allowed.includes(to) || (typesOnly && allowed.includes(`${to} (types)`)))
    return [];
  return [`${file} imports ${name}, but ${room} may import only ${['the words', ...allowed].join(', ')}`];
}

function judgePackage(file: string, room: string, name: string): string[] {
  return Object.entries(DOORS)
    .filter(([, door]) => door.of.test(name) && door.room !== room)
    .map(([packages, door]) => `${file} imports ${name}, but ${packages} is for ${door.room} alone`);
}

function judgeWorld(file: string, text: string): string[] {
  if (WORLDLY.includes(roomOf(file))) return [];
  return withoutComments(text)
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(WORLD)].map(([asked]) => ({ asked, line: index + 1 })))
    .filter(({ asked }) => !(file === PARSE_NOW && asked === 'Temporal.Now'))
    .map(({ asked, line }) => `${file}:${line} asks for ${asked}, which only cli, judge and site may`);
}
