import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../support/files.ts';
import { generateArchive } from './archive/generate.ts';
import { writeArchive } from './archive/write.ts';
import { checkers } from './check.ts';
import { type Contender, takeRounds } from './contender.ts';
import { hasGnuTime, measure } from './measure.ts';
import { pageOf } from './pages.ts';
import { findPeer, tellMissing } from './peers.ts';
import { countPages } from './site.ts';
import { ratioOf, spreadOf } from './statistics.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('of several rounds', () => {
  test('the middle one tells, and the two in the middle by halves', () => {
    expect(spreadOf([9, 1, 2])).toEqual({ median: 2, min: 1, max: 9 });
    expect(spreadOf([4, 1, 2, 9])).toEqual({ median: 3, min: 1, max: 9 });
  });

  test('a slow minute that slows both leaves their ratio alone', () => {
    expect(ratioOf([2, 20, 2], [1, 10, 1])).toEqual({ median: 2, min: 2, max: 2 });
  });

  test('who ran in the first round alone is set beside the first round alone', () => {
    expect(ratioOf([30], [2, 1, 1])).toEqual({ median: 15, min: 15, max: 15 });
  });
});

describe('a round', () => {
  const contender = (id: string, rest: Partial<Contender> = {}): Contender => ({
    id,
    name: id,
    command: [process.execPath, '-e', `require('fs').appendFileSync('ran', '${id} ')`],
    cwd: folder,
    ...rest,
  });

  test('has everybody in it, in turns, and a slow one only as often as it says', () => {
    const samples = takeRounds([contender('a'), contender('slow', { rounds: 1 })], { rounds: 2, warmUp: true });
    expect(readFileSync(join(folder, 'ran'), 'utf8')).toBe('a a slow a ');
    expect([...samples].map(([id, taken]) => [id, taken.length])).toEqual([
      ['a', 2],
      ['slow', 1],
    ]);
  });

  test('counts the CPU of what a process starts, where GNU time is there', () => {
    const busy = 'let used; do used = process.cpuUsage(); while (used.user + used.system < 150_000);';
    const parent = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    const { cpu, peak } = measure({ name: 'a parent', command: [process.execPath, '-e', parent], cwd: folder });
    if (!hasGnuTime()) expect([cpu, peak]).toEqual([Number.NaN, Number.NaN]);
    else expect([cpu > 0.15, peak > 10]).toEqual([true, true]);
  });

  test('ends with the last words of a process that fails', () => {
    const failing = {
      name: 'v8r',
      command: [process.execPath, '-e', 'console.error("no such flag"); process.exit(3)'],
      cwd: folder,
    };
    expect(() => measure(failing)).toThrow(/^Cannot time v8r: it ended with 3\nno such flag/);
  });
});

describe('a peer that is not installed', () => {
  test('is not found, neither as a package nor on the path', () => {
    expect(findPeer('v8r', folder)).toBeUndefined();
    expect(findPeer('hugo', folder, folder)).toBeUndefined();
  });

  test('is named, with how to get it', () => {
    expect(tellMissing(['v8r', 'hugo'])).toEqual([
      'v8r is not installed, and so left out: npm run bench -- install',
      'hugo is not installed, and so left out: apt-get install hugo, or gohugo.io/installation',
    ]);
  });
});

test('the entry that is changed for --since is the only one, and still good', () => {
  const root = join(folder, 'since');
  const { contenders } = checkers(root, writeArchive(root, 50));
  const { command, env } = contenders.find(({ id }) => id === 'since')!;
  const [program = '', ...args] = command;
  const { stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } });
  expect(stdout).toMatch(/^Checked 50 entries, 1 of them changed since HEAD~1/);
  expect(stdout).toContain('No errors, no warnings');
});

describe('the page that every generator is told of', () => {
  const entries = generateArchive(50);
  const titles = new Map(entries.map(({ id, data }) => [id, 'title' in data ? data.title : data.name]));

  test('leads from an issue to all that it announces, by title', () => {
    const issue = entries.find(({ collection }) => collection === 'issues')!;
    const named = pageOf(issue, titles).sections.flatMap((section) => section.entries);
    expect(named.length).toBeGreaterThan(5);
    expect(named.every(({ title, path }) => titles.get(path.slice(1, -1)) === title)).toBe(true);
  });

  test('has what the data of an event say, and leads to its people and pages', () => {
    const data = {
      title: 'An hour on missing data',
      summary: 'Why data are missing.',
      starts: '2024-05-14T10:00',
      speakers: [{ name: 'Ada Abara', person: 'people/ada-abara', affiliation: 'Leeds Society' }],
      url: 'https://example.org/hour',
    };
    expect(pageOf({ id: 'events/2024/an-hour', collection: 'events', data }, new Map())).toMatchObject({
      path: '/events/2024/an-hour/',
      date: '2024-05-14',
      facts: [
        { label: 'starts', value: '2024-05-14T10:00' },
        { label: 'speakers', value: 'Ada Abara', href: '/people/ada-abara/' },
        { label: 'speakers: affiliation', value: 'Leeds Society' },
        { label: 'url', value: 'https://example.org/hour', href: 'https://example.org/hour' },
      ],
    });
  });

  test('is counted where it is built, so that nobody compares different things', () => {
    const [first] = entries;
    writeFiles(join(folder, 'site'), { 'index.html': '', 'feed.xml': '', [`${first?.id}/index.html`]: '' });
    expect(countPages(join(folder, 'site'), entries)).toEqual({ all: 2, entries: 1 });
  });
});
