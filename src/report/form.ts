import type { Preview } from '../listing/preview.ts';
import { renderPreviews } from './comment.ts';
import { code, link, plainText, plainToCopy, withoutNotes } from './neutral.ts';
import { oneLine } from './text.ts';
import { clip } from './told.ts';

/** By this we know our comment below a form again. */
export const FORM_MARKER = '<!-- gazette: form -->';

/** Something to say of answers, to whoever gave them. */
export interface ToldAnswer {
  /** The headings of the answers; none if it is about all. */
  labels: readonly string[];
  message: string;
  help?: string;
}

/** A pull request, as a comment names it. */
export interface ToldPull {
  number: number;
  url: string;
}

/** What became of a form. */
export type FormStanding =
  | { status: 'to-mend'; troubles: readonly ToldAnswer[]; pull?: ToldPull }
  | ({ status: 'proposed'; pull: ToldPull } & ToldEntry)
  /** Somebody else has committed to its branch, and is not written over. */
  | { status: 'edited'; pull: ToldPull }
  /** The entry may be gone again. */
  | { status: 'merged'; pull: ToldPull; entry?: { page: string; file: string } }
  | { status: 'closed'; pull: ToldPull };

/** The entry that a form became. */
export interface ToldEntry {
  /** "event" */
  kind: string;
  /** Of the entry itself, and of the person that comes along with it. */
  files: readonly string[];
  /** Warnings: they keep nothing from being published. */
  advice: readonly ToldAnswer[];
  previews: readonly Preview[];
  /** Who gets a page along with it, and in which file. */
  newPerson?: { name: string; file: string };
}

/** The comment below a form: what became of it, or what to mend. */
export function renderFormComment(standing: FormStanding): string {
  return `${[FORM_MARKER, ...sayStanding(standing)].join('\n\n')}\n`;
}

function sayStanding(standing: FormStanding): string[] {
  switch (standing.status) {
    case 'to-mend':
      return toMend(standing.troubles, standing.pull);
    case 'proposed':
      return proposed(standing);
    case 'edited':
      return [
        '### A maintainer is at work on it',
        `Somebody has edited your entry in ${named(standing.pull)} since you sent it, so it no longer follows what you write here. If something else should change, say so there.`,
      ];
    case 'merged':
      return [
        '### It is published. Thank you!',
        `${named(standing.pull, 'Pull')} was merged.${standing.entry ? ` Its page, within minutes: ${link(standing.entry.page, standing.entry.page)}` : ''}`,
        ...(standing.entry
          ? [`To change something later, edit [its file](${blobOf(standing.pull, standing.entry.file)}).`]
          : []),
      ];
    case 'closed':
      return [
        '### It was not taken up',
        `A maintainer has closed ${named(standing.pull)} and will have said there why. If you do not agree, answer there; it is not opened again by itself.`,
      ];
    default:
      return standing satisfies never;
  }
}

/** More than a person mends before looking again. */
const MOST_TOLD = 20;

function toMend(troubles: readonly ToldAnswer[], pull: ToldPull | undefined): string[] {
  return [
    `### Thank you! ${troubles.length === 1 ? 'One thing' : `${troubles.length} things`} to mend first`,
    listOf(troubles),
    `**How to mend it:** choose **⋯** at the top right of what you sent, then **Edit**. Change what is named here, leave the headings (the lines with ${code('###')}) as they are, and save. A few minutes later this comment says whether all is well; nothing you wrote is lost.`,
    ...(pull ? [`Until then ${named(pull)} stays as it was.`] : []),
  ];
}

function proposed({ kind, pull, advice, previews, newPerson }: ToldEntry & { pull: ToldPull }): string[] {
  return [
    '### Thank you! Nothing is left for you to do',
    `Your answers have become ${withArticle(kind)} that passes every check. ${named(pull, 'Pull')} proposes it, under your name; a maintainer will look at it and publish it, and you will hear of it here.`,
    ...(newPerson === undefined
      ? []
      : [
          `${plainText(newPerson.name)} had no page here yet and gets one along with it (${code(newPerson.file)}), with nothing but the name so far.`,
        ]),
    ...adviceOn(advice),
    'To change something before it is published, choose **⋯** at the top right of what you sent, then **Edit**: the proposal follows within minutes.',
    ...renderPreviews(previews),
  ];
}

function adviceOn(advice: readonly ToldAnswer[]): string[] {
  return advice.length === 0
    ? []
    : ['**You may want to look at this**; it keeps nothing from being published:', listOf(advice)];
}

/** The description of the pull request that proposes what came by a form. */
export function renderFormProposal(entry: ToldEntry, form: { number?: number; login?: string | undefined }): string {
  const { kind, files, advice, previews, newPerson } = entry;
  const by = form.login === undefined ? '' : ` by @${form.login}`;
  const where = form.number === undefined ? 'a form' : `the form in #${form.number}`;
  const said = [
    `${withArticle(kind, 'A')}, sent${by} with ${where}: ${files.map(code).join(', ')}. It passes every check.`,
    ...(newPerson === undefined
      ? []
      : [`${plainText(newPerson.name)} had no page yet; this makes one with the name alone.`]),
    'While nobody else commits here, an edit of the form changes it too. Once it is merged, the form is closed with a link to its page. What is left to ask: is it true, is it for this community, was everybody in it asked?',
    ...adviceOn(advice),
    ...renderPreviews(previews),
  ];
  return `${withoutOrders(said.join('\n\n'))}\n`;
}

/** The title of that pull request. */
export function titleFormProposal(kind: string, title: string): string {
  const plain = withoutNotes(withoutOrders(oneLine(title)))
    .slice(0, 200)
    .toWellFormed();
  return `${kind[0]?.toUpperCase()}${kind.slice(1)}: ${plain}`;
}

/**
 * Title and description may become the message of the commit that merges, where words in brackets would keep the
 * site from being built. A zero-width space makes plain words of them.
 * https://docs.github.com/actions/how-tos/manage-workflow-runs/skip-workflow-runs
 */
function withoutOrders(text: string): string {
  return text.replace(/\[(?=(skip|no|ci|actions)\b)/gi, '[\u200B').replace(/skip-checks(?=:)/gi, 'skip\u200B-checks');
}

function listOf(told: readonly ToldAnswer[]): string {
  const shown = told.slice(0, MOST_TOLD).map(lineOf);
  const more = told.length - shown.length;
  return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

function lineOf({ labels, message, help }: ToldAnswer): string {
  const names = labels.map((label) => `**${plainText(label)}**`).join(' and ');
  const said = `- ${names === '' ? '' : `${names}: `}${plainText(clip(message, LONGEST))}`;
  return help ? `${said}\\\n  → ${plainToCopy(clip(help, LONGEST))}` : said;
}

const LONGEST = 500;

function named({ number, url }: ToldPull, pull = 'pull'): string {
  return `[${pull} request #${number}](${url})`;
}

/** A file on the default branch of the repository that a pull request is in. */
function blobOf({ number, url }: ToldPull, file: string): string {
  return `${url.slice(0, -`/pull/${number}`.length)}/blob/HEAD/${file}`;
}

function withArticle(kind: string, article = 'a'): string {
  return `${article}${/^[aeio]/.test(kind) ? 'n' : ''} ${kind}`;
}
