import type { Archive } from '../archive/archive.ts';
import { secondsOf } from '../archive/chapters.ts';
import type { Finding, Rule } from './rule.ts';

/** Chapters follow each other, and none begins when the recording is over. */
export const chaptersOutOfOrder: Rule = {
  name: 'recording/chapters',
  severity: 'error',
  looksAt: 'entry',
  why: 'A reader who chooses a chapter lands where it begins; one that is out of order, or after the end, leads nowhere.',
  mend: 'Mend the time, or put the chapters in their order.',
  example: {
    file: 'content/recordings/2026/tea-and-gaps.json',
    text: '{\n  "title": "Tea and gaps",\n  "summary": "The afternoon, recorded.",\n  "youtube": "PebrX_WwdgA",\n  "duration": "58:07",\n  "chapters": [\n    { "at": "0:00", "title": "Welcome" },\n    { "at": "1:02:30", "title": "Questions" }\n  ]\n}\n',
  },
  check: findMisplaced,
};

function findMisplaced({ recordings }: Archive): Finding[] {
  return recordings.flatMap((recording) => {
    const { chapters = [], duration, startSeconds = 0 } = recording.data;
    // Chapters count from the start of the video, in which the recording may begin late.
    const end = duration === undefined ? Number.POSITIVE_INFINITY : startSeconds + secondsOf(duration);
    return chapters.flatMap(({ at }, index): Finding[] => {
      const place = recording.place('chapters', index, 'at');
      const before = chapters[index - 1]?.at;
      if (before !== undefined && secondsOf(at) <= secondsOf(before)) {
        return [{ place, message: `Unexpected chapter at ${at}, expected one after ${before}` }];
      }
      if (secondsOf(at) < end) return [];
      return [{ place, message: `Unexpected chapter at ${at}, expected one before the end at ${duration}` }];
    });
  });
}
