import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RULES } from '../../src/checks/index.ts';
import { runExample } from '../../src/checks/run-example.ts';
import { STRUCTURE } from '../../src/checks/structure.ts';
import { mend } from '../../src/cli/fix/mend.ts';
import { writeMended } from '../../src/cli/fix/write.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readContent } from '../../src/entries/read.ts';
import {
  community,
  type Entries,
  event,
  filesOf,
  instant,
  newsItem,
  opportunity,
  person,
  publication,
  recording,
  series,
} from '../builders.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src/cli/main.mjs');
const PERSON = 'content/people/mary-somerville.json';
const PERSON_MD = 'content/people/mary-somerville.md';
const EVENT = 'content/events/2026/tea-and-gaps.json';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-fix-'));
  writeAll({ people: [person()], series: [series()] });
});

afterEach(() => rmSync(root, { recursive: true }));

function writeAll(entries: Entries): void {
  for (const [file, text] of Object.entries(filesOf(entries))) write(file, text);
}

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Every file below content/ with its bytes. */
function snapshot(): Record<string, string> {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true }).filter((item) =>
    item.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')])
      .sort(),
  );
}

function fix(...args: string[]) {
  return spawnSync(process.execPath, [MAIN, 'fix', '--now', '2026-03-01', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', GAZETTE_ROOT: root },
  });
}

/** As the command does, without the time a process takes to start; what is left is returned. */
function mendAll(): Diagnostic[] {
  const { files, left } = mend(readContent(root), instant('2026-03-01T00:00:00Z'), () => true);
  for (const { before, after } of files) writeMended(root, before, after);
  return left;
}

/** A slip in one value or name, and the same line mended. */
function mends(name: string, file: string, text: string, from: string, to: string, beside: Entries = {}): void {
  test(name, () => {
    writeAll({ people: [person()], series: [series()], ...beside });
    write(file, text);
    expect(text).toContain(from);
    expect(mendAll()).toEqual([]);
    expect(read(file)).toBe(text.replace(from, to));
    const once = snapshot();
    expect(mendAll()).toEqual([]);
    expect(snapshot()).toEqual(once);
  });
}

const aPerson = (line: string): string => `{\n  "name": "Mary Somerville",\n  ${line}\n}\n`;
const anEvent = (line: string): string =>
  `{\n  "title": "Tea and gaps",\n  "summary": "An afternoon on data that are not there.",\n  ${line}\n}\n`;
const aPersonInYaml = (lines: string): string => `---\n${lines}\n---\n`;

