import type { Archive } from '../../archive/archive.ts';
import { buildArchive } from '../../archive/load.ts';
import { announcedBefore, findRepeats } from '../../checks/duplicate.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { type Diagnostic, isError } from '../../diagnostic.ts';
import type { ContentFiles, SourceFile } from '../../entries/read.ts';
import { proposePath, slugOf } from '../../generate/entry-path.ts';
import { renderEntry } from '../../generate/entry-text.ts';
import type { Draft } from '../../newsletter/import/draft.ts';
import type { Imported } from '../../newsletter/import/import.ts';
import { privateIn } from '../../newsletter/import/private.ts';
import { alike } from './alike.ts';

/** Where an announcement of the newsletter ended up. */
export interface Settled {
  draft: Draft;
  /** The id of its entry; undefined where none could be written. */
  id?: string;
  /** "there" is a file with the same text, as after a first import; "before" an entry that had announced it. */
  status: 'new' | 'there' | 'before' | 'left-out';
  source?: SourceFile;
  /** Why it was left out. */
  why?: string;
}

export interface SettledIssue {
  source: SourceFile;
  status: 'new' | 'there' | 'differs';
}

export interface Settlement {
  sections: { heading: string; settled: Settled[] }[];
  besides: Settled[];
  /** Undefined where nothing is left that an issue could announce. */
  issue?: SettledIssue;
}

/**
 * Gives every draft its file: one of its own, or the entry that announced the same before. What the
 * checker would call an error is left out, so that an archive that passed passes again.
 */
export function settle(imported: Imported, content: ContentFiles, now: Temporal.Instant): Settlement {
  const drafts = imported.sections.flatMap(({ besides, drafts: own }) => [...besides, ...own]);
  const left = new Map<Draft, string>();
  for (;;) {
    const settled = placeAll(drafts, content, left, imported.sent?.date.slice(0, 4) ?? '');
    const sources = newFiles(settled);
    const archive = archiveWith(content, sources);
    if (takeRepeats(settled, archive, sources)) continue;
    const problems = errorsIn(archive, sources, content, now);
    if (problems.length === 0) return arrange(imported, settled, content);
    for (const { draft, source } of settled) {
      const problem = problems.find(({ place }) => place.file === source?.file);
      if (problem) left.set(draft, `${problem.rule}: ${problem.message}`);
    }
  }
}

/** What a newsletter announces twice in the same words is one file. */
export function newFiles(settled: readonly Settled[]): SourceFile[] {
  const files = settled.flatMap(({ status, source }) => (status === 'new' && source ? [source] : []));
  return [...new Map(files.map((source) => [source.file, source])).values()];
}

function placeAll(
  drafts: readonly Draft[],
  content: ContentFiles,
  left: ReadonlyMap<Draft, string>,
  year: string,
): Settled[] {
  const texts = new Map(content.sources.map(({ file, text }) => [file, text]));
  const placed = new Map<Draft, Settled>();
  for (const draft of drafts) {
    const settled = place(draft, texts, placed, left, year);
    placed.set(draft, settled);
    if (settled.source) texts.set(settled.source.file, settled.source.text);
  }
  return [...placed.values()];
}

function place(
  draft: Draft,
  texts: ReadonlyMap<string, string>,
  placed: ReadonlyMap<Draft, Settled>,
  left: ReadonlyMap<Draft, string>,
  year: string,
): Settled {
  const why = left.get(draft);
  if (why !== undefined) return { draft, status: 'left-out', why };
  if (draft.same !== undefined) return { draft, status: 'before', id: draft.same };
  const data = { ...draft.data, ...referenceOf(draft, placed) };
  const { folder } = proposePath(draft.collection, data, year);
  const slug = slugOf(draft.called ?? String(data['title'] ?? data['name']));
  if (slug === '') return { draft, status: 'left-out', why: 'its title has no letter from a to z to name a file by' };
  const format = draft.body === undefined ? 'json' : 'markdown';
  const text = renderEntry(draft.collection, data, {
    format,
    ...(draft.body === undefined ? {} : { body: draft.body }),
  });
  const secrets = privateIn(text);
  if (secrets.length > 0)
    return { draft, status: 'left-out', why: 'it holds what is private, and could not be cleaned' };
  for (let number = 1; ; number += 1) {
    const id = `${folder}/${number === 1 ? slug : `${slug}-${number}`}`;
    const file = `content/${id}.${format === 'json' ? 'json' : 'md'}`;
    if (texts.get(file) === text)
      return { draft, id, status: isOurs(file, placed) ? 'new' : 'there', source: { file, text } };
    const isTaken = ['json', 'md'].some((ending) => texts.has(`content/${id}.${ending}`));
    if (!isTaken) return { draft, id, status: 'new', source: { file, text } };
  }
}

