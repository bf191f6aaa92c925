import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LoadedArchive, loadArchive } from '../../src/archive/load.ts';
import { MAX_BYTES } from '../../src/entries/read.ts';
import { community, person } from '../builders.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-hostile-'));
  write('content/community.json', JSON.stringify(community()));
  write('content/people/ada-lovelace.json', JSON.stringify(person()));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What is wrong, as `file rule`; Ada's entry is never lost over it. */
function problems(): string[] {
  const { archive, diagnostics }: LoadedArchive = loadArchive(root);
  expect(archive.people.map(({ id }) => id)).toContain('people/ada-lovelace');
  return diagnostics.map(({ place, rule }) => `${place.file} ${rule}`);
}

function write(file: string, text: string): string {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return join(root, file);
}

test('a file of a gigabyte is not read, and its author told the limit', () => {
  spawnSync('truncate', ['-s', '1G', write('content/people/big.json', '')]);
  expect(problems()).toEqual(['content/people/big.json file/too-large']);
  expect(loadArchive(root).diagnostics[0]?.message).toBe('Unexpected file of more than 1 MB, expected a page of text');
});

test('a file of just 1 MB is read', () => {
  const blanks = ' '.repeat(MAX_BYTES - JSON.stringify(person()).length);
  write('content/people/grace-hopper.json', `${JSON.stringify(person())}${blanks}`);
  expect(problems()).toEqual([]);
});

test('a symbolic link to a file outside is not followed', () => {
  symlinkSync('/etc/passwd', join(root, 'content/people/passwd.json'));
  expect(problems()).toEqual(['content/people/passwd.json file/symbolic-link']);
});

test('a symbolic link to a folder outside is not followed', () => {
  symlinkSync('/etc', join(root, 'content/events'));
  expect(problems()).toEqual(['content/events file/symbolic-link']);
});

test('a folder that links to its own parent ends', () => {
  mkdirSync(join(root, 'content/events'));
  symlinkSync('..', join(root, 'content/events/2026'));
  expect(problems()).toEqual(['content/events/2026 file/symbolic-link']);
});

test('a link to nowhere, and one to another entry, are links all the same', () => {
  symlinkSync('nowhere', join(root, 'content/people/nobody.json'));
  symlinkSync('ada-lovelace.json', join(root, 'content/people/ada.json'));
  expect(problems()).toEqual([
    'content/people/ada.json file/symbolic-link',
    'content/people/nobody.json file/symbolic-link',
  ]);
});

test('a picture that is a link to a secret is no picture of the site', () => {
  symlinkSync('/etc/passwd', join(root, 'content/people/ada.png'));
  expect(problems()).toEqual(['content/people/ada.png file/symbolic-link']);
  expect([...loadArchive(root).archive.files]).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a pipe is not opened, so that nobody waits for its other end', () => {
  spawnSync('mkfifo', [join(root, 'content/people/pipe.json')]);
  expect(problems()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a socket is not opened', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(root, 'content/people/socket.json'), resolve));
  try {
    expect(problems()).toEqual([]);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});

test('a folder with the name of an entry is a folder', () => {
  mkdirSync(join(root, 'content/people/grace-hopper.json'));
  expect(problems()).toEqual([]);
});

test('folders a hundred levels deep are looked through, and what lies there is misplaced', () => {
  const deep = `content/people/${'deep/'.repeat(100)}ada.json`;
  write(deep, '{}');
  expect(problems()).toEqual([`${deep} file/bad-name`]);
});

test('5,000 broken files lose no good one', () => {
  for (let index = 0; index < 5000; index += 1) write(`content/people/p-${index}.json`, '{ "name":');
  expect(problems()).toHaveLength(5000);
});

test.skipIf(process.platform === 'win32')('a backslash in a name is a letter, not a way into another folder', () => {
  write('content/people/x\\..\\..\\news.json', '{}');
  expect(problems()).toEqual(['content/people/x\\..\\..\\news.json file/bad-name']);
});
