import type { Archive } from '../../archive/archive.ts';
import { type Collection, SINGULAR } from '../../collections.ts';
import type { ContentFiles } from '../../entries/read.ts';
import type { GitHub } from '../../github/client.ts';
import { keepComment } from '../../github/comment.ts';
import { closeForm, creditLine, type Form, readForm } from '../../github/forms.ts';
import { LABELS } from '../../github/labels.ts';
import { type KeptProposal, keepProposal, type Standing, type Wanted } from '../../github/proposal.ts';
import { firstFilesOf } from '../../github/pull-request.ts';
import { keepContentVerdict } from '../../github/verdict.ts';
import {
  FORM_MARKER,
  type FormStanding,
  renderFormComment,
  renderFormProposal,
  type ToldEntry,
  type ToldPull,
  titleFormProposal,
} from '../../report/form.ts';
import { withOwnPart } from '../../report/own-part.ts';
import { fetchPicture } from '../../submissions/fetch-picture.ts';
import { guessCollection, readSubmission, type Submission, type Trouble } from '../../submissions/submission.ts';
import type { Web } from '../../web/web.ts';
import { oneOf } from '../new/words.ts';
import { type Drafted, draftSubmission } from './draft.ts';

/** What forms are judged by. */
export interface Desk {
  content: ContentFiles;
  archive: Archive;
  web: Web;
  now: Temporal.Instant;
}

/** What became of a form, for people and machines. */
export interface Outcome {
  /** The number of the form; 0 for one in a file. */
  form: number;
  /** "ignored" came from none of our forms. */
  status: FormStanding['status'] | 'ignored';
  pull?: ToldPull;
  troubles?: Trouble[];
  /** The comment and the files, where they are only tried. */
  comment?: string;
  files?: { file: string; text?: string }[];
}

/** A form that is in a file, as if it had been sent. */
export function guessForm(text: string, archive: Archive): Form {
  const labels = [LABELS.submission.name, guessCollection(text, archive) ?? ''];
  return { number: 0, text, labels, isOpen: true, author: undefined };
}

/** What would become of a form that nobody has sent before. */
export async function tryForm(desk: Desk, { number, labels, text }: Form): Promise<Outcome> {
  const submission = readSubmission(labels, text, desk.archive);
  if (!submission) return { form: number, status: 'ignored' };
  const draft = await draftOf(desk, number, submission);
  const { troubles } = draft;
  if (troubles.length > 0)
    return { form: number, status: 'to-mend', troubles, comment: renderFormComment({ status: 'to-mend', troubles }) };
  const files = [...draft.files].map(([file, content]) =>
    typeof content === 'string' ? { file, text: content } : { file },
  );
  const body = renderFormProposal(toldOf(submission.collection, draft), number === 0 ? {} : { number });
  return { form: number, status: 'proposed', comment: body, files };
}

/**
 * Sees to it that a form has its pull request, its comment, and its end. Where it was edited meanwhile, it is settled
 * again: a run for that edit may have been quicker, and what it wrote may have been overwritten with an older text.
 *
 * @param me the login that we write under
 * @throws Error that says what could not be done; the next call goes on from there
 */
export async function settleForm(desk: Desk, form: Form, github: GitHub, me: string): Promise<Outcome> {
  let settled = form;
  for (let times = 1; ; times += 1) {
    const outcome = await settleOnce(desk, settled, github, me);
    const now = await readForm(github, form.number);
    // Somebody who edits it all the time has a run for each edit.
    if (!now?.isOpen || now.text === settled.text || times === MOST_TIMES) return outcome;
    settled = now;
  }
}

const MOST_TIMES = 3;

