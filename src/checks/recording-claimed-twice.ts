import type { Archive, Entry } from '../archive/archive.ts';
import type { Finding, Rule } from './rule.ts';

/** Two entries of one video are two pages of one talk; several parts of a long video start at different seconds. */
export const recordingClaimedTwice: Rule = {
  name: 'recording/claimed-twice',
  severity: 'error',
  why: 'A reader who finds one talk under two addresses wonders which is the right one.',
  mend: 'Keep one of the two entries; if they are parts of one long video, give each its own start.',
  example: {
    file: 'content/recordings/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "The talk about gaps, recorded.",\n  "youtube": "PebrX_WwdgA"\n}\n',
    beside: {
      'content/recordings/2026/gaps.json':
        '{ "title": "Gaps", "summary": "The talk about gaps.", "youtube": "PebrX_WwdgA" }',
    },
  },
  check: findClaimed,
};

function findClaimed({ recordings }: Archive): Finding[] {
  const owners = new Map<string, Entry<'recordings'>>();
  return recordings.flatMap((entry) => {
    const { youtube, startSeconds = 0 } = entry.data;
    const key = `${youtube} ${startSeconds}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, entry);
    return owner === undefined ? [] : [claimed(entry, owner)];
  });
}

function claimed(entry: Entry<'recordings'>, owner: Entry<'recordings'>): Finding {
  return {
    place: entry.place('youtube'),
    message: `Unexpected video "${entry.data.youtube}", expected one that has no entry yet; ${owner.file} has it`,
    help: 'Keep one of the two entries, or give each a "startSeconds" of its own if they are parts of one video',
  };
}