mends('a missing comma', PERSON, aPerson('"url": "https://gaps.example.org/"').replace(',', ''), 'e"\n', 'e",\n');
mends('a needless comma', PERSON, aPerson('"topics": ["missing-data",]'), '",]', '"]');
mends('a closing brace', PERSON, aPerson('"url": "https://gaps.example.org/"').replace('\n}', ''), '/"\n', '/"\n}\n');
mends('a name without quotation marks', EVENT, anEvent('starts: "2026-05-12"'), 'starts', '"starts"');
mends('a date without quotation marks', EVENT, anEvent('"starts": 2026-05-12'), '2026-05-12', '"2026-05-12"');
mends(
  'bent quotation marks',
  EVENT,
  anEvent('“starts”: “2026-05-12”'),
  '“starts”: “2026-05-12”',
  '"starts": "2026-05-12"',
);
mends(
  'a tab within a text',
  EVENT,
  anEvent('"starts": "2026-05-12"').replace('data that', 'data\tthat'),
  'data\tthat',
  'data that',
);
mends(
  'a backslash',
  EVENT,
  anEvent('"starts": "2026-05-12"').replace('on data', 'on C:\\data'),
  'C:\\data',
  'C:\\\\data',
);
mends(
  'a missing line of --- below the fields',
  EVENT.replace('.json', '.md'),
  `---\r\ntitle: Tea and gaps\r\nsummary: An afternoon on data that are not there.\r\nstarts: 2026-05-12\r\n\r\nCome early.\r\n`,
  '\r\n\r\nCome',
  '\r\n---\r\n\r\nCome',
);
mends('an apostrophe with a backslash', PERSON, aPerson('"summary": "The head of Mary\\\'s circle."'), "\\'", "'");
mends('an equals sign', EVENT, anEvent('"starts" = "2026-05-12"'), '" =', '" :');
mends('a semicolon', PERSON, aPerson('"topics": ["missing-data"]').replace('e",', 'e";'), ';', ',');
mends('a misspelt field', PERSON, '{\n  "nmae": "Mary Somerville"\n}', '"nmae"', '"name"');
mends('a misspelt field in YAML', PERSON_MD, aPersonInYaml('nmae: Mary Somerville'), 'nmae', 'name');
mends(
  'a misspelt field in quotation marks in YAML',
  PERSON_MD,
  aPersonInYaml("'nmae': Mary Somerville"),
  "'nmae'",
  "'name'",
);
mends(
  'a misspelt field inside an item of a list',
  EVENT,
  anEvent('"starts": "2026-05-12",\n  "speakers": [{ "name": "Ada", "afiliation": "Engines" }]'),
  '"afiliation"',
  '"affiliation"',
);
mends(
  'a misspelt word of a list of words',
  EVENT,
  anEvent('"starts": "2026-05-12",\n  "status": "canceled"'),
  '"canceled"',
  '"cancelled"',
);
mends(
  'a reference with one slip',
  EVENT,
  anEvent('"starts": "2026-05-12",\n  "series": "series/tea-talk"'),
  '"series/tea-talk"',
  '"series/tea-talks"',
);
mends(
  'a reference written as a path',
  EVENT,
  anEvent('"starts": "2026-05-12",\n  "series": "content/series/tea-talks.json"'),
  '"content/series/tea-talks.json"',
  '"series/tea-talks"',
);
mends('a topic with one slip', PERSON, aPerson('"topics": ["mising-data"]'), '"mising-data"', '"missing-data"');
mends('a topic without its list', PERSON, aPerson('"topics": "missing-data"'), '"missing-data"', '["missing-data"]');
mends('a number for a name', PERSON, '{\n  "name": 1780\n}\n', '1780', '"1780"');
mends('a number for a name in YAML, as it was spelt', PERSON_MD, aPersonInYaml('name: 17.80'), '17.80', '"17.80"');
mends('a truth value for a name in YAML', PERSON_MD, aPersonInYaml('name: true'), 'true', '"true"');
mends(
  'the address of an ORCID iD',
  PERSON,
  aPerson('"orcid": "https://orcid.org/0000-0002-1825-0097"'),
  'https://orcid.org/0000',
  '0000',
);

for (const [written, meant] of [
  ['Tea: what to bring', '"Tea: what to bring"'],
  ['Tea: a "cup": two', `'Tea: a "cup": two'`],
  ["The sea's: a \\ line", "'The sea''s: a \\ line'"],
  ['@tea and gaps', '"@tea and gaps"'],
] as const) {
  mends(
    `the summary ${written}, which YAML cannot read`,
    PERSON_MD,
    aPersonInYaml(`name: Mary Somerville\nsummary: ${written}`),
    written,
    meant,
  );
}
mends(
  'two texts with a colon, one of them in a list',
  'content/events/2026/tea.md',
  '---\ntitle: "Tea: and gaps"\nsummary: An afternoon on data that are not there.\nstarts: 2026-05-12\nspeakers:\n  - name: Ada: the first\n    affiliation: Engines\n---\n',
  'Ada: the first',
  '"Ada: the first"',
);

for (const yaml of [
  'summary: Tea: and\n  gaps on the next line',
  'summary: Tea: and gaps # twice',
  'topics: [missing-data] and more',
  'summary: *tea',
]) {
  test(`what YAML cannot read and may mean more than a text, as in ${JSON.stringify(yaml)}, is left to a person`, () => {
    const text = aPersonInYaml(`name: Mary Somerville\n${yaml}`);
    write(PERSON_MD, text);
    expect(mendAll()).toMatchObject([{ rule: 'yaml/syntax' }]);
    expect(read(PERSON_MD)).toBe(text);
  });
}