async function settleOnce(desk: Desk, form: Form, github: GitHub, me: string): Promise<Outcome> {
  const { number } = form;
  const submission = readSubmission(form.labels, form.text, desk.archive);
  if (!submission) return { form: number, status: 'ignored' };
  let draft: Drafted | undefined;
  let isEdited = false;
  const kept = await keepProposal(github, {
    branch: `submit/${number}`,
    title: titleFormProposal(SINGULAR[submission.collection], String(submission.data['title'] ?? '')),
    message: await messageOf(github, form, submission),
    async write(standing): Promise<Wanted> {
      isEdited = standing.authors.some((login) => login !== me);
      draft ??= isEdited ? undefined : await draftOf(desk, number, submission);
      if (!draft || isEdited || draft.troubles.length > 0) return asItIs(number);
      const files = new Map([...leftOver(draft, standing), ...draft.files]);
      const told = toldOf(submission.collection, draft);
      const own = renderFormProposal(told, { number, login: form.author?.login });
      return { files, body: (before) => withOwnPart(before, own) };
    },
  });
  const standing = await standingOf(desk, github, submission, { kept, draft, isEdited });
  if (standing.status === 'proposed' && kept.head !== undefined)
    await keepContentVerdict(github, kept.head, draft?.found ?? []);
  await keepComment(github, { number, me, marker: FORM_MARKER, body: renderFormComment(standing) });
  if (standing.status === 'merged') await closeForm(github, number);
  const { status } = standing;
  return {
    form: number,
    status,
    ...pullOf(kept),
    ...(status === 'to-mend' ? { troubles: draft?.troubles ?? [] } : {}),
  };
}

function draftOf({ content, now, web }: Desk, number: number, submission: Submission): Promise<Drafted> {
  return draftSubmission(submission, {
    content,
    now,
    number,
    fetchPicture: (address) => fetchPicture(web, address),
  });
}

/** Nothing is written, and an open pull request keeps its description. */
function asItIs(number: number): Wanted {
  return { files: new Map(), body: (before) => before ?? withOwnPart(undefined, `Sent with the form in #${number}.`) };
}

/** What an earlier text of the form had made, under another name. */
function leftOver({ files }: Drafted, { changed }: Standing): [string, null][] {
  return changed.filter(({ path, removed }) => !removed && !files.has(path)).map(({ path }) => [path, null]);
}

async function standingOf(
  desk: Desk,
  github: GitHub,
  { collection }: Submission,
  { kept, draft, isEdited }: { kept: KeptProposal; draft: Drafted | undefined; isEdited: boolean },
): Promise<FormStanding> {
  const { pull } = pullOf(kept);
  if (kept.status === 'settled' && pull) {
    return kept.isMerged
      ? { status: 'merged', pull, ...(await publishedBy(desk, github, pull.number, collection)) }
      : { status: 'closed', pull };
  }
  if (isEdited && pull) return { status: 'edited', pull };
  if (draft && draft.troubles.length === 0 && pull) return { status: 'proposed', pull, ...toldOf(collection, draft) };
  return { status: 'to-mend', troubles: draft?.troubles ?? [], ...(pull ? { pull } : {}) };
}

function pullOf({ number, url }: KeptProposal): { pull?: ToldPull } {
  return number === undefined || url === undefined ? {} : { pull: { number, url } };
}

function toldOf(collection: Collection, { files, advice, previews, newPerson }: Drafted): ToldEntry {
  return {
    kind: SINGULAR[collection],
    files: [...files.keys()],
    advice,
    previews,
    ...(newPerson === undefined ? {} : { newPerson }),
  };
}

/** The entry that a merged pull request has added, if it is there. */
async function publishedBy(
  { archive }: Desk,
  github: GitHub,
  pull: number,
  collection: Collection,
): Promise<{ entry?: { page: string; file: string } }> {
  const files = await firstFilesOf(github, pull);
  const added = files.flatMap(({ file }) => (file.startsWith(`content/${collection}/`) ? [idOf(file)] : []));
  const entry = added.map((id) => archive.byId.get(id)).find((found) => found !== undefined);
  if (!entry) return {};
  const page = new URL(`${entry.id}/`, archive.community.site.replace(/\/?$/, '/')).href;
  return { entry: { page, file: entry.file } };
}

function idOf(file: string): string {
  return file.slice('content/'.length).replace(/\.(json|md)$/, '');
}

/** Nothing in it is what somebody wrote, but for their name. */
async function messageOf(github: GitHub, { number, author }: Form, { collection }: Submission): Promise<string> {
  const credit = author ? `\n\n${await creditLine(github, author)}` : '';
  return `Add ${oneOf(collection)}, sent with the form in #${number}${credit}`;
}
