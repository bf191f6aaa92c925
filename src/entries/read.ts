import { isUtf8 } from 'node:buffer';
import { closeSync, type Dirent, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `content/` that may be an entry, with its text. */
export interface SourceFile {
  /** Path from the root, with forward slashes: `content/events/2023/omics.json`. */
  file: string;
  text: string;
  /** Offset in `text` of the first byte that is not UTF-8; what follows it is not to be trusted. */
  notUtf8At?: number;
  /** Why the file was not read; its text is empty then. */
  unread?: 'too-large' | 'symbolic-link';
}

/** The most bytes that a file may have: an entry is a page of text, and a long one has a hundredth of this. */
export const MAX_BYTES = 1_000_000;

export interface ContentFiles {
  /**
   * JSON and Markdown files, sorted by path, and symbolic links, which may lead anywhere and are
   * not followed. README.md files are for people and left out.
   */
  sources: SourceFile[];
  /** Paths of all other files: pictures, and whatever else lies there. */
  others: string[];
}

/**
 * Reads every file below `content/`.
 *
 * Reading is synchronous on purpose: for thousands of small files it takes a third of the time
 * that promises take.
 *
 * @param root the folder that holds `content/`
 * @throws Error if there is no `content/` folder, or it is a symbolic link
 */
export function readContent(root: string): ContentFiles {
  if (lstatSync(join(root, 'content'), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(`Cannot read content/ in ${root}: it is a symbolic link, and may lead anywhere`);
  const sources: SourceFile[] = [];
  const others: string[] = [];
  const base = join(root, 'content').slice(0, -'content'.length);
  for (const { file, isLink } of listFiles(root)) {
    if (isLink) sources.push({ file, text: '', unread: 'symbolic-link' });
    else if (file.endsWith('/README.md')) continue;
    else if (/\.(json|md)$/.test(file)) sources.push(readSource(base, file));
    else others.push(file);
  }
  return { sources, others };
}

/** @param base the root with its slash: to join paths takes longer than to close a file */
function readSource(base: string, file: string): SourceFile {
  // One byte more than a file may have, so that no file need be asked for its size first.
  bytes ??= Buffer.allocUnsafe(MAX_BYTES + 1);
  const length = readInto(bytes, `${base}${file}`);
  return length > MAX_BYTES ? { file, text: '', unread: 'too-large' } : decode(file, bytes.subarray(0, length));
}

/** Made when the first file is read: where there is no disk, as in a browser, nobody asks. */
let bytes: Buffer | undefined;

/** Reads a file as far as there is room, and says how many bytes that were. */
function readInto(bytes: Buffer, path: string): number {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === bytes.length) return length;
    }
  } finally {
    closeSync(file);
  }
}

interface Found {
  file: string;
  isLink: boolean;
}

/**
 * Files and symbolic links; pipes, sockets and devices are neither, and opening one may never end.
 * Folders are gone through one by one, as `readdir` with `recursive` would follow symbolic links
 * out of `content/`.
 */
function listFiles(root: string): Found[] {
  const found: Found[] = [];
  const folders = ['content'];
  for (const folder of folders) {
    for (const item of list(folder, root)) {
      const file = `${folder}/${item.name}`;
      if (item.isDirectory()) folders.push(file);
      else if ((item.isFile() || item.isSymbolicLink()) && !item.name.startsWith('.'))
        found.push({ file, isLink: item.isSymbolicLink() });
    }
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function list(folder: string, root: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (cause) {
    throw new Error(`Cannot read content/ in ${root}: directory does not exist`, { cause });
  }
}

/** Decodes UTF-8, and says where that fails. */
export function decode(file: string, bytes: Uint8Array): SourceFile {
  const text = LENIENT.decode(bytes);
  // What is not UTF-8 decodes to this, and hardly any text has it.
  const isGood = !text.includes('\uFFFD') || isUtf8(bytes);
  return isGood ? { file, text } : { file, text, notUtf8At: firstBadOffset(bytes) };
}

const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });

/** The length of the longest prefix that decodes, found by halving. */
function firstBadOffset(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A decoder of its own: one that streams keeps a character cut in two for its next text.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true }).length;
}

/** Whether a prefix is good UTF-8, a character cut in two at its end being allowed. */
function decodes(prefix: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
