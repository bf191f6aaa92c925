import { buildArchive, type LoadedArchive } from '../../archive/load.ts';
import { linkPeople } from '../../archive/people.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { dateAt } from '../../dates.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Draftable } from '../../drafts/choose.ts';
import { type Drafted, draftOf } from '../../drafts/draft.ts';
import type { Page } from '../../drafts/page.ts';
import type { ContentFiles, SourceFile } from '../../entries/read.ts';
import { slugOf } from '../../generate/entry-path.ts';
import { placeDraft, problemsWith } from '../new/draft.ts';
import { type Announced, findAnnounced, whole } from './announced.ts';

/** A page as a file of the archive. */
export interface Made extends Drafted {
  source: SourceFile;
  announced?: Announced;
  /** What the checker says of the file, besides that something is missing. */
  problems: Diagnostic[];
}

export interface MakeOptions {
  now: Temporal.Instant;
  collection?: Draftable | undefined;
}

/** Makes a draft of a page, and looks what the archive has to say of it. */
export function makeDraft(
  page: Page,
  content: ContentFiles,
  loaded: LoadedArchive,
  { now, collection: asked }: MakeOptions,
): Made {
  const { archive } = loaded;
  const drafted = draftOf(page, { community: archive.community, now }, asked);
  const { collection } = drafted;
  const data = linkPeople(collection, drafted.data, archive);
  const title = typeof data['title'] === 'string' ? slugOf(data['title']) : '';
  const slug = title === '' ? { slug: slugFrom(page.url) } : {};
  const thisYear = String(dateAt(now, archive.community.zone).year);
  const { source } = placeDraft({ collection, data, format: 'json', ...slug }, content, loaded, thisYear);
  const announced = findAnnounced({ collection, data }, source.file, content, archive);
  const problems = problemsWith({ sources: [source] }, content, now).filter(({ rule }) => !SAID.includes(rule));
  const notes = [...drafted.notes, ...warningsOf({ ...drafted, data }, source.file, content, now)];
  return { ...drafted, data, source, problems, notes, ...(announced ? { announced } : {}) };
}

/** Of what the checker says, that which is said of a draft anyway. */
const SAID = ['schema/missing-field', 'opportunity/deadline-missing', 'entry/announced-before'];

/** What the rules would say if nothing were missing: that a deadline has passed, for one. */
function warningsOf(draft: Drafted, file: string, content: ContentFiles, now: Temporal.Instant): string[] {
  // A day that was filled in would be found fault with.
  if (draft.missing.some(({ field }) => DAYS.includes(field))) return [];
  const sources = [...content.sources, { file, text: whole(draft) }].sort((a, b) => (a.file < b.file ? -1 : 1));
  return runChecks(buildArchive({ ...content, sources }).archive, { now, changed: new Set([file]) })
    .filter(({ rule, place }) => place.file === file && !SAID.includes(rule))
    .map(({ message }) => message);
}

const DAYS = ['starts', 'date', 'deadlines'];

/** A name for what has no title in our letters: the last words of its address. */
function slugFrom(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split('/').findLast((part) => /[a-z]/i.test(part)) ?? '';
  return slugOf(last.replace(/\.\w+$/, '')) || slugOf(hostname);
}
