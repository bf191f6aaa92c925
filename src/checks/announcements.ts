import type { AnyEntry, Archive, Entry } from '../archive/archive.ts';
import type { Path } from '../entries/locate.ts';
import { remember } from '../remember.ts';

/** An entry that stands in an issue. */
export interface Announcement {
  issue: Entry<'issues'>;
  entry: AnyEntry;
  /** Where in the issue it is named. */
  path: Path;
  /** Whether subscribers read of it here for the first time. */
  isFirst: boolean;
}

/** Every entry that an issue names, the earliest issue first. */
export const announcementsOf = remember((archive: Archive): readonly Announcement[] => {
  const announced = new Set<AnyEntry>();
  const found: Announcement[] = [];
  for (const issue of archive.issues.toSorted(bySendDate)) {
    for (const { id, path } of namedIn(issue)) {
      const entry = archive.byId.get(id);
      if (!entry) continue;
      found.push({ issue, entry, path, isFirst: !announced.has(entry) });
      announced.add(entry);
    }
  }
  return found;
});

function bySendDate(a: Entry<'issues'>, b: Entry<'issues'>): number {
  const [first, second] = [`${a.data.sendDate} ${a.id}`, `${b.data.sendDate} ${b.id}`];
  return first < second ? -1 : 1;
}

function namedIn({ data }: Entry<'issues'>): { id: string; path: Path }[] {
  return data.sections.flatMap(({ entries }, section) =>
    entries.map((id, index) => ({ id, path: ['sections', section, 'entries', index] })),
  );
}
