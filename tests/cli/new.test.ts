import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTROLS } from '../../src/cli/new/flags.ts';
import { wordFor } from '../../src/cli/new/words.ts';
import { COLLECTIONS } from '../../src/collections.ts';
import { fieldsOf } from '../../src/generate/fields.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src/cli/main.mjs');
const ENV = { ...process.env, NO_COLOR: '1', GAZETTE_NOW: '2026-02-01' };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-new-'));
  write('content/community.json', {
    name: 'Missing Data Circle',
    mission: 'People who work with data that are not there.',
    site: 'https://circle.example.org/',
    language: 'en-GB',
    zone: 'Europe/London',
    topics: [
      { id: 'missing-data', title: 'Missing data' },
      { id: 'health-equity', title: 'Health equity' },
    ],
  });
  write('content/people/ada-lovelace.json', { name: 'Ada Lovelace', otherNames: ['Ada King'] });
  write('content/series/monday-talks.json', {
    title: 'Monday Talks',
    summary: 'A talk every Monday at noon.',
    kind: 'events',
  });
  write('content/events/2026/imputation.json', {
    title: 'Imputation',
    summary: 'How to fill in what is not there.',
    starts: '2026-03-12',
  });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, data: unknown): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${JSON.stringify(data, null, 2)}\n`);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function gazette(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    env: { ...ENV, GAZETTE_ROOT: root },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const SUMMARY = ['--summary', 'What to do about answers nobody gave.'];
const EVENT = ['new', 'event', '--title', 'Omics', ...SUMMARY, '--starts', '2026-03-31T14:00'];

describe('with flags', () => {
  const ENTRIES: [collection: string, file: string, flags: string[]][] = [
    [
      'issue',
      'content/issues/2026-03.md',
      [
        '--title',
        'March 2026',
        '--sendDate',
        '2026-03-02',
        '--sections',
        'Events | events/2026/imputation',
        '--editors',
        'Ada King',
        '--body',
        'Dear all,',
      ],
    ],
    [
      'event',
      'content/events/2026/answers-nobody-gave.json',
      [
        '--title',
        'Answers nobody gave',
        ...SUMMARY,
        '--starts',
        '2026-03-31T14:00',
        '--series',
        'series/monday-talks',
        '--topics',
        'missing-data',
        '--topics',
        'health-equity',
        '--speakers',
        '[{"name":"Ada Lovelace","affiliation":"London"}]',
      ],
    ],
    [
      'series',
      'content/series/open-hours.json',
      ['--title', 'Open hours', ...SUMMARY, '--kind', 'events', '--cadence', 'weekly'],
    ],
    [
      'recording',
      'content/recordings/2026/imputation.json',
      [
        '--title',
        'Imputation',
        ...SUMMARY,
        '--youtube',
        'PebrX_WwdgA',
        '--startSeconds',
        '492',
        '--event',
        'events/2026/imputation',
      ],
    ],
    [
      'opportunity',
      'content/opportunities/2027/lecturer.json',
      [
        '--title',
        'Lecturer',
        ...SUMMARY,
        '--kind',
        'job',
        '--organisation',
        'Circle College',
        '--url',
        'https://jobs.example.org/1',
        '--deadlines',
        '2026-12-20 | Abstracts',
        '--deadlines',
        '2027-01-08 | Papers | AoE',
      ],
    ],
    [
      'publication',
      'content/publications/2025/holes.json',
      [
        '--title',
        'Holes',
        ...SUMMARY,
        '--url',
        'https://papers.example.org/holes',
        '--origin',
        'community',
        '--authors',
        'Ada Lovelace',
        '--authors',
        'Charles Babbage | Cambridge',
        '--published',
        '2025-06-01',
      ],
    ],
    [
      'news',
      'content/news/2026/a-prize.json',
      [
        '--title',
        'A prize',
        ...SUMMARY,
        '--date',
        '2026-01-30',
        '--about',
        'community',
        '--people',
        'people/ada-lovelace',
        '--links',
        'The prize | https://prize.example.org/',
      ],
    ],
    [
      'spotlight',
      'content/spotlights/2026/ada-lovelace.md',
      [
        '--title',
        'Ada Lovelace',
        ...SUMMARY,
        '--person',
        'people/ada-lovelace',
        '--published',
        '2026-02-01',
        '--body',
        '## What are you working on?\n\nEngines.',
      ],
    ],
    [
      'person',
      'content/people/charles-babbage.json',
      ['--name', 'Charles Babbage', '--roles', '{"organisation":"Cambridge","from":"1828-01"}'],
    ],
  ];

  test.each(ENTRIES)('a new %s becomes %s, and passes the check', (word, file, flags) => {
    const { status, stdout, stderr } = gazette('new', word, ...flags);
    expect(stderr).toBe('');
    expect(stdout.split('\n')[0]).toBe(`Wrote ${file}`);
    expect(stdout).toContain(`git add ${file}`);
    expect(status).toBe(0);
    expect(gazette('check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Checked \d entries\. No errors, no warnings\n$/),
    });
  });

  test('these are all collections there are', () => {
    expect(ENTRIES.map(([word]) => word)).toEqual(COLLECTIONS.map(wordFor));
  });

  test('an item is written in a row as in the issue forms, and whoever has a page is linked to it', () => {
    gazette(
      ...EVENT,
      '--speakers',
      'ada king | London',
      '--speakers',
      'Charles Babbage',
      '--links',
      'Report | https://a.example.org/',
      '--topics',
      'missing-data,health-equity',
    );
    expect(JSON.parse(read('content/events/2026/omics.json'))).toMatchObject({
      speakers: [
        { name: 'ada king', person: 'people/ada-lovelace', affiliation: 'London' },
        { name: 'Charles Babbage' },
      ],
      topics: ['missing-data', 'health-equity'],
      links: [{ label: 'Report', url: 'https://a.example.org/' }],
    });
  });

  test('two people of one name are nobody in particular', () => {
    write('content/people/ada-lovelace-oxford.json', { name: 'Ada Lovelace' });
    gazette(...EVENT, '--speakers', 'Ada Lovelace');
    expect(JSON.parse(read('content/events/2026/omics.json')).speakers).toEqual([{ name: 'Ada Lovelace' }]);
  });

  test('the way to a pull request leads over a branch, never over main', () => {
    expect(gazette(...EVENT).stdout).toMatchInlineSnapshot(`
      "Wrote content/events/2026/omics.json

      Look at it with npm start, check it with npm run check. Then:
        git switch -c omics
        git add content/events/2026/omics.json && git commit -m "Add events/2026/omics.json"
        git push -u origin omics
      and open a pull request. If you may not push here, push to a fork of your own instead of origin.
      "
    `);
  });

  test('a file has its fields in the order of the schema, two spaces and a final newline', () => {
    gazette('new', 'events', '--starts', '2026-03-31', ...SUMMARY, '--title', 'Omics');
    expect(read('content/events/2026/omics.json')).toMatchInlineSnapshot(`
      "{
        "title": "Omics",
        "summary": "What to do about answers nobody gave.",
        "starts": "2026-03-31"
      }
      "
    `);
  });

  test('a spotlight without a text starts with questions to answer', () => {
    const { stdout } = gazette(
      'new',
      'spotlight',
      '--title',
      'Ada',
      ...SUMMARY,
      '--person',
      'people/ada-lovelace',
      '--published',
      '2026-02-01',
    );
    expect(stdout).toContain('Open it, and write the text below the second ---.');
    expect(read('content/spotlights/2026/ada.md')).toMatchInlineSnapshot(`
      "---
      title: Ada
      summary: What to do about answers nobody gave.
      person: people/ada-lovelace
      published: 2026-02-01
      ---

      ## What are you working on?

      ## How did you come to it?

      ## What would you like people to know about it?

      ## What do you do when you are not working?
      "
    `);
  });

  test('a text may come from a file, and makes an event Markdown', () => {
    writeFileSync(join(root, 'programme.md'), '## Programme\n\nTea.\n');
    expect(gazette(...EVENT, '--body-file', join(root, 'programme.md')).stdout).toContain(
      'Wrote content/events/2026/omics.md',
    );
    expect(read('content/events/2026/omics.md')).toMatch(/starts: 2026-03-31T14:00\n---\n\n## Programme\n\nTea\.\n$/);
    expect(gazette('check').status).toBe(0);
  });

  test('a name with accents and quotation marks keeps them, and gets a file name without', () => {
    const title = 'Daniel Sabanés Bové: “R & D” and "more"';
    gazette('new', 'event', '--title', title, ...SUMMARY, '--starts', '2026-03-31');
    expect(JSON.parse(read('content/events/2026/daniel-sabanes-bove-r-and-d-and-more.json')).title).toBe(title);
  });

  test('an entry without a day stands in the year it is written', () => {
    gazette(
      'new',
      'publication',
      '--title',
      'Holes',
      ...SUMMARY,
      '--url',
      'https://a.example.org/',
      '--origin',
      'elsewhere',
    );
    expect(existsSync(join(root, 'content/publications/2026/holes.json'))).toBe(true);
  });
});

describe('nothing is overwritten', () => {
  test('a second event of one title gets a number, and a word of warning', () => {
    gazette(...EVENT);
    const before = read('content/events/2026/omics.json');
    const { status, stdout } = gazette(...EVENT, '--place', 'Porto');
    expect(stdout).toContain('content/events/2026/omics.json has that name already; if it is the same, keep only one.');
    expect(stdout).toContain('Wrote content/events/2026/omics-2.json');
    expect(status).toBe(0);
    expect(read('content/events/2026/omics.json')).toBe(before);
  });

  test('a name somebody chose is theirs or nobody’s', () => {
    const { status, stderr } = gazette(...EVENT, '--slug', 'imputation');
    expect(stderr).toContain(
      'Unexpected second entry "events/2026/imputation", expected an id that no entry has; content/events/2026/imputation.json has it',
    );
    expect(status).toBe(2);
  });

  test('an old id of another entry is taken too', () => {
    write('content/people/ada-lovelace.json', { name: 'Ada Lovelace', aliases: ['people/ada-king'] });
    expect(gazette('new', 'person', '--name', 'Ada King').stdout).toContain('Wrote content/people/ada-king-2.json');
  });

  test('a month has one issue', () => {
    const issue = [
      'new',
      'issue',
      '--title',
      'March',
      '--sendDate',
      '2026-03-02',
      '--sections',
      'Events | events/2026/imputation',
    ];
    expect(gazette(...issue).status).toBe(0);
    expect(gazette(...issue)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('content/issues/2026-03.md has it'),
    });
  });

  test('a dry run shows the file and writes none', () => {
    const { status, stdout } = gazette(...EVENT, '--dry-run');
    expect(stdout).toMatchInlineSnapshot(`
      "Would write content/events/2026/omics.json:

      {
        "title": "Omics",
        "summary": "What to do about answers nobody gave.",
        "starts": "2026-03-31T14:00"
      }
      "
    `);
    expect(status).toBe(0);
    expect(existsSync(join(root, 'content/events/2026/omics.json'))).toBe(false);
  });
});

describe('a person is there once', () => {
  const SPELLINGS = ['Ada Lovelace', 'ada  lovelace', 'Áda Lovelace', 'Ada-Lovelace', 'ADA KING'];

  test.each(SPELLINGS)('%s is Ada Lovelace, who is also Ada King', (name) => {
    const { status, stdout, stderr } = gazette('new', 'person', '--name', name);
    expect(stderr).toContain(
      `Unexpected second "${name}", expected somebody who is not there yet; content/people/ada-lovelace.json has that name. If this is somebody else, add --anyway\n`,
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(readdirSync(join(root, 'content/people'))).toEqual(['ada-lovelace.json']);
  });

  test('somebody whose other name is taken is asked about, too', () => {
    const { status } = gazette('new', 'person', '--name', 'Augusta Byron', '--otherNames', 'Ada King');
    expect(status).toBe(2);
  });

  test('unless somebody insists that there are two of that name', () => {
    const { status, stdout } = gazette('new', 'person', '--name', 'Ada Lovelace', '--anyway');
    expect(stdout).toContain('Wrote content/people/ada-lovelace-2.json');
    expect(status).toBe(0);
  });

  test('a part of a name is another name', () => {
    expect(gazette('new', 'person', '--name', 'Ada Love').status).toBe(0);
  });
});

describe('what is wrong is said before anything is written', () => {
  test('a date that does not exist is shown on its line', () => {
    const { status, stdout } = gazette('new', 'event', '--title', 'Omics', ...SUMMARY, '--starts', '2026-02-30');
    expect(stdout).toMatchInlineSnapshot(`
      "content/events/2026/omics.json:4:13  error  schema/wrong-form
        Unexpected "2026-02-30", expected a day that is in the calendar
        4 │   "starts": "2026-02-30"
          │             ^^^^^^^^^^^^
        → February 2026 has 28 days

      1 error, no warnings in 1 file

      Nothing written.
      "
    `);
    expect(status).toBe(1);
    expect(existsSync(join(root, 'content/events/2026/omics.json'))).toBe(false);
  });

  test('a reference to nothing comes with a guess', () => {
    const { status, stdout } = gazette(...EVENT, '--series', 'monday-talks');
    expect(stdout).toContain('Did you mean "series/monday-talks"?');
    expect(status).toBe(1);
  });

  test('a spotlight on somebody who has no page says how to make one', () => {
    const { status, stdout } = gazette(
      'new',
      'spotlight',
      '--title',
      'Mary Somerville',
      ...SUMMARY,
      '--person',
      'people/mary-somerville',
      '--published',
      '2026-02-01',
    );
    expect(stdout).toContain('  → Add the person first, with npm run new -- person --name "…", or');
    expect(status).toBe(1);
  });

  test('a rule about two entries counts, even where it points at the other one', () => {
    write('content/recordings/2026/zebra.json', {
      title: 'Zebra',
      summary: 'A talk on stripes.',
      youtube: 'PebrX_WwdgA',
    });
    const { status, stdout } = gazette(
      'new',
      'recording',
      '--title',
      'Aardvark',
      ...SUMMARY,
      '--youtube',
      'PebrX_WwdgA',
    );
    expect(stdout).toContain('recording/claimed-twice');
    expect(status).toBe(1);
  });

  test('what was wrong elsewhere before is nobody’s fault now', () => {
    write('content/news/2026/broken.json', { title: 'Broken' });
    expect(gazette(...EVENT).status).toBe(0);
  });

  test('a number, a deadline and a list in the wrong form are for the checker to explain', () => {
    const recording = gazette(
      'new',
      'recording',
      '--title',
      'Omics',
      ...SUMMARY,
      '--youtube',
      'PebrX_WwdgA',
      '--startSeconds',
      'soon',
    );
    expect(recording.stdout).toContain('Unexpected "soon", expected a whole number');
    const opportunity = gazette(
      'new',
      'opportunity',
      '--title',
      'Post',
      ...SUMMARY,
      '--kind',
      'job',
      '--organisation',
      'Circle',
      '--url',
      'https://a.example.org/',
    );
    expect(opportunity.stdout).toContain('Unexpected opportunity without "deadlines", expected them or "rolling"');
  });
});

describe('a command line that cannot be understood exits with 2 and a sentence', () => {
  const MISTAKES: [story: string, args: string[], said: string][] = [
    [
      'required fields are missing',
      ['event', '--title', 'Omics'],
      'Missing --summary and --starts, which an event needs; in a terminal, npm run new -- event asks for them\n',
    ],
    ['there is no collection', [], 'Missing the kind of entry, expected issue, event,'],
    [
      'the collection is misspelt',
      ['evnet'],
      'Unexpected collection "evnet", expected issue, event, series, recording, opportunity, publication, news, spotlight or person; did you mean event?',
    ],
    [
      'a flag is misspelt',
      ['event', '--titel', 'Omics'],
      'Unexpected --titel, expected a field of an event; did you mean --title?',
    ],
    [
      'a flag belongs to another collection',
      ['event', '--youtube', 'x'],
      'Unexpected --youtube, expected a field of an event: --title, --summary',
    ],
    ['a flag comes without a collection', ['--title', 'Omics'], 'Unexpected --title without a collection'],
    ['a flag has no value', ['event', '--title'], 'Unexpected --title without a value, expected one after it'],
    ['a flag stands twice', ['event', '--title', 'A', '--title', 'B'], 'Unexpected second --title, expected it once'],
    [
      'words lack their quotation marks',
      ['event', '--title', 'Answers', 'nobody', 'gave'],
      'Unexpected "nobody", expected one collection and flags',
    ],
    [
      'JSON is broken',
      ['event', '--speakers', '[{"name": Ada}]'],
      `Unexpected --speakers [{"name": Ada}], expected JSON such as '[{"name":`,
    ],
    [
      'an item has too many parts',
      ['event', '--links', 'a | b | c'],
      'Unexpected --links "a | b | c", expected the words to click on | address',
    ],
    ['the format is unknown', ['event', '--format', 'yaml'], 'Unexpected format "yaml", expected json or markdown'],
    ['JSON is to hold a text', ['event', '--format', 'json', '--body', 'x'], 'Unexpected --body beside --format json'],
    [
      'the body is not there',
      ['event', '--body-file', '/no/such/file.md'],
      'Cannot read /no/such/file.md: file does not exist',
    ],
    [
      'the slug is no file name',
      ['event', '--slug', 'My Event'],
      'Unexpected slug "My Event", expected small letters, digits and hyphens, such as short-name',
    ],
    ['the title makes no file name', ['person', '--name', '数据'], 'expected --slug to name the file'],
    ['now is no moment', ['person', '--name', 'Ada', '--now', 'soon'], 'Cannot read "soon" as now'],
  ];

  test.each(MISTAKES)('%s', (_, args, said) => {
    const { status, stdout, stderr } = gazette('new', ...args);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([status, stdout]).toEqual([2, '']);
  });
});

