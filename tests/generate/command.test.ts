import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-generate-'));
  cpSync(join(ROOT, 'content', 'community.json'), join(root, 'content', 'community.json'));
  writeFileSync(join(root, 'content', 'README.md'), '# Guide\n\n<!-- fields: people -->\n<!-- end -->\n');
});

afterEach(() => rmSync(root, { recursive: true }));

function generate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'src', 'cli', 'main.ts'), 'generate', ...args],
    {
      env: { ...process.env, GAZETTE_ROOT: root, NO_COLOR: '1' },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

test('generate names each file it writes, and has nothing to renew after that', () => {
  const first = generate();
  expect(first.stdout.split('\n')).toContain('Wrote .github/ISSUE_TEMPLATE/events.yml');
  expect(first.status).toBe(0);
  expect(readFileSync(join(root, 'content', 'README.md'), 'utf8')).toContain('| **`name`** (required) |');
  expect(generate()).toMatchObject({ status: 0, stdout: 'Nothing to renew\n' });
});

test('--check says what is stale, and leaves it so', () => {
  generate();
  const form = join(root, '.github', 'ISSUE_TEMPLATE', 'news.yml');
  writeFileSync(form, 'edited by hand\n');
  for (const flag of ['--check', '--dry-run']) {
    expect(generate(flag)).toMatchObject({
      status: 1,
      stdout: 'Stale .github/ISSUE_TEMPLATE/news.yml\nRun npm run generate\n',
    });
  }
  expect(readFileSync(form, 'utf8')).toBe('edited by hand\n');
});

test('a new topic makes the forms stale', () => {
  generate();
  const file = join(root, 'content', 'community.json');
  const community = JSON.parse(readFileSync(file, 'utf8'));
  community.topics.push({ id: 'whale-song', title: 'Whale song' });
  writeFileSync(file, JSON.stringify(community));
  expect(generate('--check').stdout).toContain('Stale .github/ISSUE_TEMPLATE/events.yml');
});

test('a broken community.json is named, with its line', () => {
  writeFileSync(join(root, 'content', 'community.json'), '{\n  "name": "X"\n');
  expect(generate()).toMatchObject({ status: 2, stdout: '' });
  expect(generate().stderr).toContain('Cannot make the forms: content/community.json:2: Unexpected end of the file');
});
