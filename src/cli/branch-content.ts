import type { Diagnostic } from '../diagnostic.ts';
import type { ContentFiles } from '../entries/read.ts';
import type { GitHub } from '../github/client.ts';
import type { KeptProposal, Standing } from '../github/proposal.ts';
import type { ChangedPath } from '../github/proposal-branch.ts';
import { keepContentVerdict } from '../github/verdict.ts';
import { judgeContent } from './judge.ts';

/** The content as it is with all that a branch has of it, whoever has written it. */
export async function withBranch(content: ContentFiles, { changed, read }: Standing): Promise<ContentFiles> {
  const sources = new Map(content.sources.map((source) => [source.file, source]));
  const others = new Set(content.others);
  for (const { path, removed } of changed.filter(isContent)) {
    const text = removed || !isSource(path) ? undefined : await read(path);
    sources.delete(path);
    others.delete(path);
    if (text !== undefined) sources.set(path, { file: path, text });
    else if (!removed && !isSource(path)) others.add(path);
  }
  return {
    sources: [...sources.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    others: [...others].sort(),
  };
}

/**
 * Says of the head of an open proposal what `check` finds that it does not find without it. Of a branch on which
 * somebody has changed more than entries and pictures it says nothing: that is for the workflows to judge.
 *
 * @param options.changed what the branch had changed before
 * @param options.before the content without the branch
 * @param options.after the content with the branch, as it is now
 * @throws Error that says what could not be done
 */
export async function keepBranchVerdict(
  github: GitHub,
  { status, head }: KeptProposal,
  { changed, before, after, now }: Judged,
): Promise<void> {
  if (status !== 'open' || head === undefined) return;
  if (changed.length >= MOST_FILES || !changed.every(isContent)) return;
  await keepContentVerdict(github, head, newProblems(before, after, now));
}

interface Judged {
  changed: readonly ChangedPath[];
  before: ContentFiles;
  after: ContentFiles;
  now: Temporal.Instant;
}

/** Of a comparison, GitHub lists no more (https://docs.github.com/rest/commits/commits#compare-two-commits). */
const MOST_FILES = 300;

/** What is written for people there, tests look at. */
function isContent({ path }: ChangedPath): boolean {
  return path.startsWith('content/') && !path.endsWith('/README.md');
}

function isSource(path: string): boolean {
  return /\.(json|md)$/.test(path);
}

/** What the check says of content that it did not say before. */
function newProblems(before: ContentFiles, after: ContentFiles, now: Temporal.Instant): Diagnostic[] {
  const known = new Set(judgeContent(before, { now }).map(keyOf));
  return judgeContent(after, { now }).filter((diagnostic) => !known.has(keyOf(diagnostic)));
}

/** Without the line: what stands above may have changed. */
function keyOf({ rule, place, message }: Diagnostic): string {
  return JSON.stringify([rule, place.file, message]);
}
