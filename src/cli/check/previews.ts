import type { AnyEntry, Archive } from '../../archive/archive.ts';
import { type Preview, previewOf } from '../../listing/preview.ts';

/** How the valid entries among the changed files will look, in the order of their files. */
export function previewsOf(archive: Archive, changed: ReadonlySet<string>, now: Temporal.Instant): Preview[] {
  return [...changed]
    .sort()
    .flatMap((file) => entryOf(archive, file) ?? [])
    .map((entry) => previewOf(archive, entry, now));
}

function entryOf({ byId }: Archive, file: string): AnyEntry | undefined {
  const entry = byId.get(file.replace(/^content\//, '').replace(/\.(json|md)$/, ''));
  return entry?.file === file ? entry : undefined;
}
