import type { AnyEntry, Archive } from '../archive/archive.ts';
import { emptyOutline, type Outline, outline } from '../markdown/outline.ts';
import { entriesOf } from './entries.ts';

const NOTHING = emptyOutline();
const cache = new WeakMap<AnyEntry, Outline>();

/** The outline of an entry's text; several rules look at it, and it is read once. */
export function outlineOf(entry: AnyEntry): Outline {
  if (!entry.body) return NOTHING;
  const known = cache.get(entry) ?? outline(entry.body);
  cache.set(entry, known);
  return known;
}

/** An entry with the outline of its text. */
export interface Body {
  entry: AnyEntry;
  outline: Outline;
}

/** The entries whose text has something of a kind, in the order of files: a rule asks for what few have. */
export function bodiesWith(archive: Archive, ...kinds: Exclude<keyof Outline, 'isPlain'>[]): Body[] {
  return bodiesOf(archive).filter(({ outline }) => kinds.some((kind) => outline[kind].length > 0));
}

const bodies = new WeakMap<Archive, Body[]>();

function bodiesOf(archive: Archive): Body[] {
  const known =
    bodies.get(archive) ??
    entriesOf(archive)
      .filter(({ body }) => body)
      .map((entry) => ({ entry, outline: outlineOf(entry) }));
  bodies.set(archive, known);
  return known;
}
