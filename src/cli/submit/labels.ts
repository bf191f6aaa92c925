import type { Diagnostic } from '../../diagnostic.ts';
import { locateKey } from '../../entries/locate.ts';
import { parseFile } from '../../entries/parse.ts';
import type { SourceFile } from '../../entries/read.ts';
import type { FormField } from '../../generate/form-fields.ts';

/**
 * Finds the answer again from which a place in an entry's file came: whoever fills in a form never sees the
 * file.
 *
 * @returns the label of the answer, if it is about one; undefined for a field that is missing from the entry,
 *   of which the form has told already
 */
export function answerLabels(
  source: SourceFile,
  fields: readonly FormField[],
): (diagnostic: Diagnostic) => string[] | undefined {
  const { parsed } = parseFile(source);
  const names = parsed ? Object.keys(parsed.value as object) : [];
  const starts = names.map((name) => ({ name, start: locateKey(parsed!, [name]).start.offset }));
  if (parsed?.front) starts.push({ name: 'body', start: parsed.front.bodyStart });
  return ({ rule, place }) => {
    const [field, other] = ASKED_OF_SEVERAL[rule] ?? [];
    if (field !== undefined) return [...labelOf(field, fields), ...labelOf(other, fields)];
    if (place.file !== source.file) return [];
    const at = place.start.offset;
    // YAML has no brace to point at: what is missing from an entry is placed at its first field.
    if (rule === 'schema/missing-field' && at <= (starts[0]?.start ?? 0)) return undefined;
    const name = starts.findLast(({ start }) => start <= at)?.name;
    return labelOf(name, fields);
  };
}

/** Rules that ask for one of two fields point at a third. */
const ASKED_OF_SEVERAL: Record<string, [string, string]> = {
  'opportunity/deadline-missing': ['deadlines', 'rolling'],
  'opportunity/deadline-and-rolling': ['deadlines', 'rolling'],
};

export function labelOf(name: string | undefined, fields: readonly FormField[]): string[] {
  return fields.filter((field) => field.name === name).map(({ label }) => label);
}
