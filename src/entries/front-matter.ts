import { EVENT_ID, type Event, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml';
import { type Diagnostic, placeAt } from '../diagnostic.ts';
import type { Member, Node } from './node.ts';

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
    const value = front.yaml.trim() === '' ? {} : load(front.yaml, LIMITS);
    return { value: value ?? {}, front };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { diagnostics: [syntaxError(file, text, front, error)] };
  }
}

/** A few levels and aliases are more than an entry needs; a thousand are an attack. */
const LIMITS = { maxDepth: 32, maxAliases: 20 };

export function splitFrontMatter(text: string): FrontMatter | 'missing' | 'unclosed' {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return 'missing';
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(yamlStart));
  if (!closing) return 'unclosed';
  const bodyStart = yamlStart + closing.index + closing[0].length;
  return { yaml: text.slice(yamlStart, yamlStart + closing.index), yamlStart, body: text.slice(bodyStart), bodyStart };
}

function missingFence(file: string, text: string): Diagnostic {
  const empty = text.trim() === '';
  return {
    rule: empty ? 'file/empty' : 'front-matter/missing',
    severity: 'error',
    place: placeAt(file, text, 0, Math.max(1, text.search(/\r?\n|$/))),
    message: empty ? 'Unexpected empty file, expected an entry' : 'Unexpected text on the first line, expected ---',
    ...(empty ? {} : { help: 'Put the fields between two lines of --- at the top of the file, the text below them' }),
  };
}

function unclosedFence(file: string, text: string): Diagnostic {
  return {
    rule: 'front-matter/unclosed',
    severity: 'error',
    place: placeAt(file, text, 0, 3),
    message: 'Unexpected end of the file, expected a second line of --- after the fields',
  };
}

function syntaxError(file: string, text: string, front: FrontMatter, error: YAMLException): Diagnostic {
  const at = errorOffset(front, error);
  const duplicate = error.reason.includes('duplicated mapping key');
  const rest = text.slice(at).search(/[\r\n]|$/);
  if (duplicate) {
    const key = /^[^:\s]+/.exec(text.slice(at))?.[0] ?? '';
    return {
      rule: 'yaml/duplicate-key',
      severity: 'error',
      place: placeAt(file, text, at, at + key.length),
      message: `Unexpected second "${key}", expected each field once`,
      help: 'Keep one of the two',
    };
  }
  return {
    rule: 'yaml/syntax',
    severity: 'error',
    place: placeAt(file, text, at, at + Math.max(1, rest)),
    message: describe(text.slice(lineStart(text, at), at + rest).trim(), error.reason),
    ...helpFor(error.reason, text.slice(lineStart(text, at), at + rest)),
  };
}

/** The parser often notices at the start of the next line what went wrong at the end of this one. */
function errorOffset({ yaml, yamlStart }: FrontMatter, error: YAMLException): number {
  const noticed = Math.min(error.mark?.position ?? 0, yaml.length);
  return yamlStart + (noticed === yaml.length ? yaml.trimEnd().length : noticed);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function describe(line: string, reason: string): string {
  const short = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  return `Unexpected "${short}", expected YAML (${reason})`;
}

function helpFor(reason: string, line: string): { help?: string } {
  if (line.includes('\t')) return { help: 'Indent with spaces; YAML takes no tabs' };
  if (/^\s*[\w$]+:\s.*:\s/.test(line)) return { help: 'Put a value that contains a colon between quotation marks' };
  if (/alias|anchor/.test(reason)) return { help: 'Write the value out where it is needed' };
  return {};
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
      const items = readItems(reader);
      return { kind: 'array', start: at(event.start), end: items.at(-1)?.end ?? at(event.start), items };
    }
    case EVENT_ID.SCALAR:
      return {
        kind: 'scalar',
        start: at(quoted(reader, event.valueStart, -1)),
        end: at(quoted(reader, event.valueEnd, 1)),
      };
    case EVENT_ID.ALIAS:
      return { kind: 'scalar', start: at(event.anchorStart - 1), end: at(event.anchorEnd) };
    default:
      return { kind: 'scalar', start: at(0), end: at(0) };
  }
}

/** Offsets of quoted scalars leave the quotation marks out; an editor would select them too. */
function quoted({ yaml }: EventReader, offset: number, direction: 1 | -1): number {
  const beside = yaml[direction === 1 ? offset : offset - 1];
  return beside === '"' || beside === "'" ? offset + direction : offset;
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

function readItems(reader: EventReader): Node[] {
  const items: Node[] = [];
  while (!atEnd(reader)) items.push(readNode(reader));
  reader.next += 1;
  return items;
}

function atEnd({ events, next }: EventReader): boolean {
  const event = events[next];
  return event === undefined || event.type === EVENT_ID.POP;
}
