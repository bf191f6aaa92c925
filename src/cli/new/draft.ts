import type { LoadedArchive } from '../../archive/load.ts';
import { type Collection, WITH_BODY } from '../../collections.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { ContentFiles, SourceFile } from '../../entries/read.ts';
import { proposePath } from '../../generate/entry-path.ts';
import { type EntryFormat, renderEntry } from '../../generate/entry-text.ts';
import { UsageError } from '../command.ts';
import { judgeContent } from '../judge.ts';
import type { NewFlags } from './flags.ts';
import { skeletonOf } from './skeleton.ts';

/** A new entry before it is a file. */
export interface Draft {
  collection: Collection;
  data: Record<string, unknown>;
  /** Left out, a Markdown entry starts with a skeleton. */
  body?: string;
  /** The file's name, where it is not to be made from the title. */
  slug?: string;
  format: EntryFormat;
}

/** The draft that the flags and the answers make. What comes with a text is Markdown; so is what lives by its text. */
export function draftOf(collection: Collection, data: Draft['data'], { body, slug, format }: NewFlags): Draft {
  const markdown = body !== undefined || WITH_BODY.includes(collection);
  return {
    collection,
    data,
    format: format ?? (markdown ? 'markdown' : 'json'),
    ...(body === undefined ? {} : { body }),
    ...(slug === undefined ? {} : { slug }),
  };
}

export interface PlacedDraft {
  source: SourceFile;
  /** The file that has the name already which the title would have given this one. */
  namesake?: string;
}

/**
 * Gives a draft its file. A name that is taken gets a number; nothing is ever overwritten.
 *
 * @throws UsageError if the title makes no name, or the name asked for is taken
 */
export function placeDraft(
  draft: Draft,
  content: ContentFiles,
  { archive }: LoadedArchive,
  thisYear: string,
): PlacedDraft {
  const { collection, data, format } = draft;
  const proposed = proposePath(collection, data, thisYear);
  const slug = draft.slug ?? proposed.slug;
  if (slug === '')
    throw new UsageError(
      `Unexpected title without a letter from a to z, expected --slug to name the file, such as --slug short-name`,
    );

  const files = new Map(
    content.sources.map(({ file }) => [file.slice('content/'.length).replace(/\.(json|md)$/, ''), file]),
  );
  const ownerOf = (id: string): string | undefined => files.get(id) ?? archive.byId.get(id)?.file;
  const namesake = ownerOf(`${proposed.folder}/${slug}`);
  if (namesake && (draft.slug !== undefined || collection === 'issues')) {
    throw new UsageError(
      `Unexpected second entry "${proposed.folder}/${slug}", expected an id that no entry has; ${namesake} has it`,
    );
  }
  let id = `${proposed.folder}/${slug}`;
  for (let number = 2; ownerOf(id) !== undefined; number += 1) id = `${proposed.folder}/${slug}-${number}`;

  const body = draft.body ?? skeletonOf(collection);
  const text = renderEntry(collection, data, { format, ...(format === 'markdown' ? { body } : {}) });
  return {
    source: { file: `content/${id}.${format === 'json' ? 'json' : 'md'}`, text },
    ...(namesake ? { namesake } : {}),
  };
}

/**
 * What the archive would have to say of new files: whatever it does not say without them. A rule
 * about two entries may point at the other one.
 */
export function problemsWith(added: Added, content: ContentFiles, now: Temporal.Instant): Diagnostic[] {
  const before = new Set(judgeContent(content, { now }).map(keyOf));
  return judgeContent(withFiles(content, added), { now }).filter((diagnostic) => !before.has(keyOf(diagnostic)));
}

/** New files: entries, and what comes along with them. */
type Added = Pick<ContentFiles, 'sources'> & Partial<ContentFiles>;

/** The files of `content/` with new ones among them. */
export function withFiles(content: ContentFiles, { sources, others = [] }: Added): ContentFiles {
  return {
    sources: [...content.sources, ...sources].sort((a, b) => (a.file < b.file ? -1 : 1)),
    others: [...content.others, ...others].sort(),
  };
}

function keyOf({ rule, place, message }: Diagnostic): string {
  return JSON.stringify([rule, place.file, place.start, message]);
}
