import { buildArchive } from '../../archive/load.ts';
import { findRepeats, repeatThreshold } from '../../checks/duplicate.ts';
import type { SourceFile } from '../../entries/read.ts';
import type { ProposedFile } from '../../github/proposals.ts';
import type { Twin } from '../../report/comment.ts';

/** Whether a file may announce something that another one announces as well. */
export function mayAnnounce(file: string): boolean {
  return /^content\/(events|opportunities|publications|news)\/\d{4}\/[a-z0-9-]+\.(json|md)$/.test(file);
}

/**
 * Entries of a pull request that other open pull requests seem to announce as well.
 *
 * @param community `content/community.json`, whose rules say how alike two titles may be
 */
export function findTwins(
  community: SourceFile,
  own: readonly ProposedFile[],
  others: readonly ProposedFile[],
): Twin[] {
  // Two pull requests may well add a file of one name, so every file gets its pull request's number.
  const given = new Map([...own, ...others].map((proposed) => [nameOf(proposed), proposed]));
  const { archive } = buildArchive({
    sources: [community, ...[...given].map(([file, { text }]) => ({ file, text }))],
    others: [],
  });
  const changed = new Set(own.map(nameOf));
  return findRepeats(archive, { threshold: repeatThreshold(archive), changed }).flatMap(({ entry, original }) => {
    const [mine, theirs] = [given.get(entry.file), given.get(original.file)];
    if (!mine || !theirs || !changed.has(entry.file) || changed.has(original.file)) return [];
    return [{ file: mine.file, number: theirs.number, otherFile: theirs.file }];
  });
}

function nameOf({ number, file }: ProposedFile): string {
  return file.replace(/([^/]+)$/, `pr-${number}-$1`);
}
