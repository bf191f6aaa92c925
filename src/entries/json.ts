import { type Node as JsoncNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Diagnostic, placeAt } from '../diagnostic.ts';
import type { Node } from './node.ts';

/** The value of a JSON text, or what keeps it from having one. */
export type JsonResult = { value: unknown } | { diagnostics: Diagnostic[] };

/** Parses JSON (RFC 8259). A key that stands twice in one object is an error here. */
export function parseJson(file: string, source: string): JsonResult {
  const text = blankByteOrderMark(source);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { diagnostics: syntaxErrors(file, text) };
  }
  if (mayRepeatKeys(text, value)) {
    const diagnostics = repeatedKeys(file, text);
    if (diagnostics.length > 0) return { diagnostics };
  }
  return { value };
}

/** A byte order mark is no part of JSON; a blank in its stead keeps every offset where it is. */
function blankByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
}

/**
 * `JSON.parse` keeps the last of two equal keys and says nothing. There are as many `":` in the
 * text as there are keys in the value, unless one was lost or a string contains the pair; only
 * then is a closer look worth its time.
 */
function mayRepeatKeys(text: string, value: unknown): boolean {
  return (text.match(/"\s*:/g)?.length ?? 0) !== countKeys(value);
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children = Object.values(value);
  const own = Array.isArray(value) ? 0 : children.length;
  return children.reduce<number>((sum, child) => sum + countKeys(child), own);
}

function repeatedKeys(file: string, text: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const visit = (node: JsoncNode): void => {
    const seen = new Set<string>();
    for (const child of node.children ?? []) {
      const key = node.type === 'object' ? child.children?.[0] : undefined;
      if (key && seen.has(key.value)) {
        diagnostics.push({
          rule: 'json/duplicate-key',
          severity: 'error',
          place: placeAt(file, text, key.offset, key.offset + key.length),
          message: `Unexpected second "${key.value}", expected each field once`,
          help: 'Keep one of the two',
        });
      }
      if (key) seen.add(key.value);
      visit(child);
    }
  };
  const tree = parseTree(text);
  if (tree) visit(tree);
  return diagnostics;
}

/**
 * The parser recovers, and what it reports after a first slip is mostly its own confusion: a
 * missing bracket makes ten errors. The first one is the one to mend.
 */
function syntaxErrors(file: string, text: string): Diagnostic[] {
  if (text.trim() === '') return [emptyFile(file)];
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first) return [unexplained(file, text)];
  const { at, end, message, help } = describe(text, first);
  return [
    { rule: 'json/syntax', severity: 'error', place: placeAt(file, text, at, end), message, ...(help ? { help } : {}) },
  ];
}

interface Description {
  at: number;
  end: number;
  message: string;
  help?: string;
}

function describe(text: string, { error, offset, length }: ParseError): Description {
  const found = text.slice(offset, offset + length);
  const here = { at: offset, end: offset + Math.max(length, 1) };
  const code = printParseErrorCode(error);
  if (code === 'CommaExpected') {
    // The comma is missing after the value before, often on the line above.
    const at = text.slice(0, offset).trimEnd().length;
    return {
      at,
      end: at + 1,
      message: `Unexpected ${quote(found)}, expected a comma after the value before it`,
      help: 'Add a comma here',
    };
  }
  if (code === 'PropertyNameExpected' && found === '}') {
    const comma = text.slice(0, offset).trimEnd().length - 1;
    return {
      at: comma,
      end: comma + 1,
      message: 'Unexpected comma after the last field, expected none',
      help: 'Remove the comma',
    };
  }
  if (code === 'ValueExpected' && found === ']') {
    const comma = text.slice(0, offset).trimEnd().length - 1;
    return {
      at: comma,
      end: comma + 1,
      message: 'Unexpected comma after the last item, expected none',
      help: 'Remove the comma',
    };
  }
  if (offset >= text.trimEnd().length) {
    const end = text.trimEnd().length;
    return {
      at: Math.max(0, end - 1),
      end,
      message: `Unexpected end of the file, expected ${EXPECTED[code] ?? 'the rest of the entry'}`,
    };
  }
  if (code === 'InvalidCommentToken')
    return { ...here, message: 'Unexpected comment, expected none: JSON has no comments', help: 'Remove the comment' };
  if (code === 'UnexpectedEndOfString')
    return { ...here, message: `Unexpected end of the line inside a text, expected a closing quotation mark` };
  return { ...here, message: `Unexpected ${quote(found)}, expected ${EXPECTED[code] ?? 'JSON'}` };
}

const EXPECTED: Record<string, string> = {
  InvalidSymbol: 'a text in double quotation marks, a number, true, false, [ or {',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'the name of a field in double quotation marks',
  ValueExpected: 'a value',
  ColonExpected: 'a colon after the name of the field',
  CloseBraceExpected: 'a closing }',
  CloseBracketExpected: 'a closing ]',
  EndOfFileExpected: 'nothing after the closing }',
  InvalidUnicode: 'four hexadecimal digits after \\u',
  InvalidEscapeCharacter: 'an escape such as \\n, \\" or \\\\',
  InvalidCharacter: 'no control character inside a text',
};

function quote(found: string): string {
  const short = found.length > 40 ? `${found.slice(0, 39)}…` : found;
  return short.startsWith('"') ? short : `"${short}"`;
}

function emptyFile(file: string): Diagnostic {
  return {
    rule: 'file/empty',
    severity: 'error',
    place: placeAt(file, '', 0, 0),
    message: 'Unexpected empty file, expected an entry',
  };
}

/** For a text that `JSON.parse` refuses and the recovering parser takes. */
function unexplained(file: string, text: string): Diagnostic {
  return {
    rule: 'json/syntax',
    severity: 'error',
    place: placeAt(file, text, 0, 1),
    message: 'Unexpected text, expected JSON',
  };
}

/** The offsets of every part of a good JSON text. */
export function jsonNodes(text: string): Node {
  const tree = parseTree(blankByteOrderMark(text));
  if (!tree) throw new Error('Cannot locate values in a text that is not JSON');
  return convert(tree);
}

function convert(node: JsoncNode): Node {
  const span = { start: node.offset, end: node.offset + node.length };
  if (node.type === 'array') return { kind: 'array', ...span, items: (node.children ?? []).map(convert) };
  if (node.type !== 'object') return { kind: 'scalar', ...span };
  const members = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value
      ? [
          {
            key: String(key.value),
            keySpan: { start: key.offset, end: key.offset + key.length },
            value: convert(value),
          },
        ]
      : [],
  );
  return { kind: 'object', ...span, members };
}
