import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '..', '..', 'src/cli/main.mjs');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-import-'));
  write('content/community.json', {
    name: 'Missing Data Circle',
    mission: 'People who work with data that are not there.',
    site: 'https://circle.example.org/',
    language: 'en-GB',
    zone: 'Europe/London',
    topics: [{ id: 'missing-data', title: 'Missing data' }],
    team: ['people/charles-babbage'],
  });
  write('content/people/charles-babbage.json', { name: 'Charles Babbage' });
  write('content/events/2026/tea-and-gaps.json', {
    title: 'Tea and gaps',
    summary: 'Tea, and what is not there.',
    starts: '2026-05-05',
    url: 'https://gaps.example.org/tea',
  });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: unknown): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function gazette(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', GAZETTE_NOW: '2026-03-10', GAZETTE_ROOT: root },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const entries = (folder = root): string[] =>
  readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.\w+$/.test(file))
    .sort();

const NEWSLETTER = `# Circle News

2 March 2026

Hello.

## Events

### Circle meeting: Tea and gaps

**5 May 2026**

Register [here](https://gaps.example.org/tea?utm_source=mail).

### Gap school

**12-14 May 2026**

Find out more [here](https://gaps.example.org/school).

### A talk some day

Find out more [here](https://gaps.example.org/talk).

## Opportunities

### Job: Keeper of gaps at the University of Gaps

**Deadline: 1 April 2026**

Apply [here](https://gaps.example.org/keeper).

## Member of the month

This month it is Ada Lovelace, from the University of Gaps.

**What do you do?**

Write to <ada.lovelace@gaps.example.org>.
`;

