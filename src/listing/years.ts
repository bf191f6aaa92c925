import type { AnyEntry, Archive } from '../archive/archive.ts';
import { dayOf } from '../archive/select.ts';

/** The year an entry stands under in a list: that of its day, or else of its folder. */
export function yearOf(archive: Archive, entry: AnyEntry): string {
  return dayOf(archive, entry)?.slice(0, 4) ?? /\/(\d{4})\//.exec(entry.id)?.[1] ?? '';
}
