import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type History, readHistory } from '../../src/git/history.ts';

const TALK = 'content/events/2026/on-missing-data.md';
const TEXT = '---\ntitle: On missing data\n---\n\nWhat is not there, and why: a talk of an hour, with time to ask.\n';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-history-'));
  root = join(folder, 'repository');
  mkdirSync(root);
  git('init', '-q', '-b', 'main');
});

afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: string[]): void {
  gitAt('2026-01-01', ...args);
}

/** Dates without a time are noon in UTC. */
function gitAt(date: string, ...args: string[]): void {
  const user = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  const time = `${date}T12:00:00Z`;
  const { status, stderr } = spawnSync('git', [...user, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: time },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function write(file: string, text = TEXT): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function commit(date: string): void {
  git('add', '-A');
  gitAt(date, 'commit', '-q', '-m', 'A change');
}

/** The days, and seconds before noon, at which a file came and changed. */
function timesOf(file: string, history: History | undefined = readHistory(root, 'content')): string[] | undefined {
  return history?.get(file)?.map((time) => Temporal.Instant.fromEpochMilliseconds(time * 1000).toString());
}

test('a file was published when it was committed, and changed whenever it was committed again', () => {
  write(TALK);
  commit('2026-02-01');
  write(TALK, `${TEXT}\nIn room 4.\n`);
  commit('2026-02-03');
  expect(timesOf(TALK)).toEqual(['2026-02-01T12:00:00Z', '2026-02-03T12:00:00Z']);
});

test('files that came together are a second apart', () => {
  write('content/people/ada.json', '{}\n');
  write('content/people/grace.json', '{ }\n');
  commit('2026-02-01');
  expect(timesOf('content/people/ada.json')).toEqual(['2026-02-01T12:00:00Z']);
  expect(timesOf('content/people/grace.json')).toEqual(['2026-02-01T11:59:59Z']);
});

test('a renamed file keeps its day, and a new name alone is no change', () => {
  write(TALK);
  commit('2026-02-01');
  git('mv', TALK, 'content/events/2026/on-gaps.md');
  commit('2026-02-03');
  expect(timesOf('content/events/2026/on-gaps.md')).toEqual(['2026-02-01T12:00:00Z']);
});

test('a file renamed and edited at once keeps its day, and has changed', () => {
  write(TALK);
  commit('2026-02-01');
  git('mv', TALK, 'content/events/2026/on-gaps.md');
  write('content/events/2026/on-gaps.md', `${TEXT}\nIn room 4.\n`);
  commit('2026-02-03');
  expect(timesOf('content/events/2026/on-gaps.md')).toEqual(['2026-02-01T12:00:00Z', '2026-02-03T12:00:00Z']);
});

test('a name that became free may be taken by something new', () => {
  write(TALK);
  commit('2026-02-01');
  git('mv', TALK, 'content/events/2026/on-gaps.md');
  commit('2026-02-03');
  write(TALK, 'Something else.\n');
  commit('2026-02-05');
  expect(timesOf(TALK)).toEqual(['2026-02-05T12:00:00Z']);
});

test('a file removed and brought back is not new', () => {
  write(TALK);
  commit('2026-02-01');
  git('rm', '-q', TALK);
  commit('2026-02-02');
  write(TALK);
  commit('2026-02-03');
  expect(timesOf(TALK)?.[0]).toBe('2026-02-01T12:00:00Z');
});

test('what was proposed in January and merged in March was published in March', () => {
  write('content/people/ada.json', '{}\n');
  commit('2026-01-05');
  git('checkout', '-q', '-b', 'proposal');
  write(TALK);
  commit('2026-01-10');
  git('checkout', '-q', 'main');
  write('content/people/ada.json', '{ }\n');
  commit('2026-02-01');
  gitAt('2026-03-01', 'merge', '-q', '--no-ff', '-m', 'Merge the proposal', 'proposal');
  expect(timesOf(TALK)).toEqual(['2026-03-01T12:00:00Z']);
});

test('a community in a subfolder of a repository has paths of its own', () => {
  write(`newsroom/${TALK}`);
  commit('2026-02-01');
  expect(timesOf(TALK, readHistory(join(root, 'newsroom'), 'content'))).toEqual(['2026-02-01T12:00:00Z']);
});

test('names may have spaces, quotes and letters of any language', () => {
  const file = 'content/people/Zoë "Z" O’Neil.json';
  write(file);
  commit('2026-02-01');
  expect(timesOf(file)).toEqual(['2026-02-01T12:00:00Z']);
});

test('without a repository, or before its first commit, there is no history', () => {
  expect(readHistory(root, 'content')).toBeUndefined();
  expect(readHistory(folder, 'content')).toBeUndefined();
});

test('a shallow clone is refused with the remedy', () => {
  write(TALK);
  commit('2026-02-01');
  write(TALK, `${TEXT}\nIn room 4.\n`);
  commit('2026-02-03');
  git('clone', '-q', '--depth', '1', `file://${root}`, join(folder, 'shallow'));
  expect(() => readHistory(join(folder, 'shallow'), 'content')).toThrow(
    'Cannot read when entries were published: this clone has only the newest commits; git fetch --unshallow brings the others, and in a workflow fetch-depth: 0 under actions/checkout',
  );
});

test('what is kept in the cache and read on is what a look at the whole log gives', () => {
  const cache = join(folder, 'cache', 'history.json');
  write(TALK);
  write('content/people/ada.json', '{}\n');
  commit('2026-02-01');
  readHistory(root, 'content', cache);
  expect(existsSync(cache)).toBe(true);
  git('mv', TALK, 'content/events/2026/on-gaps.md');
  write('content/people/ada.json', '{ }\n');
  commit('2026-02-03');
  expect(readHistory(root, 'content', cache)).toEqual(readHistory(root, 'content'));
  expect(readHistory(root, 'content', cache)).toEqual(readHistory(root, 'content'));
});

test('the cache of a branch that was given another past is not believed', () => {
  const cache = join(folder, 'history.json');
  write('content/people/ada.json', '{}\n');
  commit('2026-01-05');
  git('checkout', '-q', '-b', 'proposal');
  write(TALK);
  commit('2026-01-10');
  readHistory(root, 'content', cache);
  git('checkout', '-q', 'main');
  gitAt('2026-03-01', 'merge', '-q', '--no-ff', '-m', 'Merge the proposal', 'proposal');
  expect(timesOf(TALK, readHistory(root, 'content', cache))).toEqual(['2026-03-01T12:00:00Z']);
});

test('a damaged cache is none', () => {
  const cache = join(folder, 'history.json');
  writeFileSync(cache, '{"below":"content"');
  write(TALK);
  commit('2026-02-01');
  expect(timesOf(TALK, readHistory(root, 'content', cache))).toEqual(['2026-02-01T12:00:00Z']);
});
