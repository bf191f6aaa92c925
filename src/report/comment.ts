import { isError } from '../diagnostic.ts';
import type { CalendarPreview, Preview } from '../listing/preview.ts';
import { sumOf } from './findings.ts';
import { blocksOf, COMMENT_BYTES, fill } from './markdown.ts';
import { code, fence, htmlText, plainText } from './neutral.ts';
import type { Report } from './report.ts';
import type { Told } from './told.ts';

/** What a comment says besides the report. */
export interface CommentContext {
  /** Whether the author has never contributed here. */
  isFirst: boolean;
  /** How many mends stand on their lines, to be accepted with a click. */
  suggested: number;
  /** Entries of other open pull requests that seem to be the same thing. */
  twins: readonly Twin[];
  /** Where the built pages can be had. */
  previewUrl?: string;
  /** Whether the pull request changes the checker; the workflows that call it are another matter. */
  changesChecker: boolean;
  /** The commit that was checked. */
  commit: string;
}

/** Two entries of two pull requests that announce the same thing. */
export interface Twin {
  /** The file of this pull request. */
  file: string;
  /** The other pull request, and its file. */
  number: number;
  otherFile: string;
}

/** By this we know our comment again. */
export const MARKER = '<!-- gazette: check -->';

/** By this we know our comments on lines again. */
export const MEND_MARKER = '<!-- gazette: mend -->';

/** The comment on a line whose mend can be accepted with a click. */
export function renderMend({ rule, message, suggestion = '' }: Told): string {
  return `${MEND_MARKER}\n${plainText(message)} (${code(rule)})\n\n${fence('suggestion', suggestion)}`;
}

/** The comment for a pull request whose own workflows have checked it: whatever they say, it proves nothing. */
export function renderUnproven(): string {
  return `${MARKER}\n\n### A maintainer has to read this one\n\nThis pull request changes the workflows that check it, or more files than can be listed, so what its check says proves nothing. Changes of entries are checked faster in a pull request of their own.\n`;
}

/** The comment for a check that did not come to its end, or left something else than a report. */
export function renderNoReport(url: string): string {
  return `${MARKER}\n\n### The check did not come to its end\n\n[Its log](${url}) says why. A maintainer will have a look.\n`;
}

/** The comment on a pull request: the verdict, what to mend, and how its entries will look. */
export function renderComment(report: Report, context: CommentContext): string {
  const head = [MARKER, ...greeting(context), verdict(report)];
  const foot = [...twins(context.twins), ...renderPreviews(report.previews), ...notes(report, context)];
  const room = COMMENT_BYTES - Buffer.byteLength([...head, ...foot].join('\n\n')) - 200;
  const { blocks, left } = fill(blocksOf(report.told), room);
  const missing = report.errors + report.warnings - report.told.length + left;
  const rest = missing > 0 ? [`and ${missing} more, all of them in the log of the check`] : [];
  return `${[...head, ...advice(report, context), ...blocks, ...rest, ...foot].join('\n\n')}\n`;
}

function greeting({ isFirst }: CommentContext): string[] {
  return isFirst
    ? ['Welcome, and thank you for your first contribution here! A maintainer will have a look soon.']
    : [];
}

function verdict({ errors, warnings }: Report): string {
  const toMend = errors > 0 ? `${sumOf({ errors, warnings: 0 })} to mend` : 'Nothing to mend';
  if (warnings > 0) return `### ${toMend}, ${sumOf({ errors: 0, warnings })} to look at`;
  return errors > 0 ? `### ${toMend}` : '### Everything is right. Thank you!';
}

function advice({ told, warnings }: Report, { suggested }: CommentContext): string[] {
  if (told.length === 0) return [];
  const how =
    suggested > 0
      ? `Under “Files changed”, ${suggested === 1 ? 'one mend waits on its line' : `${suggested} mends wait on their lines`} to be accepted with a click.`
      : 'Edit the file in the browser, or with `npm run fix` for what is a matter of form.';
  const blocking =
    told.some(isError) && warnings > 0 ? ' Warnings are advice: they keep nothing from being merged.' : '';
  return [`${how} This comment is renewed after each push.${blocking}`];
}

