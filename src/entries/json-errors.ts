import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Edit } from '../diagnostic.ts';
import { applyEdits } from '../edits.ts';

/** What to tell about a slip in JSON, and the offsets it is about. */
export interface JsonError {
  at: number;
  end: number;
  message: string;
  help?: string;
  /** What to write where, if one thing alone can be meant. */
  edits?: Edit[];
}

/**
 * Says what is wrong in a text that is not JSON to somebody who may not know what JSON is.
 *
 * @param error the first error the recovering parser found; undefined for a text that only
 *   `JSON.parse` refuses
 */
export function describeJsonError(text: string, error: ParseError | undefined): JsonError {
  if (!error) return { at: 0, end: 1, message: 'Unexpected text, expected JSON' };
  const { offset, length } = error;
  const code = printParseErrorCode(error.error);
  const found = text.slice(offset, offset + length);
  if (text.slice(0, offset).trim() === '' && !/^[/\p{Zs}]/u.test(found)) return notJsonAtAll(text, offset);
  if (code === 'EndOfFileExpected' && /^\s*"/.test(text)) return notJsonAtAll(text, text.search(/\S/));
  if (offset >= text.trimEnd().length) return unexpectedEnd(text, code);
  const place = { at: offset, end: offset + Math.max(length, 1) };
  const told = unquotedDate(text, offset) ??
    DESCRIBE[code]?.(text, { ...place, found }) ?? {
      ...place,
      message: `Unexpected ${quote(found)}, expected ${EXPECTED[code] ?? 'JSON'}`,
    };
  const straight = straightQuotes(text, offset, found);
  return straight ? { ...told, help: STRAIGHT, edits: straight } : told;
}

interface Found {
  at: number;
  end: number;
  found: string;
}

const DESCRIBE: Record<string, (text: string, found: Found) => JsonError> = {
  CommaExpected: missingComma,
  InvalidSymbol: unquoted,
  PropertyNameExpected: (text, found) =>
    found.found === '}' ? needlessComma(text, found, 'field') : unnamedField(found),
  ValueExpected: (text, found) => (found.found === ']' ? needlessComma(text, found, 'item') : missingValue(found)),
  ColonExpected: missingColon,
  InvalidCommentToken: (_, found) => ({
    ...found,
    message: 'Unexpected comment, expected none: JSON has no comments',
    help: 'Remove the comment',
  }),
  UnexpectedEndOfString: (_, found) => ({
    ...found,
    message: 'Unexpected end of the line inside a text, expected a closing quotation mark',
    help: 'A text stands on one line, between two quotation marks',
  }),
  InvalidEscapeCharacter: badEscape,
  InvalidCharacter: controlCharacter,
};

const EXPECTED: Record<string, string> = {
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'the name of a field in double quotation marks',
  ValueExpected: 'a value',
  CloseBraceExpected: 'a closing }',
  CloseBracketExpected: 'a closing ]',
  EndOfFileExpected: 'nothing after the closing }',
  InvalidUnicode: 'four hexadecimal digits after \\u',
};

function notJsonAtAll(text: string, offset: number): JsonError {
  const line = /^.*/.exec(text.slice(offset))?.[0].trimEnd() ?? '';
  const [, help] = INSTEAD.findLast(([start]) => line.startsWith(start)) ?? INSTEAD[0];
  return {
    at: offset,
    end: offset + Math.max(line.length, 1),
    message: `Unexpected ${quote(line)}, expected {`,
    help,
  };
}

/** What stands at the start of a file in the stead of `{`, and what to do about it. */
const INSTEAD: [[string, string], ...[string, string][]] = [
  ['', 'Put the fields between { and }, as in the other files of this folder'],
  ['---', 'Name the file so that it ends in .md, as its fields stand between two lines of ---'],
  ['```', 'Remove the lines of ``` around the entry'],
];

function unexpectedEnd(text: string, code: string): JsonError {
  const end = text.trimEnd().length;
  const edit = { start: end, end, text: lastBrace(text) };
  return {
    at: Math.max(0, end - 1),
    end,
    message: `Unexpected end of the file, expected ${EXPECTED[code] ?? 'the rest of the entry'}`,
    ...(!endsInLastBrace(text) && isJson(text.slice(0, end) + edit.text) ? { edits: [edit] } : {}),
  };
}

/** On a line of its own, where the fields have theirs. */
function lastBrace(text: string): string {
  const [lineEnd] = /\r?\n/.exec(text.trim()) ?? [' '];
  return `${lineEnd}}`;
}

/** Where the last brace is in the column of the first, it is another one that is missing, and nobody knows where. */
function endsInLastBrace(text: string): boolean {
  const [, first = ''] = /^\uFEFF?([ \t]*)\{/.exec(text.replace(/^\s*\n/, '')) ?? [];
  const [, last] = /(?:^|\n)([^\n]*)\}$/.exec(text.trimEnd()) ?? [];
  return last !== undefined && (last.trim() !== '' || last.length <= first.length);
}

/** `2026-05-12` without quotation marks reads as a number and what is left of it. */
function unquotedDate(text: string, offset: number): JsonError | undefined {
  const at = text.lastIndexOf('\n', offset - 1) + 1;
  for (const { 0: date, index } of text
    .slice(at)
    .matchAll(/(?<![\w"-])\d{4}-\d{2}(-\d{2})?(T[\d:.]+(?:Z|[+-][\d:]+)?)?(?![\w"-])/g)) {
    const [start, end] = [at + index, at + index + date.length];
    if (start > offset || offset > end) continue;
    // Before anything else it may be a part of a time or of a text.
    const isWhole = /^[ \t]*(?:[,}\]\r\n]|$)/.test(text.slice(end));
    return {
      at: start,
      end,
      message: `Unexpected ${date} without quotation marks, expected "${date}"`,
      ...(isWhole ? { edits: marksAround(text, start, end) } : {}),
    };
  }
  return undefined;
}

