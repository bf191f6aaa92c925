import type { Archive } from '../../archive/archive.ts';
import { buildArchive } from '../../archive/load.ts';
import { findRepeats, repeatThreshold } from '../../checks/duplicate.ts';
import type { Drafted } from '../../drafts/draft.ts';
import type { ContentFiles } from '../../entries/read.ts';
import { renderEntry } from '../../generate/entry-text.ts';
import { exampleOf, fieldsOf } from '../../generate/fields.ts';
import { canonical } from '../../links/canonical.ts';
import { alike } from '../import/alike.ts';

/** An entry of the archive that announces what a draft would. */
export interface Announced {
  id: string;
  file: string;
  /** Whether it is the same thing; else it only has the same page. */
  isSure: boolean;
}

/**
 * The entry that has announced it already: by the rule of the checker, by that of the importer, which knows that
 * titles differ, or by nothing more than its page.
 *
 * @param file where the draft would stand
 */
export function findAnnounced(
  { collection, data }: Pick<Drafted, 'collection' | 'data'>,
  file: string,
  content: ContentFiles,
  archive: Archive,
): Announced | undefined {
  const video = archive.recordings.find(
    (entry) => collection === 'recordings' && entry.data.youtube === data['youtube'],
  );
  if (video) return { id: video.id, file: video.file, isSure: true };
  const sources = [...content.sources, { file, text: whole({ collection, data }) }].sort((a, b) =>
    a.file < b.file ? -1 : 1,
  );
  const { archive: withDraft } = buildArchive({ ...content, sources });
  const changed = new Set([file]);
  const repeat = [
    ...findRepeats(withDraft, { threshold: repeatThreshold(archive), changed }),
    ...alike(withDraft, changed),
  ].find(({ entry, original }) => entry.file === file && original.file !== file);
  if (repeat) return { id: repeat.original.id, file: repeat.original.file, isSure: true };
  const sharing = archive[collection].find(({ data: other }) => 'url' in other && isSamePage(other.url, data['url']));
  return sharing && { id: sharing.id, file: sharing.file, isSure: false };
}

/** The entry as if nothing were missing: the rules pass over a broken one, which would be compared with none. */
export function whole({ collection, data }: Pick<Drafted, 'collection' | 'data'>): string {
  const missing = fieldsOf(collection).filter(({ name, required }) => required && !(name in data));
  const filled = missing.map((field) => [field.name, field.schema.enum?.[0] ?? exampleOf(collection, field)]);
  return renderEntry(collection, { ...data, ...Object.fromEntries(filled) }, { format: 'json' });
}

function isSamePage(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && canonical(a) === canonical(b);
}