describe('an old newsletter becomes an issue and its entries', () => {
  beforeEach(() => write('march.md', NEWSLETTER));

  test('new ones, and those that are there under another name', () => {
    const { status, stdout, stderr } = gazette('import', 'march.md', '--facts');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Wrote 6 files; the issue is content/issues/2026-03.md');
    expect(entries()).toEqual([
      'community.json',
      'events/2026/gap-school.json',
      'events/2026/tea-and-gaps.json',
      'issues/2026-03.md',
      'news/2026/a-talk-some-day.json',
      'opportunities/2026/keeper-of-gaps-at-the-university-of-gaps.json',
      'people/ada-lovelace.json',
      'people/charles-babbage.json',
      'spotlights/2026/ada-lovelace.md',
    ]);
    expect(read('content/issues/2026-03.md')).toBe(`---
title: March 2026
sendDate: 2026-03-02
sections:
  - heading: Events
    entries:
      - events/2026/tea-and-gaps
      - events/2026/gap-school
      - news/2026/a-talk-some-day
  - heading: Opportunities
    entries:
      - opportunities/2026/keeper-of-gaps-at-the-university-of-gaps
  - heading: Member of the month
    entries:
      - spotlights/2026/ada-lovelace
---
`);
  });

  test('that pass the check', () => {
    gazette('import', 'march.md');
    const { status, stdout } = gazette('check', '--all');
    expect(stdout).toMatch(/no errors/);
    expect(status).toBe(0);
    expect(read('content/spotlights/2026/ada-lovelace.md')).not.toContain('@');
  });

  test('with a word on what was left out', () => {
    const { stdout } = gazette('import', 'march.md', '--facts');
    expect(stdout).toContain(
      'Unexpected event "A talk some day" without the day it starts, expected it; it stands as news',
    );
    expect(stdout).toContain('  before  events/2026/tea-and-gaps\n  new     events/2026/gap-school');
  });

  test('once, however often it is imported', () => {
    gazette('import', 'march.md', '--facts');
    const before = entries().map((file) => read(`content/${file}`));
    const { status, stdout } = gazette('import', 'march.md', '--facts');
    expect(status).toBe(0);
    expect(stdout).toContain('Wrote 0 files');
    expect(entries().map((file) => read(`content/${file}`))).toEqual(before);
  });

  test('where there is nothing yet but the community', () => {
    write('young/content/community.json', read('content/community.json'));
    const { status, stderr } = gazette('import', 'march.md', '--facts', '--out', 'young');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('in a folder of its own, which is a newsroom of the same community', () => {
    const { status } = gazette('import', 'march.md', '--facts', '--out', 'apart');
    expect(status).toBe(0);
    expect(entries(join(root, 'apart'))).toContain('events/2026/circle-meeting-tea-and-gaps.json');
    expect(JSON.parse(read('apart/content/community.json'))).not.toHaveProperty('team');
    expect(entries()).not.toContain('issues/2026-03.md');
  });

  test('or nothing, when only asked what it would become', () => {
    const before = entries();
    const { stdout } = gazette('import', 'march.md', '--facts', '--dry-run');
    expect(stdout).toContain('Would write 6 files');
    expect(entries()).toEqual(before);
  });

  test('never over what is there: another issue of that month stops all of it', () => {
    write(
      'content/issues/2026-03.md',
      '---\ntitle: March\nsendDate: 2026-03-02\nsections:\n- heading: Events\n  entries: [events/2026/tea-and-gaps]\n---\n',
    );
    const before = entries();
    const { status, stderr } = gazette('import', 'march.md', '--facts');
    expect(status).toBe(1);
    expect(stderr).toContain('Unexpected issue content/issues/2026-03.md that is there already');
    expect(entries()).toEqual(before);
  });

  test('beside another entry of that name, with a number', () => {
    write('content/events/2026/gap-school.json', {
      title: 'Gap school',
      summary: 'Another school of that name.',
      starts: '2026-09-01',
    });
    gazette('import', 'march.md', '--facts');
    expect(entries()).toContain('events/2026/gap-school-2.json');
    expect(read('content/events/2026/gap-school.json')).toContain('2026-09-01');
  });

  test('for machines, each announcement with what was made of it', () => {
    const { stdout, status } = gazette('import', 'march.md', '--facts', '--format', 'json', '--dry-run');
    expect(status).toBe(0);
    const { items } = JSON.parse(stdout) as { items: Record<string, unknown>[] };
    expect(items.map(({ title }) => title)).toEqual([
      'Circle meeting: Tea and gaps',
      'Gap school',
      'A talk some day',
      'Job: Keeper of gaps at the University of Gaps',
      'Ada Lovelace',
    ]);
    expect(items[1]).toEqual({
      kind: 'event',
      section: 'Events',
      title: 'Gap school',
      startDate: '2026-05-12',
      endDate: '2026-05-14',
      deadline: null,
      url: 'https://gaps.example.org/school',
      otherUrls: [],
      isJob: false,
    });
  });
});

test('a newsletter that has the same event twice names one entry twice', () => {
  const twice = '**5 June 2026**\n\nRegister [here](https://gaps.example.org/picnic).';
  write(
    'march.md',
    `2 March 2026\n\n## Our updates\n\n### Gap picnic\n\n${twice}\n\n## Events\n\n### Gap picnic\n\n${twice}\n`,
  );
  gazette('import', 'march.md', '--facts');
  expect(entries().filter((file) => file.includes('picnic'))).toEqual(['events/2026/gap-picnic.json']);
  expect(read('content/issues/2026-03.md').match(/events\/2026\/gap-picnic/g)).toHaveLength(2);
});

test('a message is imported as well', () => {
  write(
    'march.eml',
    'Date: Mon, 2 Mar 2026 09:00:00 +0000\nContent-Type: text/html\n\n<h2>Events</h2><h3>Gap school</h3><p><b>12 May 2026</b></p><p>More <a href="https://gaps.example.org/school">here</a>.</p>',
  );
  expect(gazette('import', 'march.eml', '--facts').stdout).toContain('Sent on 2026-03-02, as the message says');
  expect(entries()).toContain('events/2026/gap-school.json');
});

describe('what cannot be imported is said in a sentence', () => {
  test.each([
    ['no file', [], 'Missing a newsletter, expected a file that ends in .md, .html or .eml'],
    ['a file that is not there', ['no.md'], 'Cannot read no.md: file does not exist'],
    ['a folder', ['content'], 'Cannot read content: it is a folder'],
    ['two files', ['a.md', 'b.md'], 'Unexpected "b.md", expected one newsletter at a time'],
    ['a day that is none', ['undated.md', '--send-date', 'tomorrow'], 'Unexpected send date "tomorrow"'],
    ['a newsletter that does not say when', ['undated.md'], 'Missing the day that undated.md was sent'],
    ['another format', ['undated.md', '--format', 'xml'], 'Unexpected format "xml", expected text or json'],
    ['another kind of file', ['undated.txt.docx'], 'expected a name that ends in .md, .html or .eml'],
  ])('%s', (_, args, sentence) => {
    write('undated.md', '## Events\n\n### Tea\n\n**5 May 2026**\n\nMore [here](https://gaps.example.org/tea).\n');
    write('undated.txt.docx', 'x');
    const { status, stderr } = gazette('import', ...args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
    expect(existsSync(join(root, 'content/issues'))).toBe(false);
  });

  test('but with the day it is imported', () => {
    write('undated.md', '## Events\n\n### Gap school\n\n**5 May**\n\nMore [here](https://gaps.example.org/s).\n');
    expect(gazette('import', 'undated.md', '--facts', '--send-date', '2026-03-02').status).toBe(0);
    expect(entries()).toContain('events/2026/gap-school.json');
  });
});