describe('help', () => {
  test('lists every flag of a collection', () => {
    const { status, stdout } = gazette('new', 'event', '--help');
    for (const { name } of fieldsOf('events')) expect(stdout).toContain(`--${name}`);
    expect(stdout).toContain('Required\n  --title\n');
    expect(status).toBe(0);
  });

  test.each(COLLECTIONS)('the example for %s runs', (collection) => {
    const { stdout } = gazette('new', wordFor(collection), '--help');
    const example = stdout.split('Example\n')[1]?.trim().replace('npx gazette new', '').replaceAll('\\\n', ' ') ?? '';
    const shell = spawnSync('sh', ['-c', `"$NODE" "$MAIN" new ${example} --dry-run`], {
      env: { ...ENV, GAZETTE_ROOT: root, NODE: process.execPath, MAIN },
      encoding: 'utf8',
    });
    expect(shell.stderr).toBe('');
    // The entries it names are not in this archive; apart from that it is good.
    const rules = [...shell.stdout.matchAll(/ error {2}(\S+)/g)].map(([, rule]) => rule);
    expect(rules.filter((rule) => rule !== 'reference/missing')).toEqual([]);
  });

  test('no field of an entry takes the name of a flag of the command', () => {
    const names = COLLECTIONS.flatMap((collection) => fieldsOf(collection).map(({ name }) => name));
    expect(names.filter((name) => name in CONTROLS || name === 'help')).toEqual([]);
  });
});