for (const [written, meant] of [
  ['21 November 2026', '2026-11-21'],
  ['21st November 2026', '2026-11-21'],
  ['Saturday, 21 Nov 2026', '2026-11-21'],
  ['November 21, 2026', '2026-11-21'],
  ['2026/11/21', '2026-11-21'],
  ['21.11.2026', '2026-11-21'],
  ['21/11/2026', '2026-11-21'],
  ['2026-11-21T14:00:00', '2026-11-21T14:00'],
  ['2026-11-21 14:00', '2026-11-21T14:00'],
  ['21 November 2026, 9:30', '2026-11-21T09:30'],
  ['2026-12-10 2pm', '2026-12-10T14:00'],
  ['2026-12-10 at 2 PM', '2026-12-10T14:00'],
  ['2026-12-10, 2:30 pm', '2026-12-10T14:30'],
  ['2026-12-10 2.30 p.m.', '2026-12-10T14:30'],
  ['10 December 2026 at 11am', '2026-12-10T11:00'],
  ['2026-12-10 12 pm', '2026-12-10T12:00'],
  ['10 December 2026 14.00', '2026-12-10T14:00'],
  ['10.12.2026 14.00', '2026-12-10T14:00'],
] as const) {
  mends(`the date ${written}`, EVENT, anEvent(`"starts": "${written}"`), written, meant);
}

for (const written of [
  '03/04/2026',
  '11-12-2026',
  'Friday 21 November 2026',
  '31 November 2026',
  '2026-11-21T14:00+01:00',
  '2026-12-10 12am',
  '2026-12-10 14pm',
  '2026-12-10 0 pm',
  '2026-12-10 25.00',
  '2026-12-10 2-3pm',
]) {
  test(`the date ${written} can be read in two ways, or in none, and is left to a person`, () => {
    write(EVENT, anEvent(`"starts": "${written}"`));
    const before = snapshot();
    const { status, stdout } = fix();
    expect(stdout).toMatch(/^Nothing to mend. Left for you:\n\ncontent\/events\/2026\/tea-and-gaps.json:4:13/);
    expect(status).toBe(1);
    expect(snapshot()).toEqual(before);
  });
}

test('the addresses of a paper, a video and a playlist become their ids', () => {
  writeAll({
    publications: [publication({ doi: 'https://doi.org/10.1000/missing.42' })],
    recordings: [recording({ youtube: 'https://www.youtube.com/watch?v=PebrX_WwdgA&t=10s' })],
    series: [series({ playlist: 'https://www.youtube.com/playlist?list=PLDbZND-EA4eHYGwDyOEiUumyCNPAx2gyF' })],
    events: [event()],
  });
  expect(fix().stdout).toContain('Mended 3 mistakes. Nothing is left.');
  const all = Object.values(snapshot()).join();
  expect(all).toContain('"doi": "10.1000/missing.42"');
  expect(all).toContain('"youtube": "PebrX_WwdgA"');
  expect(all).toContain('"playlist": "PLDbZND-EA4eHYGwDyOEiUumyCNPAx2gyF"');
});

test('an address at a host that only looks like YouTube is left to a person', () => {
  write(
    'content/recordings/2026/tea.json',
    '{ "title": "Tea", "summary": "The recording of it.", "youtube": "https://evil.example/watch?v=PebrX_WwdgA" }',
  );
  expect(fix().status).toBe(1);
  expect(read('content/recordings/2026/tea.json')).toContain('evil.example');
});

test('an event of another year is no slip', () => {
  writeAll({ people: [person()], series: [series()], events: [event({ title: 'Summit', starts: '2025-05-12' })] });
  const text =
    '{ "title": "Summit", "summary": "The recording of it.", "published": "2026-05-13", "youtube": "PebrX_WwdgA", "event": "events/2026/summit" }';
  write('content/recordings/2026/summit.json', text);
  expect(fix().status).toBe(1);
  expect(read('content/recordings/2026/summit.json')).toBe(text);
});

