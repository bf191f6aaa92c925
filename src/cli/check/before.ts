import { type ContentFiles, decode, MAX_BYTES, type SourceFile } from '../../entries/read.ts';
import { type Change, readObjects } from '../../git/changes.ts';

/** What `content/` held before changes: what has not changed is taken from now, the rest from git. */
export function contentBefore(root: string, content: ContentFiles, changes: readonly Change[]): ContentFiles {
  const changed = new Set(changes.map(({ file }) => file));
  const olds = changes.flatMap(({ was }) => (was && isContent(was.file) ? [was] : []));
  const texts = readObjects(
    root,
    olds.filter(({ file }) => isSource(file)).map(({ object }) => object),
  );
  const sources = olds
    .filter(({ file, isLink }) => isLink || isSource(file))
    .map(({ file, isLink, object }) => toSource(file, isLink, texts.get(object)));
  const pictures = olds.filter(({ file, isLink }) => !isLink && !isSource(file)).map(({ file }) => file);
  return {
    sources: [...content.sources.filter(({ file }) => !changed.has(file)), ...sources].sort((a, b) =>
      a.file < b.file ? -1 : 1,
    ),
    others: [...content.others.filter((file) => !changed.has(file)), ...pictures].sort(),
  };
}

/** As readContent has it: hidden files and those for people are no content. */
function isContent(file: string): boolean {
  return !/\/\.[^/]*$/.test(file) && !file.endsWith('/README.md');
}

function isSource(file: string): boolean {
  return /\.(json|md)$/.test(file);
}

function toSource(file: string, isLink: boolean, bytes: Buffer | undefined): SourceFile {
  if (isLink) return { file, text: '', unread: 'symbolic-link' };
  if (!bytes) throw new Error(`Cannot read what ${file} was: git does not have it here`);
  return bytes.length > MAX_BYTES ? { file, text: '', unread: 'too-large' } : decode(file, bytes);
}
