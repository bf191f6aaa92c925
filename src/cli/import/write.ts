import { linkSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { SourceFile } from '../../entries/read.ts';

/**
 * Writes all files, or none: each beside its place first, and then under its name, where that is
 * still free. Nothing is ever overwritten.
 *
 * @throws Error that names the file which could not be written
 */
export function writeAll(root: string, sources: readonly SourceFile[]): void {
  const written: string[] = [];
  try {
    for (const source of sources) {
      write(root, source);
      written.push(join(root, source.file));
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw error;
  }
}

function write(root: string, { file, text }: SourceFile): void {
  const target = join(root, file);
  // Names that start with a dot are no entries, should one be left behind.
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    if (!isInside(join(root, 'content'), dirname(target))) throw new Error('a symbolic link leads out of content/');
    writeFileSync(temporary, text, { flag: 'wx' });
    linkSync(temporary, target);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new Error(`Cannot write ${file}: ${code === 'EEXIST' ? 'file exists already' : message}`, { cause });
  } finally {
    rmSync(temporary, { force: true });
  }
}

function isInside(content: string, folder: string): boolean {
  return `${realpathSync(folder)}${sep}`.startsWith(`${realpathSync(content)}${sep}`);
}
