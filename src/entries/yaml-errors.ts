import type { YAMLException } from 'js-yaml';
import type { Edit, Fix } from '../diagnostic.ts';
import { quoteYaml } from '../yaml-quotes.ts';
import type { FrontMatter } from './front-matter.ts';

/** What to tell about a slip in front matter, and the offsets in the file it is about. */
export interface YamlError {
  rule: 'yaml/syntax' | 'yaml/duplicate-key';
  at: number;
  end: number;
  message: string;
  help?: string;
  fix?: Fix;
}

/** Says what is wrong in front matter to somebody who may not know what YAML is. */
export function describeYamlError(text: string, front: FrontMatter, error: YAMLException): YamlError {
  const at = errorOffset(front, error);
  if (error.reason.includes('duplicated mapping key')) return secondKey(text, at);
  return unclosed(text, front, at, error) ?? notAField(text, front, at, error) ?? anySlip(text, at, error);
}

/** The parser often notices at the start of the next line what went wrong at the end of this one. */
function errorOffset({ yaml, yamlStart }: FrontMatter, error: YAMLException): number {
  const noticed = Math.min(error.mark?.position ?? 0, yaml.length);
  return yamlStart + (noticed === yaml.length ? yaml.trimEnd().length : noticed);
}

function secondKey(text: string, noticed: number): YamlError {
  const mark = /["']/.exec(text[noticed - 1] ?? '')?.[0] ?? '';
  const at = noticed - mark.length;
  const written = (mark ? new RegExp(`^${mark}.*?${mark}`) : /^[^:\n]+/).exec(text.slice(at))?.[0].trimEnd() ?? '';
  return {
    rule: 'yaml/duplicate-key',
    at,
    end: at + written.length,
    message: `Unexpected second "${mark ? written.slice(1, -1) : written}", expected each field once`,
    help: 'Keep one of the two',
  };
}

/** A quotation mark or bracket that is never closed is noticed lines later; it is mended where it opens. */
function unclosed(
  text: string,
  { yamlStart }: FrontMatter,
  at: number,
  { reason }: YAMLException,
): YamlError | undefined {
  if (reason !== 'deficient indentation') return undefined;
  const opened = [...text.slice(yamlStart, at).matchAll(/(?:[:-][ \t]+)(["'[{]).*/g)].at(-1);
  if (!opened) return undefined;
  const [line, mark = ''] = opened;
  const start = yamlStart + opened.index + line.indexOf(mark);
  return {
    rule: 'yaml/syntax',
    at: start,
    end: yamlStart + opened.index + line.trimEnd().length,
    message: `Unexpected ${mark} that is never closed, expected ${CLOSING[mark] ?? mark} after it`,
  };
}

const CLOSING: Record<string, string> = { '"': 'another "', "'": "another '", '[': 'a ]', '{': 'a }' };

/** A line without a colon is taken for text that goes on in the next line, where it is noticed. */
function notAField(
  text: string,
  { yamlStart }: FrontMatter,
  at: number,
  { reason }: YAMLException,
): YamlError | undefined {
  if (!/multiline key|end of the stream/.test(reason)) return undefined;
  let start = yamlStart;
  for (const line of text.slice(yamlStart, lineEnd(text, at)).split('\n')) {
    const written = line.trimEnd();
    const isFirst = start === yamlStart;
    if (isFirst && /^[ \t]/.test(line)) {
      const message = `Unexpected indentation of "${shorten(written.trim())}", expected none`;
      return { rule: 'yaml/syntax', at: start, end: start + written.length, message };
    }
    const isItem = line.startsWith('- ') && (isFirst || start + line.length >= at);
    if (isItem || (/^[\w$]/.test(line) && !/^[^:]*:(\s|$)/.test(line))) {
      const name = /^[\w$]+/.exec(written)?.[0];
      return {
        rule: 'yaml/syntax',
        at: start,
        end: start + written.length,
        message: `Unexpected "${shorten(written)}", expected the name of a field, a colon and a blank`,
        ...(name ? { help: `Write ${name}: and the value after it` } : {}),
      };
    }
    start += line.length + 1;
  }
  return undefined;
}

function anySlip(text: string, noticed: number, { reason }: YAMLException): YamlError {
  const start = lineStart(text, noticed);
  const end = lineEnd(text, noticed);
  const line = text.slice(start, end);
  const shown = shorten(line.trim());
  if (reason.startsWith('bad indentation') || reason.startsWith('unidentified alias')) {
    const value = RISKY_VALUE.exec(line);
    if (value) return riskyValue(text, line, value[0], start, noticed, end);
    const at = start + Math.max(0, line.search(/\S/));
    const message = `Unexpected indentation of "${shown}", expected the column of its neighbours above`;
    return { rule: 'yaml/syntax', at, end, message };
  }
  return {
    rule: 'yaml/syntax',
    at: noticed,
    end: Math.max(noticed + 1, end),
    message: `Unexpected "${shown}", expected YAML (${reason})`,
    ...helpFor(reason, line),
  };
}

/** What stands before a value that has a colon in it, or opens with a sign that means something to YAML. */
const RISKY_VALUE = /^\s*(?:- +)*(?:[\w$]+:\s+(?=["'@`%&*!|>{[]|\S.*:(?:\s|$))|- +(?=["'@`%&*!]))/;

function riskyValue(
  text: string,
  line: string,
  before: string,
  start: number,
  noticed: number,
  end: number,
): YamlError {
  const mark = line[before.length];
  if (mark === '"' || mark === "'") {
    return {
      rule: 'yaml/syntax',
      at: noticed,
      end,
      message: `Unexpected text after the closing ${mark} of a value, expected none`,
      help: `Put the whole value between ${mark === '"' ? "' and '" : '" and "'}`,
    };
  }
  const value = line.slice(before.length).trimEnd();
  const at = start + before.length;
  const goesOn = indentOf(text.slice(end).replace(/^\r?\n/, '')) > indentOf(line);
  return {
    rule: 'yaml/syntax',
    at,
    end,
    message: `Unexpected "${shorten(line.trim())}", expected quotation marks around the value`,
    help: quotesHelp(before.trim(), value),
    ...(goesOn || MAY_BE_YAML.test(value) ? {} : { fix: { edits: quotingEdits(at, value) } }),
  };
}

/** Where no sign of the value needs another spelling, the marks alone are written. */
function quotingEdits(start: number, value: string): Edit[] {
  const end = start + value.length;
  if (withoutBentMarks(value) !== undefined)
    return [start, end - 1].map((at) => ({ start: at, end: at + 1, text: '"' }));
  if (quoteYaml(value) === `"${value}"`) return [start, end].map((at) => ({ start: at, end: at, text: '"' }));
  return [{ start, end, text: quoteYaml(value) }];
}

/** What stands between the bent marks of a word processor, if they are around the whole value and it has no others. */
function withoutBentMarks(value: string): string | undefined {
  const [, inside] = /^[“”„‟]([^“”„‟"\\]+)[“”„‟]$/.exec(value) ?? [];
  return inside;
}

/** A list, a tag, an alias or a comment may be meant as one. */
const MAY_BE_YAML = /^[[{&!|>]|^\*[^*\s]+$|\s#/;

function quotesHelp(key: string, value: string): string {
  if (/^[[{]/.test(value)) return 'If it is a text, put it between quotation marks';
  return value.length > LONGEST_SHOWN
    ? 'Put the whole value between quotation marks'
    : `Write ${key} ${quoteYaml(withoutBentMarks(value) ?? value)}`;
}

/** How far a line is indented, hyphens included. */
function indentOf(line: string): number {
  return /^[ \t]*(?:- +)*/.exec(line)?.[0].length ?? 0;
}

function helpFor(reason: string, line: string): { help?: string } {
  if (/^ *\t/.test(line)) return { help: 'Indent with spaces; YAML takes no tabs' };
  if (/alias/.test(reason)) return { help: 'Write the value out where it is needed' };
  return {};
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length === -1 ? text.length : offset + length;
}

const LONGEST_SHOWN = 60;

function shorten(line: string): string {
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN - 1)}…` : line;
}
