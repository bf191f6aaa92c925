import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sortOut } from '../../src/cli/check/scope.ts';
import { wholeFile } from '../../src/diagnostic.ts';
import { community, filesOf, newsItem, opportunity, person } from '../builders.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src/cli/main.mjs');
const ADA = 'content/people/ada-lovelace.json';
const MARY = 'content/people/mary-somerville.json';
const BAD = '{\n  "name": "Mary Somerville",\n  "url": "nowhere"\n}\n';

let folder: string;
let root: string;

/** A repository whose main branch has one person who is right and one with a mistake, and whose branch is about to change. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-since-'));
  root = join(folder, 'repository');
  for (const [file, text] of Object.entries(filesOf({ people: [person()] }))) write(file, String(text));
  write('content/people/old-mistake.json', BAD);
  git('init', '-q', '-b', 'main');
  commit('The archive so far');
  git('checkout', '-q', '-b', 'mine');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function remove(file: string): void {
  rmSync(join(root, file));
}

function gitIn(cwd: string, ...args: string[]): void {
  const user = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...user, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function git(...args: string[]): void {
  gitIn(root, ...args);
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

function checkIn(cwd: string, ...args: string[]) {
  return spawnSync(process.execPath, [MAIN, 'check', '--now', '2026-03-01', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', GIT_CEILING_DIRECTORIES: folder },
  });
}

/** Exit code, what counts and how much does not. */
function check(...args: string[]) {
  const { status, stdout, stderr } = checkIn(root, ...args, '--format', 'json', '--all');
  if (stdout === '') throw new Error(stderr);
  const { diagnostics, elsewhere } = JSON.parse(stdout);
  const tell = ({ place, rule }: { place: { file: string }; rule: string }): string => `${place.file} ${rule}`;
  return { status, own: diagnostics.map(tell), elsewhere: elsewhere.diagnostics.map(tell) };
}

const OLD = ['content/people/old-mistake.json schema/wrong-form'];

test('a mistake that stood there before is the archive’s own, and blocks nobody', () => {
  write(ADA, JSON.stringify({ name: 'Ada King' }));
  commit('Rename Ada');
  expect(check()).toEqual({ status: 1, own: OLD, elsewhere: [] });
  expect(check('--since', 'main')).toEqual({ status: 0, own: [], elsewhere: OLD });
});

test('what stands elsewhere is a count and a hint, and shown on request', () => {
  expect(checkIn(root, '--since', 'main').stdout).toBe(
    'Checked 2 entries, none of them changed since main. No errors, no warnings\n\n1 error elsewhere in the archive, which counts for nothing here; --all shows them\n',
  );
  expect(checkIn(root, '--since', 'main', '--all').stdout).toContain('content/people/old-mistake.json:3:10  error');
  write(ADA, JSON.stringify({ name: 'Ada King' }));
  expect(checkIn(root, '--since', 'main').stdout).toMatch(/^Checked 2 entries, 1 of them changed since main\. /);
});

test('a mistake in a file that was added counts, whether committed, staged, only saved or in a subfolder new to git', () => {
  const mine = { status: 1, own: [`${MARY} schema/wrong-form`], elsewhere: OLD };
  write(MARY, BAD);
  expect(check('--since', 'main')).toEqual(mine);
  git('add', '-A');
  expect(check('--since', 'main')).toEqual(mine);
  commit('Add Mary');
  expect(check('--since', 'main')).toEqual(mine);
  write('content/news/2026/award.json', '{}');
  expect(check('--since', 'main').own).toContain('content/news/2026/award.json schema/missing-field');
});

test('whoever touches a file with a mistake is told of it', () => {
  write('content/people/old-mistake.json', BAD.replace('Somerville', 'Fairfax'));
  expect(check('--since', 'main')).toEqual({ status: 1, own: OLD, elsewhere: [] });
});

test('a file that is renamed counts under its new name, with all that it breaks', () => {
  write('content/spotlights/2026/ada.md', SPOTLIGHT);
  git('checkout', '-q', 'main');
  commit('A spotlight');
  git('checkout', '-q', '-B', 'mine');
  renameSync(join(root, ADA), join(root, 'content/people/ada-king.json'));
  renameSync(join(root, 'content/people/old-mistake.json'), join(root, 'content/people/older-mistake.json'));
  expect(check('--since', 'main')).toEqual({
    status: 1,
    own: ['content/people/older-mistake.json schema/wrong-form', 'content/spotlights/2026/ada.md reference/missing'],
    elsewhere: [],
  });
});

