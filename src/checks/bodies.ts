import type { AnyEntry } from '../archive/archive.ts';
import { emptyOutline, type Outline, outline } from '../markdown/outline.ts';

const NOTHING = emptyOutline();
const cache = new WeakMap<AnyEntry, Outline>();

/** The outline of an entry's text; several rules look at it, and it is read once. */
export function outlineOf(entry: AnyEntry): Outline {
  if (!entry.body) return NOTHING;
  const known = cache.get(entry) ?? outline(entry.body);
  cache.set(entry, known);
  return known;
}