test('a person one slip away may be another person, who is suggested and never written', () => {
  writeAll({ people: [person(), person({ name: 'Jane Do' })], series: [series()] });
  const text = anEvent(
    '"starts": "2026-05-12",\n  "speakers": [{ "name": "Jane Doe", "person": "people/jane-doe" }],\n  "series": "series/tea-talk"',
  );
  write(EVENT, text);
  const { status, stdout } = fix();
  expect(stdout).toContain('→ Did you mean "people/jane-do"?');
  expect(stdout).toContain('Mended 1 mistake.');
  expect(status).toBe(1);
  expect(read(EVENT)).toBe(text.replace('series/tea-talk', 'series/tea-talks'));
});

test('so may the person in a picture', () => {
  writeAll({ people: [person({ name: 'Jane Doe' })] });
  write('content/people/jane-do.jpg', 'a picture');
  const text = aPerson('"portrait": { "file": "people/jane-doe.jpg", "alt": "Mary, smiling" }');
  write(PERSON, text);
  expect(mendAll()).toMatchObject([{ help: 'Did you mean "people/jane-do.jpg"?' }]);
  expect(read(PERSON)).toBe(text);
});

mends(
  'a person whose file is named instead',
  EVENT,
  anEvent(
    '"starts": "2026-05-12",\n  "speakers": [{ "name": "Ada Lovelace", "person": "content/people/ada-lovelace.json" }]',
  ),
  '"content/people/ada-lovelace.json"',
  '"people/ada-lovelace"',
);
mends(
  'a person without the name of the collection',
  EVENT,
  anEvent('"starts": "2026-05-12",\n  "speakers": [{ "name": "Ada Lovelace", "person": "ada-lovelace" }]'),
  '"ada-lovelace"',
  '"people/ada-lovelace"',
);

test('a file in which every comma is missing is mended in one go, though not all can be told at once', () => {
  const links = [...Array(90).keys()].map((number) => ({
    label: `Talk ${number}`,
    url: `https://gaps.example.org/${number}`,
  }));
  const good = `${JSON.stringify({ ...event({ title: 'Tea and gaps', starts: '2026-05-12' }), links }, null, 2)}\n`;
  writeAll({});
  write(EVENT, good.replace(/,$/gm, ''));
  expect(mendAll()).toEqual([]);
  expect(read(EVENT)).toBe(good);
});

test('every mend is told on a line of its own, and what is left after it', () => {
  write(EVENT, anEvent('"starts": "12 May 2026",\n  "atendance": "onlin"'));
  write(PERSON, '{\n  "nmae": "Mary Somerville",\n  "url": "nowhere"\n}\n');
  const { status, stdout } = fix();
  expect(stdout).toMatchInlineSnapshot(`
    "content/events/2026/tea-and-gaps.json:4:13 schema/wrong-form: 12 May 2026 → 2026-05-12
    content/events/2026/tea-and-gaps.json:5:3 schema/unknown-field: atendance → attendance
    content/people/mary-somerville.json:2:3 schema/unknown-field: nmae → name
    content/events/2026/tea-and-gaps.json:5:17 schema/unknown-value: onlin → online

    Mended 4 mistakes. Left for you:

    content/people/mary-somerville.json:3:10  error  schema/wrong-form
      Unexpected "nowhere", expected a full web address that starts with https://
      3 │   "url": "nowhere"
        │          ^^^^^^^^^

    1 error, no warnings in 1 file
    "
  `);
  expect(status).toBe(1);
});

test('comments, line ends, a byte order mark and the order of fields stay as they are', () => {
  const text =
    '\uFEFF---\r\n# who she is\r\nsumary: Wrote on the connexion of the sciences. # 1834\r\nname:   Mary Somerville\r\ntopics: [mising-data,health-equity]\r\n---\r\n\r\nNo end of line';
  // The mark goes where the rule about it is on; a mend of something else leaves it.
  writeAll({
    community: community({ rules: [{ rule: 'file/byte-order-mark', severity: 'off' }] }),
    people: [person()],
  });
  write(PERSON_MD, text);
  expect(fix().status).toBe(0);
  expect(read(PERSON_MD)).toBe(text.replace('sumary', 'summary').replace('mising', 'missing'));
});