function isOurs(file: string, placed: ReadonlyMap<Draft, Settled>): boolean {
  return [...placed.values()].some(({ status, source }) => status === 'new' && source?.file === file);
}

function referenceOf({ refers }: Draft, placed: ReadonlyMap<Draft, Settled>): Record<string, string> {
  const id = refers && (placed.get(refers.to)?.id ?? refers.to.same);
  return refers && id !== undefined ? { [refers.field]: id } : {};
}

function archiveWith(
  { sources, others }: ContentFiles,
  added: readonly SourceFile[],
): Archive & { problems: Diagnostic[] } {
  const all = [...sources, ...added].sort((a, b) => (a.file < b.file ? -1 : 1));
  const { archive, diagnostics } = buildArchive({ sources: all, others });
  return { ...archive, problems: diagnostics };
}

/** Marks the drafts that announce what an entry announces already. */
function takeRepeats(settled: readonly Settled[], archive: Archive, added: readonly SourceFile[]): boolean {
  const changed = new Set(added.map(({ file }) => file));
  const threshold = announcedBefore.threshold?.default ?? 100;
  const repeats = [...findRepeats(archive, { threshold, changed }), ...alike(archive, changed)];
  let found = false;
  for (const { entry, original } of repeats) {
    if (!changed.has(entry.file) || entry.file === original.file) continue;
    const repeated = settled.find(({ source, draft }) => source?.file === entry.file && draft.same === undefined);
    if (!repeated) continue;
    repeated.draft.same = original.id;
    found = true;
    // What is taken for the one before may be taken for another one next: each draft once a round.
  }
  return found;
}

/** Errors in the new files only: what was wrong in the archive before is not the newsletter's fault. */
function errorsIn(
  archive: Archive & { problems: Diagnostic[] },
  added: readonly SourceFile[],
  { sources }: ContentFiles,
  now: Temporal.Instant,
): Diagnostic[] {
  const files = new Set(added.map(({ file }) => file));
  const known = new Set(sources.map(({ file }) => file));
  return [...archive.problems, ...runChecks(archive, { now })].filter(
    (diagnostic) => isError(diagnostic) && files.has(diagnostic.place.file) && !known.has(diagnostic.place.file),
  );
}

function arrange(imported: Imported, settled: readonly Settled[], content: ContentFiles): Settlement {
  const of = new Map(settled.map((one) => [one.draft, one]));
  const sections = imported.sections.map(({ heading, drafts }) => ({
    heading,
    settled: drafts.flatMap((draft) => of.get(draft) ?? []),
  }));
  const besides = imported.sections.flatMap((section) => section.besides.flatMap((draft) => of.get(draft) ?? []));
  const issue = issueOf(imported, sections, content);
  return { sections, besides, ...(issue ? { issue } : {}) };
}

function issueOf(
  { sent, title, letter }: Imported,
  sections: Settlement['sections'],
  { sources }: ContentFiles,
): SettledIssue | undefined {
  const announced = sections
    .map(({ heading, settled }) => ({ heading, entries: [...new Set(settled.flatMap(({ id }) => id ?? []))] }))
    .filter(({ entries }) => entries.length > 0);
  if (sent === undefined || announced.length === 0) return undefined;
  const data = { title, sendDate: sent.date, sections: announced };
  const file = `content/issues/${sent.date.slice(0, 7)}.md`;
  const text = renderEntry('issues', data, { format: 'markdown', body: letter });
  const other = sources.find((source) => source.file.replace(/\.\w+$/, '') === file.replace(/\.md$/, ''));
  return { source: { file, text }, status: !other ? 'new' : other.text === text ? 'there' : 'differs' };
}
