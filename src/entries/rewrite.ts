import type { Edit } from '../diagnostic.ts';
import { applyFixes } from '../edits.ts';
import { locate, locateKey, type Path } from './locate.ts';
import { type ParsedFile, parseFile } from './parse.ts';

/**
 * The edit that writes another value in the stead of one, quoted as that one is. Undefined where no
 * spelling of it makes the file say that and nothing else new: inside a block of YAML, or where an
 * alias repeats the value elsewhere.
 */
export function rewriteValue(parsed: ParsedFile, path: Path, value: unknown): Edit | undefined {
  const wanted = withValue(parsed.value, path, () => value);
  return firstThatSays(parsed, locate(parsed, path), value, wanted);
}

/** The edit that gives a field another name. */
export function rewriteKey(parsed: ParsedFile, path: Path, name: string): Edit | undefined {
  const wanted = withValue(parsed.value, path.slice(0, -1), (object) => {
    const fields = Object.entries(object as object);
    return Object.fromEntries(fields.map(([key, value]) => [key === path.at(-1) ? name : key, value]));
  });
  return firstThatSays(parsed, locateKey(parsed, path), name, wanted);
}

/** The file as it would be is parsed again: what YAML makes of a plain text is YAML's to say. */
function firstThatSays(
  parsed: ParsedFile,
  { start: { offset: start }, end: { offset: end } }: ReturnType<typeof locate>,
  value: unknown,
  wanted: unknown,
): Edit | undefined {
  const { file, text, slips = [] } = parsed;
  return spellings(text.slice(start, end), value, parsed.front !== undefined)
    .map((spelling) => ({ start, end, text: spelling }))
    .find((edit) => {
      // Once its slips are mended, which must leave this place to the edit.
      const { text: mended, applied } = applyFixes(text, [slips, [edit]]);
      const next = applied.every(Boolean) ? parseFile({ file, text: mended }).parsed : undefined;
      return next !== undefined && next.body === parsed.body && isSame(next.value, wanted);
    });
}

/** Whether two values that JSON or YAML can write are the same; the order of fields is of no matter. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [some, others] = [Object.entries(a), b as Record<string, unknown>];
  return (
    some.length === Object.keys(others).length &&
    some.every(([key, value]) => Object.hasOwn(others, key) && isSame(value, others[key]))
  );
}

/** Ways to write a value, the one nearest to what stands there first. */
function spellings(written: string, value: unknown, isYaml: boolean): string[] {
  const json = JSON.stringify(value);
  if (typeof value !== 'string' || !isYaml || written.startsWith('"')) return [json];
  if (written.startsWith("'")) return [`'${value.replaceAll("'", "''")}'`, json];
  return [value, json];
}

function withValue(data: unknown, path: Path, replace: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return replace(data);
  if (Array.isArray(data)) return data.with(Number(step), withValue(data[Number(step)], rest, replace));
  const object = data as Record<string, unknown>;
  return { ...object, [step]: withValue(object[step], rest, replace) };
}
