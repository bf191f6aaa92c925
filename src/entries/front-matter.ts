import { EVENT_ID, type Event, getScalarValue, load, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { type Diagnostic, placeAt } from '../diagnostic.ts';
import type { Member, Node } from './node.ts';
import { plainYaml } from './plain-yaml.ts';
import { describeYamlError } from './yaml-errors.ts';

export interface FrontMatter {
  /** The YAML between the fences. */
  yaml: string;
  /** Offset of its first character in the file. */
  yamlStart: number;
  /** The Markdown below the closing fence. */
  body: string;
  /** Offset of the body in the file. */
  bodyStart: number;
}

export type FrontMatterResult = { value: unknown; front: FrontMatter } | { diagnostics: Diagnostic[] };

/** Parses a Markdown file that opens with YAML 1.2 between two lines of three hyphens. */
export function parseFrontMatter(file: string, text: string): FrontMatterResult {
  const front = splitFrontMatter(text);
  if (front === 'missing') return { diagnostics: [missingFence(file, text)] };
  if (front === 'unclosed') return { diagnostics: [unclosedFence(file, text)] };
  try {
    const value = isEmpty(front.yaml) ? {} : (plainYaml(front.yaml) ?? load(front.yaml, LIMITS));
    return { value: value ?? {}, front };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { diagnostics: [syntaxError(file, text, front, error)] };
  }
}

/** A few levels and aliases are more than an entry needs; a thousand are an attack. */
const LIMITS = { maxDepth: 32, maxAliases: 20 };

/** Comments alone are no document, and the parser would say so in its own words. */
function isEmpty(yaml: string): boolean {
  return /^(?:[ \t]*(?:#[^\0\n]*)?\r?\n)*$/.test(yaml);
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;

export function splitFrontMatter(text: string): FrontMatter | 'missing' | 'unclosed' {
  const opening = OPENING.exec(text);
  if (!opening) return 'missing';
  const yamlStart = opening[0].length;
  // Not ^ and the flag m, which count U+2028 as the end of a line, where YAML and editors do not.
  const closing = /(?<![^\n])---[ \t]*(?:\r?\n|$)/.exec(text.slice(yamlStart));
  if (!closing) return 'unclosed';
  const bodyStart = yamlStart + closing.index + closing[0].length;
  return { yaml: text.slice(yamlStart, yamlStart + closing.index), yamlStart, body: text.slice(bodyStart), bodyStart };
}

function missingFence(file: string, text: string): Diagnostic {
  if (text.trim() === '') {
    return {
      rule: 'file/empty',
      severity: 'error',
      place: placeAt(file, text, 0, 0),
      message: 'Unexpected empty file, expected an entry',
    };
  }
  const first = /^\uFEFF?.*/.exec(text)?.[0].trimEnd() ?? '';
  return {
    rule: 'front-matter/missing',
    severity: 'error',
    place: placeAt(file, text, 0, first.length),
    message: `Unexpected ${first.trim() === '' ? 'empty line' : 'text'} on the first line, expected ---`,
    help: fenceHelp(text.trim()),
  };
}

function fenceHelp(text: string): string {
  if (text.startsWith('---')) return 'Remove what stands above the ---';
  if (text.startsWith('{')) return 'Name the file so that it ends in .json, as it is JSON';
  return 'Put the fields between two lines of --- at the top of the file, the text below them';
}

function unclosedFence(file: string, text: string): Diagnostic {
  const at = endOfFields(text);
  const said = { rule: 'front-matter/unclosed', severity: 'error' } as const;
  if (at === undefined) {
    return {
      ...said,
      place: placeAt(file, text, 0, 3),
      message: 'Unexpected end of the file, expected a second line of --- after the fields',
      help: 'Write --- on a line of its own, below the fields and above the text',
    };
  }
  const [lineEnd = '\n'] = /\r?\n/.exec(text) ?? [];
  return {
    ...said,
    place: placeAt(file, text, at, at),
    message: 'Unexpected empty line among the fields, expected a second line of --- below them',
    help: 'Write --- here',
    fix: { edits: [{ start: at, end: at, text: `---${lineEnd}` }] },
  };
}

/** Where the first empty line stands, if nothing but fields are above it. */
function endOfFields(text: string): number | undefined {
  const [opening = ''] = OPENING.exec(text) ?? [];
  const fields = /^(?:[^\r\n]+\r?\n)+(?=\r?\n)/.exec(text.slice(opening.length))?.[0];
  if (fields === undefined || /^\s+-{3,}\s*$/m.test(fields)) return undefined;
  // Fields may have empty lines among them.
  const [next = ''] = /^[^\r\n]*\S.*/m.exec(text.slice(opening.length + fields.length)) ?? [];
  if (/^(?:\s|- |[\w$]+:(?:\s|$))/.test(next)) return undefined;
  try {
    const value = load(fields, LIMITS);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? opening.length + fields.length : undefined;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return undefined;
  }
}

function syntaxError(file: string, text: string, front: FrontMatter, error: YAMLException): Diagnostic {
  const { at, end, ...said } = describeYamlError(text, front, error);
  return { severity: 'error', place: placeAt(file, text, at, end), ...said };
}

/** The offsets of every part of good front matter, counted from the start of the file. */
export function yamlNodes({ yaml, yamlStart }: FrontMatter): Node {
  const events = parseEvents(yaml, { maxDepth: LIMITS.maxDepth });
  const reader = { events, next: 0, yaml, yamlStart };
  while (reader.events[reader.next]?.type === EVENT_ID.DOCUMENT) reader.next += 1;
  return readNode(reader);
}

interface EventReader {
  events: Event[];
  next: number;
  yaml: string;
  yamlStart: number;
}

function readNode(reader: EventReader): Node {
  const event = reader.events[reader.next];
  reader.next += 1;
  const at = (offset: number): number => reader.yamlStart + offset;
  switch (event?.type) {
    case EVENT_ID.MAPPING: {
      const members = readMembers(reader);
      const end = members.at(-1)?.value.end ?? at(event.start);
      return { kind: 'object', start: at(event.start), end, members };
    }
    case EVENT_ID.SEQUENCE: {
      const items = readItems(reader, at(event.start));
      return { kind: 'array', start: at(event.start), end: items.at(-1)?.end ?? at(event.start), items };
    }
    case EVENT_ID.SCALAR:
      return { kind: 'scalar', ...scalarSpan(reader, event) };
    case EVENT_ID.ALIAS:
      return { kind: 'scalar', start: at(event.anchorStart - 1), end: at(event.anchorEnd) };
    default:
      return { kind: 'scalar', start: at(0), end: at(0) };
  }
}

/**
 * The parser leaves quotation marks out of a scalar's offsets, an editor would select them too;
 * it includes the white space around a block scalar, which an editor would not.
 */
function scalarSpan(
  { yaml, yamlStart }: EventReader,
  { valueStart, valueEnd, style }: Extract<Event, { type: typeof EVENT_ID.SCALAR }>,
) {
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: yamlStart + valueStart - 1, end: yamlStart + valueEnd + 1 };
  }
  const written = yaml.slice(Math.max(0, valueStart), Math.max(0, valueEnd));
  const start = yamlStart + valueStart + (written.length - written.trimStart().length);
  return { start, end: Math.max(start, yamlStart + valueStart + written.trimEnd().length) };
}

function readMembers(reader: EventReader): Member[] {
  const members: Member[] = [];
  while (!atEnd(reader)) {
    const keyEvent = reader.events[reader.next];
    const keyNode = readNode(reader);
    const key = keyEvent?.type === EVENT_ID.SCALAR ? getScalarValue(reader.yaml, keyEvent) : '';
    const value = readNode(reader);
    // A value left out is a scalar without a place; it is missing right after its key.
    const placed = value.end <= keyNode.end ? { ...value, start: keyNode.start, end: keyNode.end } : value;
    members.push({ key, keySpan: { start: keyNode.start, end: keyNode.end }, value: placed });
  }
  reader.next += 1;
  return members;
}

function readItems(reader: EventReader, start: number): Node[] {
  const items: Node[] = [];
  while (!atEnd(reader)) {
    const item = readNode(reader);
    const after = items.at(-1)?.end ?? start;
    // An item left out is a scalar without a place; it is missing right after its hyphen.
    const hyphen = reader.yamlStart + reader.yaml.indexOf('-', after - reader.yamlStart);
    items.push(item.start < start ? { ...item, start: hyphen, end: hyphen + 1 } : item);
  }
  reader.next += 1;
  return items;
}

function atEnd({ events, next }: EventReader): boolean {
  const event = events[next];
  return event === undefined || event.type === EVENT_ID.POP;
}