/** The second mark goes with the last sign, so that behind it there is room for a comma of another edit. */
function marksAround(text: string, start: number, end: number): Edit[] {
  return [
    { start, end: start, text: '"' },
    { start: end - 1, end, text: `${text[end - 1]}"` },
  ];
}

/** The comma is missing after the value before, often on the line above. */
function missingComma(text: string, { at, end, found }: Found): JsonError {
  if (found === ':') {
    return {
      at,
      end,
      message: 'Unexpected colon, expected a comma or a closing bracket',
      help: 'Close the list above with ], or put a colon that is part of a text between its quotation marks',
    };
  }
  if (found === '}' || found === ']') return otherBracket(at, end, found);
  const after = text.slice(0, at).trimEnd().length;
  return {
    at: after,
    end: after,
    message: `Unexpected ${quote(found)}, expected a comma after the value before it`,
    ...commaOr(text, after, { at, end, found }),
  };
}

/** A comma, where what is found may be the next field of the object, or item of the list, in which it stands. */
function commaOr(text: string, after: number, { at, end, found }: Found): Pick<JsonError, 'help' | 'edits'> {
  const comma = { help: 'Add a comma here', edits: [{ start: after, end: after, text: ',' }] };
  const isName = found.startsWith('"') && /^\s*:/.test(text.slice(end));
  if (openBracket(text.slice(0, at)) === '{') {
    if (isName) return comma;
    return found.startsWith('"')
      ? { help: ONE_TEXT }
      : { help: 'Close what is open before it with }, then add a comma' };
  }
  if (isName) return { help: 'Close the list before it with ], then add a comma' };
  // On one line, two texts may be one with quotation marks in it.
  const isApart = text.slice(after, at).includes('\n') || /[}\]]/.test(text[after - 1] ?? '');
  return isApart ? comma : { help: comma.help };
}

const ONE_TEXT = 'If both are one text, write it on one line, between two quotation marks';

/** The bracket that stands open at the end of a text. */
function openBracket(text: string): string | undefined {
  const open: string[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[{]|[\]}]/g)) {
    if (token === '[' || token === '{') open.push(token);
    else if (token === ']' || token === '}') open.pop();
  }
  return open.at(-1);
}

/** What stands open inside of what is closed here. */
function otherBracket(at: number, end: number, found: '}' | ']'): JsonError {
  const [open, close] = found === ']' ? ['{', '}'] : ['[', ']'];
  return {
    at,
    end,
    message: `Unexpected ${found}, expected ${close} before it`,
    help: `Close with ${close} what was opened with ${open} above`,
  };
}

function needlessComma(text: string, found: Found, last: 'field' | 'item'): JsonError {
  const comma = text.slice(0, found.at).trimEnd().length - 1;
  if (text[comma] !== ',') return missingValue(found);
  return {
    at: comma,
    end: comma + 1,
    message: `Unexpected comma after the last ${last}, expected none`,
    help: 'Remove the comma',
    edits: [{ start: comma, end: comma + 1, text: '' }],
  };
}

function missingColon(text: string, { at, end, found }: Found): JsonError {
  const after = text.slice(0, at).trimEnd().length;
  const edit = { start: after, end: after, text: ':' };
  return {
    at,
    end,
    message: `Unexpected ${quote(found)}, expected a colon after the name of the field`,
    ...(!text.slice(after, at).includes('\n') && isLineOfJson(lineWith(text, at, [edit])) ? { edits: [edit] } : {}),
  };
}

