import type { Diagnostic, Edit } from '../diagnostic.ts';
import { applyEdits } from '../edits.ts';

/** The line of a diagnostic as its fix would leave it, if the fix keeps to that line. */
export function mendedLine({ place, fix }: Diagnostic): string | undefined {
  if (!fix || fix.moveTo !== undefined || fix.edits.length === 0) return undefined;
  const edits = fix.edits.map((edit) => inLine(place, edit));
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const line = applyEdits(place.excerpt, edits);
  return /[\r\n]/.test(line) ? undefined : line;
}

/** An edit as counted from the start of the line of a place, if that is where it stands. */
export function inLine({ start: { offset, column }, excerpt }: Diagnostic['place'], edit: Edit): Edit | undefined {
  const lineStart = offset - (column - 1);
  const [start, end] = [edit.start - lineStart, edit.end - lineStart];
  return start >= 0 && end <= excerpt.length ? { start, end, text: edit.text } : undefined;
}
