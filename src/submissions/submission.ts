import type { Archive } from '../archive/archive.ts';
import type { Collection } from '../collections.ts';
import {
  AGREEMENT,
  FORM_COLLECTIONS,
  type FormField,
  formFields,
  NO_CHOICE,
  NO_RESPONSE,
  parseAnswer,
  topicOption,
} from '../generate/form-fields.ts';
import { describeParts, partsOf, splitList } from '../generate/parts.ts';
import { type FormElement, readForm } from './form-body.ts';
import { nameEntries } from './names.ts';
import { type DroppedPicture, readPicture } from './picture.ts';

/** What somebody sent by a form, as far as it can be read. */
export interface Submission {
  collection: Collection;
  /** The fields of the entry; those with a picture stand in `pictures` until it is fetched. */
  data: Record<string, unknown>;
  /** The Markdown below the fields. */
  body?: string;
  pictures: DroppedPicture[];
  /** Why there is no entry yet. */
  troubles: Trouble[];
}

/** What keeps an answer from becoming part of an entry, told to whoever gave it. */
export interface Trouble {
  /** The labels of the answers it is about; none if it is about all. */
  labels: string[];
  message: string;
  help?: string;
}

/**
 * Reads the text that GitHub makes of a filled-in form.
 *
 * @param labels the labels of the GitHub issue; one of them says which form it was
 * @returns undefined if it came from none of our forms
 */
export function readSubmission(labels: readonly string[], text: string, archive: Archive): Submission | undefined {
  const collections = FORM_COLLECTIONS.filter((collection) => labels.includes(collection));
  const read = collections.map((collection) => readAs(collection, text, archive));
  // A maintainer may have added the label of another collection.
  return read.find(({ isForm }) => isForm)?.submission ?? read[0]?.submission;
}

/** @returns undefined if the text has the headings of no form */
export function guessCollection(text: string, archive: Archive): Collection | undefined {
  return FORM_COLLECTIONS.find((collection) => readAs(collection, text, archive).isForm);
}

function readAs(collection: Collection, text: string, archive: Archive): { submission: Submission; isForm: boolean } {
  const { topics } = archive.community;
  const fields = formFields(collection, topics);
  const reading = readForm(text, [...fields.map((field) => elementOf(field, topics)), AGREED]);
  const submission: Submission = { collection, data: {}, pictures: [], troubles: [] };
  if ('answers' in reading) {
    for (const [index, field] of fields.entries()) readField(submission, field, reading.answers[index] ?? '', archive);
    submission.data = nameEntries(collection, submission.data, archive);
    if (!AGREED.mayBe((reading.answers.at(-1) ?? '').trim())) submission.troubles.push(NOT_AGREED);
    return { submission, isForm: true };
  }
  submission.troubles.push('missing' in reading ? headingMissing(reading.missing) : unclear(reading));
  return { submission, isForm: 'unclear' in reading };
}

function elementOf({ kind, label, schema }: FormField, topics: Archive['community']['topics']): FormElement {
  const none = ['', NO_RESPONSE, NO_CHOICE];
  switch (kind) {
    case 'line':
    case 'object':
      return { label, mayBe: () => true };
    case 'choice':
      return { label, mayBe: (line) => [...none, ...(schema.enum ?? [])].includes(line) };
    case 'topics': {
      const options = [...none, ...topics.map(topicOption)];
      return { label, mayBe: (line) => line === '' || splitList(line).every((option) => options.includes(option)) };
    }
    default:
      return { label };
  }
}

/** A box that somebody ticked: GitHub writes a capital X, and a small one where it is ticked below the form. */
const AGREED = {
  label: AGREEMENT.label,
  mayBe: (line: string) => /^[-*] \[[xX]\] /.test(line) && line.slice('- [X] '.length) === AGREEMENT.option,
};

const NOT_AGREED: Trouble = {
  labels: [AGREEMENT.label],
  message: 'Unexpected box without a tick, expected you to agree that it is published',
  help: `Tick it, or write the line as it was: - [X] ${AGREEMENT.option}`,
};

function headingMissing(label: string): Trouble {
  return {
    labels: [label],
    message: `Unexpected form without the heading "### ${label}" in its place, expected the headings as they were`,
    help: 'Put it back on a line of its own above your answer, or fill in a new form',
  };
}

function unclear({ unclear: labels, headings }: { unclear: string[]; headings: string[] }): Trouble {
  const lines = headings.map((label) => `"### ${label}"`).join(' and ');
  return {
    labels,
    message: `Unexpected second line ${lines}, expected it only above that answer`,
    help: `Nobody can tell which of them is the heading. Change the one in your text, for example to "#### ${headings[0]}"`,
  };
}

/** Puts an answer where it belongs in the submission, or says what is wrong with it. */
function readField(submission: Submission, field: FormField, answer: string, archive: Archive): void {
  const { name, kind, label, required, schema } = field;
  const value = parseAnswer(field, answer, archive.community.topics);
  const problem = value === undefined ? (required ? notAnswered(field) : undefined) : problemWith(field, answer, value);
  if (problem) submission.troubles.push({ labels: [label], ...problem });
  if (problem || value === undefined) return;
  if (kind === 'body') submission.body = String(value);
  else if (kind !== 'picture') submission.data[name] = value;
  else {
    const picture = readPicture(String(value), { hasWords: schema.type === 'object' });
    if ('message' in picture) submission.troubles.push({ labels: [label], ...picture });
    else submission.pictures.push({ field: name, label, ...picture });
  }
}

type Problem = Omit<Trouble, 'labels'>;

function notAnswered({ schema: { description } }: FormField): Problem {
  return {
    message: 'Unexpected empty answer, expected one',
    ...(description ? { help: description } : {}),
  };
}

/** What the checker would say in the words of a file, of which whoever fills in a form knows nothing. */
function problemWith({ kind, schema }: FormField, answer: string, value: unknown): Problem | undefined {
  if ((kind === 'line' || kind === 'object') && /[\r\n]/.test(answer.trim()))
    return { message: 'Unexpected answer of several lines, expected one line' };
  if (kind !== 'items' && kind !== 'object') return undefined;
  const unread = [value].flat().find((item) => typeof item === 'string');
  const parts = partsOf(kind === 'items' ? (schema.items ?? {}) : schema);
  if (unread === undefined) return undefined;
  return {
    message: `Unexpected "${unread}", expected ${describeParts(parts)}`,
    help: `Put a bar (|) between the parts${kind === 'items' ? ', and each on a line of its own' : ''}`,
  };
}
