import { type Diagnostic, placeAt } from '../diagnostic.ts';

/** Says at the end of a file that what was said of it is not all. */
export function moreMistakes(file: string, text: string, count: number): Diagnostic[] {
  if (count <= 0) return [];
  return [
    {
      rule: 'entry/more-mistakes',
      severity: 'error',
      place: placeAt(file, text, text.length, text.length),
      message: `Unexpected ${count} more ${count === 1 ? 'mistake' : 'mistakes'} in this file, expected none`,
      help: 'Mend those above and check again',
    },
  ];
}