test('a text that YAML would take for something else is put in quotation marks', () => {
  writeAll({ people: [person()], series: [series()], events: [event()] });
  write(
    'content/news/2026/award.md',
    '---\ntitle: An award\nsummary: The circle has won an award.\ndate: 9.2.2026\nabout: comunity\n---\n',
  );
  expect(fix().status).toBe(0);
  expect(read('content/news/2026/award.md')).toContain('date: 2026-02-09\nabout: community\n');
});

test('a value that an alias repeats elsewhere is left to a person', () => {
  const text = '---\nname: Mary Somerville\ntopics: [&t mising-data]\nsummary: *t\n---\n';
  write(PERSON_MD, text);
  expect(fix().status).toBe(1);
  expect(read(PERSON_MD)).toBe(text);
});

test('a dry run shows what would change and writes nothing', () => {
  write(PERSON, aPerson('"topics": ["mising-data"]'));
  const before = snapshot();
  const { status, stdout } = fix('--dry-run');
  expect(stdout).toMatchInlineSnapshot(`
    "content/people/mary-somerville.json:3:14 reference/unknown-topic: mising-data → missing-data

    --- content/people/mary-somerville.json
    +++ content/people/mary-somerville.json
    @@ -1,4 +1,4 @@
     {
       "name": "Mary Somerville",
    -  "topics": ["mising-data"]
    +  "topics": ["missing-data"]
     }

    Would mend 1 mistake. Nothing is left.
    "
  `);
  expect(status).toBe(0);
  expect(snapshot()).toEqual(before);
});

test('two names for one field: the first is mended, the other is left to a person', () => {
  write(
    PERSON,
    aPerson('"sumary": "Wrote on the connexion of the sciences.",\n  "summry": "Wrote on mechanics, too."'),
  );
  const { status, stdout } = fix();
  expect(stdout).toContain(`${PERSON}:3:3 schema/unknown-field: sumary → summary\n`);
  expect(status).toBe(1);
  expect(read(PERSON)).toContain('"summary": "Wrote on the connexion of the sciences.",\n  "summry"');
});

test('mending what is mended changes nothing and says so', () => {
  write(PERSON, '{\n  "nmae": "Mary Somerville"\n}\n');
  expect(fix().stdout).toContain('Mended 1 mistake. Nothing is left.\n');
  const once = snapshot();
  const { status, stdout } = fix();
  expect(stdout).toBe('Nothing to mend.\n');
  expect(status).toBe(0);
  expect(snapshot()).toEqual(once);
});

test('a fix that reveals more mistakes than it mends is not applied', () => {
  const text = anEvent('"starts": "2026-05-12",\n  "speekers": [1, 2]');
  write(EVENT, text);
  const { status, stdout } = fix();
  expect(stdout).toContain(
    `${EVENT}:5:3 schema/unknown-field: not mended, it would leave the entry with more errors\n`,
  );
  expect(status).toBe(1);
  expect(read(EVENT)).toBe(text);
});

test('a file in the folder of another year is moved, and told that its address is another', () => {
  const [text = ''] = Object.entries(filesOf({ news: [newsItem({ date: '2026-02-09' })] })).flatMap(
    ([file, content]) => (file.includes('/news/') ? [String(content)] : []),
  );
  write('content/news/2025/award.json', text);
  const { status, stdout } = fix();
  expect(stdout).toContain(
    'entry/year-folder: moved to content/news/2026/award.json; if its old address is public, add that to "aliases"',
  );
  expect(status).toBe(0);
  expect(existsSync(join(root, 'content/news/2025/award.json'))).toBe(false);
  expect(read('content/news/2026/award.json')).toBe(text);
});

