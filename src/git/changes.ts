import { runGit } from './run.ts';

/** A file that is not what it was: added, changed, renamed or removed. */
export interface Change {
  /** Where it stands now; undefined if it was removed. */
  file?: string;
  /** What it was; undefined if it was added. */
  was?: { file: string; isLink: boolean; object: string };
}

/**
 * What has changed below a subfolder since a commit, whether committed, staged, only saved or not yet known to
 * git. Paths count from the folder.
 *
 * @param commit a full hash
 */
export function findChanges(folder: string, commit: string, below: string): Change[] {
  const diff = ask(folder, [
    'diff',
    '--raw',
    '-z',
    '-M',
    '--no-abbrev',
    '--no-ext-diff',
    '--relative',
    commit,
    '--',
    below,
  ]);
  const untracked = ask(folder, ['ls-files', '-z', '--others', '--exclude-standard', '--', below]);
  return [...parseRaw(diff), ...split(untracked).map((file) => ({ file }))];
}

/** The bytes of objects, by their hash. One that is not here is left out. */
export function readObjects(folder: string, objects: readonly string[]): Map<string, Buffer> {
  const { stdout } = runGit(folder, ['cat-file', '--batch'], objects.map((object) => `${object}\n`).join(''));
  const read = new Map<string, Buffer>();
  for (let at = 0; at < stdout.length; ) {
    const lineEnd = stdout.indexOf('\n', at);
    if (lineEnd === -1) break;
    const [object = '', type, size] = stdout.toString('utf8', at, lineEnd).split(' ');
    at = lineEnd + 1;
    // `missing` has nothing behind it; a folder's or submodule's own text is passed over.
    if (size === undefined) continue;
    if (type === 'blob') read.set(object, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return read;
}

function ask(folder: string, args: string[]): string {
  const { status, stdout, stderr } = runGit(folder, args);
  if (status !== 0) throw new Error(`Cannot ask git what has changed: ${stderr.trim()}`);
  return stdout.toString();
}

function split(list: string): string[] {
  return list.split('\0').filter((path) => path !== '');
}

/** `:100644 100644 <hash> <hash> R087`, then the path it had, then, for a rename, the one it has. */
function parseRaw(raw: string): Change[] {
  const changes: Change[] = [];
  const fields = split(raw);
  for (let index = 0; index < fields.length; ) {
    const [mode, , object = '', , status = ''] = fields[index++]?.slice(1).split(' ') ?? [];
    const file = fields[index++] ?? '';
    const was = { file, isLink: mode === LINK, object };
    // A file in conflict has a second line beside this one, with what it was.
    if (status.startsWith('U')) changes.push({ file });
    else if (status.startsWith('R')) changes.push({ file: fields[index++] ?? '', was });
    else if (status === 'A') changes.push({ file });
    else if (status === 'D') changes.push({ was });
    else changes.push({ file, was });
  }
  return changes;
}

const LINK = '120000';
