import { git, once } from './git.ts';

/** One file of a comparison, as GitHub tells it. */
export interface FileChange {
  sha: string;
  filename: string;
  status: 'added' | 'removed' | 'modified' | 'renamed';
  additions: number;
  deletions: number;
  previous?: string;
  /** The hunks, without git's header. Binary files and very long changes have none. */
  patch?: string;
}

/** GitHub leaves the patch out beyond this many lines. */
const LONGEST_PATCH = 20_000;

/** What changed from one commit to another, file by file, in git's order. */
export function readChanges(folder: string, from: string, to: string): FileChange[] {
  return once(folder, `changes ${from} ${to}`, () => askChanges(folder, from, to));
}

function askChanges(folder: string, from: string, to: string): FileChange[] {
  const raw = git(folder, [...DIFF, '--raw', '--numstat', '-z', from, to]);
  const changes = parseRaw(raw);
  if (changes.length === 0) return [];
  const patches = splitPatch(git(folder, [...DIFF, '--patch', from, to]));
  return changes.map((change, index) => {
    const patch = patches[index] ?? '';
    const isShown = patch !== '' && patch.split('\n').length <= LONGEST_PATCH;
    return { ...change, ...(isShown ? { patch } : {}) };
  });
}

const DIFF = [
  '-c',
  'core.quotePath=false',
  'diff',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--find-renames',
  '--full-index',
];

function parseRaw(text: string): FileChange[] {
  const fields = text.split('\0');
  const changes: FileChange[] = [];
  let at = 0;
  for (; fields[at]?.startsWith(':'); ) {
    const [, , before, after, letter] = fields[at]!.split(' ') as [string, string, string, string, string];
    const isRename = letter.startsWith('R') || letter.startsWith('C');
    const first = fields[at + 1]!;
    const filename = isRename ? fields[at + 2]! : first;
    const status = STATUS[letter[0] ?? ''];
    if (status === undefined) throw new Error(`Cannot read the change "${letter}" of ${filename}`);
    // GitHub names the removed blob's own id for a removed file.
    const sha = status === 'removed' ? before : after;
    changes.push({ sha, filename, status, additions: 0, deletions: 0, ...(isRename ? { previous: first } : {}) });
    at += isRename ? 3 : 2;
  }
  for (const change of changes) {
    const [additions, deletions] = fields[at]!.split('\t') as [string, string];
    change.additions = Number(additions) || 0;
    change.deletions = Number(deletions) || 0;
    at += change.previous === undefined ? 1 : 3;
  }
  return changes;
}

const STATUS: Record<string, FileChange['status'] | undefined> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  T: 'modified',
  R: 'renamed',
};

/** Cuts a patch into files, each from its first hunk on. A line of a hunk never starts with "diff". */
function splitPatch(text: string): string[] {
  return text
    .split(/^(?=diff --git )/m)
    .filter((part) => part !== '')
    .map((part) => {
      const start = part.search(/^@@ /m);
      return start < 0 ? '' : part.slice(start).replace(/\n$/, '');
    });
}

/** The lines of the new file that a patch shows, changed or not: those a comment can stand on. */
export function shownLines(patch: string): Set<number> {
  const shown = new Set<number>();
  let line = 0;
  for (const text of patch.split('\n')) {
    const start = /^@@ -\S+ \+(\d+)/.exec(text)?.[1];
    if (start !== undefined) line = Number(start);
    else if (/^[ +]/.test(text)) shown.add(line++);
  }
  return shown;
}
