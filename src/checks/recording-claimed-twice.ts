import type { Archive, Entry } from '../archive/archive.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** Two entries of one video are two pages of one talk; several parts of a long video start at different seconds. */
export function recordingClaimedTwice({ recordings }: Archive): Diagnostic[] {
  const owners = new Map<string, Entry<'recordings'>>();
  return recordings.flatMap((entry) => {
    const { youtube, startSeconds = 0 } = entry.data;
    const key = `${youtube} ${startSeconds}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, entry);
    return owner === undefined ? [] : [claimed(entry, owner)];
  });
}

function claimed(entry: Entry<'recordings'>, owner: Entry<'recordings'>): Diagnostic {
  return {
    rule: 'recording/claimed-twice',
    severity: 'error',
    place: entry.place('youtube'),
    message: `Unexpected video "${entry.data.youtube}", expected one that has no entry yet; ${owner.file} has it`,
    help: 'Keep one of the two entries, or give each a "startSeconds" of its own if they are parts of one video',
  };
}
