import type { Edit } from './diagnostic.ts';

export interface Applied {
  text: string;
  /** For each of the given groups of edits, whether it was applied. */
  applied: boolean[];
}

/**
 * Writes edits into a text. Each group is applied whole or not at all: of two that touch the same
 * words the first wins, and the other is for another time.
 */
export function applyFixes(text: string, groups: readonly (readonly Edit[])[]): Applied {
  const chosen: Edit[] = [];
  const applied = groups.map((group) => {
    const fits = group.every(
      (edit, index) =>
        isInside(edit, text) && ![...chosen, ...group.slice(0, index)].some((other) => overlap(edit, other)),
    );
    if (fits) chosen.push(...group);
    return fits;
  });
  return { text: applyEdits(text, chosen), applied };
}

/** Writes edits that do not overlap into a text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let written = '';
  let from = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    written += text.slice(from, start) + replacement;
    from = end;
  }
  return written + text.slice(from);
}

/**
 * Where in a text an offset was before edits were written into it. What one has written was where it begins, and so
 * was what follows right behind words that one has taken out.
 */
export function offsetBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const from = start + shift;
    if (offset <= from) break;
    shift += text.length - (end - start);
    if (offset < from + text.length) return start;
  }
  return offset - shift;
}

function isInside({ start, end }: Edit, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

/** Two insertions at one place overlap, too: nobody knows which is to come first. */
function overlap(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
