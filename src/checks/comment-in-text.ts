import type { AnyEntry } from '../archive/archive.ts';
import { type Fix, placeAt } from '../diagnostic.ts';
import { quoteYaml } from '../yaml-quotes.ts';
import { entriesOf } from './entries.ts';
import type { Finding, Rule } from './rule.ts';
import { type Text, textsWith } from './texts.ts';

/** YAML reads `title: Paper #3` as the title "Paper": a number sign after a blank opens a comment. */
export const commentInText: Rule = {
  name: 'yaml/comment-in-text',
  severity: 'warning',
  looksAt: 'words',
  why: 'YAML takes a blank and a number sign for the start of a comment, and nobody gets to see what follows.',
  mend: 'Put the whole text between quotation marks. A comment that is meant as one goes on a line of its own.',
  example: {
    file: 'content/people/ada-lovelace.md',
    text: '---\nname: Ada Lovelace\nsummary: For many, programmer #1 of all times.\n---\n',
  },
  check: (archive) =>
    entriesOf(archive).some(mayHaveComment)
      ? textsWith(archive, COMMENT)
          .filter(({ entry }) => mayHaveComment(entry))
          .flatMap(findComment)
      : [],
};

const COMMENT = /[ \t]#/;

/** A look that costs next to nothing, as few entries have one. */
function mayHaveComment({ file, text, body = '' }: AnyEntry): boolean {
  return file.endsWith('.md') && COMMENT.test(text.slice(0, text.length - body.length));
}

function findComment({ entry: { file, text, body = '' }, place }: Text): Finding[] {
  const { start, end } = place();
  const isField = start.offset < text.length - body.length;
  // The line of a field has an end, as the closing --- comes after it.
  const behind = text.slice(end.offset, text.indexOf('\n', end.offset)).trimEnd();
  const [, blanks = '', comment = ''] = /^([ \t]+)(#.*)$/.exec(behind) ?? [];
  // Behind a closing quotation mark there is no doubt, nor behind the first line of a block.
  if (!isField || comment === '' || /["'|>*]/.test(text.charAt(start.offset))) return [];
  const at = end.offset + blanks.length;
  return [
    {
      place: placeAt(file, text, at, at + comment.length),
      message: `Unexpected comment "${comment}" behind a text, expected none on its line`,
      help: 'If it belongs to the text, put the whole between quotation marks; if not, put it on a line of its own',
      ...fixFor(text, start.offset, end.offset + behind.length),
    },
  ];
}

/** `#3` is hardly meant as a comment, `# to be confirmed` may well be. Between brackets, quotation marks are for a person. */
function fixFor(text: string, start: number, end: number): { fix?: Fix } {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const whole = text.slice(start, end);
  if (!/^[ \t]*(?:-[ \t]+)*(?:[\w$]+:[ \t]+)?$/.test(before) || !/[ \t]#[\p{Letter}\p{Number}][^#]*$/u.test(whole))
    return {};
  return { fix: { edits: [{ start, end, text: quoteYaml(whole) }] } };
}
