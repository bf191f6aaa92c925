import type { Archive } from '../archive/archive.ts';
import type { Finding, Rule } from './rule.ts';

const LOST: Partial<Record<string, string>> = {
  private: 'made private',
  removed: 'removed',
};

/** A video that can no longer be watched. */
export const recordingNotAvailable: Rule = {
  name: 'recording/not-available',
  severity: 'warning',
  audience: 'maintainers',
  why: 'The page stays, but there is nothing to watch; the owner of the channel may not know.',
  mend: 'Ask the owner of the channel, and write "available" when it is back. If it is gone for good, make an exception that says so.',
  example: {
    file: 'content/recordings/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "The afternoon, recorded.",\n  "youtube": "PebrX_WwdgA",\n  "published": "2026-01-20",\n  "availability": "private"\n}\n',
  },
  check: findLost,
};

function findLost({ recordings }: Archive): Finding[] {
  return recordings.flatMap((recording) => {
    const { availability = 'available', lastSeen } = recording.data;
    const lost = LOST[availability];
    if (lost === undefined) return [];
    return [
      {
        place: recording.place('availability'),
        message: `Unexpected video that was ${lost}, expected one that everybody can watch`,
        ...(lastSeen ? { help: `It was last seen on ${lastSeen}` } : {}),
      },
    ];
  });
}
