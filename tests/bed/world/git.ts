import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Remembers what can never change: an object of git is what its name says, so a question that names
 * objects only is asked once. What is not there yet is asked again.
 */
export function once<Value>(folder: string, question: string, ask: () => Value): Value {
  const key = `${folder}\0${question}`;
  const known = REMEMBERED.get(key);
  if (known !== undefined) return known as Value;
  const value = ask();
  if (value !== undefined) REMEMBERED.set(key, value);
  return value;
}

const REMEMBERED = new Map<string, unknown>();

/** Forgets the repositories below a folder. */
export function forget(folder: string): void {
  for (const key of REMEMBERED.keys()) if (key.startsWith(folder)) REMEMBERED.delete(key);
}

/** Who made a commit and when. */
export interface Signature {
  name: string;
  email: string;
  /** An ISO instant to the second. */
  date: string;
}

export interface CommitFacts {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

/** A file of a tree; `null` takes it away. */
export type FileContent = string | Uint8Array | null;

/** Makes an empty bare repository whose first branch will be `branch`. */
export function createBare(folder: string, branch: string): void {
  for (const inside of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
    mkdirSync(path.join(folder, inside), { recursive: true });
  writeFileSync(path.join(folder, 'HEAD'), `ref: refs/heads/${branch}\n`);
  // The server hands out any commit it has, as GitHub does, and hooks of the machine stay out.
  writeFileSync(
    path.join(folder, 'config'),
    '[core]\n\trepositoryformatversion = 0\n\tbare = true\n\thooksPath = /dev/null\n[http]\n\treceivepack = true\n' +
      '[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n[gc]\n\tauto = 0\n[receive]\n\tautogc = false\n',
  );
}

/**
 * Lets a repository use the objects of another, as GitHub does among the forks of one project. So a
 * commit of a fork can be looked up in the repository it was forked from, by its sha.
 */
export function shareObjects(folder: string, other: string): void {
  appendFileSync(path.join(folder, 'objects/info/alternates'), `${path.join(other, 'objects')}\n`);
}

/**
 * Runs git in a bare repository and gives what it wrote.
 *
 * @throws Error with git's own words if it refuses
 */
export function git(folder: string, args: readonly string[], options: GitOptions = {}): string {
  return gitBytes(folder, args, options).toString();
}

export interface GitOptions {
  input?: string | Uint8Array;
  env?: Record<string, string>;
}

/** As `git`, for output that need not be text. */
export function gitBytes(folder: string, args: readonly string[], options: GitOptions = {}): Buffer {
  const done = runGit(folder, args, options);
  if (done.status !== 0) throw new Error(`Cannot git ${args.join(' ')}: ${done.stderr.trim()}`);
  return done.stdout;
}

/** What git wrote, or undefined if it refuses. */
export function tryGit(folder: string, args: readonly string[], options: GitOptions = {}): string | undefined {
  const done = runGit(folder, args, options);
  return done.status === 0 ? done.stdout.toString() : undefined;
}

function runGit(folder: string, args: readonly string[], { input, env }: GitOptions) {
  const done = spawnSync('git', [...args], {
    cwd: folder,
    input: input ?? '',
    maxBuffer: 2 ** 28,
    env: { ...gitEnvironment(), GIT_DIR: folder, ...env },
  });
  if (done.error) throw new Error(`Cannot run git: ${done.error.message}`, { cause: done.error });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr.toString() };
}

/** Git as if nobody on this machine had ever configured it. */
export function gitEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nowhere',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C.UTF-8',
  };
}

/** The sha a revision stands for, or undefined. */
export function resolve(folder: string, revision: string, type = 'commit'): string | undefined {
  if (revision === '' || revision.startsWith('-')) return undefined;
  return tryGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{${type}}`])?.trim();
}

/** Reads a reference without starting git, where it lies in a file of its own. */
export function readRef(folder: string, ref: string): string | undefined {
  if (!/^refs\/(?!.*(\.\.|\/\/))[^\0\s~^:?*[\\]+$/.test(ref)) return undefined;
  try {
    return readFileSync(path.join(folder, ref), 'utf8').trim();
  } catch {
    return existsSync(path.join(folder, 'packed-refs')) ? resolve(folder, ref) : undefined;
  }
}

/** Sets a reference without starting git: for references of the bed's own, which nothing else writes. */
export function writeRef(folder: string, ref: string, sha: string): void {
  const file = path.join(folder, ref);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${sha}\n`);
}

/** The type of an object: blob, tree, commit or tag; undefined if it is not there. */
export function objectType(folder: string, sha: string): string | undefined {
  if (!/^[0-9a-f]{40}$/.test(sha)) return undefined;
  return once(folder, `type ${sha}`, () => tryGit(folder, ['cat-file', '-t', sha])?.trim());
}

