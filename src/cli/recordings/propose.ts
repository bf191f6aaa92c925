import { buildArchive } from '../../archive/load.ts';
import { parseFile } from '../../entries/parse.ts';
import type { ContentFiles, SourceFile } from '../../entries/read.ts';
import { setField } from '../../entries/set-field.ts';
import { slugOf } from '../../generate/entry-path.ts';
import { type Addition, type Change, type Outside, type Plan, planRecordings } from '../../recordings/plan.ts';
import { watchAddress } from '../../recordings/video.ts';
import type { ToldAddition, ToldChange, ToldNews } from '../../report/recordings.ts';
import { placeDraft } from '../new/draft.ts';

/** What to write, and what to say of it. */
export interface Proposed extends ToldNews {
  plan: Plan;
  /** The new files, and those that change, as they are to be. */
  files: SourceFile[];
  /** What was told of the content before, and what is told of it now. */
  content: ContentFiles;
}

/** Plans what is new, and makes files of it. Nothing is ever removed. */
export function propose(content: ContentFiles, outside: Omit<Outside, 'isMentioned'>): Proposed {
  const loaded = buildArchive(content);
  const files = content.sources.filter(({ file }) => file.startsWith('content/recordings/'));
  const isMentioned = (id: string): boolean => files.some(({ text }) => text.includes(id));
  const plan = planRecordings(loaded.archive, { ...outside, isMentioned });
  const thisYear = outside.now.toString().slice(0, 4);

  let all = content;
  const written: SourceFile[] = [];
  const additions: ToldAddition[] = [];
  for (const addition of plan.additions) {
    const { source } = placeDraft(draftOf(addition), all, loaded, thisYear);
    all = { ...all, sources: [...all.sources, source] };
    written.push(source);
    additions.push(tellAddition(addition, source.file));
  }
  const changes: ToldChange[] = [];
  for (const change of plan.changes) {
    const source = changed(change);
    if (!source) continue;
    all = { ...all, sources: all.sources.map((each) => (each.file === source.file ? source : each)) };
    written.push(source);
    changes.push(tellChange(change));
  }
  const sources = all.sources.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return { plan, files: written, content: { ...all, sources }, additions, changes };
}

/** A title without a letter of ours makes no name. */
function draftOf({ data, video }: Addition) {
  return {
    collection: 'recordings' as const,
    data: data as unknown as Record<string, unknown>,
    format: 'json' as const,
    ...(slugOf(data.title) === '' ? { slug: slugOf(`video ${video.id}`) } : {}),
  };
}

/** Undefined for a file that is written in a way that none of ours can change. */
function changed({ recording, values }: Change): SourceFile | undefined {
  const { file } = recording;
  let text: string | undefined = recording.text;
  let after = 'youtube';
  for (const [field, value] of Object.entries(values)) {
    const { parsed } = parseFile({ file, text });
    text = parsed && setField(parsed, field, String(value), after);
    if (text === undefined) return undefined;
    after = field;
  }
  return { file, text };
}

function tellAddition({ key, video, data, match }: Addition, file: string): ToldAddition {
  return {
    key,
    file,
    title: data.title,
    address: watchAddress(video.id),
    event: data.event,
    confidence: match.confidence,
    reason: match.reason,
    others: match.others.map(({ id }) => id),
  };
}

function tellChange({ key, recording, values, reason }: Change): ToldChange {
  return {
    key,
    file: recording.file,
    title: recording.data.title,
    address: watchAddress(values.youtube ?? recording.data.youtube),
    values: Object.entries(values).map(([field, value]) => `${field}: ${value}`),
    reason,
  };
}
