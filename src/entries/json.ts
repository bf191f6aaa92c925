import { type Node as JsoncNode, type ParseError, parseTree } from 'jsonc-parser';
import { type Diagnostic, placeAt } from '../diagnostic.ts';
import { describeJsonError } from './json-errors.ts';
import { moreMistakes } from './more-mistakes.ts';
import type { Node } from './node.ts';

/** The value of a JSON text, or what keeps it from having one. */
export type JsonResult = { value: unknown } | { diagnostics: Diagnostic[] };

/** Parses JSON (RFC 8259). A key that stands twice in one object is an error here. */
export function parseJson(file: string, source: string): JsonResult {
  const text = blankByteOrderMark(source);
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { diagnostics: [tooDeep(file, source, deep)] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { diagnostics: syntaxErrors(file, source, text) };
  }
  if (mayRepeatKeys(text, value)) {
    const diagnostics = repeatedKeys(file, source, text);
    if (diagnostics.length > 0) return { diagnostics };
  }
  return { value };
}

/** A byte order mark is no part of JSON; a blank in its stead keeps every offset where it is. */
function blankByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
}

/** An entry needs four levels; a hundred thousand are an attack on everything that recurses. */
const MAX_DEPTH = 32;

/** Where a text nests too deeply, if it does. Few texts have so many brackets that it takes a closer look. */
function tooDeepAt(text: string): number | undefined {
  if (count(text, '[') + count(text, '{') <= MAX_DEPTH) return undefined;
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[{]|[\]}]/g)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return index;
  }
  return undefined;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}

function tooDeep(file: string, source: string, at: number): Diagnostic {
  return {
    rule: 'json/syntax',
    severity: 'error',
    place: placeAt(file, source, at, at + 1),
    message: `Unexpected bracket inside ${MAX_DEPTH} others, expected an entry`,
  };
}

/**
 * `JSON.parse` keeps the last of two equal keys and says nothing. There are as many `":` in the
 * text as there are keys in the value, unless one was lost or a string contains the pair; only
 * then is a closer look worth its time.
 */
function mayRepeatKeys(text: string, value: unknown): boolean {
  return countColons(text) !== countKeys(value);
}

/** Of colons behind a quotation mark; asking for each colon takes a fifth of the time that a pattern takes. */
function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    let before = at - 1;
    while (BLANKS.has(text[before] ?? '')) before -= 1;
    if (text[before] === '"') count += 1;
  }
  return count;
}

const BLANKS: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n']);

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) for (const item of value) count += countKeys(item);
  else
    for (const key in value) {
      count += 1 + countKeys((value as Record<string, unknown>)[key]);
    }
  return count;
}

/** More than a person mends before looking again. */
const MOST_DIAGNOSTICS = 100;

function repeatedKeys(file: string, source: string, text: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let more = 0;
  const visit = (node: JsoncNode): void => {
    const seen = new Set<string>();
    for (const child of node.children ?? []) {
      const key = node.type === 'object' ? child.children?.[0] : undefined;
      if (key && seen.has(key.value) && diagnostics.length === MOST_DIAGNOSTICS) more += 1;
      else if (key && seen.has(key.value)) {
        diagnostics.push({
          rule: 'json/duplicate-key',
          severity: 'error',
          place: placeAt(file, source, key.offset, key.offset + key.length),
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
  return [...diagnostics, ...moreMistakes(file, source, more)];
}

/**
 * The parser recovers, and what it reports after a first slip is mostly its own confusion: a
 * missing bracket makes ten errors. The first one is the one to mend.
 */
function syntaxErrors(file: string, source: string, text: string): Diagnostic[] {
  if (text.trim() === '') return [emptyFile(file)];
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const { at, end, message, help, edits } = describeJsonError(text, errors[0]);
  return [
    {
      rule: 'json/syntax',
      severity: 'error',
      place: placeAt(file, source, at, end),
      message,
      ...(help ? { help } : {}),
      ...(edits ? { fix: { edits } } : {}),
    },
  ];
}

function emptyFile(file: string): Diagnostic {
  return {
    rule: 'file/empty',
    severity: 'error',
    place: placeAt(file, '', 0, 0),
    message: 'Unexpected empty file, expected an entry',
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
