import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '..', '..', 'src/cli/main.mjs');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-check-'));
  write('content/community.json', {
    name: 'Missing Data Circle',
    mission: 'People who work with data that are not there.',
    site: 'https://circle.example.org/',
    language: 'en-GB',
    zone: 'Europe/London',
    topics: [{ id: 'missing-data', title: 'Missing data' }],
  });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, data: unknown): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), typeof data === 'string' ? data : `${JSON.stringify(data, null, 2)}\n`);
}

function gazette(...args: string[]) {
  return spawnSync(process.execPath, [MAIN, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

test('a good archive is told so, and exits with 0', () => {
  write('content/people/ada.json', { name: 'Ada Lovelace' });
  write('content/people/mary.json', { name: 'Mary Somerville' });
  const { status, stdout } = gazette('check');
  expect(stdout).toBe('Checked 2 entries. No errors, no warnings\n');
  expect(status).toBe(0);
});

test('who names files is told how many of the entries they are', () => {
  write('content/people/ada.json', { name: 'Ada Lovelace' });
  write('content/people/mary.json', { name: 'Mary Somerville' });
  expect(gazette('check', 'content/people/ada.json').stdout).toBe(
    'Checked 2 entries, 1 of them named by you. No errors, no warnings\n',
  );
  expect(gazette('check', 'content/community.json').stdout).toBe(
    'Checked 2 entries, none of them named by you. No errors, no warnings\n',
  );
});

test('a slip is shown on its line with a caret, and exits with 1', () => {
  write('content/people/ada.json', '{\n  "nam": "Ada Lovelace"\n}\n');
  const { status, stdout } = gazette('check');
  expect(stdout).toMatchInlineSnapshot(`
    "Checked 1 entry.

    content/people/ada.json:2:3  error  schema/unknown-field
      Unexpected field "nam", expected one of name, otherNames, summary, roles, cohort, orcid, url, portrait, topics, links, aliases, firstPublished, lastChanged, exceptions
      2 │   "nam": "Ada Lovelace"
        │   ^^^^^
      → Did you mean "name"?

    1 error, no warnings in 1 file

    → 1 of these is mended by npm run fix
    "
  `);
  expect(status).toBe(1);
});

test('machines get the same as JSON', () => {
  write('content/people/ada.json', '{\n  "nam": "Ada Lovelace"\n}\n');
  const { status, stdout } = gazette('check', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    errors: 1,
    warnings: 0,
    diagnostics: [
      {
        rule: 'schema/unknown-field',
        severity: 'error',
        place: { file: 'content/people/ada.json', start: { line: 2, column: 3 }, end: { line: 2, column: 8 } },
        help: 'Did you mean "name"?',
      },
    ],
  });
  expect(status).toBe(1);
});

test('what only maintainers can see to is said when they ask', () => {
  write('content/people/ada.json', { name: 'Ada Lovelace', cohort: '2025-2026' });
  expect(gazette('check').stdout).toBe('Checked 1 entry. No errors, no warnings\n');
  const { status, stdout } = gazette('check', '--maintainers');
  expect(stdout).toContain('content/people/ada.json:3:13  warning  person/spotlight-missing\n');
  expect(status).toBe(0);
});

test('a folder without content cannot be checked, and exits with 2 and a sentence', () => {
  rmSync(join(root, 'content'), { recursive: true });
  const { status, stdout, stderr } = gazette('check');
  expect(stdout).toBe('');
  expect(stderr).toBe(`Cannot read content/ in ${root}: directory does not exist\n`);
  expect(status).toBe(2);
});

test('a command, a flag and a moment that are not understood are named, and exit with 2', () => {
  const unknown = gazette('chek');
  expect(unknown.stderr).toMatch(/^Unexpected command "chek", expected one of start, check/);
  expect(unknown.status).toBe(2);
  expect(gazette('constructor').stderr).toMatch(/^Unexpected command "constructor"/);
  const flag = gazette('check', '--fromat', 'json');
  expect(flag.stderr).toMatch(/^Unknown option '--fromat'\n/);
  expect(flag.status).toBe(2);
  const moment = gazette('check', '--now', 'tomorrow');
  expect(moment.stderr).toMatch(/^Cannot read "tomorrow" as now: expected an instant/);
  expect(moment.status).toBe(2);
});

test('every command explains itself, with an example', () => {
  const list = gazette('--help');
  expect(list.status).toBe(0);
  const names = [...list.stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name);
  expect(names).toEqual(expect.arrayContaining(['start', 'check', 'fix', 'new', 'build', 'dev', 'generate']));
  for (const name of names) {
    const { status, stdout } = gazette(name, '--help');
    expect(stdout, name).toContain(`gazette ${name}`);
    expect(stdout, name).toContain('Example');
    expect(status).toBe(0);
  }
});

test('the archive that ships has no errors and no warnings', () => {
  const { status, stdout } = spawnSync(process.execPath, [MAIN, 'check'], {
    cwd: join(import.meta.dirname, '..', '..'),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(stdout).toMatch(/^Checked \d{3} entries\. No errors, no warnings\n$/);
  expect(status).toBe(0);
});
