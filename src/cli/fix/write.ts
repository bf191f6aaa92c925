import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { SourceFile } from '../../entries/read.ts';

/**
 * Writes a mended file over the old one, or to where it belongs. It is written beside its place and
 * then renamed, so that nobody ever finds half of it.
 *
 * @throws Error that names the file, if it cannot be written or has changed since it was read
 */
export function writeMended(root: string, before: SourceFile, after: SourceFile): void {
  const source = join(root, before.file);
  const target = join(root, after.file);
  try {
    const mode = lstatSync(source).mode & 0o777;
    // Renaming would replace a file that somebody has protected.
    if ((mode & 0o222) === 0) throw new Error('file is read-only');
    if (!readFileSync(source).equals(Buffer.from(before.text))) throw new Error('file has changed since it was read');
    if (source !== target) mkdirSync(dirname(target), { recursive: true });
    if (!isInContent(root, dirname(target))) throw new Error('a symbolic link leads out of content/');
    const isRespelt = source !== target && existsSync(target);
    if (isRespelt && !isSameFile(source, target)) throw new Error('file exists already');
    replace(isRespelt ? source : target, after.text, mode);
    if (isRespelt) renameSync(source, target);
    else if (source !== target) rmSync(source);
  } catch (cause) {
    throw new Error(`Cannot write ${after.file}: ${(cause as Error).message}`, { cause });
  }
}

/** Where capital and small letters are one, a name finds the file under either. */
function isSameFile(source: string, target: string): boolean {
  const [a, b] = [statSync(source), statSync(target)];
  return basename(source).toLowerCase() === basename(target) && a.ino === b.ino && a.dev === b.dev;
}

function replace(target: string, text: string, mode: number): void {
  // Names that start with a dot are no entries, should one be left behind.
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function isInContent(root: string, folder: string): boolean {
  return `${realpathSync(folder)}${sep}`.startsWith(`${realpathSync(join(root, 'content'))}${sep}`);
}