for (const [from, to, text] of [
  ['content/people/Mary Somerville.json', PERSON, '{ "name": "Mary Somerville" }'],
  ['content/people/Mary_Sömerville.md', PERSON_MD, '---\nname: Mary Somerville\n---\n'],
  ['content/person/mary-somerville.json', PERSON, '{ "name": "Mary Somerville" }'],
  ['content/events/Tea and gaps.json', EVENT, anEvent('"starts": "2026-05-12"')],
  ['content/events/2026/Tea & Gaps!.json', 'content/events/2026/tea-gaps.json', anEvent('"starts": "2026-05-12"')],
  ['content/event/tea-and-gaps.json', EVENT, anEvent('"starts": "2026-05-12"')],
  ['content/news/award.json', 'content/news/2026/award.json', JSON.stringify(newsItem({ date: '2026-02-09' }))],
  [
    'content/opportunities/lecturer.json',
    'content/opportunities/2026/lecturer.json',
    JSON.stringify(opportunity({ deadlines: [{ date: '2026-05-31' }] })),
  ],
  [
    'content/issues/march.md',
    'content/issues/2026-03.md',
    '---\ntitle: March\nsendDate: 2026-03-05\nsections:\n  - heading: People\n    entries: [people/ada-lovelace]\n---\n\nHello.\n',
  ],
] as const) {
  test(`${from} is moved to ${to}, as its name and date say`, () => {
    write(from, text);
    expect(mendAll()).toEqual([]);
    expect(existsSync(join(root, from))).toBe(false);
    expect(read(to)).toBe(text);
    expect(mendAll()).toEqual([]);
  });
}

for (const [file, text] of [
  ['content/people/李明.json', '{ "name": "Li Ming" }'],
  ['content/people/Søren.json', '{ "name": "Søren" }'],
  ['content/people/scholars/mary.json', '{ "name": "Mary" }'],
  ['content/events/2026/may/tea.json', anEvent('"starts": "2026-05-12"')],
  ['content/events/tea.json', anEvent('"starts": "in May"')],
  ['content/events/gaps.json', 'null'],
  ['content/events/dots.json', '{ "deadlines": [null] }'],
  ['content/tea.json', anEvent('"starts": "2026-05-12"')],
] as const) {
  test(`where ${file} belongs is for a person to say`, () => {
    write(file, text);
    const before = snapshot();
    expect(mendAll().map(({ rule }) => rule)).toEqual([expect.stringMatching(/^file\/(bad-name|wrong-folder)$/)]);
    expect(snapshot()).toEqual(before);
  });
}

test('a file with capital letters is not moved over another one', () => {
  write('content/people/Ada-Lovelace.json', '{ "name": "Ada Lovelace" }');
  const before = snapshot();
  const { status, stdout } = fix();
  expect(stdout).toContain('not mended, content/people/ada-lovelace.json exists already');
  expect(status).toBe(1);
  expect(snapshot()).toEqual(before);
});

test('where capital and small letters are one, a file is not lost when they change', () => {
  const text = '{ "name": "Mary Somerville" }';
  const before = { file: 'content/people/Mary-Somerville.json', text };
  write(before.file, text);
  // Two names for one file, as such a disk has them.
  linkSync(join(root, before.file), join(root, PERSON));
  writeMended(root, before, { file: PERSON, text });
  expect(existsSync(join(root, before.file))).toBe(false);
  expect(read(PERSON)).toBe(text);
});

test('a file is not moved over another one, nor away from those that name it', () => {
  const news = (title: string): string => JSON.stringify(newsItem({ title, date: '2026-02-09' }));
  write('content/news/2025/award.json', news('Shortlisted'));
  write('content/news/2026/award.json', news('Won'));
  write('content/news/2025/prize.json', news('A prize'));
  write(
    'content/issues/2026-02.md',
    '---\ntitle: February\nsummary: What is new in February.\nsendDate: 2026-02-20\nsections:\n  - heading: News\n    entries: [news/2025/prize]\n---\n\nHello.\n',
  );
  const before = snapshot();
  const { status, stdout } = fix();
  expect(stdout).toContain('not mended, content/news/2026/award.json exists already');
  expect(stdout).toContain('not mended, other entries name it by its present id');
  expect(status).toBe(1);
  expect(snapshot()).toEqual(before);
});

