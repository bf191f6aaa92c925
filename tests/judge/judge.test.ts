// The one file that CI runs says what the sources say, on a Node older than ours and with nothing installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { RULES } from '../../src/checks/index.ts';
import { STRUCTURE } from '../../src/checks/structure.ts';
import { command as check } from '../../src/cli/check.ts';
import { JUDGE } from '../../src/generate/judge.ts';
import { community, type Files } from '../builders.ts';
import { type ArchiveFolder, type Case, writeArchives } from './archives.ts';
import { OLD_NODE } from './old-node.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BUNDLE = join(ROOT, JUDGE);
const ELSEWHERE = mkdtempSync(join(tmpdir(), 'gazette-judge-'));

afterAll(() => rmSync(ELSEWHERE, { recursive: true }));

const MISTAKES = vi.hoisted((): { file: string; text: string | Uint8Array; beside?: Files; rule: string }[] => []);
const { GOOD } = await import('../archive/mistakes/mistake.ts');
for (const file of filesIn('archive/mistakes')) await import(file);
vi.mock('../archive/mistakes/mistake.ts', async (original) => ({
  ...(await original<object>()),
  mistake: (_: string, given: (typeof MISTAKES)[number]) => MISTAKES.push(given),
}));

test('of every mistake it says what the sources say', async () => {
  const cases = MISTAKES.map(
    ({ file, text, beside = {} }): Case => ({
      file,
      text,
      beside: { ...GOOD, ...beside },
      now: '2026-03-01T12:00:00Z',
    }),
  );
  expect(cases.length).toBeGreaterThan(100);
  await expectSame(
    cases,
    MISTAKES.map(({ rule }) => rule),
  );
});

test("of every rule's example it says what the sources say", async () => {
  const examples = [...RULES, ...STRUCTURE].flatMap(({ name, example }) => (example ? [{ name, example }] : []));
  const topics = ['missing-data', 'time', 'trust', 'teams', 'tools', 'teaching'].map((id) => ({ id, title: id }));
  const own = { 'content/community.json': JSON.stringify(community({ topics }), null, 2) };
  const cases = examples.map(
    ({ example: { file, text, beside, now = '2026-02-01T12:00:00Z' } }): Case => ({
      file,
      text,
      beside: { ...own, ...beside },
      now,
    }),
  );
  expect(cases.length).toBeGreaterThan(50);
  await expectSame(
    cases,
    examples.map(({ name }) => name),
  );
});

test('of the whole archive it says what the sources say, and shows its entries alike', async () => {
  const [judges, ours] = ['judge.json', 'ours.json'].map((file) => join(ELSEWHERE, file));
  const args = ['content', '--format', 'json', '--all', '--maintainers', '--now', '2026-03-01T12:00:00Z'];
  const { stdout } = judge(BUNDLE, ['check', ...args, '--report', judges ?? '']);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(await sayOurselves(ROOT, [...args, '--report', ours ?? ''])));
  expect(readFileSync(judges ?? '', 'utf8')).toBe(readFileSync(ours ?? '', 'utf8'));
});

test('it runs from an empty folder, and ends as gazette does', () => {
  const alone = join(ELSEWHERE, 'gazette.mjs');
  copyFileSync(BUNDLE, alone);
  expect(judge(alone, ['check'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Checked \d+ entries/) });
  expect(judge(alone, ['check', '--format', 'github']).stdout).toMatch(/^::stop-commands::/);
  expect(judge(alone, ['check', '--formt', 'json'])).toMatchObject({
    status: 2,
    stderr: "Unknown option '--formt'\n\ngazette check --help explains the command.\n",
  });
  expect(judge(alone, ['fix'])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^Unexpected command "fix", expected one of check/),
  });
  expect(judge(alone, ['check'], ELSEWHERE)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^Cannot read content[^\n]*\n$/),
  });
});

test('it is small, and tells nothing of the machine it was made on', () => {
  const text = readFileSync(BUNDLE, 'utf8');
  expect(text.length).toBeLessThan(1_000_000);
  expect([ROOT, 'node_modules/', 'sourceMappingURL'].filter((sign) => text.includes(sign))).toEqual([]);
});

test('made in another folder, it has the same bytes', () => {
  const root = join(ELSEWHERE, 'another');
  for (const item of ['src', 'schemas', 'package.json'])
    cpSync(join(ROOT, item), join(root, item), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const script = `const { renderJudge } = await import('./src/generate/judge.ts');
    process.stdout.write(JSON.stringify(await renderJudge(new Map())));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  for (const [file, text] of JSON.parse(stdout)) expect(readFileSync(join(ROOT, file), 'utf8') === text).toBe(true);
});

test('it needs nothing that Node 20 lacks, but for what it brings', () => {
  const tsc = join(ROOT, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
  const project = join(import.meta.dirname, 'node-20');
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', project], { encoding: 'utf8' });
  expect(stdout, 'What is missing is to be brought by src/judge/shims.ts, and told to shims.d.ts').toBe('');
});

/** All cases are judged by both, and each of the rules is heard of. */
async function expectSame(cases: readonly Case[], rules: readonly string[]): Promise<void> {
  const archives = writeArchives(cases);
  try {
    const script = join(import.meta.dirname, 'judge-many.mjs');
    const orders = archives.map((archive) => ({ root: archive.root, args: ['check', ...argsFor(archive)] }));
    const { stdout, stderr } = spawnSync(OLD_NODE, [script, BUNDLE, JSON.stringify(orders)], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    expect(stderr).toBe('');
    const said: string[] = JSON.parse(stdout);
    expect(said.length).toBe(archives.length);
    for (const [index, archive] of archives.entries())
      expect(JSON.parse(said[index] ?? '')).toEqual(JSON.parse(await sayOurselves(archive.root, argsFor(archive))));
    expect(rules.filter((rule) => !said.some((text) => text.includes(`"rule": "${rule}"`)))).toEqual([]);
  } finally {
    for (const { root } of archives) rmSync(root, { recursive: true });
  }
}

function argsFor({ root, about, now }: ArchiveFolder): string[] {
  const files = about.map((file) => join(root, file));
  return [...files, '--format', 'json', '--all', '--maintainers', '--now', now];
}

/** What the sources say, in this process. */
async function sayOurselves(root: string, args: string[]): Promise<string> {
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void said.push(text));
  vi.stubEnv('GAZETTE_ROOT', root);
  try {
    await check.run(args.map((arg) => (arg === 'content' ? join(root, arg) : arg)));
  } finally {
    log.mockRestore();
    vi.unstubAllEnvs();
  }
  return said.join('\n');
}

function judge(file: string, args: string[], root = ROOT) {
  const { status, stdout, stderr } = spawnSync(OLD_NODE, [file, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', GITHUB_STEP_SUMMARY: '' },
    maxBuffer: 10_000_000,
  });
  return { status, stdout, stderr };
}

function filesIn(folder: string): string[] {
  const path = join(import.meta.dirname, '..', folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(path, file));
}