function unquoted(text: string, { at, end, found }: Found): JsonError {
  // What looks like a name in the midst of a line may be part of a text.
  const isName = /^\s*:/.test(text.slice(end)) && /[{,\n][ \t]*$/.test(text.slice(0, at));
  const edits = unquotedEdits(text, at, found, isName);
  return {
    at,
    end,
    message: isName
      ? `Unexpected ${shorten(found)}, expected the name of a field in double quotation marks`
      : `Unexpected ${shorten(found)}, expected a text in double quotation marks, a number, true, false, [ or {`,
    help: quotationHelp(text, at, found, isName),
    ...(edits ? { edits } : {}),
  };
}

function unquotedEdits(text: string, at: number, found: string, isName: boolean): Edit[] | undefined {
  const end = at + found.length;
  if (isName) {
    if (/^\w+$/.test(found)) return marksAround(text, at, end);
    if (/^[“”„‟']\w+[“”„‟']$/.test(found))
      return [at, end - 1].map((mark) => ({ start: mark, end: mark + 1, text: '"' }));
  }
  // Blanks of a web page are none in JSON.
  if (/^\p{Zs}+$/u.test(found)) return [{ start: at, end, text: ' '.repeat(found.length) }];
  const meant = OTHER_SIGNS.get(found);
  const edit = { start: at, end, text: meant?.sign ?? '' };
  return meant && isLineOfJson(lineWith(text, at, [edit])) ? [edit] : undefined;
}

/** What other languages write, and what JSON does. */
const OTHER_SIGNS = new Map([
  [';', { sign: ',', help: 'Write a comma' }],
  ['=', { sign: ':', help: 'Write a colon' }],
]);

/** A word processor bends the quotation marks of JSON with all others; other languages have single ones. */
function straightQuotes(text: string, offset: number, found: string): Edit[] | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineWith(text, offset, []);
  if (isLineOfJson(line) || line.includes('\\')) return undefined;
  // An apostrophe is a mark only where a text begins with one.
  return (
    [/[“”„‟]/g, ...(found.startsWith("'") ? [/'/g] : [])]
      .map((marks) =>
        [...line.matchAll(marks)].map(({ index }) => ({ start: start + index, end: start + index + 1, text: '"' })),
      )
      .filter((edits) => edits.length > 0 && edits.length <= MOST_MARKS)
      // A mark that belongs to a text would end it.
      .find((edits) => isLineOfJson(lineWith(text, offset, edits)))
  );
}

/** No line that a person writes has more. */
const MOST_MARKS = 100;

const STRAIGHT = 'Use straight double quotation marks: "';

/** The line on which an offset stands, with edits written into it. */
function lineWith(text: string, offset: number, edits: readonly Edit[]): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return applyEdits(
    line,
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
}

function isLineOfJson(line: string): boolean {
  const bare = line.trim().replace(/,$/, '');
  return ['{|}', '[|]', '{|]}', '{|}}', '|', '[|}]'].some((around) => isJson(around.replace('|', () => bare)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function quotationHelp(text: string, at: number, found: string, isName: boolean): string {
  if (found.startsWith('```')) return 'Remove this line';
  if (/^['‘’‚“”„«»`´]/.test(found)) return STRAIGHT;
  const meant = OTHER_SIGNS.get(found);
  if (meant) return meant.help;
  if (/^\p{Zs}+$/u.test(found)) return 'Write a plain blank, or indent anew';
  if (text[at - 1] === '"') return 'Write \\" for a quotation mark inside a text';
  return isName ? `Write "${found}"` : 'Put the text between double quotation marks';
}

function unnamedField({ at, end, found }: Found): JsonError {
  return { at, end, message: `Unexpected ${quote(found)}, expected the name of a field in double quotation marks` };
}

function missingValue({ at, end, found }: Found): JsonError {
  return { at, end, message: `Unexpected ${quote(found)}, expected a value before it` };
}

function badEscape(_: string, { at, end, found }: Found): JsonError {
  const [before, slip] = /(?:[^\\]|\\["\\/bfnrtu])*?(\\[^"\\/bfnrtu])/.exec(found) ?? [];
  const message = `Unexpected ${slip ?? 'backslash'}, expected an escape such as \\n or \\"`;
  if (before === undefined || slip === undefined) return { at, end, message, help: DOUBLED };
  const start = at + before.length - slip.length;
  const told = { at: start, end: start + slip.length, message };
  if (slip === "\\'") {
    const help = 'Write the apostrophe alone; between double quotation marks it is a letter as any other';
    return { ...told, help, edits: [{ start, end: start + 1, text: '' }] };
  }
  // Where others of the text read as a tab or the end of a line, these are hardly meant either.
  const isPath = /[A-Za-z0-9]$/.test(slip) && !/\\[bfnrt]/.test(found);
  return { ...told, help: DOUBLED, ...(isPath ? { edits: [{ start, end: start, text: '\\' }] } : {}) };
}

const DOUBLED = 'Write \\\\ for a backslash';

function controlCharacter(_: string, { at, end, found }: Found): JsonError {
  const index = found.search(/[\u0000-\u001F]/);
  const start = index === -1 ? at : at + index;
  return {
    at: start,
    end: index === -1 ? end : start + 1,
    message: `Unexpected ${found[index] === '\t' ? 'tab' : 'control character'} inside a text, expected none`,
    help: 'Write a blank in its place',
    ...(index === -1 ? {} : { edits: [{ start, end: start + 1, text: ' ' }] }),
  };
}

function quote(found: string): string {
  const short = shorten(found);
  return short.startsWith('"') ? short : `"${short}"`;
}

function shorten(found: string): string {
  return found.length > 40 ? `${found.slice(0, 39)}…` : found;
}
