// Where forms are made into entries: a small archive, and no GitHub.
import { buildArchive } from '../../src/archive/load.ts';
import { type Drafted, draftSubmission } from '../../src/cli/submit/draft.ts';
import type { Collection } from '../../src/collections.ts';
import type { ContentFiles } from '../../src/entries/read.ts';
import { readSubmission } from '../../src/submissions/submission.ts';
import { community, event, filesOf, instant, person, series } from '../builders.ts';

const FILES = filesOf({
  people: [person(), person({ name: 'Zoë Quill', otherNames: ['Zoe Quill'] })],
  series: [series({ title: 'Tea talks' })],
  events: [event()],
}) as Record<string, string>;

export const CONTENT: ContentFiles = {
  sources: Object.entries(FILES)
    .map(([file, text]) => ({ file, text }))
    .sort((a, b) => (a.file < b.file ? -1 : 1)),
  others: [],
};

export const { topics: TOPICS } = community();

const { archive } = buildArchive(CONTENT);

/** What becomes of a form that is sent on 1 March 2026. */
export function draftForm(
  collection: Collection,
  text: string,
  fetchPicture: (address: string) => Promise<{ jpeg: Uint8Array } | { message: string }> = noPicture,
): Promise<Drafted> {
  const submission = readSubmission(['submission', collection], text, archive);
  if (!submission) throw new Error(`Cannot read a form for ${collection}: there is none`);
  return draftSubmission(submission, {
    content: CONTENT,
    now: instant('2026-03-01T12:00:00Z'),
    number: 12,
    fetchPicture,
  });
}

function noPicture(address: string): Promise<never> {
  throw new Error(`Unexpected call of ${address}`);
}