/** `script` of util-linux gives a command a terminal of its own. */
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

const ENTER = '\r';
const DOWN = '\u001B[B';
const TAB = '\t';
const CTRL_C = '\u0003';

describe.skipIf(!hasTerminal)('in a terminal (needs script of util-linux)', () => {
  test('the questions for an event, answered one by one, make a file that passes the check', async () => {
    const terminal = open('new');
    await terminal.sees('What is it?');
    terminal.types(ENTER);
    await terminal.sees('Title');
    terminal.types('Answers nobody gave', ENTER);
    await terminal.sees('Summary');
    terminal.types('Too short', ENTER);
    await terminal.sees('Unexpected text of 9 characters, expected at least 10');
    terminal.types(', said the checker.', ENTER);
    await terminal.sees('Starts');
    terminal.types('2026-03-31', ENTER);
    await terminal.sees('Anything else you know?');
    // Series, speakers and topics.
    terminal.types(...Array<string>(5).fill(DOWN), ' ', DOWN, DOWN, ' ', DOWN, DOWN, DOWN, DOWN, ' ', ENTER);
    await terminal.sees('Type to search');
    terminal.types('monday', ENTER);
    await terminal.sees('The name to print.');
    terminal.types('Ada Lovelace', ENTER);
    await terminal.sees('Affiliation');
    terminal.types(ENTER);
    await terminal.sees('Another one?');
    terminal.types(ENTER);
    await terminal.sees('What it is about');
    terminal.types('equity', TAB, ENTER);
    await terminal.sees('Write it?');
    terminal.types(ENTER);
    expect(await terminal.exit).toBe(0);
    expect(terminal.screen()).toContain('Wrote content/events/2026/answers-nobody-gave.json');
    expect(JSON.parse(read('content/events/2026/answers-nobody-gave.json'))).toEqual({
      title: 'Answers nobody gave',
      summary: 'Too short, said the checker.',
      starts: '2026-03-31',
      series: 'series/monday-talks',
      speakers: [{ name: 'Ada Lovelace', person: 'people/ada-lovelace' }],
      topics: ['health-equity'],
    });
    expect(gazette('check').status).toBe(0);
  });

  test('what the flags leave open is asked, an opportunity’s deadline among it', async () => {
    const terminal = open('new', 'opportunity');
    await terminal.sees('Title');
    terminal.types('Lecturer', ENTER);
    await terminal.sees('Summary');
    terminal.types('A post for somebody patient.', ENTER);
    await terminal.sees('studentship');
    terminal.types(ENTER);
    await terminal.sees('Organisation');
    terminal.types('Circle College', ENTER);
    await terminal.sees('Page');
    terminal.types('jobs.example.org', ENTER);
    await terminal.sees('expected a full web address that starts with https://');
    terminal.types('\u0015', 'https://jobs.example.org/1', ENTER);
    await terminal.sees('Until when?');
    terminal.types(DOWN, ENTER);
    await terminal.sees('The day to look again.');
    terminal.types('2026-09-01', ENTER);
    await terminal.sees('Anything else you know?');
    terminal.types(ENTER);
    await terminal.sees('Write it?');
    terminal.types(ENTER);
    expect(await terminal.exit).toBe(0);
    expect(JSON.parse(read('content/opportunities/2026/lecturer.json'))).toMatchObject({
      kind: 'job',
      rolling: { review: '2026-09-01' },
    });
  });

  test('an answer that does not fit the others is asked for again, and the rest is kept', async () => {
    const terminal = open(...EVENT.slice(0, 6), '--ends', '2026-03-01');
    await terminal.sees('Starts');
    terminal.types('2026-03-31', ENTER);
    await terminal.sees('Unexpected end 2026-03-01, expected one after the start 2026-03-31');
    await terminal.sees('Which answers would you like to change?');
    terminal.types(DOWN, DOWN, ' ', ENTER);
    await terminal.sees('Starts');
    terminal.types('2026-02-28', ENTER);
    await terminal.sees('Write it?');
    terminal.types(ENTER);
    expect(await terminal.exit).toBe(0);
    expect(JSON.parse(read('content/events/2026/omics.json'))).toMatchObject({
      title: 'Omics',
      starts: '2026-02-28',
      ends: '2026-03-01',
    });
  });

  test('a name in letters that make no file name is kept, and the person names the file', async () => {
    const terminal = open('new', 'person');
    await terminal.sees('Name');
    terminal.types('数据', ENTER);
    await terminal.sees('Anything else you know?');
    terminal.types(ENTER);
    await terminal.sees('How is the file to be called?');
    terminal.types('Shu Ju', ENTER);
    await terminal.sees('expected small letters, digits and hyphens');
    terminal.types('\u0015', 'shu-ju', ENTER);
    await terminal.sees('Write it?');
    terminal.types(ENTER);
    expect(await terminal.exit).toBe(0);
    expect(JSON.parse(read('content/people/shu-ju.json'))).toEqual({ name: '数据' });
  });

  test('somebody who is there already is asked about before anything else', async () => {
    const first = open('new', 'person');
    await first.sees('Name');
    first.types('ada king', ENTER);
    await first.sees('content/people/ada-lovelace.json has that name. Is this somebody else?');
    first.types(ENTER);
    expect(await first.exit).toBe(2);
    expect(readdirSync(join(root, 'content/people'))).toEqual(['ada-lovelace.json']);

    const second = open('new', 'person');
    await second.sees('Name');
    second.types('ada king', ENTER);
    await second.sees('Is this somebody else?');
    second.types('y');
    await second.sees('Anything else you know?');
    second.types(ENTER);
    await second.sees('Write it?');
    second.types(ENTER);
    expect(await second.exit).toBe(0);
    expect(JSON.parse(read('content/people/ada-king.json'))).toEqual({ name: 'ada king' });
  });

  test('Ctrl-C leaves with 2 and writes nothing', async () => {
    const terminal = open('new', 'person');
    await terminal.sees('Name');
    terminal.types('Ada', CTRL_C);
    expect(await terminal.exit).toBe(2);
    expect(terminal.screen()).toContain('Nothing written.');
    expect(existsSync(join(root, 'content/people/ada.json'))).toBe(false);
  });
});

