import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runGit } from './run.ts';

/**
 * Under the path of a file, when it was added and when it was changed since: seconds since 1970, in
 * the order in which that came to the branch. A renamed file brings its past along.
 */
export type History = ReadonlyMap<string, readonly number[]>;

/**
 * Reads when the files below a folder came and changed, in one pass over the log. What counts is
 * when a commit reached the branch, so a merge counts and the commits behind it do not. Files that
 * came with one commit are a second apart, the first in the order of paths being the latest.
 *
 * @param folder where paths count from; it may be a part of a repository
 * @param below the folder whose files are meant, such as `content`
 * @param cache a file that keeps what was read, so that the next time only newer commits are
 * @returns undefined where there is no git repository, or no commit in it
 * @throws Error that says what to do, if the clone is shallow
 */
export function readHistory(folder: string, below: string, cache?: string): History | undefined {
  const asked = askWhere(folder);
  if (!asked) return undefined;
  if (asked.isShallow) throw new Error(SHALLOW);
  const { head, prefix } = asked;

  const kept = cache === undefined ? undefined : readCache(cache, `${prefix}${below}`);
  if (kept?.head === head) return kept.files;
  const files = (kept && continueFrom(folder, below, kept, head)) ?? followLog(folder, below, new Map(), head);
  if (cache !== undefined) writeCache(cache, { below: `${prefix}${below}`, head, files });
  return files;
}

const SHALLOW =
  'Cannot read when entries were published: this clone has only the newest commits; git fetch --unshallow brings the others, and in a workflow fetch-depth: 0 under actions/checkout';

type Files = Map<string, number[]>;

interface Kept {
  below: string;
  head: string;
  files: Files;
}

function askWhere(folder: string): { isShallow: boolean; prefix: string; head: string } | undefined {
  const { status, stdout } = runGit(folder, ['rev-parse', '--is-shallow-repository', '--verify', '--quiet', 'HEAD']);
  if (status !== 0) return undefined;
  const [isShallow, head = ''] = stdout.toString().trim().split('\n');
  const prefix = runGit(folder, ['rev-parse', '--show-prefix']).stdout.toString().trim();
  return { isShallow: isShallow === 'true', head, prefix };
}

/** Reads on where the log was left. Undefined where the branch has since been given another past. */
function continueFrom(folder: string, below: string, kept: Kept, head: string): Files | undefined {
  const mainLine = runGit(folder, ['rev-list', '--first-parent', '--boundary', `${kept.head}..${head}`]);
  const isOnMainLine = mainLine.status === 0 && lastLine(mainLine.stdout) === `-${kept.head}`;
  return isOnMainLine ? followLog(folder, below, kept.files, `${kept.head}..${head}`) : undefined;
}

function lastLine(output: Buffer): string | undefined {
  return output.toString().trimEnd().split('\n').at(-1);
}

function followLog(folder: string, below: string, files: Files, range: string): Files {
  const { status, stdout, stderr } = runGit(folder, [
    'log',
    ...[
      '--first-parent',
      '-m',
      '--reverse',
      '-M',
      '-z',
      '--name-status',
      '--relative',
      '--no-ext-diff',
      '--no-show-signature',
    ],
    ...['--format=%x01%ct', range, '--', below],
  ]);
  if (status !== 0) throw new Error(`Cannot ask git when entries were published: ${stderr.trim()}`);
  const fields = stdout.toString().split('\0');
  let time = 0;
  for (let index = 0; index < fields.length; ) {
    const field = fields[index++]?.trimStart() ?? '';
    if (field.startsWith('\u0001')) time = Number(field.slice(1));
    else if (field !== '') {
      const path = fields[index++] ?? '';
      if (field.startsWith('R')) rename(files, path, fields[index++] ?? '', field === 'R100' ? undefined : time--);
      else if (field !== 'D') note(files, path, time--);
    }
  }
  return files;
}

function note(files: Files, path: string, time: number): void {
  const times = files.get(path);
  if (times) times.push(time);
  else files.set(path, [time]);
}

function rename(files: Files, from: string, to: string, changed: number | undefined): void {
  const times = files.get(from) ?? [];
  files.delete(from);
  files.set(to, changed === undefined ? times : [...times, changed]);
}

/** A cache that cannot be read, or is not what was asked for, is none. */
function readCache(cache: string, below: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(cache, 'utf8')) as Omit<Kept, 'files'> & { files: [string, number[]][] };
    return kept.below === below ? { ...kept, files: new Map(kept.files) } : undefined;
  } catch {
    return undefined;
  }
}

/** One that cannot be written costs the next build a moment, and no more. */
function writeCache(cache: string, kept: Kept): void {
  try {
    mkdirSync(dirname(cache), { recursive: true });
    const unfinished = `${cache}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify({ ...kept, files: [...kept.files] }));
    renameSync(unfinished, cache);
  } catch {}
}
