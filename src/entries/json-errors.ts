import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Edit } from '../diagnostic.ts';

/** What to tell about a slip in JSON, and the offsets it is about. */
export interface JsonError {
  at: number;
  end: number;
  message: string;
  help?: string;
  /** What to write where, if one thing alone can be meant. */
  edit?: Edit;
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
  if (text.slice(0, offset).trim() === '' && !found.startsWith('/')) return notJsonAtAll(text, offset);
  if (offset >= text.trimEnd().length) return unexpectedEnd(text, code);
  return (
    unquotedDate(text, offset) ??
    DESCRIBE[code]?.(text, { at: offset, end: offset + Math.max(length, 1), found }) ?? {
      at: offset,
      end: offset + Math.max(length, 1),
      message: `Unexpected ${quote(found)}, expected ${EXPECTED[code] ?? 'JSON'}`,
    }
  );
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
  ValueExpected: (text, found) =>
    found.found === ']' ? needlessComma(text, found, 'item') : { ...found, message: missingValue(found) },
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
  ColonExpected: 'a colon after the name of the field',
  CloseBraceExpected: 'a closing }',
  CloseBracketExpected: 'a closing ]',
  EndOfFileExpected: 'nothing after the closing }',
  InvalidUnicode: 'four hexadecimal digits after \\u',
};

function notJsonAtAll(text: string, offset: number): JsonError {
  const line = /^.*/.exec(text.slice(offset))?.[0].trimEnd() ?? '';
  return {
    at: offset,
    end: offset + Math.max(line.length, 1),
    message: `Unexpected ${quote(line)}, expected {`,
    help: line.startsWith('---')
      ? 'Name the file so that it ends in .md, as its fields stand between two lines of ---'
      : 'Put the fields between { and }, as in the other files of this folder',
  };
}

function unexpectedEnd(text: string, code: string): JsonError {
  const end = text.trimEnd().length;
  const edit = { start: end, end, text: lastBrace(text) };
  return {
    at: Math.max(0, end - 1),
    end,
    message: `Unexpected end of the file, expected ${EXPECTED[code] ?? 'the rest of the entry'}`,
    // Anything else that is open may have lost more than its end.
    ...(isJson(text.slice(0, end) + edit.text) ? { edit } : {}),
  };
}

/** On a line of its own, where the fields have theirs. */
function lastBrace(text: string): string {
  const [lineEnd] = /\r?\n/.exec(text.trim()) ?? [' '];
  return `${lineEnd}}`;
}

/** `2026-05-12` without quotation marks reads as a number and what is left of it. */
function unquotedDate(text: string, offset: number): JsonError | undefined {
  const at = text.lastIndexOf('\n', offset - 1) + 1;
  for (const { 0: date, index } of text.slice(at).matchAll(/(?<![\w"-])\d{4}-\d{2}(-\d{2})?(T[\d:]+)?(?![\w"-])/g)) {
    if (at + index > offset || offset > at + index + date.length) continue;
    return {
      at: at + index,
      end: at + index + date.length,
      message: `Unexpected ${date} without quotation marks, expected "${date}"`,
      edit: { start: at + index, end: at + index + date.length, text: `"${date}"` },
    };
  }
  return undefined;
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
  const after = text.slice(0, at).trimEnd().length;
  // On one line, two texts may be one with quotation marks in it.
  const isOnNextLine = text.slice(after, at).includes('\n');
  return {
    at: after,
    end: after,
    message: `Unexpected ${quote(found)}, expected a comma after the value before it`,
    help: 'Add a comma here',
    ...(isOnNextLine ? { edit: { start: after, end: after, text: ',' } } : {}),
  };
}

function needlessComma(text: string, { at }: Found, last: 'field' | 'item'): JsonError {
  const comma = text.slice(0, at).trimEnd().length - 1;
  return {
    at: comma,
    end: comma + 1,
    message: `Unexpected comma after the last ${last}, expected none`,
    help: 'Remove the comma',
    edit: { start: comma, end: comma + 1, text: '' },
  };
}

