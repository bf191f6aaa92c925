import { applyEdits } from '../edits.ts';
import { locate, locateKey } from './locate.ts';
import { type ParsedFile, parseFile } from './parse.ts';
import { rewriteValue } from './rewrite.ts';

/**
 * The text of a file in which a top-level field has another value, and not another byte is changed. A field that is
 * not there is written below another one, as that one is written. Undefined where the file cannot be made to say so.
 *
 * @param after a field that the file has
 */
export function setField(parsed: ParsedFile, field: string, value: string, after: string): string | undefined {
  const data = parsed.value as Record<string, unknown>;
  const edit = field in data ? rewriteValue(parsed, [field], value) : insertion(parsed, field, value, after);
  if (!edit) return undefined;
  const text = applyEdits(parsed.text, [edit]);
  const next = parseFile({ file: parsed.file, text }).parsed;
  const said = next?.value as Record<string, unknown> | undefined;
  const isRight = said?.[field] === value && Object.keys(data).every((key) => key in said);
  return isRight ? text : undefined;
}

function insertion(parsed: ParsedFile, field: string, value: string, after: string) {
  const { text } = parsed;
  const key = locateKey(parsed, [after]).start.offset;
  const end = locate(parsed, [after]).end?.offset;
  if (end === undefined) return undefined;
  const lead = text.slice(text.lastIndexOf('\n', key - 1) + 1, key);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const isYaml = parsed.front !== undefined && !/["{]/.test(text[key] ?? '');
  if (isYaml) {
    const at = endOfLine(text, end);
    return { start: at, end: at, text: `${line}${lead}${field}: ${value}` };
  }
  const gap = /^\s*$/.test(lead) ? `${line}${lead}` : ' ';
  return { start: end, end, text: `,${gap}${JSON.stringify(field)}: ${JSON.stringify(value)}` };
}

/** A comment may follow the value. */
function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r?\n/);
  return end < 0 ? text.length : offset + end;
}