const SPOTLIGHT =
  '---\ntitle: Ada Lovelace\nsummary: Ada looks for gaps in tables of numbers.\nperson: people/ada-lovelace\npublished: 2026-02-12\n---\n\n## What now?\n\nGaps.\n';

test('a removal counts for the references that lead nowhere now, and for nothing else', () => {
  write('content/spotlights/2026/ada.md', SPOTLIGHT);
  write('content/spotlights/2026/nobody.md', SPOTLIGHT.replace('people/ada-lovelace', 'people/nobody-at-all'));
  git('checkout', '-q', 'main');
  commit('Spotlights');
  git('checkout', '-q', '-B', 'mine');
  remove(ADA);
  commit('Remove Ada');
  expect(check('--since', 'main')).toEqual({
    status: 1,
    own: ['content/spotlights/2026/ada.md reference/missing'],
    elsewhere: [...OLD, 'content/spotlights/2026/nobody.md reference/missing'],
  });
});

test('a topic taken from the community breaks entries nobody touched', () => {
  write(MARY, JSON.stringify({ name: 'Mary Somerville', topics: ['missing-data'] }));
  git('checkout', '-q', 'main');
  commit('Add Mary');
  git('checkout', '-q', '-B', 'mine');
  write('content/community.json', JSON.stringify(community({ topics: [{ id: 'other', title: 'Other' }] })));
  expect(check('--since', 'main')).toEqual({ status: 1, own: [`${MARY} reference/unknown-topic`], elsewhere: OLD });
});

test('what others add to main meanwhile is not this change’s, before and after a merge', () => {
  write(MARY, JSON.stringify({ name: 'Mary Somerville' }));
  commit('Add Mary');
  git('checkout', '-q', 'main');
  write('content/people/later-mistake.json', BAD);
  commit('A mistake on main');
  git('checkout', '-q', 'mine');
  expect(check('--since', 'main')).toEqual({ status: 0, own: [], elsewhere: OLD });
  git('merge', '-q', '--no-edit', 'main');
  expect(check('--since', 'main')).toEqual({
    status: 0,
    own: [],
    elsewhere: ['content/people/later-mistake.json schema/wrong-form', ...OLD],
  });
});

test('names with spaces, quotation marks and letters beyond ASCII are found', () => {
  write('content/people/Zoë "the" K.json', '{ "name": "Zoë" }');
  expect(check('--since', 'main').own).toEqual(['content/people/Zoë "the" K.json file/bad-name']);
});

test('a content folder somewhere below the top of a repository is compared, too', () => {
  const below = join(root, 'sites/circle');
  for (const [file, text] of Object.entries(filesOf({ people: [person()] })))
    write(join('sites/circle', file), String(text));
  write('sites/circle/content/people/old-mistake.json', BAD);
  commit('A second site');
  git('branch', '-f', 'main');
  write('sites/circle/content/people/mary-somerville.json', BAD);
  const { status, stdout } = checkIn(below, '--since', 'main', '--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    errors: 1,
    elsewhere: { errors: 1 },
    diagnostics: [{ place: { file: MARY } }],
  });
});

test('files and folders can be named instead, in and outside of git', () => {
  rmSync(join(root, '.git'), { recursive: true });
  write(MARY, BAD);
  expect(check(ADA)).toEqual({ status: 0, own: [], elsewhere: [`${MARY} schema/wrong-form`, ...OLD] });
  expect(check(MARY)).toEqual({ status: 1, own: [`${MARY} schema/wrong-form`], elsewhere: OLD });
  expect(check('content/people').own).toHaveLength(2);
  expect(checkIn(root, 'nowhere.json').status).toBe(2);
});

