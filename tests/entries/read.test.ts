import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { decode, readContent } from '../../src/entries/read.ts';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])));

describe('decoding', () => {
  test('good UTF-8 is its text, byte order mark included, so that offsets are those of the file', () => {
    expect(decode('a.md', bytes(0xef, 0xbb, 0xbf, 'René 🫖'))).toEqual({ file: 'a.md', text: '\uFEFFRené 🫖' });
  });

  test.each([
    ['at the very start', bytes(0xe9, 'tude'), 0],
    ['after plain letters', bytes('Ren', 0xe9, ' Descartes'), 3],
    ['after letters of several bytes', bytes('Çelik 🫖 Ren', 0xe9, '.'), 12],
    ['at the very end, where a letter is cut in two', bytes('Ren', 0xc3), 3],
    ['where an emoji is cut in two', bytes('🫖', 0xf0, 0x9f, 'x'), 2],
    ['a lone continuation', bytes('abc', 0x80, 'def', 0xff), 3],
    ['after a byte order mark', bytes(0xef, 0xbb, 0xbf, 'Ren', 0xe9, '!'), 4],
  ])('bytes that are not UTF-8 are found %s', (_, content, offset) => {
    expect(decode('a.md', content).notUtf8At).toBe(offset);
  });

  test('one bad file leaves no trace in the next one', () => {
    decode('a.md', bytes('caf', 0xe9, ' and more'));
    expect(decode('b.md', bytes('Ren', 0xe9, '!')).text).toBe('Ren\uFFFD!');
  });
});

describe('reading content/', () => {
  function folder(files: Record<string, string>): string {
    const root = mkdtempSync(join(tmpdir(), 'gazette-read-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return root;
  }

  test('entries come with their text, in the order of their paths; pictures by their path only', () => {
    const root = folder({
      'content/people/zoe.json': '{}',
      'content/people/ada.md': '---\n---\n',
      'content/people/ada.jpg': 'a picture',
      'content/community.json': '{}',
    });
    expect(readContent(root)).toEqual({
      sources: [
        { file: 'content/community.json', text: '{}' },
        { file: 'content/people/ada.md', text: '---\n---\n' },
        { file: 'content/people/zoe.json', text: '{}' },
      ],
      others: ['content/people/ada.jpg'],
    });
  });

  test('what is written for people, and what a machine left behind, is passed over', () => {
    const root = folder({
      'content/README.md': '# How to add an entry',
      'content/events/README.md': '# Events',
      'content/people/.DS_Store': '',
      'content/people/.ada.json.swp': '',
      'README.md': '# Not content',
    });
    expect(readContent(root)).toEqual({ sources: [], others: [] });
  });

  test('a link that leads out of the archive is not followed', () => {
    const root = folder({ 'content/people/ada.json': '{}', 'secret.json': '{ "token": "x" }' });
    symlinkSync(join(root, 'secret.json'), join(root, 'content/people/eve.json'));
    const files = readContent(root).sources.map(({ file, text }) => `${file} ${text}`);
    expect(files.join()).not.toContain('token');
  });

  test('a folder without content/ says so', () => {
    const root = folder({ 'README.md': '' });
    expect(() => readContent(root)).toThrow(`Cannot read content/ in ${root}: directory does not exist`);
  });
});

test('content/ itself leads nowhere else', () => {
  const root = mkdtempSync(join(tmpdir(), 'gazette-read-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  symlinkSync(tmpdir(), join(root, 'content'));
  expect(() => readContent(root)).toThrow(/^Cannot read content\/ in .*: it is a symbolic link/);
});
