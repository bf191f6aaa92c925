import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Fills a new folder and puts it in the place of another, which stays as it was if that fails.
 *
 * @param fill writes into the folder it is given, which lies beside the one to be replaced
 */
export async function replaceFolder(folder: string, fill: (made: string) => Promise<void>): Promise<void> {
  const beside = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  const [made, old] = [`${beside}.new`, `${beside}.old`];
  mkdirSync(made, { recursive: true });
  try {
    await fill(made);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(made, folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