interface Terminal {
  /** Waits until a text is shown below what was seen before. */
  sees: (text: string) => Promise<void>;
  types: (...keys: string[]) => void;
  screen: () => string;
  exit: Promise<number | null>;
}

let running: ChildProcess | undefined;
afterEach(() => void running?.kill());

function open(...args: string[]): Terminal {
  const line = ['stty cols 100 rows 50;', 'exec', ...[process.execPath, MAIN, ...args].map((arg) => `'${arg}'`)].join(
    ' ',
  );
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    env: { ...ENV, GAZETTE_ROOT: root, TERM: 'xterm', SHELL: '/bin/sh' },
  });
  running = child;
  let shown = '';
  let from = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  // Escape sequences (ECMA-48) move the cursor and colour; the words between them are what a person reads.
  const screen = (): string => shown.replace(/\u001B\[[0-9;?]*[A-Za-z]/g, '');
  const sees = async (text: string): Promise<void> => {
    const end = Date.now() + 20_000;
    for (;;) {
      const at = screen().indexOf(text, from);
      if (at !== -1) {
        from = at + text.length;
        return;
      }
      if (Date.now() > end) throw new Error(`Cannot find "${text}" on the screen after:\n${screen().slice(from)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  // The prompt needs a moment to listen, and a lone Escape must not meet the key after it.
  let typing = Promise.resolve();
  const types = (...keys: string[]): void => {
    for (const key of keys) {
      typing = typing
        .then(() => new Promise((resolve) => setTimeout(resolve, 60)))
        .then(() => void child.stdin.write(key));
    }
  };
  return { sees, types, screen, exit };
}
