/**
 * The value of front matter that is as plain as most is: fields with a text, a date or a list of
 * such, each on its own line, lists also below it. Undefined for whatever takes a YAML parser, and
 * for everything that is a mistake. A parser takes ten times as long for the same value.
 */
export function plainYaml(yaml: string): Record<string, unknown> | undefined {
  if (ODD.test(yaml)) return undefined;
  const lines = yaml.split('\n');
  if (lines.pop() !== '') return undefined;
  const data: Record<string, unknown> = {};
  let list: string[] | undefined;
  let indent: string | undefined;
  for (const line of lines) {
    const [, key, written] = FIELD.exec(line) ?? [];
    if (key === undefined) {
      const [, blanks, item = ''] = ITEM.exec(line) ?? [];
      const value = scalar(item);
      if (!list || value === undefined || blanks !== (indent ?? blanks)) return undefined;
      list.push(value);
      indent = blanks;
      continue;
    }
    if (list?.length === 0 || NO_TEXT.test(key) || Object.hasOwn(data, key)) return undefined;
    list = written === undefined ? [] : undefined;
    indent = undefined;
    const value = written === undefined ? list : (flowList(written) ?? scalar(written));
    if (value === undefined) return undefined;
    data[key] = value;
  }
  return list?.length === 0 ? undefined : data;
}

const FIELD = /^([a-z][A-Za-z]{0,40}):(?: +(.+))?$/;
const ITEM = /^( *)- +(.+)$/;

/** Characters that YAML has something to say about, or that are rare. */
const ODD = /[^\n\x20-\x7E\xA1-\u167F\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uD7FF]/;

/** Words that are no texts in one version of YAML or another. */
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A text in plain double quotation marks, a day, or words that start with a letter. */
function scalar(written: string): string | undefined {
  if (QUOTED.test(written)) return written.slice(1, -1);
  return DAY.test(written) || (WORDS.test(written) && !NO_TEXT.test(written)) ? written : undefined;
}

const QUOTED = /^"[^"\\]*"$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
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