export function writeBlob(folder: string, content: string | Uint8Array): string {
  return git(folder, ['hash-object', '-w', '--stdin'], { input: content }).trim();
}

/** Writes a tree: what `base` has, with each entry set or, where its sha is null, taken away. */
export function writeTree(
  folder: string,
  base: string | undefined,
  entries: { path: string; mode: string; sha: string | null }[],
): string {
  const index = path.join(folder, `index-${process.hrtime.bigint()}`);
  const env = { GIT_INDEX_FILE: index };
  if (base !== undefined) git(folder, ['read-tree', base], { env });
  const lines = entries.map(({ path: file, mode, sha }) =>
    sha === null ? `0 ${'0'.repeat(40)}\t${file}\0` : `${mode} ${sha}\t${file}\0`,
  );
  git(folder, ['update-index', '-z', '--add', '--replace', '--index-info'], { input: lines.join(''), env });
  return git(folder, ['write-tree'], { env }).trim();
}

export function writeCommit(folder: string, commit: Omit<CommitFacts, 'sha'>): string {
  const { author, committer } = commit;
  return git(folder, ['commit-tree', commit.tree, ...commit.parents.flatMap((parent) => ['-p', parent])], {
    input: commit.message,
    env: {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: author.date,
      GIT_COMMITTER_NAME: committer.name,
      GIT_COMMITTER_EMAIL: committer.email,
      GIT_COMMITTER_DATE: committer.date,
    },
  }).trim();
}

/** Commits a set of files on top of a parent, in one process however many they are, and gives the new commit. */
export function commitFiles(
  folder: string,
  parent: string | undefined,
  files: Record<string, FileContent>,
  { message, author, committer }: { message: string; author: Signature; committer?: Signature },
): string {
  const parts: (string | Uint8Array)[] = [
    'commit refs/bed/made\n',
    `author ${person(author)}\ncommitter ${person(committer ?? author)}\n`,
    ...data(message),
    parent === undefined ? '' : `from ${parent}\n`,
  ];
  for (const [file, content] of Object.entries(files)) {
    if (content === null) parts.push(`D ${JSON.stringify(file)}\n`);
    else parts.push(`M 100644 inline ${JSON.stringify(file)}\n`, ...data(content));
  }
  const start = parent === undefined ? 'reset refs/bed/made\n\n' : '';
  const input = Buffer.concat([start, ...parts, 'done\n'].map((part) => Buffer.from(part)));
  git(folder, ['fast-import', '--quiet', '--done', '--force', '--date-format=raw'], { input });
  const made = readRef(folder, 'refs/bed/made')!;
  rmSync(path.join(folder, 'refs/bed/made'));
  return made;
}

function data(content: string | Uint8Array): [string, Uint8Array, string] {
  const bytes = Buffer.from(content as string);
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

function person({ name, email, date }: Signature): string {
  return `${name} <${email}> ${Math.floor(Temporal.Instant.from(date).epochMilliseconds / 1000)} +0000`;
}

const FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');

/** Commits in git's order, newest first. */
export function readCommits(folder: string, args: readonly string[]): CommitFacts[] {
  const text = git(folder, ['log', '-z', `--format=${FORMAT}%x01`, ...args]);
  return text
    .split('\x01')
    .map((record) => record.replace(/^\0/, ''))
    .filter((record) => record !== '')
    .map((record) => {
      const [sha, tree, parents, an, ae, ad, cn, ce, cd, message] = record.split('\0') as [string, ...string[]];
      return {
        sha,
        tree: tree!,
        parents: parents === '' ? [] : parents!.split(' '),
        author: { name: an!, email: ae!, date: inUtc(ad!) },
        committer: { name: cn!, email: ce!, date: inUtc(cd!) },
        message: message!.replace(/\n$/, ''),
      };
    });
}

export function readCommit(folder: string, sha: string): CommitFacts {
  return once(folder, `commit ${sha}`, () => readCommits(folder, ['-1', sha])[0]!);
}

function inUtc(date: string): string {
  return Temporal.Instant.from(date).toString();
}

export interface TreeItem {
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  path: string;
  size?: number;
}

export function readTree(folder: string, treeish: string, options: { recursive?: boolean } = {}): TreeItem[] {
  const text = git(folder, ['ls-tree', '-z', '--long', ...(options.recursive ? ['-r', '-t'] : []), treeish]);
  return text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [facts, file] = line.split(/\t(.*)/s) as [string, string];
      const [mode, type, sha, size] = facts.split(/ +/) as [string, TreeItem['type'], string, string];
      return { mode, type, sha, path: file, ...(size === '-' ? {} : { size: Number(size) }) };
    });
}
