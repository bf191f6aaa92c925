import type { Archive, Entry } from '../../archive/archive.ts';
import { find } from '../../archive/select.ts';
import { matcherFor } from '../../recordings/match.ts';
import { changeKey, SAYS } from '../../recordings/plan.ts';
import { type Video, watchAddress } from '../../recordings/video.ts';
import type { ToldAddition, ToldChange, ToldNews } from '../../report/recordings.ts';

/**
 * What stands on a branch, and no pull request tells of it: the run that wrote it was cut before it could say so.
 *
 * @param paths of the files that the branch changes
 * @param isTold whether something was told of, under its key
 */
export function untold(
  before: Archive,
  there: Archive,
  { paths, isTold, videos }: { paths: ReadonlySet<string>; isTold: (key: string) => boolean; videos: readonly Video[] },
): ToldNews {
  const additions: ToldAddition[] = [];
  const changes: ToldChange[] = [];
  const match = matcherFor(there);
  for (const recording of there.recordings.filter(({ file }) => paths.has(file))) {
    const old = find(before, 'recordings', recording.id);
    const video = videos.find(({ id }) => id === recording.data.youtube);
    const key = old ? keyOfChange(old, recording) : recording.data.youtube;
    if (key === undefined || isTold(key)) continue;
    if (old) changes.push(tellChange(key, old, recording));
    else additions.push(tellAddition(key, recording, video && match(video)));
  }
  return { additions, changes };
}

/** Undefined where somebody else has changed something else. */
function keyOfChange(old: Entry<'recordings'>, { data }: Entry<'recordings'>): string | undefined {
  if (old.data.youtube !== data.youtube) return data.youtube;
  if (data.availability === undefined || old.data.availability === data.availability) return undefined;
  const { lastSeen } = data.availability === 'available' ? old.data : data;
  return changeKey(data.youtube, data.availability, lastSeen);
}

function tellAddition(
  key: string,
  { file, data }: Entry<'recordings'>,
  match: ReturnType<ReturnType<typeof matcherFor>> | undefined,
): ToldAddition {
  const isMatched = match !== undefined && match.event?.id === data.event;
  return {
    key,
    file,
    title: data.title,
    address: watchAddress(data.youtube),
    event: data.event,
    confidence: isMatched ? match.confidence : 'unsure',
    reason: isMatched ? match.reason : 'it was found before, and what it was joined by is not known any more',
    others: match?.others.map(({ id }) => id).filter((id) => id !== data.event) ?? [],
  };
}

function tellChange(key: string, old: Entry<'recordings'>, { file, data }: Entry<'recordings'>): ToldChange {
  const fields = (['youtube', 'availability', 'lastSeen'] as const).filter((field) => data[field] !== old.data[field]);
  return {
    key,
    file,
    title: data.title,
    address: watchAddress(data.youtube),
    values: fields.map((field) => `${field}: ${data[field]}`),
    reason: SAYS[data.availability ?? 'available'],
  };
}