test('what cannot be compared with is a sentence, and exits with 2', () => {
  const unknown = checkIn(root, '--since', 'mian');
  expect(unknown.stderr).toBe(
    'Cannot compare with "mian": there is no such branch, tag or commit here; git fetch may bring it\n',
  );
  expect(unknown.status).toBe(2);
  const option = checkIn(root, '--since=--output=content/people/stolen');
  expect(option.stderr).toContain('there is no such branch, tag or commit here');
  expect(option.status).toBe(2);
  const both = checkIn(root, '--since', 'main', ADA);
  expect(both.stderr).toContain('Unexpected files beside --since, expected one of the two');
  expect(both.status).toBe(2);
  rmSync(join(root, '.git'), { recursive: true });
  const outside = checkIn(root, '--since', 'main');
  expect(outside.stderr).toBe(`Cannot compare with "main": ${root} is not in a git repository\n`);
  expect(outside.status).toBe(2);
});

test('a shallow clone says how to deepen it', () => {
  write(MARY, JSON.stringify({ name: 'Mary Somerville' }));
  commit('Add Mary');
  const shallow = join(folder, 'shallow');
  gitIn(folder, 'clone', '-q', '--depth', '1', '--branch', 'mine', `file://${root}`, shallow);
  const { status, stderr } = checkIn(shallow, '--since', 'origin/main');
  expect(stderr).toContain('this clone is shallow');
  expect(stderr).toContain('git fetch --deepen');
  expect(status).toBe(2);
  gitIn(shallow, 'fetch', '-q', '--deepen=100', 'origin', 'main:refs/remotes/origin/main', 'mine');
  expect(checkIn(shallow, '--since', 'origin/main').status).toBe(0);
});

test('a branch without anything in common says so', () => {
  git('checkout', '-q', '--orphan', 'other');
  commit('Start anew');
  expect(checkIn(root, '--since', 'main').stderr).toBe(
    'Cannot compare with "main": it has no commit in common with HEAD\n',
  );
});

test('who mends a word in an old opportunity is not told that it has closed, who adds one is', () => {
  const closed = (title: string): string =>
    `${JSON.stringify(opportunity({ title, deadlines: [{ date: '2026-02-10' }] }), null, 2)}\n`;
  write('content/opportunities/2026/lecturer.json', closed('Lecturer'));
  write('content/opportunities/2026/reader.json', closed('Reader in numerical analysis'));
  git('checkout', '-q', 'main');
  commit('Opportunities');
  git('checkout', '-q', '-B', 'mine');
  write('content/opportunities/2026/lecturer.json', closed('Lecturer in statistics'));
  git('mv', 'content/opportunities/2026/reader.json', 'content/opportunities/2026/reader-in-york.json');
  write('content/opportunities/2026/fellow.json', closed('Fellow of the year'));
  const fellow = ['content/opportunities/2026/fellow.json opportunity/deadline-passed'];
  expect(check('--since', 'main').own).toEqual(fellow);
  git('add', '-A');
  expect(check('--since', 'main').own).toEqual(fellow);
  commit('A fellow');
  expect(check('--since', 'main').own).toEqual(fellow);
});

test('a folder of another year is told to who put it there, today or not', () => {
  write('content/news/2025/award.json', JSON.stringify(newsItem({ date: '2026-02-09' })));
  expect(check('--since', 'main').own).toEqual(['content/news/2025/award.json entry/year-folder']);
});

test('an entry that comes to light as its twin goes counts with what is wrong in it', () => {
  write('content/people/ada-lovelace.md', '---\nname: Ada Lovelace\n---\n\nSee [here](https://example.org/ada).\n');
  git('checkout', '-q', 'main');
  commit('Ada twice');
  git('checkout', '-q', '-B', 'mine');
  expect(check('--since', 'main').elsewhere).toContain('content/people/ada-lovelace.md file/same-id');
  remove(ADA);
  expect(check('--since', 'main').own).toEqual(['content/people/ada-lovelace.md link/words']);
});

test('for what an untouched entry has to itself, nobody looks at the archive as it was', () => {
  const found = {
    rule: 'link/words',
    severity: 'warning' as const,
    place: wholeFile(ADA),
    message: 'Unexpected "here"',
  };
  const before = () => ({ sources: [], others: [] });
  const refuse = (): never => {
    throw new Error('Looked');
  };
  const scope = { changed: new Set([MARY]), added: new Set<string>(), before };
  expect(sortOut([found], { ...scope, touched: new Set(['people/mary-somerville']) }, refuse).elsewhere).toEqual([
    found,
  ]);
  for (const touched of ['people/ada-lovelace', 'community'])
    expect(() => sortOut([found], { ...scope, touched: new Set([touched]) }, refuse)).toThrow('Looked');
});
