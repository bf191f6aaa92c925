import type { Diagnostic, Edit } from '../diagnostic.ts';
import { applyFixes } from '../edits.ts';

/**
 * The line of a diagnostic as its fix would leave it, if the fix keeps to that line.
 *
 * @param beside others on that line: their fixes are in it, too, or whoever accepts one mended line after the
 * other undoes the first
 */
export function mendedLine(diagnostic: Diagnostic, beside: readonly Diagnostic[] = []): string | undefined {
  const own = editsInLine(diagnostic);
  if (!own) return undefined;
  const others = beside.flatMap((other) => (other === diagnostic ? [] : [editsInLine(other) ?? []]));
  const { text } = applyFixes(diagnostic.place.excerpt, [own, ...others]);
  return /[\r\n]/.test(text) ? undefined : text;
}

function editsInLine({ place, fix }: Diagnostic): Edit[] | undefined {
  if (!fix || fix.moveTo !== undefined || fix.edits.length === 0) return undefined;
  const edits = fix.edits.map((edit) => inLine(place, edit));
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** An edit as counted from the start of the line of a place, if that is where it stands. */
export function inLine({ start: { offset, column }, excerpt }: Diagnostic['place'], edit: Edit): Edit | undefined {
  const lineStart = offset - (column - 1);
  const [start, end] = [edit.start - lineStart, edit.end - lineStart];
  return start >= 0 && end <= excerpt.length ? { start, end, text: edit.text } : undefined;
}
