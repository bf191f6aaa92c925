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
  const loaded = buildArchive(context.content);
  if (Object.keys(submission.data).length === 0) return { ...NOTHING, troubles: submission.troubles };
  const made = await makeFiles(submission, context, loaded);
  return { ...judge(submission, made, context, loaded), files: filesOf(made), ...toldPerson(made) };
}

/** The files that a submission becomes. */
interface Made {
  entry: SourceFile;
  draft: Draft;
  person?: { name: string; source: SourceFile };
  pictures: Map<string, Uint8Array>;
  /** What is wrong with the pictures. */
  troubles: Trouble[];
}

async function makeFiles(submission: Submission, context: DraftContext, loaded: LoadedArchive): Promise<Made> {
  const place = (draft: Draft): SourceFile => placed(draft, context, loaded);
  const name = strangerIn(submission, loaded.archive);
  const person =
    name === undefined ? undefined : { name, source: place({ collection: 'people', data: { name }, format: 'json' }) };
  const draft = toDraft(submission, person ? { person: idOf(person.source.file) } : {});
  const pictures = new Map<string, Uint8Array>();
  const troubles: Trouble[] = [];
  for (const picture of submission.pictures) {
    const fetched = await context.fetchPicture(picture.address);
    if ('message' in fetched) troubles.push({ labels: [picture.label], ...fetched });
    else {
      const file = pictureFile(idOf(place(draft).file), context.content);
      pictures.set(file, fetched.jpeg);
      draft.data[picture.field] = pictureValue(picture, file.slice('content/'.length));
    }
  }
  return { entry: place(draft), draft, ...(person ? { person } : {}), pictures, troubles };
}

function filesOf({ entry, person, pictures }: Made): Drafted['files'] {
  const sources = person ? [entry, person.source] : [entry];
  return new Map<string, string | Uint8Array>([...sources.map(({ file, text }) => [file, text] as const), ...pictures]);
}

function toldPerson({ person }: Made): Pick<Drafted, 'newPerson'> {
  return person ? { newPerson: { name: person.name, file: person.source.file } } : {};
}

function judge(
  submission: Submission,
  { entry, draft, person, pictures, troubles: wrong }: Made,
  { content, now }: DraftContext,
  loaded: LoadedArchive,
): Pick<Drafted, 'found' | 'troubles' | 'advice' | 'previews'> {
  const fields = formFields(submission.collection, loaded.archive.community.topics);
  const troubles = [...submission.troubles, ...wrong];
  const advice: Trouble[] = [];
  const added = { sources: person ? [entry, person.source] : [entry], others: [...pictures.keys()] };
  const { archive } = buildArchive(withFiles(content, added));
  const found = problemsWith(added, content, now);
  const labelsOf = answerLabels(entry, fields);
  for (const problem of found) {
    const isOfPerson = problem.place.file === person?.source.file;
    const labels = isOfPerson ? labelOf('person', fields) : labelsOf(problem);
    if (labels === undefined) continue;
    const help = helpInForm(problem);
    (isError(problem) ? troubles : advice).push({ labels, message: problem.message, ...(help ? { help } : {}) });
  }
  const names = loaded.archive.people.map(({ data }) => data.name);
  const known = person && nearest(person.name, names);
  if (known)
    advice.push({ labels: labelOf('person', fields), message: `Did you mean ${known}, who has a page already?` });
  if (troubles.length === 0) expectSame(archive, entry, draft);
  return {
    found,
    troubles: inOrderOf(fields, troubles),
    advice,
    previews: previewsOf(archive, new Set([entry.file]), now),
  };
}

/** As the form asks; what is about all comes last. */
function inOrderOf(fields: readonly FormField[], troubles: readonly Trouble[]): Trouble[] {
  const labels = fields.map(({ label }) => label);
  const placeOf = ({ labels: [first = ''] }: Trouble): number =>
    labels.includes(first) ? labels.indexOf(first) : labels.length;
  return troubles.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const NOTHING = { files: new Map<string, string>(), found: [], advice: [], previews: [] };

/** Whoever fills in a form has no files, and no commands to add one. */
function helpInForm({ rule, help }: Diagnostic): string | undefined {
  const isGuess = help?.startsWith('Did you mean');
  return rule === 'reference/missing' && !isGuess
    ? 'Write the name as it stands on the site, or leave this part empty'
    : help;
}

function toDraft({ collection, data: sent, body }: Submission, more: Draft['data']): Draft {
  const data = { ...sent, ...more };
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
