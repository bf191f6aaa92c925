import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Entry } from '../../archive/archive.ts';
import type { Edit } from '../../diagnostic.ts';
import { applyEdits } from '../../edits.ts';
import type { Draft } from './compose.ts';

/**
 * The text of an issue with what is new in a draft added to its sections, and not another byte
 * changed: order, headings, letter, comments and quotation marks are its editor's.
 *
 * @throws Error if the issue is not Markdown
 */
export function addToIssue(issue: Entry<'issues'>, draft: Draft): string {
  if (!issue.file.endsWith('.md'))
    throw new Error(`Cannot add to ${issue.file}: expected front matter and a letter, as Markdown`);
  const news = draft.sections.flatMap(({ proposals }) => proposals.filter(({ status }) => status === 'new'));
  if (news.length === 0) return issue.text;
  const edits: Edit[] = [];
  for (const { at, proposals } of draft.sections) {
    const ids = proposals.filter(({ status }) => status === 'new').map(({ entry }) => entry.id);
    if (at !== undefined && ids.length > 0) edits.push(afterLast(issue, ['sections', at, 'entries'], ids));
  }
  const added = draft.sections.filter(({ at }) => at === undefined);
  // The line that closes the front matter is the last before the letter.
  const close = issue.text.lastIndexOf('---', issue.placeInBody(0, 0).start.offset - 1);
  const proposed = news.map(({ entry }) => entry.id);
  if (added.length > 0) edits.push(sectionsAfterLast(issue, added));
  edits.push(
    issue.data.proposed?.length
      ? afterLast(issue, ['proposed'], proposed)
      : {
          start: close,
          end: close,
          text: ['proposed:', ...proposed.map((id) => `  - ${id}`), ''].join(eolOf(issue.text)),
        },
  );
  return applyEdits(issue.text, edits);
}

type Path = (string | number)[];

/** Further items of a list, written as its last one is. */
function afterLast(issue: Entry<'issues'>, path: Path, ids: readonly string[]): Edit {
  const count = (path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], issue.data) as unknown[])
    .length;
  const place = issue.place(...path, count - 1);
  const { text } = issue;
  const lineStart = text.lastIndexOf('\n', place.start.offset - 1) + 1;
  const lead = text.slice(lineStart, place.start.offset);
  if (!/^\s*- $/.test(lead)) {
    // A list in square brackets.
    const at = place.end!.offset;
    return { start: at, end: at, text: ids.map((id) => `, ${id}`).join('') };
  }
  const at = endOfLine(text, place.end!.offset);
  return { start: at, end: at, text: ids.map((id) => `${eolOf(text)}${lead}${id}`).join('') };
}

function sectionsAfterLast(issue: Entry<'issues'>, sections: Draft['sections']): Edit {
  const lastSection = issue.data.sections.length - 1;
  const lastEntry = issue.data.sections[lastSection]!.entries.length - 1;
  const { text } = issue;
  const eol = eolOf(text);
  const heading = issue.place('sections', lastSection);
  const indent = ' '.repeat(Math.max(0, heading.start.column - 3));
  const at = endOfLine(text, issue.place('sections', lastSection, 'entries', lastEntry).end!.offset);
  const lines = sections.flatMap(({ heading: name, proposals }) => [
    `${indent}- heading: ${scalar(name)}`,
    `${indent}  entries:`,
    ...proposals.map(({ entry }) => `${indent}    - ${entry.id}`),
  ]);
  return { start: at, end: at, text: lines.map((line) => eol + line).join('') };
}

/** As YAML, in quotation marks where it would be something else without. */
function scalar(text: string): string {
  return dump(text, { schema: CORE_SCHEMA, lineWidth: -1 }).trimEnd();
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const at = end < 0 ? text.length : end;
  return text[at - 1] === '\r' ? at - 1 : at;
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