function unquoted(text: string, { at, end, found }: Found): JsonError {
  const isName = /^\s*:/.test(text.slice(end));
  const edit = straightQuotes(text, at, found) ?? (isName ? quotedName(text, at, found) : undefined);
  return {
    at,
    end,
    message: isName
      ? `Unexpected ${shorten(found)}, expected the name of a field in double quotation marks`
      : `Unexpected ${shorten(found)}, expected a text in double quotation marks, a number, true, false, [ or {`,
    help: quotationHelp(text, at, found, isName),
    ...(edit ? { edit } : {}),
  };
}

/** A word processor bends all quotation marks of a line, those of JSON with them. */
function straightQuotes(text: string, at: number, found: string): Edit | undefined {
  if (!/^[“”„‟]/.test(found)) return undefined;
  const bent = /^.*[“”„‟]/.exec(text.slice(at))?.[0] ?? '';
  const straight = bent.replace(/[“”„‟]/g, '"');
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const after = /^.*/.exec(text.slice(at + bent.length))?.[0] ?? '';
  // A mark that belongs to a text would end it.
  if (isLineOfJson(before + straight + after)) return { start: at, end: at + bent.length, text: straight };
  const [, name] = /^[“”„‟](\w+)[“”„‟]$/.exec(found) ?? [];
  return name === undefined ? undefined : { start: at, end: at + found.length, text: `"${name}"` };
}

function isLineOfJson(line: string): boolean {
  const bare = line.trim().replace(/,$/, '');
  return ['{|}', '[|]', '{|]}', '{|}}', '|'].some((around) => isJson(around.replace('|', () => bare)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Only where a name may stand: what looks like one in the midst of a line may be part of a text. */
function quotedName(text: string, at: number, found: string): Edit | undefined {
  const mayBeName = /^\w+$/.test(found) && /[{,\n][ \t]*$/.test(text.slice(0, at));
  return mayBeName ? { start: at, end: at + found.length, text: `"${found}"` } : undefined;
}

function quotationHelp(text: string, at: number, found: string, isName: boolean): string {
  if (/^['‘’‚“”„«»`´]/.test(found)) return 'Use straight double quotation marks: "';
  if (text[at - 1] === '"') return 'Write \\" for a quotation mark inside a text';
  return isName ? `Write "${found}"` : 'Put the text between double quotation marks';
}

function unnamedField({ at, end, found }: Found): JsonError {
  return { at, end, message: `Unexpected ${quote(found)}, expected the name of a field in double quotation marks` };
}

function missingValue({ found }: Found): string {
  return `Unexpected ${quote(found)}, expected a value before it`;
}

function badEscape(_: string, { at, end, found }: Found): JsonError {
  const slip = /(?:[^\\]|\\["\\/bfnrtu])*?(\\[^"\\/bfnrtu])/.exec(found);
  const start = slip ? at + slip[0].length - 2 : at;
  return {
    at: start,
    end: slip ? start + 2 : end,
    message: `Unexpected ${slip?.[1] ?? 'backslash'}, expected an escape such as \\n or \\"`,
    help: 'Write \\\\ for a backslash',
    ...(slip ? { edit: { start, end: start, text: '\\' } } : {}),
  };
}

function controlCharacter(_: string, { at, end, found }: Found): JsonError {
  const index = found.search(/[\u0000-\u001F]/);
  const start = index === -1 ? at : at + index;
  return {
    at: start,
    end: index === -1 ? end : start + 1,
    message: `Unexpected ${found[index] === '\t' ? 'tab' : 'control character'} inside a text, expected none`,
    help: 'Write a blank in its place',
    ...(index === -1 ? {} : { edit: { start, end: start + 1, text: ' ' } }),
  };
}

function quote(found: string): string {
  const short = shorten(found);
  return short.startsWith('"') ? short : `"${short}"`;
}

function shorten(found: string): string {
  return found.length > 40 ? `${found.slice(0, 39)}…` : found;
}
