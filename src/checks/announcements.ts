import type { AnyEntry, Archive, Entry, Reference } from '../archive/archive.ts';
import { compareIds } from '../archive/select.ts';
import { compareDates } from '../dates.ts';
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

/** Every entry that an issue names. */
export const announcementsOf = remember((archive: Archive): readonly Announcement[] =>
  archive.issues.flatMap((issue) =>
    namedIn(issue).flatMap(({ id, path }) => {
      const entry = archive.byId.get(id);
      return entry ? [{ issue, entry, path, isFirst: isFirst(archive, entry, issue, path) }] : [];
    }),
  ),
);

/** An archive knows of all issues that name an entry, also where it has but a few of them in its lists. */
function isFirst({ referrers }: Archive, entry: AnyEntry, issue: Entry<'issues'>, path: Path): boolean {
  const first = firstMentions(referrers)(entry.id);
  return first?.from === issue && first.path.every((step, at) => step === path[at]);
}

const firstMentions = remember((referrers: Archive['referrers']) =>
  remember((id: string) => (referrers.get(id) ?? []).filter(isAnnouncement).sort(bySendDate).at(0)),
);

type Mention = Reference & { from: Entry<'issues'> };

function isAnnouncement(reference: Reference): reference is Mention {
  return reference.from.collection === 'issues' && reference.field === 'sections';
}

/** Within one issue, as they stand there. */
function bySendDate({ from: a }: Mention, { from: b }: Mention): number {
  return compareDates(a.data.sendDate, b.data.sendDate) || compareIds(a, b);
}

function namedIn({ data }: Entry<'issues'>): { id: string; path: Path }[] {
  return data.sections.flatMap(({ entries }, section) =>
    entries.map((id, index) => ({ id, path: ['sections', section, 'entries', index] })),
  );
}