function twins(found: readonly Twin[]): string[] {
  if (found.length === 0) return [];
  const lines = found.map(
    ({ file, number, otherFile }) =>
      `- ${code(file)} and ${code(otherFile)} in #${number} have the same day, words and link`,
  );
  return ['#### Announced in another pull request as well?', lines.join('\n')];
}

/** How entries will look. Previews take at most half of a comment; what to mend is more important. */
export function renderPreviews(all: readonly Preview[]): string[] {
  const kept: string[] = [];
  let room = COMMENT_BYTES / 2;
  for (const preview of previews(all)) {
    room -= Buffer.byteLength(preview) + 2;
    if (room < 0) break;
    kept.push(preview);
  }
  return kept;
}

function previews(all: readonly Preview[]): string[] {
  return all.map((preview) => {
    const rows = [
      ['in lists', inLists(preview)],
      ...(preview.sections ? [] : [['in the newsletter', inNewsletter(preview)]]),
      ['in feeds', inFeeds(preview)],
      ...preview.calendar.map((entry) => ['in calendars', inCalendars(entry)]),
    ];
    const table = ['| where | how |', '|---|---|', ...rows.map(([where, how]) => `| ${where} | ${how} |`)].join('\n');
    return `<details${all.length === 1 ? ' open' : ''}><summary>How the ${htmlText(preview.kind)} <b>${htmlText(preview.title)}</b> will look</summary>\n\n${[table, ...sections(preview)].join('\n\n')}\n\n</details>`;
  });
}

/** What an issue announces, in its order. */
function sections({ sections = [] }: Preview): string[] {
  return sections.map(({ heading, entries }) => {
    const items = entries.map(({ title, line }) => `- ${[title, line].filter(isSaid).map(plainText).join(', ')}`);
    return [`**${plainText(heading)}**`, ...items].join('\n');
  });
}

function inLists({ title, line, status }: Preview): string {
  return [`**${cell(title)}**`, [status, line].filter(isSaid).map(cell).join(' · ')].filter(isSaid).join('<br>');
}

function inNewsletter({ title, line, summary }: Preview): string {
  return [`**${cell(title)}**${line === '' ? '' : `, ${cell(line)}`}.`, summary && cell(summary)]
    .filter(isSaid)
    .join(' ');
}

function inFeeds({ feed: { title, date, categories }, url }: Preview): string {
  return [
    cell(title),
    [date ?? 'the day it is published', categories.join(', ')].filter(isSaid).map(cell).join(' · '),
    cell(url),
  ].join('<br>');
}

function inCalendars({ title, times }: CalendarPreview): string {
  const when = times.map(({ zone, text }) => (zone ? `${cell(text)} (${cell(zone)})` : `${cell(text)}, all day`));
  return [cell(title), ...when].join('<br>');
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** Text in a cell of a table, whose bars end it. */
function cell(text: string): string {
  return plainText(text);
}

function notes({ elsewhere }: Report, { previewUrl, changesChecker, commit }: CommentContext): string[] {
  const said = [
    commit && `Checked: commit ${commit.slice(0, 7)}.`,
    previewUrl && `The pages as they will be: [download the preview](${previewUrl}), and open \`index.html\`.`,
    changesChecker &&
      'This pull request changes how entries are checked. The check above is still the old one; the new one runs in `test`.',
    elsewhere && `${plainText(elsewhere)} elsewhere in the archive, which nobody asks you to mend.`,
  ].filter((note) => typeof note === 'string' && note !== '');
  return said.length === 0 ? [] : [`<sub>${said.join('<br>')}</sub>`];
}