test('only the files that are named are mended', () => {
  write(PERSON, '{\n  "nmae": "Mary Somerville"\n}\n');
  write(EVENT, anEvent('"starts": "12 May 2026"'));
  expect(fix(PERSON).stdout).toMatch(/Mended 1 mistake. Nothing is left.\n$/);
  expect(read(EVENT)).toContain('12 May 2026');
  expect(fix('content/events').stdout).toContain('Mended 1 mistake.');
  expect(read(EVENT)).toContain('2026-05-12');
  const nowhere = fix('content/evnts');
  expect(nowhere.stderr).toMatch(/^Unexpected "content\/evnts", expected a file or folder in content\/\n/);
  expect(nowhere.status).toBe(2);
});

test('a file that is read-only is named and left alone, the others are mended', () => {
  write(PERSON, '{\n  "nmae": "Mary Somerville"\n}\n');
  chmodSync(join(root, PERSON), 0o444);
  write(EVENT, anEvent('"starts": "12 May 2026"'));
  const { status, stderr } = fix();
  expect(stderr).toBe(`Cannot write ${PERSON}: file is read-only\n`);
  expect(status).toBe(2);
  expect(read(PERSON)).toContain('nmae');
  expect(read(EVENT)).toContain('2026-05-12');
});

test('a mended file keeps its mode, and no other file appears', () => {
  write(PERSON, '{\n  "nmae": "Mary Somerville"\n}\n');
  chmodSync(join(root, PERSON), 0o640);
  const before = Object.keys(snapshot());
  fix();
  expect(statSync(join(root, PERSON)).mode & 0o777).toBe(0o640);
  expect(Object.keys(snapshot())).toEqual(before);
});

test('symbolic links are not followed out of content/', () => {
  const outside = join(root, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'mary.json'), '{ "nmae": "Mary" }');
  symlinkSync(join(outside, 'mary.json'), join(root, 'content/people/linked.json'));
  symlinkSync(outside, join(root, 'content/spotlights'));
  mkdirSync(join(root, 'content/news/2025'), { recursive: true });
  symlinkSync(outside, join(root, 'content/news/2026'));
  write('content/news/2025/award.json', JSON.stringify(newsItem({ date: '2026-02-09' })));
  const { status, stderr } = fix();
  expect(stderr).toContain('Cannot write content/news/2026/award.json: a symbolic link leads out of content/\n');
  expect(status).toBe(2);
  expect(readdirSync(outside)).toEqual(['mary.json']);
  expect(readFileSync(join(outside, 'mary.json'), 'utf8')).toBe('{ "nmae": "Mary" }');
  expect(existsSync(join(root, 'content/news/2025/award.json'))).toBe(true);
});

for (const { name, example } of [...STRUCTURE, ...RULES]) {
  const fixable = example && runExample(example).some(({ fix }) => fix !== undefined);
  if (!fixable) continue;
  test(`the example of ${name} is mended, and then there is nothing to mend`, () => {
    rmSync(join(root, 'content'), { recursive: true });
    const topics = ['missing-data', 'time', 'trust', 'teams', 'tools', 'teaching'].map((id) => ({ id, title: id }));
    writeAll({ community: community({ topics }) });
    for (const [file, text] of Object.entries({ ...example.beside, [example.file]: example.text })) write(file, text);
    const content = readContent(root);
    const now = Temporal.Instant.from(example.now ?? '2026-02-01T12:00:00Z');
    const { mends, files, left } = mend(content, now, () => true);
    expect(mends).not.toEqual([]);
    expect(left.filter(({ rule, fix: again }) => rule === name && again !== undefined)).toEqual([]);
    for (const { before, after } of files) writeMended(root, before, after);
    expect(mend(readContent(root), now, () => true).files).toEqual([]);
  });
}

test('machines get what was mended and what is left as JSON', () => {
  write(PERSON, '{\n  "nmae": "Mary Somerville",\n  "url": "nowhere"\n}\n');
  const { status, stdout } = fix('--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    dryRun: false,
    mended: [
      { rule: 'schema/unknown-field', file: PERSON, line: 2, column: 3, changes: [{ from: '"nmae"', to: '"name"' }] },
    ],
    refused: [],
    failures: [],
    left: { errors: 1, diagnostics: [{ rule: 'schema/wrong-form' }] },
  });
  expect(status).toBe(1);
});
