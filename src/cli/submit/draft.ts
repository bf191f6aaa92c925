import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../../archive/archive.ts';
import { buildArchive, type LoadedArchive } from '../../archive/load.ts';
import { namesakes } from '../../archive/people.ts';
import { WITH_BODY } from '../../collections.ts';
import { dateAt } from '../../dates.ts';
import { type Diagnostic, isError } from '../../diagnostic.ts';
import type { ContentFiles, SourceFile } from '../../entries/read.ts';
import { proposePath } from '../../generate/entry-path.ts';
import { type FormField, formFields } from '../../generate/form-fields.ts';
import type { Preview } from '../../listing/preview.ts';
import { nearest } from '../../nearest.ts';
import type { DroppedPicture } from '../../submissions/picture.ts';
import type { Submission, Trouble } from '../../submissions/submission.ts';
import { previewsOf } from '../check/previews.ts';
import { type Draft, placeDraft, problemsWith, withFiles } from '../new/draft.ts';
import { answerLabels, labelOf } from './labels.ts';

/** What a submission has become: files to propose, or what keeps it from that. */
export interface Drafted {
  /** The entry, then the person and the picture that come along with it. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** What the checker says of the files. */
  found: Diagnostic[];
  /** The errors, told to whoever sent the form. With any, there is nothing to propose. */
  troubles: Trouble[];
  /** The warnings. */
  advice: Trouble[];
  previews: Preview[];
  /** Somebody who has no page yet. */
  newPerson?: { name: string; file: string };
}

export interface DraftContext {
  content: ContentFiles;
  now: Temporal.Instant;
  /** The number of the form: it names the file where no letter of the title can. */
  number: number;
  /** A picture as it is to be kept; or what is wrong with it. */
  fetchPicture: (address: string) => Promise<{ jpeg: Uint8Array } | { message: string }>;
}

/** Makes an entry of a submission, and checks it as a pull request would be. */
export async function draftSubmission(submission: Submission, context: DraftContext): Promise<Drafted> {
  const { content, now } = context;
  const loaded = buildArchive(content);
  const troubles = [...submission.troubles];
  if (Object.keys(submission.data).length === 0) return { ...NOTHING, troubles };

  const place = (draft: Draft): SourceFile => placed(draft, context, loaded);
  const fields = formFields(submission.collection, loaded.archive.community.topics);
  const stranger = strangerIn(submission, loaded.archive);
  const person =
    stranger === undefined ? undefined : place({ collection: 'people', data: { name: stranger }, format: 'json' });
  const data: Draft['data'] = { ...submission.data, ...(person ? { person: idOf(person.file) } : {}) };
  const draft = toDraft(submission, data);
  const pictures = new Map<string, Uint8Array>();
  for (const picture of submission.pictures) {
    const fetched = await context.fetchPicture(picture.address);
    if ('message' in fetched) troubles.push({ labels: [picture.label], ...fetched });
    else {
      const file = pictureFile(idOf(place(draft).file), content);
      pictures.set(file, fetched.jpeg);
      data[picture.field] = pictureValue(picture, file.slice('content/'.length));
    }
  }

  const entry = place(draft);
  const added: ContentFiles = { sources: person ? [entry, person] : [entry], others: [...pictures.keys()] };
  const { archive } = buildArchive(withFiles(content, added));
  const labelsOf = answerLabels(entry, fields);
  const advice: Trouble[] = [];
  const found = problemsWith(added, content, now);
  for (const problem of found) {
    const { place, message } = problem;
    const help = helpInForm(problem);
    const labels = place.file === person?.file ? labelOf('person', fields) : labelsOf(problem);
    if (labels === undefined) continue;
    (isError(problem) ? troubles : advice).push({ labels, message, ...(help ? { help } : {}) });
  }
  if (troubles.length === 0) expectSame(archive, entry, draft);
  const names = loaded.archive.people.map((one) => one.data.name);
  const known = stranger === undefined ? undefined : nearest(stranger, names);
  if (known !== undefined)
    advice.push({ labels: labelOf('person', fields), message: `Did you mean ${known}, who has a page already?` });
  const files = new Map<string, string | Uint8Array>(added.sources.map(({ file, text }) => [file, text]));
  for (const [file, jpeg] of pictures) files.set(file, jpeg);
  return {
    files,
    found,
    troubles: inOrderOf(fields, troubles),
    advice,
    previews: previewsOf(archive, new Set([entry.file]), now),
    ...(stranger !== undefined && person ? { newPerson: { name: stranger, file: person.file } } : {}),
  };
}

/** As the form asks; what is about all comes last. */
function inOrderOf(fields: readonly FormField[], troubles: readonly Trouble[]): Trouble[] {
  const labels = fields.map(({ label }) => label);
  const placeOf = ({ labels: [first = ''] }: Trouble): number =>
    (labels.indexOf(first) + labels.length + 1) % (labels.length + 1);
  return troubles.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const NOTHING = { files: new Map<string, string>(), found: [], advice: [], previews: [] };

/** Whoever fills in a form has no files, and no commands to add one. */
function helpInForm({ rule, help }: Diagnostic): string | undefined {
  const isGuess = help?.startsWith('Did you mean');
  return rule === 'reference/missing' && !isGuess
    ? 'Write the name as it stands on the site, or leave this answer empty'
    : help;
}

function toDraft({ collection, body }: Submission, data: Draft['data']): Draft {
  const format = WITH_BODY.includes(collection) ? 'markdown' : 'json';
  return { collection, data, format, ...(body === undefined ? {} : { body }) };
}

/** The file of a draft. A title in letters that no file name takes is no reason to send somebody away. */
function placed(draft: Draft, { content, now, number }: DraftContext, loaded: LoadedArchive): SourceFile {
  const thisYear = String(dateAt(now, loaded.archive.community.zone).year);
  const isNameless = proposePath(draft.collection, draft.data, thisYear).slug === '';
  return placeDraft(isNameless ? { ...draft, slug: `form-${number}` } : draft, content, loaded, thisYear).source;
}

function idOf(file: string): string {
  return file.slice('content/'.length).replace(/\.(json|md)$/, '');
}

/** The name of whom a spotlight is about, if it is a name, and nobody here has it. */
function strangerIn({ collection, data }: Submission, archive: Archive): string | undefined {
  const { person } = data;
  if (collection !== 'spotlights' || typeof person !== 'string') return undefined;
  const isName = !person.includes('/') && !/[\r\n]/.test(person);
  return isName && namesakes({ name: person }, archive).length === 0 ? person : undefined;
}

/** Beside the entry, under its name. */
function pictureFile(id: string, { others }: ContentFiles): string {
  let file = `content/${id}.jpg`;
  for (let number = 2; others.includes(file); number += 1) file = `content/${id}-${number}.jpg`;
  return file;
}

function pictureValue({ words }: DroppedPicture, file: string): unknown {
  return words === undefined ? file : { file, alt: words };
}

/** @throws Error if the file does not say what was typed: a bug of ours, which nobody is to publish */
function expectSame(archive: Archive, { file }: SourceFile, { data, body = '' }: Draft): void {
  const entry = archive.byId.get(idOf(file));
  const isSame = isDeepStrictEqual(entry?.data, data) && (entry?.body ?? '').trim() === body.trim();
  if (!isSame) throw new Error(`Cannot propose ${file}: it does not come back as it was typed`);
}
