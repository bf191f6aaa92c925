import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf, person } from '../builders.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');
let root: string;
let summary: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-github-'));
  summary = join(root, 'summary.md');
  writeFileSync(summary, '');
  for (const [file, text] of Object.entries(filesOf({ people: [person()] }))) write(file, String(text));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** What the runner would read, apart from what it is told to take for no command. */
function report(env: Record<string, string> = { GITHUB_STEP_SUMMARY: summary }, ...args: string[]) {
  const { GITHUB_STEP_SUMMARY: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(SRC, 'cli/main.mjs'), 'check', '--now', '2026-03-01', '--format', 'github', ...args],
    { cwd: root, encoding: 'utf8', env: { ...inherited, NO_COLOR: '1', ...env } },
  );
  const [, token = ''] = /^::stop-commands::(\S+)\n/.exec(stdout) ?? [];
  const end = stdout.indexOf(`\n::${token}::\n`);
  const commands = stdout.slice(end + `\n::${token}::\n`.length);
  return {
    status,
    stderr,
    token,
    log: stdout.slice(0, end),
    commands: commands.split('\n').filter((line) => line !== ''),
  };
}

test('a mistake is drawn on its line, listed in the log and in the job summary', () => {
  write('content/people/mary.json', '{\n  "nmae": "Mary Somerville"\n}\n');
  const { status, log, commands } = report();
  expect(commands).toHaveLength(1);
  expect(commands[0]).toMatch(
    /^::error title=schema\/unknown-field,file=content\/people\/mary.json,line=2,endLine=2,col=3,endColumn=8::Unexpected field "nmae", expected one of name, .*%0A→ Did you mean "name"\?$/,
  );
  expect(log).toContain('content/people/mary.json:2:3  error  schema/unknown-field');
  expect(readFileSync(summary, 'utf8')).toMatch(/^### 1 error to look at\n\n#### `content\/people\/mary.json`\n/);
  expect(status).toBe(1);
});

test('GitHub shows ten of each, so ten are sent, and all of them are in the summary', () => {
  for (let index = 10; index < 25; index += 1) write(`content/people/mary-${index}.json`, '{ "nmae": "Mary" }');
  expect(report().commands).toHaveLength(10);
  expect(readFileSync(summary, 'utf8').match(/\*\*Line 1\*\*/g)).toHaveLength(15);
});

test('without a job summary the annotations are all there is', () => {
  write('content/people/mary.json', '{ "nmae": "Mary" }');
  const { status, commands } = report({});
  expect(commands).toHaveLength(1);
  expect(status).toBe(1);
});

test('a good archive has nothing to draw', () => {
  const { status, commands } = report();
  expect(commands).toEqual([]);
  expect(status).toBe(0);
  expect(readFileSync(summary, 'utf8')).toBe('### No errors, no warnings\n');
});

const FORGED = '::error file=content/community.json::forged';

test('nothing in an entry or its name can forge a command', () => {
  const field = `x\r\n${FORGED}\n##[error]forged\u2028%0A${FORGED}`;
  write('content/people/mary.json', JSON.stringify({ name: 'Mary Somerville', [field]: 1 }, null, 2));
  write(`content/people/%0A::error::forged,line=1.json`, '{ "name": "Forged" }');
  if (process.platform !== 'win32') write(`content/people/a\n${FORGED}.json`, '{ "name": "Forged" }');
  const { commands, log, token } = report();
  for (const line of commands) {
    expect(line).toMatch(
      /^::error title=[^:]*,file=content\/people\/[^:,]*,line=\d+,endLine=\d+,col=\d+,endColumn=\d+::Unexpected/,
    );
    expect(line).not.toMatch(/[\r\u2028]%0A::/);
  }
  // The field nobody knows, its line separator, and the names of two files.
  expect(commands).toHaveLength(process.platform === 'win32' ? 3 : 4);
  expect(commands.join('\n')).not.toContain('%0A::error::');
  expect(log.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([`::stop-commands::${token}`]);
});

test('the token that lets commands in again is another one each time', () => {
  expect(report().token).not.toBe(report().token);
});

test('a summary that cannot be written is a sentence, and exits with 2', () => {
  const { status, stderr } = report({ GITHUB_STEP_SUMMARY: join(root, 'nowhere', 'summary.md') });
  expect(stderr).toMatch(/^Cannot write the job summary: /);
  expect(status).toBe(2);
});

test('one file alone knows @actions/core', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|mjs|astro)$/.test(file),
  );
  const users = files.filter((file) => /from '@actions\//.test(readFileSync(join(SRC, file), 'utf8')));
  expect(users.map((file) => file.replaceAll('\\', '/'))).toEqual(['github/annotations.ts']);
});
