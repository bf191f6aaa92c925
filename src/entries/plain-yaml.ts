/**
 * The value of front matter that is as plain as most is: fields, each on its own line, with a text, a
 * date, or below it a list or more fields. Undefined for whatever takes a YAML parser, and for everything
 * that is a mistake. A parser takes ten times as long for the same value.
 */
export function plainYaml(yaml: string): Record<string, unknown> | undefined {
  if (ODD.test(yaml)) return undefined;
  const lines = yaml.split('\n');
  if (lines.pop() !== '') return undefined;
  const reader = { lines, next: 0 };
  const data = readFields(reader, 0);
  return reader.next === lines.length ? data : undefined;
}

interface Reader {
  lines: string[];
  /** The line to be read next. */
  next: number;
}

type Value = string | Value[] | { [key: string]: Value };

/** Fields that all begin in one column, up to where a line begins in another. */
function readFields(reader: Reader, column: number): Record<string, Value> | undefined {
  const data: Record<string, Value> = {};
  while (columnOf(reader) === column) {
    const [, key, written] = FIELD.exec(reader.lines[reader.next]!.slice(column)) ?? [];
    if (key === undefined || NO_TEXT.test(key) || Object.hasOwn(data, key)) return undefined;
    reader.next += 1;
    const value = written === undefined ? readBelow(reader, column) : (flowList(written) ?? scalar(written));
    if (value === undefined) return undefined;
    data[key] = value;
  }
  return data;
}

/** What stands below the name of a field: further to the right, or as a list right below it. */
function readBelow(reader: Reader, column: number): Value | undefined {
  const below = columnOf(reader);
  if (below === undefined || below < column || below > DEEPEST) return undefined;
  if (ITEM.test(reader.lines[reader.next]!.slice(below))) return readList(reader, below);
  return below > column ? readFields(reader, below) : undefined;
}

function readList(reader: Reader, column: number): Value[] | undefined {
  const list: Value[] = [];
  while (columnOf(reader) === column) {
    const line = reader.lines[reader.next]!;
    const [hyphen, item = ''] = ITEM.exec(line.slice(column)) ?? [];
    if (hyphen === undefined) break;
    let value: Value | undefined;
    if (FIELD.test(item)) {
      // The fields of an item go on below its first one, which may as well begin its line.
      const start = line.length - item.length;
      reader.lines[reader.next] = ' '.repeat(start) + item;
      value = start > DEEPEST ? undefined : readFields(reader, start);
    } else {
      reader.next += 1;
      value = scalar(item);
    }
    if (value === undefined) return undefined;
    list.push(value);
  }
  return list;
}

/** Where the next line begins; undefined at the end, and of a line without anything. */
function columnOf({ lines, next }: Reader): number | undefined {
  const line = lines[next];
  if (line === undefined) return undefined;
  let column = 0;
  while (line.charCodeAt(column) === BLANK) column += 1;
  return column === line.length ? undefined : column;
}

const BLANK = 32;
const FIELD = /^([a-z][A-Za-z]{0,40}):(?: +(.+))?$/;
const ITEM = /^- +(.+)$/;

/** Entries need three levels; what nests much deeper is for the parser to refuse. */
const DEEPEST = 16;

/** Characters that YAML has something to say about, or that are rare. */
const ODD = /[^\n\x20-\x7E\xA1-\u167F\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uD7FF]/;

/** Words that are no texts in one version of YAML or another. */
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A text in plain quotation marks, a day with or without a time, a DOI, or words that start with a letter. */
function scalar(written: string): string | undefined {
  if (WORDS.test(written)) return NO_TEXT.test(written) ? undefined : written;
  if (QUOTED.test(written)) return written.slice(1, -1);
  return DAY_OR_TIME.test(written) || DOI.test(written) ? written : undefined;
}

const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;
const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;
/** Of signs that stand for nothing in YAML; its slash keeps it from being a number. */
const DOI = /^10\.\d+\/[A-Za-z0-9._/()-]+$/;
/** A colon ends a key where a blank follows, and a number sign behind a blank starts a comment. */
const WORDS = /^[A-Za-z](?:[^ :]|:(?=[^ ])| (?=[^ #]))*$/;

/** `["imputation", "bias"]` or `[imputation, bias]`. */
function flowList(written: string): string[] | undefined {
  if (!FLOW_LIST.test(written)) return undefined;
  const items = written
    .slice(1, -1)
    .split(',')
    .map((item) => scalar(item.trim()));
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** Commas and brackets within quotation marks are left to the parser. */
const FLOW_LIST = /^\[(?:"[^",\\]*"|[A-Za-z][A-Za-z0-9-]*)(?:, *(?:"[^",\\]*"|[A-Za-z][A-Za-z0-9-]*))*\]$/;
